"""How a write becomes a step: in one transaction with a label, who, when, and each row's before and after.

A step keeps the first image of every row it touches; what changed is the difference with the rows at its end. So
several writes to a row are one change, and typing merges into the previous step by the same arithmetic.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from briefing_app.ids import new_id
from briefing_app.markup import legal
from briefing_app.store.connection import transaction
from briefing_app.store.database import Database
from briefing_app.store.log import (
    Change,
    before_change,
    difference,
    read_changes,
    replace_changes,
    write_changes,
)
from briefing_app.store.rows import Row, Rows, Value
from briefing_app.store.texts import keep

TYPING_GAP = timedelta(seconds=5)
TYPING_BURST = timedelta(seconds=20)
"""Typing goes into one step while its pauses are at most the gap, and the whole at most the burst."""


@dataclass(frozen=True, slots=True)
class Act:
    """What is noted of a step beside its changes. `target` is the step that an undo or redo applies to."""

    label: str
    who: str
    at: datetime
    kind: Literal["do", "undo", "redo"] = "do"
    target: int | None = None
    undoable: bool = True
    merge_key: str | None = None


class Step:
    """What is being changed, until its `with` block ends. `id` is what its rows will carry as `last_step`."""

    def __init__(self, rows: Rows, id: str, earlier: tuple[Change, ...] = ()) -> None:
        self.id = id
        self._rows = rows
        self._earlier = {(each.table, each.row): each for each in earlier}
        self._first: dict[tuple[str, str], Row | None] = {}

    def insert(self, table: str, row: Mapping[str, Value]) -> str:
        """Add a row, with a new id if it has none; gives its id."""
        id = row.get("id") or new_id()
        assert isinstance(id, str)
        self._touch(table, id)
        self._rows.insert(table, {**_legal(row), "id": id})
        return id

    def update(self, table: str, id: str, **columns: Value) -> None:
        """Change columns of a row; what is the same already is no change.

        Raises:
            LookupError: there is no such row.
        """
        current = self._touch(table, id)
        if current is None:
            raise LookupError(f"{table} {id}")
        # A column that isn't there differs too, so that writing it fails.
        changed = {name: each for name, each in _legal(columns).items() if current.get(name, ...) != each}
        if changed:
            self._rows.update(table, id, changed)

    def delete(self, table: str, id: str) -> None:
        """Remove a row.

        Raises:
            LookupError: there is no such row.
        """
        if self._touch(table, id) is None:
            raise LookupError(f"{table} {id}")
        self._rows.delete(table, id)

    def keep(self, data: bytes) -> str:
        """Keep the bytes of a source under their hash, which is given."""
        return keep(self._rows.db, "blob", data)

    @property
    def touched(self) -> tuple[tuple[str, str], ...]:
        """The table and id of each row that was written, in order."""
        return tuple(self._first)

    def changes(self) -> tuple[Change, ...]:
        """What is different now, since the step began."""
        found = (difference(*key, first, self._rows.get(*key)) for key, first in self._first.items())
        return tuple(each for each in found if each is not None)

    def sign(self, changes: tuple[Change, ...]) -> None:
        """Let the changed rows carry this step."""
        for each in changes:
            self._rows.sign(each.table, each.row, self.id)

    def _touch(self, table: str, id: str) -> Row | None:
        current = self._rows.get(table, id)
        key = (table, id)
        if key not in self._first:
            earlier = self._earlier.get(key)
            self._first[key] = current if earlier is None else before_change(current, earlier)
        return current


def _legal(row: Mapping[str, Value]) -> Row:
    return {name: legal(each) if isinstance(each, str) else each for name, each in row.items()}


# --- recording -------------------------------------------------------------------------------------------


@contextmanager
def recorded(rows: Rows, act: Act) -> Iterator[Step]:
    """Write and log in one transaction; an exception takes back all of it, no change leaves no step."""
    db = rows.db
    with transaction(db):
        previous = _to_merge_into(db, act)
        if previous is None:
            step = Step(rows, new_id())
            yield step
            _append(db, step, act)
        else:
            seq, id = previous
            step = Step(rows, id, read_changes(db, seq))
            yield step
            _merge(db, step, seq, act)


def _append(db: Database, step: Step, act: Act) -> None:
    changes = step.changes()
    if not changes:
        return
    if act.kind == "do":  # what was undone can't be redone on top of something new
        db.execute("UPDATE step SET undone = 2 WHERE undone = 1")
    at = stamp(act.at)
    values = [step.id, act.label, act.who, at, at, act.kind, act.target, int(act.undoable), act.merge_key]
    (seq,) = db.execute(
        """
        INSERT INTO step (id, label, who, at, until, kind, target, undoable, merge_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq
        """,
        values,
    ).fetchone()
    write_changes(db, seq, changes)
    step.sign(changes)


def _merge(db: Database, step: Step, seq: int, act: Act) -> None:
    changes = step.changes()
    replace_changes(db, seq, step.touched, changes)
    if db.execute("SELECT 1 FROM change WHERE step = ?", [seq]).fetchone():
        db.execute("UPDATE step SET until = ? WHERE seq = ?", [stamp(act.at), seq])
        step.sign(changes)
    else:  # typed and taken away again
        db.execute("DELETE FROM step WHERE seq = ?", [seq])


def _to_merge_into(db: Database, act: Act) -> tuple[int, str] | None:
    """Number and id of the last step, if this act is more of the same typing."""
    if act.merge_key is None:
        return None
    last = db.execute(
        "SELECT seq, id, who, at, until, merge_key, undone, undoable FROM step ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if last is None:
        return None
    seq, id, who, at, until, *same = last
    pause = act.at - datetime.fromisoformat(until)
    goes_on = timedelta(0) <= pause <= TYPING_GAP and act.at - datetime.fromisoformat(at) <= TYPING_BURST
    return (seq, id) if goes_on and [who, *same] == [act.who, act.merge_key, 0, int(act.undoable)] else None


def stamp(at: datetime) -> str:
    """A moment as the log has it: UTC, sortable as text."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")
