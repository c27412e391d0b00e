"""Which actions does a list in a text mean, also after it was cut from one section of the text and put in another?

Stored, a list is `Use(to="1", kind="actions")`, a number within its section. While a person writes, headings come and
go around it: so a list that stands in another part than the section it is stored with is named `<section>/<number>`.
What is stored has a number again. A person who goes on writing may name it as before; it is then found by elimination.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.ids import new_id
from briefing_app.model.agenda import Action, Section

Address = tuple[str, int]
"""The section a list is stored with, and its number there."""


def address_of(use: b.Use, within: str) -> Address | None:
    """Which list stands here in the text of a section; None for what isn't an action list."""
    section, _, number = use.to.rpartition("/")
    if use.kind != "actions" or not (number.isascii() and number.isdecimal()):
        return None
    return section or within, int(number)


def use_of(address: Address, within: str) -> b.Use:
    """How a list is named in the text of a section."""
    section, number = address
    return b.Use(str(number) if section == within else f"{section}/{number}", "actions")


def in_full(blocks: b.Blocks, within: str) -> b.Blocks:
    """The text of a section with every list named by the section it is stored with, wherever it may go."""
    return _with_lists(blocks, lambda use: _in_full(use, within))


def in_place(blocks: b.Blocks, within: str) -> b.Blocks:
    """The same with every list named as `use_of` does in the section where it stands."""

    def named(use: b.Use) -> b.Use:
        address = address_of(use, within)
        return use if address is None else use_of(address, within)

    return _with_lists(blocks, named)


def lists_in(blocks: b.Blocks, within: str) -> tuple[Address, ...]:
    """The lists that stand in the text of a section, in order."""
    return tuple(_addresses(blocks, within))


def renamed(blocks: b.Blocks, names: Iterable[Address]) -> b.Blocks:
    """The same with its lists named anew, in order."""
    coming = iter(names)
    return _with_lists(blocks, lambda use: use_of(next(coming), "") if address_of(use, "") else use)


def _in_full(use: b.Use, within: str) -> b.Use:
    address = address_of(use, within)
    return use if address is None or not address[0] else b.Use(f"{address[0]}/{address[1]}", "actions")


@dataclass(frozen=True, slots=True)
class Text:
    """The blocks of a section and the actions of the lists in them."""

    blocks: b.Blocks
    actions: tuple[Action, ...]


def settled(stored: Mapping[str, Section], texts: Sequence[tuple[str, b.Blocks]]) -> tuple[Text, ...]:
    """The texts of a document with every list in the section it now stands in, and its actions with it.

    A list that stands nowhere any more is gone; one that stands twice is copied; actions that no text ever showed
    stay where they are.

    Args:
        stored: the sections of the document as they are, by id.
        texts: id and blocks of each section as they are to be.
    """
    return _Settling(stored, texts).texts()


@dataclass(slots=True)
class _Place:
    """One list in the new texts: where it stands, what it says it is, and what it was found to be."""

    section: str
    address: Address
    source: Address | None = None
    number: int = 0
    is_copy: bool = False


