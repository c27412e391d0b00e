"""Reading the page text of published letters of one family: other pillars, bullets, numbers, tables, houses."""

import contextlib
import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.errors import NotALetter
from briefing_app.importers.letter_parts import characters
from briefing_app.importers.page_text import read, recognises
from tests.importers.page_support import (
    HEAD,
    TAIL,
    actions,
    notes,
    page,
    paragraphs,
    prove,
    shown,
    tables,
    titles,
    wrapped,
)

LONG = (
    "De havens in ons land liggen aan de rand van steden die groeien, en dat vraagt van schippers, bewoners en "
    "bestuurders dat zij elkaar vaker opzoeken."
)


# --- the real letter -------------------------------------------------------------------------------------


def test_the_real_letter_is_read_to_the_last_character(real_letter):
    reading = prove(real_letter.read_bytes())
    letter = reading.composition.letter
    assert (letter.number, letter.date, letter.kind) == ("456", datetime.date(2025, 7, 4), "progress")
    assert letter.sender == "Staatssecretaris van Sociale Zaken en Werkgelegenheid"
    assert [each.number for each in letter.dossiers] == ["32824"]
    found = titles(reading)
    assert [number for kind, number, _ in found if kind == "pillar"] == ["1", "2"]
    assert [number for kind, number, _ in found if kind == "theme"] == [
        *(f"1.{n}" for n in range(1, 9)),
        *(f"2.{n}" for n in range(1, 7)),
    ]
    assert [number for kind, number, _ in found if kind in ("chapter", "motions")] == ["3", "4"]
    assert len(actions(reading)) == 54
    assert sum(each.timing_note is not None for each in actions(reading)) == 34
    assert len([note for note in notes(reading) if note.kind == ""]) == 22
    assert [(m.movers, m.dossier, m.chapter, m.number) for m in reading.composition.motions] == [
        (("Van Dijk",), "36651", None, "26"),
        (("Becker",), "35228", None, "45"),
        (("Ceder",), "36600", "XV", "82"),
    ]


def test_the_real_finance_table_shows_what_could_not_be_placed(real_letter):
    reading = prove(real_letter.read_bytes())
    table = tables(reading)[0]
    assert [row.doubtful for row in table.rows] == [False, True, False, False]
    assert [characters(cell.children) for cell in table.heads[0].cells][:2] == ["", "2025"]
    assert sum(cell.unknown for cell in table.rows[1].cells) == 5
    assert {doubt.line for doubt in reading.doubts} >= {887, 894}


# --- joining lines ---------------------------------------------------------------------------------------


def test_wrapped_lines_become_one_paragraph():
    reading = prove(page("=Inleiding havens", LONG, "Zo werkt het."))
    assert paragraphs(reading) == [LONG, "Zo werkt het."]


def test_a_heading_after_a_full_line_is_not_drawn_into_the_paragraph():
    full = "Wij hebben met de havenmeesters gesproken over de plannen voor de komende vier jaren."
    assert len(full) > 80
    reading = prove(page("=1. Aanpak", full, "=Nieuwe kades", "De kades worden hersteld."))
    assert [title for _, _, title in titles(reading)] == ["Aanpak", "Nieuwe kades"]


def test_a_text_that_was_never_wrapped_keeps_its_paragraphs():
    reading = prove(page("=1. Aanpak", f"={LONG} {LONG}", f"={LONG}"))
    assert len(paragraphs(reading)) == 2


def test_a_narrower_column_is_measured():
    narrow = "\n".join(re.findall(r".{1,60}(?:\s|\Z)", f"{LONG} {LONG}")).replace(" \n", "\n")
    reading = prove(page("=1. Aanpak", f"={narrow}", "=Kort en goed."))
    assert paragraphs(reading)[-1] == "Kort en goed."


