"""A composition and a template become a letter with nothing left to fill in."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.assemble.letter import assemble
from briefing_app.assemble.resolving import NO_COLUMNS, NO_NOTE, NO_TARGET
from briefing_app.importers.official_xml import read
from briefing_app.markup import legal, read_letter, write_blocks, write_inlines
from briefing_app.model.agenda import walk
from briefing_app.model.letter import Composition, Header, Signatory
from tests.assemble.support import (
    LETTER_DATA,
    action,
    assembled,
    builtin,
    composition,
    section,
    sections_of,
)
from tests.export import trees

XML = Path(__file__).parents[1] / "importers" / "data"
TEMPLATES = ("kamerbrief", "kamerstuk")


def body(content: str, **more: object) -> str:
    """The markup of what becomes of a section with this text."""
    made = replace(section(content), **more)  # type: ignore[arg-type]
    return write_blocks(sections_of(assembled(made))[0].blocks)


def region(document: b.Document, kind: str) -> list[str]:
    return [
        b.plain(line)
        for each in document.blocks
        if isinstance(each, b.Region) and each.kind == kind
        for line in b.inlines_of(each)
    ]


def every_run(blocks: b.Blocks) -> Iterator[str]:
    """The text of each run of words, and of the notes in it."""
    for block in blocks:
        for run in b.inlines_of(block):
            yield b.plain(run)
            yield from (b.plain(note.children) for note in b.notes_in(run))


def texts(document: b.Document) -> list[str]:
    return [b.plain(each.children) for each in document.blocks if isinstance(each, b.Paragraph)]


# --- stored text -----------------------------------------------------------------------------------------


def test_stored_text_is_never_a_template_nor_markup() -> None:
    hostile = "{{ 7 * 7 }} {% raw %} &lt;b&gt; &amp;amp; {# weg #}"
    shown = "{{ 7 * 7 }} {% raw %} <b> &amp; {# weg #}"
    made = section(
        f"<p>{hostile}</p>", title=hostile, actions=(action(hostile, timing_note=shown, list_no=1),)
    )
    [found] = sections_of(assembled(made, title=shown))
    words = [b.plain(each) for each in b.inlines_of(found)]
    assert words == [shown, shown, "Acties", f"{shown} ({shown})"]


@given(trees.blocks())
def test_stored_blocks_come_out_as_they_are(blocks: b.Blocks) -> None:
    [found] = sections_of(assembled(replace(section(), blocks=blocks)))
    assert [type(each) for each in found.blocks] == [type(each) for each in blocks]
    assert list(every_run(found.blocks)) == list(every_run(blocks))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_in_a_header_field_is_printed_as_it_is(text: str) -> None:
    lines = region(assembled(template="kamerbrief", title=text), "reference")
    assert lines[-1].split() == f"Betreft {legal(text)}".split()


def test_empty_paragraphs_around_a_text_are_left_out_and_those_within_stay() -> None:
    assert body("<p/><p> </p><p>een</p><p/><p> twee </p><p/>") == "<p>een</p><p/><p>twee</p>"


def test_the_range_of_a_comment_is_taken_out_and_the_text_is_one_again() -> None:
    [found] = sections_of(assembled(section('<p>een <mark id="c1">twee</mark> drie</p>')))
    assert found.blocks == (b.Paragraph((b.Text("een twee drie"),)),)


def test_a_note_without_text_says_so() -> None:
    assert body("<p>woord<note/></p>") == f"<p>woord<note>{NO_NOTE}</note></p>"


# --- action lists ----------------------------------------------------------------------------------------


def test_a_row_that_could_not_be_placed_says_so_below_its_table() -> None:
    rows = '<tr><th>Kades</th><td>1</td></tr><tr kind="doubtful"><th>Muren</th><td kind="unknown"/></tr>'
    printed = body(f"<table>{rows}</table>")
    assert printed.count(NO_COLUMNS) == 1
    assert f'<th>Muren<note kind="table">{NO_COLUMNS}</note></th>' in printed


def test_actions_are_printed_as_the_source_did() -> None:
    actions = (
        action("Starten. ", "a", timing_note="Start: Q3 2025, doorlopend", timing_close=")"),
        action("Besluiten", "b", timing_note="medio 2026", timing_close=")."),
        action("Nooit gesloten", "c", timing_note="Start: Q3 2026", timing_close=""),
        action("Zonder planning.", "d", timing_note=None, timing_close=""),
        action("Met noot<note>N.</note>", "e", timing_note="2026", timing_close=")"),
    )
    assert body('<p>voor</p><use kind="actions" to="1"/><p>na</p>', actions=actions) == (
        '<p>voor</p><p kind="label">Acties</p><ul kind="actions">'
        '<li id="action:a"><p>Starten. (Start: Q3 2025, doorlopend)</p></li>'
        '<li id="action:b"><p>Besluiten (medio 2026).</p></li>'
        '<li id="action:c"><p>Nooit gesloten (Start: Q3 2026</p></li>'
        '<li id="action:d"><p>Zonder planning.</p></li>'
        '<li id="action:e"><p>Met noot<note>N.</note> (2026)</p></li></ul><p>na</p>'
    )


def test_every_action_is_printed_once_wherever_its_list_has_a_place() -> None:
    actions = tuple(action(f"actie {n}", f"a{n}", list_no=n) for n in (1, 2, 3))
    text = '<use kind="actions" to="2"/><quote><p>q</p><use kind="actions" to="1"/></quote><use kind="actions" to="2"/>'
    [found] = sections_of(assembled(section(text, actions=actions)))
    lines = [b.plain(each) for block in found.blocks for each in b.inlines_of(block)]
    assert lines == ["Acties", "actie 2", "q", "Acties", "actie 1", "Acties", "actie 3"]


def test_a_place_without_actions_prints_nothing() -> None:
    assert body('<p>a</p><use kind="actions" to="1"/><p>b</p>') == "<p>a</p><p>b</p>"


# --- references, fields, links ---------------------------------------------------------------------------


def test_a_reference_prints_the_number_or_the_title_and_leads_there() -> None:
    theme = section("<p>.</p>", id="thema", title="Taal", label="1.2", label_mode="verbatim")
    pillar = section(id="pijler", title="Werk", label="Pijler 1", label_mode="auto", children=(theme,))
    plain = section(id="kop", title="Een kop<note>n</note>", children=())
    text = '<p>thema <ref to="thema"/>, pijler <ref to="pijler"/>, <ref to="kop"/>, <ref to="weg"/></p>'
    found = sections_of(assembled(pillar, plain, section(text, id="hier")))[-1]
    assert write_blocks(found.blocks) == (
        '<p>thema <a to="#thema">1.2</a>, pijler <a to="#pijler">1</a>, '
        f'<a to="#kop">‘Een kop’</a>, {NO_TARGET}</p>'
    )


def test_a_reference_to_a_note_prints_its_number_in_this_letter() -> None:
    first = section("<p>a<note>een</note></p>", id="s1", title="Kop<note>nul</note>")
    second = section('<p>b<note id="n9">twee</note> noot <ref to="n9"/></p>', id="s2")
    found = sections_of(assembled(first, second))[-1]
    assert 'noot <a to="#s2">3</a>' in write_blocks(found.blocks)


def test_fields_print_what_the_letter_says_and_show_what_is_wanting() -> None:
    names = (
        "brief.datum",
        "brief.nummer",
        "dossier.nummer",
        "dossier.titel",
        "brief.afzender",
        "brief.onzin",
    )
    text = "<p>" + " | ".join(f'<field to="{each}"/>' for each in names) + "</p>"
    [found] = sections_of(assembled(section(text)))
    assert b.plain(next(b.inlines_of(found.blocks[0]))) == (
        "4 juli 2025 | 456 | 32 824 | Integratiebeleid | "
        "Staatssecretaris van Sociale Zaken en Werkgelegenheid | [veld brief.onzin ontbreekt]"
    )
    assert "[veld brief.datum ontbreekt]" in write_blocks(
        assembled(section('<p><field to="brief.datum"/></p>'), date=None).blocks
    )


def test_a_link_to_a_section_that_is_not_in_the_letter_stays_text() -> None:
    text = '<p><a to="#weg">hier</a> en <a to="#sectie1">daar</a></p>'
    assert body(text) == '<p>hier en <a to="#sectie1">daar</a></p>'


def test_a_building_block_that_is_not_there_is_shown_as_wanting() -> None:
    assert body('<use to="blok7"/>') == "<p>[bouwsteen blok7 ontbreekt]</p>"


def test_references_to_kamerstukken_are_links_but_in_headings_only_those_of_motions() -> None:
    reference = "Kamerstuk 36 651, nr. 26"
    link = f'<a to="https://zoek.officielebekendmakingen.nl/kst-36651-26.html">{reference}</a>'
    motion = section(f"<p>{reference}</p>", id="m1", title=f"Motie, {reference}")
    chapter = section(id="m", kind="motions", title="Moties", children=(motion,))
    ordinary = section(f"<p>a<note>{reference}.</note></p>", title=reference)
    first, second = sections_of(assembled(ordinary, chapter))
    assert write_inlines(first.heading) == reference
    assert write_blocks(first.blocks) == f"<p>a<note>{link}.</note></p>"
    inner = second.blocks[0]
    assert isinstance(inner, b.Section)
    assert write_inlines(inner.heading) == f"Motie, {link}"
    assert write_blocks(inner.blocks) == f"<p>{link}</p>"


# --- sections --------------------------------------------------------------------------------------------


def test_sections_nest_as_they_do_in_the_composition_with_their_labels_before_their_titles() -> None:
    theme = section(id="t", kind="theme", label="1.1", title="Taal", children=(section(id="u", title="Les"),))
    pillar = section(id="p", kind="pillar", label="Pijler 1", title="Meedoen", children=(theme,))
    intro = section("<p>a</p>", id="i", kind="introduction")
    assert write_blocks(sections_of(assembled(intro, pillar))) == (
        '<section id="i" kind="introduction"><p>a</p></section>'
        '<section id="p" kind="pillar"><h>Pijler 1 Meedoen</h>'
        '<section id="t" kind="theme"><h>1.1 Taal</h>'
        '<section id="u" kind="section"><h>Les</h></section></section></section>'
    )


# --- the two letters -------------------------------------------------------------------------------------


def test_a_ministrys_letter_has_its_regions_in_their_order() -> None:
    document = assembled(section("<p>Tekst.</p>"), template="kamerbrief")
    assert region(document, "marking") == ["Vertrouwelijk"]
    assert region(document, "return") == ["> Retouradres Postbus 90801 2509 LV  Den Haag"]
    assert region(document, "addressee") == [
        "De voorzitter van de Tweede Kamer",
        "der Staten-Generaal",
        "Postbus 20018",
        "2500 EA  DEN HAAG",
    ]
    assert region(document, "column") == [
        *("Directie Samenleven", "Parnassusplein 5", "2511 VX  Den Haag", "www.rijksoverheid.nl"),
        *("Onze referentie", "2025-0000123456", "Bijlagen", "2", ""),
        "Bij beantwoording de datum en onze referentie vermelden. "
        "Wilt u slechts één zaak in uw brief behandelen.",
    ]
    assert region(document, "reference") == ["Datum 4 juli 2025", "Betreft Voortgang van de agenda"]
    assert region(document, "running") == [
        *("Directie Samenleven", "Datum", "4 juli 2025", "Onze referentie", "2025-0000123456"),
    ]
    assert texts(document) == [
        "Geachte voorzitter,",
        "Hoogachtend,",
        "De Staatssecretaris van Sociale Zaken en Werkgelegenheid,",
        "A. Naam",
    ]


def test_an_empty_field_leaves_out_its_lines() -> None:
    document = assembled(
        template="kamerbrief",
        header=Header(),
        reference=None,
        date=None,
        signatories=(),
        sender="Minister van Water",
    )
    assert region(document, "marking") == []
    assert region(document, "column") == ["Ministerie van Water"]
    assert region(document, "running") == ["Ministerie van Water"]
    assert region(document, "reference") == ["Betreft Voortgang van de agenda"]
    assert texts(document) == ["Geachte voorzitter,", "Hoogachtend,"]


def test_a_published_letter_is_as_parliament_prints_it() -> None:
    document = assembled(section("<p>Tekst.</p>"))
    assert region(document, "marking") == ["Tweede Kamer der Staten-Generaal"]
    assert region(document, "reference") == [
        "32 824 Integratiebeleid",
        "Nr. 456 BRIEF VAN DE STAATSSECRETARIS VAN SOCIALE ZAKEN EN WERKGELEGENHEID",
    ]
    assert region(document, "footer") == ["Tweede Kamer, vergaderjaar 2024–2025, 32 824, nr. 456"]
    assert texts(document) == [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 4 juli 2025",
        "De Staatssecretaris van Sociale Zaken en Werkgelegenheid,",
        "A. Naam",
    ]
    assert document.meta == b.Meta(
        "Voortgang van de agenda",
        "Ministerie van Sociale Zaken en Werkgelegenheid",
        "Kamerstuk 32 824, nr. 456",
        date="2025-07-04",
    )


def test_a_letter_to_the_senate_is_as_the_senate_prints_it() -> None:
    document = assembled(addressee="Voorzitter van de Eerste Kamer der Staten-Generaal", number="B")
    assert region(document, "marking") == ["Eerste Kamer der Staten-Generaal"]
    assert region(document, "reference")[-1].startswith("B BRIEF VAN DE")
    assert region(document, "footer") == ["Eerste Kamer, vergaderjaar 2024–2025, 32 824, B"]


def test_all_who_sign_are_there_with_what_is_known_of_them() -> None:
    signers = (
        Signatory("A. Een", "De Minister"),
        Signatory("B. Twee", ""),
        Signatory("", "De Staatssecretaris"),
    )
    document = assembled(signatories=signers)
    assert texts(document)[2:] == ["De Minister,", "A. Een", "B. Twee", "De Staatssecretaris,"]


def test_a_letter_not_yet_numbered_shows_that_its_number_is_wanting() -> None:
    document = assembled(number=None)
    assert region(document, "reference")[-1].startswith("Nr. … BRIEF VAN DE")
    assert region(document, "footer") == []
    assert document.meta.subject == "Integratiebeleid"


# --- letters as imported ---------------------------------------------------------------------------------


def stored_words(composition: Composition) -> Iterator[str]:
    for each in walk(composition.sections):
        yield each.label
        titled = (b.Paragraph(each.title), *(b.Paragraph(action.text) for action in each.actions))
        yield from every_run((*titled, *each.blocks))
        yield from (action.timing_note or "" for action in each.actions)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("name", ["kst-99001-12.xml", "kst-21999-5.xml"])
def test_every_word_of_an_imported_letter_is_printed(name: str, template: str) -> None:
    found = read((XML / name).read_bytes(), name).composition
    document = assemble(found, builtin(template))
    printed = "\n".join("".join(each.split()) for each in every_run(document.blocks))
    for words in stored_words(found):
        assert "".join(words.split()) in printed
    assert read_letter(f"<letter>{write_blocks(document.blocks)}</letter>") == document.blocks


def test_the_same_composition_gives_the_same_letter() -> None:
    made = composition(section("<p>a</p>"))
    assert assemble(made, builtin("kamerbrief")) == assemble(made, builtin("kamerbrief"))
    assert LETTER_DATA.date == datetime.date(2025, 7, 4)
