"""Which words does a letter hold? The expectation an exported file is proven against.

A format's reader collects the same from the file it wrote, by other means than the writer; `prove` compares the two
character by character. White space and hyphens don't count (lines are wrapped and hyphenated), nor do the marks a
format makes itself: note marks, list markers, page numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.errors import ProofFailed

_UNCOUNTED = ("-", "\u00ad", "\u2010", "\u2011", "\u200b", "\u2060", "\ufeff")


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of a letter in reading order, as pieces of any size.

    `body`: headings, paragraphs, items, captions, cells, and below each table the texts of its own notes.
    `notes`: each footnote's text, in order. `regions`: what stands outside the running text, in order.
    """

    body: tuple[str, ...]
    notes: tuple[str, ...]
    regions: tuple[str, ...]


def counted(text: str) -> str:
    """`text` without white space, hyphens and invisible characters."""
    left = "".join(text.split())
    for each in _UNCOUNTED:  # Ten times as fast over a long letter as a regular expression.
        left = left.replace(each, "")
    return left


def words_of(document: b.Document) -> Words:
    """What every format must hold of `document`."""
    regions = [each for each in document.blocks if isinstance(each, b.Region)]
    running = [each for each in document.blocks if not isinstance(each, b.Region)]
    return Words(
        body=tuple(text for block in running for text in _texts(block)),
        notes=tuple(
            b.plain(note.children)
            for block in running
            for inlines in b.inlines_of(block)
            for note in b.notes_in(inlines)
            if note.kind == ""
        ),
        regions=tuple(b.plain(inlines) for region in regions for inlines in b.inlines_of(region)),
    )


def _texts(block: b.Block) -> Iterator[str]:
    match block:
        case b.Section():
            yield b.plain(block.heading)
            for each in block.blocks:
                yield from _texts(each)
        case b.Quote(blocks) | b.Region(blocks=blocks):
            for each in blocks:
                yield from _texts(each)
        case b.List(items):
            for item in items:
                for each in item.blocks:
                    yield from _texts(each)
        case b.Table():
            yield from (b.plain(inlines) for inlines in b.inlines_of(block))
            yield from (b.plain(note.children) for note in table_notes(block))
        case b.Paragraph(children):
            yield b.plain(children)
        case b.Image() | b.Use():
            pass
        case _:
            assert_never(block)


def table_notes(table: b.Table) -> tuple[b.Note, ...]:
    """The notes that stand below a table, in the order of their marks, which count from 1."""
    return tuple(
        note for inlines in b.inlines_of(table) for note in b.notes_in(inlines) if note.kind == "table"
    )


def prove(format: str, expected: Words, found: Words) -> None:
    """Compare what a file holds with what it must hold.

    Raises:
        ProofFailed: text is missing, doubled or out of order; quotes the place.
    """
    _same(format, expected.body, found.body)
    _same(format, expected.regions, found.regions)
    for index, note in enumerate(expected.notes):
        _same(format, (note,), found.notes[index : index + 1])
    if len(found.notes) > len(expected.notes):
        raise ProofFailed(format=format, excerpt=found.notes[len(expected.notes)][:80])


def _same(format: str, expected: tuple[str, ...], found: tuple[str, ...]) -> None:
    wanted, had = "".join(expected), "".join(found)
    if wanted == had:
        return
    want, have = counted(wanted), counted(had)
    if want == have:
        return
    place = next(
        (i for i, (x, y) in enumerate(zip(want, have, strict=False)) if x != y), min(len(want), len(have))
    )
    raise ProofFailed(format=format, excerpt=_around(expected, place))


def _around(pieces: tuple[str, ...], place: int) -> str:
    """The readable text around the `place`th counted character."""
    seen = 0
    for piece in pieces:
        length = len(counted(piece))
        if seen + length > place:
            start = max(0, place - seen - 20)
            return f"…{piece[start : start + 80].strip()}…"
        seen += length
    return f"…{pieces[-1][-80:].strip()}" if pieces else "(leeg)"
