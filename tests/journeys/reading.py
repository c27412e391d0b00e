"""What does an exported letter say? Its words, without what is the format's own affair."""

import re
import unicodedata
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