@dataclass(slots=True)
class _Settling:
    stored: Mapping[str, Section]
    new: Sequence[tuple[str, b.Blocks]]
    places: list[_Place] = field(default_factory=list)
    claimed: set[Address] = field(default_factory=set)
    shown: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def texts(self) -> tuple[Text, ...]:
        for id, blocks in self.new:
            self.places += [_Place(id, each) for each in _addresses(blocks, id)]
        if not self.places and not any(each.actions for each in self.stored.values()):
            return tuple(Text(blocks, ()) for _, blocks in self.new)  # most texts: nothing to settle
        for id, section in self.stored.items():
            self.shown[id] = tuple(number for _, number in _addresses(section.blocks, id))
        self._claim_own()
        self._claim_named()
        self._claim_by_elimination()
        self._copy_the_rest()
        return tuple(self._text(id, blocks) for id, blocks in self.new)

    def _claim_own(self) -> None:
        for place in self.places:
            if place.address[0] == place.section and place.address not in self.claimed:
                self._settle(place, place.address, place.address[1])

    def _claim_named(self) -> None:
        for place in self._open():
            if place.address not in self.claimed and self._is_stored(place.address):
                self._settle(place, place.address, self._free(place.section))

    def _claim_by_elimination(self) -> None:
        for place in self._open():
            for number in self.shown.get(place.section, ()):
                if (place.section, number) not in self.claimed:
                    self._settle(place, (place.section, number), number)
                    break

    def _copy_the_rest(self) -> None:
        for place in self._open():
            place.is_copy = True
            self._settle(place, place.address, self._free(place.section))

    def _open(self) -> Iterator[_Place]:
        return (each for each in self.places if each.source is None)

    def _settle(self, place: _Place, source: Address, number: int) -> None:
        place.source, place.number = source, number
        self.claimed.add(source)

    def _is_stored(self, address: Address) -> bool:
        id, number = address
        return number in self.shown.get(id, ()) or bool(self._actions(address))

    def _actions(self, address: Address) -> tuple[Action, ...]:
        section = self.stored.get(address[0])
        return section.actions_of(address[1]) if section else ()

    def _free(self, section: str) -> int:
        """A number that no list of a section has or had."""
        stored = self.stored.get(section)
        used = [each.list_no for each in stored.actions] if stored else []
        used += self.shown.get(section, ())
        used += [each.address[1] for each in self.places if each.address[0] == section]
        used += [each.number for each in self.places if each.section == section]
        return max(used, default=0) + 1

    def _text(self, id: str, blocks: b.Blocks) -> Text:
        here = [each for each in self.places if each.section == id]
        staying = {each.number for each in here if each.source == (id, each.number) and not each.is_copy}
        section = self.stored.get(id)
        actions = tuple(
            each
            for each in (section.actions if section else ())
            if each.list_no in staying
            or (each.list_no not in self.shown[id] and (id, each.list_no) not in self.claimed)
        )
        come = [action for each in here if each.number not in staying for action in self._arriving(each)]
        if come:
            actions = tuple(sorted((*actions, *come), key=lambda each: each.list_no))
        numbers = iter(here)
        return Text(_with_lists(blocks, lambda use: _numbered(use, id, numbers)), actions)

    def _arriving(self, place: _Place) -> Iterator[Action]:
        assert place.source is not None
        for each in self._actions(place.source):
            yield replace(each, id=new_id() if place.is_copy else each.id, list_no=place.number)


def _numbered(use: b.Use, id: str, places: Iterator[_Place]) -> b.Use:
    if address_of(use, id) is None:
        return use
    place = next(places)
    return use if place.address == (id, place.number) else use_of((id, place.number), id)


# --- walking ---------------------------------------------------------------------------------------------


def _addresses(blocks: b.Blocks, within: str) -> Iterator[Address]:
    for use in _uses(blocks):
        found = address_of(use, within)
        if found is not None:
            yield found


def _uses(blocks: Iterable[b.Block]) -> Iterator[b.Use]:
    for block in blocks:
        match block:
            case b.Use():
                yield block
            case b.List(items=items):
                for item in items:
                    yield from _uses(item.blocks)
            case b.Quote(blocks=below) | b.Region(blocks=below) | b.Section(blocks=below):
                yield from _uses(below)
            case b.Paragraph() | b.Table() | b.Image():
                pass
            case _:
                assert_never(block)


def _with_lists(blocks: b.Blocks, change: Callable[[b.Use], b.Use]) -> b.Blocks:
    if not any(True for _ in _uses(blocks)):
        return blocks
    return tuple(_with_list(each, change) for each in blocks)


def _with_list(block: b.Block, change: Callable[[b.Use], b.Use]) -> b.Block:
    match block:
        case b.Use():
            return change(block)
        case b.List(items=items):
            return replace(
                block, items=tuple(replace(each, blocks=_with_lists(each.blocks, change)) for each in items)
            )
        case b.Quote(blocks=below) | b.Region(blocks=below) | b.Section(blocks=below):
            return replace(block, blocks=_with_lists(below, change))
        case b.Paragraph() | b.Table() | b.Image():
            return block
        case _:
            assert_never(block)
