"""How does a person work in the cells of a table: type, paste, add, delete and move rows and columns?"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from briefing_app.blocks import Table
from briefing_app.ui import theme
from briefing_app.ui.islands import table_shape as shape
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.islands.grid import Grid
from briefing_app.ui.islands.look import Labels
from briefing_app.ui.islands.notes import open_note
from briefing_app.ui.islands.painting import LIFT
from briefing_app.ui.islands.table_model import Index, TableModel
from briefing_app.ui.islands.table_paint import TOP, TablePainter


class TableGrid(Grid):
    """The cells of one table."""

    changed = Signal(object)
    """The table as it is after an edit."""

    def __init__(self, table: Table, labels: Labels, parent: QWidget, *, read_only: bool) -> None:
        self.cells_shown = TableModel(table, labels, parent)
        self.looks = TablePainter(self.cells_shown, labels, parent)
        self._labels = labels
        self._widths: tuple[int, ...] = ()
        super().__init__(self.cells_shown, self.looks, parent, read_only=read_only)
        self.horizontalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setAccessibleName(self.tr("Tabel"))
        self._span()
        self.cells_shown.modelReset.connect(self._span)

    @property
    def table(self) -> Table:
        """The table as it is now."""
        return self.cells_shown.table

    def show_table(self, table: Table) -> None:
        """Let it be this table, with the keyboard where it is."""
        here = (self.currentIndex().row(), self.currentIndex().column())
        was_editing, had_keyboard = self.edit_open is not None, self.has_keyboard()
        if table == self.table:
            return
        if self.cells_shown.show(table):
            rows, columns = self.cells_shown.rowCount(), self.cells_shown.columnCount()
            index = self.cells_shown.index(min(here[0], rows - 1), min(here[1], columns - 1))
            if was_editing:
                self.open(index)
            elif had_keyboard:
                self.setCurrentIndex(index)
        elif self.edit_open is not None:
            found = self.cells_shown.cell(self.edited.row(), self.edited.column())
            if found is not None and self.edit_open.inlines() != found.cell.children:
                self.edit_open.fill(found.cell.children)

    def _span(self) -> None:
        self.clearSpans()
        for each in self.cells_shown.cells:
            if each.cell.rows > 1 or each.cell.columns > 1:
                self.setSpan(each.row, each.column, each.cell.rows, each.cell.columns)
        self._widths = ()
        self.relay()

    # --- as a grid ---

    def cells(self) -> list[QModelIndex]:
        return [self.cells_shown.index(each.row, each.column) for each in self.cells_shown.cells]

    def column_widths(self, width: int) -> tuple[int, ...]:
        # While typing columns stay as they are, so that nothing jumps.
        if self.edit_open is None or sum(self._widths) != width:
            self._widths = self.looks.column_widths(width)
        return self._widths

    def row_needs(self, row: int) -> int:
        needed = 0
        for each in self.cells_shown.cells:
            if each.row + each.cell.rows - 1 == row:
                above = sum(self.rowHeight(number) for number in range(each.row, row))
                needed = max(needed, self._cell_needs(each) - above)
        return needed or theme.px(40)

    def _cell_needs(self, each: shape.Placed) -> int:
        width = sum(self.columnWidth(at) for at in range(each.column, each.column + each.cell.columns))
        height = None
        if self.edit_open is not None and (self.edited.row(), self.edited.column()) == (
            each.row,
            each.column,
        ):
            self.edit_open.resize(self.edit_place(self.edited).size())
            height = self.edit_open.needed_height()
        return self.looks.needs(each, width, height)

    def make_edit(self, index: Index) -> CellEdit | None:
        found = self.cells_shown.cell(index.row(), index.column())
        if found is None:
            return None
        self.clearSelection()
        edit = CellEdit(self.viewport(), self.looks.font(found), labels=self._labels, takes_cells=True)
        edit.fill(found.cell.children)
        edit.align(self.looks.alignment(found))
        edit.note_opened.connect(self._open_note)
        edit.cells_pasted.connect(self._paste)
        of = self.tr("Cel in rij {row}, kolom {column}")
        edit.setAccessibleName(of.format(row=index.row() + 1, column=index.column() + 1))
        edit.setAccessibleDescription(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
        return edit

    def edit_place(self, index: Index) -> QRect:
        rect = self.visualRect(self.cells_shown.index(index.row(), index.column()))
        found = self.cells_shown.cell(index.row(), index.column())
        height = self.edit_open.needed_height() if self.edit_open is not None else rect.height()
        if found is None:
            return rect
        room, aside = self.looks.room(found, rect.width()), self.looks.aside(found)
        lift = LIFT if index.column() == 0 else 0
        return QRect(rect.left() + aside + lift, rect.top() + theme.px(TOP), room - lift, height)

    def was_typed(self, index: Index, edit: CellEdit) -> None:
        found = self.cells_shown.cell(index.row(), index.column())
        if found is not None and edit.inlines() != found.cell.children:
            self._put(shape.with_words(self.table, found.spot, edit.inlines()))

    def was_closed(self, _index: Index) -> None:
        self._widths = ()

    def past_end(self) -> None:
        if self.read_only:
            self.leave("after")
            return
        self._put(shape.insert_row(self.table, self.cells_shown.rowCount()))
        self.open(self.cells_shown.index(self.cells_shown.rowCount() - 1, 0))

    def do_asked(self, what: str) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if self.read_only:
            return
        match what:
            case "enter":
                self.step_row(1)
            case "move_up" | "move_down":
                to = row + (-1 if what == "move_up" else 1)
                self._change(shape.move_row(self.table, row, to), to, column)
            case "note" if self.edit_open is not None:
                at = self.edit_open.insert_note("table")
                open_note(self.edit_open, at, self._labels, is_new=True)

    def delete_selected(self) -> None:
        """Empty what is selected; rows and columns go by the menu."""
        table = self.table
        for index in self.selectedIndexes():
            found = self.cells_shown.cell(index.row(), index.column())
            if found is not None and found.cell.children:
                table = shape.with_words(table, found.spot, ())
        self._put(table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.read_only:
            self._paste(QApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    # --- rows and columns ---

    def add_row(self, at: int | None = None, *, as_head: bool = False) -> None:
        """A new row, at the end if it isn't said where."""
        row = self.cells_shown.rowCount() if at is None else at
        self._change(shape.insert_row(self.table, row, as_head=as_head), row, 0)

    def add_column(self, at: int | None = None) -> None:
        """A new column, at the end if it isn't said where."""
        column = self.cells_shown.columnCount() if at is None else at
        self._change(shape.insert_column(self.table, column), max(0, self.currentIndex().row()), column)

    def _change(self, table: Table | None, row: int, column: int) -> None:
        self.close_edit()
        if table is None or self.read_only:
            return
        self._put(table)
        self.setFocus()
        self.setCurrentIndex(self.cells_shown.index(max(0, row), max(0, column)))

    def _put(self, table: Table) -> None:
        if table != self.table:
            self.cells_shown.show(table)
            self.changed.emit(table)

    def _paste(self, text: str) -> None:
        """Put text between tabs, as from Excel or Word, into the cells from here on."""
        lines = [each.split("\t") for each in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
        row, column = max(0, self.currentIndex().row()), max(0, self.currentIndex().column())
        self._change(shape.filled(self.table, row, column, lines), row, column)

    def _open_note(self, position: int) -> None:
        if self.edit_open is not None:
            open_note(self.edit_open, position, self._labels)

    # --- the menu ---

    def menu(self, index: Index) -> QMenu | None:
        if self.read_only or not index.isValid():
            return None
        found = self.cells_shown.cell(index.row(), index.column())
        if found is None:
            return None
        row, column = index.row(), index.column()
        low, right = row + found.cell.rows, column + found.cell.columns
        is_head = low <= len(self.table.heads)
        menu = QMenu(self)
        menu.addAction(self.tr("Rij erboven invoegen"), partial(self.add_row, row))
        menu.addAction(self.tr("Rij eronder invoegen"), partial(self.add_row, low, as_head=is_head))
        menu.addAction(self.tr("Kolom links invoegen"), partial(self.add_column, column))
        menu.addAction(self.tr("Kolom rechts invoegen"), partial(self.add_column, right))
        menu.addSeparator()
        self._offer(
            menu, self.tr("Rij omhoog"), lambda: shape.move_row(self.table, row, row - 1), row - 1, column
        )
        self._offer(
            menu, self.tr("Rij omlaag"), lambda: shape.move_row(self.table, row, row + 1), row + 1, column
        )
        left = column - 1
        self._offer(
            menu, self.tr("Kolom naar links"), lambda: shape.move_column(self.table, column, left), row, left
        )
        self._offer(
            menu,
            self.tr("Kolom naar rechts"),
            lambda: shape.move_column(self.table, column, right),
            row,
            right,
        )
        menu.addSeparator()
        heads = self.tr("Geen kopregel meer") if is_head else self.tr("Kopregels tot en met deze rij")
        count = row if is_head else low
        self._offer(menu, heads, lambda: shape.with_heads(self.table, count), row, column)
        if self.cells_shown.is_doubtful(row):
            self._offer(
                menu, self.tr("Rij is in orde"), lambda: shape.without_doubt(self.table, row), row, column
            )
        menu.addSeparator()
        rows, columns = self._selected(row, column)
        texts = (self.tr("Rij verwijderen"), self.tr("Rijen verwijderen"))
        several = (self.tr("Kolom verwijderen"), self.tr("Kolommen verwijderen"))
        if len(rows) < self.cells_shown.rowCount():
            to = max(0, min(rows) - 1)
            self._offer(menu, texts[len(rows) > 1], lambda: shape.delete_rows(self.table, rows), to, column)
        if len(columns) < self.cells_shown.columnCount():
            to = max(0, min(columns) - 1)
            self._offer(
                menu, several[len(columns) > 1], lambda: shape.delete_columns(self.table, columns), row, to
            )
        return menu

    def _offer(
        self, menu: QMenu, text: str, change: Callable[[], Table | None], row: int, column: int
    ) -> None:
        """Something that can be done with the table, greyed where a cell is in the way."""
        made = menu.addAction(text, lambda: self._change(change(), row, column))
        made.setEnabled(change() is not None)

    def _selected(self, row: int, column: int) -> tuple[set[int], set[int]]:
        """The rows and columns that are selected, those of one cell if it isn't among them."""
        found = self.selectedIndexes()
        rows, columns = {each.row() for each in found}, {each.column() for each in found}
        return (rows, columns) if row in rows and column in columns else ({row}, {column})

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.looks.forget()
        super().changeEvent(event)
