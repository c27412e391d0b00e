"""How do notes, references, islands and pasted blocks come into the text?"""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from briefing_app.blocks import Block, Blocks, Inline
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.editing import delete_selection, leave_island, remove_block
from briefing_app.ui.text.fragments import look_of
from briefing_app.ui.text.lines import Line, Prose, Standing, lines_of
from briefing_app.ui.text.runs import runs_of, without


def insert_inlines(text: Manuscript, cursor: QTextCursor, inlines: Sequence[Inline]) -> None:
    """Write inlines at the cursor, in the look that is there."""
    delete_selection(text, cursor)
    leave_island(text, cursor)
    look = without(look_of(text.vault, cursor.charFormat()), "a")
    shape = text.shape(cursor.block())
    cursor.beginEditBlock()
    text.write_runs(cursor, shape, tuple(runs_of(inlines, look)))
    cursor.endEditBlock()
    cursor.setCharFormat(text.style.char(shape, look))


def insert_island(text: Manuscript, cursor: QTextCursor, block: Block) -> int:
    """Put an island below the paragraph of the cursor, or in place of an empty one; gives its number.

    There is always a paragraph after it to go on in.
    """
    delete_selection(text, cursor)
    here = cursor.block()
    empty = here.blockNumber() > 0 and here.length() == 1 and text.shape(here) == Prose()
    after = here.next()
    lines = [Line(Standing(block))]
    if not after.isValid() or text.island(after):
        lines.append(Line(Prose()))
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    at = cursor.blockNumber() + 1
    text.insert_below(cursor, lines)
    if empty:
        at -= 1
        remove_block(text, QTextCursor(text.block(at)))
    cursor.endEditBlock()
    cursor.setPosition(text.block(at).position())
    return text.island(text.block(at))


def insert_blocks(text: Manuscript, cursor: QTextCursor, blocks: Blocks) -> None:
    """Paste: the first paragraph goes on in the one of the cursor, the last takes what stood after it."""
    delete_selection(text, cursor)
    leave_island(text, cursor)
    lines = list(lines_of(blocks))
    if not lines:
        return
    cursor.beginEditBlock()
    here = text.shape(cursor.block())
    look = without(look_of(text.vault, cursor.charFormat()), "a")
    first = lines[0]
    empty = cursor.block().length() == 1 and cursor.blockNumber() > 0
    if not isinstance(first.shape, Standing) and not (empty and len(lines) > 1):
        text.write_runs(cursor, here, tuple(runs_of(first.inlines, look)))
        lines = lines[1:]
    if lines:
        tail = not cursor.atBlockEnd()
        if tail:
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        text.insert_below(cursor, lines)
        if tail and not text.island(cursor.block()):
            cursor.setPosition(cursor.block().next().position())
            cursor.deletePreviousChar()
        if empty:
            work = QTextCursor(cursor.document().findBlockByNumber(cursor.blockNumber() - len(lines)))
            if work.block().length() == 1 and work.blockNumber():
                remove_block(text, work)
    cursor.endEditBlock()
