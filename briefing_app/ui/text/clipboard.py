"""What goes to the clipboard, and what may come from it? Our own markup first, then HTML, then plain text.

Qt's own clipboard would lose notes and fields, and bring in fonts and colours.
"""

from html import escape
from typing import Protocol, assert_never

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor

from briefing_app import blocks as b
from briefing_app.errors import BriefingError
from briefing_app.markup import read_blocks, write_blocks
from briefing_app.ui.text.describing import described
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.editing import selected
from briefing_app.ui.text.fragments import units
from briefing_app.ui.text.lines import Heading, Line, Prose, Standing, folded_blocks
from briefing_app.ui.text.objects import shown_as
from briefing_app.ui.text.runs import Run, inlines_of
from briefing_app.ui.text.words import Words

MARKUP = "application/x-briefing-markup"
LISTS = "application/x-briefing-lists"


class Lists(Protocol):
    """Takes the actions of the lists in a text along: those are stored apart from it."""

    def pack(self, blocks: b.Blocks) -> bytes:
        """The actions of the lists in blocks; nothing where there is no list."""

    def unpack(self, blocks: b.Blocks, packed: bytes, section: str) -> b.Blocks | None:
        """The blocks as they can stand in a section, their actions stored; None where that failed."""


def blocks_selected(text: Manuscript, cursor: QTextCursor) -> b.Blocks:
    """What is selected, as stored text."""
    return folded_blocks(
        _line(text, cursor, number) for number in [x.blockNumber() for x in selected(cursor)]
    )


def _line(text: Manuscript, cursor: QTextCursor, number: int) -> Line:
    block = text.block(number)
    shape = text.shape(block)
    if isinstance(shape, Standing):
        whole = cursor.selectionStart() <= block.position() < cursor.selectionEnd()
        return Line(shape if whole else Prose())
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    whole = start <= block.position() and end >= block.position() + block.length() - 1
    runs = []
    for at, run, _ in text.runs(block):
        if isinstance(run.content, str):
            wide = run.content.encode("utf-16-le")[max(0, start - at) * 2 : max(0, end - at) * 2]
            if wide:
                runs.append(Run(wide.decode("utf-16-le", "ignore"), run.look))
        elif start <= at < end and at + units(run.content) <= end:
            runs.append(run)
    alone = cursor.document().findBlock(start) == cursor.document().findBlock(end)
    inlines = inlines_of(runs)
    if isinstance(shape, Heading):
        return Line(Prose(), inlines if alone else _bold(inlines))
    return Line(Prose() if alone and not whole else shape, inlines)


def _bold(inlines: b.Inlines) -> b.Inlines:
    return (b.Styled("b", inlines),) if inlines else ()


def mime_of(blocks: b.Blocks, words: Words) -> QMimeData:
    """Blocks in the three forms that others may want."""
    data = QMimeData()
    data.setData(MARKUP, QByteArray(write_blocks(blocks).encode("utf-8")))
    data.setHtml("".join(_html(each, words) for each in blocks))
    data.setText("\n".join(_plain(each, words) for each in blocks))
    return data


def blocks_in(data: QMimeData, *, plain: bool) -> tuple[b.Blocks, tuple[str, ...]]:
    """The blocks on a clipboard, and in Dutch what was dropped of them."""
    from briefing_app.paste import clean  # reads HTML: not needed before somebody pastes

    if plain:
        return _without_markup(data.text()), ()
    if data.hasFormat(MARKUP):
        try:
            return read_blocks(bytes(data.data(MARKUP).data()).decode("utf-8", "replace")), ()
        except BriefingError:
            pass  # from another version of the program: its HTML is there too
    found = clean(data.html() if data.hasHtml() else data.text())
    return found.blocks, found.dropped


def _without_markup(text: str) -> b.Blocks:
    from briefing_app.markup import legal

    lines = legal(text.replace("\u2029", "\n").replace("\u2028", "\n")).split("\n")
    return tuple(b.Paragraph((b.Text(line),) if line else ()) for line in lines)


def _plain(block: b.Block, words: Words) -> str:
    match block:
        case b.Paragraph(children=children):
            return _words(children, words)
        case b.List(items=items, ordered=ordered):
            found = []
            for number, item in enumerate(items, 1):
                lines = "\n".join(_plain(each, words) for each in item.blocks).replace("\n", "\n\t")
                found.append(f"{f'{number}.' if ordered else '•'}\t{lines}")
            return "\n".join(found)
        case b.Quote(inner):
            return "\n".join(_plain(each, words) for each in inner)
        case b.Table():
            return "\n".join(
                "\t".join(_words(cell.children, words) for cell in row.cells)
                for row in (*block.heads, *block.rows)
            )
        case b.Image() | b.Use():
            return described(block)
        case b.Section() | b.Region():
            return "\n".join(_plain(each, words) for each in block.blocks)
        case _:
            assert_never(block)


def _words(inlines: b.Inlines, words: Words) -> str:
    found = []
    for each in inlines:
        match each:
            case b.Text(text):
                found.append(text)
            case b.Styled(children=children) | b.Link(children=children) | b.Mark(children=children):
                found.append(_words(children, words))
            case b.Note(children):
                found.append(f" ({_words(children, words)})")
            case b.Ref() | b.Field() | b.InlineUse():
                found.append(shown_as(each, words))
            case _:
                assert_never(each)
    return "".join(found)


def _html(block: b.Block, words: Words) -> str:
    match block:
        case b.Paragraph(children=children):
            return f"<p>{_html_words(children, words)}</p>"
        case b.List(items=items, ordered=ordered):
            tag = "ol" if ordered else "ul"
            inner = "".join(f"<li>{''.join(_html(x, words) for x in item.blocks)}</li>" for item in items)
            return f"<{tag}>{inner}</{tag}>"
        case b.Quote(inner_blocks):
            return f"<blockquote>{''.join(_html(each, words) for each in inner_blocks)}</blockquote>"
        case b.Table():
            rows = "".join(f"<tr>{_html_cells(row, words)}</tr>" for row in (*block.heads, *block.rows))
            caption = f"<caption>{_html_words(block.caption, words)}</caption>" if block.caption else ""
            return f"<table>{caption}{rows}</table>"
        case b.Image() | b.Use():
            return f"<p>{escape(described(block))}</p>"
        case b.Section() | b.Region():
            return "".join(_html(each, words) for each in block.blocks)
        case _:
            assert_never(block)


def _html_cells(row: b.Row, words: Words) -> str:
    return "".join(
        f'<{tag} colspan="{cell.columns}" rowspan="{cell.rows}">{_html_words(cell.children, words)}</{tag}>'
        for cell in row.cells
        for tag in ("th" if cell.header else "td",)
    )


def _html_words(inlines: b.Inlines, words: Words) -> str:
    found = []
    for each in inlines:
        match each:
            case b.Text(text):
                found.append(escape(text))
            case b.Styled(style, children, lang):
                named = f' lang="{escape(lang)}"' if lang else ""
                found.append(f"<{style}{named}>{_html_words(children, words)}</{style}>")
            case b.Link(to, children):
                found.append(f'<a href="{escape(to)}">{_html_words(children, words)}</a>')
            case b.Mark(children=children):
                found.append(_html_words(children, words))
            case b.Note(children):
                found.append(f" ({_html_words(children, words)})")
            case b.Ref() | b.Field() | b.InlineUse():
                found.append(escape(shown_as(each, words)))
            case _:
                assert_never(each)
    return "".join(found)
