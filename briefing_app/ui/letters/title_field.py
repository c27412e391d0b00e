"""How does the title above a letter show when it is longer than its room? With an ellipsis, until it is typed in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing_app.ui.theme import font, px, tokens


class TitleField(QLineEdit):
    """A title that is a field when the keyboard is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bare")
        self.setFont(font("title"))
        self.setMinimumHeight(px(36))
        self.textChanged.connect(self._say)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width() - px(16)
        metrics = self.fontMetrics()
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= room:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(tokens().text)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        inside = self.rect().adjusted(px(7), 0, -px(8), 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        is_long = self.fontMetrics().horizontalAdvance(self.text()) > self.width() - px(16)
        self.setToolTip(self.text() if is_long else "")
