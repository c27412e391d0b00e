"""Which tags does WeasyPrint get wrong, and how are they mended before the PDF is written?

It draws well and tags nearly well. Mended here, in the object tree it hands over just before writing:

- notes are `Note`, with an id; the marks that `html` set as links without address are `Lbl` or `Reference`;
- an item of a list has a label and a body (`LBody`), and the lists in it lie inside it, in their place;
- a table over several pages is one `Table`, its repeated header rows are artifacts;
- the words of margin boxes are artifacts, marked as page furniture;
- elements without content are left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pydyf
    from weasyprint import Document as Layout

# Cells keep their place in the row even without words.
_KEPT_EMPTY = frozenset(("/TD", "/TH", "/TR", "/Figure", "/Document"))

Object = Any
"""Any object of the PDF, as pydyf holds it."""
Element = Any
"""A structure element, a `pydyf.Dictionary`: `S` its type, `K` its kids, `P` its parent as a reference."""


def mend(layout: "Layout", pdf: "pydyf.PDF") -> None:
    """Mend the structure tree of `pdf`, made from `layout`. A finisher for `write_pdf`."""
    _Tree(pdf).mend([table for page in layout.pages for table in _tables(page._page_box)])


Box = Any
"""What WeasyPrint laid out: it has `children`, and `element`, what it was made from."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What a table drawn on a page, and each of its rows, was made from: parts of one table were made from one."""

    source: object
    rows: list[object]


def _tables(box: Box) -> Iterator[_Drawn]:
    for child in _children(box):
        if getattr(child, "is_table_wrapper", False):
            yield _Drawn(child.element, list(_rows(child)))
        yield from _tables(child)


def _rows(box: Box) -> Iterator[object]:
    for child in _children(box):
        if child.element_tag == "tr":
            yield child.element
        else:
            yield from _rows(child)


def _children(box: Box) -> Iterator[Box]:
    for child in getattr(box, "children", ()):
        yield getattr(child, "_box", child)


