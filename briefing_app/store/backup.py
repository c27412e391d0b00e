"""Copies of a workspace: whole, checked, and made while it may be open; and the way back from one.

Backups are made by themselves once a day and thinned out: all of today stay, of the month before that the last of each
day, of the two years before that the last of each month. Only files with the name that `backup` gives are removed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from briefing_app.errors import CannotWrite, DamagedWorkspace
from briefing_app.files import made_whole, orphans, translated_writing
from briefing_app.store import schema as schemas
from briefing_app.store.connection import connect
from briefing_app.store.examining import existing, intact
from briefing_app.store.faults import FAILING, UNREADABLE, translated

Clock = Callable[[], datetime]
"""The time on the clock of this machine, without a time zone."""


@dataclass(frozen=True, slots=True)
class Keep:
    """How long backups stay: one of each day for `days`, then one of each month for `months`."""

    days: int = 30
    months: int = 24


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
    clock: Clock = datetime.now,
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
                    # As a URI: a path need not be text that can be written as UTF-8.
                    db.execute("VACUUM INTO ?", [temporary.absolute().as_uri()])
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


def restore(backup_file: Path, to: Path, *, migrations: Path | None = None) -> None:
    """Make a workspace at `to` that is as a backup is; the backup stays.

    It keeps its id: it is the same workspace at an earlier moment. One of an earlier version of the program is upgraded
    when it is opened for writing, as any other.

    Raises:
        MissingFile, NotAWorkspace, NewerWorkspace, DamagedWorkspace: the backup is not sound.
        AlreadyExists: `to` is taken.
        CannotWrite: full or read-only; nothing is left behind.
    """
    backup(backup_file, to, migrations=migrations)


def backup_if_due(path: Path, *, migrations: Path | None = None, clock: Clock = datetime.now) -> Path | None:
    """Make the backup of today, unless there is one or nothing changed since the last; then remove what is old.

    For the window, after opening a workspace for writing; it can be called on any thread.

    Raises:
        BriefingError: as `backup`.
    """
    path = existing(path)
    there = backups(path)
    if there and (there[0].made.date() == clock().date() or there[0].made >= _changed(path)):
        return None
    made = backup(path, migrations=migrations, clock=clock)
    prune(path, clock=clock)
    return made


def prune(path: Path, *, keep: Keep | None = None, clock: Clock = datetime.now) -> tuple[Path, ...]:
    """Remove backups that are older than they are worth; gives which. The newest always stays.

    Raises:
        CannotWrite: the folder is read-only.
    """
    dated = sorted(_dated(path))
    gone = _too_many([when for when, _ in dated], clock().date(), keep or Keep())
    files = tuple(file for when, file in dated if when in gone)
    for file in files:
        with translated_writing(file):
            file.unlink(missing_ok=True)
    return files


def _dated(path: Path) -> Iterator[tuple[datetime, Path]]:
    """The backups with a name that `backup` gives, and the moment in it."""
    name = re.compile(rf"{re.escape(path.stem)} (\d{{4}}-\d\d-\d\d \d\d\.\d\d\.\d\d)( \(\d+\))?\.briefing")
    for each in backups(path):
        found = name.fullmatch(each.file.name)
        if found:
            try:
                yield datetime.strptime(found[1], "%Y-%m-%d %H.%M.%S"), each.file
            except ValueError:
                continue  # no such moment: not one of ours


def _too_many(moments: list[datetime], today: date, keep: Keep) -> frozenset[datetime]:
    """Of moments in order those of which no backup is kept: a later one of that day or month is, or it is too old."""
    last_of = {_period(each, today, keep): each for each in moments}
    kept = {each for period, each in last_of.items() if period is not None}
    kept.update(each for each in moments if each.date() >= today)
    kept.update(moments[-1:])
    return frozenset(moments) - kept


def _period(moment: datetime, today: date, keep: Keep) -> date | tuple[int, int] | None:
    """What one backup is kept of: a day, a month (year and month), or nothing."""
    day = moment.date()
    if day >= today - timedelta(days=keep.days):
        return day
    months = (today.year - day.year) * 12 + today.month - day.month
    return (day.year, day.month) if months <= keep.months else None


def _changed(path: Path) -> datetime:
    """When a workspace was written last, in its file or in the journal beside it."""
    journal = Path(f"{path}-wal")
    files = [path, journal] if journal.exists() else [path]
    return datetime.fromtimestamp(max(each.stat().st_mtime for each in files)).astimezone()


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
