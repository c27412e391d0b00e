"""What does the outline remember of a workspace: which rows are closed, and where was the person last?"""

from PySide6.QtCore import QSettings

_FEW = 24
"""So many rows are shown at once; in a larger outline themes are closed at first."""


class Remembered:
    """Kept in the settings of the person, not in the workspace: another reader has another place."""

    def __init__(self, workspace: str, settings: QSettings | None = None) -> None:
        self._settings = _of_user() if settings is None else settings
        self._group = f"outline/{workspace}"

    @property
    def place(self) -> str:
        """The section that was chosen last, '' for none."""
        return str(self._settings.value(f"{self._group}/place", ""))

    @place.setter
    def place(self, id: str) -> None:
        self._settings.setValue(f"{self._group}/place", id)

    @property
    def closed(self) -> frozenset[str] | None:
        """The sections whose row is closed, None where nobody opened or closed anything yet."""
        stored = self._settings.value(f"{self._group}/closed", None)
        return None if stored is None else frozenset(str(stored).split())

    @closed.setter
    def closed(self, ids: frozenset[str]) -> None:
        self._settings.setValue(f"{self._group}/closed", " ".join(sorted(ids)))


def _of_user() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Briefing", "outline")


def closed_at_first(kinds: dict[str, str]) -> frozenset[str]:
    """Which rows are closed in an outline that nobody has seen: none, or the themes of a large one.

    Args:
        kinds: the kind of each section, by its id.
    """
    if len(kinds) <= _FEW:
        return frozenset()
    return frozenset(id for id, kind in kinds.items() if kind != "pillar")
