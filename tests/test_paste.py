"""The tolerant door: whatever is pasted, its words stay, and what comes in is stored text like any other."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.markup import legal, read_blocks, write_blocks
from briefing_app.paste import clean

WORD = """\
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<title>Titel</title><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>weg</o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment--><div class=WordSection1>
<h2>Aanpak van <span lang=EN-US style='color:red'>zwerfafval</span><o:p></o:p></h2>
<p class=MsoNormal>De gemeente <b style='mso-bidi-font-weight:normal'>ruimt
vaker</b> op.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> Dat helpt.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Meer bakken<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
style='mso-list:Ignore'>o<span>&nbsp;</span></span><!--[endif]-->bij scholen</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span>
</span>Hogere boetes</p>
<p class=MsoListParagraph style='text-indent:-18.0pt'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span>
Begin in mei</p>
<table class=MsoTableGrid border=1><thead><tr><td><p class=MsoNormal><b>Jaar</b></p></td>
<td colspan=2><p class=MsoNormal>Bedrag</p></td></tr></thead>
<tr><td rowspan=9><p>2026</p></td><td><p>€ 10</p><p>mln.</p></td><td><p>&nbsp;</p></td></tr></table>
<p class=MsoNormal><img width=1 src="file:///C:/x.png"><img src="file:///C:/y.png"></p></div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%">
<![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1'
href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Zie het <i>jaarverslag</i>.</p>
</div></div><!--EndFragment--></body></html>"""

LIBREOFFICE = """\
<p>Het plan<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> is klaar.</p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym"
href="#sdfootnote1anc">1</a><font face="Arial">Versie drie.</font></p></div>"""

OUTLOOK = """\
<html><body><div style="display:none">Voorvertoning</div>
<table width="100%" cellpadding=0><tr><td><table role="presentation"><tr><td>
<div class=WordSection1><p class=MsoNormal><span style='font-family:"Calibri",sans-serif;color:#1F497D'>Beste
Noor,</span></p><p class=MsoNormal>Kun je <a href="mailto:balie@example.nl">de balie</a> bellen?<br>Het gaat om
<a href="HTTPS://example.nl/een plan?a=1&amp;b=2">dit plan</a> en <a href="file:///x">die map</a>.</p></div>
</td></tr></table></td></tr></table>
<blockquote type=cite><div><b>Van:</b> Noor</div><div>Is er nieuws?</div></blockquote></body></html>"""

PAGE = """\
<!doctype html><html lang="nl"><head><title>Weg</title><script>let weg = "<p>weg</p>"</script></head><body>
<nav><ul><li><a href="/over">Over ons</a></li></ul></nav>
<main><h1>Schoon water</h1><p>CO<sub>2</sub> en m<sup>2</sup>: <em>let op</em><strong> </strong>!</p>
<p lang="en">A <b>clean</b> river</p><p>Zij zei <i lang="en">no <b>way</b></i> tegen ons.</p>
<ol><li>Meten<ul><li>elke dag</li></ul></li><ul><li>elke week</li></ul><li><p>Weten</p><p>en doen</p></li></ol>
<table><caption>Metingen</caption><tr><th>Plaats</th><th>Waarde</th></tr><tr><th>Noord</th><td>7<br>8</td></tr></table>
<form><label>Uw naam <input name=n></label><button>Stuur</button></form>
<p><del>oud</del> <u>nieuw</u></p><svg><text>weg</text></svg><pre>regel een
regel   twee</pre></main></body></html>"""


def t(text: str) -> b.Inlines:
    return (b.Text(text),)


def p(text: str) -> b.Paragraph:
    return b.Paragraph(t(text))


def bold(text: str) -> b.Styled:
    return b.Styled("b", t(text))


def test_a_piece_from_word_keeps_its_lists_table_and_note() -> None:
    cleaned = clean(WORD)
    note = b.Note((b.Text("Zie het "), b.Styled("i", t("jaarverslag")), b.Text(".")))
    sub = b.List((b.Item((p("bij scholen"),)),))
    bullets = b.List((b.Item((p("Meer bakken"), sub)), b.Item((p("Hogere boetes"),))))
    head = b.Row((b.Cell((bold("Jaar"),)), b.Cell(t("Bedrag"), columns=2)))
    row = b.Row((b.Cell(t("2026")), b.Cell(t("€ 10 mln.")), b.Cell(())))
    assert cleaned.blocks == (
        b.Paragraph((b.Styled("b", t("Aanpak van ")), b.Styled("b", t("zwerfafval"), "en-US"))),
        b.Paragraph(
            (b.Text("De gemeente "), bold("ruimt vaker"), b.Text(" op."), note, b.Text(" Dat helpt."))
        ),
        bullets,
        b.List((b.Item((p("Begin in mei"),)),), ordered=True),
        b.Table((), (head,), (row,)),
    )
    assert cleaned.dropped == ("2 afbeeldingen", "1 kop (nu een vette alinea)", "opmaak van lettertypen")


def test_a_note_from_libreoffice_moves_to_its_mark() -> None:
    assert clean(LIBREOFFICE).blocks == (
        b.Paragraph((b.Text("Het plan"), b.Note(t("Versie drie.")), b.Text(" is klaar."))),
    )


def test_the_mark_of_a_note_without_its_text_stays_as_it_shows() -> None:
    cleaned = clean('<p>Tekst<a href="#_ftn1" name="_ftnref1">[1]</a></p>')
    assert cleaned.blocks == (p("Tekst[1]"),)
    assert cleaned.dropped == ("1 koppeling die alleen op de oude plaats werkte",)


def test_a_mail_loses_its_tables_for_layout_but_not_its_words() -> None:
    cleaned = clean(OUTLOOK)
    assert cleaned.blocks == (
        p("Beste Noor,"),
        b.Paragraph(
            (b.Text("Kun je "), b.Link("mailto:balie@example.nl", t("de balie")), b.Text(" bellen?"))
        ),
        b.Paragraph(
            (
                b.Text("Het gaat om "),
                b.Link("https://example.nl/een%20plan?a=1&b=2", t("dit plan")),
                b.Text(" en die map."),
            )
        ),
        b.Quote((b.Paragraph((bold("Van:"), b.Text(" Noor"))), p("Is er nieuws?"))),
    )
    assert cleaned.dropped == (
        "1 verborgen stuk tekst",
        "1 koppeling die alleen op de oude plaats werkte",
        "2 tabellen die alleen voor de indeling dienden",
        "opmaak van lettertypen",
    )


def test_a_page_keeps_its_words_and_what_the_vocabulary_knows() -> None:
    cleaned = clean(PAGE)
    daily = b.List((b.Item((p("elke dag"),)),))
    weekly = b.List((b.Item((p("elke week"),)),))
    assert cleaned.blocks == (
        b.List((b.Item((p("Over ons"),)),)),
        b.Paragraph((bold("Schoon water"),)),
        b.Paragraph(
            (
                b.Text("CO"), b.Styled("sub", t("2")), b.Text(" en m"), b.Styled("sup", t("2")), b.Text(": "),
                b.Styled("i", t("let op")), b.Text(" !"),
            )
        ),
        b.Paragraph((b.Text("A "), bold("clean"), b.Text(" river")), lang="en"),
        b.Paragraph(
            (
                b.Text("Zij zei "), b.Styled("i", t("no "), "en"), b.Styled("b", (b.Styled("i", t("way")),), "en"),
                b.Text(" tegen ons."),
            )
        ),
        b.List((b.Item((p("Meten"), daily, weekly)), b.Item((p("Weten"), p("en doen")))), ordered=True),
        b.Table(
            t("Metingen"),
            (b.Row((b.Cell(t("Plaats"), header=True), b.Cell(t("Waarde"), header=True))),),
            (b.Row((b.Cell(t("Noord"), header=True), b.Cell(t("7 8")))),),
        ),
        p("Uw naam"),
        p("oud nieuw"),
        p("regel een"),
        p("regel twee"),
    )  # fmt: skip
    assert cleaned.dropped == (
        "1 afbeelding",
        "2 formuliervelden",
        "1 kop (nu een vette alinea)",
        "1 koppeling die alleen op de oude plaats werkte",
        "1 doorhaling (de tekst staat er nog)",
        "opmaak van lettertypen",
    )


def test_plain_text_becomes_a_paragraph_for_each_line() -> None:
    assert clean("Een\r\n\r\n twee  drie\x0bvier &amp; <y en z> a<b\n").blocks == (
        p("Een"),
        p("twee drie"),
        p("vier &amp; <y en z> a<b"),
    )


def test_text_after_the_end_of_the_page_stays() -> None:
    assert clean("<p>een</p></body></html>twee<p>drie").blocks == (p("een"), p("twee"), p("drie"))


def test_a_table_without_words_is_left_out_and_its_images_are_counted_once() -> None:
    cleaned = clean("<table><tr><td><img></td><td>&nbsp;</td></tr></table>")
    assert cleaned.blocks == ()
    assert cleaned.dropped == ("1 afbeelding",)


def test_hidden_rows_of_a_table_are_left_out() -> None:
    cleaned = clean("<table><tr><td>a<td>b<tr style='display:none'><td>c<td>d</table>")
    assert cleaned.blocks == (b.Table((), (), (b.Row((b.Cell(t("a")), b.Cell(t("b")))),)),)
    assert cleaned.dropped == ("1 verborgen stuk tekst",)


def test_a_number_of_word_in_a_cell_stays_as_text() -> None:
    item = (
        "<p class=MsoListParagraph style='mso-list:l0 level1'><span style='mso-list:Ignore'>1. </span>Een</p>"
    )
    table = clean(f"<table><tr><td>{item}</td><td>b</td></tr></table>").blocks[0]
    assert list(b.inlines_of(table)) == [(), t("1. Een"), t("b")]


def test_a_note_whose_place_holds_its_own_mark_loses_no_words() -> None:
    source = "<div>Voor<a name=a href=#b>1</a> midden <a name=b href=#a>2</a> na</div>"
    assert clean(source).blocks == (p("Voor1 midden 2 na"),)


def test_a_note_whose_mark_is_hidden_loses_no_words() -> None:
    source = "<p hidden>x<a name=a href=#b>1</a></p><p><a name=b href=#a>1</a> Zichtbaar</p>"
    assert clean(source).blocks == (p("1 Zichtbaar"),)


@pytest.mark.parametrize(
    "href",
    ["javascript:x()", "/x", "x", "data:text/html,x", "http://", "mailto:", "https:// ", "", "ftp://x", "#x"],
)
def test_only_links_to_the_web_and_to_mail_stay(href: str) -> None:
    source = f'<p>Een <a href="{href}">woord</a></p>'
    assert clean(source).blocks in (
        (p("Een woord"),),
        (b.Paragraph((b.Text("Een "), b.Link(href, t("woord")))),),
    )
    assert not href.startswith(("javascript", "data", "/", "#")) or clean(source).blocks == (p("Een woord"),)


def test_control_characters_are_counted_and_gone() -> None:
    cleaned = clean("<p>a\x00b\x1b\ud800c</p>")
    assert cleaned.blocks == (p("abc"),)
    assert cleaned.dropped == ("3 stuurtekens",)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 200_000 + "woord",
        "<ul><li>" * 100_000 + "woord",
        "<li>" * 100_000 + "woord",
        "<blockquote>" * 80_000 + "woord",
        "<table><tr><td>" * 60_000 + "woord",
        "<b><i>" * 150_000 + "woord",
        "<a href=#a name=b>" * 50_000 + "woord",
        "<p " + "a=b " * 250_000 + ">woord",
        "<p style='" + "a:b;" * 250_000 + "'>woord",
        "<p>" + " " * 1_000_000 + "woord",
        "<" * 500_000 + "p>woord",
        "<table><tr><td rowspan=99999999999 colspan=-1>woord<td colspan=9999 rowspan=0>x",
        "<p>&#0;&#xd800;&#xffff;&#x1;</p><a<b x<y=1>woord</a<b>",
    ],
    ids=lambda source: source[:16],
)
def test_hostile_html_gives_its_word_in_time(source: str) -> None:
    started = time.perf_counter()
    cleaned = clean(source)
    assert "woord" in write_blocks(cleaned.blocks)
    assert read_blocks(write_blocks(cleaned.blocks)) == cleaned.blocks
    assert time.perf_counter() - started < 20


TAGS = st.sampled_from((
    "p", "div", "br", "h1", "ul", "ol", "li", "blockquote", "table", "tr", "td", "th",
    "thead", "tbody", "caption", "b", "i", "em", "sup", "sub", "a", "span", "font", "pre",
    "form", "center", "o:p", "section", "body", "html", "dl", "dt", "dd", "a<b", "frameset",
))  # fmt: skip
ATTRIBUTES = st.sampled_from(
    (
        "",
        " lang=en",
        " lang=nl-NL",
        ' style="font-weight:bold"',
        ' style="mso-list:l0 level2 lfo1"',
        " class=MsoListParagraph",
        " href=https://example.nl/",
        " href=#a name=b",
        " href=#b name=a",
        " id=a",
        " colspan=2 rowspan=3",
        " x<y='",
    )
)
WORDS = st.integers(0, 999).map("w{}w".format)
OPEN = st.builds("<{}{}>".format, TAGS, ATTRIBUTES)
CLOSE = st.builds("</{}>".format, TAGS)
SPACES = st.sampled_from(
    (" ", "\n", "&nbsp;", "\u200b", "· ", "1. ", "\x00", "&#13;", "<!-- x -->", "<![if x]>")
)
SOUP = st.lists(st.one_of(OPEN, CLOSE, WORDS, SPACES), max_size=30).map("".join)


@given(st.one_of(SOUP, st.text()))
def test_whatever_is_pasted_is_stored_text_in_canonical_form(source: str) -> None:
    blocks = clean(source).blocks
    assert read_blocks(write_blocks(blocks)) == blocks
    for block in blocks:
        for run in b.inlines_of(block):
            assert_canonical(run)
        assert (
            not isinstance(block, b.Paragraph)
            or b.plain(block.children).strip()
            or list(b.notes_in(block.children))
        )


def assert_canonical(run: b.Inlines) -> None:
    for each, following in zip(run, (*run[1:], None), strict=True):
        if isinstance(each, b.Text):
            assert each.text
            assert each.text == legal(each.text)
            assert not isinstance(following, b.Text)
        elif isinstance(each, b.Styled | b.Link | b.Note):
            assert each.children
            assert_canonical(each.children)


SAFE = st.lists(
    st.one_of(st.builds("<{}>".format, TAGS), CLOSE, st.just(" "), st.integers(0, 999).map(" w{}w ".format)),
    max_size=30,
)


@given(SAFE)
def test_all_visible_words_stay_in_order(pieces: list[str]) -> None:
    written = [each.strip() for each in pieces if each.startswith(" w")]
    found = [
        word
        for block in clean("<p>" + "".join(pieces)).blocks
        for run in b.inlines_of(block)
        for word in b.plain(run).split()
    ]
    if not any("caption" in each for each in pieces):  # a caption is shown, and stored, before its rows
        assert found == written
    assert sorted(found) == sorted(written)
