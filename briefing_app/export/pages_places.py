"""Where on its pages does each section and each block of a letter lie?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from briefing_app import blocks as b
from briefing_app.export.pages_state import Box
from briefing_app.export.words import table_notes

HEADING = -1
"""The block of a place that is the heading of its section."""
_POINTS = 0.75
"""In a pixel of CSS."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a page, in points from its upper left corner.

    `page` counts from 0. `block` is the index of the block in its section of the `Document`, `HEADING`, or None for the
    whole section with all below it. What stands in no section has `section` ''.
    """

    page: int
    left: float
    top: float
    width: float
    height: float
    section: str
    block: int | None


Owners = dict[int, tuple[str, int | None]]
"""By the identity of an element what it is: section and block."""


def owners(document: b.Document, body: Element) -> Owners:
    """Whose each element of a letter's page is; `body` was made from `document`."""
    return dict(_owners("", document.blocks, iter(body)))


def _owners(
    section: str, blocks: b.Blocks, elements: Iterator[Element]
) -> Iterator[tuple[int, tuple[str, int | None]]]:
    for index, block in enumerate(blocks):
        element = next(elements)
        if isinstance(block, b.Section):
            yield id(element), (block.id, None)
            inner = iter(element)
            if block.heading:
                yield id(next(inner)), (block.id, HEADING)
            yield from _owners(block.id, block.blocks, inner)
            continue
        yield id(element), (section, index)
        if isinstance(block, b.Table):
            for _ in table_notes(block):
                yield id(next(elements)), (section, index)


def places(pages: Sequence[Box], first: int, whose: Owners) -> tuple[Place, ...]:
    """Where everything lies on some pages, the first of which is the letter's page `first`."""
    return tuple(
        place for number, page in enumerate(pages, first) for place in _places(page.children, number, whose)
    )


def _places(boxes: Iterable[Box], page: int, whose: Owners) -> Iterator[Place]:
    for each in boxes:
        box: Box = getattr(each, "_box", each)  # what is positioned is wrapped
        element = box.element
        owner = whose.get(id(element))
        if owner is not None:
            yield Place(
                page,
                box.border_box_x() * _POINTS,
                box.border_box_y() * _POINTS,
                box.border_width() * _POINTS,
                box.border_height() * _POINTS,
                *owner,
            )
        if getattr(element, "tag", "") in ("html", "body", "section"):
            yield from _places(box.children, page, whose)


def sizes_of(pages: Sequence[Box]) -> tuple[tuple[float, float], ...]:
    """Width and height of each page, in points."""
    return tuple((page.margin_width() * _POINTS, page.margin_height() * _POINTS) for page in pages)
