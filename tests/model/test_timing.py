"""Dutch timings: what a note says, typed."""

import datetime
import re
from pathlib import Path

import pytest

from briefing_app.model.timing import (
    Moment,
    Status,
    Timing,
    is_timing,
    parse_timing,
)

WRITTEN = datetime.date(2025, 7, 4)

Said = tuple[str | None, str | None, bool, Status | None, tuple[tuple[str, str], ...]]


def said(
    start: str | None = None,
    end: str | None = None,
    *moments: tuple[str, str],
    ongoing: bool = False,
    status: Status | None = None,
) -> Said:
    return start, end, ongoing, status, moments


def typed(timing: Timing) -> Said:
    moments = tuple((each.label, each.when) for each in timing.moments)
    return timing.start, timing.end, timing.ongoing, timing.status, moments


# Every form in Kamerstuk 32 824, nr. 456. One of them goes on in a sentence, here in another.
IN_THE_LETTER = {
    "Start: tweede helft van dit jaar": said("2025-H2", status="planned"),
    "Start: medio dit jaar, doorlopend": said("2025-M", ongoing=True, status="planned"),
    "Start: binnen 6 maanden, doorlopend": said(None, "2026-01-04", ongoing=True, status="planned"),
    "Start: Q3 2025": said("2025-Q3", status="planned"),
    "Start: Q4 2025": said("2025-Q4", status="planned"),
    "Start: doorlopend": said(ongoing=True),
    "lopend, nieuwe regio’s vanaf Q4 2025, doorlopend": said(
        None, None, ("nieuwe regio’s", "2025-Q4"), ongoing=True, status="started"
    ),
    "Start: Q3, 2025": said("2025-Q3", status="planned"),
    "Reeds gestart; volgende bijeenkomst in Q3; doorlopend": said(
        None, None, ("volgende bijeenkomst", "2025-Q3"), ongoing=True, status="started"
    ),
    "Reeds gestart; campagne in Q3-Q4 2025": said(
        None, None, ("campagne", "2025-Q3"), ("campagne", "2025-Q4"), status="started"
    ),
    "Start tweede helft 2025; uitkomsten verwacht Q1 2026": said(
        "2025-H2", None, ("uitkomsten verwacht", "2026-Q1"), status="planned"
    ),
    "Gestart: Q2 2025": said("2025-Q2", status="started"),
    "Start: Q3 2025. De eerste afspraken met Noord en Zuid zijn er al.": said("2025-Q3", status="planned"),
    "Start: Q3, doorlopend": said("2025-Q3", ongoing=True, status="planned"),
    "reeds gestart, volgende bijeenkomst in Q4 2025": said(
        None, None, ("volgende bijeenkomst", "2025-Q4"), status="started"
    ),
    "reeds gestart, volgende regio in Q3 2025, doorlopend": said(
        None, None, ("volgende regio", "2025-Q3"), ongoing=True, status="started"
    ),
    "Start: Q1 2026": said("2026-Q1", status="planned"),
    "Start: Q4": said("2025-Q4", status="planned"),
    "reeds gestart, doorlopend": said(ongoing=True, status="started"),
    "Start: Q4 en verder": said("2025-Q4", ongoing=True, status="planned"),
    "Start: Q1 2026, doorlopend": said("2026-Q1", ongoing=True, status="planned"),
    "Start: gestart, afronding: Q2": said(None, "2025-Q2", status="started"),
    "Start: Q2": said("2025-Q2", status="planned"),
    "Q1 2026": said(None, None, ("", "2026-Q1")),
    "2025 en 2026": said("2025", "2026", ("", "2025"), ("", "2026")),
    "Q1 2027": said(None, None, ("", "2027-Q1")),
}


@pytest.mark.parametrize("note", IN_THE_LETTER)
def test_every_form_of_the_letter_is_typed(note: str) -> None:
    assert typed(parse_timing(note, WRITTEN)) == IN_THE_LETTER[note]
    assert is_timing(note)


