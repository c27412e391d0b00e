"""A letter with pictures: both formats show them, describe them, and still prove every word."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx as python_docx
import pikepdf
import pypdfium2
import pytest

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.assemble.packages import find, packages
from briefing_app.export import html, pdf
from briefing_app.export.formats import EXPORTS, proven_docx
from briefing_app.export.pages import Pages
from tests.export.letters import CLOSING, HEADER, TEXT, letter
from tests.pictures import picture

FOLDER = paths.templates_dir() / "kamerbrief"
WIDE = picture("JPEG", (3000, 1000), colour=(30, 30, 200))
SMALL = picture("PNG", (96, 48))
BODY = f"""<section id="i" kind="introduction"><p>{TEXT}</p><img to="klein" alt="Een &quot;kaart&quot; &amp; meer"/>
<p>Daarna.<note>Een noot.</note></p><ul><li><p>Punt</p><img to="breed" alt="Een grafiek"/></li></ul>
<img to="klein" alt="Nogmaals"/><img to="weg" alt="Niet meegestuurd"/></section>"""


@pytest.fixture(scope="module")
def document() -> b.Document:
    return replace(letter(HEADER + BODY + CLOSING), images={"klein": SMALL, "breed": WIDE})


@pytest.fixture(scope="module")
def made_pdf(document: b.Document) -> bytes:
    return pdf.write(document, FOLDER)


@pytest.fixture(scope="module")
def made_docx(document: b.Document) -> bytes:
    return proven_docx(document, FOLDER)


def figures(data: bytes) -> list[str]:
    """The descriptions of the figures in a PDF."""
    with pikepdf.open(BytesIO(data)) as file:
        return [
            str(each.Alt)
            for each in file.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure
        ]


def pictures_in(data: bytes) -> list[tuple[float, float]]:
    """The left and right edge of each picture on the pages of a PDF."""
    images = (pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)
    found = [each.get_bounds() for page in pypdfium2.PdfDocument(data) for each in page.get_objects(images)]
    return [(left, right) for left, _, right, _ in found]


def test_the_pdf_shows_and_describes_them(made_pdf: bytes) -> None:
    assert figures(made_pdf) == ['Een "kaart" & meer', "Een grafiek", "Nogmaals"]
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made_pdf))
    assert "[Afbeelding: Niet meegestuurd]" in text
    assert "Een grafiek" not in text


def test_in_the_pdf_none_is_wider_than_the_text(made_pdf: bytes) -> None:
    widths = []
    for left, right in pictures_in(made_pdf):
        assert right < 595 - 30  # of A4
        widths.append(round(right - left))
    assert widths.count(72) == 2  # 96 pixels are an inch
    assert 300 < max(widths) < 480


def test_the_word_document_shows_and_describes_them(made_docx: bytes) -> None:
    opened = python_docx.Document(BytesIO(made_docx))
    page = opened.sections[0]
    assert page.page_width
    assert page.left_margin
    assert page.right_margin
    text_width = page.page_width - page.left_margin - page.right_margin
    sizes = [(each.width, each.height) for each in opened.inline_shapes]
    assert sizes[0] == sizes[2] == (914400, 457200)
    assert sizes[1][0] <= text_width
    assert sizes[1][0] == pytest.approx(3 * sizes[1][1], rel=0.001)
    described = [each._inline.docPr.get("descr") for each in opened.inline_shapes]
    assert described == ['Een "kaart" & meer', "Een grafiek", "Nogmaals"]
    assert len({each._inline.docPr.get("id") for each in opened.inline_shapes}) == 3
    with ZipFile(BytesIO(made_docx)) as file:
        media = [file.read(each) for each in sorted(file.namelist()) if "media/afbeelding" in each]
        assert sorted(media) == sorted([SMALL, WIDE])
        assert "[Afbeelding: Niet meegestuurd]" in file.read("word/document.xml").decode()


@pytest.mark.parametrize("each", EXPORTS, ids=lambda each: each.name)
def test_the_same_letter_gives_the_same_bytes(document: b.Document, each) -> None:
    assert each.make(document, FOLDER) == each.make(document, FOLDER)


def test_bytes_that_are_no_picture_do_not_stop_the_word_document(document: b.Document) -> None:
    data = proven_docx(replace(document, images={"klein": b"geen plaatje", "breed": WIDE}), FOLDER)
    assert len(python_docx.Document(BytesIO(data)).inline_shapes) == 1


def test_a_page_names_no_other_place(document: b.Document) -> None:
    strange = b.Document(b.Meta("t", "a"), (b.Image("../../a b", "x"),), {"../../a b": SMALL})
    assert 'src="http://briefing.invalid/image/..%2F..%2Fa%20b"' in html.write(strange)
    assert figures(pdf.write(strange, FOLDER)) == ["x"]


def test_the_preview_shows_what_the_pdf_shows(document: b.Document) -> None:
    laid = Pages(find("kamerbrief", packages(Path(paths.templates_dir())))).whole(document)
    assert len(pictures_in(laid.pdf)) == 3
