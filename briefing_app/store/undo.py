"""Undo and redo: the inverse of a step, appended as a new step. No act has undo code of its own.

A step that can't be undone any more, because one that can't be undone itself builds on it (sending a letter after it
was made), is refused once, with the reason, and passed over from then on. So a person can always go further back, and
no step is taken back without the rows being just as it left them.
"""

from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.errors import UndoConflict
from briefing_app.store.connection import transaction
from briefing_app.store.database import Database
from briefing_app.store.faults import sqlite3
from briefing_app.store.log import Change, read_changes
from briefing_app.store.rows import Rows
from briefing_app.store.steps import Act, Step, recorded


@dataclass(frozen=True, slots=True)
class Target:
    """The step that undo or redo would apply to."""

    seq: int
    label: str


def to_undo(db: Database) -> Target | None:
    """The last step that stands and may be undone."""
    return _target(db, "kind = 'do' AND undone = 0 AND undoable = 1 ORDER BY seq DESC")


def to_redo(db: Database) -> Target | None:
    """The step that was undone last, unless something else was done since."""
    return _target(db, "undone = 1 ORDER BY seq")


def _target(db: Database, where: str) -> Target | None:
    found = db.execute(f"SELECT seq, label FROM step WHERE {where} LIMIT 1").fetchone()
    return None if found is None else Target(*found)


def turn(rows: Rows, target: Target, kind: Literal["undo", "redo"], act: Act) -> None:
    """Take `target` back or do it again, as a step by the person and at the time of `act`.

    Raises:
        UndoConflict: a row is no longer as the step left it, or something else now depends on it. `target` is not
            offered again.
    """
    try:
        _turn(rows, target, kind, act)
    except UndoConflict:
        with transaction(rows.db):
            column = "undoable = 0" if kind == "undo" else "undone = 2"
            rows.db.execute(f"UPDATE step SET {column} WHERE seq = ?", [target.seq])
        raise


def _turn(rows: Rows, target: Target, kind: Literal["undo", "redo"], act: Act) -> None:
    act = replace(act, kind=kind, target=target.seq, undoable=False)
    try:
        with recorded(rows, act) as step:
            changes = read_changes(rows.db, target.seq)
            for change in reversed(changes) if kind == "undo" else changes:
                _apply(rows, step, change.inverse if kind == "undo" else change, target)
            undone = 1 if kind == "undo" else 0
            rows.db.execute("UPDATE step SET undone = ? WHERE seq = ?", [undone, target.seq])
    except sqlite3.IntegrityError as error:
        raise UndoConflict(label=target.label) from error


def _apply(rows: Rows, step: Step, change: Change, target: Target) -> None:
    if not _as_expected(rows, change):
        raise UndoConflict(label=target.label)
    if change.after is None:
        step.delete(change.table, change.row)
    elif change.before is None:
        step.insert(change.table, change.after)
    else:
        step.update(change.table, change.row, **change.after)


def _as_expected(rows: Rows, change: Change) -> bool:
    """Whether the row is what it should be before `change`, and has the columns the change speaks of."""
    known = set(rows.columns.get(change.table, ()))
    if not known >= {*(change.before or ()), *(change.after or ()), "id"}:
        return False
    current = rows.get(change.table, change.row)
    if current is None or change.before is None:
        return current is None and change.before is None
    return all(current[name] == value for name, value in change.before.items())
