"""Which moments are said in one breath: `Q3-Q4 2025`, `2025 tot en met 2027`, `binnen 6 maanden`, `voor de zomer`?

A period without its year takes that of the next one in the breath. Else it lies in the year of the letter; if it
ended more than six months before the letter was written, in the next.
"""

from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.model.moment import Named, moment, ordinal, plain_year, year_of
from briefing_app.model.period import Period, containing, days_later, months_later, period
from briefing_app.model.tokens import Row

_JOINERS = ("-", "/", "en", "of", "&", "+")
_RANGE_JOINERS = (("tot", "en", "met"), ("t", "/", "m"), ("tot", "aan"), ("tot",), ("tm",))
_COUNTS = dict(
    zip(
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
        range(1, 13),
        strict=True,
    )
) | {"één": 1}
_IN_MONTHS = {"maand": 1, "maanden": 1, "kwartaal": 3, "kwartalen": 3, "jaar": 12, "jaren": 12}
_IN_DAYS = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}
_COUNTED_FROM = ("na", "vanaf", "nadat", "van")
"""`binnen 6 maanden na vestiging` counts from something that isn't the letter."""
_MOST_IN_ONE_BREATH = 12
FINISHED = ("gereed", "afgerond", "voltooid", "uitgevoerd", "opgeleverd", "klaar", "gerealiseerd", "afgedaan")
_DEADLINED = ("start", "nog", "uiterlijk", "gereed", "afgerond", "afronding")
"""After these, `voor` is *before*."""
_END_OF_YEAR = ("kerst", "kerstreces")
"""What comes before these comes before the end of the year, not before its last quarter."""


@dataclass(frozen=True, slots=True)
class Moments:
    """One or more periods said in one breath, and the index of the token after them.

    `ranged`: joined by a word for *until* (`tot en met`), so surely a first and a last. `deadline`: said as a term,
    `within` (`binnen 6 maanden`, as a day) or `before` (`voor de zomer`, as the period before it).
    """

    periods: tuple[Period, ...]
    end: int
    ranged: bool = False
    deadline: Literal["", "within", "before"] = ""


_Several = tuple[tuple[Named, ...], int] | None


def moments_at(row: Row, index: int) -> Moments | None:
    """The moments that start at a token, resolved against the day the letter was written; None without any."""
    return _within(row, index) or _beside(row, index) or _moments(row, index)


# --- several ---------------------------------------------------------------------------------------------


def _moments(row: Row, index: int) -> Moments | None:
    first = _elliptic(row, index) or _single(row, index)
    if first is None:
        return None
    named, end = [*first[0]], first[1]
    ranged = False
    while len(named) < _MOST_IN_ONE_BREATH and (joiner := _joiner(row, end, named[-1])):
        following = _alike(row, joiner[0], named[-1]) or _single(row, joiner[0])
        if following is None:
            break
        named, end, ranged = [*named, *following[0]], following[1], ranged or joiner[1]
    periods = _resolve_all(row, named)
    return Moments(periods, end, ranged) if periods else None


def _single(row: Row, index: int) -> _Several:
    found = moment(row, index)
    return ((found[0],), found[1]) if found else None


def _elliptic(row: Row, index: int) -> _Several:
    """`eerste en tweede kwartaal 2026`, `4-5 juli 2025`: the unit is said once, at the end."""
    counted = ordinal(row, row.skip(index, "het", "de"))
    value, end = counted or (row.number(index, 1, 31), index + 1)
    joiner = _joiner(row, end, None) if value else None
    following = moment(row, joiner[0]) if joiner else None
    if not value or not following:
        return None
    named = following[0]
    if counted and named.unit in ("quarter", "half"):
        return (replace(named, number=value), named), following[1]
    if not counted and named.unit == "day" and value < named.day:
        return (replace(named, day=value), named), following[1]
    return None


def _alike(row: Row, index: int, previous: Named) -> _Several:
    """`Q3-4 2025`: the second quarter by its number alone."""
    number = row.number(index, previous.number + 1, 4)
    if previous.unit != "quarter" or previous.year is not None or not number or not row.glued(index):
        return None
    year, lean, end = year_of(row, index + 1)
    return (Named("quarter", number, year=year, lean=lean),), end


