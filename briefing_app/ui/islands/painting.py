"""How is a cell painted: its ground, the line below, the ring of the keyboard, and what stands in it?"""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing_app.ui import theme
from briefing_app.ui.theme.style import draw_ring

LIFT = 6
"""How far the text of a first column steps aside for the ring around it."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths of a grid, at the size a person chose."""

    top: int
    bottom: int
    gap: int
    """Between the text of a cell and the next column."""
    least: int
    """The height of a row with one line."""

    @classmethod
    def of_now(cls) -> "Measures":
        return cls(theme.px(13), theme.px(11), theme.px(14), theme.px(48))


class CellPainter(QStyledItemDelegate):
    """Paints what all cells have. What stands in one is painted by `paint_content`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.edited = QPersistentModelIndex()
        """The cell that has an editor, which shows its own words."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        now = theme.tokens()
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and option.widget.hasFocus()
        painter.setPen(QPen(now.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.edited == QPersistentModelIndex(index):
            return
        painter.save()
        painter.setClipRect(rect)
        self.paint_content(painter, rect, index, selected=selected)
        painter.restore()

    def paint_content(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, *, selected: bool
    ) -> None:
        """Paint what stands in a cell."""
        raise NotImplementedError


def paint_field(surface: QWidget, rect: QRect, *, filled: bool) -> None:
    """The ring around a cell; filled it is a field that is being typed in."""
    now = theme.tokens()
    painter = QPainter(surface)
    if filled:
        painter.fillRect(rect, now.surface)
    draw_ring(painter, QRectF(rect), now.focus, 4)
    painter.end()


class Heads(QHeaderView):
    """The names of columns, in line with what stands below them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(theme.px(32))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = theme.tokens()
        painter.fillRect(rect, now.surface)
        font = theme.font("caption_strong")
        painter.setFont(font)
        painter.setPen(now.text2)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setPen(QPen(now.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
