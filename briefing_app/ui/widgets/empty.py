"""What stands where nothing is yet? An icon, what belongs here, and ways to begin."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.ui.theme import icon, px
from briefing_app.ui.widgets.buttons import button
from briefing_app.ui.widgets.pictures import Picture

_WIDTH = 380


class EmptyState(QWidget):
    """Centred in the room it is given.

    Args:
        icon_name: a Lucide icon, "" for none.
        text: what belongs here and how it comes there, in a sentence or two.
        actions: ways to begin: buttons, or `QAction`s, of which the first becomes the primary button.
        title: a short line above the text.
    """

    def __init__(
        self,
        icon_name: str,
        text: str,
        actions: Sequence[QPushButton | QAction] = (),
        *,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addStretch(2)
        if icon_name:
            column.addWidget(
                Picture(icon(icon_name, 48, "text3"), 48, self), 0, Qt.AlignmentFlag.AlignHCenter
            )
            column.addSpacing(px(8))
        if title:
            column.addWidget(_Words(title, "title"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(_Words(text, "text2"), 0, Qt.AlignmentFlag.AlignHCenter)
        if actions:
            column.addSpacing(px(8))
            column.addLayout(self._row(actions))
        column.addStretch(3)
        self.setAccessibleName(title or text)

    def _row(self, actions: Sequence[QPushButton | QAction]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for at, each in enumerate(actions):
            row.addWidget(each if isinstance(each, QPushButton) else _made(each, first=at == 0))
        row.addStretch(1)
        return row


def _made(action: QAction, *, first: bool) -> QPushButton:
    made = button(action.text(), "primary" if first else "secondary")
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    made.setEnabled(action.isEnabled())
    return made


class _Words(QLabel):
    """A few lines of at most the width of the design, as high as they need."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet says how large the letters are
        room = px(_WIDTH)
        needed = self.fontMetrics().boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, self.text()
        )
        return QSize(min(room, needed.width() + 2), needed.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        return self.sizeHint().height()
