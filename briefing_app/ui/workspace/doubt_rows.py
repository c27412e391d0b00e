"""What does a doubtful place look like in its list? Painted, since there may be hundreds."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from briefing_app.ui import theme
from briefing_app.ui.theme.style import draw_ring

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of a doubt: where it is, what it is, the words of the source."""

    where: str
    sentence: str
    quoted: str
    settled: bool


def tick_place(row: QRect) -> QRect:
    """The box of a row with the room around it, in which a click is a tick."""
    return QRect(row.left(), row.top(), theme.px(44), row.height())


def row_height(row: Row, width: int) -> int:
    """How high a row is in a list of this width."""
    px = theme.px
    room = _room(width)
    heights = [_height(font, text, room) for font, text in _texts(row)]
    return sum(heights) + px(4) * (len(heights) - 1) + px(24)


def paint_row(painter: QPainter, option: QStyleOptionViewItem, row: Row, *, has_keyboard: bool) -> None:
    """The row with its box, and the ring where the keyboard is."""
    now, px, rect = theme.tokens(), theme.px, option.rect
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, now.soft if selected else now.hover if hovered else now.surface)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.line)
    if selected:
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), now.accent)
    _paint_box(painter, rect, settled=row.settled)
    faded = now.text3 if row.settled else now.text2
    strong = now.text3 if row.settled else now.soft_text if selected else now.text
    top = rect.top() + px(12)
    for (font, text), color in zip(_texts(row), (faded, strong, faded), strict=False):
        height = _height(font, text, _room(rect.width()))
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(QRect(rect.left() + px(44), top, _room(rect.width()), height), _FLAGS, text)
        top += height + px(4)
    if selected and has_keyboard:
        draw_ring(painter, QRectF(rect).adjusted(1, 1, -1, -2), now.focus)
    painter.restore()


def _paint_box(painter: QPainter, rect: QRect, *, settled: bool) -> None:
    now, px = theme.tokens(), theme.px
    box = QRectF(rect.left() + px(16), rect.top() + px(28), px(16), px(16))
    painter.setPen(QPen(now.accent if settled else now.border, 1))
    painter.setBrush(now.accent if settled else now.surface)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if settled:
        theme.icon("check", 14, "on_accent").paint(painter, box.toRect().adjusted(1, 1, -1, -1))


def _texts(row: Row) -> list[tuple[QFont, str]]:
    small = theme.font("caption")
    texts = [(small, row.where), (theme.font("interface"), row.sentence)]
    return [*texts, (small, row.quoted)] if row.quoted else texts


def _room(width: int) -> int:
    return max(theme.px(80), width - theme.px(44) - theme.px(16))


def _height(font: QFont, text: str, room: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, _TALL), _FLAGS, text).height()
