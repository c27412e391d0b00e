"""How does a table view stand in a text: as high as its rows, without scroll bars, in the width it is given?"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget


class GrowingTable(QTableView):
    """Measures its rows by itself; its owner gives it the height it asks for."""

    height_changed = Signal()
    laid_out = Signal()
    """Rows may have another place."""

    def __init__(self, model: QAbstractTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._laid_out = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(True)
        self.setMouseTracking(True)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setMinimumSectionSize(0)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.setModel(model)
        model.modelReset.connect(self.relay)
        model.rowsInserted.connect(self.relay)
        model.rowsRemoved.connect(self.relay)
        model.dataChanged.connect(self._data_changed)

    def column_widths(self, width: int) -> Sequence[int]:
        """How wide each column is in a width."""
        raise NotImplementedError

    def row_needs(self, row: int) -> int:
        """How high a row has to be, at the columns' widths of now."""
        raise NotImplementedError

    # --- height ---

    def height_for(self, width: int) -> int:
        """How high it is in a width."""
        self._lay_out(width)
        header = self.horizontalHeader()
        above = 0 if header.isHidden() else header.sizeHint().height()
        return above + self.verticalHeader().length()

    def relay(self) -> None:
        """Measure anew: what it holds changed."""
        if not self._laid_out:
            return
        before, width = self.verticalHeader().length(), self._laid_out
        self._laid_out = 0
        self._lay_out(width)
        self.laid_out.emit()
        self.viewport().update()
        if self.verticalHeader().length() != before:
            self.height_changed.emit()

    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """Measure the rows that changed; the others stay as they are."""
        if not self._laid_out:
            return
        before = self.verticalHeader().length()
        for row in range(first.row(), last.row() + 1):
            self._set_height(row)
        self.laid_out.emit()
        if self.verticalHeader().length() != before:
            self.viewport().update()
            self.height_changed.emit()

    def _set_height(self, row: int) -> None:
        needed = self.row_needs(row)
        if self.rowHeight(row) != needed:
            self.setRowHeight(row, needed)

    def _lay_out(self, width: int) -> None:
        if width == self._laid_out or width <= 0:
            return
        self._laid_out = width
        for column, each in enumerate(self.column_widths(width)):
            if self.columnWidth(column) != each:
                self.setColumnWidth(column, each)
        for row in range(self.model().rowCount()):
            self._set_height(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out(event.size().width())
        super().resizeEvent(event)
        self.laid_out.emit()

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as text between tabs."""
        rows: dict[int, list[str]] = {}
        for each in sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column())):
            rows.setdefault(each.row(), []).append(str(each.data() or ""))
        if rows:
            QApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the text scrolls

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.relay()
