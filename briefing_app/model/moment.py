"""Which period do Dutch words such as `derde kwartaal van 2025`, `medio dit jaar` or `4 juli` name?

Each rule of the grammar looks at one place in a row of tokens and answers what it read and where that ends, or
None. Seasons are quarters: voorjaar Q2, zomer Q3, najaar and winter Q4 (no quarter stretches into the next year).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.model.period import MONTHS, ORDINALS, Unit, containing
from briefing_app.model.tokens import Row

Lean = Literal["near", "coming", "past"]
"""Which year a period without one lies in: near the letter, the first still to come, or the last that was."""

_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)}
_SHORT_MONTHS = {name[:3]: number for name, number in _MONTH_NUMBERS.items()} | {"mrt": 3, "sept": 9}
_ORDINALS = {word: number for number, word in enumerate(ORDINALS, start=1)}
_ORDINAL_ENDINGS = ("e", "de", "ste")
_SEASONS = (
    dict.fromkeys(("voorjaar", "lente"), 2)
    | dict.fromkeys(("zomer", "zomerreces"), 3)
    | dict.fromkeys(("najaar", "herfst", "winter", "kerst", "kerstreces"), 4)
)
_THIRDS = (
    dict.fromkeys(("begin",), 1)
    | dict.fromkeys(("medio", "midden", "half", "halverwege"), 2)
    | dict.fromkeys(("eind", "einde", "ultimo"), 3)
)
_THIS, _NEXT, _PAST = ("dit", "deze"), ("volgend", "volgende"), ("vorig", "vorige", "afgelopen")
_COMING = ("komend", "komende", "aankomend", "aankomende", "eerstvolgende", "aanstaande")
_YEAR_WORDS = ("jaar", "kalenderjaar")
_SCHOOL_WORDS = ("schooljaar", "leerjaar", "studiejaar", "cursusjaar", "collegejaar")
_UNITS: dict[str, Unit] = {"maand": "month", "kwartaal": "quarter", "schooljaar": "school"}
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2199
"""Other numbers of four digits count people or euros."""


@dataclass(frozen=True, slots=True)
class Named:
    """A period as it is named; without a year, `lean` says how to find it."""

    unit: Unit
    number: int = 1
    day: int = 1
    year: int | None = None
    lean: Lean = "near"


Read = tuple[Named, int] | None
Rule = Callable[[Row, int], Read]


# --- the rules ------------------------------------------------------------------------------------------


def moment(row: Row, index: int) -> Read:
    """The one period named at a token, its article included, and the index after it."""
    index = row.skip(index, "de", "het")
    dates: tuple[Rule, ...] = (_iso, _spelled_day, _numeric_day, _school_year)
    parts: tuple[Rule, ...] = (_half, _quarter, _third, _season, _month, _pointed, _year)
    return next((found for rule in (*dates, *parts) if (found := rule(row, index))), None)


def _iso(row: Row, index: int) -> Read:
    """The contract's own forms: `2025-Q3`, `2025-M`, `2025-07-04`."""
    year = plain_year(row, index)
    if year is None or row.word(index + 1) != "-" or not (row.glued(index + 1) and row.glued(index + 2)):
        return None
    part, month = row.word(index + 2), row.number(index + 2, 1, 12)
    number = row.number(index + 3, 1, 4) if row.glued(index + 3) else None
    if part == "q" and number:
        return Named("quarter", number, year=year), index + 4
    if part == "h" and number and number <= 2:
        return Named("half", number, year=year), index + 4
    if part in ("b", "m", "e"):
        return Named("third", "bme".index(part) + 1, year=year), index + 3
    if not month or len(part) != 2:
        return None
    day = row.number(index + 4, 1, 31)
    if row.word(index + 3) == "-" and day and row.glued(index + 4):
        return Named("day", month, day, year), index + 5
    return Named("month", month, year=year), index + 3


def _spelled_day(row: Row, index: int) -> Read:
    """`4 juli 2025`, `4 juli`."""
    day, month = row.number(index, 1, 31), _month(row, index + 1)
    return (replace(month[0], unit="day", day=day), month[1]) if day and month else None


