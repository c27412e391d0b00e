"""How do rows of cells behave that stand in a text: as high as what they hold, edited in place, walked with the keys?

A table view, so that screen readers find rows and cells, without scroll bars of its own. One cell at a time has an
editor; the others are painted. Who inherits says what a cell needs and what is done with what is typed.
"""

from typing import Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from briefing_app.ui import theme
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.islands.growing import GrowingTable
from briefing_app.ui.islands.keys import KeyGuard, asked_anywhere
from briefing_app.ui.islands.painting import CellPainter, paint_field

Index = QModelIndex | QPersistentModelIndex


class Grid(GrowingTable):
    """Base of the grids of actions and tables."""

    left = Signal(str)
    """The keyboard leaves it, for the text `before` or `after` it."""

    def __init__(
        self, model: QAbstractTableModel, painter: CellPainter, parent: QWidget, *, read_only: bool
    ) -> None:
        super().__init__(model, parent)
        self.painter = painter
        self.setItemDelegate(painter)
        self.laid_out.connect(self._place_edit)
        KeyGuard(self, lambda event: True if asked_anywhere(event) is not None else None)
        self.read_only = read_only
        self.edit_open: CellEdit | None = None
        self._edited = QPersistentModelIndex()
        self._pressed = QPersistentModelIndex()
        self._press = QPoint()
        self._came_from: Literal["before", "after"] = "after"

    # --- what a grid says of itself ---

    def make_edit(self, index: Index) -> CellEdit | None:
        """The editor of a cell, None where it is changed in another way."""
        raise NotImplementedError

    def edit_place(self, index: Index) -> QRect:
        """Where the editor of a cell stands."""
        raise NotImplementedError

    def was_typed(self, index: Index, edit: CellEdit) -> None:
        """Take what was typed, at each keystroke; the model says that its data changed."""
        raise NotImplementedError

    def activate(self, _index: Index) -> None:
        """Enter, Space or a click on a cell without an editor."""

    def was_closed(self, _index: Index) -> None:
        """The editor of a cell is gone."""

    def do_asked(self, _what: str) -> None:
        """A key that is about rows: add, move, delete; or Enter and the ends."""

    def delete_selected(self) -> None:
        """The Delete key on what is selected."""

    def menu(self, _index: Index) -> QMenu | None:
        """What can be done with a cell, its row and its list."""
        return None

    def cells(self) -> list[QModelIndex]:
        """The cells in the order of the Tab key."""
        model = self.model()
        return [
            model.index(row, column)
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]

    # --- editing ---

    def open(self, index: Index, *, at: QPoint | None = None, at_start: bool = False) -> None:
        """Edit a cell, with the cursor at a point of the viewport, at its start or at its end."""
        index = QPersistentModelIndex(index)
        self.close_edit()
        if not index.isValid():
            return
        self.setCurrentIndex(self.model().index(index.row(), index.column()))
        edit = None if self.read_only else self.make_edit(index)
        if edit is None:
            self.setFocus()
            return
        self.edit_open, self._edited = edit, index
        self.painter.edited = index
        edit.typed.connect(self._typed)
        edit.asked.connect(self.asked)
        edit.focus_lost.connect(self._lost)
        self._place_edit()
        edit.show()
        edit.setFocus()
        self.relay()
        if at is not None:
            edit.setTextCursor(edit.cursorForPosition(edit.viewport().mapFrom(self.viewport(), at)))
        elif not at_start:
            edit.moveCursor(QTextCursor.MoveOperation.End)

    def close_edit(self, *, relay: bool = True) -> None:
        """Stop editing; what was typed is kept already."""
        edit, index = self.edit_open, QPersistentModelIndex(self._edited)
        if edit is None:
            return
        had_keyboard = edit.hasFocus()
        self.edit_open, self._edited = None, QPersistentModelIndex()
        self.painter.edited = self._edited
        if had_keyboard:
            self.setFocus()
        edit.hide()
        edit.deleteLater()
        self.was_closed(index)
        if relay:
            self.relay()

    @property
    def edited(self) -> QModelIndex:
        """The cell that is being edited, an invalid index if none is."""
        return self.model().index(self._edited.row(), self._edited.column())

    def field(self, index: Index) -> QRect:
        """The room of a cell with that of its ring: to the left of its text, short of the next column."""
        rect = self.visualRect(self.model().index(index.row(), index.column()))
        aside = 0 if index.column() == 0 else theme.px(8)
        last = rect.right() >= self.viewport().width() - 1
        return rect.adjusted(-aside, 0, 0 if last else -theme.px(4), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.edit_open is not None and self._edited.isValid():
            paint_field(self.viewport(), self.field(self._edited), filled=True)
        elif self.hasFocus() and self.currentIndex().isValid():
            paint_field(self.viewport(), self.field(self.currentIndex()), filled=False)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it or in its editor."""
        return self.hasFocus() or (self.edit_open is not None and self.edit_open.hasFocus())

    def _typed(self) -> None:
        if self.edit_open is not None and self._edited.isValid():
            self.was_typed(self._edited, self.edit_open)

    def _place_edit(self) -> None:
        if self.edit_open is not None and self._edited.isValid():
            self.edit_open.setGeometry(self.edit_place(self._edited))

    def _lost(self) -> None:
        # Rows keep their place until the click that took the keyboard away has reached the row it was meant for.
        self.close_edit(relay=False)
        QTimer.singleShot(0, self, self.relay)
        QTimer.singleShot(0, self, self._rest)

    def _rest(self) -> None:
        """Show no row as chosen while the keyboard is elsewhere."""
        if not self.has_keyboard() and QApplication.activePopupWidget() is None:
            self.clearSelection()

    # --- walking ---

    def enter(self, side: Literal["before", "after"]) -> None:
        """Take the keyboard, coming from the text before or after it."""
        self._came_from = side
        cells = self.cells()
        if cells:
            self.open(
                cells[0] if side == "before" else self._first_of_last_row(cells), at_start=side == "before"
            )

    def leave(self, side: Literal["before", "after"]) -> None:
        """Give the keyboard back to the text."""
        self.close_edit()
        self.clearSelection()
        self.left.emit(side)

    def asked(self, what: str) -> None:
        """Do what a key asks of the grid."""
        index = self.currentIndex()
        match what:
            case "next" | "after":
                self.step(1, wraps=what == "next")
            case "previous" | "before":
                self.step(-1, wraps=what == "previous")
            case "up":
                self.step_row(-1)
            case "down":
                self.step_row(1)
            case "escape":
                self.close_edit()
                self.setFocus()
                self.setCurrentIndex(index)
            case _:
                self.do_asked(what)

    def step(self, direction: Literal[1, -1], *, wraps: bool) -> None:
        """To the next or previous cell; past the last one `past_end` if it `wraps`, else out."""
        cells = self.cells()
        here = self.currentIndex()
        at = next((number for number, each in enumerate(cells) if each == here), -1) + direction
        if 0 <= at < len(cells):
            self.open(cells[at], at_start=direction == 1 and not wraps)
        elif direction == 1 and wraps:
            self.past_end()
        else:
            self.leave("after" if direction == 1 else "before")

    def past_end(self) -> None:
        """Tab in the last cell."""
        self.leave("after")

    def step_row(self, direction: Literal[1, -1]) -> None:
        """To the cell above or below, out of the grid at its ends."""
        here = self.currentIndex()
        row = here.row() + direction * (self.rowSpan(here.row(), here.column()) if direction == 1 else 1)
        if not 0 <= row < self.model().rowCount():
            self.leave("after" if direction == 1 else "before")
        else:
            self.open(self.model().index(row, here.column()))

    def _first_of_last_row(self, cells: list[QModelIndex]) -> QModelIndex:
        return next(each for each in cells if each.row() == cells[-1].row())

    # --- keys and mouse ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        last = self.model().rowCount() - 1
        asked = asked_anywhere(event)
        if asked is not None:
            self.asked(asked)
        elif key == Qt.Key.Key_Escape:
            self.leave(self._came_from)
        elif key == Qt.Key.Key_Tab:
            self.step(1, wraps=True)
        elif key == Qt.Key.Key_Backtab:
            self.step(-1, wraps=True)
        elif key == Qt.Key.Key_Up and index.row() <= 0 and not event.modifiers():
            self.leave("before")
        elif key == Qt.Key.Key_Down and index.row() >= last and not event.modifiers():
            self.leave("after")
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self.read_only:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.open(index)
            if self.edit_open is None:
                self.activate(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_selected()
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self.open(index)
            if self.edit_open is not None:
                self.edit_open.insertPlainText(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position().toPoint()
        index = self.indexAt(self._press)
        self._pressed = QPersistentModelIndex(index)
        if self.edit_open is not None and self._pressed == self._edited:
            self.edit_open.setFocus()
            return
        self._came_from = "after"
        if event.button() == Qt.MouseButton.RightButton and self.selectionModel().isSelected(index):
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        near = (here - self._press).manhattanLength() < QApplication.startDragDistance()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and near
            and not held
            and self._pressed.isValid()
            and self._pressed != self._edited
        ):
            pressed = self._pressed
            self.open(pressed, at=here)
            if self.edit_open is None and not self.read_only:
                self.activate(pressed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        menu = self.menu(index)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(
                self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._rest)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.edit_open is not None:
            self.edit_open.redress()
        super().changeEvent(event)


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
