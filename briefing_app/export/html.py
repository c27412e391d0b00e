"""How does a letter read as a web page? One HTML page from a `Document`; the PDF is made from exactly this page.

A recursive writer over the tree that escapes all it prints. It carries meaning only (elements, classes, languages,
ids); every measure stands in style sheets. Two conventions let whoever reads the made page tell our own marks from
the letter's words: an `<a>` without address holds text that the format adds (the number of a note), and a `<div>`
right below `<body>` is a region.
"""

import re
from collections.abc import Container, Iterable
from itertools import zip_longest
from typing import assert_never
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from briefing_app import blocks as b
from briefing_app.export.words import table_notes

ORIGIN = "http://briefing.invalid"
"""Where a page says that its pictures and style sheets come from: nowhere but from who lays it out."""
IMAGES = "image"
"""The folder there of the letter's own images."""
_DEEPEST_HEADING = 6
_FIGURE = re.compile(r"[€\s+\u2010-\u2015\u2212-]*[\d.,\s]*%?")
_LINE = 72
"""Characters that fit in a line of a table."""
_LONG_ROW = 3300
"""Characters in a cell of a table of one column from which on its row, too long for a page, may be broken."""


def write(
    document: b.Document, styles: Iterable[str] = (), *, page_before: frozenset[int] = frozenset()
) -> str:
    """The whole page, with `styles` in its head.

    Args:
        document: what to print.
        styles: style sheets as text.
        page_before: the numbers of footnotes whose paragraph, item, table or heading starts a new page.

    Raises:
        ValueError: the document isn't fully assembled (it holds a `Use`, `Ref`, `Field`, `InlineUse` or `Mark`).
    """
    writer = _Writer(page_before, document.images)
    return around(document.meta, writer.blocks(document.blocks), styles)


def around(meta: b.Meta, body: str, styles: Iterable[str] = ()) -> str:
    """The whole page around what `write` would write in its body."""
    named = (("author", meta.author), ("description", meta.subject), ("dcterms.created", meta.date))
    head = [
        '<meta charset="utf-8">',
        f"<title>{escape(meta.title)}</title>",
        *(f"<meta{_attributes(name=name, content=value)}>" for name, value in named if value),
        *(_element("style", _style(style)) for style in styles),
    ]
    page = _element("head", "".join(head)) + _element("body", body)
    return "<!doctype html>\n" + _element("html", page, lang=meta.lang)


def part(
    block: b.Block,
    following: b.Block | None,
    *,
    notes: int,
    images: Container[str] = (),
    page_before: frozenset[int] = frozenset(),
) -> tuple[str, int]:
    """What `write` writes for a block that stands right in the letter, and the footnotes counted after it.

    Args:
        block: a block of the letter's own, not one in a section.
        following: the one after it.
        notes: the footnotes counted before it.
        images: those whose bytes the document has.
        page_before: as for `write`.
    """
    writer = _Writer(page_before, images)
    writer.notes = notes
    return writer.block(block, following), writer.notes


