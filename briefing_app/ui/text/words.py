"""What do references and fields show in the text, and which are there to choose from?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference can point at. `shown` is what it prints; `title` is how a person knows it, number and all."""

    id: str
    shown: str
    title: str
    level: int = 0
    is_table: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The fields with their values, and the targets in reading order, of the letter or agenda that is open."""

    fields: Mapping[str, str] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()

    def of_field(self, to: str) -> str:
        """What a field shows: its value, else its name."""
        return self.fields.get(to) or field_label(to)

    def of_ref(self, to: str) -> str:
        """What a reference shows."""
        found = next((each.shown for each in self.targets if each.id == to), "")
        return found or _tr("verwijzing ontbreekt")


def field_label(to: str) -> str:
    """What a field is called."""
    names = {
        "brief.datum": _tr("Datum van de brief"),
        "brief.titel": _tr("Titel van de brief"),
        "brief.nummer": _tr("Nummer van de brief"),
        "brief.kenmerk": _tr("Kenmerk van de brief"),
        "brief.afzender": _tr("Afzender"),
        "dossier.nummer": _tr("Nummer van het dossier"),
        "dossier.titel": _tr("Titel van het dossier"),
    }
    return names.get(to, to)


FIELDS = (
    "brief.datum",
    "brief.titel",
    "brief.nummer",
    "brief.kenmerk",
    "brief.afzender",
    "dossier.nummer",
    "dossier.titel",
)
"""The fields a text can hold, as assembly knows them."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Words", text)
