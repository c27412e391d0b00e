"""Which ways to go on are offered while a cell is typed in, and what happens with the one that is chosen?"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QTextEdit

from briefing_app.ui import theme

_CHOOSING = (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class Suggestions(QObject):
    """A list below a text edit.

    Args:
        clauses: each is about one clause of the text (after a comma, colon or semicolon), not about all of it.
    """

    def __init__(self, edit: QTextEdit, words: Sequence[str], *, clauses: bool) -> None:
        super().__init__(edit)
        self._edit = edit
        self._clauses = clauses
        self._completer = QCompleter(list(words), self)
        self._completer.setWidget(edit)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._complete)
        popup = self._completer.popup()
        assert popup is not None
        self._popup = popup

    def suggest(self, *, now: bool = False) -> None:
        """Offer what goes on from what was typed; `now` also where nothing was."""
        prefix = self._started()[1]
        completer = self._completer
        completer.setCompletionPrefix(prefix)
        found = completer.completionCount()
        is_whole = found == 1 and completer.currentCompletion().strip().lower() == prefix.strip().lower()
        if not (prefix or now) or not self._edit.textCursor().atEnd() or not found or is_whole:
            self.close()
            return
        completer.complete(QRect(0, 0, max(self._edit.width(), theme.px(160)), self._edit.height() + 2))

    def is_open(self) -> bool:
        """Whether the list is on screen."""
        return self._popup.isVisible()

    def close(self) -> None:
        """Take the list away."""
        if self.is_open():
            self._popup.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Let the list have a key that came to the edit while it was open; whether it had a use for it."""
        if not self.is_open() or event.key() not in _CHOOSING:
            return False
        chosen = self._popup.currentIndex()
        self.close()
        if event.key() == Qt.Key.Key_Escape:
            return True
        if chosen.isValid():
            self._complete(str(chosen.data()))
        return chosen.isValid()

    def _started(self) -> tuple[int, str]:
        """Where the word or clause that is being typed begins, and what there is of it."""
        text = self._edit.toPlainText()[: self._edit.textCursor().position()]
        start = max(text.rfind(each) for each in ",;:") + 1 if self._clauses else 0
        start += len(text[start:]) - len(text[start:].lstrip())
        return start, text[start:]

    def _complete(self, chosen: str) -> None:
        start, prefix = self._started()
        cursor = self._edit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + len(prefix), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(chosen)
