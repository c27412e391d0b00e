"""How does a person work in the rows of an action list: type, choose a status, add, move, delete?"""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from briefing_app.ids import new_id
from briefing_app.model.agenda import Action
from briefing_app.model.timing import Status
from briefing_app.ui import theme
from briefing_app.ui.islands.actions_acts import ActionActs
from briefing_app.ui.islands.actions_dragging import carried, carry, drag, gap_at, paint_gap
from briefing_app.ui.islands.actions_model import ActionsModel, Column, Index, is_empty
from briefing_app.ui.islands.actions_paint import ActionPainter, column_widths
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.islands.grid import Grid
from briefing_app.ui.islands.look import Labels
from briefing_app.ui.islands.notes import open_note
from briefing_app.ui.islands.painting import LIFT, Heads, Measures
from briefing_app.ui.islands.planning import completions

_STATUSES: tuple[Status | None, ...] = ("planned", "started", "done", "delayed", "dropped", None)


class ActionsGrid(Grid):
    """The rows of one list. `acts` writes; this shows and asks."""

    emptied = Signal()
    """Delete in a list without actions: the list itself may go."""

    def __init__(self, acts: ActionActs, labels: Labels, parent: QWidget) -> None:
        self.rows = ActionsModel(labels, parent)
        self._acts = acts
        self._labels = labels
        self.looks = ActionPainter(self.rows, labels, parent)
        super().__init__(self.rows, self.looks, parent, read_only=acts.read_only)
        self.setHorizontalHeader(Heads(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Acties"))
        self._gap: int | None = None
        self.setDragEnabled(not acts.read_only)
        self.setAcceptDrops(not acts.read_only)
        self.selectionModel().currentRowChanged.connect(self._sweep_soon)

    # --- what it shows ---

    def show_actions(self, actions: tuple[Action, ...]) -> None:
        """Let the list be these, with the keyboard and the selection where they are."""
        here, column = self.current_id(), max(0, self.currentIndex().column())
        editing = self.edit_open is not None
        had_keyboard = self.has_keyboard()
        row_before = self.currentIndex().row()
        if self.rows.show(actions):
            row = self.rows.row_of(here)
            if editing and row >= 0 and self.edited.row() != row:
                self.open(self.rows.index(row, column))
            elif row >= 0:
                self.setCurrentIndex(self.rows.index(row, column))
            elif had_keyboard:
                self.select_row(min(row_before, len(self.rows.actions) - 1))
        if self.edit_open is not None and self.edited.isValid():
            self._refill(self.edit_open, self.edited)

    def _refill(self, edit: CellEdit, index: Index) -> None:
        action = self.rows.actions[index.row()]
        if index.column() == Column.TEXT:
            if edit.inlines() != action.text:
                edit.fill(action.text)
        else:
            stored = action.timing_note if index.column() == Column.TIMING else action.owner
            if edit.plain().strip() != (stored or "").strip():
                edit.fill_plain(stored or "")
        self.relay()

    def current_id(self) -> str:
        """The action the keyboard is at, '' for none."""
        row = self.currentIndex().row()
        return self.rows.actions[row].id if 0 <= row < len(self.rows.actions) else ""

    def selected_ids(self) -> list[str]:
        """The actions that are selected, in order."""
        rows = sorted({each.row() for each in self.selectedIndexes()})
        return [self.rows.actions[row].id for row in rows]

    def select_row(self, row: int) -> None:
        """Put the keyboard at a row, without editing it."""
        self.setFocus()
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))

    # --- as a grid ---

    def column_widths(self, width: int) -> tuple[int, ...]:
        return column_widths(width)

    def row_needs(self, row: int) -> int:
        widths = tuple(self.columnWidth(each) for each in Column)
        edited = self.edited if self.edit_open is not None else QModelIndex()
        if self.edit_open is None or edited.row() != row:
            return self.looks.height(row, widths, None, 0)
        self.edit_open.resize(self.edit_place(edited).size())  # lines break anew
        return self.looks.height(row, widths, edited.column(), self.edit_open.needed_height())

    def make_edit(self, index: Index) -> CellEdit | None:
        if index.column() == Column.STATUS:
            return None
        action = self.rows.actions[index.row()]
        rich = index.column() == Column.TEXT
        edit = CellEdit(self.viewport(), theme.font("interface"), rich=rich, labels=self._labels)
        match index.column():
            case Column.TEXT:
                edit.fill(action.text)
                edit.setPlaceholderText(self.tr("Wat gaat er gebeuren?"))
                edit.note_opened.connect(self._open_note)
            case Column.TIMING:
                edit.fill_plain(action.timing_note or "")
                edit.setPlaceholderText(self.tr("Start: Q3 …"))
                edit.offer(completions(self._acts.today()), clauses=True)
            case _:
                edit.fill_plain(action.owner or "")
                edit.setPlaceholderText(self.tr("Naam"))
                edit.offer(self._acts.owners())
        of = self.tr("{column} van actie {number} van {count}")
        edit.setAccessibleName(
            of.format(
                column=self.rows.headerData(index.column(), Qt.Orientation.Horizontal),
                number=index.row() + 1,
                count=len(self.rows.actions),
            )
        )
        return edit

    def edit_place(self, index: Index) -> QRect:
        rect, measures = self.visualRect(index), Measures.of_now()
        left = rect.left() + (LIFT if index.column() == Column.TEXT else 0)
        # The ring of the last column ends where the row does, and must not be covered.
        width = rect.width() - (theme.px(4) if index.column() == Column.OWNER else measures.gap)
        height = self.edit_open.needed_height() if self.edit_open is not None else rect.height()
        return QRect(left, rect.top() + measures.top, width, height)

    def was_typed(self, index: Index, edit: CellEdit) -> None:
        row = index.row()
        action = self.rows.actions[row]
        match index.column():
            case Column.TEXT:
                now = replace(action, text=edit.inlines())
            case Column.TIMING:
                note = edit.plain().strip() or None
                now = replace(action, timing_note=note, timing_date=self._acts.today() if note else None)
            case _:
                now = replace(action, owner=edit.plain().strip() or None)
        if now != action:
            self._acts.type(now, Column(index.column()), after=self._id_at(row - 1))
            self.rows.put(row, now)

    def was_closed(self, _index: Index) -> None:
        self._sweep_soon()

    def activate(self, index: Index) -> None:
        if index.column() == Column.STATUS and not self.read_only:
            menu = self.status_menu(index.row(), self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def do_asked(self, what: str) -> None:
        if self.read_only:
            return
        row = self.currentIndex().row()
        match what:
            case "enter" if row + 1 < len(self.rows.actions):
                self.open(self.rows.index(row + 1, Column.TEXT))
            case "enter" if self._id_at(row) == self.rows.draft and is_empty(self.rows.actions[row]):
                self.leave("after")
            case "enter" | "add":
                self.add(row + 1)
            case "delete" if self._id_at(row) == self.rows.draft and is_empty(self.rows.actions[row]):
                self.open(self.rows.index(row - 1, Column.TEXT)) if row else self.leave("before")
            case "move_up" | "move_down":
                self.move_current(-1 if what == "move_up" else 1)
            case "note" if self.edit_open is not None and self.edited.column() == Column.TEXT:
                at = self.edit_open.insert_note()
                open_note(self.edit_open, at, self._labels, is_new=True)

    # --- acts ---

    def add(self, row: int | None = None) -> None:
        """Begin a new action at a row (last if None); it is stored when something is typed in it."""
        self.close_edit()
        if self.read_only:
            return
        self._sweep()
        at = len(self.rows.actions) if row is None else max(0, min(row, len(self.rows.actions)))
        self.rows.add_draft(at, Action(new_id(), (), list_no=self._acts.list_no))
        self.open(self.rows.index(at, Column.TEXT))

    def move_current(self, direction: int) -> None:
        """Move the action the keyboard is at one place; it stays in hand."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        to = row + direction
        if row < 0 or not 0 <= to < len(self.rows.actions) or self._id_at(row) == self.rows.draft:
            return
        before = self._id_at(to if direction < 0 else to + 1)
        was_editing, id = self.edit_open is not None, self._id_at(row)
        self.close_edit()
        if id is not None and self._acts.move([id], before=before) and was_editing:
            self.open(self.rows.index(self.rows.row_of(id), column))

    def delete_selected(self) -> None:
        ids = self.selected_ids()
        if self.read_only:
            return
        if not self.rows.actions:
            self.emptied.emit()
        elif ids == [self.rows.draft]:
            self.rows.drop_draft()
        elif ids:
            self.close_edit()
            if self._acts.delete(ids):
                one = self.tr("Actie verwijderd.")
                many = self.tr("{count} acties verwijderd.").format(count=len(ids))
                self._acts.say_deleted(one if len(ids) == 1 else many)

    def set_status(self, row: int, status: Status | None) -> None:
        """Say how far an action is."""
        self._acts.set_status(self.rows.actions[row], status, after=self._id_at(row - 1))

    def status_menu(self, row: int, parent: QWidget) -> QMenu:
        """All states, with the one that was said ticked."""
        menu = QMenu(self.tr("Status"), parent)
        said = self.rows.actions[row].status
        for each in _STATUSES:
            word = self.tr("Volgens de planning") if each is None else theme.status_word(each)
            choice = menu.addAction(word)
            if each is not None:
                choice.setIcon(theme.mark(each))
            choice.setCheckable(True)
            choice.setChecked(each == said)
            choice.triggered.connect(lambda _checked=False, status=each: self.set_status(row, status))
        return menu

    def menu(self, index: Index) -> QMenu | None:
        if self.read_only or not index.isValid():
            return None
        row = index.row()
        if not self.selectionModel().isRowSelected(row):
            self.select_row(row)
        menu = QMenu(self)
        menu.addAction(self.tr("Bewerken"), lambda: self.open(self.rows.index(row, Column.TEXT)))
        menu.addMenu(self.status_menu(row, menu))
        menu.addSeparator()
        _add(menu, self.tr("Actie toevoegen"), "Ctrl+Shift+A", lambda: self.add(row + 1))
        up = _add(menu, self.tr("Omhoog"), "Alt+Shift+Up", lambda: self.move_current(-1))
        down = _add(menu, self.tr("Omlaag"), "Alt+Shift+Down", lambda: self.move_current(1))
        up.setEnabled(row > 0)
        down.setEnabled(row + 1 < len(self.rows.actions))
        menu.addSeparator()
        _add(menu, self.tr("Verwijderen"), "Del", self.delete_selected)
        return menu

    # --- dragging ---

    def startDrag(self, _actions: Qt.DropAction) -> None:
        ids = [each for each in self.selected_ids() if each != self.rows.draft]
        if ids and not self.read_only:
            rows = [self.rows.row_of(each) for each in ids]
            words = "\n".join(str(self.rows.index(row, Column.TEXT).data()) for row in rows)
            drag(self, carry(ids, words), rows)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()) and not self.read_only:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if carried(event.mimeData()) and not self.read_only:
            self._gap = gap_at(self, event)
            self.viewport().update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._gap = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        ids, gap = carried(event.mimeData()), gap_at(self, event)
        self._gap = None
        self.viewport().update()
        behind = (self._id_at(row) for row in range(gap, len(self.rows.actions)))
        before = next((each for each in behind if each not in ids and each != self.rows.draft), None)
        if ids and not self.read_only:
            event.acceptProposedAction()
            self._acts.move(ids, before=before)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        row = self.edited.row() if self.edit_open is not None else -1
        if row >= 0 and self.edited.column() == Column.TIMING and self.rows.actions[row].timing_note:
            self._paint_understood(row)
        if self._gap is not None:
            paint_gap(self, self._gap)

    def _paint_understood(self, row: int) -> None:
        """What was understood, below what is being typed."""
        assert self.edit_open is not None
        place = self.edit_open.geometry()
        lines = self.looks.caption_lines(row, place.width())
        painter = QPainter(self.viewport())
        lines.paint(painter, place.left(), place.bottom() + 1, theme.tokens().text2)
        painter.end()

    # --- inside ---

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._sweep_soon()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.looks.forget()
        super().changeEvent(event)

    def _id_at(self, row: int) -> str | None:
        return self.rows.actions[row].id if 0 <= row < len(self.rows.actions) else None

    def _sweep_soon(self) -> None:
        QTimer.singleShot(0, self, self._sweep)

    def leave(self, side: Literal["before", "after"]) -> None:
        self.close_edit()
        self._sweep(leaving=True)
        super().leave(side)

    def _sweep(self, *, leaving: bool = False) -> None:
        """Take a new row away that nothing was typed in, once the keyboard is elsewhere."""
        row = self.rows.row_of(self.rows.draft) if self.rows.draft else -1
        if row < 0 or not is_empty(self.rows.actions[row]):
            return
        if (
            leaving
            or self.currentIndex().row() != row
            or not (self.has_keyboard() or QApplication.activePopupWidget())
        ):
            self.rows.drop_draft()

    def _open_note(self, position: int) -> None:
        if self.edit_open is not None:
            open_note(self.edit_open, position, self._labels)


def _add(menu: QMenu, text: str, keys: str, act: Callable[[], object]) -> QAction:
    made = menu.addAction(text)
    made.setShortcut(QKeySequence(keys))
    made.setShortcutVisibleInContextMenu(True)
    made.triggered.connect(act)
    return made
