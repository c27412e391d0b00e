"""The tree a letter is made of: `Document`, its blocks and its inlines.

This is the narrow waist of the design: templates render to it, every exporter is a plain recursive function over
it, and stored text is a piece of it. All nodes are frozen, so a tree can be shared and sent to a worker.
The unions `Block` and `Inline` are closed: take them apart with `match` and end in `assert_never`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, assert_never

StyleName = Literal["b", "i", "sup", "sub"]
ParagraphKind = Literal["", "subject", "salutation", "closing", "function", "signature", "pair", "label"]
RegionKind = Literal["marking", "return", "addressee", "reference", "column", "running", "footer"]
SectionKind = Literal["introduction", "pillar", "theme", "section", "chapter", "motions", "closing", "annex"]
"""`section@kind` as in the contract."""


# --- inlines ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters. `read` never yields two of them side by side, and never an empty one."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Bold, italic, superscript or subscript; `lang` marks a passage in another language (BCP 47), or ''."""

    style: StyleName
    children: "Inlines"
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `a@to` is an absolute http(s) or mailto address, or `#<id>` of a section in the same letter."""

    to: str
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Note:
    """A note, standing where its mark stands. No children: the source lacks its text.

    `kind` '' is a footnote, numbered through the letter; 'table' stands below its table, numbered within it.
    """

    children: "Inlines"
    kind: Literal["", "table"] = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """Prints the current number or title of the section, table or note whose id is `to`."""

    to: str


@dataclass(frozen=True, slots=True)
class Field:
    """A value filled in at assembly, such as `brief.datum`."""

    to: str


@dataclass(frozen=True, slots=True)
class InlineUse:
    """Where assembly puts stored inline text, such as an action's words. Only in a template's output."""

    to: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The range of a comment; stripped at assembly."""

    id: str
    children: "Inlines"


Inline = Text | Styled | Link | Note | Ref | Field | InlineUse | Mark
Inlines = tuple[Inline, ...]


# --- blocks ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`p`; `kind` says what it is in a letter, '' for running text."""

    children: Inlines
    kind: ParagraphKind = ""
    id: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """`li`: one or more paragraphs and nested lists. `id` is `action:<id>` for an action."""

    blocks: "Blocks"
    id: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """`ul` or `ol`. `kind` is 'actions' for an action list as a template prints it."""

    items: tuple[Item, ...]
    ordered: bool = False
    kind: Literal["", "actions"] = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Cell:
    """`th` or `td`; `columns` and `rows` say how many it spans.

    `unknown`: the source does not say what stands here (JSON null), which is not the same as empty.
    """

    children: Inlines
    header: bool = False
    columns: int = 1
    rows: int = 1
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`tr`. `doubtful`: an importer could not place its cells."""

    cells: tuple[Cell, ...]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`table`. `heads` are the header rows, repeated on each page."""

    caption: Inlines
    heads: tuple[Row, ...]
    rows: tuple[Row, ...]
    kind: Literal["", "budget"] = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """`img`: `to` names stored bytes; `alt` is the text for who can't see it ('' is a finding)."""

    to: str
    alt: str


@dataclass(frozen=True, slots=True)
class Use:
    """`use`: an island. `kind` 'actions' with `to` the list's number (stored text), else an id (templates)."""

    to: str
    kind: Literal["", "actions"] = ""


@dataclass(frozen=True, slots=True)
class Section:
    """`section`: heading (`h`, may be empty for an introduction) and what stands below it."""

    id: str
    kind: SectionKind
    heading: Inlines
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Region:
    """`region`: a place on the page outside the running text; its words come from the template."""

    kind: RegionKind
    blocks: "Blocks"


Block = Paragraph | List | Quote | Table | Image | Use | Section | Region
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Meta:
    """What an exported file says of itself. Never a person's name (see kamerbrief: the law on metadata)."""

    title: str
    author: str
    """The sender's ministry."""
    subject: str = ""
    lang: str = "nl-NL"
    date: str = ""
    """Of the letter, ISO 8601, or ''."""


@dataclass(frozen=True, slots=True)
class Document:
    """`letter`: an assembled letter. Regions stand in `blocks` where the template put them.

    Nothing is left to fill in: there is no `Ref`, `Field`, `Use`, `InlineUse` or `Mark` in it, and no empty `Note`.
    """

    meta: Meta
    blocks: Blocks
    images: Mapping[str, bytes] = field(default_factory=dict, hash=False)
    """The bytes of images by their `to`; of one that isn't in it the description is printed."""


# --- walking ---------------------------------------------------------------------------------------------


def plain(inlines: Iterable[Inline]) -> str:
    """The characters of inlines, notes left out."""
    return "".join(_plain(each) for each in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Styled(children=children) | Link(children=children) | Mark(children=children):
            return plain(children)
        case Note() | Ref() | Field() | InlineUse():
            return ""
        case _:
            assert_never(inline)


def inlines_of(block: Block) -> Iterator[Inlines]:
    """Every run of inlines below a block, in reading order (of a table: caption, then row by row)."""
    match block:
        case Paragraph(children=children):
            yield children
        case List(items=items):
            for item in items:
                for each in item.blocks:
                    yield from inlines_of(each)
        case Quote(blocks=blocks) | Region(blocks=blocks):
            for each in blocks:
                yield from inlines_of(each)
        case Table():
            yield block.caption
            for row in (*block.heads, *block.rows):
                for cell in row.cells:
                    yield cell.children
        case Section():
            yield block.heading
            for each in block.blocks:
                yield from inlines_of(each)
        case Image() | Use():
            pass
        case _:
            assert_never(block)


def images_in(blocks: Iterable[Block]) -> Iterator[Image]:
    """The images below blocks, in reading order."""
    for block in blocks:
        match block:
            case Image():
                yield block
            case List(items=items):
                for item in items:
                    yield from images_in(item.blocks)
            case Quote(blocks=below) | Region(blocks=below) | Section(blocks=below):
                yield from images_in(below)
            case Paragraph() | Table() | Use():
                pass
            case _:
                assert_never(block)


def notes_in(inlines: Iterable[Inline]) -> Iterator[Note]:
    """The notes in a run of inlines, in order."""
    for each in inlines:
        match each:
            case Note():
                yield each
            case Styled(children=children) | Link(children=children) | Mark(children=children):
                yield from notes_in(children)
            case Text() | Ref() | Field() | InlineUse():
                pass
            case _:
                assert_never(each)