def test_a_parenthesis_over_two_lines_is_closed():
    action = (
        "• Herstellen van de sluizen bij de grote rivieren, te beginnen bij de oudste ervan (Start: Q4 2026)"
    )
    reading = prove(page("=1. Aanpak", "=Acties", action, "De sluizen zijn oud."))
    assert [each.timing_note for each in actions(reading)] == ["Start: Q4 2026"]


def test_one_cell_in_lower_case_does_not_change_how_lines_are_joined():
    table = "Tabel 1: stand\nRegio\nStand\n2025\nNoord\nop schema\n120\nZuid\nachter\n80"
    reading = prove(page("=1. Aanpak", LONG, "=Kades", LONG, f"={table}", "=2. Geld", LONG))
    assert [title for _, _, title in titles(reading)] == ["Aanpak", "Kades", "Geld"]


def test_a_long_heading_after_a_full_line_is_a_heading():
    full = "Wij hebben met de havenmeesters gesproken over de plannen voor de komende vier jaren."
    heading = "1.2 Versterking van de kades en de sluizen langs de grote rivieren in het oosten en zuiden van het land"
    reading = prove(page("=1. Aanpak", full, heading, "De kades zijn oud."))
    assert titles(reading)[-1] == ("theme", "1.2", heading.removeprefix("1.2 "))
    assert notes(reading) == []


# --- headings --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"), [("Pijler I Water", "Pijler II Land"), ("Spoor 1: Water", "Spoor 2: Land")]
)
def test_pillars_by_other_names_hold_their_themes(first, second):
    reading = prove(
        page(f"={first}", "Het begint hier.", f"={second}", "Het gaat verder.", "=3. Geld", "Er is geld.")
    )
    assert [(kind, title) for kind, _, title in titles(reading)] == [
        ("pillar", "Water"),
        ("pillar", "Land"),
        ("chapter", "Geld"),
    ]


def test_a_letter_without_pillars_has_chapters_and_themes():
    reading = prove(
        page(
            "Eerst dit.", "=1. Kades", "Tekst.", "=1.1 Muren", "Meer.", "=Hoogte", "Hoog.", "=2. Geld", "Nu."
        )
    )
    top = reading.composition.sections
    assert [(each.kind, each.number, shown(each)) for each in top] == [
        ("introduction", None, ""),
        ("chapter", "1", "Kades"),
        ("chapter", "2", "Geld"),
    ]
    assert [(each.kind, each.number) for each in top[1].children] == [("theme", "1.1")]
    assert shown(top[1].children[0].children[0]) == "Hoogte"


def test_a_letter_without_any_number_has_its_headings_side_by_side():
    reading = prove(page("Eerst dit.", "=Kades", "Tekst.", "=Muren", "Meer."))
    assert [(each.kind, shown(each)) for each in reading.composition.sections] == [
        ("introduction", ""),
        ("section", "Kades"),
        ("section", "Muren"),
    ]


def test_the_end_of_a_letter_is_its_closing():
    reading = prove(page("=1. Aanpak", "Tekst.", "=Tot slot", "Meer volgt."))
    assert titles(reading)[-1] == ("closing", None, "Tot slot")


def test_a_bijlage_after_the_signature_is_an_annex():
    tail = TAIL.replace("Ondertekenaars", "Bijlage 1 Overzicht van sluizen\nHier staan zij.\nOndertekenaars")
    reading = prove(page("=1. Aanpak", "Tekst.", tail=tail))
    assert titles(reading)[-1] == ("annex", "1", "Overzicht van sluizen")


# --- lists -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bullet", ["•", "–", "-", "◦", "*"])
def test_actions_are_read_with_any_bullet(bullet):
    lines = (f"={bullet} Bouwen van een kade. (Start: Q3 2026)", f"={bullet} Slopen van een muur")
    reading = prove(page("=1. Aanpak", "=Acties", *lines, "Daarna volgt meer."))
    assert [(characters(each.text), each.timing_note) for each in actions(reading)] == [
        ("Bouwen van een kade.", "Start: Q3 2026"),
        ("Slopen van een muur", None),
    ]


