"""Where in a section's text do its action lists stand?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.model.agenda import Action, Section


@dataclass(frozen=True, slots=True)
class Island:
    """An action list, for the template to print."""

    actions: tuple[Action, ...]


def parts_of(section: Section) -> Iterator[b.Blocks | Island]:
    """The text of a section and its action lists, in the order in which they are printed.

    A list whose place is within a quotation or another list follows that block, one without a place comes last, and
    none comes twice: every action is printed once.
    """
    text: list[b.Block] = []
    left = {each.list_no: section.actions_of(each.list_no) for each in section.actions}
    for block in section.blocks:
        placed = [left.pop(number) for number in _places(block) if number in left]
        if not _is_place(block):
            text.append(_without_places(block))
        if placed:
            yield from ((tuple(text),) if text else ())
            yield from map(Island, placed)
            text = []
    if text:
        yield tuple(text)
    yield from (Island(left[number]) for number in sorted(left))


def _is_place(block: b.Block) -> bool:
    return isinstance(block, b.Use) and block.kind == "actions"


def _places(block: b.Block) -> Iterator[int]:
    match block:
        case b.Use(to, "actions"):
            yield int(to) if to.isascii() and to.isdigit() else 0
        case b.Quote(blocks) | b.Region(blocks=blocks) | b.Section(blocks=blocks):
            for each in blocks:
                yield from _places(each)
        case b.List(items):
            for item in items:
                for each in item.blocks:
                    yield from _places(each)
        case b.Paragraph() | b.Table() | b.Image() | b.Use():
            pass
        case _:
            assert_never(block)


def _without_places(block: b.Block) -> b.Block:
    match block:
        case b.Quote(blocks):
            return b.Quote(_kept(blocks))
        case b.List(items):
            return replace(block, items=tuple(replace(item, blocks=_kept(item.blocks)) for item in items))
        case b.Region(blocks=blocks) | b.Section(blocks=blocks):
            return replace(block, blocks=_kept(blocks))
        case b.Paragraph() | b.Table() | b.Image() | b.Use():
            return block
        case _:
            assert_never(block)


def _kept(blocks: b.Blocks) -> b.Blocks:
    return tuple(_without_places(each) for each in blocks if not _is_place(each))
