"""Themes to try the editor on: any that can be stored, and those of an agenda."""

from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.model.agenda import Agenda, Section, walk
from tests import trees


def parts_of() -> st.SearchStrategy[tuple[Part, ...]]:
    """Any theme: its own text and up to three sections in it."""
    bodies = st.lists(st.tuples(st.integers(1, 3), trees.inlines(), trees.blocks()), max_size=3)
    first = st.builds(Part, st.just("theme"), st.just(0), trees.inlines(), trees.blocks())
    return st.builds(_theme, first, bodies)


def _theme(first: Part, bodies: list[tuple[int, b.Inlines, b.Blocks]]) -> tuple[Part, ...]:
    found = [first]
    for number, (level, title, blocks) in enumerate(bodies):
        found.append(Part(f"s{number}", min(level, found[-1].level + 1), title, blocks))
    return tuple(found)


def theme_parts(section: Section) -> tuple[Part, ...]:
    """A theme of an agenda with the unnumbered sections in it."""
    return tuple(_parts(section, 0))


def _parts(section: Section, level: int) -> list[Part]:
    found = [Part(section.id, level, section.title, section.blocks)]
    for child in section.children:
        if child.kind == "section" and not child.label:
            found += _parts(child, level + 1)
    return found


def longest_theme(agenda: Agenda) -> tuple[Part, ...]:
    """The theme with the most text."""
    return max((theme_parts(each) for each in walk(agenda.sections)), key=_size)


def _size(parts: tuple[Part, ...]) -> int:
    return sum(len(b.plain(x)) for part in parts for block in part.blocks for x in b.inlines_of(block))
