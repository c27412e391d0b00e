"""Which sections of a letter are the same as which of an agenda? Proposals, each section used once."""

import difflib
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefing_app.blocks import plain
from briefing_app.model.agenda import Section

Reason = Literal["number-and-title", "title", "close-title", "new"]
_CLOSE = 0.85
"""How much two titles have in common, by `difflib`, to be proposed as one."""


@dataclass(frozen=True, slots=True)
class Match:
    """A proposal: which section of the agenda a section of the letter is, and why; None if none is like it.

    `section_in_letter` is its id as it was read. When the match is sure, the frozen letter has the agenda's id in
    its place.
    """

    section_in_letter: str
    section_in_agenda: str | None
    reason: Reason

    @property
    def sure(self) -> bool:
        """Whether the titles are equal."""
        return self.reason in ("number-and-title", "title")


@dataclass(frozen=True, slots=True)
class _Placed:
    section: Section
    parent: Section | None

    @property
    def title(self) -> str:
        return " ".join(plain(self.section.title).split()).casefold()

    @property
    def parent_id(self) -> str | None:
        return self.parent.id if self.parent else None

    @property
    def parent_kind(self) -> str | None:
        return self.parent.kind if self.parent else None


def match_sections(letter: tuple[Section, ...], agenda: tuple[Section, ...]) -> tuple[Match, ...]:
    """A proposal for each section of a letter, in reading order."""
    matching = _Matching(tuple(_placed(letter)), tuple(_placed(agenda)))
    matching.by_number_and_title()
    matching.by_title()
    matching.by_close_title()
    return matching.matches()


def _placed(sections: tuple[Section, ...], parent: Section | None = None) -> Iterator[_Placed]:
    for section in sections:
        yield _Placed(section, parent)
        yield from _placed(section.children, section)


class _Matching:
    """The proposals so far, while one way after the other looks at what is left."""

    def __init__(self, letter: tuple[_Placed, ...], agenda: tuple[_Placed, ...]) -> None:
        self._letter = letter
        self._agenda = agenda
        self._found: dict[str, tuple[str, Reason]] = {}
        self._used: set[str] = set()

    def matches(self) -> tuple[Match, ...]:
        new: tuple[None, Reason] = (None, "new")
        return tuple(Match(each.section.id, *self._found.get(each.section.id, new)) for each in self._letter)

    def by_number_and_title(self) -> None:
        free = self._free(lambda each: (each.section.number, each.title))
        for each in self._letter:
            if each.section.number is not None and each.title:
                self._take(each, free.get((each.section.number, each.title), []), "number-and-title")

    def by_title(self) -> None:
        """A title that occurs more often says nothing by itself: then the sections above have to match too."""
        free = self._free(_title_key)
        occurs = Counter(_title_key(each) for each in self._letter if each.section.id not in self._found)
        for each in self._letter:
            if each.section.id in self._found:
                continue
            key = _title_key(each)
            candidates = free.get(key, [])
            below_same = [other for other in candidates if self._same_parent(each, other)]
            only_one = len(candidates) == 1 == occurs[key]
            self._take(each, below_same or (candidates if only_one else []), "title")

    def by_close_title(self) -> None:
        free = self._free(lambda each: each.parent_kind)
        for each in self._letter:
            if each.section.id in self._found or not each.title:
                continue
            by_title = {
                other.title: other
                for other in free.get(each.parent_kind, [])
                if other.section.id not in self._used
            }
            close = difflib.get_close_matches(each.title, by_title, n=1, cutoff=_CLOSE)
            self._take(each, [by_title[title] for title in close], "close-title")

    def _free(self, key: Callable[[_Placed], Hashable]) -> dict[Hashable, list[_Placed]]:
        """The sections of the agenda that no proposal has used, by what they are looked up by."""
        found: dict[Hashable, list[_Placed]] = {}
        for each in self._agenda:
            if each.section.id not in self._used:
                found.setdefault(key(each), []).append(each)
        return found

    def _take(self, section: _Placed, candidates: list[_Placed], reason: Reason) -> None:
        free = next((each.section.id for each in candidates if each.section.id not in self._used), None)
        if free is not None:
            self._found[section.section.id] = free, reason
            self._used.add(free)

    def _same_parent(self, section: _Placed, other: _Placed) -> bool:
        if section.parent is None:
            return other.parent is None
        found = self._found.get(section.parent.id)
        return found is not None and found[0] == other.parent_id


def _title_key(placed: _Placed) -> Hashable:
    """Sections without a title, such as introductions, are alike if they are of one kind."""
    return placed.title or ("", placed.section.kind)
