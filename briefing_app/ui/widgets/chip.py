"""How does a status show with its word, and how does a person choose another one?"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from briefing_app.ui.theme import Role, font, icon, mark, px, status_look, status_word, tokens

_GROUNDS: dict[str, Role] = {
    "ok": "ok_bg",
    "go": "go_bg",
    "warning": "warning_bg",
    "error": "error_bg",
    "neutral": "neutral_bg",
}


class Chip(QToolButton):
    """A status: its mark and word on its colour. With choices it opens a menu with all of them.

    Args:
        status: a name of `theme.status_look`, None where there is none.
        choices: what may be chosen; None among them is "no status".
        label: what the status is of, for those who hear it: `Status`.
    """

    chosen = Signal(object)
    """The status a person picked (a name, or None); the chip shows it only after `set_status`."""

    def __init__(
        self,
        status: str | None,
        choices: Sequence[str | None] = (),
        *,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._status = status
        self._choices = tuple(choices)
        self._label = label or self.tr("Status")
        self.setProperty("kind", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if choices else Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self.open_menu)
        self.set_status(status)

    @property
    def status(self) -> str | None:
        """The status that is shown."""
        return self._status

    def set_status(self, status: str | None) -> None:
        """Show another status."""
        self._status = status
        self.setText(self._word(status))
        self.setAccessibleName(self.tr("{label}: {word}").format(label=self._label, word=self.text()))
        self.setToolTip(self.accessibleName() if self._choices else "")
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Show all that may be chosen, with the present one ticked."""
        if self._choices and self.isEnabled():
            menu = self.make_menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def make_menu(self) -> QMenu:
        """The menu of choices."""
        menu = QMenu(self)
        for each in self._choices:
            action = menu.addAction(self._word(each))
            if each is not None:
                action.setIcon(mark(each))
            action.setCheckable(True)
            action.setChecked(each == self._status)
            action.triggered.connect(lambda _checked=False, status=each: self._pick(status))
        return menu

    def _pick(self, status: str | None) -> None:
        if status != self._status:
            self.chosen.emit(status)

    def _word(self, status: str | None) -> str:
        return self.tr("Geen status") if status is None else status_word(status)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font("caption_strong")).horizontalAdvance(self.text())
        mark_room = px(20) if self._status is not None else 0
        arrow_room = px(14) if self._choices and self.property("arrow") else 0
        return QSize(words + px(20) + mark_room + arrow_room, px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = tokens()
        tone = "neutral" if self._status is None else status_look(self._status).tone
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = now.is_contrast or (self._choices and self.underMouse())
        painter.setPen(
            QPen(now.color("border" if now.is_contrast else tone)) if outlined else Qt.PenStyle.NoPen
        )
        painter.setBrush(now.color(_GROUNDS[tone]))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        left = px(10)
        if self._status is not None:
            size = px(14)
            mark(self._status).paint(painter, QRect(left, (self.height() - size) // 2, size, size))
            left += px(20)
        painter.setPen(now.color(tone))
        painter.setFont(font("caption_strong"))
        text = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._choices and self.property("arrow"):
            size = px(12)
            place = QRect(self.width() - px(8) - size, (self.height() - size) // 2, size, size)
            icon("chevron-down", 12, tone).paint(painter, place)
