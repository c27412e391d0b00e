"""Copies of a workspace: whole, checked, and made while it may be open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing_app.errors import CannotWrite, DamagedWorkspace
from briefing_app.files import made_whole, orphans, translated_writing
from briefing_app.store import schema as schemas
from briefing_app.store.connection import connect
from briefing_app.store.examining import existing, intact
from briefing_app.store.faults import FAILING, UNREADABLE, translated


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy and when it was made."""

    file: Path
    made: datetime


def backup(
    path: Path,
    to: Path | None = None,
    *,
    migrations: Path | None = None,
    clock: Callable[[], datetime] = datetime.now,
) -> Path:
    """Copy the workspace at `path` to `to`, by default into the folder beside it that `backups` lists.

    Raises:
        MissingFile, NotAWorkspace, NewerWorkspace, DamagedWorkspace: there is nothing sound to copy.
        AlreadyExists: `to` is taken.
        CannotWrite: full or read-only; nothing is left behind.
    """
    path = existing(path)
    with translated(path, reading=True):
        db = connect(path, "ro")
        try:
            schemas.identify(db, path, schemas.load(migrations))
            if not intact(db):
                raise DamagedWorkspace(file=path, reason=UNREADABLE)
            target = to or _default(path, clock())
            if to is None:
                with translated_writing(target):
                    target.parent.mkdir(exist_ok=True)
                for left in orphans(target.parent, f"{path.stem} "):
                    left.unlink()
            with made_whole(target) as temporary:
                with translated(target):  # the source was read in full: what fails now is the copy
                    db.execute("VACUUM INTO ?", [str(temporary)])
                _check(temporary, target)
        finally:
            db.close()
    return target


def backups(path: Path) -> tuple[Backup, ...]:
    """The backups in the workspace's own folder of them, newest first; also of a workspace that is lost."""
    found = (
        Backup(file, datetime.fromtimestamp(file.stat().st_mtime).astimezone())
        for file in folder_of(path).glob("[!.]*.briefing")
    )
    return tuple(sorted(found, key=lambda each: (each.made, each.file.name), reverse=True))


def folder_of(path: Path) -> Path:
    """Where backups go that aren't given a name."""
    return path.parent / f"{path.stem} - back-ups"


def _default(path: Path, now: datetime) -> Path:
    name = f"{path.stem} {now:%Y-%m-%d %H.%M.%S}"
    target = folder_of(path) / f"{name}.briefing"
    count = 2
    while target.exists():  # a second one within the second
        target = target.with_name(f"{name} ({count}).briefing")
        count += 1
    return target


def _check(copy: Path, target: Path) -> None:
    with translated(target):
        db = connect(copy, "ro")
        try:
            if not intact(db):
                raise CannotWrite(file=target, reason=FAILING)
        finally:
            db.close()
