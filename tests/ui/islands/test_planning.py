"""What is understood of a timing is said in a few words."""

import datetime

import pytest

from briefing_app.model.timing import parse_timing
from briefing_app.ui.islands.planning import Understanding, completions, meaning

TODAY = datetime.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Start: Q1 2026, doorlopend", "vanaf jan. 2026"),
        ("Start: medio 2026", "mei–aug. 2026"),
        ("Gereed: Q3 2026", "t/m sep. 2026"),
        ("Begin 2027", "jan.–apr. 2027"),
        ("Start: Q3 2025, gereed: Q1 2027", "jul. 2025–mrt. 2027"),
        ("Start: Q1 2026, gereed: Q4 2026", "2026"),
        ("4 juli 2026", "4 jul. 2026"),
        ("mei 2026", "mei 2026"),
        ("doorlopend", "doorlopend"),
        ("afgerond", "afgerond"),
        ("volgende bijeenkomst in Q3", "jul.–sep. 2026: volgende bijeenkomst"),
        ("zodra het kan", ""),
        ("", ""),
    ],
)
def test_a_timing_is_said_in_a_few_words(qapp, note, said):
    assert meaning(parse_timing(note, TODAY)) == said


def test_a_timing_is_worked_out_once_for_each_day_it_was_said(qapp):
    understanding = Understanding()
    first = understanding.timing("Q3", TODAY)
    assert understanding.timing("Q3", TODAY) is first
    assert understanding.meaning("Q3", TODAY.replace(year=2027)) == "jul.–sep. 2027"


def test_everything_that_is_offered_is_understood(qapp):
    for each in completions(TODAY):
        if not each.endswith(": "):
            assert meaning(parse_timing(each, TODAY)), each
