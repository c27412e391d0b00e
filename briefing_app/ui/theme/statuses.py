"""What does each status look like, and what is it called? Marks are never without these words at hand."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

Tone = Literal["ok", "go", "warning", "error", "neutral"]


@dataclass(frozen=True, slots=True)
class StatusLook:
    """The file of a mark, the word for it (to be translated), and the colours it takes."""

    mark: str
    dutch: str
    tone: Tone


def status_look(name: str) -> StatusLook:
    """The look of a status by its name in the model.

    Raises:
        KeyError: there is no such status.
    """
    return _LOOKS[name]


def status_word(name: str) -> str:
    """The word for a status, as a person reads it: `Gestart`."""
    return QCoreApplication.translate("Status", _LOOKS[name].dutch)


_LOOKS = {
    # actions
    "planned": StatusLook("ring", str(QT_TRANSLATE_NOOP("Status", "Gepland")), "neutral"),
    "started": StatusLook("half-disc", str(QT_TRANSLATE_NOOP("Status", "Gestart")), "go"),
    "done": StatusLook("disc-tick", str(QT_TRANSLATE_NOOP("Status", "Afgerond")), "ok"),
    "delayed": StatusLook("triangle", str(QT_TRANSLATE_NOOP("Status", "Vertraagd")), "warning"),
    "dropped": StatusLook("struck-ring", str(QT_TRANSLATE_NOOP("Status", "Vervallen")), "neutral"),
    # sections and letters
    "draft": StatusLook("dashed-ring", str(QT_TRANSLATE_NOOP("Status", "Concept")), "neutral"),
    "review": StatusLook("half-disc", str(QT_TRANSLATE_NOOP("Status", "Ter afstemming")), "go"),
    "agreed": StatusLook("disc-tick", str(QT_TRANSLATE_NOOP("Status", "Akkoord")), "ok"),
    "sent": StatusLook("lock", str(QT_TRANSLATE_NOOP("Status", "Verzonden")), "ok"),
    "published": StatusLook("lock", str(QT_TRANSLATE_NOOP("Status", "Gepubliceerd")), "ok"),
    # motions and commitments
    "open": StatusLook("ring", str(QT_TRANSLATE_NOOP("Status", "Open")), "error"),
    "underway": StatusLook("half-disc", str(QT_TRANSLATE_NOOP("Status", "In uitvoering")), "go"),
    "partly": StatusLook("three-quarter-disc", str(QT_TRANSLATE_NOOP("Status", "Deels afgedaan")), "go"),
    "met": StatusLook("disc-tick", str(QT_TRANSLATE_NOOP("Status", "Afgedaan")), "ok"),
    # findings
    "error": StatusLook("octagon", str(QT_TRANSLATE_NOOP("Status", "Fout")), "error"),
    "warning": StatusLook("triangle", str(QT_TRANSLATE_NOOP("Status", "Waarschuwing")), "warning"),
    "hint": StatusLook("square-i", str(QT_TRANSLATE_NOOP("Status", "Hint")), "neutral"),
    # the preview
    "current": StatusLook("disc-tick", str(QT_TRANSLATE_NOOP("Status", "Actueel")), "ok"),
    # differences
    "new": StatusLook("plus", str(QT_TRANSLATE_NOOP("Status", "Nieuw")), "ok"),
    "changed": StatusLook("unequal", str(QT_TRANSLATE_NOOP("Status", "Gewijzigd")), "go"),
    "moved": StatusLook("up-down", str(QT_TRANSLATE_NOOP("Status", "Verplaatst")), "warning"),
    "deleted": StatusLook("minus", str(QT_TRANSLATE_NOOP("Status", "Geschrapt")), "error"),
    "same": StatusLook("dot", str(QT_TRANSLATE_NOOP("Status", "Gelijk")), "neutral"),
}
