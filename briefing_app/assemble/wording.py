"""How does a letter write its dates, numbers and addressees?"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefing_app.model.agenda import Dossier

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_TUESDAY = 1
_THREE_DIGITS = re.compile(r"(?<=\d)(?=(?:\d{3})+\Z)")
_PRIME = re.compile(r"\s*minister[-\s]president\b", re.IGNORECASE)
_OF_A_MINISTRY = re.compile(
    r"\s*(?:viceminister-president,? )?(?:minister|staatssecretaris)s? van (.+)", re.IGNORECASE
)
_SOMEONE_ELSE = re.compile(
    r",? en (?:de |het )?(?:minister|staatssecretaris)\b|,? en van\b"
    r"|, (?:de )?(?:minister|staatssecretaris|mede)\b|\s[–-]\s",
    re.IGNORECASE,
)
_POST_BOXES = {"Tweede Kamer": "Postbus 20018", "Eerste Kamer": "Postbus 20017"}
_TOWN = "2500 EA  DEN HAAG"
_PARLIAMENT = " der Staten-Generaal"
STATE = "Rijksoverheid"


def long_date(day: date | None) -> str:
    """`4 juli 2025`, or ''."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def parliamentary_year(day: date | None) -> str:
    """`2024–2025`, or ''. A year of parliament begins on the third Tuesday of September."""
    if day is None:
        return ""
    september = date(day.year, 9, 1)
    opening = september + timedelta(days=(_TUESDAY - september.weekday()) % 7 + 14)
    first = day.year if day >= opening else day.year - 1
    return f"{first}–{first + 1}"


def dossier_number(dossier: Dossier) -> str:
    """As printed, with its budget chapter: `32 824`, `36 600 XV`, `XV`."""
    base, dash, part = dossier.number.partition("-")
    grouped = _THREE_DIGITS.sub(" ", base) if base.isdigit() else base
    return " ".join(filter(None, (f"{grouped}{dash}{part}", dossier.chapter)))


def number_label(number: str | None) -> str:
    """`Nr. 456`; the Senate's letters stand alone; a number not yet given is an ellipsis."""
    if not number:
        return "Nr. …"
    return f"Nr. {number}" if number[0].isdigit() else number


def kamerstuk(dossiers: Sequence[Dossier], number: str | None) -> str:
    """`32 824 en 29 279, nr. 148`, `32 824, B`; '' without dossier or number."""
    named = [shown for shown in map(dossier_number, dossiers) if shown]
    if not named or not number:
        return ""
    listed = " en ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return f"{listed}, {f'nr. {number}' if number[0].isdigit() else number}"


def chamber(addressee: str) -> str:
    """Which chamber an addressee presides over; the Tweede Kamer where it doesn't say."""
    return "Eerste Kamer" if _only(addressee) == "Eerste Kamer" else "Tweede Kamer"


def _only(addressee: str) -> str:
    named = [each for each in _POST_BOXES if each.casefold() in addressee.casefold()]
    return named[0] if len(named) == 1 else ""


def address(addressee: str) -> tuple[str, ...]:
    """The lines of an address; without post box where it isn't known, and none without addressee."""
    if not addressee:
        return ()
    name, parliament, rest = f"De {addressee[0].lower()}{addressee[1:]}".partition(_PARLIAMENT)
    lines = (name, parliament.strip() + rest) if parliament else (name,)
    box = _POST_BOXES.get(_only(addressee))
    return (*lines, box, _TOWN) if box else lines


def ministry(sender: str) -> str:
    """The ministry of whoever writes, the first where several do; `Rijksoverheid` where the role doesn't say.

    `Minister van Water en Bodem en de Staatssecretaris van Binnenvaart` is of the `Ministerie van Water en Bodem`.
    """
    if _PRIME.match(sender):
        return "Ministerie van Algemene Zaken"
    found = _OF_A_MINISTRY.match(sender)
    return f"Ministerie van {_SOMEONE_ELSE.split(found[1])[0].strip(' ,')}" if found else STATE
