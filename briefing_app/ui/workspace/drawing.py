"""What is the idea of Briefing, in one picture: an agenda, and two letters that are chosen from it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefing_app.ui import theme
from briefing_app.ui.theme import Tokens

_WIDTH, _HEIGHT = 400, 200
_Bar = tuple[float, float, float, str]
"""Left, top and width of a bar of text, and the role of its colour."""

_AGENDA: tuple[_Bar, ...] = (
    (20, 24, 72, "text2"),
    (36, 46, 88, "line"),
    (36, 68, 72, "accent"),
    (36, 90, 96, "line"),
    (20, 112, 64, "text2"),
    (36, 134, 80, "accent"),
    (36, 156, 60, "line"),
)
_LETTER: tuple[_Bar, ...] = (
    (12, 14, 26, "text2"),
    (12, 30, 48, "line"),
    (12, 40, 48, "accent"),
    (12, 50, 40, "accent"),
    (12, 60, 48, "line"),
    (12, 70, 30, "line"),
)


class AgendaToLetters(QWidget):
    """Painted, so that it has the colours of the moment and is sharp at every size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tekening: uit één agenda komen twee brieven, van voorjaar en najaar"))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _WIDTH, self.height() / _HEIGHT)
        _sheet(painter, now, QRectF(0.5, 0.5, 160, 191), now.border, _AGENDA, 8)
        for top, season in ((0.5, self.tr("voorjaar")), (104.5, self.tr("najaar"))):
            _sheet(painter, now, QRectF(255.5, top, 72, 91), now.line, _LETTER, 5)
            self._says(painter, now, top, season)
        _arrow(painter, now, QPointF(240, 48))
        _arrow(painter, now, QPointF(240, 144))

    def _says(self, painter: QPainter, now: Tokens, top: float, season: str) -> None:
        font = theme.font("caption_strong")
        font.setPixelSize(12)  # the painter is scaled already
        painter.setFont(font)
        painter.setPen(now.text2)
        words = self.tr("Brief\n{season}").format(season=season)
        painter.drawText(QRectF(339, top, 61, 91), Qt.AlignmentFlag.AlignVCenter, words)


def _sheet(
    painter: QPainter, now: Tokens, sheet: QRectF, edge: QColor, bars: tuple[_Bar, ...], high: float
) -> None:
    painter.setPen(QPen(edge, 1.25))
    painter.setBrush(now.surface)
    painter.drawRoundedRect(sheet, 6, 6)
    painter.setPen(Qt.PenStyle.NoPen)
    for left, top, width, role in bars:
        painter.setBrush(getattr(now, role))
        height = high if high > 6 else 4.0
        bar = QRectF(sheet.left() + left - 0.5, sheet.top() + top - 0.5, width, height)
        painter.drawRoundedRect(bar, 2, 2)


def _arrow(painter: QPainter, now: Tokens, to: QPointF) -> None:
    start = QPointF(167, 96)
    middle = (start.x() + to.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle + 6, start.y()), QPointF(middle - 10, to.y()), to)
    path.moveTo(to + QPointF(-6, -6))
    path.lineTo(to)
    path.lineTo(to + QPointF(-6, 6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(now.accent, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(path)
