"""Notes built from typed moments give the same moments back."""

import datetime
import re

from hypothesis import example, given
from hypothesis import strategies as st

from briefing_app.model.period import MONTHS, ORDINALS
from briefing_app.model.timing import (
    Moment,
    describe_when,
    is_timing,
    parse_timing,
    period_bounds,
)

WRITTEN = datetime.date(2025, 7, 4)
WHEN = re.compile(r"[0-9]{4}(-H[12]|-Q[1-4]|-[BME]|-[0-9]{2}(-[0-9]{2})?|/[0-9]{4})?")


Spelled = tuple[str, str]
"""A `when` string and one way to say it."""

years = st.integers(2000, 2098)


@st.composite
def spelled_moments(draw: st.DrawFn) -> Spelled:
    kind = draw(st.sampled_from(("year", "half", "quarter", "third", "month", "day", "school")))
    year = draw(years)
    when, spellings = {
        "year": _year,
        "half": _half,
        "quarter": _quarter,
        "third": _third,
        "month": _month,
        "day": _day,
        "school": _school,
    }[kind](draw, year)
    spelling = draw(st.sampled_from(spellings))
    changed = draw(
        st.sampled_from((str, str.upper, str.capitalize, lambda text: text.replace(" ", "\u00a0")))
    )
    return when, changed(spelling)


def _year(draw: st.DrawFn, year: int) -> tuple[str, list[str]]:
    return str(year), [f"{year}", f"het jaar {year}"]


def _half(draw: st.DrawFn, year: int) -> tuple[str, list[str]]:
    n = draw(st.integers(1, 2))
    word = ORDINALS[n - 1]
    spellings = [
        f"{word} helft {year}",
        f"de {word} helft van {year}",
        f"{n}e halfjaar {year}",
        f"H{n} {year}",
    ]
    return f"{year}-H{n}", [*spellings, f"{year}-H{n}", f"{word} jaarhelft van {year}"]


def _quarter(draw: st.DrawFn, year: int) -> tuple[str, list[str]]:
    n = draw(st.integers(1, 4))
    word = ORDINALS[n - 1]
    short = [
        f"Q{n} {year}",
        f"K{n} {year}",
        f"Q{n}, {year}",
        f"Q{n}-{year}",
        f"{year}-Q{n}",
        f"Q{n} van {year}",
    ]
    return f"{year}-Q{n}", [
        *short,
        f"{word} kwartaal {year}",
        f"het {word} kwartaal van {year}",
        f"{n}e kwartaal {year}",
    ]


def _third(draw: st.DrawFn, year: int) -> tuple[str, list[str]]:
    letter, words = draw(
        st.sampled_from(
            (("B", ("begin",)), ("M", ("medio", "half", "midden")), ("E", ("eind", "einde", "ultimo")))
        )
    )
    return f"{year}-{letter}", [f"{year}-{letter}", *(f"{word} {year}" for word in words)]


def _month(draw: st.DrawFn, year: int) -> tuple[str, list[str]]:
    n = draw(st.integers(1, 12))
    name = MONTHS[n - 1]
    return f"{year}-{n:02}", [
        f"{name} {year}",
        f"{name if name == 'mei' else name[:3] + '.'} {year}",
        f"{year}-{n:02}",
        f"eind {name} {year}",
    ]


def _day(draw: st.DrawFn, year: int) -> tuple[str, list[str]]:
    day = draw(st.dates(datetime.date(year, 1, 1), datetime.date(year, 12, 31)))
    d, m = day.day, day.month
    numeric = [f"{d}-{m}-{year}", f"{d:02}/{m:02}/{year}", f"{d}.{m}.{year}", f"{d:02}–{m:02}–{year}"]
    return day.isoformat(), [*numeric, f"{d} {MONTHS[m - 1]} {year}", day.isoformat()]


def _school(draw: st.DrawFn, year: int) -> tuple[str, list[str]]:
    after = year + 1
    spellings = [f"{year}/{after}", f"schooljaar {year}-{after}", f"leerjaar {year}–{after}"]
    return f"{year}/{after}", [
        *spellings,
        f"schooljaar {year}/{after % 100:02}",
        f"het schooljaar {year}/{after}",
    ]


