"""How a file gets to its name whole or not at all, and what an interrupted attempt leaves behind."""

import errno
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_app.errors import AlreadyExists, CannotWrite, Wording
from briefing_app.ids import new_id

FULL = Wording("de schijf is vol", "the disk is full")
READ_ONLY = Wording("er is alleen leesrecht", "it is read-only")
NO_FOLDER = Wording("de map bestaat niet", "the folder does not exist")

_SYSTEM = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOENT: NO_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
}
_TEMPORARY = re.compile(r"\..+\.[a-z][a-z2-9]{15}\.tmp(-journal|-wal|-shm)?\Z")
_STALE_SECONDS = 3600


@contextmanager
def made_whole(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Give a temporary name beside `path`; at the end what stands there becomes `path`, in one move.

    After an error nothing stays behind, and what stood at `path` is untouched.

    Raises:
        AlreadyExists: `path` is taken, and not to be overwritten.
        CannotWrite: the folder can't be written, or the disk is full.
    """
    if not overwrite:
        refuse_taken(path)
    if not path.parent.is_dir():
        raise CannotWrite(file=path, reason=NO_FOLDER)
    temporary = path.with_name(f".{path.name}.{new_id()}.tmp")
    try:
        with translated_writing(path):
            yield temporary
            _flush(temporary)
            if overwrite:
                temporary.replace(path)
            else:
                _take_name(temporary, path)
            _flush_folder(path.parent)
    finally:
        for left in (temporary, *(Path(f"{temporary}{end}") for end in ("-journal", "-wal", "-shm"))):
            if os.path.lexists(left):  # asked first: on a read-only disk even unlinking nothing is an error
                left.unlink()


def refuse_taken(path: Path) -> None:
    """Raise AlreadyExists if anything stands at `path`, a broken link included."""
    if os.path.lexists(path):
        raise AlreadyExists(file=path, remedy_nl="", remedy_en="")


@contextmanager
def translated_writing(path: Path) -> Iterator[None]:
    """Turn what the file system says while `path` is being made into `CannotWrite`.

    Raises:
        CannotWrite: full, read-only, no such folder, or what else the system says.
    """
    try:
        yield
    except OSError as error:
        known = _SYSTEM.get(error.errno or 0)
        reason = known or Wording(*[os.strerror(error.errno or 0)] * 2)
        raise CannotWrite(file=path, reason=reason) from error


def _take_name(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        refuse_taken(path)
        raise
    except OSError:
        # FAT and some network shares have no hard links: reserve the name, then replace our own empty file.
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            refuse_taken(path)
            raise
        temporary.replace(path)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows can't open a folder, and needs no flush for a new name
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def orphans(folder: Path, start: str) -> tuple[Path, ...]:
    """Temporary files in `folder` for names beginning with `start`, an hour old or more: nobody writes them."""
    if not folder.is_dir():
        return ()
    before = time.time() - _STALE_SECONDS
    return tuple(
        each
        for each in sorted(folder.iterdir())
        if each.name.startswith(f".{start}")
        and _TEMPORARY.fullmatch(each.name)
        and each.is_file()
        and each.stat().st_mtime < before
    )
