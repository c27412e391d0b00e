"""Dates, dossiers and names of files are understood as a person types them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.assemble.wording import long_date
from briefing_app.model.agenda import Dossier
from briefing_app.model.letter import Letter
from briefing_app.ui.letters.naming import PATTERN, file_stem
from briefing_app.ui.letters.typed import (
    proposed_title,
    read_date,
    read_dossiers,
    short_date,
    write_dossiers,
)

DAY = datetime.date(2026, 11, 27)


@pytest.mark.parametrize(
    "text",
    [
        "27 november 2026",
        "27 nov. 2026",
        "27 NOV 2026",
        "27-11-2026",
        "27/11/2026",
        "2026-11-27",
        "vrijdag 27 november 2026",
    ],
)
def test_a_date_is_read_however_it_is_written(text):
    assert read_date(text) == DAY


@pytest.mark.parametrize("text", ["", "morgen", "31 februari 2026", "27 ma 2026", "27-13-2026"])
def test_what_is_no_date_is_none(text):
    assert read_date(text) is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_a_date_as_it_is_shown_is_read_back(day):
    assert read_date(long_date(day)) == read_date(short_date(day)) == day


DOSSIERS = st.builds(
    Dossier,
    st.integers(10000, 99999).map(str),
    st.sampled_from([None, "VII", "XV"]),
    st.sampled_from(["", "Digitaal meedoen", "Wijziging van de wet", "Incidentele suppletoire begroting"]),
)


@given(st.lists(DOSSIERS, max_size=3).map(tuple))
def test_dossiers_as_they_are_shown_are_read_back(dossiers):
    assert read_dossiers(write_dossiers(dossiers)) == dossiers


def test_a_dossier_without_number_is_not_understood():
    assert read_dossiers("Digitaal meedoen") is None


def test_the_name_of_a_file_follows_the_pattern_and_fits_every_disk():
    letter = Letter("abc", "a", "Voortgang: wie/wat?", date=DAY)
    assert file_stem(PATTERN, letter) == "2026-11-27 Voortgang wie wat"
    assert file_stem("{weg} x", letter) == "{weg} x"
    assert file_stem("con", letter) == "brief con"
    assert file_stem(" . ", letter) == "brief abc"
    assert len(file_stem("lang " * 60, letter)) <= 120


def test_the_title_of_a_next_letter_names_its_half_year():
    assert proposed_title(DAY) == "Voortgangsbrief najaar 2026"
