"""What does each place of a table hold, for the view and for screen readers?"""

import re

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing_app.blocks import Table, notes_in, plain
from briefing_app.ui.islands.look import Labels, note_words, spoken
from briefing_app.ui.islands.table_shape import Placed, all_rows, columns_of, placed

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AMOUNT = re.compile(
    r"[€\s]*[-–−+]?[€\s]*(\d{1,3}(\.\d{3})+|\d+)(,\d+)?\s*%?|[-–−]|p\.?m\.?|n\.?v\.?t\.?", re.IGNORECASE
)


class TableModel(QAbstractTableModel):
    """A table in a view. Covered places have no cell."""

    def __init__(self, table: Table, labels: Labels, parent: QObject) -> None:
        super().__init__(parent)
        self._labels = labels
        self.table = table
        self._cells: dict[tuple[int, int], Placed] = {}
        self._doubtful = [each.doubtful for each in all_rows(table)]
        self._measure()

    def show(self, table: Table) -> bool:
        """Let it be this table; gives whether its shape is another one."""
        cells = self._cells
        before = {place: (each.cell.columns, each.cell.rows) for place, each in self._cells.items()}
        size = (self.rowCount(), self.columnCount(), len(self.table.heads))
        old, self.table = self.table, table
        self._measure()
        after = {place: (each.cell.columns, each.cell.rows) for place, each in self._cells.items()}
        if before != after or size != (self.rowCount(), self.columnCount(), len(table.heads)):
            self._doubtful = [each.doubtful for each in all_rows(table)]
            self.beginResetModel()
            self.endResetModel()
            return True
        if old != table:
            self._tell_changed(cells)
        return False

    def _tell_changed(self, before: dict[tuple[int, int], Placed]) -> None:
        for place, each in self._cells.items():
            if each != before[place]:
                last = (each.row + each.cell.rows - 1, each.column + each.cell.columns - 1)
                self.dataChanged.emit(self.index(*place), self.index(*last))
        rows = all_rows(self.table)
        for row, doubtful in enumerate(self._doubtful):
            if rows[row].doubtful != doubtful:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self._doubtful = [each.doubtful for each in rows]

    def _measure(self) -> None:
        self._cells = {(each.row, each.column): each for each in placed(self.table)}
        self._rows, self._columns = len(all_rows(self.table)), columns_of(self.table)
        self._amounts = self._columns_of_amounts()

    def _columns_of_amounts(self) -> frozenset[int]:
        """In a budget, the columns in which as many amounts stand as other words."""
        if self.table.kind != "budget":
            return frozenset()
        balance: dict[int, int] = {}
        for each in self._cells.values():
            if each.row >= len(self.table.heads) and each.column and each.cell.columns == 1:
                said = plain(each.cell.children).strip()
                if said:
                    step = 1 if _AMOUNT.fullmatch(said) else -1
                    balance[each.column] = balance.get(each.column, 0) + step
        words = {column for column, sum_ in balance.items() if sum_ < 0}
        return frozenset(range(1, self._columns)) - words

    def cell(self, row: int, column: int) -> Placed | None:
        """The cell that begins at a place."""
        return self._cells.get((row, column))

    @property
    def cells(self) -> tuple[Placed, ...]:
        """All cells, in reading order."""
        return tuple(self._cells.values())

    def is_amount(self, column: int) -> bool:
        """Whether amounts are to stand in a column."""
        return column in self._amounts

    def is_doubtful(self, row: int) -> bool:
        """Whether an importer couldn't place the cells of a row."""
        return all_rows(self.table)[row].doubtful

    def is_no_amount(self, row: int, column: int) -> bool:
        """Whether something else stands where an amount is to stand."""
        found = self.cell(row, column)
        if found is None or found.cell.header or not self.is_amount(column) or row < len(self.table.heads):
            return False
        text = plain(found.cell.children).strip()
        return bool(text) and _AMOUNT.fullmatch(text) is None

    # --- for the view and for screen readers ---

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical or not self.table.heads:
            return str(section + 1)
        found = self.cell(0, section)
        return spoken(found.cell.children, self._labels) if found else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        found = self.cell(index.row(), index.column())
        if found is None:
            return None
        said = "?" if found.cell.unknown else spoken(found.cell.children, self._labels)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return said
            case Qt.ItemDataRole.AccessibleTextRole:
                column = self.headerData(index.column(), Qt.Orientation.Horizontal)
                return said if index.row() < len(self.table.heads) else f"{column}: {said}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._remark(found)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if index.isValid() else Qt.ItemFlag.NoItemFlags

    def _remark(self, found: Placed) -> str | None:
        if found.cell.unknown:
            return self.tr("De bron zegt niet wat hier staat. Vul het in als u het weet.")
        if self.is_doubtful(found.row):
            return self.tr("Van deze rij is niet zeker welke cel waar hoort. Controleer haar.")
        if self.is_no_amount(found.row, found.column):
            return self.tr("Niet als bedrag herkend.")
        return "\n".join(map(note_words, notes_in(found.cell.children))) or None
