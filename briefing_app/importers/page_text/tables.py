"""What table do these cells make, when the empty ones were dropped?

A row with too few cells has lost some, and nothing says which. Where the table has a row of totals, arithmetic can
tell: a cell is placed only if every placing that agrees with the most totals puts it there. The rest stays doubtful.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

_NUMBER = re.compile(
    r"(?:€\s*)?[-‒–+−]?\s?\d[\d.]*(?:,\d+)?\s*(?:%|mln\.?|mld\.?|miljoen|miljard)?|[-‒–−]|p\.?m\.?|n\.?v\.?t\.?|nihil"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?")
_TOTAL = re.compile(r"(?:eind)?tota(?:al|len)\b", re.IGNORECASE)
_MOST_PLACINGS = 20_000
_FEWEST_AGREEING = 2
_MOST_COLUMNS = 12
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its label and its values, None where no value is known to stand, '' where surely none does.

    `doubtful`: not all values could be placed. `worked_out`: they were placed by the totals.
    `first` is the index of its label among the cells.
    """

    label: str
    values: tuple[str | None, ...]
    first: int
    doubtful: bool = False
    worked_out: bool = False


@dataclass(frozen=True, slots=True)
class CellTable:
    """A table of figures. `head` has a first cell of its own only if the source printed one, else ''."""

    head: tuple[str, ...]
    rows: tuple[TableRow, ...]


def is_figure(text: str) -> bool:
    """Is this a figure as a table holds it, such as `1.840`, `5,0`, `–` or `p.m.`?"""
    return _NUMBER.fullmatch(text) is not None


def table_of(cells: Sequence[str]) -> CellTable | None:
    """The table that cells in reading order make; None if that can't be told.

    Either no cell was dropped, and rows of one length show the same kind of cells below each other; or each row is
    a label with figures.
    """
    return _grid(cells) or _figures(cells)


def _grid(cells: Sequence[str]) -> CellTable | None:
    """The table whose columns each hold only figures or only words, if the cells fill its rows exactly."""
    for columns in range(2, _MOST_COLUMNS + 1):
        count, left = divmod(len(cells), columns)
        if left or count < _FEWEST_ROWS:
            continue
        head, *rows = (tuple(cells[at : at + columns]) for at in range(0, len(cells), columns))
        kinds = [{is_figure(row[column]) for row in rows} for column in range(columns)]
        named = not any(is_figure(each) and not _YEAR.fullmatch(each) for each in head)
        if named and kinds[0] == {False} and {True} in kinds and all(len(kind) == 1 for kind in kinds):
            found = (TableRow(row[0], row[1:], columns * at) for at, row in enumerate(rows, 1))
            return CellTable(head, tuple(found))
    return None


def _figures(cells: Sequence[str]) -> CellTable | None:
    """The table whose rows are a label with figures, cells of which may be missing."""
    first = next((at for at, cell in enumerate(cells) if is_figure(cell) and not _YEAR.fullmatch(cell)), None)
    if first is None or first == 0 or is_figure(cells[first - 1]):
        return None
    head = list(cells[: first - 1])
    raw = _raw_rows(cells, first - 1)
    bare = sum(not values for _, _, values in raw)
    if bare > len(raw) // 3:  # words in several columns: which belongs where can't be told
        return None
    most = max(len(values) for _, _, values in raw)
    if not head:
        columns = most
        head = [""] * (columns + 1)
    elif _YEAR.fullmatch(head[0]) or most == len(head):
        columns = max(len(head), most)
        head = ["", *head]
    else:
        columns = max(len(head) - 1, most)
    head += [""] * (columns + 1 - len(head))
    if len(head) > columns + 1:
        return None
    rows = tuple(_row(label, at, values, columns) for at, label, values in raw)
    return CellTable(tuple(head), _worked_out(rows, columns))


