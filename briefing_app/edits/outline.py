"""The tree of an agenda: adding, renaming, deleting, moving and copying its sections, each act one step.

Numbers come by themselves (`model.agenda.numbered`). What becomes of a section on another level: see `edits/kinds.py`.
"""

from dataclasses import dataclass
from typing import cast

from briefing_app.blocks import Inlines, SectionKind, Text, plain
from briefing_app.edits.kinds import WORDS, default_label_mode, kind_at
from briefing_app.edits.kinds import allowed_kinds as allowed_kinds
from briefing_app.edits.kinds import default_kind as default_kind
from briefing_app.edits.removing import remove_section
from briefing_app.edits.renaming import copied
from briefing_app.errors import CannotMove, UnknownId, Wording
from briefing_app.ids import new_id
from briefing_app.markup import read_inlines, write_inlines
from briefing_app.model.agenda import LabelMode, Section, walk
from briefing_app.store import Workspace, key_between, read, write

_SECTION = Wording("onderdeel", "section")
_IN_ITSELF = Wording("een onderdeel past niet in zichzelf", "a section does not fit in itself")
_HOLDS_NUMBERED = Wording("er staan genummerde onderdelen in", "there are numbered sections below it")
_OTHER_AGENDA = Wording("dat is in een andere agenda", "that is in another agenda")


# --- adding ----------------------------------------------------------------------------------------------


def add_section(
    ws: Workspace,
    agenda: str,
    *,
    parent: str | None,
    before: str | None,
    kind: SectionKind,
    title: Inlines | None = None,
    label_mode: LabelMode | None = None,
) -> str:
    """Add an empty section; gives its id.

    Args:
        parent: the section it comes below, None for the top.
        before: the sibling it comes before, None for the end.
        title: None gives the title of a new one, such as `Nieuwe pijler`.
        label_mode: None numbers it as is usual for its kind.
    """
    words = WORDS[kind]
    if title is None:
        title = (Text(words.new_title),) if words.new_title else ()
    made = Section(new_id(), kind, title, label_mode=label_mode or default_label_mode(kind))
    key = _gap(_siblings(ws, agenda, parent), before).key()
    with ws.step(f"{words.name} toevoegen") as step:
        write.add_section(step, agenda, made, parent=parent, key=key)
    return made.id


def add_after(ws: Workspace, agenda: str, selected: str | None, *, title: Inlines | None = None) -> str:
    """Add a section behind the selected one, at its level and of its kind; at the end where nothing is selected."""
    if selected is None:
        parent, siblings, after = None, _siblings(ws, agenda, None), None
        behind = siblings[-1].kind if siblings else None
    else:
        place = _place(ws, selected)
        parent, behind = place.parent, place.kind
        after = _next(_siblings(ws, agenda, parent), selected)
    kind = default_kind(_kind_of(ws, parent), behind=behind)
    return add_section(ws, agenda, parent=parent, before=after, kind=kind, title=title)


def add_below(ws: Workspace, agenda: str, selected: str, *, title: Inlines | None = None) -> str:
    """Add a section below the selected one, behind those that are there: a theme in a pillar, else a paragraph."""
    siblings = _siblings(ws, agenda, selected)
    behind = siblings[-1].kind if siblings else None
    kind = default_kind(_place(ws, selected).kind, behind=behind)
    return add_section(ws, agenda, parent=selected, before=None, kind=kind, title=title)


def duplicate(ws: Workspace, id: str) -> str:
    """Copy a section with its actions and all below it, right behind it; gives the id of the copy.

    The title stays as it is: a forgotten `(kopie)` would be printed. A copy answers no motions.
    """
    place = _place(ws, id)
    found = next(each for each in walk(read.agenda(ws, place.agenda).sections) if each.id == id)
    (made,) = copied((found,))
    siblings = _siblings(ws, place.agenda, place.parent)
    key = _gap(siblings, _next(siblings, id)).key()
    with ws.step(f"{WORDS[place.kind].name} dupliceren") as step:
        write.add_section(step, place.agenda, made, parent=place.parent, key=key)
    return made.id


# --- changing --------------------------------------------------------------------------------------------


def rename(ws: Workspace, id: str, title: Inlines) -> None:
    """Give a section another title."""
    name = WORDS[_place(ws, id).kind].name
    with ws.step(f"{name} hernoemen") as step:
        step.update("section", id, title=write_inlines(title))


