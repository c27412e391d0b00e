"""Where in the program am I, and where can I go? The rail: icon above word, the current one marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefing_app.ui.theme import Role, font, icon, px, tokens
from briefing_app.ui.theme.style import INSET

WIDTH = 96


class RailButton(QToolButton):
    """An icon above a word of at most two lines."""

    def __init__(self, icon_name: str, word: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._height = height
        self.badge = ""
        self.setText(word)
        self.setAccessibleName(word)
        self.setProperty("kind", "rail")
        self.setProperty(INSET, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)

    def set_badge(self, badge: str) -> None:
        """Show a number beside the icon."""
        self.badge = badge
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the rail goes along its buttons; by itself a button would go anywhere
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        role: Role = "text2"
        if self.isChecked():
            role = "soft_text"
            painter.fillRect(self.rect(), now.soft)
            painter.fillRect(QRect(0, 0, 3, self.height()), now.accent)
        elif self.underMouse():
            painter.fillRect(self.rect(), now.sunken if not now.is_contrast else now.hover)
        if not self.isEnabled():
            role = "border"
        words = self._font()
        painter.setFont(words)
        across = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRect(px(2), 0, self.width() - px(4), self.height())
        needed = painter.boundingRect(room, across | Qt.AlignmentFlag.AlignTop, self.text()).height()
        size, gap = px(22), px(5)
        top = (self.height() - size - gap - needed) // 2
        self._paint_icon(painter, QPoint((self.width() - size) // 2, top), size, role)
        painter.setPen(now.color(role))
        room.setTop(top + size + gap)
        painter.drawText(room, across | Qt.AlignmentFlag.AlignTop, self.text())

    def _font(self) -> QFont:
        words = font("caption_strong" if self.isChecked() else "caption")
        if not self.isChecked():
            words.setWeight(QFont.Weight.Medium)
        return words

    def _paint_icon(self, painter: QPainter, at: QPoint, size: int, role: Role) -> None:
        shift = px(8) if self.badge else 0
        icon(self._icon_name, 22, role).paint(painter, QRect(at - QPoint(shift, 0), QSize(size, size)))
        if self.badge:
            painter.setPen(tokens().color(role))
            beside = QRect(at.x() + size - shift + px(4), at.y(), px(32), size)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.badge)


class Rail(QFrame):
    """A column of buttons of which one is current. Arrows go along it, Enter or Space chooses.

    One of them is in the tab order: the current one, else the first.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chrome")
        self.setAccessibleName(name)
        self._buttons: dict[str, RailButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(8), 0, px(8))
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._above = 0
        self._resize()

    def add(
        self, key: str, icon_name: str, word: str, *, below: bool = False, checkable: bool = True
    ) -> RailButton:
        """Another button.

        Args:
            below: at the foot of the rail.
            checkable: whether it stays current; not so for one that only opens something.
        """
        made = RailButton(icon_name, word, 56 if below else 64, self)
        made.setCheckable(checkable)
        made.clicked.connect(lambda: self._choose(key))
        if below:
            self._column.addWidget(made)
        else:
            self._column.insertWidget(self._above, made)
            self._above += 1
        self._buttons[key] = made
        self._keep_one_stop()
        return made

    def button(self, key: str) -> RailButton:
        """The button of a key."""
        return self._buttons[key]

    @property
    def keys(self) -> Sequence[str]:
        """All keys, those above first."""
        return list(self._buttons)

    @property
    def current(self) -> str:
        """The key of the button that is marked, empty without one."""
        return next((key for key, each in self._buttons.items() if each.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark another one, without telling."""
        for each_key, each in self._buttons.items():
            each.setChecked(each_key == key)
        self._keep_one_stop()

    def focus_current(self) -> None:
        """Bring the keyboard to the rail."""
        key = self.current or next(iter(self._buttons), "")
        if key:
            self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        here = [each for each in self._buttons.values() if each.isVisible() and each.isEnabled()]
        focused = self.focusWidget()
        if step is None or focused not in here:
            super().keyPressEvent(event)
            return
        to = here[(here.index(focused) + step) % len(here)]
        to.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._resize()

    def _resize(self) -> None:
        self.setFixedWidth(px(WIDTH))

    def _choose(self, key: str) -> None:
        # A click on the current one would unmark it: it stays.
        if self._buttons[key].isCheckable():
            self.set_current(key)
        self.chosen.emit(key)

    def _keep_one_stop(self) -> None:
        stop = self.current or next(iter(self._buttons), "")
        for key, each in self._buttons.items():
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus if key == stop else Qt.FocusPolicy.ClickFocus)
