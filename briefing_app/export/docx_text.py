"""How do inlines become runs of text in a paragraph?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, assert_never

from lxml import etree

from briefing_app import blocks as b
from briefing_app.export.docx_reference import Reference
from briefing_app.export.docx_styles import Style
from briefing_app.export.docx_xml import RELATION_ID, VAL, Element, add, text, w

if TYPE_CHECKING:
    from docx.opc.part import Part

NoteWriter = Callable[[Element, b.Note], None]
"""Writes the mark of a note into the paragraph given, and takes care of the note's text."""

_R = w("r")
_PPR = w("pPr")
_P = w("p")
_PSTYLE = w("pStyle")
BOOKMARK_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Look:
    """How a run differs from its paragraph.

    Bold and the like are said of the run and not by character styles: a run has room for one style only.
    """

    bold: bool = False
    italic: bool = False
    position: Literal["", "superscript", "subscript"] = ""
    lang: str = ""
    style: str = ""
    """Id of a character style."""


PLAIN = Look()


def bookmark_name(id: str) -> str:
    """The hidden bookmark of a section; it outlives LibreOffice, which drops content controls."""
    return f"_b_{id}"[:BOOKMARK_LENGTH]


def paragraph(parent: Element, style: str) -> Element:
    """A new paragraph in the style with this id."""
    new = etree.SubElement(parent, _P)
    etree.SubElement(etree.SubElement(new, _PPR), _PSTYLE).set(VAL, style)
    return new


def run(parent: Element, look: Look = PLAIN) -> Element:
    """A new, empty run."""
    new = etree.SubElement(parent, _R)
    if look is PLAIN:
        return new
    properties = add(new, "rPr")
    if look.style:
        add(properties, "rStyle", look.style)
    if look.bold:
        add(properties, "b")
    if look.italic:
        add(properties, "i")
    if look.position:
        add(properties, "vertAlign", look.position)
    if look.lang:
        add(properties, "lang", look.lang)
    return new


class TextWriter:
    """Writes inlines into one part of the file; a part keeps the addresses of its links to itself."""

    def __init__(self, reference: Reference, part: "Part", write_note: NoteWriter) -> None:
        self._reference = reference
        self._part = part
        self._write_note = write_note
        self._links: dict[str, str] = {}

    def write(self, parent: Element, inlines: b.Inlines, look: Look = PLAIN) -> None:
        """Add `inlines` to a paragraph or hyperlink."""
        for each in inlines:
            match each:
                case b.Text(words):
                    text(run(parent, look), words)
                case b.Styled(children=children):
                    self.write(parent, children, _styled(look, each))
                case b.Link(to, children):
                    self.write(self._hyperlink(parent, to), children, self._link_look(look))
                case b.Note():
                    self._write_note(parent, each)
                case b.Ref() | b.Field() | b.InlineUse() | b.Mark():
                    raise ValueError(f"not assembled: {each!r}")
                case _:
                    assert_never(each)

    def with_notes(self, write_note: NoteWriter) -> "TextWriter":
        """The same, where notes go another way."""
        other = TextWriter(self._reference, self._part, write_note)
        other._links = self._links
        return other

    def _link_look(self, look: Look) -> Look:
        return replace(look, style=self._reference.style(Style.LINK))

    def _hyperlink(self, parent: Element, to: str) -> Element:
        if parent.tag == _HYPERLINK:  # A link in a link: the outer one stands, as in HTML.
            return parent
        link = etree.SubElement(parent, _HYPERLINK)
        if to.startswith("#"):
            link.set(w("anchor"), bookmark_name(to[1:]))
        else:
            link.set(RELATION_ID, self._relation(to))
        return link

    def _relation(self, address: str) -> str:
        from docx.opc.constants import RELATIONSHIP_TYPE

        if address not in self._links:
            self._links[address] = self._part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
        return self._links[address]


_HYPERLINK = w("hyperlink")


def _styled(look: Look, inline: b.Styled) -> Look:
    lang = inline.lang or look.lang
    match inline.style:
        case "b":
            return replace(look, bold=True, lang=lang)
        case "i":
            return replace(look, italic=True, lang=lang)
        case "sup":
            return replace(look, position="superscript", lang=lang)
        case "sub":
            return replace(look, position="subscript", lang=lang)
        case _:
            assert_never(inline.style)