def _raw_rows(cells: Sequence[str], start: int) -> list[tuple[int, str, list[str]]]:
    rows: list[tuple[int, str, list[str]]] = []
    for at in range(start, len(cells)):
        if is_figure(cells[at]) and rows:
            rows[-1][2].append(cells[at])
        else:
            rows.append((at, cells[at], []))
    return rows


def _row(label: str, first: int, values: list[str], columns: int) -> TableRow:
    """A row as it can be told by itself: with all its values, with none, or doubtful."""
    if not values:
        return TableRow(label, ("",) * columns, first)
    padded = (*values, *(None,) * (columns - len(values)))
    return TableRow(label, padded, first, doubtful=len(values) < columns)


# --- working out -----------------------------------------------------------------------------------------


def _worked_out(rows: tuple[TableRow, ...], columns: int) -> tuple[TableRow, ...]:
    """The rows with as many doubtful cells placed as the totals allow."""
    total = next((row for row in rows if _TOTAL.match(row.label) and not row.doubtful), None)
    doubtful = [row for row in rows if row.doubtful]
    if total is None or not doubtful:
        return rows
    wanted = [_amount(value) for value in total.values]
    sums = [Decimal(0)] * columns
    for row in rows[: rows.index(total)]:
        if not row.doubtful:
            sums = [one + (_amount(value) or 0) for one, value in zip(sums, row.values, strict=True)]
    best = _best_placings(doubtful, [None if w is None else w - s for w, s in zip(wanted, sums, strict=True)])
    if not best:
        return rows
    placed = iter([_placed(row, {each[at] for each in best}) for at, row in enumerate(doubtful)])
    return tuple(next(placed) if row.doubtful else row for row in rows)


def _best_placings(rows: list[TableRow], left: list[Decimal | None]) -> list[tuple[tuple[int, ...], ...]]:
    """The columns of each row's values, for every placing that makes the most columns agree with `left`."""
    columns = len(left)
    ways = [list(itertools.combinations(range(columns), len(_present(row)))) for row in rows]
    count = 1
    for each in ways:
        count *= len(each)
    if count > _MOST_PLACINGS:
        return []
    best: list[tuple[tuple[int, ...], ...]] = []
    most = max(_FEWEST_AGREEING, columns // 2)
    for placing in itertools.product(*ways):
        sums = [Decimal(0)] * columns
        for row, way in zip(rows, placing, strict=True):
            for column, value in zip(way, _present(row), strict=True):
                sums[column] += _amount(value) or 0
        agreeing = sum(one == other for one, other in zip(sums, left, strict=True))
        if agreeing > most:
            best, most = [placing], agreeing
        elif agreeing == most:
            best.append(placing)
    return best


def _placed(row: TableRow, ways: set[tuple[int, ...]]) -> TableRow:
    """`row` with the cells that stand in the same column in all `ways`; others follow in order, doubtful."""
    present = _present(row)
    first = min(ways)
    sure = [len({way[at] for way in ways}) == 1 for at in range(len(present))]
    if first == tuple(range(len(present))):
        # Only the last cells are missing, and the totals agree. Where a zero stands is nothing they can tell.
        sure = [one or not _amount(value) for one, value in zip(sure, present, strict=True)]
    values: list[str | None] = [None] * len(row.values)
    for column, value in zip(first, present, strict=True):
        values[column] = value
    if all(sure):
        filled = tuple("" if value is None else value for value in values)
        return replace(row, values=filled, doubtful=False, worked_out=True)
    return replace(row, values=tuple(values))


def _present(row: TableRow) -> tuple[str, ...]:
    return tuple(value for value in row.values if value is not None)


def _amount(text: str | None) -> Decimal | None:
    """The number a figure says; None for none, or for what is no number (`p.m.`)."""
    if text is None:
        return None
    found = re.search(r"([-‒–−]?)\s?(\d[\d.]*(?:,\d+)?)", text)
    if found is None:
        return None
    amount = Decimal(found[2].replace(".", "").replace(",", "."))
    return -amount if found[1] else amount
