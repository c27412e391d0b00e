"""What can a user do with actions? Each act is one function and one step."""

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from briefing_app.blocks import Inlines, Text
from briefing_app.errors import UnknownId, Wording
from briefing_app.ids import new_id
from briefing_app.markup import write_inlines
from briefing_app.model.agenda import Action
from briefing_app.model.timing import Status
from briefing_app.store import Step, Workspace, keys_between, records
from briefing_app.store.rows import Row

_ACTION = Wording("actie", "action")
_SECTION = Wording("paragraaf", "section")


def add_action(
    ws: Workspace,
    section: str,
    *,
    list_no: int,
    after: str | None,
    text: Inlines = (),
    timing_note: str | None = None,
    today: datetime.date | None = None,
    status: Status | None = None,
    owner: str | None = None,
    id: str | None = None,
    merge: bool = False,
) -> str:
    """Add an action to a list of a section; gives its id.

    Args:
        after: the action it follows, None to be the first.
        today: the day the timing is said, from which `dit jaar` or `Q3` are seen.
        id: one made before with `ids.new_id`, of an action that was being typed.
        merge: typing in its text that follows (`set_text` with `merge`) joins this step.

    Raises:
        UnknownId: there is no such section, or `after` isn't in that list.
    """
    if ws.get("section", section) is None:
        raise _unknown(_SECTION, section)
    made = id or new_id()
    action = Action(
        made,
        text,
        timing_note=_said(timing_note),
        timing_date=today if _said(timing_note) else None,
        status=status,
        owner=_said(owner),
        list_no=list_no,
    )
    (key,) = _keys_after(_list(ws, section, list_no), after, 1)
    with ws.step("Actie toevoegen", merge_key=_typing(made, "text") if merge else None) as step:
        where = {"section": section, "order_key": key}
        step.insert("action", {**records.to_row(records.action_record(action)), **where})
    return made


def set_text(ws: Workspace, id: str, text: Inlines, *, merge: bool = False) -> None:
    """Change what an action says. With `merge`, typing that follows soon is the same step.

    Raises:
        UnknownId: there is no such action. So do all below.
    """
    _existing(ws, id)
    with _typed(ws, "Actie wijzigen", id, "text", merge) as step:
        step.update("action", id, text=write_inlines(text))


def set_timing(
    ws: Workspace, id: str, note: str | None, today: datetime.date, *, merge: bool = False
) -> None:
    """Change the timing of an action, as it is printed between parentheses; None or blank takes it away.

    Args:
        today: the day it is said, from which `dit jaar` or `Q3` are seen.
    """
    row = _existing(ws, id)
    said = _said(note)
    if said == row["timing_note"]:
        return
    with _typed(ws, "Planning wijzigen", id, "timing", merge) as step:
        if said is None:
            # What stood behind the parenthesis is text of the action, and may not vanish with its timing.
            behind = str(row["timing_close"]).removeprefix(")")
            text = str(row["text"]) + write_inlines((Text(behind),)) if behind else row["text"]
            step.update("action", id, text=text, timing_note=None, timing_date=None, timing_close=")")
        else:
            step.update("action", id, timing_note=said, timing_date=today.isoformat())


def set_status(ws: Workspace, id: str, status: Status | None) -> None:
    """Say how far an action is; None leaves it to its timing."""
    _existing(ws, id)
    with ws.step("Status wijzigen") as step:
        step.update("action", id, status=status)


def set_owner(ws: Workspace, id: str, owner: str | None, *, merge: bool = False) -> None:
    """Say who an action is of; None or blank for nobody."""
    _existing(ws, id)
    with _typed(ws, "Eigenaar wijzigen", id, "owner", merge) as step:
        step.update("action", id, owner=_said(owner))


def set_partners(ws: Workspace, id: str, partners: Iterable[str], *, merge: bool = False) -> None:
    """Say who takes part in an action; blank names are left out."""
    _existing(ws, id)
    names = [name for each in partners if (name := each.strip())]
    with _typed(ws, "Partners wijzigen", id, "partners", merge) as step:
        step.update("action", id, partners=json.dumps(names, ensure_ascii=False))


