"""How does a letter become a Word document? Its words from the `Document`, all its looks from `reference.docx`."""

from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from briefing_app import blocks as b
from briefing_app.errors import TemplateError
from briefing_app.export.docx_blocks import BlockWriter, write_region
from briefing_app.export.docx_images import Images
from briefing_app.export.docx_notes import Footnotes, guard_first_note
from briefing_app.export.docx_package import describe, pack
from briefing_app.export.docx_reference import Reference, open_reference, set_language
from briefing_app.export.docx_styles import REGIONS, Style
from briefing_app.export.docx_text import TextWriter, paragraph, run
from briefing_app.export.docx_xml import Element, add, root, text, w

if TYPE_CHECKING:
    from docx.opc.part import XmlPart

_AT_THE_EDGE: tuple[b.RegionKind, ...] = ("running", "footer")
"""The regions that stand in headers and footers, where a content control of the reference keeps their place."""


def write(document: b.Document, reference: Path) -> bytes:
    """The whole file.

    The same document and reference give the same bytes.

    Raises:
        TemplateError: the reference can't be opened, or has no place for something in the letter.
        ValueError: the document isn't fully assembled.
    """
    opened = open_reference(reference)
    footnotes = Footnotes(opened)
    words = TextWriter(opened, opened.document.part, footnotes.write)
    body = root("body")
    writer = BlockWriter(opened, words, footnotes, Images(opened, document.images))
    writer.write(body, tuple(block for block in document.blocks if not _at_the_edge(block)))
    guard_first_note(body, opened)
    for kind in _AT_THE_EDGE:
        regions = [each for each in document.blocks if isinstance(each, b.Region) and each.kind == kind]
        _fill_edges(opened, kind, regions, footnotes)
    set_language(opened, document.meta.lang)
    describe(opened.package, document.meta)
    name = opened.document.part.partname
    return pack(opened.package, {name: _main_part(opened, body), footnotes.part.partname: footnotes.xml()})


def _at_the_edge(block: b.Block) -> bool:
    return isinstance(block, b.Region) and block.kind in _AT_THE_EDGE


def _main_part(reference: Reference, body: Element) -> bytes:
    """The body, and the measures of the page, which are the reference's."""
    page = reference.document.element.body.find(w("sectPr"))
    if page is not None:
        body.append(page)
    whole = root("document")
    whole.append(body)
    return etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)


def _fill_edges(
    reference: Reference, kind: b.RegionKind, regions: list[b.Region], footnotes: Footnotes
) -> None:
    """Put regions in each content control tagged for them."""
    places = [(part, place) for part in reference.edges() for place in _controls(part, kind)]
    if regions and not places:
        raise TemplateError(
            template=reference.path.parent.name,
            place=f" ({reference.path.name})",
            reason=f"kop- en voettekst hebben geen besturingselement briefing:region:{kind}",
        )
    for part, place in places:
        _fill(place, kind, regions, reference, TextWriter(reference, part, footnotes.write))


def _fill(
    place: Element, kind: b.RegionKind, regions: list[b.Region], reference: Reference, words: TextWriter
) -> None:
    """Put regions in the content of a control: paragraphs of their own, or words within a paragraph."""
    place[:] = []
    if any(True for _ in place.iterancestors(w("p"))):
        lines = [line for region in regions for each in region.blocks for line in b.inlines_of(each)]
        for index, line in enumerate(lines):
            if index > 0:
                add(run(place), "br")
            words.write(place, line)
        if not lines:
            text(run(place), "")
        return
    # LibreOffice 7.4 loses the looks of the first run in a control: let that be of a paragraph that nobody sees.
    paragraph(place, reference.style(Style.HIDDEN if regions else REGIONS[kind]))
    for region in regions:
        write_region(place, region, reference, words)


def _controls(part: "XmlPart", kind: b.RegionKind) -> list[Element]:
    """The contents of the controls for regions of this kind."""
    found: list[Element] = []
    for control in part.element.iter(w("sdt")):
        tag = control.find(f"{w('sdtPr')}/{w('tag')}")
        content = control.find(w("sdtContent"))
        if tag is not None and content is not None and tag.get(w("val")) == f"briefing:region:{kind}":
            found.append(content)
    return found
