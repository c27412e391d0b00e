"""What was just done, and how is it taken back? A sentence at the bottom that goes away by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from briefing_app.ui.theme import font, icon, px
from briefing_app.ui.widgets.pictures import Picture

STAYS = 8000
"""Milliseconds; longer while the keyboard or the mouse is in it."""


class Toast(QFrame):
    """Lies over the bottom of the widget it belongs to. Never for errors."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._around = parent
        self._undo: Callable[[], object] | None = None
        self._mark = Picture(icon("check", 16, "surface"), 16, self)
        self._text = QLabel(self)
        self._button = QPushButton(self.tr("Ongedaan maken"), self)
        self._button.setProperty("kind", "toast")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(8))
        for each in (self._mark, self._text, self._button):
            row.addWidget(each)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self._go)
        self._button.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a way back where there is one."""
        self._undo = undo
        self._text.setText(text)
        self._button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @property
    def text(self) -> str:
        """The sentence that is or was shown."""
        return self._text.text()

    def take_back(self) -> None:
        """As a click on the button."""
        self._button.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._button and event.type() == QEvent.Type.FocusOut:
            self._timer.start()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._timer.stop()
            self.hide()
        else:
            super().keyPressEvent(event)

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self._timer.stop()
        self.hide()
        if undo is not None:
            undo()

    def _go(self) -> None:
        if self._button.hasFocus() or self.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        around = self._around
        room = around.width() - px(48)
        words = QFontMetrics(font("interface")).horizontalAdvance(self._text.text())
        self._text.setWordWrap(words > room - px(220))
        self.setMaximumWidth(room)
        self.adjustSize()
        left = (around.width() - self.width()) // 2
        self.move(left, around.height() - self.height() - px(56))
