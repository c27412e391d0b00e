"""Where in a page text do tables and notes stand, and what is left as running text?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.importers.letter_parts import is_actions_label, numbered_heading, pillar_heading
from briefing_app.importers.page_text.lines import (
    TABLE_CAPTION,
    TABLE_NOTE,
    Block,
    Line,
    blocks_of,
    is_ended,
    wrapped_from,
)
from briefing_app.importers.page_text.tables import CellTable, is_figure, table_of


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note that the page prints apart: `X Noot`, its number, its text."""

    lines: tuple[Line, ...]
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class CellLines:
    """A table as the page prints it: caption, a cell a line, and the notes below it."""

    caption: Line
    cells: tuple[Line, ...]
    notes: tuple[NoteText, ...]
    table: CellTable


Stretch = Block | CellLines | NoteText


def stretches_of(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Cut the lines into tables, notes printed apart, and blocks of text."""
    wrapped = wrapped_from(lines)
    start = at = 0
    while at < len(lines):
        found = _table(lines, at, wrapped) or _note(lines, at, wrapped)
        if found is None:
            at += 1
            continue
        yield from blocks_of(lines[start:at], wrapped)
        stretch, at = found
        yield stretch
        start = at
    yield from blocks_of(lines[start:], wrapped)


def _table(lines: Sequence[Line], at: int, wrapped: int) -> tuple[CellLines, int] | None:
    if not TABLE_CAPTION.match(lines[at].text) or (
        is_ended(lines[at].text) and not lines[at].text.endswith(")")
    ):
        return None
    end = at + 1
    while end < len(lines) and _may_be_cell(lines[end].text, wrapped):
        end += 1
    while end > at + 1 and not is_figure(lines[end - 1].text):
        end -= 1
    table = table_of([line.text for line in lines[at + 1 : end]])
    if table is None:
        return None
    cells, notes = tuple(lines[at + 1 : end]), list[NoteText]()
    while (found := _note(lines, end, wrapped)) is not None:
        notes.append(found[0])
        end = found[1]
    return CellLines(lines[at], cells, tuple(notes), table), end


def _may_be_cell(text: str, wrapped: int) -> bool:
    if is_figure(text):
        return True
    headed = pillar_heading(text) or (numbered_heading(text) and not is_figure(text))
    sentence = text.endswith(".") and len(text.split()) > 4
    return not (
        len(text) >= wrapped or headed or sentence or is_actions_label(text) or TABLE_NOTE.match(text)
    )


def _note(lines: Sequence[Line], at: int, wrapped: int) -> tuple[NoteText, int] | None:
    """A note printed apart at line `at`, and the index after it."""
    if at + 2 >= len(lines) or not TABLE_NOTE.match(lines[at].text) or not lines[at + 1].text.isdigit():
        return None
    end = at + 3
    while end < len(lines) and len(lines[end - 1].text) >= wrapped and not TABLE_NOTE.match(lines[end].text):
        end += 1
    text = " ".join(line.text for line in lines[at + 2 : end])
    return NoteText(tuple(lines[at:end]), int(lines[at + 1].text), text), end
