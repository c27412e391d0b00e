"""The vocabulary: well-formed XML of a small closed set of elements, read to the typed tree and written from it.

Two doors. `read_*` is strict: anything unknown is a `MarkupError` that quotes it; stored text and templates come in
this way. `clean` (in `paste`) is tolerant and reports what it dropped.

Promise: `read_blocks(write_blocks(b)) == b` for every tree of legal characters without adjacent or empty `Text`.
"""

import re
from collections.abc import Iterable
from typing import Literal, assert_never, cast, get_args

from lxml import etree

from briefing_app import blocks as b
from briefing_app.errors import MarkupError

_STYLES = frozenset(get_args(b.StyleName))
_PARAGRAPH_KINDS = frozenset(get_args(b.ParagraphKind))
_REGION_KINDS = frozenset(get_args(b.RegionKind))
_SECTION_KINDS = frozenset(get_args(b.SectionKind))
_WHITE = " \t\r\n"
"""White space as XML means it: a hard space is text."""
_LAYOUT = re.compile(r"[ \t\r]*\n[ \t\r\n]*")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"(https?://|mailto:|#)\S+\Z")
# By hand: `html` and `xml.sax` bring much more to the start of the window.
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
_DEPTH = 100
"""How deep elements may be nested: what is read must also be walked by every writer, which are recursive."""
_TOO_DEEP = etree.XPath("/*" + "/*" * (_DEPTH + 1))


