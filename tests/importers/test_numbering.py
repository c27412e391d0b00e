"""Where numbered headings stand in the tree."""

from dataclasses import dataclass

import pytest

from briefing_app.importers.structure.numbering import Number, numbers_of, place_among


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is open, as far as numbering looks at it."""

    label: str
    numbers: tuple[Number, ...]
    word: str = ""


def depths(*labels: str) -> list[int]:
    """How deep each of these headings, one after the other, comes to stand."""
    chain: list[Heading] = []
    found: list[int] = []
    for label in labels:
        numbers = numbers_of(label)
        place = place_among(numbers, "", chain)
        at, below = place or (0, False)
        chain[at + below :] = [Heading(label, numbers)]
        found.append(len(chain) - 1)
    return found


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("I.", "A.", "B.", "II.", "A.", "B.", "III."), [0, 1, 1, 0, 1, 1, 0]),
        (("I.", "A.", "1.", "2.", "B.", "1.", "II."), [0, 1, 2, 2, 1, 2, 0]),
        (("A.", "I.", "II.", "B.", "I.", "C."), [0, 1, 1, 0, 1, 0]),
        (("1.", "I.", "II.", "2."), [0, 1, 1, 0]),
        (("1.", "A.", "B.", "2."), [0, 1, 1, 0]),
        (("1", "1.1", "1.2", "1.2.1", "2", "2.1"), [0, 1, 1, 2, 0, 1]),
    ],
)
def test_a_count_that_starts_anew_stands_below_another_way_of_counting(
    labels: tuple[str, ...], expected: list[int]
) -> None:
    assert depths(*labels) == expected


def test_the_ninth_letter_stands_beside_the_eighth() -> None:
    assert depths(*(f"{letter}." for letter in "ABCDEFGHIJK")) == [0] * 11


def test_a_long_row_of_letters_below_a_roman_number_stays_there() -> None:
    assert depths("I.", *(f"{letter}." for letter in "ABCDEFGHIJ"), "II.") == [0, *[1] * 10, 0]


def test_roman_numbers_stand_beside_each_other() -> None:
    assert depths("I.", "II.", "III.", "IV.", "V.", "VI.") == [0] * 6


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("1.2", (("1", (1, 2)),)),
        ("Pijler II –", (("I", (2,)),)),
        ("B.", (("A", (2,)),)),
        ("I.", (("I", (1,)), ("A", (9,)))),
        ("", ()),
    ],
)
def test_a_label_may_count_in_several_ways(label: str, numbers: tuple[Number, ...]) -> None:
    assert numbers_of(label) == numbers