def set_kind(ws: Workspace, id: str, kind: SectionKind) -> None:
    """Make another kind of a section where it stands, numbered as is usual for that kind.

    Raises:
        CannotMove: such a kind doesn't fit there, or it holds numbered sections and would have no number.
    """
    place = _place(ws, id)
    mode = default_label_mode(kind)
    fits = kind in allowed_kinds(_kind_of(ws, place.parent))
    if not fits or (mode == "none" and _holds_numbered(ws, id)):
        reason = _HOLDS_NUMBERED if fits else _NOT_ALLOWED
        raise CannotMove(title=place.title, reason=reason)
    with ws.step(f"Soort wijzigen in {WORDS[kind].name.lower()}") as step:
        step.update("section", id, kind=kind, label_mode=mode, label="")


_NOT_ALLOWED = Wording("dit soort onderdeel past daar niet", "this kind of section does not fit")


def delete(ws: Workspace, id: str) -> None:
    """Delete a section with all below it and all that hangs on it; letters that went out stay as they are."""
    name = WORDS[_place(ws, id).kind].name
    with ws.step(f"{name} verwijderen") as step:
        remove_section(ws, step, id)


# --- moving ----------------------------------------------------------------------------------------------


def move(ws: Workspace, id: str, *, parent: str | None, before: str | None) -> bool:
    """Move a section with all below it; touches one row. Gives whether anything changed.

    Raises:
        CannotMove: below itself, to another agenda, or with numbered sections below one without a number.
    """
    place = _place(ws, id)
    _refuse(ws, place, parent)
    siblings = _siblings(ws, place.agenda, parent)
    if parent == place.parent and before in (id, _next(siblings, id)):
        return False
    gap = _gap(tuple(each for each in siblings if each.id != id), before)
    columns = {} if parent == place.parent else _form_there(ws, place, parent, gap.behind)
    with ws.step(f"{WORDS[place.kind].name} verplaatsen") as step:
        step.update("section", id, parent=parent, order_key=gap.key(), **columns)
    return True


def can_move(ws: Workspace, id: str, parent: str | None) -> bool:
    """Whether a section may be put below this one, None for the top: for the mark while dragging."""
    try:
        _refuse(ws, _place(ws, id), parent)
    except CannotMove:
        return False
    return True


def up(ws: Workspace, id: str) -> bool:
    """Put a section before the one above it; the first one goes to the end of the previous parent of the same kind.

    As `down`, `indent` and `outdent`, gives False where there is nothing to do.
    """
    place = _place(ws, id)
    siblings = _ids(_siblings(ws, place.agenda, place.parent))
    at = siblings.index(id)
    if at:
        return move(ws, id, parent=place.parent, before=siblings[at - 1])
    beside = _beside_parent(ws, place, -1)
    return beside is not None and move(ws, id, parent=beside, before=None)


def down(ws: Workspace, id: str) -> bool:
    """Put a section behind the one below it; the last one goes to the start of the next parent of the same kind."""
    place = _place(ws, id)
    siblings = _ids(_siblings(ws, place.agenda, place.parent))
    at = siblings.index(id)
    if at + 1 < len(siblings):
        return move(ws, id, parent=place.parent, before=_at(siblings, at + 2))
    beside = _beside_parent(ws, place, +1)
    if beside is None:
        return False
    return move(ws, id, parent=beside, before=_at(_ids(_siblings(ws, place.agenda, beside)), 0))


def indent(ws: Workspace, id: str) -> bool:
    """Put a section below the one before it, behind what is there."""
    place = _place(ws, id)
    siblings = _ids(_siblings(ws, place.agenda, place.parent))
    at = siblings.index(id)
    return at > 0 and move(ws, id, parent=siblings[at - 1], before=None)


def outdent(ws: Workspace, id: str) -> bool:
    """Put a section behind the one it stands in; its later siblings stay."""
    place = _place(ws, id)
    if place.parent is None:
        return False
    above = _place(ws, place.parent)
    after = _next(_siblings(ws, place.agenda, above.parent), place.parent)
    return move(ws, id, parent=above.parent, before=after)


def _refuse(ws: Workspace, place: "_Place", parent: str | None) -> None:
    if parent is None:
        return
    at: str | None = parent
    while at is not None:
        if at == place.id:
            raise CannotMove(title=place.title, reason=_IN_ITSELF)
        above = _place(ws, at)
        if above.agenda != place.agenda:
            raise CannotMove(title=place.title, reason=_OTHER_AGENDA)
        at = above.parent
    if _place(ws, parent).label_mode == "none" and parent != place.parent and _holds_numbered(ws, place.id):
        raise CannotMove(title=place.title, reason=_HOLDS_NUMBERED)


