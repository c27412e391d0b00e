"""What becomes of a table when a row or column is added, taken away or moved, with cells that span several?

A table is laid out as a field of places, each with the key of the cell that covers it. Changing the field and reading
cells from it again keeps every span a rectangle. A change of words alone leaves all else as it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from briefing_app.blocks import Cell, Inlines, Row, Table, Text

Spot = tuple[int, int]
"""A cell by its row (header rows first) and its number in that row; a new cell has the row -1."""
Places = list[list[Spot]]


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell where it stands."""

    row: int
    column: int
    spot: Spot
    cell: Cell


def all_rows(table: Table) -> tuple[Row, ...]:
    """Header rows and the others."""
    return (*table.heads, *table.rows)


def new_table() -> Table:
    """An empty table with a header row, to begin with."""
    head = Row(tuple(Cell((), header=True) for _ in range(3)))
    return Table((), (head,), (Row((Cell(()),) * 3),))


def placed(table: Table) -> tuple[Placed, ...]:
    """The cells in reading order, each at its first place."""
    rows, seen = all_rows(table), set()
    found = []
    for row, line in enumerate(_field(table).places):
        for column, spot in enumerate(line):
            if spot not in seen and spot[0] >= 0:
                seen.add(spot)
                found.append(Placed(row, column, spot, rows[spot[0]].cells[spot[1]]))
    return tuple(found)


def columns_of(table: Table) -> int:
    """How many columns it has."""
    places = _field(table).places
    return len(places[0]) if places else 0


# --- words -----------------------------------------------------------------------------------------------


def with_words(table: Table, spot: Spot, words: Inlines) -> Table:
    """The table with other words in a cell; what was not known before is known then."""
    row, number = spot
    changed = replace(all_rows(table)[row].cells[number], children=words, unknown=False)

    def of(each: Row) -> Row:
        return replace(each, cells=(*each.cells[:number], changed, *each.cells[number + 1 :]))

    heads = len(table.heads)
    if row < heads:
        return replace(table, heads=(*table.heads[:row], of(table.heads[row]), *table.heads[row + 1 :]))
    at = row - heads
    return replace(table, rows=(*table.rows[:at], of(table.rows[at]), *table.rows[at + 1 :]))


def filled(table: Table, row: int, column: int, texts: Sequence[Sequence[str]]) -> Table:
    """The table with texts put into its cells from a place on; rows and columns are added where they lack."""
    while len(all_rows(table)) < row + len(texts):
        table = insert_row(table, len(all_rows(table)))
    while columns_of(table) < column + max(map(len, texts), default=0):
        table = insert_column(table, columns_of(table))
    for down, line in enumerate(texts):
        for across, text in enumerate(line):
            spot = _field(table).places[row + down][column + across]
            if spot[0] >= 0:
                table = with_words(table, spot, (Text(text),) if text else ())
    return table


# --- rows and columns ------------------------------------------------------------------------------------


def insert_row(table: Table, at: int, *, as_head: bool = False) -> Table:
    """A new row ahead of row `at`; between header rows and others it is one of the others, unless `as_head`."""
    field = _field(table)
    is_head = at < len(table.heads) or (as_head and at == len(table.heads))
    beside = at - 1 if at == len(field.places) or (at == len(table.heads) and is_head) else at
    line = []
    for column in range(columns_of(table)):
        crosses = 0 < at < len(field.places) and field.places[at - 1][column] == field.places[at][column]
        line.append(field.places[at][column] if crosses else field.new(field.places[beside][column], is_head))
    field.places.insert(at, line)
    field.doubtful.insert(at, False)
    field.heads += is_head
    return field.table(table)


def delete_rows(table: Table, rows: Iterable[int]) -> Table:
    """The table without these rows; the last one stays."""
    field = _field(table)
    for row in sorted(set(rows), reverse=True):
        if len(field.places) > 1:
            del field.places[row], field.doubtful[row]
            field.heads -= row < field.heads
    return field.table(table)


def move_row(table: Table, row: int, to: int) -> Table | None:
    """The row in the place of row `to`; None where a cell over several rows, or the header, is in the way."""
    field = _field(table)
    if not 0 <= to < len(field.places) or (row < field.heads) != (to < field.heads):
        return None
    if _is_torn(field.places, row) or _is_torn(field.places, to):
        return None
    field.places.insert(to, field.places.pop(row))
    field.doubtful.insert(to, field.doubtful.pop(row))
    return field.table(table)