def _numeric_day(row: Row, index: int) -> Read:
    """`4-7-2025`, `4/7/2025`, `4.7.2025`."""
    day, month = row.number(index, 1, 31), row.number(index + 2, 1, 12)
    year = plain_year(row, index + 4)
    parting = row.word(index + 1)
    joined = parting in ("-", "/", ".") and row.word(index + 3) == parting
    if day and month and year and joined and all(row.glued(index + at) for at in range(1, 5)):
        return Named("day", month, day, year), index + 5
    return None


def _school_year(row: Row, index: int) -> Read:
    """`schooljaar 2028-2029`, `2028/2029`, `2028/29`; a dash without the word makes two years."""
    worded = row.word(index) in _SCHOOL_WORDS
    index += worded
    year = plain_year(row, index)
    if year is None:
        return None
    if row.word(index + 1) in (("/", "-") if worded else ("/",)) and _next_year(row, index + 2, year):
        return Named("school", year=year), index + 3
    return (Named("school", year=year), index + 1) if worded else None


def _next_year(row: Row, index: int, year: int) -> bool:
    return row.word(index) in (str(year + 1), f"{(year + 1) % 100:02}")


def _half(row: Row, index: int) -> Read:
    """`tweede helft van dit jaar`, `1e halfjaar 2026`, `H2 2025`."""
    counted, number = ordinal(row, index), row.number(index + 1, 1, 2)
    if counted and counted[0] <= 2:
        number, end = counted
        sure = row.word(end) in ("halfjaar", "jaarhelft")
        if (row.word(end), row.word(end + 1)) == ("half", "jaar"):
            sure, end = True, end + 1
        elif not sure and row.word(end) != "helft":
            return None
    elif row.word(index) == "h" and number and row.glued(index + 1):
        sure, end = False, index + 1
    else:
        return None
    year, lean, end = year_of(row, end + 1)
    # `de eerste helft` alone may be of anything, `H2` is hydrogen
    return (Named("half", number, year=year, lean=lean), end) if sure or year else None


def _quarter(row: Row, index: int) -> Read:
    """`Q3 2025`, `K3`, `derde kwartaal van 2025`, `kwartaal 3`."""
    counted, number = ordinal(row, index), row.number(index + 1, 1, 4)
    lettered = row.word(index) in ("q", "k") and row.glued(index + 1)
    if number and (lettered or row.word(index) == "kwartaal"):
        end = index + 2
    elif counted and row.word(counted[1]) == "kwartaal":
        number, end = counted[0], counted[1] + 1
    else:
        return None
    year, lean, end = year_of(row, end)
    return Named("quarter", number, year=year, lean=lean), end


def _third(row: Row, index: int) -> Read:
    """`medio 2026`, `eind van het jaar`; `eind` of a month, quarter, season or school year is that itself."""
    if row.word(index) not in _THIRDS or (row.word(index), row.word(index + 1)) == ("half", "jaar"):
        return None
    inner = row.skip(row.skip(index + 1, "van", "in"), "de", "het")
    rules: tuple[Rule, ...] = (_quarter, _season, _month, _school_year, _pointed)
    for rule in rules:
        if found := rule(row, inner):
            return found
    year, _, end = year_of(row, index + 1)
    return (Named("third", _THIRDS[row.word(index)], year=year), end) if year else None


def _season(row: Row, index: int) -> Read:
    """`najaar 2025`, `dit najaar`, `komende zomer`."""
    season = row.word(index)
    if season not in _SEASONS:
        return None
    year, lean, end = year_of(row, index + 1)
    if year and row.word(end) in ("-", "/") and _next_year(row, end + 1, year):
        end += 2  # winter 2025-2026
    return Named("quarter", _SEASONS[season], year=year, lean=lean), end


def _month(row: Row, index: int) -> Read:
    """`juli 2025`, `juli`, `juli jl.`; `jul. 2025` only with its year (`jan` and `mei` are names too)."""
    name = row.word(index)
    if name in _MONTH_NUMBERS:
        year, lean, end = year_of(row, index + 1)
        return Named("month", _MONTH_NUMBERS[name], year=year, lean=lean), end
    year, lean, end = year_of(row, row.skip(index + 1, "."))
    return (Named("month", _SHORT_MONTHS[name], year=year), end) if name in _SHORT_MONTHS and year else None


