"""How the log stays small: old typing in one row becomes one step an hour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from briefing_app.store.database import Database
from briefing_app.store.log import Change, read_changes, replace_changes
from briefing_app.store.steps import stamp

_FOLDED = "folded_until"


@dataclass(frozen=True, slots=True)
class _Typing:
    """A step of one change to one row. `run` is what steps that may become one have in common, the hour included."""

    seq: int
    at: str
    run: tuple[object, ...]


def fold_typing(db: Database, before: datetime) -> int:
    """Fold runs of typing in the hours that ended by `before`; gives how many steps went.

    A run is broken by any other step, by another row, person or hour. What was undone, or undone and redone, is
    left as it is.
    """
    until = stamp(before.replace(minute=0, second=0, microsecond=0))
    with db.atomic():
        runs = [list(run) for _, run in groupby(_steps(db, until), lambda each: each and each.run)]
        gone = sum(_fold(db, [each for each in run if each is not None]) for run in runs)
        db.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [_FOLDED, until])
    return gone


def _steps(db: Database, until: str) -> Iterator[_Typing | None]:
    """The steps since the last folding, in order; None for one that isn't to be folded."""
    rows = db.execute(
        """
        SELECT s.seq, s.at, s.merge_key, s.who, s.label, c.tbl, c.row,
               s.kind = 'do' AND s.undone = 0 AND s.merge_key IS NOT NULL AND s.undoable = 1
               AND c.before IS NOT NULL AND c.after IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM step t WHERE t.target = s.seq)
               AND NOT EXISTS (SELECT 1 FROM change d WHERE d.step = s.seq AND d.id <> c.id)
        FROM step s LEFT JOIN change c ON c.step = s.seq
        WHERE s.at < ? AND s.at >= coalesce((SELECT value FROM setting WHERE name = ?), '')
        ORDER BY s.seq, c.id
        """,
        [until, _FOLDED],
    ).fetchall()
    for seq, at, *run, foldable in rows:
        yield _Typing(seq, at, (*run, at[:13])) if foldable else None


def _fold(db: Database, run: Sequence[_Typing]) -> int:
    """Make one step of a run. The last one stays, because the row carries its id."""
    if len(run) < 2:
        return 0
    *earlier, last = run
    changes = [change for each in run for change in read_changes(db, each.seq)]
    row = (changes[0].table, changes[0].row)
    replace_changes(db, last.seq, [row], [_composed(changes)])
    db.execute("UPDATE step SET at = ? WHERE seq = ?", [run[0].at, last.seq])
    for each in earlier:
        replace_changes(db, each.seq, [row], [])
        db.execute("DELETE FROM step WHERE seq = ?", [each.seq])
    return len(earlier)


def _composed(changes: Sequence[Change]) -> Change:
    """Successive changes of one row as one: of each column its first value before and its last one after."""
    before = {name: value for each in reversed(changes) for name, value in (each.before or {}).items()}
    after = {name: value for each in changes for name, value in (each.after or {}).items()}
    return Change(changes[0].table, changes[0].row, before, after)
