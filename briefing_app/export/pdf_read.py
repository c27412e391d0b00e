"""Which words does a PDF hold? Read back with another library than wrote it, for the proof.

The words are what is painted on each page, in the order of its structure tree: what a screen reader says. So a word
that is painted but not tagged, tagged but not painted, or painted off the sheet is missing here, or out of place.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from types import ModuleType
from typing import Any

from briefing_app.errors import ProofFailed
from briefing_app.export.words import Words

_SLACK = 1.0
"""Points that a letter may stand out over the edge of the sheet."""

_BUFFER = 1 << 16
"""Bytes, for one line of text: far more than go on a sheet. What were longer is missing, and so found out."""

_LINE_END_HYPHENS = str.maketrans("\x02\ufffe", "--")
"""What pdfium gives for a hyphen that ends a line."""

_Handle = Any
"""What pdfium hands out for a page, an object, an element; ctypes can't say more."""


@dataclass(slots=True)
class _Found:
    body: list[str] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    furniture: list[tuple[str, ...]] = field(default_factory=list)
    """The running parts of each page, without its number."""
    cells: dict[str, int] = field(default_factory=dict)
    """Where in `body` the cells stand that have an id: they may go on on the next page."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a PDF, and how many pages they take."""

    words: Words
    pages: int


def read_words(data: bytes) -> Words:
    """The words of a PDF, see `read`."""
    return read(data).words


def read(data: bytes) -> Reading:
    """Read a PDF that `pdf.write` made.

    Notes come in the order of their numbers: where the row of a table is broken, the notes of its second cell stand
    at the foot of an earlier page than the last ones of its first. The running parts of the pages come last in
    `regions`, once; where following pages differ in them, so much is given that no proof succeeds.

    Raises:
        ProofFailed: this is no PDF.
    """
    import pypdfium2  # noqa: F401  it sets up the library that `raw` speaks to
    import pypdfium2.raw as raw

    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise ProofFailed(format="pdf", excerpt="(onleesbaar)")
    found = _Found()
    try:
        pages = raw.FPDF_GetPageCount(document)
        for index in range(pages):
            page = _Page(raw, document, index)
            try:
                page.read(found, pages)
            finally:
                page.close()
    finally:
        raw.FPDF_CloseDocument(document)
    regions = (*found.regions, *_running(found.furniture))
    notes = tuple(text for _, text in sorted(found.notes, key=itemgetter(0)))
    return Reading(Words(tuple(found.body), notes, regions), pages)


def _running(furniture: list[tuple[str, ...]]) -> tuple[str, ...]:
    """What stands at the edge of every page, the first one possibly left out."""
    first, following = furniture[0], furniture[1:] or furniture[:1]
    if len(set(following)) == 1 and first in ((), following[0]):
        return following[0]
    return (*(text for page in furniture for text in page), "(verschilt per bladzijde)")


