"""The agenda's sections as a tree that Qt can show: which row is which section, and what became different?

Rows are told apart by the id of their section. After each change of the agenda only the rows that really differ are
inserted, removed, moved or marked as changed, so that selection, expansion and place on screen stay.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import count

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing_app.blocks import plain
from briefing_app.model.agenda import Agenda, Section, walk
from briefing_app.ui.agenda.places import may_stand
from briefing_app.ui.agenda.standing import Standing, Statuses, actions_shown_at, standing
from briefing_app.ui.agenda.wording import kind_name, place_words, standing_words

MIME = "application/x-briefing-section"
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row can be asked beside its text."""

    ID = Qt.ItemDataRole.UserRole + 1
    LABEL = ID + 1
    KIND = ID + 5
    UNTITLED = ID + 2
    """Whether the text is the name of its kind, since it has no title."""
    STATUS = ID + 3
    """The status that its mark shows, None without a mark."""
    WIDEST = ID + 4
    """The longest number among its siblings, so that titles line up."""


class _Node:
    __slots__ = ("children", "key", "parent", "section", "standing")

    def __init__(self, key: int, section: Section | None, parent: "_Node | None") -> None:
        self.key = key
        self.section = section
        self.parent = parent
        self.children: list[_Node] = []
        self.standing: Standing | None = None

    @property
    def id(self) -> str:
        return self.section.id if self.section else ""

    def all(self) -> Iterator["_Node"]:
        """Itself and all below it."""
        yield self
        for each in self.children:
            yield from each.all()