def legal(text: str) -> str:
    """`text` without what XML, and so DOCX, cannot hold or advises against: controls, lone surrogates."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


# --- reading ---------------------------------------------------------------------------------------------


def read_blocks(text: str) -> b.Blocks:
    """Read stored text: what may stand below a `section`.

    Raises:
        MarkupError: not well-formed, or not in the vocabulary.
    """
    return _Reader(layout=False).blocks(_parse(text))


def read_inlines(text: str) -> b.Inlines:
    """Read a stored title, action or cell.

    Raises:
        MarkupError: not well-formed, or not in the vocabulary.
    """
    return _Reader(layout=False).inlines(_parse(text))


def read_letter(text: str) -> b.Blocks:
    """Read what a template rendered: one `letter` element, in which line breaks and indents mean nothing.

    Raises:
        MarkupError: not well-formed, or not in the vocabulary.
    """
    root = _parse(text)
    if len(root) != 1 or root[0].tag != "letter" or _stray(root):
        raise MarkupError(reason="one <letter> element is needed", excerpt=legal(text.strip()[:80]))
    _attributes(root[0])
    return _Reader(layout=True).blocks(root[0], top=True)


def _parse(text: str) -> etree._Element:
    if "<!DOCTYPE" in text or "<?" in text:
        raise MarkupError(
            reason="declarations and processing instructions are not allowed", excerpt=text[:80]
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(f"<r>{text}</r>".encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError as error:
        raise MarkupError(reason=str(error.msg), excerpt=_around(text, *error.position)) from None
    if deep := _TOO_DEEP(root):
        raise _fault(cast("list[etree._Element]", deep)[0], f"elements are nested more than {_DEPTH} deep")
    return root


def _around(text: str, line: int, column: int) -> str:
    """What stands at a place the parser named."""
    lines = text.split("\n")
    found = lines[max(0, min(line, len(lines)) - 1)]
    start = max(0, min(column, len(found)) - 40 - (3 if line == 1 else 0))
    return legal(found[start : start + 80])


def _fault(node: etree._Element, reason: str) -> MarkupError:
    return MarkupError(reason=reason, excerpt=etree.tostring(node, encoding="unicode", with_tail=False)[:120])


def _stray(node: etree._Element) -> str:
    """The first text that stands directly in `node`, white space aside."""
    texts = (node.text, *(child.tail for child in node))
    return next((text.strip(_WHITE)[:120] for text in texts if text and text.strip(_WHITE)), "")


class _Reader:
    """`layout`: line breaks and the white space around them are the template's layout, not text."""

    def __init__(self, *, layout: bool) -> None:
        self.layout = layout

    def blocks(self, parent: etree._Element, *, top: bool = False, skip: int = 0) -> b.Blocks:
        self.no_text(parent)
        return tuple(self.block(child, top=top) for child in parent[skip:])

    def block(self, node: etree._Element, *, top: bool) -> b.Block:
        match node.tag:
            case "p":
                a = _attributes(node, "kind", "id", "lang")
                kind = cast(b.ParagraphKind, _one_of(node, a["kind"], _PARAGRAPH_KINDS))
                return b.Paragraph(self.inlines(node), kind=kind, id=a["id"], lang=a["lang"])
            case "ul" | "ol":
                return self.item_list(node)
            case "quote":
                _attributes(node)
                return b.Quote(self.blocks(node))
            case "table":
                return self.table(node)
            case "img":
                a = _attributes(node, "to", "alt")
                self.empty(node)
                return b.Image(to=_required(node, a["to"], "to"), alt=a["alt"])
            case "use":
                a = _attributes(node, "to", "kind")
                self.empty(node)
                list_kind = cast(Literal["", "actions"], _one_of(node, a["kind"], frozenset(("", "actions"))))
                return b.Use(to=_required(node, a["to"], "to"), kind=list_kind)
            case "section" if top:
                return self.section(node)
            case "region" if top:
                a = _attributes(node, "kind")
                region = cast(b.RegionKind, _one_of(node, a["kind"], _REGION_KINDS))
                return b.Region(kind=region, blocks=self.blocks(node))
            case _:
                raise _fault(node, f"<{node.tag}> cannot stand here")

    def section(self, node: etree._Element) -> b.Section:
        a = _attributes(node, "id", "kind")
        kind = cast(b.SectionKind, _one_of(node, a["kind"], _SECTION_KINDS))
        has_heading = len(node) > 0 and node[0].tag == "h"
        if has_heading:
            _attributes(node[0])
        return b.Section(
            id=_required(node, a["id"], "id"),
            kind=kind,
            heading=self.inlines(node[0]) if has_heading else (),
            blocks=self.blocks(node, top=True, skip=1 if has_heading else 0),
        )

    def item_list(self, node: etree._Element) -> b.List:
        a = _attributes(node, "kind", "id")
        self.no_text(node)
        items: list[b.Item] = []
        for child in node:
            if child.tag != "li":
                raise _fault(child, "only <li> can stand in a list")
            items.append(b.Item(self.blocks(child), id=_attributes(child, "id")["id"]))
        kind = cast(Literal["", "actions"], _one_of(node, a["kind"], frozenset(("", "actions"))))
        return b.List(tuple(items), ordered=node.tag == "ol", kind=kind, id=a["id"])

    def table(self, node: etree._Element) -> b.Table:
        a = _attributes(node, "kind", "id")
        self.no_text(node)
        children = list(node)
        caption: b.Inlines = ()
        if children and children[0].tag == "p":
            _attributes(children[0])
            caption = self.inlines(children.pop(0))
        heads: list[b.Row] = []
        rows: list[b.Row] = []
        for child in children:
            if child.tag != "tr":
                raise _fault(child, "only <tr> can stand in a table, after one <p> as its caption")
            kind = _one_of(child, _attributes(child, "kind")["kind"], frozenset(("", "head", "doubtful")))
            self.no_text(child)
            row = b.Row(tuple(self.cell(each) for each in child), doubtful=kind == "doubtful")
            if kind == "head" and rows:
                raise _fault(child, "a header row stands before the other rows")
            (heads if kind == "head" else rows).append(row)
        table_kind = cast(Literal["", "budget"], _one_of(node, a["kind"], frozenset(("", "budget"))))
        return b.Table(caption, tuple(heads), tuple(rows), kind=table_kind, id=a["id"])

    def cell(self, node: etree._Element) -> b.Cell:
        if node.tag not in ("td", "th"):
            raise _fault(node, "only <td> and <th> can stand in a row")
        a = _attributes(node, "span", "kind")
        unknown = _one_of(node, a["kind"], frozenset(("", "unknown"))) == "unknown"
        span = re.fullmatch(r"([1-9]\d{0,2})(?:x([1-9]\d{0,2}))?", a["span"] or "1")
        if span is None:
            raise _fault(node, "span is columns or columns x rows, such as 2 or 2x3")
        return b.Cell(
            self.inlines(node),
            header=node.tag == "th",
            columns=int(span[1]),
            rows=int(span[2] or 1),
            unknown=unknown,
        )

    def inlines(self, node: etree._Element) -> b.Inlines:
        """The inlines of an element; with `layout`, without white space at both ends."""
        found = list(self.inner(node))
        if self.layout:
            _strip_ends(found)
        return tuple(found)

    def text(self, found: list[b.Inline], text: str | None) -> None:
        if text and self.layout:
            text = _LAYOUT.sub(" ", text)
        if text:
            found.append(b.Text(text))

    def inline(self, node: etree._Element) -> b.Inline:
        match node.tag:
            case "b" | "i" | "sup" | "sub":
                a = _attributes(node, "lang")
                return b.Styled(node.tag, self.inner(node), lang=a["lang"])
            case "a":
                to = _required(node, _attributes(node, "to")["to"], "to")
                if not _ADDRESS.match(to):
                    raise _fault(node, "a link goes to http(s)://, mailto: or #id")
                return b.Link(to, self.inner(node))
            case "note":
                a = _attributes(node, "id", "kind")
                kind = cast(Literal["", "table"], _one_of(node, a["kind"], frozenset(("", "table"))))
                children = self.inlines(node)
                if any(True for _ in b.notes_in(children)):
                    raise _fault(node, "a note cannot stand in a note")
                return b.Note(children, kind=kind, id=a["id"])
            case "ref" | "field" | "use":
                to = _required(node, _attributes(node, "to")["to"], "to")
                self.empty(node)
                return (
                    b.Ref(to)
                    if node.tag == "ref"
                    else b.Field(to)
                    if node.tag == "field"
                    else b.InlineUse(to)
                )
            case "mark":
                return b.Mark(_required(node, _attributes(node, "id")["id"], "id"), self.inner(node))
            case _:
                raise _fault(node, f"<{node.tag}> cannot stand in text")

    def inner(self, node: etree._Element) -> b.Inlines:
        found: list[b.Inline] = []
        self.text(found, node.text)
        for child in node:
            found.append(self.inline(child))
            self.text(found, child.tail)
        return tuple(found)

    def empty(self, node: etree._Element) -> None:
        if len(node) or _stray(node):
            raise _fault(node, f"<{node.tag}> is empty")

    def no_text(self, node: etree._Element) -> None:
        if stray := _stray(node):
            raise MarkupError(reason="text must stand in a paragraph or a cell", excerpt=stray)