class _Page:
    """A page opened in pdfium, with its text and its part of the structure tree."""

    def __init__(self, raw: ModuleType, document: _Handle, index: int) -> None:
        self.raw = raw
        self.index = index
        self.page = raw.FPDF_LoadPage(document, index)
        self.text_page = raw.FPDFText_LoadPage(self.page)
        self.tree = raw.FPDF_StructTree_GetForPage(self.page)
        self.width = raw.FPDF_GetPageWidthF(self.page)
        self.height = raw.FPDF_GetPageHeightF(self.page)
        self.painted: dict[int, str] = {}
        """By the number of its marked content; what the tree leads to is taken out."""
        self.furniture: list[str] = []
        self.buffer = ctypes.create_string_buffer(_BUFFER)
        self.wide = ctypes.cast(self.buffer, ctypes.POINTER(raw.FPDF_WCHAR))

    def close(self) -> None:
        self.raw.FPDF_StructTree_Close(self.tree)
        self.raw.FPDFText_ClosePage(self.text_page)
        self.raw.FPDF_ClosePage(self.page)

    def read(self, found: _Found, pages: int) -> None:
        self.collect()
        number = re.compile(rf"\s*(Pagina\s+)?{self.index + 1}(\s+van\s+{pages})?\s*")
        found.furniture.append(tuple(text for text in self.furniture if not number.fullmatch(text)))
        for place in range(self.raw.FPDF_StructTree_CountChildren(self.tree)):
            root = self.raw.FPDF_StructTree_GetChildAtIndex(self.tree, place)
            for area in self.kids(root):
                self.sort(area, found)
        # Painted as content, yet nowhere in the tree: too much, wherever it is put.
        found.body += self.painted.values()

    def sort(self, area: _Handle, found: _Found) -> None:
        match self.type(area):
            case "NonStruct":
                found.notes += [self.note(note, found) for note in self.kids(area)]
            case "Div":
                self.gather(area, found.regions, found)
            case _:
                self.gather(area, found.body, found)

    # --- the structure tree ---

    def note(self, note: _Handle, found: _Found) -> tuple[int, str]:
        """The number printed before a note, and its text."""
        label = next((kid for kid in self.kids(note) if self.type(kid) == "Lbl"), None)
        number = "".join(self.gather_kids(label, [], found)) if label else ""
        return int(number) if number.strip().isdecimal() else 0, "".join(self.gather(note, [], found))

    def gather(self, element: _Handle, into: list[str], found: _Found) -> list[str]:
        """Add the texts painted for `element`, in the order of the tree, without marks."""
        match self.type(element):
            case "Lbl" | "Reference":
                # Marks that the format makes itself: numbers of notes, markers of lists.
                self.gather_kids(element, [], found)
            case "TD" | "TH" if begun := self.id(element):
                text = "".join(self.gather_kids(element, [], found))
                if begun in found.cells:
                    into[found.cells[begun]] += text
                else:
                    found.cells[begun] = len(into)
                    into.append(text)
            case _:
                self.gather_kids(element, into, found)
        return into

    def gather_kids(self, element: _Handle, into: list[str], found: _Found) -> list[str]:
        for place in range(self.raw.FPDF_StructElement_CountChildren(element)):
            if kid := self.raw.FPDF_StructElement_GetChildAtIndex(element, place):
                self.gather(kid, into, found)
            else:
                content = self.raw.FPDF_StructElement_GetChildMarkedContentID(element, place)
                into.append(self.painted.pop(content, ""))
        return into

    def kids(self, element: _Handle) -> Iterator[_Handle]:
        for place in range(self.raw.FPDF_StructElement_CountChildren(element)):
            if kid := self.raw.FPDF_StructElement_GetChildAtIndex(element, place):
                yield kid

    def type(self, element: _Handle) -> str:
        length = self.raw.FPDF_StructElement_GetType(element, self.buffer, _BUFFER)
        return self.buffered(length)

    def id(self, element: _Handle) -> str:
        length = self.raw.FPDF_StructElement_GetID(element, self.buffer, _BUFFER)
        return self.buffered(length)

    # --- what is painted ---

    def collect(self) -> None:
        for place in range(self.raw.FPDFPage_CountObjects(self.page)):
            item = self.raw.FPDFPage_GetObject(self.page, place)
            if self.raw.FPDFPageObj_GetType(item) != self.raw.FPDF_PAGEOBJ_TEXT or not self.on_sheet(item):
                continue
            content = self.raw.FPDFPageObj_GetMarkedContentID(item)
            if content >= 0:
                self.painted[content] = self.painted.get(content, "") + self.text(item)
            elif self.is_furniture(item):
                self.furniture.append(self.text(item))

    def text(self, item: _Handle) -> str:
        length = self.raw.FPDFTextObj_GetText(item, self.text_page, self.wide, _BUFFER)
        return self.buffered(length).translate(_LINE_END_HYPHENS)

    def buffered(self, length: int) -> str:
        """What pdfium just wrote: UTF-16 of `length` bytes, an end mark included."""
        return ctypes.string_at(self.buffer, max(length - 2, 0)).decode("utf-16-le", "replace")

    def on_sheet(self, item: _Handle) -> bool:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        self.raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        return (
            left.value >= -_SLACK
            and bottom.value >= -_SLACK
            and right.value <= self.width + _SLACK
            and top.value <= self.height + _SLACK
        )

    def is_furniture(self, item: _Handle) -> bool:
        """Is it an artifact with properties? Those without are rows of a table's header, said again."""
        marks = range(self.raw.FPDFPageObj_CountMarks(item))
        return any(
            self.raw.FPDFPageObjMark_CountParams(self.raw.FPDFPageObj_GetMark(item, mark)) for mark in marks
        )