class OutlineModel(QAbstractItemModel):
    """Shows an agenda; changes nothing by itself, but says what a person asks for."""

    renamed = Signal(str, str)
    """(section, new title), from editing in place."""
    moved = Signal(str, object, object)
    """(section, its new parent or None, the sibling it comes before or None), from dragging."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = count(1)
        self._root = _Node(0, None, None)
        self._by_key: dict[int, _Node] = {}
        self._by_id: dict[str, _Node] = {}
        self._agenda: Agenda | None = None
        self.statuses = Statuses()
        self.read_only = False

    # --- what is shown ---

    @property
    def agenda(self) -> Agenda | None:
        """The agenda as it is shown."""
        return self._agenda

    def show_agenda(self, agenda: Agenda | None) -> None:
        """Show this agenda; of one that is shown already, only what became different."""
        same = self._agenda is not None and agenda is not None and self._agenda.id == agenda.id
        self._agenda = agenda
        sections = agenda.sections if agenda else ()
        if same:
            self._remove_gone(frozenset(each.id for each in walk(sections)))
            self._arrange(self._root, sections)
            self._remove_gone(frozenset(each.id for each in walk(sections)))
            return
        self.beginResetModel()
        self._root = _Node(0, None, None)
        self._by_key.clear()
        self._by_id.clear()
        for each in sections:
            self._grow(self._root, len(self._root.children), each)
        self.endResetModel()

    def index_of(self, id: str) -> QModelIndex:
        """The row of a section, invalid where there is none."""
        node = self._by_id.get(id)
        return self._index(node) if node else QModelIndex()

    def section(self, index: Index) -> Section | None:
        """The section of a row."""
        return self._node(index).section

    def id(self, index: Index) -> str:
        """The id of a row's section, '' for no row."""
        return self._node(index).id

    # --- what Qt asks ---

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._node(parent).children)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 1

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row].key)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject's own is another
        above = self._node(index).parent
        return self._index(above) if above else QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags if self.read_only else Qt.ItemFlag.ItemIsDropEnabled
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.read_only:
            return can
        changes = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return can | changes

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self._node(index)
        section = node.section
        if section is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_of(section)
            case Qt.ItemDataRole.EditRole:
                return plain(section.title)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (_named(section), standing_words(node.standing))))
            case Qt.ItemDataRole.AccessibleTextRole:
                above = node.parent.section if node.parent else None
                said = (_named(section), place_words(above), standing_words(node.standing))
                return ", ".join(filter(None, said))
            case Role.ID:
                return section.id
            case Role.LABEL:
                return section.label
            case Role.KIND:
                return section.kind
            case Role.UNTITLED:
                return not plain(section.title).strip()
            case Role.STATUS:
                return node.standing.status if node.standing else None
            case Role.WIDEST:
                return _widest(node)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        section = self.section(index)
        if role != Qt.ItemDataRole.EditRole or section is None or self.read_only:
            return False
        title = " ".join(str(value).split())
        if title != plain(section.title):
            self.renamed.emit(section.id, title)
        return True

    # --- dragging ---

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, self.id(indexes[0]).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        if self.read_only or self._agenda is None or not data.hasFormat(MIME):
            return False
        return may_stand(self._agenda, dragged(data), *self._place(row, parent))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.moved.emit(dragged(data), *self._place(row, parent))
        return False  # what was asked for comes back as a change of the agenda; Qt has no row to remove

    def _place(self, row: int, parent: Index) -> tuple[str | None, str | None]:
        """The parent, and the sibling at `row`: None is at the end."""
        above = self._node(parent)
        before = above.children[row].id if 0 <= row < len(above.children) else None
        return above.id or None, before

    # --- becoming like the agenda ---

    def _remove_gone(self, kept: frozenset[str]) -> None:
        """Remove what isn't in the agenda any more, unless something below it is and has to move out first."""
        for node in [*self._root.all()]:
            gone = node.parent is not None and node.key in self._by_key and node.id not in kept
            if gone and not any(each.id in kept for each in node.all()):
                assert node.parent is not None
                row = node.parent.children.index(node)
                self.beginRemoveRows(self._index(node.parent), row, row)
                del node.parent.children[row]
                for each in node.all():
                    del self._by_key[each.key], self._by_id[each.id]
                self.endRemoveRows()

    def _arrange(self, parent: _Node, sections: tuple[Section, ...]) -> None:
        """Let these be the first below a node, in order; top down, so that nothing is moved below itself."""
        staying = self._staying(parent, sections)
        at = 0
        for section in sections:
            node = self._by_id.get(section.id)
            if node is None:
                parent_index = self._index(parent)
                self.beginInsertRows(parent_index, at, at)
                # With all below it, but what is elsewhere now: that is moved there when its turn comes.
                node = self._grow(parent, at, section)
                self.endInsertRows()
            elif section.id not in staying:
                self._move(node, parent, at)
            at = parent.children.index(node) + 1
            self._tell(node, section)
        for section in sections:
            self._arrange(self._by_id[section.id], section.children)

    def _staying(self, parent: _Node, sections: tuple[Section, ...]) -> frozenset[str]:
        """As many as possible of those that are below `parent` already and in the right order."""
        rows = {each.id: row for row, each in enumerate(parent.children)}
        there = [each.id for each in sections if each.id in rows]
        return frozenset(there[at] for at in _longest_rise([rows[each] for each in there]))

    def _move(self, node: _Node, parent: _Node, at: int) -> None:
        assert node.parent is not None
        row = node.parent.children.index(node)
        if not self.beginMoveRows(self._index(node.parent), row, row, self._index(parent), at):
            return  # it stands right there
        del node.parent.children[row]
        parent.children.insert(at - 1 if node.parent is parent and at > row else at, node)
        node.parent = parent
        self.endMoveRows()

    def _tell(self, node: _Node, section: Section) -> None:
        before = node.section
        node.section = section
        if before is section:
            return
        found = standing(actions_shown_at(section), self.statuses)
        assert before is not None
        look = (before.label, before.title, before.kind, node.standing)
        node.standing = found
        if look != (section.label, section.title, section.kind, found):
            index = self._index(node)
            self.dataChanged.emit(index, index)

    def _grow(self, parent: _Node, row: int, section: Section) -> _Node:
        node = _Node(next(self._keys), section, parent)
        node.standing = standing(actions_shown_at(section), self.statuses)
        parent.children.insert(row, node)
        self._by_key[node.key] = node
        self._by_id[section.id] = node
        for each in section.children:
            if each.id not in self._by_id:
                self._grow(node, len(node.children), each)
        return node

    def _node(self, index: Index) -> _Node:
        return self._by_key.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, node: _Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.key)


def title_of(section: Section) -> str:
    """The title, or the name of its kind where it has none."""
    return plain(section.title).strip() or kind_name(section.kind)


def dragged(data: QMimeData) -> str:
    """The section that is being dragged, '' for something else."""
    return bytes(data.data(MIME).data()).decode(errors="replace")


def _named(section: Section) -> str:
    return " ".join(filter(None, (section.label, title_of(section))))


def _widest(node: _Node) -> str:
    """Pillars apart: `Pijler 1` is no number."""
    assert node.section is not None
    siblings = [each.section for each in node.parent.children if each.section] if node.parent else []
    is_pillar = node.section.kind == "pillar"
    return max((each.label for each in siblings if (each.kind == "pillar") == is_pillar), key=len, default="")


def _longest_rise(values: Iterable[int]) -> list[int]:
    """The places of the longest series of rising values."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    seen = [*values]
    for place, value in enumerate(seen):
        at = bisect_left(ends, value)
        before.append(places[at - 1] if at else -1)
        ends[at:] = [value] if at == len(ends) else [value, *ends[at + 1 :]]
        places[at:] = [place] if at == len(places) else [place, *places[at + 1 :]]
    found: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]
