"""How do the words of a paragraph, with emphasis, links and notes, become inlines?"""

import re
from collections.abc import Iterator

from lxml import etree

from briefing_app.blocks import Inline, Inlines, Link, Note, Styled, StyleName, Text
from briefing_app.importers.letter_parts import collapsed
from briefing_app.importers.official_xml.parsing import name_of
from briefing_app.importers.reading import Place
from briefing_app.importers.structure.ledger import Ledger, Spot, line_of
from briefing_app.importers.structure.parts import Run
from briefing_app.markup import legal

BLOCKS = frozenset(
    (
        *(
            "al",
            "al-groep",
            "lijst",
            "li",
            "li.nr",
            "table",
            "plaatje",
            "divisie",
            "tussenkop",
            "tuskop",
            "citaat",
        ),
        *("kop", "blokcitaat"),
    )
)
"""Elements that end the paragraph they stand in."""

_TRANSPARENT = frozenset(
    (
        *(
            "intref",
            "dossierref",
            "naam",
            "voornaam",
            "achternaam",
            "datum",
            "functie",
            "organisatie",
            "plaats",
        ),
        *("term", "afkorting", "redactie", "titel", "bijschrift", "illustratie", "noot.lijst"),
        *("table", "tgroup", "row", "entry"),
    )
)
"""Elements whose text simply runs on; none of them is worth a remark."""

