"""From a tree of HTML to blocks: what becomes of each element, and a tally of what is dropped."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml import etree

from briefing_app import blocks as b
from briefing_app.paste.parts import Line, Part
from briefing_app.paste.runs import Look, Run, inlines_from
from briefing_app.paste.source import BLOCKS, GONE, HEADINGS, STYLES, Place, css_of
from briefing_app.paste.tables import fitting, rows_of_data, span

_LEVELS = 16  # of lists, items and quotes in each other


_FONT = frozenset(
    ("color", "background", "background-color", "font", "font-family", "font-size", "text-decoration")
)


_ADDRESS = re.compile(r"(https?://|mailto:)\S+\Z")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{2,8})*)\Z")


class Walker:
    """Walks one tree. `moved`: what already stands at the mark of its note."""

    def __init__(self, tally: Counter[str]) -> None:
        self.tally = tally
        self.notes: dict[etree._Element, Place] = {}
        self.moved: set[etree._Element] = set()

    def walk(self, node: etree._Element, look: Look, part: Part) -> None:
        """Put what stands in `node` in `part`."""
        css = css_of(node)
        if node in self.moved or self.is_gone(node, css):
            return
        if css.get("mso-list") == "ignore" and part.level and not part.flat:
            part.bullet = "".join(node.itertext()).strip()
            return
        if node in self.notes and self.note(node, part):
            return
        look = self.look(node, css, look)
        if node.tag not in BLOCKS:
            self.inside(node, look, part)
            return
        part.end_paragraph()
        match node.tag:
            case "ul" | "ol" | "menu" | "li" | "blockquote" if not part.flat and look.level < _LEVELS:
                self.nested(node, replace(look, level=look.level + 1), part)
            case "table" if not part.flat:
                table = self.table(node, look)
                if table and any(b.inlines_of(table)):
                    part.found.append(table)
                elif table is None:
                    self.tally["table"] += 1
                    self.inside(node, look, part)
            case _:
                level, part.level = part.level, _word_level(node, css) or part.level
                self.inside(node, look, part)
                part.end_paragraph()
                part.level = level
                return
        part.end_paragraph()

    def inside(self, node: etree._Element, look: Look, part: Part) -> None:
        self.text(node.text, look, part)
        for child in node:
            self.walk(child, look, part)
            self.text(child.tail, look, part)

    def text(self, text: str | None, look: Look, part: Part) -> None:
        for number, line in enumerate((text or "").split("\n") if look.pre else (text,)):
            if number:
                part.end_paragraph()
            if line:
                part.runs.append(Run(line, look))

    def nested(self, node: etree._Element, look: Look, part: Part) -> None:
        inner = Part()
        self.inside(node, look, inner)
        if node.tag == "li":
            if blocks := inner.finish():
                part.found.append(Line(1, False, blocks))
        elif node.tag == "blockquote":
            if blocks := inner.finish():
                part.found.append(b.Quote(blocks))
        else:
            inner.end_paragraph()
            items: list[b.Item] = []
            for each in inner.found:
                if isinstance(each, Line):
                    items.append(b.Item(each.blocks))
                elif isinstance(each, b.List) and items:  # a list between items belongs to the one before it
                    items[-1] = b.Item((*items[-1].blocks, each))
                else:
                    items.append(b.Item((each,)))
            if items:
                part.found.append(b.List(tuple(items), ordered=node.tag == "ol"))

    def flat(self, node: etree._Element, look: Look) -> b.Inlines:
        part = Part(flat=True)
        self.inside(node, look, part)
        return inlines_from(part.runs)

    def note(self, mark: etree._Element, part: Part) -> bool:
        place, back = self.notes[mark]
        self.moved.add(back)
        children = self.flat(place, Look())
        if not children:
            self.moved.discard(back)
            return False
        self.moved.add(place)
        part.runs.append(Run("", Look(), b.Note(children)))
        return True

    def table(self, node: etree._Element, look: Look) -> b.Table | None:
        """A table of data, or None if it is one for the layout of a page or a mail."""
        rows = rows_of_data(node)
        if rows is None:
            return None
        captions = [self.flat(each, look) for each in node if each.tag == "caption"]
        heads: list[b.Row] = []
        others: list[b.Row] = []
        for row, in_head in rows:
            if self.is_gone(row, css_of(row)):
                continue
            cells = tuple(
                b.Cell(self.flat(each, look), each.tag == "th", span(each, "colspan"), span(each, "rowspan"))
                for each in row
                if not self.is_gone(each, css_of(each))
            )
            is_head = not others and (in_head or all(each.header for each in cells))
            if cells:
                (heads if is_head else others).append(b.Row(cells))
        if not others:
            heads, others = [], heads
        return b.Table(captions[0] if captions else (), fitting(heads), fitting(others))

    def is_gone(self, node: etree._Element, css: Mapping[str, str]) -> bool:
        """Whether `node` is dropped with all that is in it; says so in the report if it could be seen."""
        what = GONE.get(str(node.tag))
        if what is None and css.get("mso-element") == "comment-list":
            what = ""
        elif what is None and "msocomanchor" in node.get("class", "").lower():
            what = "comment"
        elif what is None and (
            css.get("display") == "none" or css.get("mso-hide") == "all" or "hidden" in node.attrib
        ):
            what = "hidden" if "".join(node.itertext()).strip() else ""
        if what:
            self.tally[what] += 1
        return what is not None

    def look(self, node: etree._Element, css: Mapping[str, str], outer: Look) -> Look:
        tag = node.tag
        styles = set(outer.styles)
        if tag in STYLES:
            styles.add(STYLES[tag])
        if tag in HEADINGS:
            styles.add("b")
            self.tally["heading"] += 1
        _switch(styles, "b", css.get("font-weight", ""), ("bold", "bolder", "600", "700", "800", "900"))
        _switch(styles, "i", css.get("font-style", ""), ("italic", "oblique"))
        if css.get("vertical-align") in ("super", "sub"):
            styles.add("sup" if css["vertical-align"] == "super" else "sub")
        self.tally["font"] += tag in ("font", "u", "ins") or not _FONT.isdisjoint(css)
        self.tally["strike"] += tag in ("s", "strike", "del")
        link = outer.link
        if tag == "a" and node.get("href"):
            link = _address(node.get("href", ""))
            self.tally["link"] += not link and bool("".join(node.itertext()).strip())
        lang = _language(node.get("lang", ""), outer.lang)
        pre = outer.pre or tag == "pre" or css.get("white-space", "").startswith("pre")
        return Look(frozenset(styles), link, lang, pre, outer.level)


def _switch(styles: set[b.StyleName], style: b.StyleName, value: str, on: Sequence[str]) -> None:
    """Google Docs wraps all in a `b` of normal weight."""
    if value in on:
        styles.add(style)
    elif value in ("normal", "400"):
        styles.discard(style)


def _address(href: str) -> str:
    scheme, colon, rest = href.strip().partition(":")
    address = scheme.lower() + colon + rest.replace(" ", "%20")
    return address if _ADDRESS.match(address) else ""


def _language(code: str, outer: str) -> str:
    found = _LANGUAGE.match(code)
    if found is None:
        return outer
    return "" if found[1].lower() == "nl" else found[1].lower() + found[2]


def _word_level(node: etree._Element, css: Mapping[str, str]) -> int:
    """The level at which Word shows a paragraph as an item, or 0."""
    found = re.search(r"\blevel([1-9])\b", css.get("mso-list", ""))
    return int(found[1]) if found else int(node.get("class", "").lower().startswith("msolistparagraph"))
