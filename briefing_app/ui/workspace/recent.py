"""Which workspaces were used lately, and are they still there?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recent:
    """A workspace that was used, and when; None where that was not noted."""

    path: Path
    opened: datetime | None = None


def missing(recents: Iterable[Recent]) -> frozenset[Path]:
    """Those whose file can't be found. May wait for a slow network: not for the thread of a window."""
    return frozenset(each.path for each in recents if not _there(each.path))


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that refuses, a network that is gone
        return False
