"""How does a table look in a text, and how wide are its columns?"""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from briefing_app.ui import theme
from briefing_app.ui.islands.lines import Lines, lines_of, lines_of_text
from briefing_app.ui.islands.look import Labels, label_of
from briefing_app.ui.islands.painting import CellPainter
from briefing_app.ui.islands.table_model import Index, TableModel
from briefing_app.ui.islands.table_shape import Placed
from briefing_app.ui.text.runs import runs_of

_WIDE = 100_000
TOP, BOTTOM, GAP, LEAST = 11, 10, 16, 40


class TablePainter(CellPainter):
    """Paints the cells of a table; texts are laid out once."""

    def __init__(self, model: TableModel, labels: Labels, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._labels = labels
        self._laid: dict[tuple[object, ...], Lines] = {}

    def forget(self) -> None:
        """Lay out anew: fonts or colours changed."""
        self._laid.clear()

    def font(self, found: Placed) -> QFont:
        """The font of a cell."""
        return theme.font("interface_strong" if found.cell.header else "interface")

    def alignment(self, found: Placed) -> Qt.AlignmentFlag:
        """Amounts stand right, as their heads."""
        right = self._model.is_amount(found.column) and found.cell.columns == 1
        return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft

    def room(self, found: Placed, width: int) -> int:
        """The width for words in a cell of this width."""
        last = found.column + found.cell.columns >= self._model.columnCount()
        return max(1, width - (0 if last else theme.px(GAP)) - self.aside(found))

    def aside(self, found: Placed) -> int:
        """The room before the words, for the mark of a doubtful row."""
        return theme.px(22) if found.column == 0 and self._model.is_doubtful(found.row) else 0

    def needs(self, found: Placed, width: int, edit_height: int | None) -> int:
        """How high a cell has to be."""
        words = self._lines(found, width).height if edit_height is None else edit_height
        remark = QFontMetrics(theme.font("caption")).height() if self._remarks(found) else 0
        return max(theme.px(LEAST), round(words) + remark + theme.px(TOP + BOTTOM))

    def column_widths(self, width: int) -> tuple[int, ...]:
        """Columns as wide as their words ask for, as far as there is room."""
        count = self._model.columnCount()
        least, wanted = [theme.px(24)] * count, [theme.px(40)] * count
        for found in self._model.cells:
            if found.cell.columns == 1:
                longest, whole = self._extent(found)
                least[found.column] = max(least[found.column], longest)
                wanted[found.column] = max(wanted[found.column], whole)
        return _shared(width, least, wanted)

    # --- painting ---

    def paint_content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        found = self._model.cell(index.row(), index.column())
        if found is None:
            return
        now = theme.tokens()
        if index.row() + found.cell.rows == len(self._model.table.heads):
            painter.setPen(QPen(now.border))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.aside(found):
            size = theme.px(16)
            place = QRect(rect.left(), rect.top() + theme.px(TOP), size, size)
            theme.mark("warning").paint(painter, place)
        lines = self._lines(found, rect.width())
        left, top = rect.left() + self.aside(found), rect.top() + theme.px(TOP)
        color = now.text3 if found.cell.unknown else now.soft_text if selected else now.text
        lines.paint(painter, left, top, color)
        if self._remarks(found):
            painter.setFont(theme.font("caption"))
            painter.setPen(now.text2)
            room = QRect(left, top + round(lines.height), self.room(found, rect.width()), theme.px(16))
            text = QFontMetrics(painter.font()).elidedText(
                self.tr("niet als bedrag herkend"), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _remarks(self, found: Placed) -> bool:
        return self._model.is_no_amount(found.row, found.column)

    def _lines(self, found: Placed, width: int) -> Lines:
        room, align = self.room(found, width), self.alignment(found)
        key = (found.cell.children, found.cell.unknown, found.cell.header, align, room)
        made = self._laid.get(key)
        if made is None:
            font = self.font(found)
            if found.cell.unknown:
                made = lines_of_text("?", font, room, align)
            else:
                made = lines_of(found.cell.children, font, room, labels=self._labels, align=align)
            self._laid[key] = made
        return made

    def _extent(self, found: Placed) -> tuple[int, int]:
        """The width of the longest word of a cell and of all of it, with the room around it."""
        metrics = QFontMetrics(self.font(found))
        text = "".join(
            run.content if isinstance(run.content, str) else label_of(run.content, self._labels)
            for run in runs_of(found.cell.children)
        )
        around = theme.px(GAP) + self.aside(found) + 4
        longest = max(map(metrics.horizontalAdvance, text.split()), default=0)
        return longest + around, metrics.horizontalAdvance(text) + around


def _shared(width: int, least: list[int], wanted: list[int]) -> tuple[int, ...]:
    """What each column gets of a width."""
    if sum(least) >= width:
        found = [each * width // sum(least) for each in least]
    else:
        over = width - sum(least)
        more = [max(0, want - need) for want, need in zip(wanted, least, strict=True)]
        if sum(more) > over:
            found = [need + over * each // sum(more) for need, each in zip(least, more, strict=True)]
        else:
            rest = width - sum(wanted)
            found = [want + rest * want // sum(wanted) for want in wanted]
    found[-1] += width - sum(found)
    return tuple(found)
