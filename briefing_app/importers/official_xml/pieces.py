"""How do paragraphs, lists, tables and images become pieces of a letter?"""

import re

from lxml import etree

from briefing_app import blocks as b
from briefing_app.importers.official_xml.cals import read_table
from briefing_app.importers.official_xml.header import text_of
from briefing_app.importers.official_xml.inline import InlineReader
from briefing_app.importers.official_xml.parsing import name_of
from briefing_app.importers.structure.parts import Listing, Piece, Run, Whole, Words, block_of

_MARKER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)°º:]*")
_HEADINGS = frozenset(["kop", "tussenkop", "tuskop", "divisie", "label", "nr"])
"""Headings where none can stand, as in a list: read as paragraphs."""


class PieceReader:
    """Reads blocks that hold the letter's text; knows nothing of sections."""

    def __init__(self, reader: InlineReader) -> None:
        self._reader = reader
        self._ledger = reader.ledger

    def of(self, element: etree._Element) -> list[Piece]:
        """The pieces that an element is; an unknown one is read as paragraphs."""
        match name_of(element):
            case "al" | "al-groep":
                return self.within(element)
            case "lijst":
                return [self._list(element)]
            case "table":
                return self._tables(element)
            case "plaatje" | "illustratie":
                return self._image(element)
            case "citaat" | "blokcitaat":
                return [Whole(b.Quote(tuple(map(block_of, self.within(element)))))]
            case "li.nr":
                self._ledger.place_all(element, "label")
                return []
            case "witreg":
                return []
            case "voetnoot" if self._reader.is_referred(element):
                return []
            case name:
                if name != "noot" and name not in _HEADINGS:
                    self._ledger.remark(
                        element,
                        f"Het onderdeel <{name}> is onbekend; de tekst ervan is als alinea overgenomen.",
                        f"The element <{name}> is unknown; its text was taken over as paragraphs.",
                    )
                return self.within(element)

    def within(self, element: etree._Element) -> list[Piece]:
        """The pieces in an element, paragraphs cut where a block stands among the words."""
        found: list[Piece] = []
        for segment in self._reader.segments(element):
            if not isinstance(segment, Run):
                found.extend(self.of(segment))
            elif segment.inlines:
                found.append(Words(segment))
        return found

    def _tables(self, element: etree._Element) -> list[Piece]:
        found: list[Piece] = [Whole(table) for table in read_table(element, self._reader)]
        for child in element:
            if name_of(child) not in ("title", "titel", "caption", "tgroup"):
                found.extend(self.of(child))
        return found

    def _image(self, element: etree._Element) -> list[Piece]:
        picture = next(element.iter("{*}illustratie"), element)
        to = picture.get("naam") or picture.get("id") or element.get("id") or "plaatje"
        run = self._reader.run(element)
        self._ledger.remark(
            element,
            f"Deze afbeelding staat niet in het bestand en moet apart worden toegevoegd: {to}",
            f"This image is not in the file and has to be added separately: {to}",
        )
        if any(True for _ in b.notes_in(run.inlines)):  # an alternative text can't hold a note
            return [Whole(b.Image(to=to, alt="")), Words(run)]
        return [Whole(b.Image(to=to, alt=b.plain(run.inlines)))]

    def _list(self, element: etree._Element) -> Listing:
        items: list[tuple[Piece, ...]] = []
        markers: list[str] = []
        for child in element:
            pieces = tuple(self.within(child) if name_of(child) == "li" else self.of(child))
            if pieces:
                items.append(pieces)
                markers.extend(text_of(each) for each in child.iterchildren("{*}li.nr"))
        ordered = bool(markers) and all(map(_MARKER.fullmatch, markers))
        if not markers:
            ordered = (element.get("type") or "") in ("1", "a", "A", "i", "I", "genummerd")
        if ordered and markers and [re.sub(r"\W", "", each) for each in markers] != _counted(len(markers)):
            self._ledger.remark(
                element,
                f"Deze lijst is in de bron anders genummerd ({markers[0]} en verder); zij telt nu vanaf 1.",
                f"The source numbers this list differently ({markers[0]} and so on); it now counts from 1.",
            )
        return Listing(tuple(items), ordered)


def _counted(count: int) -> list[str]:
    return [str(each) for each in range(1, count + 1)]
