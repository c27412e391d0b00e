"""What do references and fields show in the text, and which are there to choose from?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


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
        return found or translate("Words", "verwijzing ontbreekt")


def field_label(to: str) -> str:
    """What a field is called."""
    names = {
        "brief.datum": translate("Words", "Datum van de brief"),
        "brief.titel": translate("Words", "Titel van de brief"),
        "brief.nummer": translate("Words", "Nummer van de brief"),
        "brief.kenmerk": translate("Words", "Kenmerk van de brief"),
        "brief.afzender": translate("Words", "Afzender"),
        "dossier.nummer": translate("Words", "Nummer van het dossier"),
        "dossier.titel": translate("Words", "Titel van het dossier"),
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