starts = st.sampled_from(
    ("Start: {}", "start {}", "Gestart: {}", "vanaf {}", "Start in {}", "met ingang van {}")
)
ends = st.sampled_from(
    (
        "afronding: {}",
        "gereed {}",
        "tot en met {}",
        "t/m {}",
        "uiterlijk {}",
        "afgerond in {}",
        "Gereed: uiterlijk {}",
    )
)
labels = st.sampled_from(
    ("volgende bijeenkomst", "evaluatie", "nieuwe regio’s", "uitkomsten verwacht", "2e ronde")
)
leads = st.sampled_from((" in ", " vanaf ", ": ", " ", " uiterlijk ", " op ", " tot en met "))
stops = st.sampled_from(("; ", ", ", ". ", " – ", ";"))


@given(st.data(), st.none() | spelled_moments(), st.none() | spelled_moments(), st.booleans())
def test_a_note_built_from_moments_gives_the_same_moments_back(
    data: st.DataObject, start: Spelled | None, end: Spelled | None, ongoing: bool
) -> None:
    clauses: list[str] = []
    if start:
        clauses.append(data.draw(starts).format(start[1]))
    if end:
        clauses.append(data.draw(ends).format(end[1]))
    named = data.draw(st.lists(st.tuples(labels, leads, spelled_moments()), max_size=3))
    clauses += [f"{label}{lead}{moment[1]}" for label, lead, moment in named]
    if ongoing:
        clauses.append("doorlopend")
    note = data.draw(stops).join(clauses)

    timing = parse_timing(note, WRITTEN)

    assert timing.start == (start[0] if start else None)
    assert timing.end == (end[0] if end else None)
    assert timing.moments == tuple(Moment(label, moment[0]) for label, _, moment in named)
    assert timing.ongoing is ongoing


@given(spelled_moments())
def test_a_moment_alone_is_the_actions_own(spelled: Spelled) -> None:
    timing = parse_timing(spelled[1], WRITTEN)
    assert timing.moments == (Moment("", spelled[0]),)
    assert (timing.start, timing.end, timing.ongoing, timing.status) == (None, None, False, None)
    assert is_timing(spelled[1])


WORDS = st.sampled_from(
    (
        *("start", "gestart:", "Q3", "q", "4", "-", "–", "/", ",", ";", ".", "(", "2025", "2026"),
        *("31", "juni", "mei", "half", "eind", "van", "het", "jaar", "tot", "en", "met", "t/m"),
        *("voor", "na", "de", "zomer", "binnen", "6", "maanden", "een", "week", "doorlopend"),
        *("reeds", "dit", "volgend", "komende", "eerste", "1", "e", "kwartaal", "helft", "jl", "’"),
        *("25"),
    )
)
notes = st.text() | st.lists(WORDS).map(" ".join) | st.lists(WORDS).map("".join)


@given(notes, st.dates())
@example("Start: volgend jaar; binnen 12 jaar; dit schooljaar", datetime.date.max)
@example("Start: vorig jaar; voor Q1; dit schooljaar; komende mei", datetime.date.min)
def test_any_text_is_kept_and_gives_only_moments_of_the_contract(note: str, written: datetime.date) -> None:
    timing = parse_timing(note, written)
    assert timing.note == note
    for when in (timing.start, timing.end, *(each.when for each in timing.moments)):
        if when is not None:
            assert WHEN.fullmatch(when)
            first, last = period_bounds(when)
            assert first <= last
            assert describe_when(when)
    assert all(each.label in note for each in timing.moments)
    is_timing(note)


def test_a_very_long_text_is_read_in_a_moment() -> None:
    for piece in ("31 juni en ", "Q1, ", "a Q1 ", "voor ", "begin ", "("):
        parse_timing(piece * 1_000, WRITTEN)


@given(spelled_moments())
def test_the_dutch_words_for_a_when_string_are_read_as_the_same(spelled: Spelled) -> None:
    when = spelled[0]
    assert parse_timing(describe_when(when), WRITTEN).moments == (Moment("", when),)