class _Tree:
    """The structure tree; references are looked up in the list of objects."""

    def __init__(self, pdf: "pydyf.PDF") -> None:
        self.pdf = pdf
        self.root: Element = self.at(pdf.catalog["StructTreeRoot"])
        self.document: Element = self.at(self.root["K"][0])
        self.pages = {page: number for number, page in enumerate(pdf.page_references)}
        self.notes = 0
        self.repeated: set[tuple[bytes, int]] = set()

    def at(self, reference: bytes) -> Object:
        return self.pdf.objects[int(reference.split()[0])]

    def kids(self, element: Element) -> list[Element]:
        """The elements below `element`, without marked content and annotations."""
        found = (self.at(kid) for kid in element.get("K", ()) if not isinstance(kid, int))
        return [each for each in found if each.get("Type") == "/StructElem"]

    def below(self, element: Element) -> Iterator[Element]:
        yield element
        for kid in self.kids(element):
            yield from self.below(kid)

    def adopt(self, parent: Element, kids: Iterable[Element]) -> None:
        for kid in kids:
            kid["P"] = parent.reference
            parent["K"].append(kid.reference)

    def release(self, parent: Element, kid: Element) -> None:
        parent["K"].remove(kid.reference)

    def mend(self, tables: list[_Drawn]) -> None:
        for area in self.kids(self.document):
            if area["S"] == "/NonStruct":
                self.mend_notes(area)
        self.mend_marks(self.document, "/Reference")
        self.join_tables(tables)
        self.prune(self.document)
        self.mend_lists(self.document)
        self.retire_furniture()

    # --- notes and marks ---

    def mend_notes(self, area: Element) -> None:
        for note in self.kids(area):
            import pydyf

            self.notes += 1
            note["S"] = "/Note"
            note["ID"] = pydyf.String(f"note-{self.notes}")
            self.mend_marks(note, "/Lbl")

    def mend_marks(self, element: Element, mark: str) -> None:
        for each in self.below(element):
            addressed = any(
                not isinstance(kid, int) and self.at(kid).get("Type") == "/OBJR" for kid in each["K"]
            )
            if each["S"] == "/Link" and not addressed:
                each["S"] = mark

    # --- lists ---

    def mend_lists(self, element: Element) -> None:
        kids = self.kids(element)
        for kid in kids:
            self.mend_lists(kid)
        if element["S"] == "/L":
            self.nest(element, kids)

    def nest(self, whole: Element, kids: list[Element]) -> None:
        """Give each item a body, with the lists that WeasyPrint hung beside the item."""
        body: Element | None = None
        for kid in kids:
            if kid["S"] == "/LI":
                body = self.body_of(kid)
            elif kid["S"] == "/L" and body is not None:
                self.release(whole, kid)
                self.adopt(body, [kid])
                self.order(body)

    def body_of(self, item: Element) -> Element:
        import pydyf

        kids = self.kids(item)
        bodies = [kid for kid in kids if kid["S"] == "/LBody"]
        if bodies:
            return bodies[0]
        body = pydyf.Dictionary(
            {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(), "Pg": item["Pg"], "P": item.reference}
        )
        self.pdf.add_object(body)
        for kid in kids:
            if kid["S"] != "/Lbl":
                self.release(item, kid)
                self.adopt(body, [kid])
        self.adopt(item, [body])
        return body

    def order(self, body: Element) -> None:
        """In the order of painting, which within an item is the order of reading."""
        body["K"].sort(key=lambda kid: min(map(self.painted, self.contents(self.at(kid))), default=(0, 0)))

    def painted(self, content: tuple[bytes, int]) -> tuple[int, int]:
        page, number = content
        return self.pages[page], number

    def contents(self, element: Element) -> set[tuple[bytes, int]]:
        """The marked contents below `element`: page and number."""
        return {
            (each["Pg"], kid) for each in self.below(element) for kid in each["K"] if isinstance(kid, int)
        }

    # --- tables ---

    def join_tables(self, drawn: list[_Drawn]) -> None:
        tables = [each for each in self.below(self.document) if each["S"] == "/Table"]
        first, before = None, _Drawn(None, [])
        for table, here in zip(tables, drawn, strict=True):
            if first is not None and here.source is before.source:
                self.join(first, table, row_goes_on=self.goes_on(table, here, before))
            else:
                first = table
            before = here

    def goes_on(self, table: Element, here: _Drawn, before: _Drawn) -> bool:
        """Is the first row below the header of `table` the rest of the last row before it?"""
        heads = sum(
            each["S"] == "/TR" for kid in self.kids(table) if kid["S"] == "/THead" for each in self.below(kid)
        )
        return here.rows[heads : heads + 1] == before.rows[-1:]

    def join(self, first: Element, more: Element, *, row_goes_on: bool) -> None:
        """Hang the rows of `more` below `first`; header rows that say the same again drop out of the tree."""
        renamed: dict[Object, Object] = {}
        for kid in self.kids(more):
            self.release(more, kid)
            heads = [each for each in self.kids(first) if each["S"] == "/THead"]
            if kid["S"] == "/THead" and heads:
                renamed = dict(
                    zip(_header_ids(self.below(kid)), _header_ids(self.below(heads[0])), strict=False)
                )
                self.repeated |= self.contents(kid)
                continue
            if row_goes_on and kid["S"] == "/TBody":
                self.join_row(first, kid)
            self.adopt(first, [kid])
            if kid["S"] == "/THead":
                # A first row too long for a page pushes the header to the next one.
                first["K"].insert(sum(each["S"] == "/Caption" for each in self.kids(first)), first["K"].pop())
        for cell in self.below(first):
            if cell["S"] == "/TD" and "Headers" in cell["A"]:
                cell["A"]["Headers"][:] = [renamed.get(each, each) for each in cell["A"]["Headers"]]

    def join_row(self, first: Element, body: Element) -> None:
        """Hang what the first row of `body` holds into the cells of the last row of `first`."""
        import pydyf

        begun = [each for each in self.below(first) if each["S"] == "/TR"][-1]
        rest = next(each for each in self.below(body) if each["S"] == "/TR")
        for place, (cell, more) in enumerate(zip(self.kids(begun), self.kids(rest), strict=False)):
            # By its id, who reads page by page knows the cell again.
            cell.setdefault("ID", pydyf.String(f"cell-{begun.number}-{place}"))
            self.adopt(cell, self.kids(more))
        self.release(body, rest)

    # --- what is no content ---

    def prune(self, element: Element) -> None:
        for kid in self.kids(element):
            self.prune(kid)
            if not kid["K"] and kid["S"] not in _KEPT_EMPTY:
                self.release(element, kid)

    def retire_furniture(self) -> None:
        """Marked content that the tree doesn't lead to becomes an artifact: margin boxes and repeated headers."""
        import pydyf

        kept = {each for kid in self.kids(self.document) for each in self.contents(kid)}
        numbers = self.at(self.root["ParentTree"])["Nums"]
        for index, page in enumerate(self.pdf.page_references):
            owners = numbers[2 * index + 1]
            stream = self.at(self.at(page)["Contents"]).stream
            for place, operand in enumerate(stream):
                if not isinstance(operand, pydyf.Dictionary) or (page, operand.get("MCID")) in kept:
                    continue
                content = operand["MCID"]
                owners[content] = "null"
                stream[place - 1] = "/Artifact"
                in_table = (page, content) in self.repeated
                stream[place] = pydyf.Dictionary({} if in_table else {"Type": "/Pagination"})


def _header_ids(elements: Iterable[Element]) -> list[Object]:
    return [each["ID"] for each in elements if each["S"] == "/TH" and "ID" in each]
