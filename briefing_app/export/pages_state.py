"""What is known of a letter that was laid out whole, and how is what changed put into it?

WeasyPrint lays out a tree of boxes, page after page; where a page ended is a path into that tree. What changed is built
as boxes of its own and *grafted* onto the known tree, so that all paths before it stay as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from briefing_app.blocks import Meta
from briefing_app.export.pages_tree import Change, Path, at
from briefing_app.export.words import counted

Box = Any
"""What WeasyPrint lays out, and what it laid out: it has `children`, `style` and the `element` it was made from."""


Context = Any
"""WeasyPrint's memory while it lays out."""
Page = Any
"""The page in WeasyPrint's hands, as HTML with its style."""


@dataclass(slots=True)
class Start:
    """What is known where a page starts: enough to lay it out."""

    maker: tuple[Any, ...]
    """WeasyPrint's own: where in the tree, the kind of break, the side, counters, and what to do again."""
    carried: tuple[Box, ...]
    """Notes that the page before had no room for."""
    broken: bool
    """Whether something out of the flow goes on."""

    @property
    def place(self) -> Path:
        """Where in the tree of boxes the page starts; the whole path, as deep as it is one."""
        return place_of(self.maker[0])


def place_of(resume: dict[int, Any] | None) -> Path:
    """The path at which a page ended, as deep as it is one."""
    path: list[int] = []
    while resume and len(resume) == 1:
        ((index, resume),) = resume.items()
        path.append(index)
    return tuple(path)


@dataclass(slots=True)
class Layout:
    """A letter laid out whole, with what is needed to go on from any of its pages."""

    meta: Meta
    body: Element
    root: Box
    pages: list[Box]
    starts: list[Start]
    """Of each page, and one more: the end."""
    notes: list[Box]
    running: dict[str, dict[int, list[Box]]]
    sizes: dict[str, Any]
    resumable: bool
    html: Page
    lost: int | None
    """The number of the first note that has no place, or not whole."""


@dataclass(slots=True)
class Piece:
    """Some pages laid out from a state that was known."""

    first: int
    """Index of the first page."""
    pages: list[Box]
    same_after: bool
    """Whether all pages after these are as they were, and as many."""
    html: Page


def placed(pages: Sequence[Box]) -> dict[int, str]:
    """By the identity of its element what is shown of each note, on pages without margins yet."""
    found: dict[int, str] = {}
    for page in pages:
        for note in page.children[1].children:
            text = "".join(getattr(box, "text", "") for box in note.descendants())
            found[id(note.element)] = found.get(id(note.element), "") + text
    return found


def is_whole(note: Element, shown: dict[int, str]) -> bool:
    """Whether all of a note is shown."""
    return counted(shown.get(id(note), "")) == counted("".join(note.itertext()))


def called(pages: Sequence[Box]) -> list[Element]:
    """The notes whose mark is on these pages."""
    return [box.footnote.element for page in pages for box in page.children[0].descendants() if box.footnote]


def mirrors(root: Box, body: Element) -> bool:
    """Whether the tree of boxes has one box for each element that can change by itself, in the same place."""
    return len(root.children) == 1 and root.children[0].element is body and _mirrors(root.children[0], body)


def _mirrors(box: Box, element: Element) -> bool:
    return len(box.children) == len(element) and all(
        child.element is each and (each.tag != "section" or _mirrors(child, each))
        for child, each in zip(box.children, element, strict=True)
    )


def page_of(known: Layout, place: Path) -> int:
    """Index of the page on which the element at `place` begins."""
    return max(index for index in range(len(known.pages)) if known.starts[index].place <= (0, *place))


def may_start(known: Layout, index: int, place: Path) -> bool:
    """Whether what stands at `place` and after can't have a say in where page `index` starts.

    The page before was filled until something, at most one thing, did not fit. If there is a place where a page may
    end between the start of this page and `place`, that something stands before that place: otherwise the page would
    have ended there. So nobody has looked at `place` yet.
    """
    from weasyprint.layout.block import avoid_page_break, block_level_page_break

    if index == 0:
        return True
    start = known.starts[index]
    if start.broken:
        return False
    for depth in range(len(place), 0, -1):
        parent = (0, *place[: depth - 1])
        box = _box_at(known.root, parent)
        if avoid_page_break(box.style["break_inside"], _Paged):
            continue
        for before in range(place[depth - 1] - 1, -1, -1):
            path = (*parent, before)
            if path < start.place and path != start.place[: len(path)]:
                break
            pair = box.children[before : before + 2]
            if all(each.is_in_normal_flow() for each in pair) and not avoid_page_break(
                block_level_page_break(*pair), _Paged
            ):
                return not _avoided_above(known.root, parent)
    return False