_BREAKS = frozenset(["br", "witreg", "tab", "nl", "al", "noot.al", "li", "li.nr", "lijst", "al-groep"])
_NOTE_NUMBERS = frozenset(["nr", "nummer", "noot.nr", "voetnr"])
_STYLES: dict[str, tuple[StyleName, ...]] = {
    "vet": ("b",),
    "halfvet": ("b",),
    "cur": ("i",),
    "vetcur": ("b", "i"),
    "vet-cur": ("b", "i"),
    "onderstreept": ("i",),
    "ondlijn": ("i",),
    "sup": ("sup",),
    "inf": ("sub",),
    "sub": ("sub",),
}
_PUBLICATION = re.compile(r"(?:kst|blg|ah|h|stb|stcrt|trb|kv|nds|tk|ek)-[\w.,-]+\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)


class InlineReader:
    """Reads the words of elements and gives each text its place in the ledger.

    In the older vocabulary a mark (`voetref`) refers by number to a note at the end of the file (`voetnoot`),
    so the whole publication is needed.
    """

    def __init__(self, ledger: Ledger, root: etree._Element) -> None:
        self.ledger = ledger
        referred = {_reference(each) for each in root.iter("{*}voetref", "{*}nootref")}
        notes = {_note_number(each): each for each in root.iter("{*}voetnoot")}
        self._legacy_notes = {number: notes[number] for number in notes if number in referred}
        self._referred = frozenset(self._legacy_notes.values())

    def is_referred(self, note: etree._Element) -> bool:
        """Whether a mark refers to this `voetnoot`, so that it is read there."""
        return note in self._referred

    def run(self, element: etree._Element, place: Place = "text", *, table: bool = False) -> Run:
        """All words in an element, blocks in it run together."""
        context = _Context(place, table=table)
        return context.run(self._children(element, context), line_of(element))

    def segments(self, element: etree._Element, place: Place = "text") -> Iterator[Run | etree._Element]:
        """The words of an element as paragraphs, cut where a block stands among them."""
        context = _Context(place)
        found = self._text(Spot(element), context)
        for child in element:
            if name_of(child) in BLOCKS:
                yield context.run(found, line_of(element))
                yield child
                context, found = _Context(place), []
            else:
                found.extend(self._inline(child, context))
            found.extend(self._text(Spot(child, after=True), context))
        yield context.run(found, line_of(element))

    # --- one element ---------------------------------------------------------------------------------

    def _children(self, element: etree._Element, context: "_Context") -> list[Inline]:
        found = self._text(Spot(element), context)
        for child in element:
            found.extend(self._inline(child, context))
            found.extend(self._text(Spot(child, after=True), context))
        return found

    def _text(self, spot: Spot, context: "_Context") -> list[Inline]:
        if not spot.text:
            return []
        self.ledger.place(spot, context.place)
        context.spots.append(spot)
        return [Text(legal(spot.text))]

    def _inline(self, element: etree._Element, context: "_Context") -> list[Inline]:
        name, parent = name_of(element), element.getparent()
        above = name_of(parent) if parent is not None else ""
        match name:
            case "nadruk" | "vet" | "cur" | "sup" | "inf":
                kind = element.get("type") or element.get("letat") or name
                return _styled(_STYLES.get(kind, ()), self._children(element, context))
            case "extref":
                return self._link(element, context)
            case "voetnoot" if self.is_referred(element):
                return []  # it is read at its mark
            case "noot" | "voetnoot":
                return self._note(element, context)
            case "voetref" | "nootref":
                return self._legacy_note(element, context)
            case "plaatje" | "illustratie" if above != "plaatje":
                return self._image(element, context)
            case _:
                pass
        if name not in _TRANSPARENT and name not in _BREAKS:
            self.ledger.remark(
                element,
                f"Het onderdeel <{name}> is onbekend; de tekst ervan is gewoon overgenomen.",
                f"The element <{name}> is unknown; its text was taken over as it is.",
            )
        found = self._children(element, context)
        return [Text(" "), *found, Text(" ")] if name in _BREAKS else found

    def _link(self, element: etree._Element, context: "_Context") -> list[Inline]:
        children = self._children(element, context)
        to = address_of(element.get("doc") or "", element.get("soort") or "")
        if to and children:
            return [Link(to, tuple(children))]
        if not to:
            self.ledger.remark(
                element,
                "Het adres van deze verwijzing is niet te volgen; de tekst is zonder koppeling overgenomen.",
                "The address of this reference cannot be followed; its text was taken over without the link.",
            )
        return children

    def _image(self, element: etree._Element, context: "_Context") -> list[Inline]:
        self.ledger.remark(
            element,
            "Hier staat een afbeelding midden in een zin; die is niet overgenomen.",
            "There is an image in the middle of a sentence here; it was not taken over.",
        )
        return self._children(element, context)

    # --- notes ---------------------------------------------------------------------------------------

    def _note(self, element: etree._Element, context: "_Context") -> list[Inline]:
        inner = _Context(
            context.place if context.place != "title" else "text", table=context.table, note=True
        )
        found: list[Inline] = []
        self.ledger.place(Spot(element), inner.place)
        found.append(Text(legal(Spot(element).text)))
        for child in element:
            if name_of(child) in _NOTE_NUMBERS:
                self.ledger.place_all(child, "label")
            else:
                found.extend(self._inline(child, inner))
            found.extend(self._text(Spot(child, after=True), inner))
        return self._noted(element, tuple(found), context, of_table=element.get("type") == "tabel")

    def _legacy_note(self, element: etree._Element, context: "_Context") -> list[Inline]:
        self.ledger.place_all(element, "label")
        body = self._legacy_notes.pop(_reference(element), None)
        if body is None:
            return self._noted(element, (), context, of_table=False)
        inner = _Context("text", note=True)
        found = self._text(Spot(body), inner)
        for child in body:
            if name_of(child) in _NOTE_NUMBERS:
                self.ledger.place_all(child, "label")
            else:
                found.extend(self._inline(child, inner))
            found.extend(self._text(Spot(child, after=True), inner))
        return self._noted(element, tuple(found), context, of_table=False)

    def _noted(
        self, element: etree._Element, children: Inlines, context: "_Context", *, of_table: bool
    ) -> list[Inline]:
        if context.note:
            self.ledger.remark(
                element,
                "Hier staat een noot in een noot; de tekst ervan volgt in dezelfde noot.",
                "There is a note within a note here; its text follows in the same note.",
            )
            return [Text(" "), *children, Text(" ")]
        children = collapsed(children)
        if not children:
            self.ledger.remark(
                element,
                "De tekst van deze noot ontbreekt in de bron.",
                "The text of this note is not in the source.",
            )
        return [Note(children, kind="table" if of_table and context.table else "")]


class _Context:
    """What is known while the words of one paragraph are read."""

    def __init__(self, place: Place, *, table: bool = False, note: bool = False) -> None:
        self.place: Place = place
        self.table = table
        self.note = note
        self.spots: list[Spot] = []

    def run(self, inlines: list[Inline], line: int) -> Run:
        return Run(collapsed(tuple(inlines)), tuple(self.spots), line)


def _reference(element: etree._Element) -> str:
    """The number that a mark of the older vocabulary refers to."""
    return (element.get("nr") or element.get("refid") or "".join(element.itertext())).strip()


def _note_number(element: etree._Element) -> str:
    inner = next((each for each in element if name_of(each) in _NOTE_NUMBERS), None)
    inside = "".join(inner.itertext()) if inner is not None else ""
    return (element.get("nr") or element.get("id") or inside).strip()


def _styled(styles: tuple[StyleName, ...], children: list[Inline]) -> list[Inline]:
    for style in reversed(styles):
        children = [Styled(style, tuple(children))] if children else []
    return children


def address_of(document: str, kind: str) -> str:
    """The public address of an `extref`, '' where it has none that can be followed."""
    document = document.strip()
    if _ADDRESS.match(document):
        return document
    if kind.upper() == "URL" and re.match(r"www\.\S+\Z", document, re.IGNORECASE):
        return f"https://{document}"
    if _PUBLICATION.match(document):
        return f"https://zoek.officielebekendmakingen.nl/{document}.html"
    if re.match(r"(?:jci|BWBR)\S*\Z", document, re.IGNORECASE):
        return f"https://wetten.overheid.nl/{document}"
    return ""