def delete_actions(ws: Workspace, ids: Sequence[str]) -> None:
    """Delete actions with what letters reported on them; several are one step."""
    for id in ids:
        _existing(ws, id)
    with ws.step("Actie verwijderen" if len(ids) == 1 else "Acties verwijderen") as step:
        for id in dict.fromkeys(ids):
            for report in ws.rows("SELECT id FROM action_report WHERE action = ?", [id]):
                step.delete("action_report", str(report["id"]))
            step.delete("action", id)


def bring_actions(
    ws: Workspace, lists: Mapping[tuple[str, int], Sequence[Action]], *, merge_key: str | None = None
) -> None:
    """Put actions that were cut or copied in new lists, by section and number of the list.

    One that is in the workspace still, or comes twice, is a new action; one that was cut is itself again.

    Args:
        merge_key: of the typing in the text that the lists are pasted in, which then is the same step.

    Raises:
        UnknownId: there is no such section.
    """
    taken = set[str]()
    with ws.step("Actielijst plakken", merge_key=merge_key) as step:
        for (section, list_no), actions in lists.items():
            if ws.get("section", section) is None:
                raise _unknown(_SECTION, section)
            for key, action in zip(keys_between(None, None, len(actions)), actions, strict=True):
                is_taken = action.id in taken or ws.get("action", action.id) is not None
                placed = replace(action, id=new_id() if is_taken else action.id, list_no=list_no)
                taken.add(placed.id)
                row = records.to_row(records.action_record(placed))
                step.insert("action", {**row, "section": section, "order_key": key})


def move_actions(
    ws: Workspace, ids: Sequence[str], section: str, *, list_no: int, before: str | None
) -> None:
    """Put actions, in this order, in a list of a section: ahead of another one there, or last if `before` is None.

    Raises:
        UnknownId: there is no such action or section, or `before` isn't in that list.
    """
    for id in ids:
        _existing(ws, id)
    if ws.get("section", section) is None:
        raise _unknown(_SECTION, section)
    if before in ids:
        raise ValueError(f"{before} is to stand before itself")
    staying = [each for each in _list(ws, section, list_no) if each["id"] not in ids]
    after = _one_before(staying, before)
    keys = _keys_after(staying, after, len(ids))
    with ws.step("Actie verplaatsen" if len(ids) == 1 else "Acties verplaatsen") as step:
        for id, key in zip(ids, keys, strict=True):
            step.update("action", id, section=section, list_no=list_no, order_key=key)


def move_action(ws: Workspace, id: str, *, before: str | None) -> None:
    """Put an action ahead of another one, whatever list that is in, or last in its own list if `before` is None."""
    place = _existing(ws, id if before is None else before)
    if id != before:
        move_actions(ws, [id], str(place["section"]), list_no=_number(place["list_no"]), before=before)


# --- inside ----------------------------------------------------------------------------------------------


def _list(ws: Workspace, section: str, list_no: int) -> list[Row]:
    return ws.rows(
        "SELECT id, order_key FROM action WHERE section = ? AND list_no = ? ORDER BY order_key, id",
        [section, list_no],
    )


def _one_before(rows: Sequence[Row], before: str | None) -> str | None:
    """The row ahead of `before`, the last one if that is None."""
    if before is None:
        return str(rows[-1]["id"]) if rows else None
    at = _index(rows, before)
    return str(rows[at - 1]["id"]) if at else None


def _keys_after(rows: Sequence[Row], after: str | None, count: int) -> tuple[str, ...]:
    at = -1 if after is None else _index(rows, after)
    low = None if at < 0 else str(rows[at]["order_key"])
    high = str(rows[at + 1]["order_key"]) if at + 1 < len(rows) else None
    return keys_between(low, high, count)


def _index(rows: Sequence[Row], id: str) -> int:
    for at, row in enumerate(rows):
        if row["id"] == id:
            return at
    raise _unknown(_ACTION, id)


def _existing(ws: Workspace, id: str) -> Row:
    found = ws.get("action", id)
    if found is None:
        raise _unknown(_ACTION, id)
    return found


def _unknown(what: Wording, id: str) -> UnknownId:
    return UnknownId(what=what, id=id, command="briefing-app show")


def _said(text: str | None) -> str | None:
    return text if text and text.strip() else None


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value


def _typing(id: str, what: str) -> str:
    return f"action:{id}:{what}"


def _typed(ws: Workspace, label: str, id: str, what: str, merge: bool) -> AbstractContextManager[Step]:
    return ws.step(label, merge_key=_typing(id, what) if merge else None)
