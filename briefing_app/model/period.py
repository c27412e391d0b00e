"""Which days does a `when` string name, and how does it read in Dutch?

A `when` string is a moment as the contract writes it: `2025`, `2025-H2`, `2025-Q3`, `2025-07`, `2025-07-04`,
`2025-B`, `2025-M`, `2025-E` (begin, medio, eind), or a school year `2028/2029`.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Literal

Unit = Literal["year", "half", "third", "quarter", "month", "day", "school"]

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
ORDINALS = ("eerste", "tweede", "derde", "vierde")

_THIRDS = "BME"
_THIRD_WORDS = ("begin", "medio", "eind")
_MONTHS_IN: dict[Unit, int] = {"year": 12, "half": 6, "third": 4, "quarter": 3, "month": 1}
_WHEN = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:/(?P<school>[0-9]{4})|-H(?P<half>[12])|-Q(?P<quarter>[1-4])|-(?P<third>[BME])"
    r"|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar. Make one with `period`, which answers None for days that don't exist.

    `number` counts the unit within its year from 1 (of a day: the month); the year of a school year is that of
    its August.
    """

    unit: Unit
    year: int
    number: int = 1
    day: int = 1

    @property
    def when(self) -> str:
        """The period as the contract writes it."""
        match self.unit:
            case "year":
                return f"{self.year:04}"
            case "school":
                return f"{self.year:04}/{self.year + 1:04}"
            case "half":
                return f"{self.year:04}-H{self.number}"
            case "quarter":
                return f"{self.year:04}-Q{self.number}"
            case "third":
                return f"{self.year:04}-{_THIRDS[self.number - 1]}"
            case "month":
                return f"{self.year:04}-{self.number:02}"
            case "day":
                return f"{self.year:04}-{self.number:02}-{self.day:02}"

    @property
    def first(self) -> datetime.date:
        """The first day."""
        match self.unit:
            case "day":
                return datetime.date(self.year, self.number, self.day)
            case "school":
                return datetime.date(self.year, 8, 1)
            case _:
                return datetime.date(self.year, (self.number - 1) * _MONTHS_IN[self.unit] + 1, 1)

    @property
    def last(self) -> datetime.date:
        """The last day."""
        match self.unit:
            case "day":
                return self.first
            case "school":
                return datetime.date(self.year + 1, 7, 31)
            case _:
                month = self.number * _MONTHS_IN[self.unit]
                return datetime.date(self.year, month, calendar.monthrange(self.year, month)[1])

    def stepped(self, steps: int) -> "Period | None":
        """The period so many of its own unit later (earlier if negative), None beyond the calendar."""
        match self.unit:
            case "day":
                return _of_day(self.first, steps)
            case "school":
                return period("school", self.year + steps)
            case _:
                count = 12 // _MONTHS_IN[self.unit]
                year, index = divmod(self.year * count + self.number - 1 + steps, count)
                return period(self.unit, year, index + 1)


def period(unit: Unit, year: int, number: int = 1, day: int = 1) -> Period | None:
    """The period, or None if the calendar has no such days (31 June, the year 0 or 10000)."""
    found = Period(unit, year, number, day)
    try:
        return found if found.first <= found.last else None
    except ValueError:
        return None


def containing(day: datetime.date, unit: Unit) -> Period:
    """The year, half, third, quarter, month, day or school year that `day` falls in."""
    match unit:
        case "day":
            return Period("day", day.year, day.month, day.day)
        case "school":
            return Period("school", day.year if day.month >= 8 else max(day.year - 1, 1))
        case _:
            return Period(unit, day.year, (day.month - 1) // _MONTHS_IN[unit] + 1)


def months_later(day: datetime.date, months: int) -> datetime.date | None:
    """The same day so many months on, or the last day of a shorter month; None beyond the calendar."""
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    month = period("month", year, index + 1)
    if month is None:
        return None
    return min(month.last, month.first + datetime.timedelta(days=day.day - 1))


def days_later(day: datetime.date, days: int) -> datetime.date | None:
    """The day so many days on; None beyond the calendar."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _of_day(day: datetime.date, steps: int) -> Period | None:
    later = days_later(day, steps)
    return containing(later, "day") if later else None


def read_when(when: str) -> Period:
    """The period a `when` string names.

    Raises:
        ValueError: it is not a `when` string, or the calendar has no such days.
    """
    match = _WHEN.fullmatch(when)
    if match is None:
        raise ValueError(f"{when!r} is not a moment as the contract writes it")
    found = _period_of(match)
    if found is None or found.when != when:  # a school year ends in the year after
        raise ValueError(f"the calendar has no {when!r}")
    return found


def _period_of(match: re.Match[str]) -> Period | None:
    year = int(match["year"])
    if match["school"]:
        return period("school", year)
    if match["half"]:
        return period("half", year, int(match["half"]))
    if match["quarter"]:
        return period("quarter", year, int(match["quarter"]))
    if match["third"]:
        return period("third", year, _THIRDS.index(match["third"]) + 1)
    if match["day"]:
        return period("day", year, int(match["month"]), int(match["day"]))
    if match["month"]:
        return period("month", year, int(match["month"]))
    return period("year", year)


def period_bounds(when: str) -> tuple[datetime.date, datetime.date]:
    """The first and last day of a `when` string.

    Begin, medio and eind are January–April, May–August and September–December; a school year runs from
    1 August to 31 July.

    Raises:
        ValueError: it is not a `when` string, or the calendar has no such days.
    """
    found = read_when(when)
    return found.first, found.last


def describe_when(when: str) -> str:
    """A `when` string in Dutch words, to stand inside a sentence: `derde kwartaal van 2025`, `medio 2025`.

    Raises:
        ValueError: it is not a `when` string, or the calendar has no such days.
    """
    found = read_when(when)
    year = f"{found.year:04}"
    match found.unit:
        case "year":
            return year
        case "school":
            return f"schooljaar {when}"
        case "half":
            return f"{ORDINALS[found.number - 1]} helft van {year}"
        case "quarter":
            return f"{ORDINALS[found.number - 1]} kwartaal van {year}"
        case "third":
            return f"{_THIRD_WORDS[found.number - 1]} {year}"
        case "month":
            return f"{MONTHS[found.number - 1]} {year}"
        case "day":
            return f"{found.day} {MONTHS[found.number - 1]} {year}"