def insert_column(table: Table, at: int) -> Table:
    """A new column ahead of column `at`."""
    field = _field(table)
    for row, line in enumerate(field.places):
        crosses = 0 < at < len(line) and line[at - 1] == line[at]
        beside = line[min(at, len(line) - 1)]
        line.insert(at, line[at] if crosses else field.new(beside, row < field.heads))
    return field.table(table)


def delete_columns(table: Table, columns: Iterable[int]) -> Table:
    """The table without these columns; the last one stays."""
    field = _field(table)
    for column in sorted(set(columns), reverse=True):
        for line in field.places:
            if len(line) > 1:
                del line[column]
    return field.table(table)


def move_column(table: Table, column: int, to: int) -> Table | None:
    """The column in the place of column `to`; None where a cell over several columns is in the way."""
    field = _field(table)
    across = [list(each) for each in zip(*field.places, strict=True)]
    if not 0 <= to < len(across) or _is_torn(across, column) or _is_torn(across, to):
        return None
    for line in field.places:
        line.insert(to, line.pop(column))
    return field.table(table)


def with_heads(table: Table, heads: int) -> Table | None:
    """The table with so many header rows; None where a cell stands on both sides, or no other row would be left."""
    field = _field(table)
    if not 0 <= heads < len(field.places):
        return None
    if heads and set(field.places[heads - 1]) & set(field.places[heads]):
        return None
    rows = [
        replace(each, cells=tuple(replace(cell, header=at < heads) for cell in each.cells))
        if (at < heads) != (at < field.heads)
        else each
        for at, each in enumerate(all_rows(table))
    ]
    return replace(table, heads=tuple(rows[:heads]), rows=tuple(rows[heads:]))


def without_doubt(table: Table, row: int) -> Table:
    """The table with a row that somebody has looked at."""
    at = row - len(table.heads)
    sure = replace(all_rows(table)[row], doubtful=False)
    if at < 0:
        return replace(table, heads=(*table.heads[:row], sure, *table.heads[row + 1 :]))
    return replace(table, rows=(*table.rows[:at], sure, *table.rows[at + 1 :]))


# --- the field -------------------------------------------------------------------------------------------


class _Field:
    def __init__(self, table: Table) -> None:
        self.cells: dict[Spot, Cell] = {}
        self.places: Places = []
        self.doubtful = [each.doubtful for each in all_rows(table)]
        self.heads = len(table.heads)
        self._count = count()

    def new(self, beside: Spot, is_head: bool) -> Spot:
        """A new cell like the one beside it."""
        spot = (-1, next(self._count))
        like = self.cells.get(beside)
        self.cells[spot] = Cell((), header=is_head or (like is not None and like.header and beside[1] == 0))
        return spot

    def table(self, like: Table) -> Table:
        rows = tuple(self._row(at) for at in range(len(self.places)))
        return replace(like, heads=rows[: self.heads], rows=rows[self.heads :])

    def _row(self, row: int) -> Row:
        line, cells = self.places[row], []
        end = self.heads if row < self.heads else len(self.places)
        start = 0 if row < self.heads else self.heads
        for column, spot in enumerate(line):
            if (column and line[column - 1] == spot) or (
                row > start and self.places[row - 1][column] == spot
            ):
                continue
            wide = next((at for at in range(column, len(line)) if line[at] != spot), len(line)) - column
            high = next((at for at in range(row, end) if self.places[at][column] != spot), end) - row
            cells.append(replace(self.cells[spot], columns=wide, rows=high))
        return Row(tuple(cells), self.doubtful[row])


def _field(table: Table) -> _Field:
    field = _Field(table)
    taken: dict[Spot, Spot] = {}
    rows = all_rows(table)
    for row, each in enumerate(rows):
        end = len(table.heads) if row < len(table.heads) else len(rows)
        column = 0
        for number, cell in enumerate(each.cells):
            while (row, column) in taken:
                column += 1
            field.cells[row, number] = cell
            for down in range(row, min(row + max(1, cell.rows), end)):
                for across in range(column, column + max(1, cell.columns)):
                    taken.setdefault((down, across), (row, number))
            column += max(1, cell.columns)
    width = max((across for _, across in taken), default=-1) + 1
    for row in range(len(rows)):
        field.places.append(
            [taken.get((row, at)) or field.new((row, -1), row < field.heads) for at in range(width)]
        )
    return field


def _is_torn(lines: Places, at: int) -> bool:
    """Whether moving this line would tear a cell that others have a part of."""
    return any(set(lines[at]) & set(each) for number, each in enumerate(lines) if number != at)
