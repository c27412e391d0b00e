"""How are lists marked and numbered in a DOCX? By Word's own numbering, each numbered list starting anew."""

from briefing_app import blocks as b
from briefing_app.export.docx_reference import Reference
from briefing_app.export.docx_xml import Element, add, w

_DEEPEST = 8


class Lists:
    """The lists of one letter: the definitions are the reference's, a numbered list gets a count of its own."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._numbering = reference.document.part.numbering_part.element
        known = (int(num.get(w("numId"), "0")) for num in self._numbering.iterfind(w("num")))
        self._last = max(known, default=0)

    def number(self, block: b.List, depth: int) -> str:
        """Which `numId` the items of a list carry."""
        if not block.ordered:
            return self._reference.bullets
        self._last += 1
        number = add(self._numbering, "num")
        number.set(w("numId"), str(self._last))
        add(number, "abstractNumId", self._reference.numbers)
        override = add(number, "lvlOverride")
        override.set(w("ilvl"), str(min(depth, _DEEPEST)))
        add(override, "startOverride", "1")
        return str(self._last)

    def mark(self, paragraph: Element, number: str, depth: int) -> None:
        """Make a paragraph an item. Said of the paragraph, for no style knows the list it is in."""
        properties = add(paragraph[0], "numPr")
        add(properties, "ilvl", str(min(depth, _DEEPEST)))
        add(properties, "numId", number)
