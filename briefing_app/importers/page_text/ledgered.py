"""Gives each piece of a page text its place in the ledger, in source order."""

from dataclasses import dataclass, field

from lxml import etree

from briefing_app import blocks as b
from briefing_app.importers.page_text.lines import Block
from briefing_app.importers.page_text.marks import Mark
from briefing_app.importers.reading import Place
from briefing_app.importers.structure.ledger import Ledger, Spot
from briefing_app.importers.structure.parts import Run


@dataclass(slots=True)
class Page:
    """The pieces of a page, as a flat tree with one element a piece: the ledger counts what stands in a tree.

    `note_texts` are the texts that the page gives for its notes, by number; a text is used once.
    """

    ledger: Ledger = field(default_factory=Ledger)
    root: etree._Element = field(default_factory=lambda: etree.Element("page"))
    note_texts: dict[int, str] = field(default_factory=dict)

    def put(self, text: str, line: int, place: Place) -> Spot:
        """Add a piece that starts on `line`."""
        element = etree.SubElement(self.root, "piece")
        element.text = text
        element.sourceline = line  # type: ignore[misc]  # The stubs forget the setter.
        spot = Spot(element)
        self.ledger.place(spot, place)
        return spot

    def run(self, block: Block, marks: tuple[Mark, ...], *, skip: int = 0, place: Place = "text") -> Run:
        """The words of a block from character `skip` on, with a note at each mark."""
        text = block.text
        inlines: list[b.Inline] = []
        spots: list[Spot] = []
        start = skip
        for mark in (each for each in marks if each.start >= skip):
            self._words(block, text[start : mark.start], start, place, inlines, spots)
            self.put(text[mark.start : mark.end], block.line_at(mark.start), "label")
            words = self.note_texts.pop(mark.number, "")
            inlines.append(b.Note((b.Text(words),) if words else ()))
            start = mark.end
        self._words(block, text[start:], start, place, inlines, spots)
        return Run(tuple(inlines), tuple(spots), block.no)

    def _words(
        self, block: Block, text: str, start: int, place: Place, inlines: list[b.Inline], spots: list[Spot]
    ) -> None:
        if text:
            spots.append(self.put(text, block.line_at(start), place))
            inlines.append(b.Text(text))
