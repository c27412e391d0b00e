"""Which lines of a page text belong together?

The page text of the Tweede Kamer's site wraps each run of text by itself at the first space past column 80 and sets
no blank lines. So a shorter line always ends a block, but a block can end on a long line too: there, punctuation and
what follows decide. Other wrappings of the same kind (a narrower column, blank lines, none at all) are measured first.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.blocks import Text
from briefing_app.importers.letter_parts import (
    is_actions_label,
    numbered_heading,
    pillar_heading,
    split_timing,
)

BULLETS = "•–-*◦▪‣·○●■□►➢"
_BULLET = re.compile(rf"([{re.escape(BULLETS)}])\s+(?=\S)")
_ORDINAL = re.compile(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\)?)\s+(?=\S)")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ENDED = re.compile(r"[.?!:;»”’)][\d*]{0,3}\Z")
_SENTENCE_END = re.compile(r"[.?!][»”’)]*\d{0,3}\Z")
TABLE_CAPTION = re.compile(r"Tabel\b")
TABLE_NOTE = re.compile(r"X?\s*Noot\Z")
_WRAPPED = 81
"""Shortest line that can continue, in characters: the first space past column 80."""
_UNWRAPPED = 200
_FEW = 3
_NARROWEST = 40
"""No text is wrapped narrower; shorter lines are cells, headings or mistakes."""
_HEADING_LENGTH = 160
_OPENER = re.compile(
    r"(?:Daarnaast|Tot slot|Ten slotte|Tevens|Verder|Ook|Daarbij|Met betrekking tot|Hiertoe)\b"
)
"""Words that often open a paragraph."""
_LONGEST_ITEM = 6
"""Lines in which the next item of a list is looked for."""
_LONG_TAIL = 3
"""So many lines after a finished action are a paragraph rather than the rest of it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without surrounding white space; `no` counts from 1. `gap`: a blank line stands before it."""

    no: int
    text: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. `marker` is the bullet or ordinal a list item starts with, else ''."""

    lines: tuple[Line, ...]
    marker: str = ""
    unsure: tuple[int, ...] = ()
    """The numbers of the lines after which it may end, or may not have ended."""

    @property
    def no(self) -> int:
        return self.lines[0].no

    @property
    def text(self) -> str:
        """The joined lines without the marker."""
        return " ".join(line.text for line in self.lines)[len(self.marker) :].lstrip()

    @property
    def ordered(self) -> bool:
        return self.marker != "" and self.marker not in BULLETS

    def line_at(self, place: int) -> int:
        """The number of the line in which character `place` of `text` stands."""
        left = place + len(self.marker) + 1 if self.marker else place
        for line in self.lines:
            if left <= len(line.text):
                return line.no
            left -= len(line.text) + 1
        return self.lines[-1].no


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold something."""
    found: list[Line] = []
    gap = False
    for no, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        if stripped:
            found.append(Line(no, stripped, gap))
        gap = not stripped
    return tuple(found)


def wrapped_from(lines: Sequence[Line]) -> int:
    """Length in characters from which a line can go on in the next, as this text was wrapped.

    Measured on lines that surely go on, since the next one starts in lower case.
    """
    sure = sorted(
        len(line.text)
        for line, after in itertools.pairwise(lines)
        if len(line.text) >= _NARROWEST
        and after.text[0].islower()
        and not after.gap
        and not marker_of(after.text)
    )
    if len(sure) < _FEW:
        unwrapped = any(len(line.text) > _UNWRAPPED for line in lines)
        return 1_000_000 if unwrapped else _WRAPPED
    if sure[len(sure) // 2] >= _WRAPPED:  # the site's own wrapping; a shorter one is a cell or a mistake
        return _WRAPPED
    return sure[len(sure) // 20]


def marker_of(text: str) -> str:
    """The bullet or ordinal a line starts with, or ''."""
    found = _BULLET.match(text) or _ORDINAL.match(text)
    return found[1] if found else ""


def is_ended(text: str) -> bool:
    """Does a text end as a sentence, list introduction or list item ends?"""
    return _ENDED.search(text) is not None


def is_heading_text(text: str, *, lines: int) -> bool:
    """Does an unnumbered text of so many lines look like a heading: short, a capital first, no end?"""
    asks = text.endswith("?") and lines == 1
    return (
        len(text) <= _HEADING_LENGTH
        and lines <= 2
        and (not is_ended(text) or asks or text.endswith(")"))
        and not text.endswith(",")
        and (text[0].isupper() or text[0] in "«‘“’'0123456789")
        and any(each.isalpha() for each in text)
    )


def blocks_of(lines: Sequence[Line], wrapped: int) -> tuple[Block, ...]:
    """Lines joined to blocks: headings, paragraphs, list items; `wrapped` as from `wrapped_from`."""
    return _Joiner(lines, wrapped).run()


class _Joiner:
    def __init__(self, lines: Sequence[Line], wrapped: int) -> None:
        self.lines = lines
        self.wrapped = wrapped
        self.blocks: list[Block] = []

    def run(self) -> tuple[Block, ...]:
        at = 0
        while at < len(self.lines):
            at = self.take(at)
        return tuple(self.blocks)

    def take(self, start: int) -> int:
        """Join one block from line `start` on; returns the index after it."""
        marker = self.marker(start)
        end = start + 1
        unsure: list[int] = []
        while end < len(self.lines):
            goes_on, is_unsure = self.goes_on(start, end, marker)
            if is_unsure:
                unsure.append(self.lines[end - 1].no)
            if not goes_on:
                break
            end += 1
        self.blocks.append(Block(tuple(self.lines[start:end]), marker, tuple(unsure)))
        return end

    def marker(self, at: int) -> str:
        """The marker of a list item; a dash only where a list can begin or go on."""
        marker = marker_of(self.lines[at].text)
        if marker in ("", "•"):
            return marker
        if marker[-1:] in ".)" and not self.is_listed(marker):
            return ""
        return marker

    def is_listed(self, marker: str) -> bool:
        """Is `1. Wonen` an item of a list rather than a heading? It is after an item or an introduction."""
        before = self.blocks[-1] if self.blocks else None
        last = next((block for block in reversed(self.blocks) if block.marker not in (*BULLETS,)), None)
        if last is not None and last.ordered and _follows(last.marker, marker):
            return True
        return before is not None and before.text.endswith(":") and _is_first(marker)

    def goes_on(self, start: int, at: int, marker: str) -> tuple[bool, bool]:
        """Does the block that began at `start` go on in line `at`, and is that unsure?"""
        last, line = self.lines[at - 1].text, self.lines[at].text
        if line in ("-",) or line.startswith("• ") or self.stands_alone(line) or self.lines[at].gap:
            return False, False
        if self.stands_alone(last) or TABLE_NOTE.match(last):
            return False, False
        if _is_open(" ".join(each.text for each in self.lines[start:at])) and len(last) >= self.wrapped - 15:
            return True, False
        if len(last) < self.wrapped:
            loose = line[0].islower() and not is_ended(last) and not _is_cell(last) and not marker_of(line)
            return loose, loose
        if _counts_on(line):
            return True, False
        if marker_of(line) and (marker or is_ended(last) or self.opens_list(at)):
            return False, False
        if marker and self.has_timing(start, at):
            return False, False
        if self.is_long_heading(start) and not line[0].islower():
            return False, False
        if _SENTENCE_END.search(last) and self.is_long_heading(at):
            return False, False
        if not _SENTENCE_END.search(last) or not (line[0].isupper() or line[0] in "«‘“"):
            return True, False
        if self.is_heading_line(at):
            return False, False
        if marker:
            return self.item_goes_on(at)
        return True, _OPENER.match(line) is not None

    def stands_alone(self, text: str) -> bool:
        """A line that is never part of a longer block."""
        if is_actions_label(text) or TABLE_NOTE.match(text) or text == "Ondertekenaars":
            return True
        labelled = pillar_heading(text) is not None or numbered_heading(text) is not None
        ended = is_ended(text) and not text.endswith("?")
        return len(text) < self.wrapped and labelled and not ended and not text[0].islower()

    def opens_list(self, at: int) -> bool:
        """Does the bullet of this line come again soon? A dash that opens a wrapped line hardly ever does."""
        bullet = marker_of(self.lines[at].text)
        return bullet in BULLETS and any(
            line.text.startswith(f"{bullet} ") for line in self.lines[at + 1 : at + 1 + _LONGEST_ITEM]
        )

    def is_long_heading(self, start: int) -> bool:
        """A numbered heading that fills its line."""
        text = self.lines[start].text
        numbered = numbered_heading(text)
        found = pillar_heading(text) or (numbered is not None and "." in numbered[0])
        return bool(found) and not text[0].islower() and not marker_of(text) and not is_ended(text)

    def is_heading_line(self, at: int) -> bool:
        """After a finished sentence, a short line without an end: no paragraph ends so."""
        line = self.lines[at].text
        after = self.lines[at + 1].text if at + 1 < len(self.lines) else ""
        return len(line) < self.wrapped and not is_ended(line) and not after[:1].islower()

    def item_goes_on(self, at: int) -> tuple[bool, bool]:
        """After a full sentence that fills a list item's line: the rest of the item, or a paragraph?"""
        tail = 1
        while at + tail - 1 < len(self.lines) and len(self.lines[at + tail - 1].text) >= self.wrapped:
            tail += 1
        after = self.lines[at + tail].text if at + tail < len(self.lines) else ""
        if marker_of(after):
            return True, False
        return tail < _LONG_TAIL or self.in_long_items(), True

    def has_timing(self, start: int, end: int) -> bool:
        """Does the item of these lines end with a timing between parentheses?"""
        text = " ".join(line.text for line in self.lines[start:end])
        return text.rstrip(".,;").endswith(")") and split_timing((Text(text),))[1] is not None

    def in_long_items(self) -> bool:
        """Do the items before, of a list that isn't one of actions, hold several sentences?"""
        items = list(itertools.takewhile(lambda block: block.marker, reversed(self.blocks)))
        before = self.blocks[: len(self.blocks) - len(items)]
        if not items or (before and is_actions_label(before[-1].text)):
            return False
        return any(re.search(r"[.?!] [A-Z]", item.text) for item in items)


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")") and "(" in text[-80:]


def _is_cell(text: str) -> bool:
    return re.fullmatch(r"[\d.,‒–%€ -]+", text) is not None


def _is_first(marker: str) -> bool:
    return marker.strip("().") in ("1", "a", "i")


def _follows(before: str, marker: str) -> bool:
    one, two = before.strip("()."), marker.strip("().")
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if one in _ROMANS and two in _ROMANS and _ROMANS.index(two) == _ROMANS.index(one) + 1:
        return True
    return len(one) == len(two) == 1 and ord(two) == ord(one) + 1


def _counts_on(text: str) -> bool:
    """Does a line open with `(1)` and go on with `(2)`? Then it counts within a sentence."""
    return marker_of(text) == "(1)" and "(2)" in text
