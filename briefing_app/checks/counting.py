"""How many words has a text?"""

from collections.abc import Iterable

from briefing_app.blocks import Blocks, Inlines, inlines_of, notes_in, plain
from briefing_app.model.agenda import Section, walk


def words_in(section: Section) -> int:
    """The words of a section's own text, its actions and its notes; not of its title, nor of what is below it."""
    return _in_blocks(section.blocks) + sum(_in_inlines(each.text) for each in section.actions)


def words_in_all(sections: Iterable[Section]) -> int:
    """The words of sections and all below them."""
    return sum(words_in(each) for each in walk(sections))


def _in_blocks(blocks: Blocks) -> int:
    return sum(_in_inlines(inlines) for block in blocks for inlines in inlines_of(block))


def _in_inlines(inlines: Inlines) -> int:
    return len(plain(inlines).split()) + sum(_in_inlines(each.children) for each in notes_in(inlines))