def _strip_ends(found: list[b.Inline]) -> None:
    if found and isinstance(found[0], b.Text):
        found[0] = b.Text(found[0].text.lstrip(_WHITE))
    if found and isinstance(found[-1], b.Text):
        found[-1] = b.Text(found[-1].text.rstrip(_WHITE))
    found[:] = [each for each in found if not (isinstance(each, b.Text) and not each.text)]


def _attributes(node: etree._Element, *known: str) -> dict[str, str]:
    if not isinstance(node.tag, str):
        raise _fault(node, "entities, comments and processing instructions are not allowed")
    if node.nsmap:
        raise _fault(node, "namespaces are not allowed")
    for name in node.attrib:
        if name not in known:
            raise _fault(node, f"<{node.tag}> has no attribute {name!r}")
    return {name: str(node.get(name, "")) for name in known}


def _one_of(node: etree._Element, value: str, allowed: frozenset[str]) -> str:
    if value not in allowed:
        raise _fault(node, f"{value!r} is not one of {sorted(allowed)}")
    return value


def _required(node: etree._Element, value: str, name: str) -> str:
    if not value:
        raise _fault(node, f"<{node.tag}> needs {name!r}")
    return value


# --- writing ---------------------------------------------------------------------------------------------


def write_blocks(blocks: Iterable[b.Block]) -> str:
    """The markup of blocks, without white space between them."""
    return "".join(_write_block(each) for each in blocks)


