"""How does a table stand in a text? With its caption, its cells and ways to add rows and columns."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from briefing_app.blocks import Block, Table, Text, plain
from briefing_app.ui import theme
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.islands.lines import lines_of
from briefing_app.ui.islands.look import Labels, bare_label
from briefing_app.ui.islands.measured import MeasuredIsland
from briefing_app.ui.islands.table_grid import TableGrid
from briefing_app.ui.islands.table_shape import columns_of
from briefing_app.ui.widgets import icon_button


class TableIsland(MeasuredIsland):
    """A table; `edited` gives it anew after each change."""

    def __init__(
        self,
        table: Table,
        parent: QWidget | None = None,
        *,
        labels: Labels = bare_label,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self._labels = labels
        self.caption = CellEdit(self, theme.font("interface_strong"), labels=labels)
        self.caption.setReadOnly(read_only)
        self.caption.setPlaceholderText(self.tr("Bijschrift van de tabel"))
        self.caption.setAccessibleName(self.tr("Bijschrift van de tabel"))
        self.caption.fill(table.caption)
        self.grid = TableGrid(table, labels, self, read_only=read_only)
        self.add_row = icon_button("between-horizontal-start", self.tr("Rij toevoegen"), parent=self)
        self.add_column = icon_button("between-vertical-start", self.tr("Kolom toevoegen"), parent=self)
        self.more = icon_button("trash-2", self.tr("Tabel verwijderen"), parent=self)
        self._doubt = QLabel(self)
        self._doubt.setProperty("role", "caption")
        self._arrange()
        self._connect()
        self._told()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(theme.px(4))
        above.addWidget(self.caption, 1, Qt.AlignmentFlag.AlignVCenter)
        for each in (self.add_row, self.add_column, self.more):
            each.setVisible(not self._read_only)
            above.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(above)
        column.addWidget(self.grid, 1)
        column.addWidget(self._doubt)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        self.caption.typed.connect(self._caption_typed)
        self.caption.asked.connect(self._caption_asked)
        self.grid.changed.connect(self._changed)
        self.grid.height_changed.connect(self.grew)
        self.grid.left.connect(self._grid_left)
        self.add_row.clicked.connect(lambda: self.grid.add_row())
        self.add_column.clicked.connect(lambda: self.grid.add_column())
        self.more.clicked.connect(self.removed)

    @property
    def table(self) -> Table:
        """The table as it is now."""
        return self.grid.table

    # --- as an island ---

    def set_block(self, block: Block) -> None:
        if not isinstance(block, Table) or block == self.table:
            return
        if block.caption != self.caption.inlines():
            self.caption.fill(block.caption)
        self.grid.show_table(block)
        self._told()
        self.grew()

    def enter(self, side: Literal["before", "after"]) -> None:
        self.grid.enter(side)

    def heightForWidth(self, width: int) -> int:
        doubt = 0 if self._doubt.isHidden() else self._doubt.sizeHint().height() + theme.px(4)
        return self._above(width) + theme.px(4) + self.grid.height_for(width) + doubt

    def _above(self, width: int) -> int:
        buttons = 0 if self._read_only else 3 * (self.add_row.sizeHint().width() + theme.px(4))
        needed = self._caption_height(width - buttons)
        self.caption.setFixedHeight(needed)
        return max(needed, 0 if self._read_only else self.add_row.sizeHint().height())

    def _caption_height(self, width: int) -> int:
        # Measured apart: the document of a widget without a place yet has no width of its own.
        words = self.caption.inlines() or (Text(" "),)
        return round(lines_of(words, self.caption.font(), width, labels=self._labels).height + 0.49)

    # --- inside ---

    def _caption_typed(self) -> None:
        table = replace(self.table, caption=self.caption.inlines())
        self.grid.show_table(table)
        self._changed(table)
        if self.caption.height() != self._caption_height(self.caption.width()):
            self.grew()

    def _caption_asked(self, what: str) -> None:
        match what:
            case "next" | "enter" | "down" | "after":
                self.grid.enter("before")
            case "previous" | "up" | "before" | "escape":
                self.left.emit("before")
            case _:
                pass

    def _grid_left(self, side: str) -> None:
        if side == "before" and not self._read_only and not self.caption.hasFocus():
            self.caption.setFocus()
        else:
            self.left.emit(side)

    def _changed(self, table: Table) -> None:
        self._told()
        self.edited.emit(table)

    def _told(self) -> None:
        """Say in words what the table is, and how many rows are to be looked at."""
        rows = len(self.table.heads) + len(self.table.rows)
        words = self.tr("Tabel met {rows} rijen en {columns} kolommen. {caption}")
        self.grid.setAccessibleDescription(
            words.format(rows=rows, columns=columns_of(self.table), caption=plain(self.table.caption))
        )
        doubts = sum(each.doubtful for each in (*self.table.heads, *self.table.rows))
        one = self.tr("Van één rij is niet zeker welke cel waar hoort. Controleer haar.")
        several = self.tr("Van {count} rijen is niet zeker welke cel waar hoort. Controleer ze.")
        self._doubt.setText(one if doubts == 1 else several.format(count=doubts))
        self._doubt.setVisible(doubts > 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._read_only:
            menu = QMenu(self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.addAction(self.tr("Tabel verwijderen"), self.removed.emit)
            menu.popup(event.globalPos())
