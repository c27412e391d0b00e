"""The parts of a letter as rows: ticked or not, in order, with their words and what changed since the previous one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing_app.blocks import plain
from briefing_app.checks.counting import words_in
from briefing_app.compare import Change
from briefing_app.edits.letter_tree import LetterPart
from briefing_app.model.agenda import Section
from briefing_app.ui.theme import status_word

PART, CHANGE, WORDS = range(3)
"""The columns."""
NodeRole = Qt.ItemDataRole.UserRole
_MIME = "application/x-briefing-letter-part"
_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Row:
    """A part and where it stands in the tree."""

    part: LetterPart
    parent: "Row | None"
    at: int
    depth: int
    own_words: int
    """Those of its own text."""
    rows: "list[Row]" = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.part.id

    @property
    def is_subheading(self) -> bool:
        """Whether it is an unnumbered heading in the text of another part."""
        section = self.part.section
        return self.parent is not None and section.kind == "section" and section.label_mode == "none"

    @property
    def words(self) -> int:
        """Its words, with those of the subheadings in it that are shown."""
        return self.own_words + sum(e.words for e in self.rows if e.is_subheading and e.part.shown)


class PartsModel(QAbstractItemModel):
    """Says what a person asked for; nothing changes before the letter has changed (`show_parts`)."""

    ticked = Signal(str, bool)
    """A part is to be shown, or left out."""
    dropped = Signal(str, object)
    """A part is to stand behind another (its id), or first (None)."""

    changes_shown = Signal()
    """A whole column is different: cheaper to draw at once than to hear of each row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[Row] = []
        self._all: dict[str, Row] = {}
        self._changes: Mapping[str, Change] = {}
        self._since = ""
        self._counts: dict[str, tuple[Section, int]] = {}
        """The words of each part as it was counted last: counting all of a long letter takes a while."""
        self.editable = True

    # --- what is shown ---

    def show_parts(self, parts: tuple[LetterPart, ...]) -> None:
        """Show these; what a view remembers of the rows before is gone."""
        self.beginResetModel()
        self._top = self._rows(parts, None, 0)
        self._all = {each.id: each for each in _flat(self._top)}
        self.endResetModel()

    def show_changes(self, changes: Mapping[str, Change], since: str) -> None:
        """Show what each part is to the previous letter; `since` is what that column is called."""
        self._changes, self._since = changes, since
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, CHANGE, CHANGE)
        self.changes_shown.emit()

    def row(self, index: _AnyIndex) -> Row | None:
        """What stands at an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Row) else None

    def row_of(self, id: str) -> Row | None:
        """The row of a part."""
        return self._all.get(id)

    def index_of(self, id: str, column: int = PART) -> QModelIndex:
        """Where a part stands, invalid where it isn't."""
        row = self._all.get(id)
        return QModelIndex() if row is None else self.createIndex(row.at, column, row)

    def change_of(self, row: Row) -> Change | None:
        """What a part is to the previous letter; None of what is left out, and without a previous letter."""
        return self._changes.get(row.id) if row.part.shown else None

    def counted(self) -> tuple[int, int, int]:
        """How many parts are shown, how many there are (subheadings left out), and the words of those shown."""
        units = [each for each in self._all.values() if not each.is_subheading]
        shown = [each for each in units if each.part.shown]
        return len(shown), len(units), sum(each.words for each in shown)

    def beside(self, row: Row) -> list[Row]:
        """The rows of its level, itself among them."""
        return self._top if row.parent is None else row.parent.rows

    # --- QAbstractItemModel ---

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        row = self.row(parent)
        return len(self._top if row is None else row.rows) if parent.column() <= 0 else 0

    def columnCount(self, _parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 3

    def index(self, row: int, column: int, parent: _AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        above = self.row(parent)
        rows = self._top if above is None else above.rows
        if not (0 <= row < len(rows) and 0 <= column < self.columnCount()):
            return QModelIndex()
        return self.createIndex(row, column, rows[row])

    def parent(self, index: _AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        row = self.row(index)
        if row is None or row.parent is None:
            return QModelIndex()
        return self.createIndex(row.parent.at, PART, row.parent)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Onderdeel"), self._since, self.tr("Woorden"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == WORDS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, _:
                return self._text(row, index.column())
            case (Qt.ItemDataRole.ToolTipRole, 0):
                return self._text(row, PART)
            case (Qt.ItemDataRole.CheckStateRole, 0):
                return Qt.CheckState.Checked if row.part.shown else Qt.CheckState.Unchecked
            case (Qt.ItemDataRole.AccessibleTextRole, 0):
                return self.spoken(row)
            case Qt.ItemDataRole.UserRole, _:
                return row
            case _:
                return None

    def setData(self, index: _AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole or not self.editable:
            return False
        self.ticked.emit(row.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable:
            found |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
            if index.column() == PART:
                found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    # --- dragging: among those beside it ---

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        data = QMimeData()
        row = self.row(indexes[0]) if indexes else None
        if row is not None:
            data.setData(_MIME, QByteArray(row.id.encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, at: int, _column: int, parent: _AnyIndex
    ) -> bool:
        moved = self._dragged(data)
        return moved is not None and at >= 0 and moved.parent is self.row(parent)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, at: int, column: int, parent: _AnyIndex
    ) -> bool:
        """Asks for the move; answers False, so that the view doesn't take the row away by itself."""
        moved = self._dragged(data)
        if moved is not None and self.canDropMimeData(data, action, at, column, parent):
            before = [each for each in self.beside(moved)[:at] if each is not moved]
            if at not in (moved.at, moved.at + 1):
                self.dropped.emit(moved.id, before[-1].id if before else None)
        return False

    def _dragged(self, data: QMimeData) -> Row | None:
        return self._all.get(bytes(data.data(_MIME).data()).decode()) if data.hasFormat(_MIME) else None

    # --- words ---

    def _rows(self, parts: tuple[LetterPart, ...], parent: Row | None, depth: int) -> list[Row]:
        found = [Row(part, parent, at, depth, self._words_of(part.section)) for at, part in enumerate(parts)]
        for row in found:
            row.rows = self._rows(row.part.children, row, depth + 1)
        return found

    def _words_of(self, section: Section) -> int:
        """Its words, counted only if its text was made anew since."""
        before = self._counts.get(section.id)
        if (
            before is None
            or before[0].blocks is not section.blocks
            or before[0].actions is not section.actions
        ):
            before = self._counts[section.id] = (section, words_in(section))
        return before[1]

    def spoken(self, row: Row) -> str:
        """A row as one sentence, for those who hear it and for the status bar."""
        change = self.change_of(row)
        said = [
            self._text(row, PART),
            "" if row.part.shown else self.tr("niet in de brief"),
            self.own_word(row),
        ]
        said += [status_word(change) if change else "", self.tr("{count} woorden").format(count=row.words)]
        return ", ".join(filter(None, said))

    def own_word(self, row: Row) -> str:
        """What is said of a part in the letter's own words."""
        match row.part.own:
            case "text":
                return self.tr("Eigen tekst")
            case "version":
                return self.tr("Eigen versie")
            case _:
                return ""

    def title(self, row: Row) -> str:
        """A part's title, or what it is called without one."""
        section = row.part.section
        title = " ".join(plain(section.title).split())
        if not title and section.kind == "introduction":
            return self.tr("Inleiding")
        return title or self.tr("Zonder titel")

    def _text(self, row: Row, column: int) -> str:
        if column == PART:
            return " ".join(filter(None, (row.part.section.label, self.title(row))))
        if column == WORDS:
            return grouped(row.words) if row.words else ""
        change = self.change_of(row)
        return status_word(change) if change else ""


def grouped(count: int) -> str:
    """A number as Dutch writes it: `1.958`."""
    return f"{count:,}".replace(",", ".")


def _flat(rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        yield row
        yield from _flat(row.rows)
