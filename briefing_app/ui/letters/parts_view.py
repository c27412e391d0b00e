"""How does a person choose and order the parts of a letter? By tick, Space, dragging, Alt+Shift+arrows, Enter."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTreeView, QWidget

from briefing_app.compare import Change
from briefing_app.edits.letter_tree import LetterPart
from briefing_app.ui.letters.parts_delegate import ROW, PartsDelegate
from briefing_app.ui.letters.parts_model import CHANGE, PART, WORDS, PartsModel, Row
from briefing_app.ui.theme import px

_MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class PartsView(QTreeView):
    """As high as its rows: the page around it scrolls."""

    shown = Signal(str)
    """The part that is current now."""
    opened = Signal(str)
    """A part's words are to be edited."""
    menu_asked = Signal(str, QPoint)
    moved = Signal(str, int)
    """A part is to go up (-1) or down (1) among those beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = PartsModel(self)
        self.setModel(self.parts)
        self._delegate = PartsDelegate(self.parts, self)
        self.setItemDelegate(self._delegate)
        self._closed: set[str] | None = None
        self.setAccessibleName(self.tr("Onderdelen van de brief"))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._set_up_dragging()
        self._set_up_header()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.parts.changes_shown.connect(self.viewport().update)
        self.expanded.connect(self._fit)
        self.collapsed.connect(self._fit)

    def _set_up_dragging(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def _set_up_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(PART, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(CHANGE, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(px(40))
        header.resizeSection(CHANGE, px(132))
        header.resizeSection(WORDS, px(80))
        header.setSectionsClickable(False)
        header.setFixedHeight(px(ROW))

    # --- what is shown ---

    def show_parts(self, parts: tuple[LetterPart, ...]) -> None:
        """Show these; the current one stays so, and what was folded stays folded."""
        current = self.current_id()
        closed = self._closed_now()
        self.parts.show_parts(parts)
        for row in self._rows(QModelIndex()):
            is_closed = all(each.is_subheading for each in row.rows) if closed is None else row.id in closed
            self.setExpanded(self.parts.index_of(row.id), not is_closed)
        self._closed = self._closed_now()
        index = self.parts.index_of(current) if current else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
        self._fit()

    def show_changes(self, changes: Mapping[str, Change], since: str) -> None:
        """Show what each part is to the previous letter; without one (`since` empty) there is no such column."""
        self.parts.show_changes(changes, since)
        self.setColumnHidden(CHANGE, not since)

    def forget_folds(self) -> None:
        """Another letter comes: fold it as is usual."""
        self._closed = None
        self.parts.show_parts(())

    def current_id(self) -> str:
        """The current part, '' without one."""
        row = self.parts.row(self.currentIndex())
        return "" if row is None else row.id

    def select(self, id: str) -> bool:
        """Make a part current, opening what it is folded in; gives whether it is there."""
        row = self.parts.row_of(id)
        if row is None:
            return False
        above = row.parent
        while above is not None:
            self.setExpanded(self.parts.index_of(above.id), True)
            above = above.parent
        self.setCurrentIndex(self.parts.index_of(id))
        return True

    def _closed_now(self) -> set[str] | None:
        rows = list(self._rows(QModelIndex()))
        if not rows:
            return self._closed
        return {each.id for each in rows if not self.isExpanded(self.parts.index_of(each.id))}

    def _rows(self, parent: QModelIndex) -> Iterable[Row]:
        """All rows with something below them."""
        for at in range(self.parts.rowCount(parent)):
            index = self.parts.index(at, PART, parent)
            row = self.parts.row(index)
            if row is not None and row.rows:
                yield row
                yield from self._rows(index)

    def _fit(self) -> None:
        rows, index = 0, self.parts.index(0, PART)
        while index.isValid():
            rows += 1
            index = self.indexBelow(index)
        self.setFixedHeight(px(ROW) * (rows + 1) + px(2))

    # --- what a person does ---

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        row = self.parts.row(current)
        if row is not None:
            self.shown.emit(row.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.parts.index(0, PART))  # so that one sees where the keyboard is

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.parts.row(self.currentIndex())
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if row is None:
            super().keyPressEvent(event)
        elif event.modifiers() == _MOVE and event.key() in steps:
            self.moved.emit(row.id, steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        if hit is not None and event.button() == Qt.MouseButton.LeftButton:
            row, what = hit
            if what:
                self.setCurrentIndex(self.parts.index_of(row.id))
                self._toggle(row) if what == "tick" else self._fold(row)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        if hit is None or event.button() != Qt.MouseButton.LeftButton:
            return
        row, what = hit
        if what:
            self._toggle(row) if what == "tick" else self._fold(row)
        else:
            self.opened.emit(row.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.parts.row(self.indexAt(event.position().toPoint()))
        self._hover("" if row is None else row.id)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")
        super().leaveEvent(event)

    def _hover(self, id: str) -> None:
        if id != self._delegate.hovered:
            self._delegate.hovered = id
            self.viewport().update()

    def _hit(self, point: QPoint) -> tuple[Row, str] | None:
        """The row at a point, and whether that is its tick, its arrow or neither."""
        index = self.indexAt(point)
        row = self.parts.row(index)
        if row is None:
            return None
        rect = self.visualRect(index)
        if index.column() != PART:
            return row, ""
        if self._delegate.check_rect(rect).adjusted(-px(4), -px(7), px(4), px(7)).contains(point):
            return row, "tick"
        return row, "fold" if row.rows and self._delegate.fold_rect(rect, row).contains(point) else ""

    def tick_point(self, id: str) -> QPoint:
        """The middle of the tick box of a part, in the viewport."""
        return self._delegate.check_rect(self.visualRect(self.parts.index_of(id))).center()

    def _toggle(self, row: Row) -> None:
        state = Qt.CheckState.Unchecked if row.part.shown else Qt.CheckState.Checked
        self.parts.setData(self.parts.index_of(row.id), state, Qt.ItemDataRole.CheckStateRole)

    def _fold(self, row: Row) -> None:
        index = self.parts.index_of(row.id)
        self.setExpanded(index, not self.isExpanded(index))

    def _ask_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        row = self.parts.row(index if index.isValid() else self.currentIndex())
        if row is not None:
            self.menu_asked.emit(row.id, self.viewport().mapToGlobal(point))
