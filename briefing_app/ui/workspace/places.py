"""Where does a workspace come, and under which name?"""

from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths

SUFFIX = ".briefing"
_FORBIDDEN = '<>:"/\\|?*'
_LONGEST_NAME = 80


def free_place(folder: Path, name: str) -> Path:
    """A place for a new workspace that isn't taken, numbered if need be."""
    stem = "".join(" " if each in _FORBIDDEN or not each.isprintable() else each for each in name)
    stem = " ".join(stem.split())[:_LONGEST_NAME].strip(" .") or "Briefing"
    for number in count(1):
        place = folder / (f"{stem}{SUFFIX}" if number == 1 else f"{stem} {number}{SUFFIX}")
        if not place.exists() and not place.is_symlink():
            return place
    raise AssertionError  # `count` has no end


def with_suffix(path: Path) -> Path:
    """The place as given, with the ending of a workspace."""
    return path if path.suffix.casefold() == SUFFIX else path.with_name(path.name + SUFFIX)


def documents() -> Path:
    """Where a person keeps documents, as the system says; the home folder where there is none."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
