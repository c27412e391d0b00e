"""Where does a section land when it is dropped here? Between two rows (a line) or into one (a fill)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect

from briefing_app.ui.agenda.outline_model import OutlineModel
from briefing_app.ui.agenda.places import may_stand

if TYPE_CHECKING:
    from briefing_app.ui.agenda.outline_view import OutlineView


@dataclass(frozen=True, slots=True)
class Drop:
    """A place in the outline. `rect` is the row it fills if `into`, else its top edge is the line."""

    parent: QModelIndex
    row: int
    rect: QRect
    into: bool


def drop_at(view: "OutlineView", model: OutlineModel, id: str, at: QPoint) -> Drop | None:
    """The allowed place nearest to the mouse, None where the section may not go.

    Args:
        id: the section that is dragged.
    """
    agenda = model.agenda
    if agenda is None:
        return None
    for drop in _candidates(view, model, at):
        above = model.id(drop.parent) or None
        sibling = model.id(model.index(drop.row, 0, drop.parent)) or None
        if may_stand(agenda, id, above, sibling):
            return drop
    return None


def _candidates(view: "OutlineView", model: OutlineModel, at: QPoint) -> Iterator[Drop]:
    index = view.indexAt(at)
    if not index.isValid():
        yield _at_the_end(view, model)
        return
    rect = view.content_rect(index)
    third = rect.height() // 3
    if at.y() < rect.top() + third:
        yield _before(view, index)
        yield _into(view, model, index)
    elif at.y() > rect.bottom() - third:
        yield from _after(view, model, index, at.x())
        yield _into(view, model, index)
    else:
        yield _into(view, model, index)
        if at.y() < rect.center().y():
            yield _before(view, index)
        else:
            yield from _after(view, model, index, at.x())


def _before(view: "OutlineView", index: QModelIndex) -> Drop:
    return Drop(index.parent(), index.row(), view.content_rect(index), into=False)


def _into(view: "OutlineView", model: OutlineModel, index: QModelIndex) -> Drop:
    return Drop(index, model.rowCount(index), view.content_rect(index), into=True)


def _after(view: "OutlineView", model: OutlineModel, index: QModelIndex, x: int) -> Iterator[Drop]:
    """Below an open row that is before its first child; at the end of a branch the mouse says by its x how deep."""
    line = view.content_rect(index)
    line.moveTop(line.bottom() + 1)
    if view.isExpanded(index) and model.rowCount(index):
        yield Drop(index, 0, line, into=False)
        return
    found: list[Drop] = []
    node = index
    while node.isValid():
        rect = QRect(line)
        rect.setLeft(view.content_rect(node).left())
        found.append(Drop(node.parent(), node.row() + 1, rect, into=False))
        if node.row() + 1 < model.rowCount(node.parent()):
            break
        node = node.parent()
    deep_enough = [each for each in found if each.rect.left() <= x] or found[-1:]
    yield from deep_enough
    yield from (each for each in found if each not in deep_enough)


def _at_the_end(view: "OutlineView", model: OutlineModel) -> Drop:
    last = model.index(model.rowCount() - 1, 0)
    while view.isExpanded(last) and model.rowCount(last):
        last = model.index(model.rowCount(last) - 1, 0, last)
    rect = view.content_rect(last)
    rect.moveTop(rect.bottom() + 1)
    rect.setLeft(view.content_rect(model.index(0, 0)).left())
    return Drop(QModelIndex(), model.rowCount(), rect, into=False)
