"""The pieces of a letter in the order of the source, before it is known which section each belongs to."""

from dataclasses import dataclass

from briefing_app import blocks as b
from briefing_app.importers.structure.ledger import Remark, Spot


@dataclass(frozen=True, slots=True)
class Run:
    """A paragraph's words and the texts they came from, those of notes left out."""

    inlines: b.Inlines
    spots: tuple[Spot, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    run: Run


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item holds pieces in turn."""

    items: tuple[tuple["Piece", ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """A table, image or quotation, which is taken over as it is."""

    block: b.Table | b.Image | b.Quote


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `label` is what stands before its title, `spots` are the texts of both.

    `weight` orders headings by their looks, 1 the heaviest. `opens`: it is the heading of a `divisie`, in
    which what follows stands; `nests`: divisions beside it hold divisions of their own, so nesting
    tells its level.
    """

    label: str
    title: b.Inlines
    spots: tuple[Spot, ...]
    weight: int = 1
    opens: bool = False
    nests: bool = False
    annex: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """The letter was signed here."""


Piece = Words | Listing | Whole
Part = Piece | Heading | Signed


@dataclass(frozen=True, slots=True)
class Entry:
    """A part, the number of divisions around it (its own included), and the remarks made while reading it."""

    part: Part
    line: int
    depth: int
    remarks: tuple[Remark, ...] = ()


def block_of(piece: Piece) -> b.Block:
    """A piece as it stands in a section's text."""
    match piece:
        case Words(run):
            return b.Paragraph(run.inlines)
        case Listing(items, ordered):
            return b.List(tuple(b.Item(tuple(map(block_of, item))) for item in items), ordered=ordered)
        case Whole(block):
            return block
