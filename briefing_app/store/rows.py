"""Rows of the logged tables by their id: plain reading and writing, without a log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing_app.store.database import Database

Value = str | int | None
Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Rows:
    """The logged tables of one connection. `columns` are theirs, without `last_step`.

    Table and column names go into SQL, and some come out of the log of a file that anyone may have made: what
    `columns` doesn't know is a KeyError.
    """

    db: Database
    columns: Mapping[str, tuple[str, ...]]

    def get(self, table: str, id: str) -> Row | None:
        """A row as it is now, None where there is none."""
        names = self.columns[table]
        found = self.db.execute(f'SELECT {_listed(names)} FROM "{table}" WHERE id = ?', [id]).fetchone()
        return None if found is None else dict(zip(names, found, strict=True))

    def insert(self, table: str, row: Row) -> None:
        """Add a row; columns that aren't given take their default."""
        self._known(table, row)
        marks = ", ".join("?" for _ in row)
        self.db.execute(f'INSERT INTO "{table}" ({_listed(row)}) VALUES ({marks})', list(row.values()))

    def update(self, table: str, id: str, changed: Row) -> None:
        """Change some columns of a row."""
        self._known(table, changed)
        settings = ", ".join(f'"{name}" = ?' for name in changed)
        self.db.execute(f'UPDATE "{table}" SET {settings} WHERE id = ?', [*changed.values(), id])

    def delete(self, table: str, id: str) -> None:
        """Remove a row."""
        self._known(table, ())
        self.db.execute(f'DELETE FROM "{table}" WHERE id = ?', [id])

    def sign(self, table: str, id: str, step: str) -> None:
        """Note which step touched a row last."""
        self._known(table, ())
        self.db.execute(f'UPDATE "{table}" SET last_step = ? WHERE id = ?', [step, id])

    def _known(self, table: str, names: Iterable[str]) -> None:
        unknown = set(names) - set(self.columns[table])
        if unknown:
            raise KeyError(f"{table}: {', '.join(sorted(unknown))}")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
