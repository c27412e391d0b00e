"""`when` strings: which days they name, and how they read."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.period import Unit, containing, describe_when, months_later, period_bounds, read_when


@pytest.mark.parametrize(
    ("when", "first", "last", "words"),
    [
        ("2025", "2025-01-01", "2025-12-31", "2025"),
        ("2026-H1", "2026-01-01", "2026-06-30", "eerste helft van 2026"),
        ("2025-H2", "2025-07-01", "2025-12-31", "tweede helft van 2025"),
        ("2025-Q3", "2025-07-01", "2025-09-30", "derde kwartaal van 2025"),
        ("2025-B", "2025-01-01", "2025-04-30", "begin 2025"),
        ("2025-M", "2025-05-01", "2025-08-31", "medio 2025"),
        ("2025-E", "2025-09-01", "2025-12-31", "eind 2025"),
        ("2024-02", "2024-02-01", "2024-02-29", "februari 2024"),
        ("2025-07-04", "2025-07-04", "2025-07-04", "4 juli 2025"),
        ("2028/2029", "2028-08-01", "2029-07-31", "schooljaar 2028/2029"),
    ],
)
def test_a_when_string_names_days_and_reads_as_dutch(when: str, first: str, last: str, words: str) -> None:
    assert tuple(day.isoformat() for day in period_bounds(when)) == (first, last)
    assert describe_when(when) == words


@pytest.mark.parametrize(
    "when", ["", "25", "2025-Q5", "2025-13", "2025-02-30", "2028/2030", "0000", "2025-q3", "2025 "]
)
def test_what_is_no_when_string_is_refused(when: str) -> None:
    with pytest.raises(ValueError, match=r"moment|calendar"):
        period_bounds(when)
    with pytest.raises(ValueError, match=r"moment|calendar"):
        describe_when(when)


@given(st.dates(), st.sampled_from(("year", "half", "third", "quarter", "month", "day")))
def test_a_day_lies_in_its_period_and_the_periods_touch(day: datetime.date, unit: Unit) -> None:
    found = containing(day, unit)
    assert found.first <= day <= found.last
    assert read_when(found.when) == found
    following = found.stepped(1)
    if following:
        assert following.first - found.last == datetime.timedelta(days=1)
        assert following.stepped(-1) == found


def test_a_month_on_keeps_the_day_or_takes_the_last() -> None:
    assert months_later(datetime.date(2024, 1, 31), 1) == datetime.date(2024, 2, 29)
    assert months_later(datetime.date(2025, 7, 4), 6) == datetime.date(2026, 1, 4)
    assert months_later(datetime.date(9999, 12, 1), 1) is None
