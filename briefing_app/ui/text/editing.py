"""What does each key and command do to the text? Acts on a manuscript at a cursor, each one change of the document.

They set shapes; `Manuscript.settle` afterwards sees to it that the lines around still make sense.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtGui import QTextBlock, QTextCursor

from briefing_app.ids import new_id
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.lines import Heading, Prose, Shape, Standing

Kind = Literal["paragraph", "heading", "bullets", "numbers", "quote"]
_KEEP = QTextCursor.MoveMode.KeepAnchor


def selected(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """The blocks that a selection touches, or the one the cursor is in."""
    block = cursor.document().findBlock(cursor.selectionStart())
    last = cursor.document().findBlock(cursor.selectionEnd()).blockNumber()
    while block.isValid() and block.blockNumber() <= last:
        yield block
        block = block.next()


def split(text: Manuscript, cursor: QTextCursor, *, within: bool = False) -> None:
    """Enter. `within` (Shift+Enter): a new paragraph of the same item."""
    delete_selection(text, cursor)
    block = cursor.block()
    shape = text.shape(block)
    cursor.beginEditBlock()
    if isinstance(shape, Standing):
        before = cursor.positionInBlock() == 0
        _insert_beside(text, cursor, Prose(), before=before)
    elif isinstance(shape, Prose) and block.length() == 1 and (shape.depth or shape.quote) and not within:
        text.dress(block, outdented(shape))
    elif cursor.atBlockStart() and block.length() > 1 and isinstance(shape, Heading) and shape.level:
        cursor.insertBlock()
        text.dress(block, Prose())
        text.dress(cursor.block(), shape)
    else:
        following = _following(shape, within=within, at_end=cursor.atBlockEnd())
        cursor.insertBlock()
        text.dress(cursor.block(), following)
    cursor.endEditBlock()


def _following(shape: Shape, *, within: bool, at_end: bool) -> Shape:
    match shape:
        case Heading(_, level):
            return Prose() if level == 0 or at_end else Heading(new_id(), level)
        case Prose(depth=0):
            return replace(shape, id="", kind="", fresh=False)
        case Prose():
            return replace(shape, id="", kind="", fresh=False, item_id="", starts=not within)
        case Standing():
            return Prose()


def outdented(shape: Prose) -> Shape:
    """A paragraph one step out of its list or quotation."""
    if shape.depth > 1:
        return replace(shape, depth=shape.depth - 1, starts=True, fresh=False, item_id="", list_id="")
    return Prose(kind=shape.kind, id=shape.id, lang=shape.lang)


def backspace(text: Manuscript, cursor: QTextCursor) -> bool:
    """Backspace at the start of a block; False where it is an ordinary one."""
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    block = cursor.block()
    shape = text.shape(block)
    if block.blockNumber() == 0:
        return True
    before = block.previous()
    match shape:
        case Heading():
            text.dress(block, Prose())
        case Prose() if shape.depth or shape.quote:
            text.dress(block, outdented(shape))
        case _ if text.island(before) or text.island(block):
            if block.length() == 1:
                remove_block(text, cursor)
            if text.island(before):
                select_island(cursor, before)
            elif before.length() == 1:
                remove_block(text, QTextCursor(before))
            else:
                cursor.setPosition(before.position() + before.length() - 1)
        case _:
            _join(text, cursor, before)
    return True


def delete(text: Manuscript, cursor: QTextCursor) -> bool:
    """Delete at the end of a block; False where it is an ordinary one."""
    if cursor.hasSelection() or not cursor.atBlockEnd():
        return False
    block = cursor.block()
    after = block.next()
    if not after.isValid():
        return True
    if text.island(after):
        if block.length() == 1 and block.blockNumber():
            remove_block(text, cursor)
        select_island(
            cursor, cursor.document().findBlock(cursor.position()) if text.island(cursor.block()) else after
        )
    elif text.island(block):
        if after.length() == 1:
            remove_block(text, QTextCursor(after))
    elif block.length() == 1 and block.blockNumber():
        remove_block(text, cursor)
    else:
        cursor.setPosition(after.position())
        _join(text, cursor, block)
    return True


def _join(text: Manuscript, cursor: QTextCursor, before: QTextBlock) -> None:
    """Let the block of the cursor go on in the one before, which stays what it is."""
    shape = text.shape(before)
    cursor.beginEditBlock()
    cursor.deletePreviousChar()
    text.dress(cursor.block(), shape)
    cursor.endEditBlock()


def remove_block(text: Manuscript, cursor: QTextCursor) -> None:
    """Take out the whole block of the cursor, which is not the first; the cursor comes where the next one starts."""
    block = cursor.block()
    after, before = block.next(), block.previous()
    cursor.beginEditBlock()
    if after.isValid():
        shape = text.shape(after)
        cursor.setPosition(block.position())
        cursor.setPosition(after.position(), _KEEP)
        cursor.removeSelectedText()
        if not isinstance(shape, Standing):
            text.dress(cursor.block(), shape)
    else:
        shape = text.shape(before)
        cursor.setPosition(block.position() - 1)
        cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        cursor.removeSelectedText()
        if not isinstance(shape, Standing):
            text.dress(cursor.block(), shape)
    cursor.endEditBlock()


def delete_selection(text: Manuscript, cursor: QTextCursor) -> None:
    """Take out what is selected; what is left of the first block stays what it was."""
    if not cursor.hasSelection():
        return
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if first == last and text.island(first) and first.blockNumber():
        cursor.setPosition(first.position())
        remove_block(text, cursor)
        return
    from_start = cursor.selectionStart() == first.position() and first.blockNumber() > 0 and first != last
    shape = text.shape(last if from_start else first)
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    text.dress(cursor.block(), Prose() if isinstance(shape, Standing) else shape)
    cursor.endEditBlock()


def select_island(cursor: QTextCursor, block: QTextBlock) -> None:
    """Select an island, so that a second key takes it out."""
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + 1, _KEEP)


def _insert_beside(text: Manuscript, cursor: QTextCursor, shape: Shape, *, before: bool) -> None:
    """A new block before or after the one of the cursor, with the cursor in it."""
    block = cursor.block()
    if before and block.blockNumber():
        cursor.setPosition(block.position() - 1)
    else:
        cursor.setPosition(block.position() + block.length() - 1)
    cursor.insertBlock()
    cursor.setBlockCharFormat(text.style.char(shape, ()))
    cursor.setCharFormat(text.style.char(shape, ()))
    text.dress(cursor.block(), shape)


def leave_island(text: Manuscript, cursor: QTextCursor) -> None:
    """Before typing: the cursor, beside an island, goes to a new paragraph there."""
    if text.island(cursor.block()):
        _insert_beside(text, cursor, Prose(), before=cursor.positionInBlock() == 0)


def set_kind(text: Manuscript, cursor: QTextCursor, kind: Kind) -> None:
    """Let the selected blocks be of a kind; a kind of list they already are makes them paragraphs again."""
    blocks = [each for each in selected(cursor) if each.blockNumber() and not text.island(each)]
    shapes = [text.shape(each) for each in blocks]
    back = kind not in ("paragraph", "heading") and all(kind_of(each) == kind for each in shapes)
    _reshape(text, cursor, blocks, lambda shape: _of_kind(shape, "paragraph" if back else kind))


def kind_of(shape: Shape) -> Kind:
    """What a block is, as the toolbar says it."""
    match shape:
        case Heading():
            return "heading"
        case Prose(depth=0, quote=True):
            return "quote"
        case Prose(depth=0) | Standing():
            return "paragraph"
        case Prose(ordered=ordered):
            return "numbers" if ordered else "bullets"


def _of_kind(shape: Shape, kind: Kind) -> Shape:
    plain = Prose(kind=shape.kind, id=shape.id, lang=shape.lang) if isinstance(shape, Prose) else Prose()
    depth = max(1, shape.depth) if isinstance(shape, Prose) else 1
    match kind:
        case "paragraph":
            return plain
        case "heading":
            return shape if isinstance(shape, Heading) else Heading(new_id(), 1)
        case "quote":
            return replace(plain, quote=True)
        case "bullets" | "numbers":
            return replace(plain, depth=depth, ordered=kind == "numbers", starts=True)


def indent(text: Manuscript, cursor: QTextCursor, by: int) -> bool:
    """Tab and Shift+Tab: lists and headings one level deeper or higher; False where there are none."""
    blocks = [each for each in selected(cursor) if each.blockNumber() and not text.island(each)]
    deep = [each for each in blocks if _has_level(text.shape(each))]
    _reshape(text, cursor, deep, lambda shape: _indented(shape, by))
    return bool(deep)


def _has_level(shape: Shape) -> bool:
    return isinstance(shape, Heading) or (isinstance(shape, Prose) and shape.depth > 0)


def _indented(shape: Shape, by: int) -> Shape:
    match shape:
        case Heading(section, level):
            return Heading(section, max(1, level + by))
        case Prose(depth=depth) if by < 0:
            return outdented(shape) if shape.starts or depth == 1 else replace(shape, depth=depth - 1)
        case Prose(depth=depth):
            return replace(shape, depth=depth + 1, fresh=False, list_id="")
        case Standing():
            return shape


def _reshape(
    text: Manuscript, cursor: QTextCursor, blocks: Sequence[QTextBlock], to: Callable[[Shape], Shape]
) -> None:
    cursor.beginEditBlock()
    for block in blocks:
        text.dress(block, to(text.shape(block)))
        text.forget_block(block)
    cursor.endEditBlock()
