"""How does an image come into a DOCX? As a picture in the line, with its description, never wider than the text."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, cast

from lxml import etree

from briefing_app.export.docx_reference import Reference
from briefing_app.export.docx_xml import R_NAMESPACE, Element, add, w

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.package import Package

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PER_PIXEL = 9525
"""The measure of a picture (EMU) of a pixel at 96 to the inch, as in the PDF."""
_PER_TWIP = 635
_HIGHEST = 18 * 360_000
"""18 cm, as in the PDF."""
_TYPES = {"PNG": ("png", "image/png"), "JPEG": ("jpeg", "image/jpeg")}


class Images:
    """The pictures of one letter; one that stands twice is in the file once."""

    def __init__(self, reference: Reference, images: Mapping[str, bytes]) -> None:
        self._reference = reference
        self._images = images
        self._parts: dict[str, tuple[str, int, int]] = {}
        self._count = 0

    def __contains__(self, name: str) -> bool:
        """Whether there are bytes of an image, of a kind that Word can show."""
        return name in self._images and self._part(name) is not None

    def write(self, run: Element, name: str, alt: str) -> None:
        """Add the picture to a run."""
        part = self._part(name)
        assert part is not None, name
        relation, width, height = part
        self._count += 1
        frame = etree.SubElement(add(run, "drawing"), _wp("inline"), nsmap={"wp": _WP, "a": _A, "pic": _PIC})
        for side in ("distT", "distB", "distL", "distR"):
            frame.set(side, "0")
        size = {"cx": str(width), "cy": str(height)}
        etree.SubElement(frame, _wp("extent"), size)
        named = {"id": str(self._count), "name": f"Afbeelding {self._count}", "descr": alt}
        etree.SubElement(frame, _wp("docPr"), named)
        locks = etree.SubElement(frame, _wp("cNvGraphicFramePr"))
        etree.SubElement(locks, _a("graphicFrameLocks"), {"noChangeAspect": "1"})
        data = etree.SubElement(etree.SubElement(frame, _a("graphic")), _a("graphicData"), {"uri": _PIC})
        self._picture(data, relation, size, named)

    def _picture(self, data: Element, relation: str, size: dict[str, str], named: dict[str, str]) -> None:
        picture = etree.SubElement(data, _pic("pic"))
        about = etree.SubElement(picture, _pic("nvPicPr"))
        etree.SubElement(about, _pic("cNvPr"), named)
        etree.SubElement(about, _pic("cNvPicPr"))
        fill = etree.SubElement(picture, _pic("blipFill"))
        etree.SubElement(fill, _a("blip"), {f"{{{R_NAMESPACE}}}embed": relation})
        etree.SubElement(etree.SubElement(fill, _a("stretch")), _a("fillRect"))
        shape = etree.SubElement(picture, _pic("spPr"))
        place = etree.SubElement(shape, _a("xfrm"))
        etree.SubElement(place, _a("off"), {"x": "0", "y": "0"})
        etree.SubElement(place, _a("ext"), size)
        outline = etree.SubElement(shape, _a("prstGeom"), {"prst": "rect"})
        etree.SubElement(outline, _a("avLst"))

    def _part(self, name: str) -> tuple[str, int, int] | None:
        """The relation to an image in the file, and its width and height on the page."""
        if name not in self._parts:
            found = _header(self._images[name])
            if found is None:
                return None
            kind, width, height = found
            part = self._add(self._images[name], kind)
            relation = self._reference.document.part.relate_to(part, _RELATION)
            self._parts[name] = (relation, *self._fitting(width, height))
        return self._parts[name]

    def _add(self, data: bytes, kind: str) -> "Part":
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        suffix, type = _TYPES[kind]
        number = len(self._parts) + 1
        place = PackURI(f"/word/media/afbeelding{number}.{suffix}")
        return Part(place, type, data, cast("Package", self._reference.package))

    def _fitting(self, width: int, height: int) -> tuple[int, int]:
        wide, high = width * _PER_PIXEL, height * _PER_PIXEL
        scale = min(1.0, self._reference.width * _PER_TWIP / wide, _HIGHEST / high)
        return max(1, round(wide * scale)), max(1, round(high * scale))


_RELATION = f"{R_NAMESPACE}/image"


def whole_line(paragraph: Element) -> None:
    """Let a line be as high as what stands in it: at a fixed height Word shows a strip of a picture."""
    properties = paragraph.find(w("pPr"))
    assert properties is not None
    spacing = add(properties, "spacing")
    spacing.set(w("line"), "240")
    spacing.set(w("lineRule"), "auto")


def _header(data: bytes) -> tuple[str, int, int] | None:
    """Kind, width and height of an image, None of what isn't one that can be shown."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=tuple(_TYPES)) as image:
            assert image.format is not None
            return image.format, image.width, image.height
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None


def _a(name: str) -> str:
    return f"{{{_A}}}{name}"


def _pic(name: str) -> str:
    return f"{{{_PIC}}}{name}"


def _wp(name: str) -> str:
    return f"{{{_WP}}}{name}"
