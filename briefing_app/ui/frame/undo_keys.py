"""Whose is Ctrl+Z? The window's, except in a field that has something of its own to take back.

Text fields of Qt claim the keys of undo even when they have nothing to undo; this lets them pass.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ALSO_REDO = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))


class UndoKeys(QObject):
    """Watches the field that has the keyboard; belongs to the window."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not _is_undo(event) or _has_own(watched):
            return False
        event.ignore()  # it is no key of this field: the shortcut of the window gets it
        return True

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # Only where the keyboard is: a filter on the application would see every event there is.
        if isinstance(new, QTextEdit | QPlainTextEdit | QLineEdit):
            new.removeEventFilter(self)
            new.installEventFilter(self)


def _is_undo(event: QKeyEvent) -> bool:
    pressed = QKeySequence(event.keyCombination())
    return any(event.matches(each) for each in _UNDO) or pressed in _ALSO_REDO


def _has_own(field: QObject) -> bool:
    match field:
        case QLineEdit():
            return field.isUndoAvailable() or field.isRedoAvailable()
        case QTextEdit() | QPlainTextEdit():
            document = field.document()
            return document.isUndoRedoEnabled() and (document.isUndoAvailable() or document.isRedoAvailable())
        case _:
            return False
