"""How does an action look in its row: its words, its timing with what was understood, its status, its owner?"""

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from briefing_app.ui import theme
from briefing_app.ui.islands.actions_model import ActionsModel, Column, Index
from briefing_app.ui.islands.lines import Lines, lines_of, lines_of_text
from briefing_app.ui.islands.look import Labels
from briefing_app.ui.islands.painting import LIFT, CellPainter, Measures
from briefing_app.ui.islands.planning import not_understood

_SHARES = (204, 136, 120, 100)
"""Widths of the columns in a text of 560."""
_CHIP = 112
"""The least width for a status."""


def column_widths(width: int) -> tuple[int, ...]:
    """The columns in a width; the words of the action take what is over."""
    text, timing, status, owner = (theme.px(each) for each in _SHARES)
    if width < text + timing + status + owner:
        status, owner = theme.px(_CHIP), min(owner, width // 6)  # the words of a status are never cut off
        timing = max(0, width - status - owner) * 2 // 5
    return (width - timing - status - owner, timing, status, owner)


class ActionPainter(CellPainter):
    """Paints actions; texts are laid out once."""

    def __init__(self, model: ActionsModel, labels: Labels, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._labels = labels
        self._laid: dict[tuple[object, int], Lines] = {}

    def forget(self) -> None:
        """Lay out anew: fonts or colours changed."""
        self._laid.clear()

    def height(self, row: int, widths: tuple[int, ...], editing: int | None, edit_height: int) -> int:
        """How high a row has to be.

        Args:
            editing: the column that has an editor, which is `edit_height` high.
        """
        needed = 0.0
        for column in (Column.TEXT, Column.TIMING, Column.OWNER):
            height: float = edit_height
            if column != editing:
                lines = self._lines(row, column, widths[column])
                height = lines.height if lines is not None else 0
            needed = max(needed, height + self._below(row, column, widths[column], editing == column))
        measures = Measures.of_now()
        return max(measures.least, round(needed) + measures.top + measures.bottom)

    def paint_content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        row, column = index.row(), index.column()
        top = rect.top() + Measures.of_now().top
        if column == Column.STATUS:
            self._paint_chip(painter, rect, row)
            return
        left = rect.left() + (LIFT if selected and column == Column.TEXT else 0)
        lines = self._lines(row, column, rect.width())
        now = theme.tokens()
        if lines is not None:
            lines.paint(painter, left, top, now.soft_text if selected else now.text)
            top += round(lines.height)
        if column == Column.TIMING and self._model.actions[row].timing_note:
            self.paint_caption(painter, QRect(left, top, rect.width() - Measures.of_now().gap, 0), row)

    def paint_caption(self, painter: QPainter, rect: QRect, row: int) -> None:
        """What was understood of a timing, on one line."""
        text = self._model.meaning(row) or self.tr("niet begrepen")
        if text == str(self._model.actions[row].timing_note).strip().lower():
            return  # it says so itself
        font = theme.font("caption")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.tokens().text2)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), rect.top() + metrics.ascent(), elided)

    def caption_lines(self, row: int, width: int) -> Lines:
        """What is said below a timing while it is typed; it may take more lines."""
        text = self._model.meaning(row) or not_understood()
        return lines_of_text(text, theme.font("caption"), width)

    # --- inside ---

    def _below(self, row: int, column: int, width: int, editing: bool) -> float:
        """What stands below the words of a cell."""
        if column != Column.TIMING or not self._model.actions[row].timing_note:
            return 0
        if editing:
            return self.caption_lines(row, width - Measures.of_now().gap).height
        return QFontMetrics(theme.font("caption")).height()

    def _lines(self, row: int, column: int, width: int) -> Lines | None:
        action = self._model.actions[row]
        content: object
        match column:
            case Column.TEXT:
                content = action.text
            case Column.TIMING:
                content = action.timing_note
            case _:
                content = action.owner
        if not content:
            return None
        key = (content, width)
        found = self._laid.get(key)
        if found is None:
            room = width - (0 if column == Column.OWNER else Measures.of_now().gap)
            font = theme.font("interface")
            if column == Column.TEXT:
                found = lines_of(action.text, font, room, labels=self._labels)
            else:
                found = lines_of_text(str(content), font, room)
            self._laid[key] = found
        return found

    def _paint_chip(self, painter: QPainter, rect: QRect, row: int) -> None:
        """As `widgets.Chip`; what follows from the timing alone has no ground."""
        status, is_said = self._model.status(row)
        now = theme.tokens()
        font = theme.font("caption_strong")
        tone: theme.Role = "text3" if status is None else theme.status_look(status).tone
        text = self.tr("Geen status") if status is None else theme.status_word(status)
        mark_room = 0 if status is None else theme.px(22)
        wide = QFontMetrics(font).horizontalAdvance(text) + theme.px(18) + mark_room
        box = QRectF(rect.left(), rect.top() + theme.px(12), wide, theme.px(24)).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = is_said and status is not None
        outline: theme.Role = "border" if now.is_contrast else "line"
        painter.setPen(Qt.PenStyle.NoPen if filled and not now.is_contrast else QPen(now.color(outline)))
        painter.setBrush(
            now.color(_GROUND[theme.status_look(status).tone]) if filled and status else now.surface
        )
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = round(box.left()) + theme.px(9)
        if status is not None:
            size = theme.px(16)
            theme.mark(status).paint(
                painter, QRect(left - theme.px(1), round(box.center().y()) - size // 2, size, size)
            )
            left += mark_room - theme.px(1)
        painter.setFont(font)
        painter.setPen(now.color(tone))
        painter.drawText(
            QRectF(left, box.top(), wide, box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )


_GROUND: dict[str, theme.Role] = {
    "ok": "ok_bg",
    "go": "go_bg",
    "warning": "warning_bg",
    "error": "error_bg",
    "neutral": "neutral_bg",
}