def test_ordinary_lists_stay_lists():
    reading = prove(page("Dit doen wij:", "=1. varen", "=2. laden", "=3. lossen", "En dan is het klaar."))
    lists = [
        block
        for section in reading.composition.sections
        for block in section.blocks
        if isinstance(block, b.List)
    ]
    assert [(each.ordered, len(each.items)) for each in lists] == [(True, 3)]


def test_another_bullet_nests():
    reading = prove(
        page("Dit doen wij:", "=• varen", "=– op zee", "=– op de rivier", "=• laden", "Klaar is het.")
    )
    listing = next(block for block in reading.composition.sections[0].blocks if isinstance(block, b.List))
    assert len(listing.items) == 2
    nested = listing.items[0].blocks[1]
    assert isinstance(nested, b.List)
    assert len(nested.items) == 2


def test_a_dash_that_opens_a_wrapped_line_is_no_bullet():
    text = (
        "De havens die het meest te lijden hebben van het lage water in de warme zomermaanden "
        "– en dat zijn er veel – krijgen voorrang."
    )
    assert re.search(r"^– ", wrapped(text), re.MULTILINE)
    assert paragraphs(prove(page("=1. Aanpak", text))) == [text]


def test_a_list_may_follow_a_full_line_without_a_colon():
    full = "De komende periode zetten wij ons samen met de havenmeesters in voor de volgende punten"
    assert len(full) > 80
    reading = prove(page("=1. Aanpak", full, "=– Een schone haven", "=– Een veilige haven", "Meer niet."))
    assert paragraphs(reading) == [full, "Meer niet."]


def test_a_line_that_only_mentions_a_pillar_stays_in_its_paragraph():
    text = (
        "In deze brief leest u hoe wij met alle havens in het land werken aan de doelen van Pijler 2 Sluizen."
    )
    assert re.search(r"^Pijler 2", wrapped(text), re.MULTILINE)
    assert paragraphs(prove(page("=1. Aanpak", text))) == [text]


def test_a_numbered_list_goes_on_after_bullets_within_it():
    lines = ("=1. varen", "=– op zee", "=– op de rivier", "=2. laden")
    reading = prove(page("Dit doen wij:", *lines, "Klaar is het."))
    listing = next(block for block in reading.composition.sections[0].blocks if isinstance(block, b.List))
    assert (listing.ordered, len(listing.items), len(listing.items[0].blocks)) == (True, 2, 2)


# --- notes -----------------------------------------------------------------------------------------------


def test_notes_are_told_apart_from_figures_glued_to_letters():
    text = (
        "Op 80 m2 kade in 2018 daalt de uitstoot van CO2 nu[^1] sinds 2019[^2] in 30 havens, zoals de "
        "HAN[^3] schrijft. In Q4 2026 (zie 2.4) volgt de rest c.s.[^4] en dat is 1.840 ton."
    )
    reading = prove(page("=1. Aanpak", text))
    assert paragraphs(reading) == [re.sub(r"\[\^\d\]", "\ufffc", text)]


def test_a_number_that_is_never_found_is_a_doubt():
    reading = prove(page("=1. Aanpak", "Eén ding[^1] en nog een ding[^2] en het laatste[^4] ding[^5] hier."))
    assert len(notes(reading)) == 4
    assert any("Noot 3" in doubt.nl for doubt in reading.doubts)


def test_a_note_printed_apart_gets_its_text():
    reading = prove(
        page("=1. Aanpak", "Eén ding[^1] hier.", "=X Noot", "=1", "=Zie het rapport van de havenmeester.")
    )
    assert [b.plain(note.children) for note in notes(reading)] == ["Zie het rapport van de havenmeester."]


# --- above and below the text ----------------------------------------------------------------------------