def test_the_table_holds_every_timing_of_the_letter_and_nothing_else_there_is_one(real_letter: Path) -> None:
    text = " ".join(real_letter.read_text(encoding="utf-8").split())
    # one parenthesis is never closed: its note is cut at the first bullet or full stop
    found = {re.split(r"[•.]", note)[0] for note in re.findall(r"\(([^()]*)", text) if is_timing(note)}
    in_running_text = {"Q2", "Q3"}
    assert found == {note.split(".")[0] for note in IN_THE_LETTER} | in_running_text


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Q3-Q4 2025", said("2025-Q3", "2025-Q4", ("", "2025-Q3"), ("", "2025-Q4"))),
        ("Q3 – Q4 2025", said("2025-Q3", "2025-Q4", ("", "2025-Q3"), ("", "2025-Q4"))),
        ("2025-2027", said("2025", "2027", ("", "2025"), ("", "2027"))),
        ("2025 t/m 2027", said("2025", "2027", ("", "2025"), ("", "2027"))),
        ("loopt van 2025 tot 2027", said("2025", "2027", status="started")),
        ("vanaf 2026", said("2026")),
        ("Start: vanaf Q4 2025 tot en met Q2 2026", said("2025-Q4", "2026-Q2", status="planned")),
        ("tot en met 2027", said(None, "2027")),
        ("uiterlijk 1 juli 2026", said(None, "2026-07-01")),
        ("gereed Q4 2025", said(None, "2025-Q4")),
        ("afgerond in Q1 2025", said(None, "2025-Q1", status="done")),
        ("Q1 2025 gereed", said(None, "2025-Q1", status="done")),
        ("Q1 2026 gereed", said(None, "2026-Q1")),
        ("uiterlijk Q2 2027 gereed", said(None, "2027-Q2")),
        ("rapport Q1 2026 gereed", said(None, None, ("rapport", "2026-Q1"))),
        ("wordt afgerond in 2026", said(None, "2026")),
        ("wordt afgerond", said()),
        ("gereed, Q2 2027", said(None, None, ("", "2027-Q2"))),
        ("Start: Q4 2025, inmiddels afgerond", said("2025-Q4", status="done")),
        ("afgerond, evaluatie in Q4 2025", said(None, None, ("evaluatie", "2025-Q4"), status="done")),
        (
            "Start: tweede helft 2026, uiterlijk Q2 2027 gereed, daarna doorlopend",
            said("2026-H2", "2027-Q2", ongoing=True, status="planned"),
        ),
        ("Start: Q3, Q1 2026 gereed", said("2025-Q3", "2026-Q1", status="planned")),
        ("Start: Q3, Q4 2025 gereed", said("2025-Q3", "2025-Q4", status="planned")),
        ("Start Q3 2025 gereed Q1 2026", said("2025-Q3", "2026-Q1", status="planned")),
        (
            "Gereed: Q1 2025; tussenrapport in mei; structureel vanaf 2027",
            said(
                *(None, "2025-Q1", ("tussenrapport", "2025-05"), ("structureel", "2027")),
                ongoing=True,
                status="done",
            ),
        ),
        ("afgerond", said(status="done")),
        ("in uitvoering", said(status="started")),
        ("nog te starten", said(status="planned")),
        ("nog niet gestart", said(status="planned")),
        ("gepland", said(status="planned")),
        ("vertraagd", said(status="delayed")),
        ("uitgesteld tot Q1 2026", said(None, None, ("uitgesteld", "2026-Q1"), status="delayed")),
        ("geschrapt", said(status="dropped")),
        ("Start: Q1 2025, inmiddels afgerond", said("2025-Q1", status="done")),
        ("binnen een half jaar", said(None, "2026-01-04")),
        ("binnen twee weken", said(None, "2025-07-18")),
        ("binnen een jaar", said(None, "2026-07-04")),
        ("voor het einde van het jaar", said(None, "2025-E")),
        ("voor 1 oktober 2025", said(None, "2025-09-30")),
        ("uiterlijk voor de zomer van 2026", said(None, "2026-Q2")),
        ("pilot tot en met 2026", said(None, None, ("pilot", "2026"))),
        ("besluit in de loop van 2026", said(None, None, ("besluit", "2026"))),
        ("metingen in Q1, Q2 en Q3 2026", said(None, None, *(("metingen", f"2026-Q{n}") for n in (1, 2, 3)))),
        ("start tweede ronde Q4 2025", said(None, None, ("start tweede ronde", "2025-Q4"))),
        ("Start Q3 2025 en afronding Q4 2026", said("2025-Q3", "2026-Q4", status="planned")),
        ("Start: Q3-Q4 2025", said("2025-Q3", None, ("Start", "2025-Q4"), status="planned")),
        ("budget voor 2026", said(None, None, ("budget", "2026"))),
        ("zodra de wet er is", said()),
        ("", said()),
    ],
)
def test_other_notes_are_typed(note: str, expected: Said) -> None:
    assert typed(parse_timing(note, WRITTEN)) == expected


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("dit jaar", "2025"),
        ("volgend jaar", "2026"),
        ("komend jaar", "2026"),
        ("medio dit jaar", "2025-M"),
        ("eind dit jaar", "2025-E"),
        ("eind van het jaar", "2025-E"),
        ("begin volgend jaar", "2026-B"),
        ("half 2026", "2026-M"),
        ("tweede helft van dit jaar", "2025-H2"),
        ("dit najaar", "2025-Q4"),
        ("voorjaar 2026", "2026-Q2"),
        ("deze zomer", "2025-Q3"),
        ("winter 2025-2026", "2025-Q4"),
        ("volgend voorjaar", "2026-Q2"),
        ("Q3", "2025-Q3"),
        ("Q1", "2025-Q1"),
        ("september", "2025-09"),
        ("eind september", "2025-09"),
        ("26 maart jl.", "2025-03-26"),
        ("derde kwartaal", "2025-Q3"),
        ("1e kwartaal van 2026", "2026-Q1"),
        ("K3 2025", "2025-Q3"),
        ("komend schooljaar", "2025/2026"),
        ("leerjaar 2028/2029", "2028/2029"),
        ("1-7-2025", "2025-07-01"),
        ("Q3\u00a02025", "2025-Q3"),
        ("Q3 ’25", "2025-Q3"),
    ],
)
def test_a_moment_is_seen_from_the_day_of_the_letter(words: str, when: str) -> None:
    assert parse_timing(words, WRITTEN).moments == (Moment("", when),)
    assert parse_timing(f"Start: {words}", WRITTEN).start == when
    assert parse_timing(f"overleg in {words.upper()}", WRITTEN).moments == (Moment("overleg", when),)


def test_a_quarter_that_ended_long_ago_is_next_years() -> None:
    assert parse_timing("Start: Q1", datetime.date(2025, 9, 30)).start == "2025-Q1"
    assert parse_timing("Start: Q1", datetime.date(2025, 10, 1)).start == "2026-Q1"
    assert parse_timing("Start: mei", datetime.date(2025, 12, 24)).start == "2026-05"


def test_before_the_summer_is_next_year_once_the_summer_has_come() -> None:
    assert parse_timing("voor de zomer", datetime.date(2025, 3, 1)).end == "2025-Q2"
    assert parse_timing("voor de zomer", WRITTEN).end == "2026-Q2"


def test_a_term_ends_on_the_last_day_of_a_shorter_month() -> None:
    assert parse_timing("binnen 6 maanden", datetime.date(2025, 8, 31)).end == "2026-02-28"


@pytest.mark.parametrize(
    "words",
    ["31 juni 2025", "Q5 2025", "30 februari", "2025-13-01", "2300", "13-13-2025", "H3 2025", "2025e"],
)
def test_what_the_calendar_lacks_is_no_day(words: str) -> None:
    timing = parse_timing(f"Start: {words}", WRITTEN)
    assert timing.start is None or "-" not in timing.start