class _Writer:
    """Writes the tree once, in order.

    Its state: the footnotes counted so far, those of the table being written (None outside one), the depth of
    headings, and where the words being written link to.
    """

    def __init__(self, page_before: frozenset[int], images: Container[str]) -> None:
        self.page_before = page_before
        self.images = images
        self.notes = 0
        self.table_notes: int | None = None
        self.depth = 0
        self.link = ""

    # --- blocks ---

    def blocks(self, blocks: b.Blocks) -> str:
        return "".join(self.block(each, following) for each, following in zip_longest(blocks, blocks[1:]))

    def block(self, block: b.Block, following: b.Block | None) -> str:
        match block:
            case b.Paragraph():
                leads = isinstance(following, b.List) and b.plain(block.children).rstrip().endswith(":")
                return self.paragraph(block, "leads" if leads and not block.kind else block.kind)
            case b.List():
                items = "".join(_element("li", self.blocks(item.blocks), id=item.id) for item in block.items)
                return _element("ol" if block.ordered else "ul", items, **{"class": block.kind}, id=block.id)
            case b.Quote(blocks):
                return _element("blockquote", self.blocks(blocks))
            case b.Table():
                return self.table(block)
            case b.Image():
                return self.image(block)
            case b.Section():
                return self.section(block)
            case b.Region(kind, blocks):
                return _element("div", self.blocks(blocks), **{"class": f"region {kind}"})
            case b.Use():
                raise _unassembled(block)
            case _:
                assert_never(block)

    def image(self, image: b.Image) -> str:
        """The picture, or its description where there are no bytes of it."""
        shown = f"<a>[Afbeelding: {escape(image.alt)}]</a>"
        if image.to in self.images:
            source = f"{ORIGIN}/{IMAGES}/{quote(image.to, safe='')}"
            shown = f"<img src={quoteattr(source)} alt={quoteattr(image.alt)}/>"
        return _element("p", shown, **{"class": "image"})

    def holding(self, kind: str, *texts: b.Inlines) -> str:
        """The class of an element that holds `texts`, whose notes are not yet counted."""
        coming = sum(note.kind == "" for text in texts for note in b.notes_in(text))
        moved = any(self.notes + 1 + index in self.page_before for index in range(coming))
        return " ".join(filter(None, (kind, "page-before" if moved else "")))

    def paragraph(self, block: b.Paragraph, kind: str) -> str:
        name = self.holding(kind, block.children)
        content = self.pair(block.children) if block.kind == "pair" else self.inlines(block.children)
        return _element("p", content, **{"class": name}, id=block.id, lang=block.lang)

    def pair(self, inlines: b.Inlines) -> str:
        """A label and its value, each in its own box; the space between them is the style sheet's."""
        label, value = inlines[:1], inlines[1:]
        if value and isinstance(value[0], b.Text):
            value = (b.Text(value[0].text.lstrip()), *value[1:])
        return (
            f'<span class="name">{self.inlines(label)}</span><span class="value">{self.inlines(value)}</span>'
        )

    def section(self, block: b.Section) -> str:
        """A section without heading is no level: its subsections don't skip one."""
        heading = ""
        self.depth += bool(block.heading)
        if block.heading:
            tag = f"h{min(self.depth, _DEEPEST_HEADING)}"
            named = {"class": self.holding("", block.heading), "data-title": b.plain(block.heading)}
            heading = _element(tag, self.inlines(block.heading), **named)
        content = self.blocks(block.blocks)
        self.depth -= bool(block.heading)
        return _element("section", heading + content, **{"class": block.kind}, id=f"s-{block.id}")

    def table(self, table: b.Table) -> str:
        kind = " ".join(
            name for name, applies in (("figures", _is_figures(table)), ("wide", _is_wide(table))) if applies
        )
        name = self.holding(kind, *b.inlines_of(table))
        self.table_notes = 0
        caption = _element("caption", self.inlines(table.caption)) if table.caption else ""
        heads = "".join(self.row(row, head=True) for row in table.heads)
        rows = "".join(self.row(row, head=False) for row in table.rows)
        content = (
            caption
            + (f"<thead>{heads}</thead>" if heads else "")
            + (f"<tbody>{rows}</tbody>" if rows else "")
        )
        self.table_notes = None
        below = "".join(
            _element(
                "p", f"<a>{number})</a> {self.inlines(note.children)}", **{"class": "table-note"}, id=note.id
            )
            for number, note in enumerate(table_notes(table), 1)
        )
        return _element("table", content, **{"class": name}, id=table.id) + below

    def row(self, row: b.Row, *, head: bool) -> str:
        long = any(len(b.plain(cell.children)) * len(row.cells) > _LONG_ROW for cell in row.cells)
        cells = "".join(self.cell(cell, head=head) for cell in row.cells)
        return _element("tr", cells, **{"class": "long" if long else ""})

    def cell(self, cell: b.Cell, *, head: bool) -> str:
        tag, scope = ("th", "col") if head else ("th", "row") if cell.header else ("td", "")
        spans = {"colspan": cell.columns, "rowspan": cell.rows}
        shown = {name: str(value) for name, value in spans.items() if value > 1}
        return _element(tag, self.inlines(cell.children), scope=scope, **shown)

    # --- inlines ---

    def inlines(self, inlines: b.Inlines) -> str:
        return "".join(self.inline(each) for each in inlines)

    def inline(self, inline: b.Inline) -> str:
        match inline:
            case b.Text(text):
                return f"<a{_attributes(href=self.link)}>{escape(text)}</a>" if self.link else escape(text)
            case b.Styled(style, children, lang):
                return f"<{style}{_attributes(lang=lang)}>{self.inlines(children)}</{style}>"
            case b.Link(to, children):
                return self.linked(f"#s-{to[1:]}" if to.startswith("#") else to, children)
            case b.Note():
                return self.note(inline)
            case b.Ref() | b.Field() | b.InlineUse() | b.Mark():
                raise _unassembled(inline)
            case _:
                assert_never(inline)

    def linked(self, address: str, children: b.Inlines) -> str:
        """`children` with each text a link of its own: PDF/UA allows no element, and HTML no note, in a link."""
        outside, self.link = self.link, address
        written = self.inlines(children)
        self.link = outside
        return written

    def note(self, note: b.Note) -> str:
        if note.kind == "table" and self.table_notes is not None:
            self.table_notes += 1
            return f'<a class="mark">{self.table_notes})</a>'
        self.notes += 1
        number = self.notes
        text = f"<a>{number}</a> {self.linked('', note.children)}"
        return f'<span class="note"{_attributes(id=note.id)}>{text}</span><a class="mark">{number}</a>'


def _is_figures(table: b.Table) -> bool:
    """Is it a budget, or does it hold nothing but figures beside its first column?"""
    cells = [b.plain(cell.children).strip() for row in table.rows for cell in row.cells[1:]]
    return table.kind == "budget" or (any(cells) and all(map(_FIGURE.fullmatch, cells)))


def _is_wide(table: b.Table) -> bool:
    """Would the longest words of its columns, side by side, run off the page?"""
    return any(sum(map(_least_width, row.cells)) > _LINE for row in (*table.heads, *table.rows))


def _least_width(cell: b.Cell) -> int:
    return max(map(len, re.split(r"[\s-]+", b.plain(cell.children)))) + 1


def _element(tag: str, content: str, **attributes: str) -> str:
    return f"<{tag}{_attributes(**attributes)}>{content}</{tag}>\n"


def _attributes(**attributes: str) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if value)


def _style(sheet: str) -> str:
    """In a style sheet `</` means nothing but the end of its element."""
    return sheet.replace("</", "<\\/")


def _unassembled(node: b.Block | b.Inline) -> ValueError:
    return ValueError(f"not assembled: {node!r}")