def test_several_dossiers_and_a_budget_chapter_are_read():
    head = HEAD.replace(
        "31 409 Zee- en binnenvaart",
        "36 600 XII Vaststelling van de begrotingsstaten\n31 409 Zee- en binnenvaart",
    )
    letter = prove(page("=1. Aanpak", "Tekst.", head=head)).composition.letter
    assert [(each.number, each.chapter) for each in letter.dossiers] == [("36600", "XII"), ("31409", None)]


def test_a_letter_to_the_senate_has_a_letter_for_a_number():
    head = HEAD.replace("Nr. 77", "B").replace("Tweede Kamer", "Eerste Kamer")
    letter = prove(page("=1. Aanpak", "Tekst.", head=head)).composition.letter
    assert letter.number == "B"
    assert letter.addressee == "Voorzitter van de Eerste Kamer der Staten-Generaal"


def test_several_signatories_are_read():
    tail = TAIL.replace("Ondertekenaars", "De Staatssecretaris van Sluizen,\nC. van der Kade\nOndertekenaars")
    letter = prove(page("=1. Aanpak", "Tekst.", tail=tail)).composition.letter
    assert [(each.role, each.name) for each in letter.signatories] == [
        ("De Minister van Havens en Vaarwegen", "A.B. de Schipper"),
        ("De Staatssecretaris van Sluizen", "C. van der Kade"),
    ]


def test_a_missing_date_or_signature_is_a_doubt():
    head = HEAD.replace("Den Haag, 3 maart 2026\n", "")
    reading = prove(page("=1. Aanpak", "Tekst.", head=head, tail="\nOndertekenaars\n"))
    assert [bool(re.search("datum|ondertekening", each.nl)) for each in reading.doubts] == [True, True]


# --- bad input -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "word"),
    [
        (b"", "leeg"),
        (b" \n\t\n", "leeg"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "geen tekst"),
        (page("Eén ding.").decode().encode("latin-1"), "UTF-8"),
        (b"Boodschappen\nMelk\nBrood\n", "afzender"),
        (HEAD.encode(), "geen tekst in"),
    ],
)
def test_what_is_no_letter_is_refused_with_a_sentence(source, word):
    with pytest.raises(NotALetter) as error:
        read(source, "kst.txt")
    assert word in error.value.sentence("nl")


def test_xml_is_left_to_the_reader_of_xml():
    assert not recognises(b"<?xml version='1.0'?><a/>")
    assert recognises(page("Tekst."))


# --- any letter ------------------------------------------------------------------------------------------

_WORD = st.sampled_from(
    [
        "de",
        "havens",
        "liggen",
        "aan",
        "kanalen",
        "die",
        "wij",
        "samen",
        "in",
        "2026",
        "herstellen",
        "CO2",
        "Q3",
    ]
)
_SENTENCE = st.lists(_WORD, min_size=2, max_size=30).map(lambda words: " ".join(words).capitalize() + ".")
_PART = st.one_of(
    _SENTENCE,
    st.lists(_SENTENCE, min_size=1, max_size=6).map(" ".join),
    st.lists(_SENTENCE, min_size=1, max_size=4).map(
        lambda items: "=Acties\n" + "\n".join(wrapped(f"• {i}") for i in items)
    ),
    st.sampled_from(
        (
            "=1. Kades",
            "=1.1 Muren",
            "=Pijler 2 Sluizen",
            "=Kleine werken",
            "=3. Moties",
            "=Tabel: geld\n2026\nA\n1",
        )
    ),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(_PART, min_size=1, max_size=12))
def test_no_character_of_any_letter_is_lost_or_doubled(parts):
    prove(page(*parts, "Tot zover."))


@settings(deadline=None, max_examples=60)
@given(st.text(min_size=1, max_size=300))
def test_any_text_below_a_header_is_read_or_refused(text):
    with contextlib.suppress(NotALetter):
        read(f"{HEAD}{text}{TAIL}".encode("utf-8", "replace"), "kst.txt")
