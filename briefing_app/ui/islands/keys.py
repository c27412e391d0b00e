"""Which keys ask something of an island rather than of the cell that has the keyboard?"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

Asked = Literal[
    "next",
    "previous",
    "enter",
    "escape",
    "up",
    "down",
    "before",
    "after",
    "add",
    "move_up",
    "move_down",
    "delete",
    "note",
]
"""`before` and `after`: the cursor goes on past an end of the cell. `delete`: backwards out of an empty one."""

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def asked_anywhere(event: QKeyEvent) -> Asked | None:
    """What a key asks wherever in an island the keyboard is; the window may use it for something else outside."""
    key, held = event.key(), without_keypad(event)
    if held == _CTRL | _SHIFT and key == Qt.Key.Key_A:
        return "add"
    if held == _ALT | _SHIFT:
        return "move_up" if key == Qt.Key.Key_Up else "move_down" if key == Qt.Key.Key_Down else None
    if held == _CTRL | _ALT and key == Qt.Key.Key_F:
        return "note"
    return None


def without_keypad(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers that are held; that a key is on the keypad says nothing."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def wants_suggestions(event: QKeyEvent) -> bool:
    """Whether it asks what could be typed here."""
    return event.key() == Qt.Key.Key_Space and event.modifiers() == _CTRL


class KeyGuard(QObject):
    """Says first whether a key is the widget's (True), somebody's shortcut (False), or as Qt will have it (None).

    A filter, as an override of `event` may run while Qt deletes the widget.
    """

    def __init__(self, widget: QWidget, wants: Callable[[QKeyEvent], bool | None]) -> None:
        super().__init__(widget)
        self._wants = wants
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        wanted = self._wants(event)
        if wanted is not None:
            event.setAccepted(wanted)
        return wanted is not None
