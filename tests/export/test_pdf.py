"""The PDF of a letter: what it says of itself, its tags, and how its pages look."""

import logging
import re
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.errors import TemplateError
from briefing_app.export import pdf
from tests.export.letters import CLOSING, HEADER, MINISTRY, TEXT, letter, published_letter, sent_letter

SENT = paths.templates_dir() / "kamerbrief"
Object = Any  # of pikepdf, which can't say more
PUBLISHED = paths.templates_dir() / "kamerstuk"


@pytest.fixture(scope="module")
def sent() -> bytes:
    return pdf.write(sent_letter(), SENT)


@pytest.fixture(scope="module")
def published() -> bytes:
    return pdf.write(published_letter(), PUBLISHED)


@pytest.fixture(scope="module")
def file(sent: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(sent))


def page_texts(data: bytes) -> list[str]:
    pages = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range().replace("\r\n", " ") for page in pages]


def elements(file: pikepdf.Pdf, kind: str) -> list[Object]:
    """The structure elements of one type, in the order of the tree."""
    found: list[Object] = []

    def walk(element: Object) -> None:
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return
        if str(element.S) == f"/{kind}":
            found.append(element)
        kids: Object = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            walk(kid)

    for root in file.Root.StructTreeRoot.K:
        walk(root)
    return found


# --- what it says of itself ---


def test_it_is_tagged_and_says_title_author_and_language(file: pikepdf.Pdf) -> None:
    assert file.Root.MarkInfo.Marked
    assert str(file.Root.Lang) == "nl-NL"
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert str(file.docinfo["/Title"]) == "Voortgang digitale weerbaarheid"
    assert str(file.docinfo["/Author"]) == MINISTRY
    assert str(file.docinfo["/Subject"]) == "Voortgangsbrief"
    with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        assert xmp["pdfuaid:part"] == "1"


def test_it_was_created_on_the_day_of_the_letter_by_no_one(file: pikepdf.Pdf, sent: bytes) -> None:
    assert str(file.docinfo["/CreationDate"]).startswith("D:20261120")
    assert set(file.docinfo) == {"/Title", "/Author", "/Subject", "/CreationDate", "/Producer"}
    assert re.fullmatch(r"WeasyPrint [\d.]+", str(file.docinfo["/Producer"]))
    assert str(Path.home()).encode() not in sent


def test_the_same_letter_gives_the_same_bytes(sent: bytes) -> None:
    assert pdf.write(sent_letter(), SENT) == sent


def test_every_heading_is_a_bookmark_without_the_mark_of_its_note(file: pikepdf.Pdf) -> None:
    with file.open_outline() as outline:
        first = outline.root[0]
        assert [each.title for each in outline.root] == [
            "Pijler 1 Basisbeveiliging",
            "Pijler 2 Basisbeveiliging",
            "Pijler 3 Basisbeveiliging",
            "Financiën",
        ]
        assert [each.title for each in first.children] == ["1.1 Toezicht"]
        assert [each.title for each in first.children[0].children] == ["Medeoverheden"]


def test_links_go_out_and_to_sections(file: pikepdf.Pdf) -> None:
    annotations = [each for page in file.pages for each in page.get("/Annots", [])]
    outward = {str(each.A.URI) for each in annotations if "/A" in each}
    assert {"https://example.nl/brief", "https://example.nl/1"} <= outward
    assert "s-p1" in {str(each.Dest) for each in annotations if "/Dest" in each}


# --- tags ---


def test_notes_are_tagged_as_notes_with_their_number_as_label(file: pikepdf.Pdf) -> None:
    notes = elements(file, "Note")
    assert len(notes) == 6
    assert len({str(note.ID) for note in notes}) == 6
    assert all(note.K[0].S == "/Lbl" for note in notes)


def test_a_table_over_two_pages_is_one_table_with_one_header(file: pikepdf.Pdf, sent: bytes) -> None:
    (table,) = elements(file, "Table")
    assert [str(kid.S) for kid in table.K][:2] == ["/Caption", "/THead"]
    assert sum(kid.S == "/THead" for kid in table.K) == 1
    rows = [row for kid in table.K if kid.S == "/TBody" for row in kid.K]
    assert len(rows) == 41
    headers = {str(each.ID) for each in elements(file, "TH")}
    named = {str(id) for cell in elements(file, "TD") for id in cell.A.get("/Headers", [])}
    assert named
    assert named <= headers
    assert sum("Struc." in text for text in page_texts(sent)) == 2


