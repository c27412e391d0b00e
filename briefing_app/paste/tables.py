"""Which tables hold data, and which are only there for the layout of a page or a mail?"""

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from briefing_app import blocks as b


def rows_of_data(table: etree._Element) -> list[tuple[etree._Element, bool]] | None:
    """The rows and whether they stand in the head; None if it holds a table or words beside its cells."""
    parts = [each for each in table if each.tag in ("thead", "tbody", "tfoot")]
    rows = [
        (each, part.tag == "thead")
        for part in (table, *parts)
        for each in part
        if each.tag not in ("thead", "tbody", "tfoot", "caption", "colgroup", "col")
    ]
    order = {each: at for at, each in enumerate(table.iter("tr"))}
    cells = [each for row, _ in rows for each in row]
    holders = (table, *parts, *(row for row, _ in rows))
    texts = [text for each in holders for text in (each.text, *(child.tail for child in each))]
    if (
        table.get("role") in ("presentation", "none")
        or table.find(".//table") is not None
        or len(table.findall("caption")) > 1
        or any(text and text.strip() for text in texts)
        or any(row.tag != "tr" or row not in order for row, _ in rows)
        or any(each.tag not in ("td", "th") for each in cells)
        or max((len(row) for row, _ in rows), default=0) < 2
    ):
        return None
    return sorted(rows, key=lambda each: order[each[0]])


def span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "")
    return min(max(int(value), 1), 99) if value.isdecimal() and len(value) < 6 else 1


def fitting(rows: Sequence[b.Row]) -> tuple[b.Row, ...]:
    """`rows`, no cell of which reaches below the last."""
    return tuple(
        replace(row, cells=tuple(replace(cell, rows=min(cell.rows, len(rows) - at)) for cell in row.cells))
        for at, row in enumerate(rows)
    )
