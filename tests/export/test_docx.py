"""A letter as a Word document: opened by python-docx, and looked into part by part."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath
from zipfile import ZipFile

import docx as python_docx
import pytest
from lxml import etree

from briefing_app import blocks as b
from briefing_app import markup, paths
from briefing_app.errors import TemplateError
from briefing_app.export import docx
from briefing_app.export.docx_xml import ID, RELATION_ID, VAL, Element, w

META = b.Meta("Voortgang van de agenda", "Ministerie van Waterbeheer", "Voortgang", date="2026-11-20")
LETTER = """<letter>
<region kind="column"><p><b>Directie Stedelijk Water</b></p><p kind="label">Onze referentie</p><p>2026-01</p></region>
<region kind="reference"><p kind="pair"><b>Datum</b> 20 november 2026</p></region>
<region kind="running"><p>Directie Stedelijk Water</p></region>
<p kind="salutation">Geachte voorzitter,</p>
<section id="intro" kind="introduction"><p>Een begin<note>Eerste noot.</note> met een
<a to="https://example.org/a">adres</a> en <a to="#thema">verwijzing</a>.</p></section>
<section id="pijler" kind="pillar"><h>Pijler 1 Water</h>
<section id="thema" kind="theme"><h>1.1 Straten</h>
<p>Twee lijsten:</p><ol><li><p>een</p><p>vervolg</p></li><li><p>twee</p><ul><li><p>onder</p></li></ul></li></ol>
<ol><li><p>opnieuw een</p></li></ol>
<p kind="label">Acties</p><ul kind="actions"><li id="action:a"><p>Iets doen.<note>Tweede noot.</note></p></li></ul>
<table kind="budget"><p>Tabel 1</p><tr kind="head"><th/><th span="2">2026</th></tr>
<tr><th span="1x2">Straten<note kind="table">Bijdrage.</note></th><td>1,0</td><td>2,0</td></tr>
<tr><td kind="unknown"/><td>3,0</td></tr></table>
</section></section>
<p kind="closing">Hoogachtend,</p><p kind="function">De Staatssecretaris,</p><p kind="signature">A. Naam</p>
</letter>"""


def letter(text: str = LETTER) -> b.Document:
    return b.Document(META, markup.read_letter(text))


def reference(name: str = "kamerbrief") -> Path:
    return paths.templates_dir() / name / "reference.docx"


@pytest.fixture(scope="module")
def written() -> bytes:
    return docx.write(letter(), reference())


def part(data: bytes, name: str) -> Element:
    with ZipFile(BytesIO(data)) as file:
        return etree.fromstring(file.read(name))


def one(element: Element, *path: str) -> Element:
    """What stands at `path`, of names in WordprocessingML; a first `.` is anywhere below."""
    steps = [step if step == "." else w(step) for step in path]
    found = element.find("/".join(steps).replace("./", ".//"))
    assert found is not None, path
    return found


def value(element: Element, *path: str) -> str:
    return one(element, *path).get(VAL, "")


def words(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(w("t")))


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Style and text of each paragraph, those in controls and cells too."""
    opened = python_docx.Document(BytesIO(data))
    names = {style.style_id: style.name or "" for style in opened.styles}
    found = []
    for each in opened.element.body.iter(w("p")):
        found.append((names[value(each, "pPr", "pStyle")], words(each)))
    return found


def test_the_same_letter_gives_the_same_bytes(written: bytes) -> None:
    assert docx.write(letter(), reference()) == written


def test_headings_have_words_own_styles_by_depth(written: bytes) -> None:
    headings = [(style, text) for style, text in paragraphs(written) if style.startswith("Heading")]
    assert headings == [("Heading 1", "Pijler 1 Water"), ("Heading 2", "1.1 Straten")]


def test_each_paragraph_has_the_style_of_what_it_is(written: bytes) -> None:
    found = paragraphs(written)
    for expected in (
        ("Brief Kolom", "Directie Stedelijk Water"),
        ("Brief Kolom Label", "Onze referentie"),
        ("Brief Aanhef", "Geachte voorzitter,"),
        ("Brief Aanloop", "Twee lijsten:"),
        ("Brief Label", "Acties"),
        ("List Bullet", "Iets doen."),
        ("List Number", "opnieuw een"),
        ("List Continue", "vervolg"),
        ("Caption", "Tabel 1"),
        ("Brief Functie", "De Staatssecretaris,"),
    ):
        assert expected in found