def _joiner(row: Row, index: int, previous: Named | None) -> tuple[int, bool] | None:
    """Where the next moment starts, and whether the joining word means *until*."""
    for phrase in _RANGE_JOINERS:
        if tuple(row.word(index + at) for at in range(len(phrase))) == phrase:
            return index + len(phrase), True
    if row.word(index) in _JOINERS:
        return index + 1, False
    # a comma joins only what waits for its year: `Q1, Q2 en Q3 2026`
    waits = previous is not None and previous.year is None and previous.unit in ("quarter", "month")
    following = moment(row, index + 1) if waits and row.word(index) == "," else None
    if previous is None or following is None or following[0].unit != previous.unit:
        return None
    # `Start: Q3, Q1 2026 gereed` tells of two things
    onward = following[0].number > previous.number and row.word(following[1]) not in FINISHED
    return (index + 1, False) if onward else None


# --- the year that wasn't said --------------------------------------------------------------------------


def _resolve_all(row: Row, named: list[Named]) -> tuple[Period, ...]:
    """Real periods; in `Q3 en Q4 2025` the first takes its year from the next. Empty if a day doesn't exist."""
    found: list[Period] = []
    year: int | None = None
    for each in reversed(named):
        year = each.year if each.year is not None else year
        real = _resolve(row, replace(each, year=year) if each.lean == "near" else each)
        if real is None:
            return ()
        found.insert(0, real)
    return tuple(found)


def _resolve(row: Row, named: Named) -> Period | None:
    if named.year is not None:
        return period(named.unit, named.year, named.number, named.day)
    year = row.written.year
    here = period(named.unit, year, named.number, named.day)
    match named.lean:
        case "near":
            half_a_year_on = months_later(here.last, 6) if here else None
            shift = int(half_a_year_on is not None and half_a_year_on < row.written)
        case "coming":
            shift = int(here is not None and here.last < row.written)
        case "past":
            shift = -int(here is not None and here.first > row.written)
    return period(named.unit, year + shift, named.number, named.day)


# --- terms ----------------------------------------------------------------------------------------------


def _within(row: Row, index: int) -> Moments | None:
    """`binnen 6 maanden`, `binnen een half jaar`: the day that ends the term, counted from the letter."""
    if row.word(index) != "binnen":
        return None
    index = row.skip(index + 1, "nu", "de", "ca", "circa")
    count = row.number(index, 1, 999) or _COUNTS.get(row.word(index))
    if row.word(index) == "anderhalf":
        months, end = 18, index + 2
    elif (row.word(index + 1), row.word(index + 2)) == ("half", "jaar") and count == 1:
        months, end = 6, index + 3
    else:
        months, end = (count or 0) * _IN_MONTHS.get(row.word(index + 1), 0), index + 2
    days = (count or 0) * _IN_DAYS.get(row.word(index + 1), 0)
    if not (months or days) or row.word(end) in _COUNTED_FROM:
        return None
    day = months_later(row.written, months) if months else days_later(row.written, days)
    return Moments((containing(day, "day"),), end, deadline="within") if day else None


def _beside(row: Row, index: int) -> Moments | None:
    """`voor de zomer`, `na 1 juli`: the period before or after. Begin, medio and eind are points and stay."""
    preposition = row.word(index)
    if preposition not in ("voor", "vóór", "na"):
        return None
    found = _moments(row, index + 1)
    if found is None or (preposition == "voor" and not _means_before(row, index, found)):
        return None
    if preposition == "na":
        after = found.periods[-1].stepped(1)
        return Moments((after,), found.end) if after else None
    return _before(row, index + 1, found)


def _before(row: Row, index: int, found: Moments) -> Moments | None:
    first = found.periods[0]
    season = row.word(row.skip(index, "de", "het"))
    if season in _END_OF_YEAR:
        return Moments((Period("third", first.year, 3),), found.end, deadline="before")
    if first.unit == "third":
        return replace(found, deadline="before")
    before = first.stepped(-1)
    # a term that has run out when the letter is written is meant for next year: `voor de zomer`, in July
    if before and before.last < row.written and not _dated(row, index, found.end):
        before = period(before.unit, before.year + 1, before.number, before.day)
    return Moments((before,), found.end, deadline="before") if before else None


def _dated(row: Row, start: int, end: int) -> bool:
    return any(plain_year(row, at) for at in range(start, end))


def _means_before(row: Row, index: int, found: Moments) -> bool:
    """`voor` is *before* with a day, an article or at the start; `plan voor 2026` is *for*."""
    opening = index == 0 or not row.word(index - 1).isalpha() or row.word(index - 1) in _DEADLINED
    article = row.word(index + 1) in ("de", "het")
    return opening or article or found.periods[0].unit in ("day", "third")
