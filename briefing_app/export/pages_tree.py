"""What differs between two states of a letter's page, and what is the least of it that has to be laid out anew?

Both states are element trees of the same HTML that `html` writes, made block by block, so that what did not change is
the same object in both. The difference is a list of `Change`: runs of children of one element that others take the
place of. A small page that holds only these, with their neighbours and ancestors emptied, gives them the style that
they have in the letter: `neighbourhood`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from briefing_app import blocks as b
from briefing_app.export import html

Path = tuple[int, ...]
"""Where an element stands: its index among the children of the body, then of its section, and so on."""

_NEIGHBOURS = 3
"""How many siblings on either side a style sheet may look at (`a + b + c + d`)."""


@dataclass(slots=True)
class Trees:
    """Makes the element tree of a letter; a block that is the same object as last time keeps its elements."""

    _known: dict[int, "_Made"] = field(default_factory=dict)
    _images: frozenset[str] = frozenset()

    def body(self, document: b.Document, page_before: frozenset[int] = frozenset()) -> Element:
        """The body of the letter's page; `page_before` as for `html.write`."""
        images = frozenset(document.images)
        if images != self._images:
            self._known, self._images = {}, images
        body = Element("body")
        known = {}
        notes = 0
        for block, following in zip_longest(document.blocks, document.blocks[1:]):
            made = self._known.get(id(block))
            if made is None or not made.holds(block, following, notes, page_before):
                text, after = html.part(block, following, notes=notes, images=images, page_before=page_before)
                elements = tuple(ElementTree.fromstring(f"<body>{text}</body>"))
                made = _Made(block, following, notes, page_before, elements, after)
            known[id(block)] = made
            body.extend(made.elements)
            notes = made.after
        self._known = known
        return body


@dataclass(frozen=True, slots=True)
class _Made:
    """The elements of a block, and what they were made with; `after` counts the notes."""

    block: b.Block
    following: b.Block | None
    notes: int
    page_before: frozenset[int]
    elements: tuple[Element, ...]
    after: int

    def holds(
        self, block: b.Block, following: b.Block | None, notes: int, page_before: frozenset[int]
    ) -> bool:
        """Whether the same elements would be made."""
        return (
            self.block is block
            and self.notes == notes
            and self.page_before == page_before
            and (isinstance(block, b.Section) or self.following == following)
        )


@dataclass(frozen=True, slots=True)
class Change:
    """The children `start` to `old_stop` of the element at `parent` became those from `start` to `new_stop`."""

    parent: Path
    start: int
    old_stop: int
    new_stop: int

    @property
    def place(self) -> Path:
        """Where it begins, in both states."""
        return (*self.parent, self.start)


def changes(old: Element, new: Element, at: Path = ()) -> Iterator[Change]:
    """What became different below two elements with the same tag and attributes, in order.

    Where the number of children or what they are differs, one neighbour on each side counts as changed: a style sheet
    may tell `:first-child`, `:last-child` and `a + b` apart.
    """
    ones, others = list(old), list(new)
    start = _common(ones, others)
    if start == len(ones) == len(others):
        return
    ends = min(_common(ones[::-1], others[::-1]), min(len(ones), len(others)) - start)
    if len(ones) == len(others) and all(map(shell_same, ones[start:], others[start:])):
        for index in range(start, len(ones) - ends):
            one, other = ones[index], others[index]
            if same(one, other):
                continue
            if one.tag == "section":
                yield from changes(one, other, (*at, index))
            else:
                yield Change(at, index, index + 1, index + 1)
        return
    before, after = min(1, start), min(1, ends)
    yield Change(at, start - before, len(ones) - ends + after, len(others) - ends + after)


def counterparts(
    old: Element, new: Element, found: Sequence[Change], at: Path = ()
) -> Iterator[tuple[Element, Element]]:
    """What stayed as it was below two elements, though made anew: each element and the one that is it now."""
    here = [each for each in found if each.parent == at]
    for index, child in enumerate(old):
        if any(each.start <= index < each.old_stop for each in here):
            continue
        now = index + sum(each.new_stop - each.old_stop for each in here if each.old_stop <= index)
        if child is not new[now]:
            yield child, new[now]
            if child.tag == "section":
                yield from counterparts(child, new[now], found, (*at, index))


def _common(ones: Sequence[Element], others: Sequence[Element]) -> int:
    count = 0
    for one, other in zip(ones, others, strict=False):
        if not same(one, other):
            break
        count += 1
    return count


def same(one: Element, other: Element) -> bool:
    """Whether two elements and all in them are equal."""
    return one is other or (
        shell_same(one, other)
        and one.text == other.text
        and len(one) == len(other)
        and all(same(a, c) and a.tail == c.tail for a, c in zip(one, other, strict=True))
    )


def shell_same(one: Element, other: Element) -> bool:
    """Whether a style sheet sees two elements as the same kind of thing, whatever is in them."""
    return one.tag == other.tag and one.attrib == other.attrib


def neighbourhood(body: Element, wanted: Sequence[Change]) -> Element:
    """A body that holds what changed, whole, and around it only what decides its style.

    Args:
        body: the new state.
        wanted: what to show of it.
    """
    return _cut(body, (), wanted)


def _cut(element: Element, at: Path, wanted: Sequence[Change]) -> Element:
    cut = _emptied(element)
    here = {index for each in wanted if each.parent == at for index in range(each.start, each.new_stop)}
    deeper = {
        each.parent[len(at)] for each in wanted if len(each.parent) > len(at) and each.parent[: len(at)] == at
    }
    near = {index + step for index in here | deeper for step in range(-_NEIGHBOURS, _NEIGHBOURS + 1)}
    for index, child in enumerate(element):
        if index in here:
            cut.append(child)
        elif index in deeper:
            cut.append(_cut(child, (*at, index), wanted))
        elif index in near or index in (0, len(element) - 1):
            cut.append(_emptied(child))
    return cut


def _emptied(element: Element) -> Element:
    emptied = Element(element.tag, element.attrib)
    emptied.tail = element.tail
    return emptied


def paths(body: Element, above: Path = ()) -> Iterator[tuple[Path, Element]]:
    """Every element that can change by itself, with where it stands."""
    for index, element in enumerate(body):
        yield (*above, index), element
        if element.tag == "section":
            yield from paths(element, (*above, index))


def at(body: Element, path: Path) -> Element:
    """The element at a path."""
    for index in path:
        body = body[index]
    return body
