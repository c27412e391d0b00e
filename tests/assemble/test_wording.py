"""Dates, numbers, addressees and ministries as a letter writes them."""

import datetime

import pytest

from briefing_app.assemble import wording
from briefing_app.model.agenda import Dossier


def test_a_date_is_written_out() -> None:
    assert wording.long_date(datetime.date(2025, 7, 4)) == "4 juli 2025"
    assert wording.long_date(None) == ""


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ((2025, 7, 4), "2024–2025"),
        ((2025, 9, 15), "2024–2025"),
        ((2025, 9, 16), "2025–2026"),  # Prinsjesdag 2025
        ((2026, 9, 14), "2025–2026"),
        ((2026, 9, 15), "2026–2027"),  # a September that begins on a Tuesday
        ((2024, 9, 17), "2024–2025"),
        ((2027, 1, 1), "2026–2027"),
    ],
)
def test_a_year_of_parliament_begins_on_the_third_tuesday_of_september(
    day: tuple[int, int, int], year: str
) -> None:
    assert wording.parliamentary_year(datetime.date(*day)) == year


@pytest.mark.parametrize(
    ("number", "chapter", "printed"),
    [
        ("32824", None, "32 824"),
        ("36600", "XV", "36 600 XV"),
        ("", "XV", "XV"),
        ("21501-02", None, "21 501-02"),
        ("R2114", None, "R2114"),
    ],
)
def test_a_dossier_number_is_grouped(number: str, chapter: str | None, printed: str) -> None:
    assert wording.dossier_number(Dossier(number, chapter, "")) == printed


def test_a_kamerstuk_is_named_by_its_dossiers_and_number() -> None:
    one, two, three = (Dossier(each, None, "") for each in ("32824", "29279", "36651"))
    assert wording.kamerstuk((one,), "456") == "32 824, nr. 456"
    assert wording.kamerstuk((one, two), "148") == "32 824 en 29 279, nr. 148"
    assert wording.kamerstuk((one, two, three), "1") == "32 824, 29 279 en 36 651, nr. 1"
    assert wording.kamerstuk((one,), "B") == "32 824, B"
    assert wording.kamerstuk((one,), None) == wording.kamerstuk((), "1") == ""


@pytest.mark.parametrize(
    ("sender", "ministry"),
    [
        (
            "Staatssecretaris van Sociale Zaken en Werkgelegenheid",
            "Ministerie van Sociale Zaken en Werkgelegenheid",
        ),
        (
            "Minister van Water en Bodem en de Staatssecretaris van Binnenvaart",
            "Ministerie van Water en Bodem",
        ),
        ("Ministers van Financiën en van Economische Zaken", "Ministerie van Financiën"),
        (
            "Staatssecretaris van Justitie en Veiligheid – Asiel en Migratie",
            "Ministerie van Justitie en Veiligheid",
        ),
        ("Minister-president", "Ministerie van Algemene Zaken"),
        ("Minister voor Rechtsbescherming", "Rijksoverheid"),
        ("", "Rijksoverheid"),
    ],
)
def test_the_ministry_follows_from_who_writes(sender: str, ministry: str) -> None:
    assert wording.ministry(sender) == ministry


def test_the_address_of_each_chamber_is_known() -> None:
    assert wording.address("Voorzitter van de Tweede Kamer der Staten-Generaal") == (
        "De voorzitter van de Tweede Kamer",
        "der Staten-Generaal",
        "Postbus 20018",
        "2500 EA  DEN HAAG",
    )
    assert "Postbus 20017" in wording.address("Voorzitter van de Eerste Kamer der Staten-Generaal")
    assert wording.address("Voorzitters van de Eerste Kamer en van de Tweede Kamer") == (
        "De voorzitters van de Eerste Kamer en van de Tweede Kamer",
    )
    assert wording.address("") == ()
