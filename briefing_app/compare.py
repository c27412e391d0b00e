"""What is different in a letter since another one? By the identity of sections, not by their place or number."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from briefing_app.model.agenda import Section, walk

Change = Literal["new", "changed", "same"]


def changes(now: Iterable[Section], before: Iterable[Section]) -> dict[str, Change]:
    """For each section of a letter what it is to the earlier one.

    The unnumbered subheadings in a section count as its text. A copy of a section that isn't in the letter itself,
    such as an introduction taken over from the earlier letter, is compared with what it was copied from.
    """
    there = {each.id: each for each in walk(now)}
    earlier = {each.id: each for each in walk(before)}
    return {id: _change(section, _counterpart(section, there, earlier)) for id, section in there.items()}


def _counterpart(
    section: Section, now: Mapping[str, Section], earlier: Mapping[str, Section]
) -> Section | None:
    found = earlier.get(section.id)
    if found is None and section.copied_from and section.copied_from not in now:
        found = earlier.get(section.copied_from)
    return found


def _change(section: Section, before: Section | None) -> Change:
    if before is None:
        return "new"
    return "same" if _words(section) == _words(before) else "changed"


def _words(section: Section) -> tuple[object, ...]:
    """All that a reader sees of a section, its number left out."""
    return tuple((each.title, each.blocks, _actions(each)) for each in _text_of(section))


def _text_of(section: Section) -> Iterator[Section]:
    yield replace(section, children=())
    for each in section.children:
        if each.kind == "section" and each.label_mode == "none":
            yield from _text_of(each)


def _actions(section: Section) -> tuple[object, ...]:
    return tuple((each.list_no, each.text, each.timing_note, each.timing_close) for each in section.actions)
