"""What must hold before a file is opened as a workspace, checked without changing anything."""

import os
from pathlib import Path

from briefing_app.errors import DamagedWorkspace, MissingFile, NotAWorkspace, UnreadableFile, Wording
from briefing_app.store import schema as schemas
from briefing_app.store.connection import connect
from briefing_app.store.database import Database
from briefing_app.store.faults import UNREADABLE, translated
from briefing_app.store.schema import Schema

_NO_RIGHT = Wording("u hebt er geen leesrecht op", "you may not read it")


def existing(path: Path) -> Path:
    """The real place of a file that may be a workspace.

    Raises:
        MissingFile, NotAWorkspace (a folder or a device), UnreadableFile: as they say.
    """
    try:
        there = path.exists()
    except PermissionError as error:
        raise UnreadableFile(file=path, reason=_NO_RIGHT) from error
    except OSError as error:  # no file can have such a name, a too long one for example
        raise MissingFile(file=path) from error
    if not there:
        raise MissingFile(file=path)
    if not path.is_file():
        raise NotAWorkspace(file=path)
    if not os.access(path, os.R_OK):
        raise UnreadableFile(file=path, reason=_NO_RIGHT)
    return path.resolve()  # through links, so that all who open it share one lock


def intact(db: Database) -> bool:
    """Whether every page of a file can be read and hangs together."""
    return bool(db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def examine(db: Database, path: Path, schema: Schema) -> bool:
    """Make sure of a file that it is a sound workspace; gives whether it is older than this program.

    Raises:
        NotAWorkspace, NewerWorkspace, DamagedWorkspace: as they say, in this order.
    """
    with translated(path, reading=True):
        schemas.identify(db, path, schema)
        older = schema.pending(db)
        if not intact(db) or not (older or schemas.complete(db, schema)):
            raise DamagedWorkspace(file=path, reason=UNREADABLE)
    return older


def examined(path: Path, schema: Schema) -> bool:
    """`examine` over a connection of its own."""
    with translated(path, reading=True):
        db = connect(path, "ro")
    try:
        return examine(db, path, schema)
    finally:
        db.close()
