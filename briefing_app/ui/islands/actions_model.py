"""Which actions stand in a list, and what does each cell say? Rows keep their identity when others change."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing_app.model.agenda import Action
from briefing_app.model.timing import Status
from briefing_app.ui import theme
from briefing_app.ui.islands.look import Labels, spoken
from briefing_app.ui.islands.planning import Understanding

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of an action list."""

    TEXT = 0
    TIMING = 1
    STATUS = 2
    OWNER = 3


class ActionsModel(QAbstractTableModel):
    """The rows of a list; one of them may be a draft that isn't stored until something is typed in it."""

    def __init__(self, labels: Labels, parent: QObject) -> None:
        super().__init__(parent)
        self.actions: list[Action] = []
        self.draft = ""
        """The id of the row that isn't stored, '' if all are."""
        self.understanding = Understanding()
        self._labels = labels

    # --- rows ---

    def show(self, actions: Sequence[Action]) -> bool:
        """Let the rows be these; gives whether rows came or went. Where only words differ, rows stay."""
        rows = self._with_draft(list(actions))
        if [each.id for each in rows] != [each.id for each in self.actions]:
            self.beginResetModel()
            self.actions = rows
            self.endResetModel()
            return True
        for row, action in enumerate(rows):
            if action != self.actions[row]:
                self.put(row, action)
        return False

    def _with_draft(self, actions: list[Action]) -> list[Action]:
        if not self.draft or any(each.id == self.draft for each in actions):
            return actions
        at = self.row_of(self.draft)
        if at >= 0:
            actions.insert(min(at, len(actions)), self.actions[at])
        return actions

    def put(self, row: int, action: Action) -> None:
        """Let a row say this now."""
        self.actions[row] = action
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def add_draft(self, row: int, action: Action) -> None:
        """Put a row there that isn't stored yet."""
        self.beginInsertRows(_NOWHERE, row, row)
        self.actions.insert(row, action)
        self.draft = action.id
        self.endInsertRows()

    def drop_draft(self) -> None:
        """Take away the row that was never stored."""
        row = self.row_of(self.draft)
        self.draft = ""
        if row >= 0:
            self.beginRemoveRows(_NOWHERE, row, row)
            del self.actions[row]
            self.endRemoveRows()

    def row_of(self, id: str) -> int:
        """Where an action stands, -1 if it doesn't."""
        return next((row for row, each in enumerate(self.actions) if each.id == id), -1)

    def meaning(self, row: int) -> str:
        """What was understood of a row's timing, '' for nothing."""
        action = self.actions[row]
        if action.timing_note is None or action.timing_date is None:
            return ""
        return self.understanding.meaning(action.timing_note, action.timing_date)

    def status(self, row: int) -> tuple[Status | None, bool]:
        """How far an action is, and whether that is said or follows from its timing."""
        action = self.actions[row]
        if action.status is not None or action.timing_note is None or action.timing_date is None:
            return action.status, True
        return self.understanding.timing(action.timing_note, action.timing_date).status, False

    # --- for the view and for screen readers ---

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.actions)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return (self.tr("Actie"), self.tr("Planning"), self.tr("Status"), self.tr("Eigenaar"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._said(index)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tooltip(index)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {self._said(index)}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._tooltip(index)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return usual | Qt.ItemFlag.ItemNeverHasChildren

    def _said(self, index: Index) -> str:
        action = self.actions[index.row()]
        match index.column():
            case Column.TEXT:
                return spoken(action.text, self._labels)
            case Column.TIMING:
                return action.timing_note or ""
            case Column.STATUS:
                status, _ = self.status(index.row())
                return self.tr("Geen status") if status is None else theme.status_word(status)
            case _:
                return action.owner or ""

    def _tooltip(self, index: Index) -> str | None:
        row = index.row()
        action = self.actions[row]
        match index.column():
            case Column.TIMING if action.timing_note:
                return self.meaning(row) or self.tr("Planning niet begrepen; zij wordt letterlijk afgedrukt.")
            case Column.STATUS:
                status, is_said = self.status(row)
                return None if is_said or status is None else self.tr("Volgt uit de planning.")
            case Column.OWNER if action.partners:
                return self.tr("Samen met: {names}").format(names=", ".join(action.partners))
            case _:
                return None


def is_empty(action: Action) -> bool:
    """Whether nothing was filled in."""
    return replace(action, id="", list_no=1, timing_date=None) == Action("", ())
