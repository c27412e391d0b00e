"""The ways to a workspace: make one, open it for writing (one process), open it for reading (anyone)."""

import os
from datetime import UTC, datetime
from pathlib import Path

from briefing_app.errors import CannotWrite, OlderWorkspace
from briefing_app.files import READ_ONLY, made_whole, orphans
from briefing_app.ids import new_id
from briefing_app.store import schema as schemas
from briefing_app.store.backup import backup
from briefing_app.store.connection import begin_writing, connect
from briefing_app.store.database import Database
from briefing_app.store.examining import examine, examined, existing
from briefing_app.store.faults import translated
from briefing_app.store.lock import WriterLock
from briefing_app.store.schema import Schema
from briefing_app.store.workspace import Clock, Workspace


def utc_now() -> datetime:
    """The time of the system."""
    return datetime.now(UTC)


def create(path: Path, *, migrations: Path | None = None) -> None:
    """Make an empty workspace at `path`.

    Args:
        migrations: the folder of migrations, None for the program's own.

    Raises:
        AlreadyExists: something is there; it is left alone.
        CannotWrite: no such folder, read-only or full; nothing is left behind.
    """
    schema = schemas.load(migrations)
    with made_whole(path) as temporary, translated(path):
        db = connect(temporary, "rwc")
        try:
            schema.build(db)
            with db.atomic():
                db.execute("INSERT INTO setting (name, value) VALUES ('workspace', ?)", [new_id()])
        finally:
            db.close()


def open_for_writing(
    path: Path, *, who: str, clock: Clock = utc_now, migrations: Path | None = None
) -> Workspace:
    """Open a workspace for the one writer; an older one is backed up and then upgraded.

    Args:
        who: the person, as steps and the next one who wants to write should name them.

    Raises:
        MissingFile, NotAWorkspace, NewerWorkspace, DamagedWorkspace: the file is as it was.
        WorkspaceInUse: another process (or this one) writes.
        CannotWrite: the file or its folder is read-only, or the disk is full.
    """
    path = existing(path)
    schema = schemas.load(migrations)
    examined(path, schema)
    if not os.access(path, os.W_OK):
        raise CannotWrite(file=path, reason=READ_ONLY)
    lock = WriterLock(path, who=who, since=clock())
    try:
        db = _connected(path, schema, migrations)
    except BaseException:
        lock.release()
        raise
    return Workspace(path, db, who=who, clock=clock, lock=lock)


def _connected(path: Path, schema: Schema, migrations: Path | None) -> Database:
    for left in orphans(path.parent, f"{path.name}."):
        left.unlink()
    with translated(path):
        db = connect(path, "rw")
        try:
            schemas.identify(db, path, schema)  # again: now nobody else can upgrade it
            older = schema.pending(db)
            if older:
                backup(path, migrations=migrations)
                begin_writing(db)
                schema.upgrade(db, path)
        except BaseException:
            db.close()
            raise
    return db


def open_for_reading(path: Path, *, migrations: Path | None = None) -> Workspace:
    """Open a workspace on a connection that can't write, beside a writer or not. Nothing is made or upgraded.

    Raises:
        MissingFile, NotAWorkspace, NewerWorkspace, OlderWorkspace, DamagedWorkspace, UnreadableFile: as they say.
    """
    path = existing(path)
    schema = schemas.load(migrations)
    with translated(path, reading=True):
        db = connect(path, "ro")
        try:
            if examine(db, path, schema):
                raise OlderWorkspace(file=path)
            return Workspace(path, db, who="", clock=utc_now, lock=None)
        except BaseException:
            db.close()
            raise