def write_inlines(inlines: Iterable[b.Inline]) -> str:
    """The markup of inlines."""
    return "".join(_write_inline(each) for each in inlines)


def _element(tag: str, content: str, **attributes: str) -> str:
    shown = "".join(
        f' {name}="{value.translate(_IN_ATTRIBUTE)}"' for name, value in attributes.items() if value
    )
    return f"<{tag}{shown}>{content}</{tag}>" if content else f"<{tag}{shown}/>"


def _write_block(block: b.Block) -> str:
    match block:
        case b.Paragraph():
            content = write_inlines(block.children)
            return _element("p", content, kind=block.kind, id=block.id, lang=block.lang)
        case b.List():
            items = "".join(_element("li", write_blocks(item.blocks), id=item.id) for item in block.items)
            return _element("ol" if block.ordered else "ul", items, kind=block.kind, id=block.id)
        case b.Quote(blocks):
            return _element("quote", write_blocks(blocks))
        case b.Table():
            caption = _element("p", write_inlines(block.caption)) if block.caption else ""
            heads = "".join(_element("tr", _write_cells(row), kind="head") for row in block.heads)
            rows = "".join(
                _element("tr", _write_cells(row), kind="doubtful" if row.doubtful else "")
                for row in block.rows
            )
            return _element("table", caption + heads + rows, kind=block.kind, id=block.id)
        case b.Image(to, alt):
            return _element("img", "", to=to, alt=alt)
        case b.Use(to, kind):
            return _element("use", "", kind=kind, to=to)
        case b.Section():
            heading = _element("h", write_inlines(block.heading)) if block.heading else ""
            return _element("section", heading + write_blocks(block.blocks), id=block.id, kind=block.kind)
        case b.Region(kind, blocks):
            return _element("region", write_blocks(blocks), kind=kind)
        case _:
            assert_never(block)


def _write_cells(row: b.Row) -> str:
    return "".join(_write_cell(cell) for cell in row.cells)


def _write_cell(cell: b.Cell) -> str:
    span = f"{cell.columns}x{cell.rows}" if cell.rows > 1 else str(cell.columns) if cell.columns > 1 else ""
    kind = "unknown" if cell.unknown else ""
    return _element("th" if cell.header else "td", write_inlines(cell.children), span=span, kind=kind)


def _write_inline(inline: b.Inline) -> str:
    match inline:
        case b.Text(text):
            return text.translate(_IN_TEXT)
        case b.Styled(style, children, lang):
            return _element(style, write_inlines(children), lang=lang)
        case b.Link(to, children):
            return _element("a", write_inlines(children), to=to)
        case b.Note():
            return _element("note", write_inlines(inline.children), kind=inline.kind, id=inline.id)
        case b.Ref(to):
            return _element("ref", "", to=to)
        case b.Field(to):
            return _element("field", "", to=to)
        case b.InlineUse(to):
            return _element("use", "", to=to)
        case b.Mark(id, children):
            return _element("mark", write_inlines(children), id=id)
        case _:
            assert_never(inline)


# --- changing --------------------------------------------------------------------------------------------


def joined(inlines: Iterable[b.Inline]) -> b.Inlines:
    """`inlines` with neighbouring texts made one and empty ones left out: the canonical form."""
    found: list[b.Inline] = []
    for each in inlines:
        if isinstance(each, b.Text) and found and isinstance(found[-1], b.Text):
            found[-1] = b.Text(found[-1].text + each.text)
        elif not (isinstance(each, b.Text) and not each.text):
            found.append(each)
    return tuple(found)
