"""Where in the tree does a numbered heading belong?"""

import re
from collections.abc import Sequence
from typing import Protocol

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DIGITS = re.compile(r"\d{1,4}(?:\.\d{1,4})*")

Number = tuple[str, tuple[int, ...]]
"""How a heading counts (`1`, `A` or `I`) and its number: 1.2 is ('1', (1, 2))."""


class Numbered(Protocol):
    """What has a number, a word before it (`pijler`, or ''), and something above it."""

    @property
    def numbers(self) -> tuple[Number, ...]: ...

    @property
    def word(self) -> str: ...


def numbers_of(label: str) -> tuple[Number, ...]:
    """What a label may count as; `I.` is a roman one or the ninth letter."""
    digits = _DIGITS.search(label)
    if digits:
        return (("1", tuple(int(each) for each in digits[0].split("."))),)
    last = re.search(r"\b([A-Za-z]+)\W*\Z", label)
    if last is None:
        return ()
    found: list[Number] = []
    if re.fullmatch(r"[IVXLC]+", last[1]):
        found.append(("I", (_roman(last[1]),)))
    if len(last[1]) == 1:
        found.append(("A", (ord(last[1].upper()) - ord("A") + 1,)))
    return tuple(found)


def _roman(text: str) -> int:
    values = [_ROMAN[each] for each in text]
    return sum(-each if each < after else each for each, after in zip(values, [*values[1:], 0], strict=True))


def place_among(numbers: tuple[Number, ...], word: str, chain: Sequence[Numbered]) -> tuple[int, bool] | None:
    """The place in `chain` (open headings, outermost first) of the one it follows, and if it stands below it.

    (i, False): beside the i-th heading; (i, True): below it; None: above them all.
    """
    places = range(len(chain) - 1, -1, -1)
    if word:
        for at in places:
            if chain[at].word == word:
                return at, False
        return next(((at, True) for at in places if chain[at].word), None)
    if len(numbers[0][1]) > 1:
        return _below_prefix(numbers[0][1], chain)
    for at in places:
        if any(_follows(new, old) for new in numbers for old in chain[at].numbers):
            return at, False
    if any(number == (1,) for _, number in numbers):
        return next(((at, True) for at in places if chain[at].numbers and _differs(numbers, chain[at])), None)
    return None


def _below_prefix(number: tuple[int, ...], chain: Sequence[Numbered]) -> tuple[int, bool] | None:
    places = range(len(chain) - 1, -1, -1)
    for at in places:
        for _, other in chain[at].numbers:
            if other == number[:-1]:
                return at, True
            if len(other) == len(number) and other[:-1] == number[:-1]:
                return at, False
    shorter = ((at, True) for at in places if any(len(other) < len(number) for _, other in chain[at].numbers))
    return next(shorter, None)


def _follows(new: Number, old: Number) -> bool:
    return new[0] == old[0] and len(new[1]) == len(old[1]) == 1 and new[1][0] == old[1][0] + 1


def _differs(numbers: tuple[Number, ...], other: Numbered) -> bool:
    """Whether `other` counts in another way, so that a count that starts anew stands below it.

    `I.` may count in two ways: as what starts anew it's the one that is first there, as `other` the roman one.
    """
    anew = {way for way, number in numbers if number == (1,)}
    return bool(other.word) or other.numbers[0][0] not in anew