class _Paged:
    """To WeasyPrint, that a break is one of pages."""

    in_column = False


def _avoided_above(root: Box, path: Path) -> bool:
    from weasyprint.layout.block import avoid_page_break

    return any(
        avoid_page_break(_box_at(root, path[:depth]).style["break_inside"], _Paged)
        for depth in range(len(path) + 1)
    )


def _box_at(box: Box, path: Path) -> Box:
    for index in path:
        box = box.children[index]
    return box


class Graft:
    """What changed, put into the tree of boxes of a known layout."""

    def __init__(self, known: Layout, body: Element, found: Sequence[Change], *, beyond: int) -> None:
        self.known = known
        self.body = body
        self.found = found
        self.until: Path | None = known.starts[beyond].place if beyond < len(known.pages) else None
        """From here on changes are left out."""
        self.wanted = [each for each in found if self.until is None or (0, *each.place) < self.until]

    def onto(self, small: Box) -> Box | None:
        """The known tree with the boxes of `small` in the place of what changed; None where they don't fit."""
        made: dict[int, Box] = {}
        _collect(small, made)
        try:
            body = self._grafted(self.known.root.children[0], (), made)
        except KeyError:
            return None
        root = self.known.root.copy()
        root.children = [body]
        return root

    def _grafted(self, box: Box, path: Path, made: dict[int, Box]) -> Box:
        grafted = box.copy()
        children = list(box.children)
        deeper = {
            each.parent[len(path)]
            for each in self.wanted
            if len(each.parent) > len(path) and each.parent[: len(path)] == path
        }
        for index in deeper:
            children[index] = self._grafted(children[index], (*path, index), made)
        for each in reversed(self.wanted):
            if each.parent == path:
                new = list(at(self.body, path))[each.start : each.new_stop]
                children[each.start : each.old_stop] = [made[id(element)] for element in new]
        grafted.children = children
        return grafted

    def gone(self) -> set[int]:
        """The identities of all elements that others took the place of."""
        return {
            id(element)
            for each in self.wanted
            for child in list(at(self.known.body, each.parent))[each.start : each.old_stop]
            for element in child.iter()
        }

    def lacks(self, place: Path) -> bool:
        """Whether the page that ended at `place` should have shown changes that were left out."""
        return self.until is not None and place >= self.moved(self.until)

    def moved(self, place: Path) -> Path:
        """Where in the new tree stands what stood at `place`."""
        for each in self.found:
            depth = len(each.parent) + 1
            if len(place) > depth and place[:depth] == (0, *each.parent) and place[depth] >= each.old_stop:
                place = (*place[:depth], place[depth] + each.new_stop - each.old_stop, *place[depth + 1 :])
        return place

    def same_start(self, context: Context, number: int) -> bool:
        """Whether page `number` starts behind all changes and as it did, so that it and all after it are the same."""
        last = self.found[-1]
        if number >= len(self.known.pages):
            return False
        if self.known.starts[number].place < (0, *last.parent, last.old_stop):
            return False
        return self.same_start_before(context, number)

    def same_start_before(self, context: Context, number: int) -> bool:
        """Whether page `number` starts as it did, whatever comes then."""
        start = self.known.starts[number]
        resume, *rest = start.maker[:4]
        now = context.page_maker[number]
        return (
            not (context.reported_footnotes or context.broken_out_of_flow or start.carried or start.broken)
            and now[0] == _moved(resume, self.moved(start.place))
            and list(now[1:4]) == rest
        )

    def same_running(self, context: Context, start: int, number: int) -> bool:
        """Whether pages `start` to `number` put the same things into the margins of those that follow."""
        names = {*self.known.running, *context.running_elements}
        return all(
            _elements(self.known.running.get(name, {}).get(page))
            == _elements(context.running_elements.get(name, {}).get(page))
            for name in names
            for page in range(start + 1, number + 1)
        )


def _moved(resume: dict[int, Any] | None, place: Path) -> dict[int, Any] | None:
    """`resume` with the indices of `place`, as deep as that goes."""
    if not resume or not place:
        return resume
    ((_, deeper),) = resume.items()
    return {place[0]: _moved(deeper, place[1:])}


def _elements(boxes: list[Box] | None) -> list[int]:
    return [id(each.element) for each in boxes or ()]


def _collect(box: Box, made: dict[int, Box]) -> None:
    """By the identity of each element its outermost box, as deep as sections go."""
    for child in getattr(box, "children", ()):
        if child.element is not None and id(child.element) not in made:
            made[id(child.element)] = child
            if child.element.tag in ("body", "section"):
                _collect(child, made)
