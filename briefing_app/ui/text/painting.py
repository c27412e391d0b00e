"""What does the editor draw beside the characters: the number of the title, bullets, the bars of quotations?"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock

from briefing_app.ui import theme
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.lines import Prose, Shape
from briefing_app.ui.text.style import INDENT

_BULLETS = ("•", "–", "▪")


def markers(shapes: Iterable[Shape]) -> dict[int, str]:
    """The bullet or number of each line that begins an item, by line."""
    found: dict[int, str] = {}
    counts: list[tuple[tuple[object, ...], int]] = []
    for line, shape in enumerate(shapes):
        if not isinstance(shape, Prose) or not shape.depth:
            counts = []
            continue
        del counts[shape.depth :]
        if not shape.starts:
            continue
        kind = (shape.ordered, shape.list_kind, shape.list_id)
        while len(counts) < shape.depth:
            counts.append((kind, 0))
        before = counts[shape.depth - 1]
        count = 1 if shape.fresh or before[0] != kind else before[1] + 1
        counts[shape.depth - 1] = (kind, count)
        found[line] = _number(shape.depth, count) if shape.ordered else _BULLETS[(shape.depth - 1) % 3]
    return found


def _number(depth: int, count: int) -> str:
    if depth % 2 == 0 and count <= 26:
        return f"{chr(ord('a') + count - 1)}."
    return f"{count}."


class Margins:
    """Draws in the margins of the blocks that are visible."""

    def __init__(self, text: Manuscript) -> None:
        self.text = text
        self.number = ""
        self.markers: dict[int, str] = {}

    def update(self) -> None:
        """Count again."""
        self.markers = markers(line.shape for line in self.text.lines())

    def paint(self, painter: QPainter, first: QTextBlock, offset: QPointF, bottom: float) -> None:
        """Draw for the blocks from `first` on, down to `bottom`; `offset` is where the document begins."""
        layout = self.text.document.documentLayout()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = first
        while block.isValid():
            place = layout.blockBoundingRect(block).translated(offset)
            if place.top() > bottom:
                break
            self._paint_block(painter, block, place)
            block = block.next()

    def _paint_block(self, painter: QPainter, block: QTextBlock, place: QRectF) -> None:
        number = block.blockNumber()
        if number == 0 and block.length() <= 1:  # only its end
            painter.setFont(theme.font("title"))
            painter.setPen(theme.tokens().text3)
            hint = QCoreApplication.translate("Margins", "Zonder kop")
            start = self._baseline(block, place, left=0)
            painter.drawText(
                start + QPointF(block.layout().lineAt(0).x() if block.layout().lineCount() else 0, 0), hint
            )
        if number == 0 and self.number:
            painter.setFont(theme.font("title"))
            painter.setPen(theme.tokens().text)
            painter.drawText(self._baseline(block, place, left=0), self.number)
        elif number in self.markers:
            painter.setFont(theme.font("editor"))
            painter.setPen(theme.tokens().text2)
            marker = self.markers[number]
            width = QFontMetricsF(painter.font()).horizontalAdvance(marker)
            painter.drawText(self._baseline(block, place, left=-width - theme.px(INDENT) * 0.3), marker)
        shape = self.text.shape(block)
        if isinstance(shape, Prose) and shape.quote and not shape.depth:
            after = block.next()
            goes_on = after.isValid() and isinstance(now := self.text.shape(after), Prose) and now.quote
            below = theme.px(18 if goes_on else 3)
            bar = QRectF(place.left() + 2, place.top() - 3, 3, place.height() + 3 + below)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens().border)
            painter.drawRect(bar)

    def _baseline(self, block: QTextBlock, place: QRectF, *, left: float) -> QPointF:
        """Where the first line of a block stands; `left` from the edge of its text."""
        layout = block.layout()
        if not layout.lineCount():
            return place.topLeft()
        line = layout.lineAt(0)
        indent = line.x() if left < 0 else 0.0
        return QPointF(
            place.left() + left + (indent if left < 0 else 0), place.top() + line.y() + line.ascent()
        )
