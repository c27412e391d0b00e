"""What does a person mean by a date or a dossier typed in words? Reading and writing them; nothing of Qt."""

import datetime
import re

from briefing_app.assemble.wording import MONTHS, dossier_number
from briefing_app.model.agenda import Dossier

_IN_WORDS = re.compile(r"(\d{1,2})[\s.]+([a-z]+)\.?\s+(\d{4})\Z")
_IN_FIGURES = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\Z")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_WEEKDAY = re.compile(r"(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+")
_NUMBER = r"\d+(?:[ .]\d{3})*(?:-[A-Z0-9()]+)?"
_CHAPTER = r"[IVXLC]+(?![A-Za-z])"
_DOSSIER = re.compile(
    rf"(?:({_NUMBER})(?: +({_CHAPTER}))?|({_CHAPTER}))(?![\dA-Za-z])[ ,:]*(.*)\Z", re.DOTALL
)
_SHORTEST_MONTH = 3
_SHORT = ("jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.")


def read_date(text: str) -> datetime.date | None:
    """The date that is meant by `27 november 2026`, `27 nov. 2026`, `27-11-2026` or `2026-11-27`; None by none."""
    plain = _WEEKDAY.sub("", text.strip().lower())
    if found := _IN_WORDS.match(plain):
        month = _month(found[2])
        return _date(int(found[3]), month, int(found[1])) if month else None
    if found := _IN_FIGURES.match(plain):
        return _date(int(found[3]), int(found[2]), int(found[1]))
    if found := _ISO.match(plain):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    return None


def short_date(day: datetime.date | None) -> str:
    """`27 nov. 2026`, or ''."""
    if day is None:
        return ""
    return f"{day.day} {_SHORT[day.month - 1]} {day.year}"


def _month(word: str) -> int:
    """The number of a month by its name or the beginning of it, 0 where none is meant."""
    if word == "mrt":
        return 3
    found = [at for at, name in enumerate(MONTHS, 1) if name.startswith(word)]
    return found[0] if len(word) >= _SHORTEST_MONTH and len(found) == 1 else 0


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


# --- dossiers --------------------------------------------------------------------------------------------


def read_dossiers(text: str) -> tuple[Dossier, ...] | None:
    """The dossiers meant by `36 800 VII Digitaal meedoen; 26 643`, None where a number is wanting."""
    found: list[Dossier] = []
    for each in filter(None, (part.strip() for part in text.split(";"))):
        match = _DOSSIER.match(each)
        if match is None:
            return None
        number = re.sub(r"[ .]", "", match[1] or "")
        found.append(Dossier(number, match[2] or match[3], " ".join(match[4].split())))
    return tuple(found)


def write_dossiers(dossiers: tuple[Dossier, ...]) -> str:
    """Dossiers as a person reads and types them."""
    return "; ".join(f"{dossier_number(each)} {each.title}".strip() for each in dossiers)


def proposed_title(day: datetime.date) -> str:
    """What a next letter of that date is usually called: `Voortgangsbrief najaar 2026`."""
    half = "voorjaar" if day.month <= 7 else "najaar"
    return f"Voortgangsbrief {half} {day.year}"
