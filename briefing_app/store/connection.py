"""How a workspace's file is opened with SQLite: for writing, for reading, and what each is set to."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from briefing_app.store.database import Database
from briefing_app.store.faults import sqlite3

WAIT_MS = 5000
"""How long a connection waits for another one, such as a reader while the journal is switched."""


def connect(path: Path, mode: Literal["ro", "rw", "rwc"]) -> Database:
    """A connection to the file at `path`; only `rwc` makes one that isn't there.

    Never `open()`, copy or hash the file while a connection of this process has it: SQLite's locks would fall away.
    """
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=WAIT_MS / 1000)
    db = Database(connection)
    # A file can come from anyone: nothing in its schema may call functions with side effects.
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA foreign_keys = ON")
    return db


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Write all of the block or none of it; within another transaction it is a part of that one.

    It waits at its start for another writer of this process, rather than failing at its first write.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.rollback()
        raise
    try:
        db.conn.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def begin_writing(db: Database) -> None:
    """Set a connection to the journal that survives a loss of power and lets others read meanwhile."""
    journal = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    # Where WAL isn't to be had (some network shares), the old journal needs the folder flushed as well.
    db.execute(f"PRAGMA synchronous = {'FULL' if journal == 'wal' else 'EXTRA'}")


def end_writing(db: Database) -> None:
    """Bring everything into the one file, so that it can be copied or sent as it lies there.

    While others read, the emptied `-wal` and `-shm` stay until the next writer closes.
    """
    db.execute("PRAGMA busy_timeout = 200")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with suppress(sqlite3.OperationalError):  # busy: others read
        # Not WAL: a reader of a resting file then makes no files of its own, and needs no right to.
        db.execute("PRAGMA journal_mode = DELETE").fetchone()
