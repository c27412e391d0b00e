"""The large buttons of the first start: a way to begin, and a workspace that was used lately."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from briefing_app.ui import theme, widgets
from briefing_app.ui.workspace import words
from briefing_app.ui.workspace.recent import Recent

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Row(QAbstractButton):
    """A button of two lines that fills its width. Enter and Space press it; it shows the keyboard on its own edge."""

    passed = Signal(int)
    """An arrow was pressed: the keyboard goes one row on (1) or back (-1)."""

    def __init__(self, title: str, explanation: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.explanation = explanation
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)
        self.setProperty("insetFocus", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(self._height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        elif event.key() in _ARROWS:
            self.passed.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paint_lines(self, painter: QPainter, left: int, right: int) -> None:
        """Both lines, shortened to what fits between `left` and `right`."""
        now = theme.tokens(self)
        strong, small = theme.font("interface_strong"), theme.font("caption")
        heights = [QFontMetrics(each).height() for each in (strong, small)]
        top = (self.height() - sum(heights) - theme.px(4)) // 2
        texts = ((strong, self.text(), now.text), (small, self.explanation, now.text2))
        for (font, text, color), height in zip(texts, heights, strict=True):
            painter.setFont(font)
            painter.setPen(color if self.isEnabled() else now.text3)
            place = QRect(left, top, right - left, height)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            top += height + theme.px(4)


class Choice(Row):
    """A way to begin: an icon, what it does, and an arrow."""

    def __init__(self, icon: str, title: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(title, explanation, 72, parent)
        self._icon = theme.icon(icon, 22, "accent")
        self._arrow = theme.icon("arrow-right", 18, "text2")

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, px = theme.tokens(self), theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.hasFocus()
        edge = 2.0 if here else 1.0
        painter.setPen(QPen(now.focus if here else now.border if self.underMouse() else now.line, edge))
        painter.setBrush(now.hover if self.isDown() or self.underMouse() else now.surface)
        inside = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), px(6), px(6))
        size, middle = px(22), self.height() // 2
        self._icon.paint(painter, QRect(px(21), middle - size // 2, size, size))
        self.paint_lines(painter, px(61), self.width() - px(48))
        size = px(18)
        self._arrow.paint(painter, QRect(self.width() - px(38), middle - size // 2, size, size))


class RecentRow(QWidget):
    """A workspace that was used lately; one that is no longer there is grey and can be taken off the list."""

    chosen = Signal(Path)
    removed = Signal(Path)

    def __init__(self, recent: Recent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = recent
        self.missing = False
        self.open = _File(recent, self)
        self.open.clicked.connect(lambda: self.chosen.emit(recent.path))
        self.remove = widgets.icon_button(
            "x", self.tr("{name} uit de lijst halen").format(name=recent.path.stem)
        )
        self.remove.clicked.connect(lambda: self.removed.emit(recent.path))
        self.remove.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.open, 1)
        layout.addWidget(self.remove)

    def set_missing(self) -> None:
        """Its file isn't there, or not now."""
        self.missing = True
        self.open.set_missing()
        self.remove.show()


class _File(Row):
    def __init__(self, recent: Recent, parent: QWidget) -> None:
        super().__init__(recent.path.stem, words.folder(recent.path), 48, parent)
        self._when = words.moment(recent.opened) if recent.opened else ""
        self.setToolTip(str(recent.path))
        self.setAccessibleDescription(f"{self.explanation}, {self._when}" if self._when else self.explanation)

    def set_missing(self) -> None:
        self._when = self.tr("niet gevonden")
        self.setAccessibleDescription(self._when)
        self.setEnabled(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, px = theme.tokens(self), theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), now.hover)
        if self.hasFocus():
            painter.setPen(QPen(now.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))
        small = QFontMetrics(theme.font("caption"))
        width = small.horizontalAdvance(self._when)
        right = self.width() - px(20)
        self.paint_lines(painter, px(20), right - width - px(16))
        painter.setFont(theme.font("caption"))
        painter.setPen(now.text3)
        painter.drawText(
            QRect(right - width, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, self._when
        )
