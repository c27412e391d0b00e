"""How high is an island in a width, and what happens when it gets another width than it was asked for?"""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent

from briefing_app.ui import theme
from briefing_app.ui.text.island import Island


class MeasuredIsland(Island):
    """An island whose height follows from its width; who inherits overrides `heightForWidth`."""

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self.width() or theme.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._check_height)

    def grew(self) -> None:
        """What it holds needs another height."""
        self.updateGeometry()
        self.height_changed.emit()

    def _check_height(self) -> None:
        if self.heightForWidth(self.width()) != self.height():
            self.grew()
