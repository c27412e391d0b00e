"""What stands around the outline: the name of the agenda above it, how far its actions are below it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefing_app.ui import theme
from briefing_app.ui.agenda.standing import Progress

_BAR = 6


class AgendaName(QToolButton):
    """The title of the agenda that is shown; a click offers the others and its acts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.px(24))

    def set_text(self, text: str) -> None:
        """Show a title, elided where it doesn't fit."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(self.tr("Agenda: {title}").format(title=text))
        self.setVisible(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(now.hover)
                painter.drawRoundedRect(self.rect().adjusted(-1, 1, -1, -1), 4, 4)
            font = theme.font("interface")
            painter.setFont(font)
            painter.setPen(now.text2)
            arrow = theme.px(14)
            room = self.rect().adjusted(0, 0, -arrow - theme.px(8), 0)
            shown = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            left = QFontMetrics(font).horizontalAdvance(shown) + theme.px(4)
            top = (self.height() - arrow) // 2
            pixmap = theme.drawn("chevron-down", arrow, now.text2, now.surface, self.devicePixelRatioF())
            painter.drawPixmap(left, top, pixmap)


class Foot(QWidget):
    """How many sections there are, and how many actions are done; as words and as a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = QLabel(self)
        self._actions = QLabel(self)
        self._bar = _Bar(self)
        words = QHBoxLayout()
        words.addWidget(self._sections)
        words.addStretch(1)
        words.addWidget(self._actions)
        for each in (self._sections, self._actions):
            each.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addLayout(words)
        column.addWidget(self._bar)

    def show_progress(self, found: Progress) -> None:
        """Show these figures."""
        one, more = self.tr("1 paragraaf"), self.tr("{count} paragrafen")
        self._sections.setText(one if found.sections == 1 else more.format(count=found.sections))
        if found.actions:
            said = self.tr("{done} van {total} acties afgerond")
            self._actions.setText(said.format(done=found.done, total=found.actions))
        else:
            self._actions.setText("")
        started = self.tr("{count} gestart").format(count=found.started) if found.started else ""
        self._actions.setToolTip(started)
        self._bar.show_progress(found)


class _Bar(QWidget):
    """Done, then under way (hatched, so that colour isn't all), of all actions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = Progress(0, 0, 0, 0)
        self.setFixedHeight(theme.px(_BAR))

    def show_progress(self, found: Progress) -> None:
        self._shown = found
        self.setVisible(found.actions > 0)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.tokens()
        total = self._shown.actions or 1
        whole = QRectF(self.rect())
        done = whole.width() * self._shown.done / total
        started = whole.width() * self._shown.started / total
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = QPainterPath()
            shape.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
            painter.setClipPath(shape)
            painter.fillRect(whole, now.border if now.is_contrast else now.line)
            painter.fillRect(QRectF(0, 0, done, whole.height()), now.ok)
            under_way = QRectF(done, 0, started, whole.height())
            painter.fillRect(under_way, now.surface)
            painter.fillRect(under_way, QBrush(now.go, Qt.BrushStyle.Dense3Pattern))