def test_a_section_is_a_control_with_its_id_and_a_bookmark_on_its_first_paragraph(written: bytes) -> None:
    body = part(written, "word/document.xml")
    tags = [tag.get(VAL) for tag in body.iter(w("tag"))]
    assert tags == ["briefing:section:intro", "briefing:section:pijler", "briefing:section:thema"]
    outer = next(each for each in body.iter(w("sdt")) if value(each, "sdtPr", "tag").endswith("pijler"))
    assert outer.find(f"{w('sdtContent')}/{w('sdt')}") is not None, "nested as the sections are"
    marked = {}
    for start in body.iter(w("bookmarkStart")):
        (paragraph,) = start.iterancestors(w("p"))
        assert paragraph.find(f"{w('bookmarkEnd')}[@{ID}='{start.get(ID)}']") is not None
        marked[start.get(w("name"), "")] = words(paragraph)
    assert marked["_b_pijler"] == "Pijler 1 Water"
    assert marked["_b_thema"] == "1.1 Straten"
    assert marked["_b_intro"].startswith("Een begin")


def test_a_section_without_heading_is_no_level(written: bytes) -> None:
    inner = '<section id="c" kind="section"><h>Kop</h></section>'
    text = f'<letter><section id="a" kind="introduction">{inner}</section></letter>'
    assert ("Heading 1", "Kop") in paragraphs(docx.write(letter(text), reference()))


def test_notes_are_word_footnotes_in_order(written: bytes) -> None:
    notes = {note.get(ID): words(note).strip() for note in part(written, "word/footnotes.xml")}
    marks = [mark.get(ID) for mark in part(written, "word/document.xml").iter(w("footnoteReference"))]
    assert [notes[mark] for mark in marks] == ["Eerste noot.", "Tweede noot."]
    kinds = [note.get(w("type")) for note in part(written, "word/footnotes.xml")]
    assert kinds == ["separator", "continuationSeparator", None, None]


def test_a_numbered_list_starts_anew(written: bytes) -> None:
    numbers = {}
    for paragraph in part(written, "word/document.xml").iter(w("p")):
        number = paragraph.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if number is not None:
            numbers[words(paragraph)] = number.get(VAL)
    assert numbers["een"] == numbers["twee"] != numbers["opnieuw een"]
    assert numbers["onder"] == numbers["Iets doen."]
    definitions = {each.get(w("numId")): each for each in part(written, "word/numbering.xml").iter(w("num"))}
    again = definitions[numbers["opnieuw een"]]
    assert value(again, "lvlOverride", "startOverride") == "1"


def test_a_table_repeats_its_head_and_merges_cells(written: bytes) -> None:
    table = one(part(written, "word/document.xml"), ".", "tbl")
    rows = table.findall(w("tr"))
    assert [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows] == [True, False, False]
    assert [span.get(VAL) for span in table.iter(w("gridSpan"))] == ["2"]
    assert [merge.get(VAL) for merge in table.iter(w("vMerge"))] == ["restart", None]
    assert all(cell[-1].tag == w("p") for cell in table.iter(w("tc"))), "a cell ends in a paragraph"
    assert ("Tabel Noot", "1)Bijdrage.") in paragraphs(written)
    assert ("Tabel Cijfer", "3,0") in paragraphs(written)


def test_a_span_beyond_what_stands_there_makes_no_columns() -> None:
    rows = '<tr><td span="999">breed</td></tr><tr><td>een</td><td>twee</td></tr><tr/>'
    data = docx.write(letter(f"<letter><table>{rows}</table></letter>"), reference())
    assert len(part(data, "word/document.xml").findall(f".//{w('gridCol')}")) == 3


