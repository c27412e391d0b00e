"""The official XML of a published letter is read to the letter."""

import datetime
from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing_app import blocks as b
from briefing_app.importers.letter_parts import characters
from briefing_app.importers.official_xml import read, recognises
from briefing_app.importers.reading import Reading
from briefing_app.markup import write_blocks, write_inlines
from briefing_app.model.agenda import Section, walk
from tests.importers.xml_support import prove

DATA = Path(__file__).parent / "data"
MODERN = DATA / "kst-99001-12.xml"
OLD = DATA / "kst-21999-5.xml"


@pytest.fixture(scope="module")
def modern() -> Reading:
    return read(MODERN.read_bytes(), MODERN.name)


@pytest.fixture(scope="module")
def old() -> Reading:
    return read(OLD.read_bytes(), OLD.name)


def letter(body: str) -> Reading:
    """A modern letter with this content in its `vrije-tekst`."""
    return read(publication(body).encode(), "kst-1-1.xml")


def publication(body: str) -> str:
    return (
        "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>99 001</dossiernr></dossiernummer>"
        "<titel>Vaarwegen</titel></dossier><stuk><stuknr>Nr. <ondernummer>1</ondernummer></stuknr>"
        f"<algemeen><vrije-tekst>{body}</vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    )


def section(reading: Reading, title: str) -> Section:
    return next(
        each for each in walk(reading.composition.sections) if characters(each.title).startswith(title)
    )


def outline(sections: Iterable[Section]) -> list[object]:
    """Kind, label and title of each section, those below it in a list after it."""
    found: list[object] = []
    for each in sections:
        found.append(f"{each.kind}|{each.label}|{characters(each.title)}")
        if each.children:
            found.append(outline(each.children))
    return found


# --- the header ------------------------------------------------------------------------------------------


def test_the_header_is_read(modern: Reading) -> None:
    found = modern.composition.letter
    assert (found.title, found.kind, found.number) == (
        "Voortgang Actieagenda Schone Vaarwegen",
        "progress",
        "12",
    )
    assert found.sender == "Minister van Water en Bodem en de Staatssecretaris van Binnenvaart"
    assert found.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert (found.place, found.date) == ("Den Haag", datetime.date(2025, 10, 3))
    assert (found.state, found.template) == ("published", "kamerstuk")


def test_every_dossier_is_read_with_its_budget_chapter(modern: Reading) -> None:
    found = [(each.number, each.chapter) for each in modern.composition.letter.dossiers]
    assert found == [("99001", None), ("98700", "XII")]


def test_all_who_signed_are_read_also_where_the_role_runs_on_after_its_element(modern: Reading) -> None:
    assert [(each.name, each.role) for each in modern.composition.letter.signatories] == [
        ("A.B. van der Sluis", "De Minister van Water en Bodem"),
        ("C. de Schipper", "De Staatssecretaris van Binnenvaart"),
    ]


def test_a_letter_to_the_senate_has_a_letter_for_a_number() -> None:
    source = publication("<tekst><al>Tekst.</al></tekst>").replace(
        "<ondernummer>1", '<ondernummer kamer="1">B'
    )
    found = read(source.encode(), "x.xml").composition.letter
    assert (found.number, found.addressee) == ("B", "Voorzitter van de Eerste Kamer der Staten-Generaal")


def test_a_signature_typed_as_paragraphs_is_found() -> None:
    found = letter("<tekst><al>Tekst.</al><al>De Minister van Water,</al><al>A. van der Sluis</al></tekst>")
    assert [(each.name, each.role) for each in found.composition.letter.signatories] == [
        ("A. van der Sluis", "De Minister van Water")
    ]


# --- sections --------------------------------------------------------------------------------------------


def test_sections_nest_as_the_divisions_do(modern: Reading) -> None:
    assert outline(modern.composition.sections) == [
        "introduction||",
        "section||Waarom een agenda",
        "pillar|Pijler 1|Schoon water",
        [
            "theme|1.1|Minder plastic in de haven",
            ["section||Havens doen mee", ["section||Kleine havens"]],
            "theme|1.2|Helder zicht\ufffc",
        ],
        "pillar|Pijler 2:|Sterke oevers",
        ["theme|2.1.|Riet en wilgen"],
        "chapter|3.|Financiën",
        "motions|4.|Moties en toezeggingen",
        [
            "section||Motie-Van Elzen, Kamerstuk 99 001, nr. 7",
            "section||Motie Rietman c.s. (Kamerstuk 98 700 XII, nr. 21)",
        ],
        "closing||Tot slot",
        "annex|Bijlage 1|Planning per haven",
    ]


@pytest.mark.parametrize("tag", ["tussenkop", "divisie"])
def test_headings_that_do_not_nest_are_nested_by_their_numbers(tag: str) -> None:
    titles = ["Pijler 1 Water", "1.1 Haven", "Kade", "1.2 Sluis", "Pijler 2 Land", "2.1 Dijk", "3. Geld"]
    titles += ["4. Moties", "Motie-Elzen, Kamerstuk 99 001, nr. 7"]
    made = {
        "tussenkop": "<tekst>"
        + "".join(f"<tussenkop>{each}</tussenkop><al>T.</al>" for each in titles)
        + "</tekst>",
        "divisie": "".join(
            f"<divisie><kop><titel>{each}</titel></kop><al>T.</al></divisie>" for each in titles
        ),
    }
    found = letter(made[tag])
    assert outline(found.composition.sections) == [
        "pillar|Pijler 1|Water",
        ["theme|1.1|Haven", ["section||Kade"], "theme|1.2|Sluis"],
        "pillar|Pijler 2|Land",
        ["theme|2.1|Dijk"],
        "chapter|3.|Geld",
        "motions|4.|Moties",
        ["section||Motie-Elzen, Kamerstuk 99 001, nr. 7"],
    ]
    assert [each.number for each in found.composition.motions] == ["7"]


def test_motions_come_from_headings_in_the_motions_chapter(modern: Reading) -> None:
    found = [
        (each.title, each.movers, each.dossier, each.chapter, each.number)
        for each in modern.composition.motions
    ]
    assert found == [
        ("Motie-Van Elzen", ("Van Elzen",), "99001", None, "7"),
        ("Motie Rietman c.s.", ("Rietman",), "98700", "XII", "21"),
    ]
    assert modern.composition.motions[0].sections == (section(modern, "Motie-Van Elzen").id,)


def test_a_sentence_set_as_a_subheading_is_a_paragraph(modern: Reading) -> None:
    assert "volgende drie onderwerpen die nog openstaan:</p>" in write_blocks(
        section(modern, "Kleine havens").blocks
    )
    assert any("tussenkop" in each.nl and each.line == 68 for each in modern.doubts)


def test_an_empty_division_leaves_no_trace() -> None:
    found = letter(
        "<tekst><al>Tekst.</al></tekst><divisie/><divisie><kop><titel/></kop><al>Meer.</al></divisie>"
    )
    assert outline(found.composition.sections) == ["introduction||"]


def test_a_short_bold_paragraph_is_a_heading_and_reported() -> None:
    found = letter('<tekst><al><nadruk type="vet">1.1 Haven</nadruk></al><al>Tekst.</al></tekst>')
    assert outline(found.composition.sections) == ["theme|1.1|Haven"]
    assert len([each for each in found.doubts if "kop gelezen" in each.nl]) == 1


# --- actions ---------------------------------------------------------------------------------------------


def test_actions_are_read_with_their_timings(modern: Reading) -> None:
    found = section(modern, "Minder plastic")
    assert write_blocks(found.blocks) == '<use kind="actions" to="1"/>'
    assert [(write_inlines(each.text), each.timing_note, each.timing_close) for each in found.actions] == [
        ("Havens plaatsen vangschermen.", "Start: Q1 2026, doorlopend", ")"),
        (
            "Varende vuilnisboten inzetten in drie steden<note>Dit zijn Delft, Sneek en Tiel.</note>",
            "Start: medio 2026",
            ").",
        ),
        ("Een telling van zwerfvuil (met scholen) opzetten.", None, ")"),
        ("Een prijs voor de schoonste sluis", "Start: Q3 2026", ""),
    ]


def test_an_emphasised_label_in_a_paragraph_opens_an_action_list_too(modern: Reading) -> None:
    assert [write_inlines(each.text) for each in section(modern, "Helder zicht").actions] == [
        "Meten <i>bij elke sluis</i>. De cijfers komen op een kaart."
    ]


def test_a_label_without_a_list_stays_text() -> None:
    found = letter("<tekst><al>Acties</al><al>Die volgen later.</al></tekst>").composition.sections[0]
    assert write_blocks(found.blocks) == "<p>Acties</p><p>Die volgen later.</p>"


def test_each_list_of_a_section_has_its_number() -> None:
    made = "<al>Acties</al><lijst><li><al>{}</al></li></lijst><al>Tekst.</al>"
    found = letter(f"<tekst>{made.format('Een.')}{made.format('Twee.')}</tekst>").composition.sections[0]
    assert [each.list_no for each in found.actions] == [1, 2]
    assert write_blocks(found.blocks).count("<use") == 2


def test_actions_typed_with_bullets_are_read_too() -> None:
    source = publication("<tekst><al>Acties</al><al>– Een (Start: Q1 2026).</al><al>– Twee.</al></tekst>")
    found = read(source.encode(), "x.xml").composition.sections[0]
    assert [(characters(each.text), each.timing_note) for each in found.actions] == [
        ("Een", "Start: Q1 2026"),
        ("Twee.", None),
    ]
    prove(source.encode())


# --- text ------------------------------------------------------------------------------------------------


def test_notes_links_and_emphasis_are_kept_and_words_run_on_through_instructions(modern: Reading) -> None:
    assert write_blocks(modern.composition.sections[0].blocks) == (
        '<p>Met deze brief leest u hoe het staat met onze vaarwegen.<note>Zie ook <a to="https://zoek.'
        'officielebekendmakingen.nl/kst-99001-3.html">Kamerstuk 99 001, nr. 3</a>.</note> Het water is van '
        "<i>iedereen</i>, en dat vraagt om waterbeheer dat <b>schoon</b> en <i>open</i> is. De norm is 5 m<sup>3</sup>"
        " slib en weinig CO<sub>2</sub>.</p>"
        '<p>Lees verder op <a to="https://www.vaarwegen.example/agenda">de website</a>.</p>'
        "<p>Wij danken de schippers voor hun hulp.</p>"
    )


def test_lists_nest_and_count(modern: Reading) -> None:
    assert write_blocks(section(modern, "Havens doen mee").blocks[1:]) == (
        "<ol><li><p>zij vegen de kaden;</p></li><li><p>zij scheiden het afval:</p>"
        "<ul><li><p>glas en blik;</p></li><li><p>touw en netten.</p></li></ul></li></ol>"
    )


def test_a_note_in_a_title_stays_with_the_title(modern: Reading) -> None:
    assert (
        write_inlines(section(modern, "Helder").title)
        == "Helder zicht<note>Gemeten met een witte schijf.</note>"
    )


def test_an_unknown_element_keeps_its_text_and_is_reported(modern: Reading) -> None:
    assert "Dit kader kent het woordenboek niet." in write_blocks(section(modern, "Tot slot").blocks)
    assert [each.line for each in modern.doubts if "<kader>" in each.nl] == [132]


def test_a_block_within_a_paragraph_ends_it() -> None:
    found = letter(
        "<tekst><al>Voor<lijst><li><al>punt</al></li></lijst>na</al></tekst>"
    ).composition.sections[0]
    assert write_blocks(found.blocks) == "<p>Voor</p><ul><li><p>punt</p></li></ul><p>na</p>"


@pytest.mark.parametrize(
    ("document", "kind", "to"),
    [
        ("kst-36600-XV-82", "document", "https://zoek.officielebekendmakingen.nl/kst-36600-XV-82.html"),
        ("https://www.sluis.example/x", "URL", "https://www.sluis.example/x"),
        ("www.sluis.example", "URL", "https://www.sluis.example"),
        ("javascript:alert(1)", "URL", ""),
        ("", "document", ""),
    ],
)
def test_a_reference_is_a_link_where_its_address_can_be_followed(document: str, kind: str, to: str) -> None:
    found = letter(f'<tekst><al>Zie <extref doc="{document}" soort="{kind}">hier</extref>.</al></tekst>')
    shown = write_blocks(found.composition.sections[0].blocks)
    assert shown == (f'<p>Zie <a to="{to}">hier</a>.</p>' if to else "<p>Zie hier.</p>")
    assert any("verwijzing" in each.nl for each in found.doubts) == (not to)


def test_a_note_without_text_is_empty_and_reported() -> None:
    found = letter('<tekst><al>Woord<noot type="voet"><noot.nr>1</noot.nr></noot>.</al></tekst>')
    assert write_blocks(found.composition.sections[0].blocks) == "<p>Woord<note/>.</p>"
    assert any("noot ontbreekt" in each.nl for each in found.doubts)


# --- tables ----------------------------------------------------------------------------------------------


def test_a_table_keeps_its_spans_empty_cells_and_notes(modern: Reading) -> None:
    table = section(modern, "Financiën").blocks[1]
    assert write_blocks([table]) == (
        "<table><p>Tabel 1: middelen per onderdeel (x € 1 mln.)</p>"
        '<tr kind="head"><th span="1x2">Onderdeel</th><th span="2">Kabinet</th><th span="1x2">Totaal</th></tr>'
        '<tr kind="head"><th>2026</th><th>2027</th></tr>'
        '<tr><th>Vangschermen<note kind="table">Exclusief onderhoud.</note></th><td>1,5</td><td/><td>1,5</td></tr>'
        "<tr><th>Oevers</th><td/><td>‒ 0,4</td><td>‒ 0,4</td></tr></table>"
    )


def test_a_wholly_bold_first_row_is_the_header_and_reported(modern: Reading) -> None:
    table = section(modern, "Financiën").blocks[2]
    assert isinstance(table, b.Table)
    assert len(table.heads) == 1
    assert any("geheel vet" in each.nl for each in modern.doubts)


def test_a_row_with_cells_that_do_not_fit_is_doubtful() -> None:
    found = letter(
        '<tekst><al>T.</al><table><tgroup cols="2"><colspec colname="a"/><colspec colname="b"/><tbody>'
        '<row><entry colname="b"><al>1</al></entry><entry colname="a"><al>2</al></entry></row>'
        "</tbody></tgroup></table></tekst>"
    )
    table = found.composition.sections[0].blocks[1]
    assert isinstance(table, b.Table)
    assert table.rows[0].doubtful
    assert any("passen niet" in each.nl for each in found.doubts)


def test_an_image_keeps_its_words_and_says_that_it_is_missing(modern: Reading) -> None:
    assert section(modern, "Financiën").blocks[3] == b.Image("kst-99001-12-001.png", "Kaart van de sluizen")
    assert len([each for each in modern.doubts if "afbeelding" in each.nl]) == 1


# --- the older vocabulary --------------------------------------------------------------------------------


def test_a_letter_in_the_older_vocabulary_is_read(old: Reading) -> None:
    found = old.composition.letter
    assert (found.number, found.sender) == ("5", "Minister van Waterstaat")
    assert (found.place, found.date) == ("'s-Gravenhage", datetime.date(1999, 2, 12))
    assert [(each.number, each.chapter, each.title) for each in found.dossiers] == [
        ("21999", "XI", "Veiligheid op de binnenwateren")
    ]
    assert outline(old.composition.sections) == [
        "introduction||",
        "chapter|1.|Aanleiding",
        ["section||Het onderzoek"],
        "chapter|2.|Maatregelen",
    ]


def test_the_older_vocabulary_has_its_notes_at_the_end_and_its_bullets_in_the_text(old: Reading) -> None:
    assert write_blocks(old.composition.sections[0].blocks).endswith(
        "ook de financiële kant.<note>Ter inzage gelegd bij de griffie.</note></p>"
    )
    assert write_blocks(section(old, "Het onderzoek").blocks).endswith(
        "<ul><li><p>het plaatsen van lichten;</p></li><li><p>het uitdiepen van de geul.</p></li></ul>"
    )


def test_a_list_that_counts_otherwise_is_reported(old: Reading) -> None:
    assert any("anders genummerd (a." in each.nl for each in old.doubts)


# --- every character -------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [MODERN, OLD], ids=["modern", "old"])
def test_every_character_goes_to_exactly_one_place(path: Path) -> None:
    prove(path.read_bytes())


@pytest.mark.parametrize(
    "name", ["excerpt-kst-24507-3-legacy-kamerwrk.xml", "excerpt-kst-35470-XIV-4-table.xml"]
)
def test_every_character_of_a_real_publication_goes_to_exactly_one_place(shared: Path, name: str) -> None:
    prove((shared / "letters" / "xml" / name).read_bytes())


@pytest.mark.parametrize("path", [MODERN, OLD], ids=["modern", "old"])
def test_places_carry_the_line_they_stand_on(path: Path) -> None:
    source = path.read_bytes()
    lines = source.decode("latin-1" if path is OLD else "utf-8").splitlines()
    for each in read(source, path.name).account:
        assert each.text.split()[0] in lines[each.line - 1], each


def test_all_text_is_in_one_line_of_source_too() -> None:
    prove(
        publication(
            "<tekst><al>Een <nadruk type='vet'>twee</nadruk> drie</al>los<al>vier</al></tekst>"
        ).encode()
    )


def test_it_recognises_xml_by_its_first_character() -> None:
    assert recognises(b"\xef\xbb\xbf  <?xml version='1.0'?><kamerwrk/>")
    assert recognises("<kamerwrk/>".encode("utf-16"))
    assert not recognises(b"Brief regering : Voortgang")
    assert not recognises(b"")
