"""The vocabulary: what is written is read back the same, and nothing else gets in."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing_app import blocks as b
from briefing_app.errors import MarkupError
from briefing_app.markup import (
    joined,
    legal,
    read_blocks,
    read_inlines,
    read_letter,
    write_blocks,
    write_inlines,
)
from tests import trees


@given(trees.blocks())
def test_blocks_are_read_as_they_were_written(tree: b.Blocks) -> None:
    assert read_blocks(write_blocks(tree)) == tree


@given(trees.inlines())
def test_inlines_are_read_as_they_were_written(tree: b.Inlines) -> None:
    assert read_inlines(write_inlines(tree)) == tree


@given(trees.letters())
def test_a_letter_is_read_as_it_was_written(tree: b.Blocks) -> None:
    assert read_letter(f"<letter>{write_blocks(tree)}</letter>") == tree


@given(trees.letters())
def test_line_breaks_between_the_blocks_of_a_letter_mean_nothing(tree: b.Blocks) -> None:
    text = f"<letter>{write_blocks(tree)}</letter>"
    laid_out = re.sub(r"(</(?:section|region|p|h|ul|ol|li|quote|table|tr|td|th)>)", r"\1\n\t  ", text)
    laid_out = re.sub(
        r"(<(?:section|region|p|h|ul|ol|li|quote|table|tr|td|th)(?: [^<>]*)?>)", r"\n  \1", laid_out
    )
    assert read_letter("\n" + laid_out + "\n") == tree


def test_layout_in_a_letter_becomes_one_space_but_a_hard_space_is_text() -> None:
    text = "<letter>\n <p>\n  Geachte\n    <b>voorzitter</b>\u00a0\n </p>\n</letter>"
    assert read_letter(text) == (
        b.Paragraph((b.Text("Geachte "), b.Styled("b", (b.Text("voorzitter"),)), b.Text("\u00a0"))),
    )


@given(trees.blocks(), trees.blocks())
def test_blocks_written_side_by_side_are_read_side_by_side(one: b.Blocks, two: b.Blocks) -> None:
    assert read_blocks(write_blocks(one) + "\n" + write_blocks(two)) == one + two


STRICT = {
    "<div>tekst</div>": "<div>",
    "<P>tekst</P>": "<P>",
    "<p><span>x</span></p>": "<span>",
    "<p class='x'>tekst</p>": "class",
    "<p xml:lang='en'>tekst</p>": "xml:lang",
    "<p xmlns='urn:x'>tekst</p>": "urn:x",
    "<p xmlns:y='urn:x'>tekst</p>": "urn:x",
    "<p kind='kop'>tekst</p>": "kop",
    "<ul kind='kop'/>": "kop",
    "<table kind='kop'/>": "kop",
    "<table><tr kind='kop'/></table>": "kop",
    "<table><tr><td kind='kop'/></tr></table>": "kop",
    "<table><tr><td span='0'/></tr></table>": 'span="0"',
    "<table><tr><td span='2x'/></tr></table>": 'span="2x"',
    "<table><tr><td span='1000'/></tr></table>": 'span="1000"',
    "<table><tr><p/></tr></table>": "<p/>",
    "<table><tr/><p/></table>": "<p/>",
    "<table><tr/><tr kind='head'/></table>": 'kind="head"',
    "<table>los<tr/></table>": "los",
    "<table><tr>los<td/></tr></table>": "los",
    "los<p/>": "los",
    "<p/>los<p/>": "los",
    "<p/>\u00a0<p/>": "\u00a0",
    "<quote>los</quote>": "los",
    "<ul>los<li/></ul>": "los",
    "<ul><li>los</li></ul>": "los",
    "<ul><p/></ul>": "<p/>",
    "<ul><li kind='x'/></ul>": "kind",
    "<section id='a' kind='theme'/>": "<section",
    "<region kind='footer'/>": "<region",
    "<letter/>": "<letter/>",
    "<h>kop</h>": "<h>",
    "<img/>": "<img/>",
    "<img to='x'>los</img>": "los",
    "<use/>": "<use/>",
    "<use to='x'><p/></use>": "<use",
    "<use to='x' kind='x'/>": "kind",
    "<p><ref/></p>": "<ref/>",
    "<p><ref to='x'>los</ref></p>": "los",
    "<p><mark>x</mark></p>": "<mark>",
    "<p><note kind='x'/></p>": "kind",
    "<p><note>a<note>b</note></note></p>": "<note>b</note>",
    "<p><note>a<b>c<note>b</note></b></note></p>": "<note>b</note>",
    "<p><a>x</a></p>": "<a>",
    "<p><a to='javascript:alert(1)'>x</a></p>": "javascript",
    "<p><a to='file:///x'>x</a></p>": "file:",
    "<p><p/></p>": "<p/>",
    "<p>&eacute;</p>": "&eacute;",
    "<p>&#1;</p>": "&#1;",
    "<p>\x01</p>": "<p>",
    "<p>\ud800</p>": "<p>",
    "<p>": "<p>",
    "</p>": "</p>",
    "</r><r>": "</r><r>",
    "<p>a & b</p>": "a & b",
    "<p kind=''": "<p kind",
    "<?xml version='1.0'?><p/>": "<?xml",
    "<p><?php x ?></p>": "<?php",
    "<!DOCTYPE p><p/>": "<!DOCTYPE",
    '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>': "<!DOCTYPE",
    '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]><p>&a;</p>': "<!DOCTYPE",
}


@pytest.mark.parametrize(("text", "quoted"), STRICT.items())
def test_what_is_not_in_the_vocabulary_is_refused_and_quoted(text: str, quoted: str) -> None:
    with pytest.raises(MarkupError) as caught:
        read_blocks(text)
    assert quoted in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<p/>",
        "<letter/><letter/>",
        "los<letter/>",
        "<letter/>los",
        "<letter kind='x'/>",
        "<letter>los</letter>",
        "<letter><section kind='theme'/></letter>",
        "<letter><section id='a'/></letter>",
        "<letter><section id='a' kind='theme'><h kind='x'/></section></letter>",
        "<letter><section id='a' kind='theme'><p/><h/></section></letter>",
        "<letter><region/></letter>",
        "<letter><region kind='footer'><section id='a' kind='theme'/></region></letter>",
        "<letter><quote><section id='a' kind='theme'/></quote></letter>",
    ],
)
def test_a_letter_that_breaks_the_vocabulary_is_refused(text: str) -> None:
    with pytest.raises(MarkupError):
        read_letter(text)


@pytest.mark.parametrize("tag", ["quote", "b"])
@pytest.mark.parametrize("depth", [101, 250, 2_000, 10_000])
def test_what_is_nested_too_deep_is_refused(tag: str, depth: int) -> None:
    text = f"<{tag}>" * depth + f"</{tag}>" * depth
    with pytest.raises(MarkupError) as caught:
        read_blocks(text if tag == "quote" else f"<p>{text}</p>")
    assert f"<{tag}" in str(caught.value)


def test_what_is_just_not_nested_too_deep_can_be_read_and_written() -> None:
    text = "<quote>" * 99 + "<p/>" + "</quote>" * 99
    assert write_blocks(read_blocks(text)) == text


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_blocks, read_inlines, read_letter):
        try:
            read(text)
        except MarkupError as error:
            str(error).encode()


def test_the_place_is_quoted_also_far_into_a_text_of_many_lines() -> None:
    text = "<p>goed\u2028zo</p>\n" * 500 + "<p>hier & daar</p>\n" + "<p>goed</p>\n" * 500
    with pytest.raises(MarkupError, match="hier & daar"):
        read_blocks(text)


def test_a_comment_is_left_out() -> None:
    assert read_blocks("<p>voor<!-- weg -->na</p>") == (b.Paragraph((b.Text("voorna"),)),)


def test_legal_removes_what_xml_cannot_hold_and_the_controls_it_advises_against() -> None:
    for code in range(0x20000):
        character = chr(code)
        kept = legal(character) == character
        assert kept == (
            _xml_holds(character) and (unicodedata.category(character) != "Cc" or character in "\t\n\x85")
        ), hex(code)


def _xml_holds(character: str) -> bool:
    try:
        return (
            character == "\r"
            or etree.fromstring(f"<r>{character}</r>".encode("utf-8", "surrogatepass")) is not None
        )
    except etree.XMLSyntaxError:
        return character in "<&"


def test_legal_makes_every_line_break_the_same() -> None:
    assert legal("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_joined_makes_neighbouring_texts_one() -> None:
    assert joined((b.Text("a"), b.Text(""), b.Text("b"), b.Ref("x"), b.Text(""))) == (
        b.Text("ab"),
        b.Ref("x"),
    )
