"""How does the look of characters change: bold, italic, links?"""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from briefing_app.blocks import StyleName
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.editing import leave_island, selected
from briefing_app.ui.text.fragments import is_island, look_of, units
from briefing_app.ui.text.lines import Standing
from briefing_app.ui.text.runs import Look, has, linked, styled, without
from briefing_app.ui.text.vault import Property


def restyle(text: Manuscript, cursor: QTextCursor, change: Callable[[Look], Look]) -> None:
    """Change the look of what is selected, or of what is typed next."""
    if not cursor.hasSelection():
        shape = text.shape(cursor.block())
        cursor.setCharFormat(text.style.char(shape, change(look_of(text.vault, cursor.charFormat()))))
        return
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    work = QTextCursor(cursor.document())
    work.beginEditBlock()
    for block in selected(cursor):
        shape = text.shape(block)
        if isinstance(shape, Standing):
            continue
        for at, run, formatted in text.runs(block):
            size = units(run.content)
            first, last = max(at, start), min(at + size, end)
            if first < last and not is_island(run):
                look = change(run.look)
                number = formatted.intProperty(Property.THING)
                is_text = isinstance(run.content, str)
                work.setPosition(first)
                work.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                work.setCharFormat(
                    text.style.char(shape, look) if is_text else text.style.thing(shape, look, number)
                )
    work.endEditBlock()


def looks_of(text: Manuscript, cursor: QTextCursor) -> list[Look]:
    """The looks of what is selected, or of what is typed next."""
    if not cursor.hasSelection():
        return [look_of(text.vault, cursor.charFormat())]
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    found = []
    for block in selected(cursor):
        for at, run, _ in text.runs(block):
            size = units(run.content)
            if at < end and at + size > start:
                found.append(run.look)
    return found or [()]


def toggle(text: Manuscript, cursor: QTextCursor, style: StyleName) -> None:
    """Bold, italic and so on: off where all of the selection has it."""
    on = not all(has(look, style) for look in looks_of(text, cursor))
    restyle(text, cursor, lambda look: styled(look, style, on=on))


def set_link(text: Manuscript, cursor: QTextCursor, to: str, words: str) -> None:
    """Let the selection lead somewhere, or write `words` that do; '' takes the link away."""
    if cursor.hasSelection():
        restyle(text, cursor, lambda look: linked(look, to))
        return
    leave_island(text, cursor)
    look = look_of(text.vault, cursor.charFormat())
    shape = text.shape(cursor.block())
    cursor.insertText(words, text.style.char(shape, linked(look, to)))
    cursor.setCharFormat(text.style.char(shape, without(look, "a")))
