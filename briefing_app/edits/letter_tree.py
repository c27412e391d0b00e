"""What does a letter show or leave out, as one tree of its agenda and its own items?

A draft shows its agenda as it is now, but for its own items: what it leaves out, puts elsewhere or says differently.
Such an act writes items for the section it is about and those above it, one that orders also for those beside it;
what has no item keeps following the agenda (see `store/selection.py`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.blocks import Blocks, Inlines
from briefing_app.markup import read_blocks, read_inlines
from briefing_app.model.agenda import Action, Section, numbered, walk
from briefing_app.model.letter import Letter
from briefing_app.store import Step, Workspace, read, records
from briefing_app.store.order import keys_between
from briefing_app.store.rows import Row
from briefing_app.store.selection import below_of

FROZEN = ("sent", "published")
"""The states in which a letter stays as it is."""

Own = Literal["", "text", "version"]
"""`text`: a part that only this letter has; `version`: a section of the agenda in words of the letter."""


@dataclass(frozen=True, slots=True)
class LetterPart:
    """A section as it stands in a letter, left out or not. `section` has the letter's words and no children.

    `included` is its own tick; `shown` says whether those above it are ticked too. What is left out has no label.
    """

    section: Section
    included: bool
    shown: bool
    own: Own
    children: tuple["LetterPart", ...] = ()

    @property
    def id(self) -> str:
        return self.section.id


@dataclass(frozen=True, slots=True)
class Node:
    """A section in the order of the letter, with its item if it has one."""

    section: Section
    item: Row | None
    own: Own
    children: tuple["Node", ...]

    @property
    def id(self) -> str:
        return self.section.id

    @property
    def included(self) -> bool:
        return self.item is None or bool(self.item["included"])


# --- reading ---------------------------------------------------------------------------------------------


def outline(
    ws: Workspace, letter: Letter, sections: tuple[Section, ...] | None = None
) -> tuple[LetterPart, ...]:
    """All that a letter shows or leaves out, in its order.

    Args:
        sections: those of its agenda, by who has them at hand.
    """
    if letter.state in FROZEN:
        return tuple(_frozen(each) for each in read.composition(ws, letter.id).sections)
    tree = tree_of(ws, letter.id, read.agenda(ws, letter.agenda).sections if sections is None else sections)
    labels = {each.id: each.label for each in walk(numbered(_shown(tree)))}
    return tuple(_part(each, labels, above=True) for each in tree)


def shown_in(parts: Iterable[LetterPart]) -> tuple[Section, ...]:
    """Of an outline, the sections that a reader of the letter sees."""
    return tuple(replace(each.section, children=shown_in(each.children)) for each in parts if each.included)


def _frozen(section: Section) -> LetterPart:
    children = tuple(_frozen(each) for each in section.children)
    return LetterPart(replace(section, children=()), True, True, "", children)


def _part(node: Node, labels: Mapping[str, str], *, above: bool) -> LetterPart:
    shown = above and node.included
    section = replace(node.section, label=labels.get(node.id, "") if shown else "", children=())
    children = tuple(_part(each, labels, above=shown) for each in node.children)
    return LetterPart(section, node.included, shown, node.own, children)


def _shown(tree: Iterable[Node]) -> tuple[Section, ...]:
    return tuple(replace(each.section, children=_shown(each.children)) for each in tree if each.included)


def tree_of(ws: Workspace, letter_id: str, sections: tuple[Section, ...]) -> tuple[Node, ...]:
    items = ws.rows("SELECT * FROM letter_item WHERE letter = ? ORDER BY order_key, id", [letter_id])
    own = _own(ws, letter_id)
    agenda = {each.id: each for each in walk(sections)}
    mentioned = frozenset(str(each["section"]) for each in items)
    return _Merged(below_of(items), mentioned, agenda, own).level(None, sections)


def _own(ws: Workspace, letter_id: str) -> dict[str, Section]:
    """The sections that only a letter has; copies of those of another may have actions."""
    actions: defaultdict[str, list[Action]] = defaultdict(list)
    for row in ws.rows(
        """
        SELECT action.* FROM action JOIN section ON section.id = action.section
         WHERE section.letter = ? ORDER BY list_no, action.order_key, action.id
        """,
        [letter_id],
    ):
        actions[str(row["section"])].append(records.action_of(records.from_row(row)))
    return {
        str(row["id"]): records.section_of(records.from_row(row), tuple(actions[str(row["id"])]), ())
        for row in ws.rows("SELECT * FROM section WHERE letter = ?", [letter_id])
    }


@dataclass(frozen=True, slots=True)
class _Merged:
    """The agenda and the items of a letter as one tree."""

    items: Mapping[str | None, list[Row]]
    mentioned: frozenset[str]
    agenda: Mapping[str, Section]
    own: Mapping[str, Section]

    def level(self, parent: str | None, sections: tuple[Section, ...]) -> tuple[Node, ...]:
        """The items below one, and between them what has no item, each behind what it follows in the agenda."""
        found = [self._listed(each) for each in self.items.get(parent, ())]
        at = 0
        for section in sections:
            place = next((index for index, each in enumerate(found) if each.id == section.id), None)
            if place is not None:
                at = place + 1
            elif section.id not in self.mentioned:
                found.insert(at, self._unlisted(section))
                at += 1
        return tuple(found)

    def _listed(self, item: Row) -> Node:
        id = str(item["section"] or item["id"])
        section = self.agenda.get(id) or self.own.get(id) or Section(id, "section")
        has_words = item["own_title"] is not None or item["text"] is not None
        own: Own = "text" if id not in self.agenda else "version" if has_words else ""
        if item["own_title"] is not None:
            section = replace(section, title=_inlines(str(item["own_title"])))
        if item["text"] is not None:
            section = replace(section, blocks=_blocks(str(item["text"])))
        return Node(section, item, own, self.level(str(item["id"]), section.children))

    def _unlisted(self, section: Section) -> Node:
        return Node(section, None, "", self._below(section))

    def _below(self, section: Section) -> tuple[Node, ...]:
        return tuple(self._unlisted(each) for each in section.children if each.id not in self.mentioned)


# --- items -----------------------------------------------------------------------------------------------


def itemised(
    ws: Workspace, step: Step, letter: Letter, wanted: set[str], *, beside: bool = False
) -> tuple[Node, ...]:
    """The tree of a letter in which these sections and all above them have items.

    Args:
        beside: all that stand beside them too, so that their order is the letter's own from now on.
    """
    sections = _bare(ws, letter.agenda)
    _write_items(step, letter.id, tree_of(ws, letter.id, sections), frozenset(wanted), None, beside=beside)
    return tree_of(ws, letter.id, sections)


def _bare(ws: Workspace, agenda: str) -> tuple[Section, ...]:
    """The tree of an agenda without words: reading those takes longer than all the rest of an act."""
    rows = ws.rows("SELECT id, parent FROM section WHERE agenda = ? ORDER BY order_key, id", [agenda])
    below = below_of(rows)

    def built(parent: str | None) -> tuple[Section, ...]:
        found = (str(each["id"]) for each in below.get(parent, ()))
        return tuple(Section(id, "section", children=built(id)) for id in found)

    return built(None)


def _write_items(
    step: Step,
    letter_id: str,
    level: tuple[Node, ...],
    wanted: frozenset[str],
    parent: str | None,
    *,
    beside: bool,
) -> None:
    whole = beside and any(each.id in wanted for each in level)
    for node, key in zip(level, _keys_of(level), strict=True):
        if not (whole or _holds(node, wanted)):
            continue
        place = {"letter": letter_id, "section": node.id, "parent": parent, "order_key": key}
        item = step.insert("letter_item", place) if node.item is None else str(node.item["id"])
        _write_items(step, letter_id, node.children, wanted, item, beside=beside)


def _holds(node: Node, wanted: frozenset[str]) -> bool:
    return node.id in wanted or any(_holds(each, wanted) for each in node.children)


def _keys_of(level: tuple[Node, ...]) -> tuple[str, ...]:
    """The order keys of siblings, those without items fitted in between the others."""
    keys: list[str] = []
    before: str | None = None
    missing = 0
    for node in level:
        if node.item is None:
            missing += 1
            continue
        key = str(node.item["order_key"])
        keys += [*keys_between(before, key, missing), key]
        before, missing = key, 0
    return (*keys, *keys_between(before, None, missing))


def path_to(tree: tuple[Node, ...], id: str) -> tuple[Node, ...]:
    """A part and those above it, from the top."""
    for node in tree:
        if node.id == id:
            return (node,)
        below = _path_or_none(node.children, id)
        if below is not None:
            return (node, *below)
    raise LookupError(id)


def _path_or_none(tree: tuple[Node, ...], id: str) -> tuple[Node, ...] | None:
    return path_to(tree, id) if any(_holds(each, frozenset((id,))) for each in tree) else None


def item_id(node: Node) -> str:
    assert node.item is not None
    return str(node.item["id"])


def key_of(node: Node) -> str:
    assert node.item is not None
    return str(node.item["order_key"])


def _inlines(text: str) -> Inlines:
    return read_inlines(text) if text else ()


def _blocks(text: str) -> Blocks:
    return read_blocks(text) if text else ()