def test_items_have_a_label_and_a_body_that_holds_their_lists(file: pikepdf.Pdf) -> None:
    for item in elements(file, "LI"):
        assert {str(kid.S) for kid in item.K} <= {"/Lbl", "/LBody"}
    assert all(kid.S == "/LI" for each in elements(file, "L") for kid in each.K)


def test_what_runs_at_the_edge_of_pages_is_no_content(file: pikepdf.Pdf) -> None:
    artifacts = [
        str(each.operands[1].get("/Type")) if len(each.operands) > 1 else ""
        for each in pikepdf.parse_content_stream(file.pages[1])
        if str(each.operator) in ("BDC", "BMC") and str(each.operands[0]) == "/Artifact"
    ]
    assert artifacts.count("/Pagination") == 4


# --- pages ---


def test_the_running_block_stands_on_every_page_but_the_first(sent: bytes) -> None:
    texts = page_texts(sent)
    assert len(texts) > 2
    assert "Turfmarkt 147" in texts[0]
    for number, text in enumerate(texts, 1):
        assert f"Pagina {number} van {len(texts)}" in text
        assert text.count("Directie Digitale Overheid") == 1
        assert ("Turfmarkt 147" in text) == (number == 1)


def test_a_publication_has_its_number_at_the_foot_of_each_page(published: bytes) -> None:
    for text in page_texts(published):
        assert "Tweede Kamer, vergaderjaar 2026–2027, 26 643, nr. 456" in text


def test_a_letter_of_one_page_needs_no_running_block() -> None:
    data = pdf.write(letter(HEADER + f"<p>{TEXT}</p>" + CLOSING), SENT)
    assert len(page_texts(data)) == 1


@pytest.mark.parametrize("package", [SENT, PUBLISHED], ids=lambda each: each.name)
def test_nothing_is_printed_outside_its_place(package: Path) -> None:
    """On a page turned to an image, the left, upper and lower edges are white but for the mark on top."""
    document = sent_letter() if package == SENT else published_letter()
    for page in pypdfium2.PdfDocument(pdf.write(document, package)):
        image = page.render(scale=1, grayscale=True).to_pil()
        width, height = image.size
        for edge in ((0, 0, 50, height), (0, height - 20, width, height), (width - 10, 0, width, height)):
            assert image.crop(edge).getextrema()[0] > 250
        assert image.getextrema()[0] < 80


def test_no_heading_or_label_is_last_on_a_page() -> None:
    lines = "".join(f"<p>Regel {number}.</p>" for number in range(20))
    for filler in range(1, 20):
        section = f'<section id="a" kind="theme"><h>Kopregel</h><p>{TEXT}</p></section>'
        texts = page_texts(pdf.write(letter(lines + "<p>vul</p>" * filler + section), PUBLISHED))
        place = next(text for text in texts if "Kopregel" in text)
        assert "Gemeenten" in place


# --- style sheets ---


def test_our_style_sheets_give_no_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        pdf.write(sent_letter(1), SENT)
        pdf.write(published_letter(), PUBLISHED)
    assert caplog.messages == []


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname",
        "https://example.nl/a.css",
        "../print.css",
        "/assets/../pyproject.toml",
        "/package/x.py",
        "no.css",
    ],
)
def test_a_style_sheet_gets_nothing_but_its_own_files(address: str, tmp_path: Path) -> None:
    package = tmp_path / "eigen"
    shutil.copytree(SENT, package)
    (package / "print.css").write_text(f'@import url("{address}");')
    with pytest.raises(TemplateError) as raised:
        pdf.write(letter("<p>Tekst.</p>"), package)
    assert "eigen" in raised.value.sentence("nl")


def test_a_template_without_style_sheet_is_at_fault(tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        pdf.write(letter("<p>Tekst.</p>"), tmp_path)


def test_an_image_shows_its_description() -> None:
    data = pdf.write(b.Document(b.Meta("t", "a"), (b.Image("x", "Kaart van Nederland"),)), SENT)
    assert "[Afbeelding: Kaart van Nederland]" in page_texts(data)[0]
