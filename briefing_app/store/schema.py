"""Which schema a file has, which one this program knows, and the way from the one to the other."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing_app import paths
from briefing_app.errors import DamagedWorkspace, NewerWorkspace, NotAWorkspace, Wording
from briefing_app.store.database import Database
from briefing_app.store.faults import UNREADABLE, code_of, sqlite3

APPLICATION_ID = 0x42524945
"""`BRIE`, in SQLite's header: this is a workspace."""

_SET = "briefing"
_LIST = "_sqlite_migrations"
"""Where sqlite-utils keeps which migrations a file has gone through."""
_BROKEN_LINKS = Wording("verwijzingen kloppen niet", "references are broken")


@dataclass(frozen=True, slots=True)
class Schema:
    """The migrations a program knows, in order. `names` are those of their files."""

    names: tuple[str, ...]
    steps: tuple[Callable[[Database], None], ...]

    def applied(self, db: Database) -> tuple[str, ...]:
        """The names of the migrations a file has gone through."""
        # As `Migrations.applied` of sqlite-utils, without the time it takes to import: each start asks this.
        if not db.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [_LIST]
        ).fetchone():
            return ()
        rows = db.execute(f"SELECT name FROM {_LIST} WHERE migration_set = ? ORDER BY rowid", [_SET])
        return tuple(name for (name,) in rows.fetchall())

    def pending(self, db: Database) -> bool:
        """Whether a file is older than this program."""
        return not set(self.names) <= set(self.applied(db))

    def build(self, db: Database) -> None:
        """Make a workspace of an empty database."""
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        self.apply(db)

    def apply(self, db: Database) -> None:
        """Let a file go through the migrations it has not gone through, each wholly or not at all."""
        import sqlite_utils

        migrations = sqlite_utils.Migrations(_SET)
        for name, step in zip(self.names, self.steps, strict=True):
            migrations(name=name)(lambda _, step=step: step(db))
        migrations.apply(sqlite_utils.Database(db.conn, execute_plugins=False))

    def upgrade(self, db: Database, path: Path) -> None:
        """Bring an older file to this schema, wholly or not at all.

        Raises:
            DamagedWorkspace: its references don't hold afterwards; it is as it was.
        """
        # Foreign keys are off meanwhile: rebuilding a table would delete what points at it.
        db.execute("PRAGMA foreign_keys = OFF")
        try:
            with db.atomic():
                self.apply(db)
                if db.execute("PRAGMA foreign_key_check").fetchone():
                    raise DamagedWorkspace(file=path, reason=_BROKEN_LINKS)
        finally:
            db.execute("PRAGMA foreign_keys = ON")


def load(folder: Path | None = None) -> Schema:
    """The migrations in `folder`, by default the program's own: one file each, with a function `migrate(db)`."""
    names: list[str] = []
    steps: list[Callable[[Database], None]] = []
    for file in sorted((folder or paths.migrations_dir()).glob("[0-9]*.py")):
        spec = importlib.util.spec_from_file_location(f"briefing_migration_{file.stem}", file)
        assert spec is not None, file
        assert spec.loader is not None, file
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        names.append(file.stem)
        steps.append(module.migrate)
    return Schema(tuple(names), tuple(steps))


def identify(db: Database, path: Path, schema: Schema) -> None:
    """Make sure that a file is a workspace this program knows, without changing it.

    Raises:
        NotAWorkspace: another SQLite database, or none.
        NewerWorkspace: it has gone through a migration this program lacks.
        DamagedWorkspace: its schema can't be read.
    """
    try:
        ours = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        applied = schema.applied(db) if ours else ()
    except sqlite3.DatabaseError as error:
        if code_of(error) == sqlite3.SQLITE_NOTADB:
            raise NotAWorkspace(file=path) from error
        raise
    except (
        UnicodeDecodeError
    ) as error:  # SQLite quotes a broken name in its message, and the driver chokes on it
        raise DamagedWorkspace(file=path, reason=UNREADABLE) from error
    if not applied:
        raise NotAWorkspace(file=path)
    for name in applied:
        if name not in schema.names:
            raise NewerWorkspace(file=path, migration=name)


def columns(db: Database) -> dict[str, tuple[str, ...]]:
    """The columns of every logged table: those that say in `last_step` which step touched a row last."""
    found: dict[str, tuple[str, ...]] = {}
    for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        names = tuple(name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table]))
        if "last_step" in names:
            found[table] = tuple(name for name in names if name != "last_step")
    return found


def statements(db: Database) -> dict[str, str]:
    """The statement that made each table, index and trigger, white space aside."""
    rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {f"{kind} {name}": " ".join(sql.split()) for kind, name, sql in sorted(rows)}


def expected_statements(schema: Schema) -> dict[str, str]:
    """What `statements` gives for a new workspace."""
    db = Database(sqlite3.connect(":memory:"))
    try:
        schema.build(db)
        return statements(db)
    finally:
        db.close()


def complete(db: Database, schema: Schema) -> bool:
    """Whether all that the migrations make is there in a file of this schema."""
    new = Database(sqlite3.connect(":memory:"))
    try:
        for step in schema.steps:
            step(new)
        return statements(new).items() <= statements(db).items()
    finally:
        new.close()
