"""What can a person do about a workspace that doesn't open? A word for a button, and what it brings about."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

from briefing_app import store
from briefing_app.errors import (
    BriefingError,
    CannotWrite,
    DamagedWorkspace,
    Lang,
    MissingFile,
    OlderWorkspace,
)

Way = Literal["none", "backups", "read", "forget"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence, and the way out: list the backups, open for reading, take it off the list, or none."""

    sentence: str
    way: Way = "none"

    @property
    def word(self) -> str:
        """What the button for the way out says."""
        translate = QCoreApplication.translate
        words: dict[Way, str] = {
            "none": "",
            "backups": translate("Trouble", "Back-ups tonen…"),
            "read": translate("Trouble", "Alleen lezen"),
            "forget": translate("Trouble", "Uit de lijst halen"),
        }
        return words[self.way]


def trouble_with(path: Path, error: BriefingError, *, recent: bool, lang: Lang) -> Trouble:
    """What is wrong with the workspace at `path`, said for somebody at the window.

    Args:
        recent: whether it is in the list of what was used lately.
    """
    has_backups = _has_backups(path)
    match error:
        case DamagedWorkspace():
            translate = QCoreApplication.translate
            said = translate("Trouble", "De werkruimte {name} is beschadigd. Er is niets gewijzigd.")
            remedy = (
                translate("Trouble", "Zet een back-up terug.")
                if has_backups
                else translate(
                    "Trouble", "Er is geen back-up; vraag uw beheerder om een kopie van het bestand."
                )
            )
            sentence = f"{said.format(name=path.stem)} {remedy}"
            return Trouble(sentence, "backups" if has_backups else "none")
        case MissingFile():
            sentence = _where_it_was(path, error.sentence(lang))
            way: Way = "backups" if has_backups else "forget" if recent else "none"
            return Trouble(sentence, way)
        case CannotWrite() | OlderWorkspace() if path.is_file():
            return Trouble(error.sentence(lang), "read" if isinstance(error, CannotWrite) else "none")
        case _:
            return Trouble(error.sentence(lang))


def _where_it_was(path: Path, otherwise: str) -> str:
    try:
        if path.parent.is_dir():
            return otherwise
    except OSError:
        pass
    said = QCoreApplication.translate(
        "Trouble", "De map {folder} is niet bereikbaar. Maak verbinding of kies een ander bestand."
    )
    return said.format(folder=path.parent)


def _has_backups(path: Path) -> bool:
    try:
        return bool(store.backups(path))
    except OSError:
        return False
