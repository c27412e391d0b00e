"""How do actions go along with the mouse, within a list and from one list to another?"""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QTableView

from briefing_app.ui import theme

MIME = "application/x-briefing-actions"


def carried(data: QMimeData) -> list[str]:
    """The ids of the actions that are being dragged."""
    return bytes(data.data(MIME).data()).decode().split() if data.hasFormat(MIME) else []


def carry(ids: list[str], text: str) -> QMimeData:
    """Actions as something to drag; elsewhere they are their words."""
    data = QMimeData()
    data.setData(MIME, " ".join(ids).encode())
    data.setText(text)
    return data


def drag(view: QTableView, data: QMimeData, rows: list[int]) -> None:
    """Drag rows, with their picture, until they are let go."""
    made = QDrag(view)
    made.setMimeData(data)
    rect = view.visualRect(view.model().index(rows[0], 0))
    rect.setWidth(view.viewport().width())
    made.setPixmap(view.viewport().grab(rect))
    made.setHotSpot(QPoint(theme.px(8), rect.height() // 2))
    made.exec(Qt.DropAction.MoveAction)


def gap_at(view: QTableView, event: QDropEvent) -> int:
    """Before which row something would be let go; the number of rows for behind the last."""
    row = view.rowAt(event.position().toPoint().y())
    if row < 0:
        return view.model().rowCount()
    middle = view.rowViewportPosition(row) + view.rowHeight(row) / 2
    return row if event.position().y() < middle else row + 1


def paint_gap(view: QTableView, row: int) -> None:
    """A line where something would be let go."""
    last = row >= view.model().rowCount()
    y = view.verticalHeader().length() - 1 if last else view.rowViewportPosition(row)
    painter = QPainter(view.viewport())
    painter.setPen(QPen(theme.tokens().focus, 2))
    painter.drawLine(0, max(1, y), view.viewport().width(), max(1, y))
    painter.end()
