"""How does a theme become a flat row of lines, one for each block of the editor's document, and back?

`flatten` gives the lines of parts, `fold` builds the parts again. `fold` is total and keeps every line: whatever lines
an edit leaves, they make parts. `settled` gives the lines as they stand after that, so that what is shown is what is
kept. What lines can't say (a table, an image, actions, a quotation with a list in it) is one line: an island. That of
an action list names the section it is stored with, so that it stays the same list when a heading comes above it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.blocks import Block, Blocks, Inlines, Item, List, Paragraph, ParagraphKind, Quote
from briefing_app.edits.action_lists import in_full, in_place
from briefing_app.edits.writing import Part
from briefing_app.ids import new_id
from briefing_app.ui.text.runs import canonical


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the theme (`level` 0) or of an unnumbered section in it."""

    section: str
    level: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph: of running text, of a quotation, or of an item of a list.

    `depth` is how deep its list lies, 0 for none. `starts`: it is the first of its item. `fresh`: a new list or
    quotation begins here, though the line before could go on into this one.
    """

    kind: ParagraphKind = ""
    id: str = ""
    lang: str = ""
    quote: bool = False
    depth: int = 0
    ordered: bool = False
    starts: bool = False
    fresh: bool = False
    item_id: str = ""
    list_id: str = ""
    list_kind: Literal["", "actions"] = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """An island: a block that the text can't say, as it is."""

    block: Block


Shape = Heading | Prose | Standing


@dataclass(frozen=True, slots=True)
class Line:
    """One block of the editor's document. An island has no inlines."""

    shape: Shape
    inlines: Inlines = ()


# --- to lines --------------------------------------------------------------------------------------------


def flatten(parts: Iterable[Part]) -> tuple[Line, ...]:
    """The lines of a theme."""
    found: list[Line] = []
    for part in parts:
        found.append(Line(Heading(part.id, part.level), canonical(part.title)))
        found += lines_of(in_full(part.blocks, part.id))
    return tuple(found)


def lines_of(blocks: Blocks) -> Iterator[Line]:
    """The lines of blocks."""
    before: Block | None = None
    for block in blocks:
        match block:
            case Paragraph():
                yield _line(block, Prose())
            case List() if _is_flat(block):
                yield from _list_lines(block, 1, fresh=_goes_on(before, block))
            case Quote(inner) if _is_flat(block):
                for at, each in enumerate(inner):
                    assert isinstance(each, Paragraph)
                    fresh = at == 0 and isinstance(before, Quote) and _is_flat(before)
                    yield _line(each, Prose(quote=True, fresh=fresh))
            case _:
                yield Line(Standing(block))
        before = block


def _line(paragraph: Paragraph, place: Prose) -> Line:
    if paragraph.kind or paragraph.id or paragraph.lang:
        place = replace(place, kind=paragraph.kind, id=paragraph.id, lang=paragraph.lang)
    return Line(place, canonical(paragraph.children))


def _is_flat(block: Block) -> bool:
    """Whether lines can say it."""
    match block:
        case Paragraph():
            return True
        case List(items):
            return bool(items) and all(_is_flat_item(item) for item in items)
        case Quote(blocks):
            return bool(blocks) and all(isinstance(each, Paragraph) for each in blocks)
        case _:
            return False


def _is_flat_item(item: Item) -> bool:
    if not item.blocks or not isinstance(item.blocks[0], Paragraph):
        return False
    return all(isinstance(each, Paragraph | List) and _is_flat(each) for each in item.blocks)


def _goes_on(before: Block | None, block: List) -> bool:
    """Whether a list would be taken for more of the one before it."""
    if not isinstance(before, List) or not _is_flat(before):
        return False
    return (before.ordered, before.kind, before.id) == (block.ordered, block.kind, block.id)


def _list_lines(block: List, depth: int, *, fresh: bool) -> Iterator[Line]:
    here = Prose(
        depth=depth, ordered=block.ordered, list_id=block.id, list_kind=block.kind, starts=True, fresh=fresh
    )
    for item in block.items:
        place = replace(here, item_id=item.id)
        before: Block | None = None
        for each in item.blocks:
            match each:
                case Paragraph():
                    yield _line(each, place)
                    place = replace(here, starts=False, fresh=False)
                case List():
                    yield from _list_lines(each, depth + 1, fresh=_goes_on(before, each))
                case _:
                    raise AssertionError("only what is flat is taken apart")
            before = each
        here = replace(here, fresh=False)


# --- to parts --------------------------------------------------------------------------------------------


def fold(lines: Iterable[Line], theme: str) -> tuple[Part, ...]:
    """The parts that lines make; `theme` is the id of the first."""
    folder = _Folder(theme)
    for line in lines:
        folder.add(line)
    return folder.parts()


def settled(lines: Iterable[Line], theme: str) -> tuple[Line, ...]:
    """The same lines, one for one, as `flatten` would give them for the parts they make, every id used once."""
    return flatten(fold(_unique(lines, theme), theme))


