"""What a step changed, row by row, and how that is written down."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from briefing_app.store.database import Database
from briefing_app.store.faults import DamagedContent
from briefing_app.store.rows import Row
from briefing_app.store.texts import drop_unused, fetch, keep


@dataclass(frozen=True, slots=True)
class Change:
    """One row, before and after a step: all columns of a new or removed row, else those that differ.

    `before` is None for a new row, `after` for a removed one.
    """

    table: str
    row: str
    before: Row | None
    after: Row | None

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.row, self.after, self.before)


def difference(table: str, id: str, before: Row | None, after: Row | None) -> Change | None:
    """The change between two whole rows, None where they are the same."""
    if before is None or after is None:
        return None if before is after else Change(table, id, before, after)
    names = [name for name, value in after.items() if before[name] != value]
    if not names:
        return None
    return Change(table, id, {name: before[name] for name in names}, {name: after[name] for name in names})


def before_change(current: Row | None, change: Change) -> Row | None:
    """The whole row as it was before `change`, if `current` is what the change left."""
    if change.before is None or change.after is None or current is None:
        return change.before
    return {**current, **change.before}


def write_changes(db: Database, step: int, changes: Iterable[Change]) -> None:
    """Log the changes of a step."""
    for change in changes:
        before, before_text = _packed(db, change.before)
        after, after_text = _packed(db, change.after)
        db.execute(
            "INSERT INTO change (step, tbl, row, before, after, before_text, after_text) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [step, change.table, change.row, before, after, before_text, after_text],
        )


def read_changes(db: Database, step: int) -> tuple[Change, ...]:
    """What a step changed, in the order in which it touched the rows.

    Raises:
        DamagedContent: the log can't be read, or a text it refers to is missing or not what it was.
    """
    rows = db.execute(
        "SELECT tbl, row, before, after, before_text, after_text FROM change WHERE step = ? ORDER BY id",
        [step],
    ).fetchall()
    return tuple(
        Change(table, row, _unpacked(db, before, before_text), _unpacked(db, after, after_text))
        for table, row, before, after, before_text, after_text in rows
    )


def replace_changes(
    db: Database, step: int, touched: Iterable[tuple[str, str]], changes: Iterable[Change]
) -> None:
    """Log `changes` in place of what a step had on the rows `touched`; texts nobody needs any more go."""
    superseded: set[str] = set()
    for table, row in touched:
        where = "FROM change WHERE step = ? AND tbl = ? AND row = ?"
        for hashes in db.execute(f"SELECT before_text, after_text {where}", [step, table, row]).fetchall():
            superseded.update(name for name in hashes if name is not None)
        db.execute(f"DELETE {where}", [step, table, row])
    write_changes(db, step, changes)
    for name in superseded:
        drop_unused(db, name)


def _packed(db: Database, row: Row | None) -> tuple[str | None, str | None]:
    """A row as JSON, with the column `text` taken out and kept under its hash."""
    if row is None:
        return None, None
    text = row.get("text")
    if not isinstance(text, str):
        return _as_json(row), None
    return _as_json({name: each for name, each in row.items() if name != "text"}), keep(
        db, "text", text.encode()
    )


def _as_json(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _unpacked(db: Database, packed: str | None, text: str | None) -> Row | None:
    if packed is None:
        return None
    try:
        row: Row = json.loads(packed)
    except ValueError as error:
        raise DamagedContent(packed) from error
    if text is not None:
        row["text"] = fetch(db, "text", text).decode()
    return row