def _form_there(
    ws: Workspace, place: "_Place", parent: str | None, behind: SectionKind | None
) -> dict[str, str]:
    """Kind and label below another parent; a label that a source printed would be wrong there."""
    kind = place.kind
    level = _kind_of(ws, parent)
    if level != _kind_of(ws, place.parent):
        kind = kind_at(
            kind,
            is_numbered=place.label_mode != "none",
            parent=level,
            behind=behind,
            holds_numbered=_holds_numbered(ws, place.id),
        )
    if kind == place.kind and place.label_mode != "verbatim":
        return {}
    return {"kind": kind, "label_mode": default_label_mode(kind), "label": ""}


def _beside_parent(ws: Workspace, place: "_Place", step: int) -> str | None:
    """The nearest section of its parent's kind before (-1) or after (+1) its parent."""
    if place.parent is None:
        return None
    above = _place(ws, place.parent)
    siblings = _siblings(ws, place.agenda, above.parent)
    at = _ids(siblings).index(place.parent)
    others = siblings[at + 1 :] if step > 0 else siblings[:at][::-1]
    return next((each.id for each in others if each.kind == above.kind), None)


# --- where sections stand --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of a section, as far as its place goes."""

    id: str
    agenda: str
    parent: str | None
    kind: SectionKind
    label_mode: str
    title: str


@dataclass(frozen=True, slots=True)
class _Sibling:
    id: str
    kind: SectionKind
    order_key: str


@dataclass(frozen=True, slots=True)
class _Gap:
    """Between two siblings: what stands before it, and the keys on both sides."""

    behind: SectionKind | None
    low: str | None
    high: str | None

    def key(self) -> str:
        return key_between(self.low, self.high)


def _place(ws: Workspace, id: str) -> _Place:
    row = ws.get("section", id)
    if row is None or row["agenda"] is None:
        raise UnknownId(what=_SECTION, id=id, command="briefing-app show")
    title = str(row["title"])
    return _Place(
        id=id,
        agenda=str(row["agenda"]),
        parent=None if row["parent"] is None else str(row["parent"]),
        kind=cast(SectionKind, row["kind"]),
        label_mode=str(row["label_mode"]),
        title=plain(read_inlines(title)) if title else WORDS[cast(SectionKind, row["kind"])].name,
    )


def _kind_of(ws: Workspace, id: str | None) -> SectionKind | None:
    return None if id is None else _place(ws, id).kind


def _siblings(ws: Workspace, agenda: str, parent: str | None) -> tuple[_Sibling, ...]:
    rows = ws.rows(
        "SELECT id, kind, order_key FROM section WHERE agenda = ? AND parent IS ? ORDER BY order_key, id",
        [agenda, parent],
    )
    return tuple(
        _Sibling(str(row["id"]), cast(SectionKind, row["kind"]), str(row["order_key"])) for row in rows
    )


def _gap(siblings: tuple[_Sibling, ...], before: str | None) -> _Gap:
    """The room before a sibling, or at the end."""
    at = len(siblings) if before is None else _ids(siblings).index(before)
    low = siblings[at - 1] if at else None
    return _Gap(
        behind=low.kind if low else None,
        low=low.order_key if low else None,
        high=siblings[at].order_key if at < len(siblings) else None,
    )


def _next(siblings: tuple[_Sibling, ...], id: str) -> str | None:
    ids = _ids(siblings)
    return _at(ids, ids.index(id) + 1) if id in ids else None


def _ids(siblings: tuple[_Sibling, ...]) -> tuple[str, ...]:
    return tuple(each.id for each in siblings)


def _at(ids: tuple[str, ...], at: int) -> str | None:
    return ids[at] if at < len(ids) else None


def _holds_numbered(ws: Workspace, id: str) -> bool:
    sql = """
        WITH RECURSIVE below (id, label_mode) AS (
            SELECT id, label_mode FROM section WHERE parent = :id UNION ALL
            SELECT section.id, section.label_mode FROM section JOIN below ON section.parent = below.id
        ) SELECT 1 FROM below WHERE label_mode <> 'none' LIMIT 1
    """
    return bool(ws.rows(sql, {"id": id}))