def _pointed(row: Row, index: int) -> Read:
    """`dit najaar`, `volgende maand`, `dit schooljaar`, `komende juli`."""
    which, unit = row.word(index), _UNITS.get(row.word(index + 1))
    steps = 0 if which in _THIS else 1 if which in (*_NEXT, *_COMING) else -1 if which in _PAST else None
    if steps is None:
        return None
    if unit:
        found = containing(row.written, unit).stepped(steps)
        return (Named(unit, found.number, year=found.year), index + 2) if found else None
    inner = _season(row, index + 1) or _month(row, index + 1)
    if inner is None or inner[0].year is not None:
        return None
    if which in _COMING or which in _PAST:
        return replace(inner[0], lean="coming" if which in _COMING else "past"), inner[1]
    return replace(inner[0], year=row.written.year + steps), inner[1]


def _year(row: Row, index: int) -> Read:
    """`2025`, `dit jaar`, `het jaar 2026`."""
    found = _said_year(row, index)
    return (Named("year", year=found[0]), found[1]) if found else None


# --- years ----------------------------------------------------------------------------------------------


def plain_year(row: Row, index: int) -> int | None:
    """A year in four digits."""
    year = row.number(index, _EARLIEST_YEAR, _LATEST_YEAR)
    # `1.2025` and `2025,5` are amounts, `2025e` is nothing
    return year if year and not _decimal(row, index) else None


def _decimal(row: Row, index: int) -> bool:
    after = row.word(index + 1) in (".", ",") and row.glued(index + 1) and row.glued(index + 2)
    return after and row.word(index + 2).isdecimal()


def _said_year(row: Row, index: int) -> tuple[int, int] | None:
    """A year by number or by pointing at it: `dit jaar`, `het komende jaar`."""
    index = row.skip(index, "het")
    if row.word(index) in _YEAR_WORDS and plain_year(row, index + 1):
        index += 1
    year = plain_year(row, index)
    if year:
        return year, index + 1
    if row.word(index + 1) not in _YEAR_WORDS:
        return None
    if row.word(index) in _THIS:
        return row.written.year, index + 2
    if row.word(index) in (*_NEXT, *_COMING):
        return row.written.year + 1, index + 2
    if row.word(index) in _PAST:
        return row.written.year - 1, index + 2
    return None


def year_of(row: Row, index: int) -> tuple[int | None, Lean, int]:
    """The year after a part of it: `2025`, `, 2025`, `van dit jaar`, `'25`, `jl.`; else none, and no step."""
    if said := _said_year(row, row.skip(index, "van", "in")):
        return said[0], "near", said[1]
    if year := plain_year(row, _parted(row, index)):
        return year, "near", _parted(row, index) + 1
    inner = row.skip(row.skip(index, "van"), "het")
    if row.word(inner) in _YEAR_WORDS:
        return row.written.year, "near", inner + 1
    if row.word(index) in ("'", "’") and row.glued(index + 1) and len(row.word(index + 1)) == 2:
        short = row.number(index + 1, 0, 99)
        return (None, "near", index) if short is None else (2000 + short, "near", index + 2)
    if row.word(index) in ("jl", "jongstleden"):
        return None, "past", row.skip(index + 1, ".")
    return (None, "coming", index + 1) if row.word(index) == "aanstaande" else (None, "near", index)


def _parted(row: Row, index: int) -> int:
    """Past a comma (`Q3, 2025`) or a mark glued on both sides (`Q3-2025`)."""
    glued = row.glued(index) and row.glued(index + 1)
    return index + 1 if row.word(index) == "," or (row.word(index) in ("-", "/") and glued) else index


def ordinal(row: Row, index: int) -> tuple[int, int] | None:
    """`derde`, `3e`, `3de`."""
    if row.word(index) in _ORDINALS:
        return _ORDINALS[row.word(index)], index + 1
    number = row.number(index, 1, 4)
    if number and row.glued(index + 1) and row.word(index + 1) in _ORDINAL_ENDINGS:
        return number, index + 2
    return None
