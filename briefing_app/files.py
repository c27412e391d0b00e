"""How a file gets to its name whole or not at all, and what an interrupted attempt leaves behind."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_app.errors import AlreadyExists, CannotWrite
from briefing_app.ids import new_id
from briefing_app.store.faults import NO_FOLDER, translated_writing

_TEMPORARY = re.compile(r"\..+\.[a-z][a-z2-9]{15}\.tmp(-journal|-wal|-shm)?\Z")
_STALE_SECONDS = 3600


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """Give a temporary name beside `path`; at the end what stands there becomes `path`, in one move.

    After an error nothing stays behind.

    Raises:
        AlreadyExists: `path` is taken; it is left alone.
        CannotWrite: the folder can't be written, or the disk is full.
    """
    refuse_taken(path)
    if not path.parent.is_dir():
        raise CannotWrite(file=path, reason=NO_FOLDER)
    temporary = path.with_name(f".{path.name}.{new_id()}.tmp")
    try:
        with translated_writing(path):
            yield temporary
            _flush(temporary)
            _take_name(temporary, path)
            _flush_folder(path.parent)
    finally:
        for left in (temporary, *(Path(f"{temporary}{end}") for end in ("-journal", "-wal", "-shm"))):
            if left.exists():  # asked first: on a read-only disk even unlinking nothing is an error
                left.unlink()


def refuse_taken(path: Path) -> None:
    """Raise AlreadyExists if anything stands at `path`, a broken link included."""
    if os.path.lexists(path):
        raise AlreadyExists(file=path, remedy_nl="", remedy_en="")


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