def normal(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts as they come back from an editor that changed nothing."""
    return fold(flatten(parts), parts[0].id)


def folded_blocks(lines: Iterable[Line]) -> Blocks:
    """The blocks that lines make; of a heading among them its words."""
    as_text = (Line(Prose(), each.inlines) if isinstance(each.shape, Heading) else each for each in lines)
    return fold((Line(Heading("", 0)), *as_text), "")[0].blocks


class _OpenList:
    """A list that is being filled."""

    def __init__(self, shape: Prose) -> None:
        self.kind = (shape.ordered, shape.list_kind, shape.list_id)
        self.items: list[tuple[str, list[Block | _OpenList]]] = []

    def built(self) -> List:
        items = tuple(
            Item(tuple(each.built() if isinstance(each, _OpenList) else each for each in blocks), id)
            for id, blocks in self.items
        )
        ordered, kind, id = self.kind
        return List(items, ordered, kind, id)


class _Folder:
    def __init__(self, theme: str) -> None:
        self.theme = theme
        self.done: list[Part] = []
        self.head: Line | None = None
        self.level = 0
        self.blocks: list[Block | _OpenList] = []
        self.open: list[_OpenList] = []
        self.quote: list[Block] | None = None

    def add(self, line: Line) -> None:
        shape = line.shape
        if self.head is None:  # whatever an edit made of it, the first line is the title
            self.head = Line(Heading(self.theme, 0), line.inlines)
            return
        if not (isinstance(shape, Prose) and shape.depth):
            self.open = []
        if not (isinstance(shape, Prose) and shape.quote and not shape.depth and not shape.fresh):
            self._end_quote()
        match shape:
            case Heading(level=level):
                self._end_part()
                self.head = line
                self.level = min(max(level, 1), self.level + 1)
            case Standing(block):
                self.blocks.append(block)
            case Prose():
                self._paragraph(shape, Paragraph(line.inlines, shape.kind, shape.id, shape.lang))

    def _paragraph(self, shape: Prose, paragraph: Paragraph) -> None:
        if shape.depth:
            self._item(shape, paragraph)
        elif shape.quote:
            self.quote = [*(self.quote or ()), paragraph]
        else:
            self.blocks.append(paragraph)

    def _item(self, shape: Prose, paragraph: Paragraph) -> None:
        depth = min(shape.depth, len(self.open) + 1)
        del self.open[depth:]
        kind = (shape.ordered, shape.list_kind, shape.list_id)
        if len(self.open) == depth and shape.starts and (shape.fresh or self.open[-1].kind != kind):
            self.open.pop()
        if len(self.open) < depth:
            opened = _OpenList(shape)
            (self.open[-1].items[-1][1] if self.open else self.blocks).append(opened)
            self.open.append(opened)
            opened.items.append((shape.item_id, [paragraph]))
        elif shape.starts:
            self.open[-1].items.append((shape.item_id, [paragraph]))
        else:
            self.open[-1].items[-1][1].append(paragraph)

    def _end_quote(self) -> None:
        if self.quote is not None:
            self.blocks.append(Quote(tuple(self.quote)))
            self.quote = None

    def _end_part(self) -> None:
        self._end_quote()
        assert self.head is not None
        assert isinstance(self.head.shape, Heading)
        blocks = tuple(each.built() if isinstance(each, _OpenList) else each for each in self.blocks)
        section = self.head.shape.section
        self.done.append(Part(section, self.level, self.head.inlines, in_place(blocks, section)))
        self.blocks, self.open = [], []

    def parts(self) -> tuple[Part, ...]:
        if self.head is None:
            self.head = Line(Heading(self.theme, 0))
        self._end_part()
        return tuple(self.done)


# --- after an edit ---------------------------------------------------------------------------------------


def _unique(lines: Iterable[Line], theme: str) -> Iterator[Line]:
    """Lines in which an edit left no id double: of what was split, the first keeps it."""
    sections = {theme}
    ids: set[str] = set()
    list_now = ""
    for at, line in enumerate(lines):
        match line.shape:
            case Heading(section, level) if at:
                if not section or section in sections:
                    line = Line(Heading(new_id(), level), line.inlines)
                sections.add(section)
            case Prose() as shape:
                line = Line(_without_doubles(shape, ids, list_now), line.inlines)
            case Heading() | Standing():
                pass
        list_now = line.shape.list_id if isinstance(line.shape, Prose) and line.shape.depth else ""
        yield line


def _without_doubles(shape: Prose, ids: set[str], list_now: str) -> Prose:
    if shape.id in ids:
        shape = replace(shape, id="")
    if shape.item_id in ids:
        shape = replace(shape, item_id="")
    if shape.list_id in ids and shape.list_id != list_now:
        shape = replace(shape, list_id="")
    ids |= {shape.id, shape.item_id, shape.list_id} - {""}
    return shape
