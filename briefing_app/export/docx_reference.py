"""What does a template's `reference.docx` offer a letter: styles, frames, lists, width, and places to fill?

The reference is an ordinary document that an organisation edits in Word. Looks come from it alone. What it says of
its makers (their names, their template, their comments) does not pass into a letter.
"""

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from lxml import etree

from briefing_app.errors import TemplateError
from briefing_app.export.docx_styles import REQUIRED, Style
from briefing_app.export.docx_xml import ID, VAL, Element, w

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part, XmlPart

_KEPT = frozenset(
    (
        "styles",
        "settings",
        "numbering",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "theme",
        "fontTable",
        "image",
    )
)
"""The kinds of parts that pass from the reference into a letter."""
_MOST_PARTS = 2_000
_LARGEST_PART = 50_000_000
"""Limits to what is unpacked: a small file can hold a very large one."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An opened `reference.docx`, to be filled once."""

    path: Path
    document: "WordDocument"
    styles: dict[str, str]
    """Style ids by name in small letters."""
    frames: dict[str, Element]
    """`w:framePr` by style id. LibreOffice ignores a frame that only the style tells, so paragraphs repeat it."""
    bullets: str
    """Number (`numId`) of the bulleted list."""
    numbers: str
    """Number (`abstractNumId`) of the definition that each numbered list starts anew from."""
    width: int
    """Of the text, in twentieths of a point."""
    footnotes: "Part"

    @property
    def package(self) -> "OpcPackage":
        """The parts of the file."""
        package: OpcPackage = self.document.part.package
        return package

    def style(self, name: str) -> str:
        """The id of a style."""
        return self.styles[name.lower()]

    def edges(self) -> "list[XmlPart]":
        """The headers and footers."""
        from docx.opc.part import XmlPart

        rels = self.document.part.rels.values()
        return [
            rel.target_part
            for rel in rels
            if _kind(rel.reltype) in ("header", "footer") and isinstance(rel.target_part, XmlPart)
        ]


def open_reference(path: Path) -> Reference:
    """Open a template's reference, without its text and without what it says of its makers.

    Raises:
        TemplateError: it can't be opened, or lacks a style, a list or notes.
    """
    document = _open(path)
    _forget_makers(document)
    styles = document.styles.element
    ids = {
        _value(style, "name").lower(): style.get(w("styleId"), "") for style in styles.iterfind(w("style"))
    }
    missing = [name for name in REQUIRED if name.lower() not in ids]
    if missing:
        raise _fault(path, f"deze stijlen ontbreken: {', '.join(missing)}")
    found = {style.get(w("styleId"), ""): style for style in styles.iterfind(w("style"))}
    frames = {
        id: frame
        for id, style in found.items()
        if (frame := style.find(f"{w('pPr')}/{w('framePr')}")) is not None
    }
    numbering = document.part.numbering_part.element
    bullets = _list_of(path, found[ids[Style.BULLET.lower()]])
    numbers = _list_of(path, found[ids[Style.NUMBER.lower()]])
    definitions = {num.get(w("numId")): _value(num, "abstractNumId") for num in numbering.iterfind(w("num"))}
    if bullets not in definitions or numbers not in definitions:
        raise _fault(path, "de opsommingstekens of nummers van de lijststijlen zijn niet bepaald")
    return Reference(
        path=path,
        document=document,
        styles=ids,
        frames=frames,
        bullets=bullets,
        numbers=definitions[numbers],
        width=_text_width(document),
        footnotes=_footnotes(path, document),
    )


def frame_of(reference: Reference, style: str) -> Element | None:
    """A copy of the frame of the style with this id, or None where it stands in the running text."""
    frame = reference.frames.get(style)
    return None if frame is None else deepcopy(frame)


def set_language(reference: Reference, lang: str) -> None:
    """Say which language the letter is in."""
    for each in reference.document.styles.element.iterfind(f"{w('docDefaults')}//{w('lang')}"):
        each.set(VAL, lang)


def _open(path: Path) -> "WordDocument":
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with ZipFile(path) as file:
            sizes = [each.file_size for each in file.infolist()]
        if len(sizes) > _MOST_PARTS or max(sizes, default=0) > _LARGEST_PART:
            raise _fault(path, "het is uitgepakt te groot")
        return docx.Document(str(path))
    except (OSError, BadZipFile, PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise _fault(path, f"het is geen Word-document ({error})") from error


def _forget_makers(document: "WordDocument") -> None:
    """Let go of comments, custom properties, names, and the path of the template it was made with."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    package = document.part.package
    for id, rel in list(package.rels.items()):
        if rel.reltype not in (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES):
            del package.rels[id]
    for id, rel in list(document.part.rels.items()):
        if _kind(rel.reltype) not in _KEPT:
            del document.part.rels[id]
    settings = document.settings.element
    for name in ("attachedTemplate", "rsids", "mailMerge"):
        for each in list(settings.iterfind(w(name))):
            settings.remove(each)
    settings_rels = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels
    for id in list(settings_rels):
        del settings_rels[id]


def _footnotes(path: Path, document: "WordDocument") -> "Part":
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        return document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    except KeyError:
        raise _fault(path, "het heeft geen voetnoten; zet er in Word één in en bewaar het opnieuw") from None


def _list_of(path: Path, style: Element) -> str:
    number = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
    if number is None:
        raise _fault(path, f"de stijl {_value(style, 'name')} is geen lijst")
    return number.get(VAL, "")


def _text_width(document: "WordDocument") -> int:
    section = document.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    if page is None or left is None or right is None:
        return 9000
    return (page - left - right) // 635  # 635 English metric units are a twentieth of a point.


def _kind(relation: str) -> str:
    return relation.rpartition("/")[2]


def _value(parent: Element, name: str) -> str:
    child = parent.find(w(name))
    return "" if child is None else child.get(VAL, "")


def _fault(path: Path, reason: str) -> TemplateError:
    return TemplateError(template=path.parent.name, place=f" ({path.name})", reason=reason)


def next_id(elements: "list[Element]") -> int:
    """The first number that is not yet the `w:id` of one of `elements`."""
    return max((int(each.get(ID, "0")) for each in elements), default=0) + 1
