"""Where does a text differ from what it was? The cursor goes there after undo and redo."""

from collections.abc import Iterable, Sequence

from briefing_app.blocks import Block, Inlines, inlines_of, plain
from briefing_app.edits.writing import Part
from briefing_app.ui.text.places import Place


def place_of_change(before: Sequence[Part], after: Sequence[Part]) -> Place | None:
    """The end of what is different now, in the first section that differs; None where sections only went."""
    known = {each.id: each for each in before}
    for part in after:
        was = known.get(part.id)
        if was is None:
            return Place(part.id)
        if was.title != part.title:
            return Place(part.id, None, _end(_said((was.title,)), _said((part.title,))))
        if was.blocks != part.blocks:
            return _in_blocks(part.id, was.blocks, part.blocks)
    return None


def _in_blocks(section: str, before: Sequence[Block], after: Sequence[Block]) -> Place:
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    if not after:
        return Place(section)
    if first >= len(after):  # only the last ones went
        return Place(section, len(after) - 1, len(_words(after[-1])))
    was = _words(before[first]) if first < len(before) and len(before) == len(after) else ""
    return Place(section, first, _end(was, _words(after[first])))


def _words(block: Block) -> str:
    return _said(inlines_of(block))


def _said(runs: Iterable[Inlines]) -> str:
    return "".join(plain(each) for each in runs)


def _end(before: str, after: str) -> int:
    """Where what is different ends in `after`."""
    shorter = min(len(before), len(after))
    same = 0
    while same < shorter and before[same] == after[same]:
        same += 1
    behind = 0
    while behind < shorter - same and before[-1 - behind] == after[-1 - behind]:
        behind += 1
    return len(after) - behind
