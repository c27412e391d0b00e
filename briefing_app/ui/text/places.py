"""At which place of a theme is the cursor, in words that hold outside the editor: section, block and character?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock

from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.fragments import units
from briefing_app.ui.text.lines import Heading, Prose, Shape, Standing


@dataclass(frozen=True, slots=True)
class Place:
    """`block` counts the blocks of the section's `Part.blocks`, None for its title; `offset` plain characters in it."""

    section: str
    block: int | None = None
    offset: int = 0


def numbered_shapes(shapes: Iterable[Shape]) -> Iterator[tuple[str, int | None]]:
    """For each line, the section and which of its blocks it belongs to (None: its title)."""
    section, count = "", -1
    before: Shape | None = None
    top: tuple[object, ...] = ()
    for shape in shapes:
        if isinstance(shape, Heading):
            section, count = shape.section, -1
            yield section, None
        else:
            opens = _opens(shape, before, top)
            count += opens
            if opens and isinstance(shape, Prose):
                top = _list_of(shape)
            yield section, count
        before = shape


def _opens(shape: Prose | Standing, before: Shape | None, top: tuple[object, ...]) -> bool:
    """Whether a line begins a block of its own."""
    if not isinstance(shape, Prose) or not isinstance(before, Prose):
        return True
    if shape.depth:
        goes_on = not shape.fresh and _list_of(shape) == top
        return not before.depth or (shape.depth == 1 and shape.starts and not goes_on)
    return not (shape.quote and before.quote and not before.depth and not shape.fresh)


def _list_of(shape: Prose) -> tuple[object, ...]:
    return shape.ordered, shape.list_kind, shape.list_id


def place_of(text: Manuscript, block: QTextBlock, position_in_block: int) -> Place:
    """The place of a position."""
    lines = text.lines()
    places = list(numbered_shapes(line.shape for line in lines))
    here = places[block.blockNumber()]
    number = block.blockNumber()
    offset = _plain_before(text, block, position_in_block)
    while number and places[number - 1] == here:
        number -= 1
        offset += _plain_before(text, text.block(number), text.block(number).length())
    return Place(here[0], here[1], offset)


def position_of(text: Manuscript, place: Place) -> int:
    """The position in the document of a place; the nearest there is, the title of the theme for an unknown section."""
    here = (place.section, place.block)
    lines = [
        number for number, each in enumerate(numbered_shapes(x.shape for x in text.lines())) if each == here
    ]
    if not lines:
        return 0 if place.block is None else position_of(text, Place(place.section))
    left = place.offset
    for number in lines[:-1]:
        length = _plain_before(text, text.block(number), text.block(number).length())
        if left <= length:
            return _position(text, text.block(number), left)
        left -= length
    return _position(text, text.block(lines[-1]), left)


def _plain_before(text: Manuscript, block: QTextBlock, position_in_block: int) -> int:
    """How many plain characters stand before a position: objects count for none."""
    count, end = 0, block.position() + position_in_block
    for at, run, _ in text.runs(block):
        if isinstance(run.content, str) and at < end:
            wide = run.content.encode("utf-16-le")[: (end - at) * 2]
            count += len(wide.decode("utf-16-le", "ignore"))
    return count


def _position(text: Manuscript, block: QTextBlock, offset: int) -> int:
    for at, run, _ in text.runs(block):
        if isinstance(run.content, str):
            if offset <= len(run.content):
                return at + units(run.content[:offset])
            offset -= len(run.content)
    return block.position() + block.length() - 1
