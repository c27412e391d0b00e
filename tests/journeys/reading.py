"""What does an exported letter say? Its words, without what is the format's own affair."""

import re
import unicodedata
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
from lxml import etree

from briefing_app.blocks import Inlines, inlines_of, plain
from briefing_app.model.agenda import Section, walk

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def passages(sections: tuple[Section, ...]) -> list[str]:
    """All that sections say, squeezed, cut where a note or reference stands."""
    found: list[Inlines] = []
    for each in walk(sections):
        found += [each.title, *(action.text for action in each.actions)]
        found += [run for block in each.blocks for run in inlines_of(block)]
    pieces = (squeezed(plain((piece,))) for run in found for piece in run)
    return [each for each in pieces if each]


def squeezed(text: str) -> str:
    """Without white space and hyphens: where lines break is the format's own affair."""
    return re.sub(r"[\s\u00ad\ufffe\u2010-\u2015\u2212-]", "", unicodedata.normalize("NFKC", text))


def in_pdf(path: Path) -> str:
    """All words of a PDF, squeezed."""
    pdf = pypdfium2.PdfDocument(path)
    return squeezed("".join(page.get_textpage().get_text_bounded() for page in pdf))


def in_docx(path: Path) -> str:
    """All words of a Word file, squeezed."""
    root = etree.fromstring(ZipFile(path).read("word/document.xml"))
    return squeezed("".join(each.text or "" for each in root.iter(f"{_W}t")))
