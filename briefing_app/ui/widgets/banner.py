"""What is wrong here, and what can be done? A line above the work that stays until it is settled or closed."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefing_app.ui.theme import mark, px
from briefing_app.ui.widgets.buttons import button, icon_button
from briefing_app.ui.widgets.pictures import Picture

BannerKind = Literal["error", "warning", "hint"]


class Banner(QFrame):
    """A mark, a sentence, a way on and (unless it has to stay) a cross."""

    def __init__(self, kind: BannerKind = "error", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._kind: BannerKind = kind
        self._mark = Picture(mark(kind), 16, self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action_button: QPushButton | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(8), px(8), px(8))
        self._row.setSpacing(px(12))
        self._row.addWidget(self._mark)
        self._row.addWidget(self._text, 1)
        self.close_button = icon_button("x", self.tr("Melding sluiten"), 16, parent=self)
        self.close_button.clicked.connect(self.hide)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def say(
        self,
        text: str,
        *,
        kind: BannerKind | None = None,
        action: str = "",
        then: Callable[[], object] | None = None,
        closable: bool = True,
    ) -> None:
        """Show a sentence.

        Args:
            action: the word on the button, `then` what it does.
        """
        self._kind = kind or self._kind
        self.setProperty("kind", self._kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(text)
        self._mark.set_icon(mark(self._kind))
        self._set_action(action, then)
        self.close_button.setVisible(closable)
        self.setAccessibleName(text)
        self.show()

    def _set_action(self, action: str, then: Callable[[], object] | None) -> None:
        if self.action_button is not None:
            self.action_button.hide()
            self.action_button.deleteLater()
            self.action_button = None
        if then is not None:
            self.action_button = button(action, "secondary", parent=self)
            self.action_button.clicked.connect(lambda: then())
            self._row.insertWidget(2, self.action_button, 0, Qt.AlignmentFlag.AlignVCenter)
