"""What an error of SQLite means to a user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_app.errors import BriefingError, CannotWrite, DamagedWorkspace, UnreadableFile, Wording
from briefing_app.files import FULL, READ_ONLY
from briefing_app.store.database import sqlite3 as sqlite3

_PRIMARY = 0xFF
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class DamagedContent(Exception):
    """What is kept under a hash is not there, or no longer has that hash."""


BUSY = Wording("een ander programma houdt het bestand bezet", "another program is holding the file")
FAILING = Wording("de schijf of het netwerk weigert", "the disk or the network fails")
UNREADABLE = Wording("het bestand is niet in zijn geheel te lezen", "the file cannot be read in full")

_CANNOT_WRITE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_IOERR: FAILING,
}


@contextmanager
def translated(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Turn what SQLite says of the file at `path` into an error that helps its user.

    Faults of ours (a wrong statement, a broken constraint) pass through as they are.

    Raises:
        DamagedWorkspace: the file breaks SQLite's format.
        CannotWrite: full, read-only, busy or failing; or, of a file opened for reading, UnreadableFile.
    """
    try:
        yield
    except DamagedContent as error:
        raise DamagedWorkspace(file=path, reason=UNREADABLE) from error
    except sqlite3.DatabaseError as error:
        meaning = _meaning(error, path, reading=reading)
        if meaning is None:
            raise
        raise meaning from error


def _meaning(error: sqlite3.DatabaseError, path: Path, *, reading: bool) -> BriefingError | None:
    code = code_of(error)
    # The driver, not SQLite, finds text that isn't UTF-8, and gives no code.
    if code in _DAMAGED or str(error).startswith("Could not decode to UTF-8"):
        return DamagedWorkspace(file=path, reason=UNREADABLE)
    if code not in _CANNOT_WRITE:
        return None
    refused = UnreadableFile if reading else CannotWrite
    return refused(file=path, reason=_CANNOT_WRITE[code])


def code_of(error: sqlite3.DatabaseError) -> int:
    """SQLite's primary result code, or 0 where the driver gives none."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY
