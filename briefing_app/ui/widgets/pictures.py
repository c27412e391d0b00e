"""How does an icon stand beside words, following the colours of the moment?"""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.ui.theme import px


class Picture(QWidget):
    """An icon that is not a button. Without a name it is decoration, told to nobody who can't see it."""

    def __init__(self, icon: QIcon | None = None, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: QIcon) -> None:
        """Show another one."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icon is not None:
            size = px(self._size)
            painter = QPainter(self)
            self._icon.paint(
                painter, QRect((self.width() - size) // 2, (self.height() - size) // 2, size, size)
            )
