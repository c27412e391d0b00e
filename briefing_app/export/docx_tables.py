"""How does a table stand in a DOCX: its grid, merged cells, header rows, and the notes below it?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing_app import blocks as b
from briefing_app.export.docx_notes import Footnotes
from briefing_app.export.docx_reference import Reference
from briefing_app.export.docx_styles import Style
from briefing_app.export.docx_text import Look, TextWriter, paragraph, run
from briefing_app.export.docx_xml import Element, add, text, w
from briefing_app.export.words import table_notes

_NARROWEST = 6
_WIDEST = 28
"""Limits, in characters, to what the words of a column may claim of the width."""


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of a row as Word wants it: `cell` is None where one from above goes on, or where none stands."""

    column: int
    columns: int
    cell: b.Cell | None
    continues: bool = False


class TableWriter:
    """Writes the tables of one letter."""

    def __init__(self, reference: Reference, words: TextWriter, footnotes: Footnotes) -> None:
        self._reference = reference
        self._words = words
        self._footnotes = footnotes
        self._mark = Look(style=reference.style(Style.TABLE_NOTE_MARK))
        self._marks = 0

    def write(self, parent: Element, table: b.Table) -> None:
        """Caption, table and its own notes, or else a paragraph that keeps it apart from a next table."""
        self._marks = 0
        words = self._words.with_notes(self._note)
        if table.caption:
            words.write(paragraph(parent, self._reference.style(Style.CAPTION)), table.caption)
        rows = grid((*table.heads, *table.rows))
        if rows:
            self._grid(parent, table, rows, words)
        notes = table_notes(table)
        for number, note in enumerate(notes, 1):
            below = paragraph(parent, self._reference.style(Style.TABLE_NOTE))
            text(run(below, self._mark), f"{number})")
            add(run(below), "tab")
            self._words.write(below, note.children)
        if not notes:
            paragraph(parent, self._reference.style(Style.TABLE_END))

    def _note(self, parent: Element, note: b.Note) -> None:
        if note.kind == "table":
            self._marks += 1
            text(run(parent, self._mark), f"{self._marks})")
        else:
            self._footnotes.write(parent, note)

    def _grid(self, parent: Element, table: b.Table, rows: "list[list[Place]]", words: TextWriter) -> None:
        element = add(parent, "tbl")
        self._properties(element, table)
        widths = _widths(rows, self._reference.width)
        columns = add(element, "tblGrid")
        for width in widths:
            add(columns, "gridCol").set(w("w"), str(width))
        for index, row in enumerate(rows):
            line = add(element, "tr")
            properties = add(line, "trPr")
            add(properties, "cantSplit")
            if index < len(table.heads):
                add(properties, "tblHeader")
            for place in row:
                self._cell(line, place, widths, words, figures=table.kind == "budget")

    def _properties(self, element: Element, table: b.Table) -> None:
        properties = add(element, "tblPr")
        add(properties, "tblStyle", self._reference.style(Style.TABLE))
        width = add(properties, "tblW")
        width.set(w("w"), str(self._reference.width))
        width.set(w("type"), "dxa")
        add(properties, "tblLayout").set(w("type"), "fixed")
        look = add(properties, "tblLook", "0420" if table.heads else "0400")
        look.set(w("firstRow"), "1" if table.heads else "0")
        for name, value in (("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "0")):
            look.set(w(name), value)
        look.set(w("noVBand"), "1")
        if table.caption:
            add(properties, "tblCaption", b.plain(table.caption))

    def _cell(
        self, line: Element, place: Place, widths: list[int], words: TextWriter, *, figures: bool
    ) -> None:
        element = add(line, "tc")
        properties = add(element, "tcPr")
        width = add(properties, "tcW")
        width.set(w("w"), str(sum(widths[place.column : place.column + place.columns])))
        width.set(w("type"), "dxa")
        if place.columns > 1:
            add(properties, "gridSpan", str(place.columns))
        if place.continues:
            add(properties, "vMerge")
        elif place.cell is not None and place.cell.rows > 1:
            add(properties, "vMerge", "restart")
        style = Style.FIGURE if figures and place.column > 0 else Style.CELL
        content = paragraph(element, self._reference.style(style))
        if place.cell is not None:
            words.write(content, place.cell.children)


def grid(rows: tuple[b.Row, ...]) -> list[list[Place]]:
    """Where each cell stands, with those that go on from above, and rows filled up to the same width."""
    open_cells: list[tuple[int, int, int]] = []  # column, columns, rows still to come
    placed: list[list[Place]] = []
    for row in rows:
        line = list(_line(row, open_cells))
        starting = [(p.column, p.columns, p.cell.rows) for p in line if p.cell is not None]
        open_cells = [(c, n, left - 1) for c, n, left in (*open_cells, *starting) if left > 1]
        placed.append(line)
    edges = sorted({edge for line in placed for p in line for edge in (p.column, p.column + p.columns)} | {0})
    if len(edges) == 1:
        return []
    # Only columns that a cell begins or ends at: Word allows 63, and a cell may claim to span 999.
    number = {edge: index for index, edge in enumerate(edges)}
    width = len(edges) - 1
    return [_filled([_renumbered(p, number) for p in sorted(line, key=_column)], width) for line in placed]


def _column(place: Place) -> int:
    return place.column


def _renumbered(place: Place, number: dict[int, int]) -> Place:
    column, end = number[place.column], number[place.column + place.columns]
    return replace(place, column=column, columns=end - column)


def _line(row: b.Row, above: list[tuple[int, int, int]]) -> Iterator[Place]:
    taken = {c for column, columns, _ in above for c in range(column, column + columns)}
    for column, columns, _ in above:
        yield Place(column, columns, None, continues=True)
    at = 0
    for cell in row.cells:
        while any(c in taken for c in range(at, at + cell.columns)):
            at += 1
        yield Place(at, cell.columns, cell)
        at += cell.columns


def _filled(line: list[Place], width: int) -> list[Place]:
    """`line` with empty cells where none stands."""
    filled: list[Place] = []
    at = 0
    for place in line:
        if place.column > at:
            filled.append(Place(at, place.column - at, None))
        filled.append(place)
        at = place.column + place.columns
    if at < width:
        filled.append(Place(at, width - at, None))
    return filled


def _widths(rows: list[list[Place]], total: int) -> list[int]:
    """The widths of the columns, in the ratio of their longest texts, which may claim neither all nor nothing."""
    count = max(p.column + p.columns for p in rows[0])
    longest = [_NARROWEST] * count
    for row in rows:
        for place in row:
            if place.cell is not None and place.columns == 1:
                length = len(b.plain(place.cell.children)) + 2
                longest[place.column] = max(longest[place.column], min(length, _WIDEST))
    return [total * each // sum(longest) for each in longest]
