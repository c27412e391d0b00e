"""What did Briefing understand of a timing, in a few words, and what can be typed there?

`Start: Q1 2026, doorlopend` is `vanaf jan. 2026`. Working it out takes most of a millisecond, so it is kept.
"""

import datetime

from PySide6.QtCore import QCoreApplication

from briefing_app.model.period import period_bounds
from briefing_app.model.timing import Timing, parse_timing
from briefing_app.ui import theme

translate = QCoreApplication.translate

_MONTHS = (
    *("jan.", "feb.", "mrt.", "apr.", "mei", "jun."),
    *("jul.", "aug.", "sep.", "okt.", "nov.", "dec."),
)
_SHOWN = 2
"""How many moments fit the line below a timing."""


class Understanding:
    """Timings as understood, by what was said and when."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, datetime.date], Timing] = {}

    def timing(self, note: str, said: datetime.date) -> Timing:
        """The typed form of a note."""
        key = (note, said)
        if key not in self._known:
            self._known[key] = parse_timing(note, said)
        return self._known[key]

    def meaning(self, note: str, said: datetime.date) -> str:
        """What a note says, as `jun.–jul. 2026`; empty where nothing was understood."""
        return meaning(self.timing(note, said))


def meaning(timing: Timing) -> str:
    """A timing in a few words; empty where it says nothing that can be typed."""
    match timing:
        case Timing(start=str(start), end=str(end)):
            return _span(period_bounds(start)[0], period_bounds(end)[1])
        case Timing(start=str(start), ongoing=True):
            return translate("Planning", "vanaf {month}").format(month=_month(period_bounds(start)[0]))
        case Timing(start=str(start)):
            return _when(start)
        case Timing(end=str(end)):
            return translate("Planning", "t/m {month}").format(month=_last(end))
        case Timing(moments=moments) if moments:
            shown = [f"{_when(each.when)}: {each.label}".removesuffix(": ") for each in moments[:_SHOWN]]
            return "; ".join(shown) + ("; …" if len(moments) > _SHOWN else "")
        case Timing(ongoing=True):
            return translate("Planning", "doorlopend")
        case Timing(status=str(status)):
            return theme.status_word(status).lower()
        case _:
            return ""


def not_understood() -> str:
    """What is said under a timing that means nothing to us, while it is typed."""
    return translate("Planning", "Planning niet begrepen; zij wordt letterlijk afgedrukt.")


def completions(today: datetime.date) -> tuple[str, ...]:
    """What can be offered while a timing is typed, the likeliest first."""
    quarter = (today.month - 1) // 3
    ahead = [divmod(today.year * 4 + quarter + step, 4) for step in range(6)]
    years = (today.year, today.year + 1)
    return (
        "Start: ",
        "Gereed: ",
        *(f"Q{each + 1} {year}" for year, each in ahead),
        *(f"{third} {year}" for year in years for third in ("begin", "medio", "eind")),
        *(str(year) for year in years),
        "doorlopend",
        "reeds gestart",
        "afgerond",
        "vertraagd",
    )


# --- stretches of the calendar ---------------------------------------------------------------------------


def _when(when: str) -> str:
    first, last = period_bounds(when)
    return _day(first) if first == last else _span(first, last)


def _last(when: str) -> str:
    first, last = period_bounds(when)
    return _day(last) if first == last else _month(last)


def _span(first: datetime.date, last: datetime.date) -> str:
    """A stretch in months: `2026`, `mei 2026`, `jun.–jul. 2026` or `nov. 2026–feb. 2027`."""
    if last < first:  # what was said contradicts itself; both are shown
        return f"{_month(first)} / {_month(last)}"
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return _month(first)
    if first.year == last.year:
        return f"{_MONTHS[first.month - 1]}–{_month(last)}"
    return f"{_month(first)}–{_month(last)}"


def _month(day: datetime.date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _day(day: datetime.date) -> str:
    return f"{day.day} {_month(day)}"
