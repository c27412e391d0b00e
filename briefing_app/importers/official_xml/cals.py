"""How does a CALS table become rows of cells, with what they span?"""

import re
from dataclasses import dataclass, replace

from lxml import etree

from briefing_app import blocks as b
from briefing_app.importers.letter_parts import characters
from briefing_app.importers.official_xml.inline import InlineReader
from briefing_app.importers.official_xml.parsing import name_of

_MOST = 999
"""Columns or rows that a cell may span."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell, the column it starts in (from 1), and what the source says it heads: `row`, `col` or ``."""

    cell: b.Cell
    column: int
    scope: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A row: its own cells, the columns that cells from above still hold, and whether its cells fit."""

    cells: tuple[_Placed, ...]
    held: frozenset[int]
    fits: bool

    @property
    def width(self) -> int:
        own = [each.column + each.cell.columns - 1 for each in self.cells]
        return max((*own, *self.held), default=0)


def read_table(table: etree._Element, reader: InlineReader) -> tuple[b.Table, ...]:
    """The tables in a `table` element, one for each `tgroup`; the first has the caption."""
    caption: b.Inlines = ()
    found: list[b.Table] = []
    for child in table:
        match name_of(child):
            case "title" | "titel" | "caption":
                caption = (
                    *caption,
                    *((b.Text(" "),) if caption else ()),
                    *reader.run(child, table=True).inlines,
                )
            case "tgroup":
                found.append(_group(child, reader))
            case _:
                pass
    if caption or found:
        found[:1] = [replace(found[0] if found else b.Table((), (), ()), caption=caption)]
    return tuple(found)


def _group(group: etree._Element, reader: InlineReader) -> b.Table:
    names = _column_names(group)
    heads: list[_Line] = []
    rows: list[_Line] = []
    feet: list[_Line] = []
    for part in group:
        into = {"thead": heads, "tbody": rows, "tfoot": feet}.get(name_of(part))
        if into is not None:
            into.extend(_lines(part, names, reader))
    rows += feet
    if not heads and len(rows) > 1 and _is_header(rows[0]):
        if not _says_header(rows[0]):
            reader.ledger.remark(
                group,
                "De eerste rij van deze tabel is geheel vet en is daarom als kop van de tabel gelezen.",
                "The first row of this table is wholly bold and was therefore read as its header.",
            )
        heads = [rows.pop(0)]
    width = max((each.width for each in (*heads, *rows)), default=0)
    return b.Table(
        (),
        tuple(_row(each, width, header=True) for each in heads),
        tuple(_row(each, width, header=False) for each in rows),
    )


def _column_names(group: etree._Element) -> dict[str, int]:
    names: dict[str, int] = {}
    count = 0
    for child in group:
        if name_of(child) == "colspec":
            count += 1
            names[child.get("colname") or f"col{count}"] = _number(child.get("colnum"), count)
    for child in group:
        if name_of(child) == "spanspec" and child.get("spanname"):
            names[f"{child.get('spanname')}<"] = names.get(child.get("namest") or "", 1)
            names[f"{child.get('spanname')}>"] = names.get(child.get("nameend") or "", 1)
    return names


def _number(text: str | None, otherwise: int) -> int:
    number = int(text) if text and re.fullmatch(r"\d{1,3}", text.strip()) else 0
    return number or otherwise


# --- rows ------------------------------------------------------------------------------------------------


def _lines(part: etree._Element, names: dict[str, int], reader: InlineReader) -> list[_Line]:
    elements = [child for child in part if name_of(child) == "row"]
    free_at: dict[int, int] = {}
    return [_line(row, names, free_at, at, len(elements), reader) for at, row in enumerate(elements)]


def _line(
    row: etree._Element,
    names: dict[str, int],
    free_at: dict[int, int],
    at: int,
    height: int,
    reader: InlineReader,
) -> _Line:
    """One row; `free_at` says in which row a column is free again after the cells so far."""
    held = frozenset(column for column, free in free_at.items() if free > at)
    found: list[_Placed] = []
    column, fits = 1, True
    for element in row:
        if name_of(element) not in ("entry", "entrytbl"):
            continue
        while column in held:
            column += 1
        span = element.get("spanname") or ""
        start = names.get(element.get("namest") or element.get("colname") or f"{span}<", column)
        fits = fits and start >= column and start not in held
        column = max(column, start)
        while column in held:
            column += 1
        end = names.get(element.get("nameend") or f"{span}>", column)
        columns = min(max(1, end - column + 1), _MOST)
        rows = min(1 + _number(element.get("morerows"), 0), height - at, _MOST)
        cell = b.Cell(reader.run(element, table=True).inlines, columns=columns, rows=rows)
        found.append(_Placed(cell, column, element.get("thscope") or ""))
        free_at.update((each, at + rows) for each in range(column, column + columns))
        column += columns
    if not fits:
        reader.ledger.remark(
            row,
            "De cellen van deze rij passen niet in de kolommen die de bron noemt; controleer de rij.",
            "The cells of this row do not fit the columns that the source names; check the row.",
        )
    return _Line(tuple(found), held, fits)


def _row(line: _Line, width: int, *, header: bool) -> b.Row:
    """The row with an empty cell for each column that nothing stands in, as CALS means it."""
    cells: list[b.Cell] = []
    own = {each.column: each for each in line.cells}
    column = 1
    while column <= width:
        placed = own.get(column)
        if placed is not None:
            heads = header or (column == 1 and placed.scope in ("row", "rowgroup"))
            cells.append(replace(placed.cell, header=heads))
            column += placed.cell.columns
            continue
        if column not in line.held:
            cells.append(b.Cell((), header=header))
        column += 1
    return b.Row(tuple(cells), doubtful=not line.fits)


def _is_header(line: _Line) -> bool:
    filled = [each for each in line.cells if characters(each.cell.children).strip()]
    return bool(filled) and (_says_header(line) or all(_is_bold(each.cell) for each in filled))


def _says_header(line: _Line) -> bool:
    filled = [each for each in line.cells if characters(each.cell.children).strip()]
    return bool(filled) and all(each.scope in ("col", "colgroup") for each in filled)


def _is_bold(cell: b.Cell) -> bool:
    return all(
        (isinstance(each, b.Styled) and each.style == "b")
        or isinstance(each, b.Note)
        or (isinstance(each, b.Text) and not each.text.strip())
        for each in cell.children
    )