def test_two_tables_do_not_become_one() -> None:
    table = "<table><tr><td>x</td></tr></table>"
    body = part(docx.write(letter(f"<letter>{table}{table}</letter>"), reference()), "word/document.xml")[0]
    assert [etree.QName(each).localname for each in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_links_go_out_by_relation_and_in_by_bookmark(written: bytes) -> None:
    links = list(part(written, "word/document.xml").iter(w("hyperlink")))
    targets = {each.get("Id"): each.get("Target") for each in part(written, "word/_rels/document.xml.rels")}
    assert targets[links[0].get(RELATION_ID)] == "https://example.org/a"
    assert links[1].get(w("anchor")) == "_b_thema"


def test_every_relation_leads_to_a_part_and_every_part_has_a_type(written: bytes) -> None:
    with ZipFile(BytesIO(written)) as file:
        names = set(file.namelist())
        typed = {
            each.get("PartName", "").lstrip("/")
            for each in etree.fromstring(file.read("[Content_Types].xml"))
        }
        assert {name for name in names if not name.endswith(".rels")} - typed == {"[Content_Types].xml"}
        for name in names:
            if name.endswith(".rels"):
                base = dirname(dirname(name))
                for each in etree.fromstring(file.read(name)):
                    if each.get("TargetMode") != "External":
                        assert normpath(join(base, each.get("Target", ""))).lstrip("/") in names
            elif name.endswith(".xml"):
                used = set(re.findall(rb' r:(?:id|embed)="([^"]+)"', file.read(name)))
                rels = join(dirname(name), "_rels", name.rpartition("/")[2] + ".rels")
                known = (
                    {e.get("Id", "").encode() for e in etree.fromstring(file.read(rels))}
                    if rels in names
                    else set()
                )
                assert used <= known


def test_the_file_says_what_the_letter_is_and_nothing_of_its_makers(written: bytes) -> None:
    core = python_docx.Document(BytesIO(written)).core_properties
    assert (core.title, core.subject, core.author) == (META.title, META.subject, META.author)
    assert core.language == "nl-NL"
    assert core.created == core.modified == datetime(2026, 11, 20, tzinfo=UTC)
    assert core.last_modified_by == ""
    with ZipFile(BytesIO(written)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [
            name for name in file.namelist() if name.startswith("docProps/") and name != "docProps/core.xml"
        ]
        everything = b"".join(file.read(name) for name in file.namelist())
    for word in (b"python-docx", b"attachedTemplate", b"rsid", str(Path.home()).encode()):
        assert word not in everything


def test_makers_of_a_house_style_are_forgotten(tmp_path: Path) -> None:
    house = python_docx.Document(str(reference()))
    house.core_properties.author = house.core_properties.last_modified_by = "J. Jansen"
    house.core_properties.keywords = "concept van J. Jansen"
    house.add_comment(house.paragraphs[0].add_run("tekst"), text="Graag nakijken", author="J. Jansen")
    house.save(str(tmp_path / "reference.docx"))
    with ZipFile(BytesIO(docx.write(letter(), tmp_path / "reference.docx"))) as file:
        assert b"Jansen" not in b"".join(file.read(name) for name in file.namelist())
        assert "word/comments.xml" not in file.namelist()


def test_the_column_is_framed_in_each_paragraph_as_its_style_says(written: bytes) -> None:
    styles = part(written, "word/styles.xml").iterfind(w("style"))
    styled = next(one(each, "pPr", "framePr") for each in styles if each.get(w("styleId")) == "BriefKolom")
    direct = [
        one(each, "pPr", "framePr")
        for each in part(written, "word/document.xml").iter(w("p"))
        if value(each, "pPr", "pStyle").startswith("BriefKolom")
    ]
    assert [dict(each.attrib) for each in direct] == [dict(styled.attrib)] * 3


def test_running_words_and_page_numbers_stand_in_the_header_and_footer(written: bytes) -> None:
    running = part(written, "word/header-default.xml")
    assert words(running) == "Directie Stedelijk Water"
    fields = [
        each.get(w("instr"), "") for each in part(written, "word/footer-default.xml").iter(w("fldSimple"))
    ]
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert part(written, "word/document.xml").find(f".//{w('titlePg')}") is not None


def test_a_letter_without_running_words_leaves_their_place_empty() -> None:
    data = docx.write(letter("<letter><p>Tekst</p></letter>"), reference())
    assert words(part(data, "word/header-default.xml")) == ""


def test_the_footer_of_a_kamerstuk_stands_before_the_page_number() -> None:
    def footer(text: str) -> str:
        data = docx.write(letter(f"<letter>{text}</letter>"), reference("kamerstuk"))
        return words(part(data, "word/footer-default.xml"))

    assert footer('<region kind="footer"><p>Nr. 92</p></region>') == "Nr. 921"
    assert footer("<p>Tekst</p>") == "1"


def test_a_passage_in_another_language_says_so() -> None:
    data = docx.write(letter('<letter><p lang="en">Water, <i lang="fr">eau</i></p></letter>'), reference())
    runs = part(data, "word/document.xml").iter(w("rPr"))
    assert [value(each, "lang") for each in runs] == ["en", "fr"]


def test_the_language_of_the_letter_is_that_of_the_file() -> None:
    document = b.Document(b.Meta("T", "M", lang="fy-NL"), (b.Paragraph((b.Text("Tekst"),)),))
    styles = part(docx.write(document, reference()), "word/styles.xml")
    assert value(styles, "docDefaults", "rPrDefault", "rPr", "lang") == "fy-NL"


@pytest.mark.parametrize(
    "left", [b.Use("x"), b.Paragraph((b.Field("brief.datum"),)), b.Paragraph((b.Ref("x"),))]
)
def test_what_is_not_assembled_is_a_fault_of_ours(left: b.Block) -> None:
    with pytest.raises(ValueError, match="not assembled"):
        docx.write(b.Document(META, (left,)), reference())


def test_a_reference_without_place_for_a_region_is_a_fault_of_the_template() -> None:
    with pytest.raises(TemplateError, match="briefing:region:running"):
        docx.write(letter(), reference("kamerstuk"))


def test_a_reference_without_our_styles_is_a_fault_of_the_template(tmp_path: Path) -> None:
    python_docx.Document().save(str(tmp_path / "reference.docx"))
    with pytest.raises(TemplateError, match="Brief Kolom"):
        docx.write(letter(), tmp_path / "reference.docx")


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 no", b"text"])
def test_a_reference_that_is_no_word_document_is_a_fault_of_the_template(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "reference.docx").write_bytes(content)
    with pytest.raises(TemplateError, match=r"reference\.docx"):
        docx.write(letter(), tmp_path / "reference.docx")
