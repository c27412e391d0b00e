"""The web page of a letter: its elements, and that nothing in the letter can become markup."""

import pytest
from lxml import etree
from lxml import html as reader

from briefing_app import blocks as b
from briefing_app.export import html
from tests.export.letters import letter, sent_letter


def page(content: str, page_before: frozenset[int] = frozenset()) -> reader.HtmlElement:
    return reader.document_fromstring(html.write(letter(content), page_before=page_before))


def words(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def test_the_page_says_its_title_author_date_and_language() -> None:
    root = reader.document_fromstring(html.write(sent_letter(), ["p { color: red }"]))
    assert root.get("lang") == "nl-NL"
    assert root.findtext("head/title") == "Voortgang digitale weerbaarheid"
    named = {each.get("name"): each.get("content") for each in root.iterfind("head/meta")}
    assert named["author"] == "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"
    assert named["dcterms.created"] == "2026-11-20"
    assert root.findtext("head/style") == "p { color: red }"


def test_text_is_never_markup() -> None:
    hostile = '<script>alert(1)</script> & "aanhaling" \' </p> &amp;'
    document = b.Document(b.Meta(hostile, hostile), (b.Paragraph((b.Text(hostile),)), b.Image("x", hostile)))
    root = reader.document_fromstring(html.write(document))
    assert root.findtext("head/title") == hostile
    assert root.findtext("body/p") == hostile
    assert not root.findall(".//script")


def test_a_style_sheet_cannot_end_its_element() -> None:
    document = b.Document(b.Meta("t", "a"), ())
    root = reader.document_fromstring(
        html.write(document, ['a::after { content: "</style><script>x</script>" }'])
    )
    assert not root.findall(".//script")


def test_headings_follow_nesting_and_a_section_without_heading_is_no_level() -> None:
    root = page(
        '<section id="a" kind="introduction"><section id="b" kind="pillar"><h>B</h>'
        '<section id="c" kind="theme"><h>C</h></section></section></section>'
    )
    assert [each.tag for each in root.iter("h1", "h2", "h3")] == ["h1", "h2"]
    assert [each.get("id") for each in root.iter("section")] == ["s-a", "s-b", "s-c"]


def test_headings_carry_their_words_for_the_bookmark_without_notes() -> None:
    (heading,) = page('<section id="a" kind="pillar"><h>Kop<note>noot</note></h></section>').iter("h1")
    assert heading.get("data-title") == "Kop"


def test_notes_are_numbered_through_the_letter() -> None:
    root = page("<p>a<note>een</note> b<note>twee</note></p>")
    assert [each.text for each in root.iterfind(".//a[@class='mark']")] == ["1", "2"]
    assert [words(each) for each in root.iterfind(".//span[@class='note']")] == ["1 een", "2 twee"]


def test_notes_of_a_table_are_numbered_within_it_and_stand_below_it() -> None:
    root = page(
        '<table><tr><td>a<note kind="table">gelijk</note></td><td>b<note kind="table">gelijk</note></td></tr></table>'
        '<table><tr><td>c<note kind="table">ander</note></td></tr></table>'
    )
    assert [each.text for each in root.iterfind(".//td/a")] == ["1)", "2)", "1)"]
    below = [words(each) for each in root.iterfind(".//p[@class='table-note']")]
    assert below == ["1) gelijk", "2) gelijk", "1) ander"]


def test_a_link_holds_nothing_but_text() -> None:
    root = page('<p><a to="#x">een <b>twee</b><note>drie</note></a></p>')
    links = [each for each in root.iter("a") if each.get("href")]
    assert [(each.get("href"), each.text, len(each)) for each in links] == [
        ("#s-x", "een ", 0),
        ("#s-x", "twee", 0),
    ]


def test_a_paragraph_that_announces_a_list_stays_with_it() -> None:
    root = page("<p>Dit zijn ze:</p><ul><li><p>een</p></li></ul><p>Klaar.</p>")
    assert [each.get("class") for each in root.iterfind("body/p")] == ["leads", None]


def test_header_cells_say_what_they_head() -> None:
    root = page(
        '<table><tr kind="head"><td/><td>2026</td></tr><tr><th>Totaal</th><td span="2x3">5</td></tr></table>'
    )
    assert [each.get("scope") for each in root.iter("th")] == ["col", "col", "row"]
    assert [(each.get("colspan"), each.get("rowspan")) for each in root.iter("td")] == [("2", "3")]


def test_a_label_and_its_value_are_apart() -> None:
    root = page('<region kind="reference"><p kind="pair"><b>Datum</b> 1 juli</p></region>')
    assert [words(each) for each in root.iterfind(".//p/span")] == ["Datum", "1 juli"]


def test_the_place_of_a_note_can_start_a_page() -> None:
    content = "<p>a<note>1</note></p><ul><li><p>b<note>2</note></p></li></ul><p>c</p>"
    root = page(content, page_before=frozenset((2,)))
    assert [each.text for each in root.iterfind(".//*[@class='page-before']")] == ["b"]


def test_a_letter_that_is_not_assembled_is_refused() -> None:
    for content in ('<use to="x"/>', '<p><ref to="x"/></p>', '<p><field to="brief.datum"/></p>'):
        with pytest.raises(ValueError, match="not assembled"):
            html.write(letter(content))


def test_a_table_of_figures_is_known_by_its_kind_or_its_cells() -> None:
    rows = {
        '<table kind="budget"><tr><td>x</td><td>p.m.</td></tr></table>': "figures",
        "<table><tr><td>x</td><td>€ 1,5</td><td/></tr><tr><td>y</td><td>– 4</td><td>9%</td></tr></table>": "figures",
        "<table><tr><td>x</td><td>1,5</td><td>loopt</td></tr></table>": None,
        "<table><tr><td>x</td><td/></tr></table>": None,
    }
    for content, kind in rows.items():
        assert [each.get("class") for each in page(content).iter("table")] == [kind]
