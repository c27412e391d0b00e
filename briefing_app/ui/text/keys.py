"""What does each key do in a theme, where that is other than in Qt: Enter, Backspace, Tab, arrows at islands?"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from briefing_app.ui.text import editing
from briefing_app.ui.text.island import Side
from briefing_app.ui.text.lines import Prose

if TYPE_CHECKING:
    from briefing_app.ui.text.editor import TextEditor

_BULLETS = ("*", "-", "•")
_NUMBERS = ("1.", "1)")
_FORWARD = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Keys(QObject):
    """The keys of one editor."""

    def __init__(self, edit: "TextEditor") -> None:
        super().__init__(edit)
        self._edit = edit
        self._typed_list = ""
        """What was typed to begin a list, as long as the next key may take that back."""
        self._from = 0

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; gives whether it was one of ours."""
        typed_list, self._typed_list = self._typed_list, ""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers in (_NONE, _SHIFT):
            within = modifiers == _SHIFT
            self._edit.perform(lambda cursor: editing.split(self._edit.text, cursor, within=within))
            return True
        if key == Qt.Key.Key_Backspace and modifiers in (_NONE, _SHIFT):
            return self._take_back(typed_list) if typed_list else self._backspace()
        if key == Qt.Key.Key_Delete and modifiers == _NONE:
            return bool(self._edit.perform(lambda cursor: editing.delete(self._edit.text, cursor)))
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and modifiers in (_NONE, _SHIFT):
            self._edit.indent(1 if key == Qt.Key.Key_Tab and modifiers == _NONE else -1)
            return True
        return key == Qt.Key.Key_Space and modifiers == _NONE and self._begin_list()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is ours before it is anybody's shortcut: Tab would else leave a list."""
        return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not self._edit.isReadOnly()

    def _backspace(self) -> bool:
        return bool(self._edit.perform(lambda cursor: editing.backspace(self._edit.text, cursor)))

    def _begin_list(self) -> bool:
        """`* ` or `1. ` at the start of a paragraph."""
        cursor = self._edit.textCursor()
        typed = cursor.block().text()[: cursor.positionInBlock()]
        shape = self._edit.text.shape(cursor.block())
        if cursor.hasSelection() or typed not in (*_BULLETS, *_NUMBERS):
            return False
        if not isinstance(shape, Prose) or shape.depth or shape.quote or not cursor.blockNumber():
            return False
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        editing.set_kind(self._edit.text, cursor, "numbers" if typed in _NUMBERS else "bullets")
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self._typed_list = typed
        return True

    def _take_back(self, typed: str) -> bool:
        """Backspace directly after a list began by itself: what was typed stands there again."""
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        editing.set_kind(self._edit.text, cursor, "paragraph")
        cursor.insertText(f"{typed} ", self._edit.text.style.char(Prose(), ()))
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        return True

    # --- islands ---

    def move(self, event: QKeyEvent) -> bool:
        """Before a key moves the cursor: one beside an island goes into it."""
        self._from = self._edit.textCursor().position()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != _NONE:
            return False
        number = self._edit.text.island(self._edit.textCursor().block())
        at_start = self._edit.textCursor().positionInBlock() == 0
        if number and at_start and event.key() in _FORWARD:
            return self._edit.hosting.enter(number, "before")
        if number and not at_start and event.key() in _BACK:
            return self._edit.hosting.enter(number, "after")
        return False

    def moved(self, event: QKeyEvent) -> None:
        """After a key moved the cursor: one that came to an island goes into it."""
        if (
            event.key() not in (*_FORWARD, *_BACK)
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != _NONE
        ):
            return
        cursor = self._edit.textCursor()
        number = self._edit.text.island(cursor.block())
        if not number or cursor.hasSelection():
            return
        side: Side = "before" if event.key() in _FORWARD else "after"
        if not self._edit.hosting.enter(number, side):
            editing.select_island(cursor, cursor.block())
            self._edit.setTextCursor(cursor)
