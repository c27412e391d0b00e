"""Which figures in a page text are note marks?

A mark is glued to the word before it, as are the figures of `Q3`, `CO2` and `2025`. What tells them apart: marks
come in order. So of all glued figures the best chain 1, 2, 3 … is chosen; doubtful ones weigh less, gaps cost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FIGURES = re.compile(r"(?<=\S)\d{1,7}(?![\d%‰°])(?=[\s.,;:!?)»”’\]–-]|\Z)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNITS = re.compile(
    r"(?:^|[\s(«‘“/-])(?:m|km|cm|dm|mm|hm|CO|NO|SO|H|N|O|PM|CH|MH|EU|G|F|M|COVID-?|SARS-CoV-?|UN|BO|5)\Z"
)
_CAPITAL_ALONE = re.compile(r"(?:^|[\s(«‘“/–-])[A-Z]\Z")
_CAPITALS = re.compile(r"[A-Z]{2,3}\Z")
_GAP_COST = 4
_MOST_SKIPPED = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """Figures at `start:end` of block `block` that are the mark of note `number`; `weight` 1 is doubtful."""

    block: int
    start: int
    end: int
    number: int
    weight: int


def marks_in(texts: Sequence[str]) -> tuple[Mark, ...]:
    """The note marks in the texts of a letter, in order."""
    candidates = [each for block, text in enumerate(texts) for each in _candidates(block, text)]
    return _best_chain(candidates)


def _candidates(block: int, text: str) -> list[Mark]:
    found: list[Mark] = []
    for figures in _FIGURES.finditer(text):
        start = figures.start()
        if text[start - 1].isdigit():
            continue
        before = text[:start]
        weight = _weight(before, text[figures.end() :])
        if weight and len(figures[0]) <= 3 and figures[0][0] != "0":
            found.append(Mark(block, start, figures.end(), int(figures[0]), weight))
    for year in re.finditer(r"(?<![\d.,])(?:19|20)\d\d(\d{1,2})(?![\d%])(?=[\s.,;:!?)»”’\]]|\Z)", text):
        if year[1][0] != "0":
            found.append(Mark(block, year.start(1), year.end(1), int(year[1]), 2))
    return sorted(found, key=lambda each: each.start)


def _weight(before: str, after: str) -> int:
    """How well figures between these two texts would do as a mark: 0 not at all, 1 hardly, 3 well."""
    last = before[-1]
    if last.isalpha():
        if _CAPITAL_ALONE.search(before):
            return 0
        if _UNITS.search(before):
            return 1
        return 2 if _CAPITALS.search(before) else 3
    if re.fullmatch(r"\d+[.,]", before):  # the number of a heading
        return 0
    if last in ".,;:" and before[-2:-1].isdigit():
        digits = re.search(r"\d+\Z", before[:-1])
        if last == "." and digits and _YEAR.fullmatch(digits[0]) and not after[:1].isdigit():
            return 2
        ends_sentence = last in ".;" and (not after.strip() or re.match(r"\s+[A-Z«‘“]", after))
        return 1 if ends_sentence else 0
    if last in ".,;:?!)]»”’'\"%":
        return 3
    return 0


def _best_chain(candidates: Sequence[Mark]) -> tuple[Mark, ...]:
    """The chain of rising numbers from 1 that weighs most; a number left out costs more than a mark brings."""
    best: list[tuple[int, int | None]] = []
    by_number: dict[int, list[int]] = {}
    for at, mark in enumerate(candidates):
        score, before = mark.weight - _GAP_COST * (mark.number - 1), None
        for skipped in range(_MOST_SKIPPED + 1):
            for other in by_number.get(mark.number - 1 - skipped, ()):
                chained = best[other][0] + mark.weight - _GAP_COST * skipped
                if chained >= score:
                    score, before = chained, other
        best.append((score, before))
        by_number.setdefault(mark.number, []).append(at)
    if not best:
        return ()
    last: int | None = max(range(len(best)), key=lambda at: best[at][0])
    if last is None or best[last][0] <= 0:
        return ()
    chain: list[Mark] = []
    while last is not None:
        chain.append(candidates[last])
        last = best[last][1]
    return tuple(reversed(chain))
