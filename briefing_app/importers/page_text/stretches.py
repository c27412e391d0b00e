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

_FEWEST_CELLS = 6
_FEWEST_FIGURES = 3


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note that the page prints apart: `X Noot`, its number, its text."""

    lines: tuple[Line, ...]
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class CellLines:
    """A table as the page prints it: caption, a cell a line, and the notes below it."""

    caption: Line | None
    cells: tuple[Line, ...]
    notes: tuple[NoteText, ...]
    table: CellTable | None
    """None if it can't be told which cells make a row."""


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
    """The table that starts at line `at`, with or without a caption, and the index after it."""
    text = lines[at].text
    captioned = TABLE_CAPTION.match(text) is not None and (not is_ended(text) or text.endswith(")"))
    first = at + captioned
    end = first
    while end < len(lines) and _may_be_cell(lines[end].text, wrapped):
        end += 1
    while end > first and not is_figure(lines[end - 1].text):
        end -= 1
    cells = [line.text for line in lines[first:end]]
    if not captioned and (is_ended(text) or not _surely_cells(cells)):
        return None
    table = table_of(cells)
    if not captioned and _fits_better(table_of(cells[1:]), table):  # its first line is a caption after all
        captioned, first, table = True, first + 1, table_of(cells[1:])
    if table is None and not _surely_cells(cells):
        return None
    notes: list[NoteText] = []
    start = end
    while (found := _note(lines, end, wrapped)) is not None:
        notes.append(found[0])
        end = found[1]
    return CellLines(lines[at] if captioned else None, tuple(lines[first:start]), tuple(notes), table), end


def _fits_better(one: CellTable | None, other: CellTable | None) -> bool:
    """Are more rows of `one` whole than of `other`?"""
    if one is None or other is None:
        return one is not None
    return sum(row.doubtful for row in one.rows) < sum(row.doubtful for row in other.rows)


def _surely_cells(texts: Sequence[str]) -> bool:
    """Are there so many short lines, and so many figures among them, that these can only be cells?"""
    figures = sum(is_figure(text) for text in texts)
    return len(texts) >= _FEWEST_CELLS and figures >= _FEWEST_FIGURES and figures * 4 >= len(texts)


def _may_be_cell(text: str, wrapped: int) -> bool:
    if is_figure(text):
        return True
    pillar = pillar_heading(text)
    headed = (pillar is not None and pillar[1] != "") or numbered_heading(text) is not None
    sentence = text.endswith(".") and len(text.split()) > 4
    apart = TABLE_NOTE.match(text) or TABLE_CAPTION.match(text) or is_actions_label(text)
    return not (len(text) >= wrapped or headed or sentence or apart)


def _note(lines: Sequence[Line], at: int, wrapped: int) -> tuple[NoteText, int] | None:
    """A note printed apart at line `at`, and the index after it."""
    if at + 2 >= len(lines) or not TABLE_NOTE.match(lines[at].text) or not lines[at + 1].text.isdigit():
        return None
    end = at + 3
    while end < len(lines) and len(lines[end - 1].text) >= wrapped and not TABLE_NOTE.match(lines[end].text):
        end += 1
    text = " ".join(line.text for line in lines[at + 2 : end])
    return NoteText(tuple(lines[at:end]), int(lines[at + 1].text), text), end
