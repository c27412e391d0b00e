"""How do notes stand in a DOCX? Real Word footnotes, which python-docx doesn't know: a part of their own."""

from typing import TYPE_CHECKING

from lxml import etree

from briefing_app import blocks as b
from briefing_app.export.docx_reference import Reference, next_id
from briefing_app.export.docx_styles import Style
from briefing_app.export.docx_text import Look, TextWriter, paragraph, run
from briefing_app.export.docx_xml import ID, TYPE, Element, add, root, text, w

if TYPE_CHECKING:
    from docx.opc.part import Part


class Footnotes:
    """The footnotes of one letter. Word numbers them by the order of their marks."""

    def __init__(self, reference: Reference) -> None:
        self.part: Part = reference.footnotes
        self._root = root("footnotes")
        self._root.extend(_separators(self.part))
        self._next = next_id(list(self._root))
        self._style = reference.style(Style.NOTE)
        self._mark = Look(style=reference.style(Style.NOTE_MARK))
        self._text = TextWriter(reference, self.part, _no_note)

    def write(self, parent: Element, note: b.Note) -> None:
        """Add the mark of `note` to a paragraph, and its text to the notes."""
        id = str(self._next)
        self._next += 1
        add(run(parent, self._mark), "footnoteReference").set(ID, id)
        footnote = add(self._root, "footnote")
        footnote.set(ID, id)
        words = paragraph(footnote, self._style)
        add(run(words, self._mark), "footnoteRef")
        text(run(words), " ")
        self._text.write(words, note.children)

    def xml(self) -> bytes:
        """The part as it is stored."""
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)


def guard_first_note(body: Element, reference: Reference) -> None:
    """Keep the paragraph of the letter's first note from being the first in a content control.

    LibreOffice 7.4 would move all that stands before the note into the note. A paragraph that nobody sees goes first.
    """
    first = next(body.iter(w("footnoteReference")), None)
    words = None if first is None else next(first.iterancestors(w("p")), None)
    content = None if words is None else words.getparent()
    if words is None or content is None or content.tag != w("sdtContent") or content[0] is not words:
        return
    content.insert(0, paragraph(content, reference.style(Style.HIDDEN)))


def _separators(part: "Part") -> list[Element]:
    """The lines above the notes, which the reference designs; notes of its own do not pass into a letter."""
    return [each for each in etree.fromstring(part.blob).iterfind(w("footnote")) if each.get(TYPE)]


def _no_note(_parent: Element, note: b.Note) -> None:
    raise ValueError(f"a note in a note: {note!r}")
