"""What becomes of our DOCX in LibreOffice: its pages, and what survives saving it there."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from briefing_app import blocks as b
from briefing_app import markup, paths
from briefing_app.export import docx
from briefing_app.export.docx_xml import w
from briefing_app.export.words import counted, words_of

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

BODY = """<section id="inleiding" kind="introduction"><p>Met deze brief begint het<note>Noot een.</note> en gaat het
door.</p>
<p>Een tweede alinea.</p></section>
<section id="eerste" kind="pillar"><h>Pijler 1 Water</h><p>Tekst<note>Noot twee.</note>.</p>
<section id="onder" kind="theme"><h>1.1 Straten</h><ol><li><p>Punt<note>Noot drie.</note></p></li></ol>
</section></section>"""
COLUMN = '<region kind="column"><p><b>Directie Water</b></p><p>Turfmarkt 147</p></region>'
RUNNING = '<region kind="running"><p><b>Directie Water</b></p></region>'
FOOTER = '<region kind="footer"><p>Tweede Kamer, nr. 92</p></region>'


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


def converted(office: Path, data: bytes, kind: str) -> Path:
    (office / "brief.docx").write_bytes(data)
    out = office / "out"
    profile = f"-env:UserInstallation={(office / 'profile').as_uri()}"
    command = ["soffice", "--headless", "--norestore", profile, "--convert-to", kind, "--outdir", str(out)]
    subprocess.run([*command, str(office / "brief.docx")], check=True, capture_output=True, timeout=180)
    return out / f"brief.{kind}"


def letter(text: str) -> b.Document:
    return b.Document(
        b.Meta("Titel", "Ministerie", date="2026-11-20"), markup.read_letter(f"<letter>{text}</letter>")
    )


def pages(path: Path) -> list[str]:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


@pytest.mark.parametrize(
    ("template", "text"), [("kamerbrief", COLUMN + RUNNING + BODY), ("kamerstuk", BODY + FOOTER)]
)
def test_libreoffice_shows_every_paragraph_and_note(office: Path, template: str, text: str) -> None:
    document = letter(text)
    path = converted(office, docx.write(document, paths.templates_dir() / template / "reference.docx"), "pdf")
    shown = counted(" ".join(pages(path)))
    for piece in (
        *words_of(document).notes,
        "Met deze brief begint het1",
        "en gaat het door",
        "Pijler 1 Water",
        "Punt",
    ):
        assert counted(piece) in shown
    assert shown.index(counted("Met deze brief")) < shown.index(counted("Een tweede alinea"))


def test_page_number_column_and_footer_stand_where_they_belong(office: Path) -> None:
    reference = paths.templates_dir() / "kamerbrief" / "reference.docx"
    (first,) = pages(converted(office, docx.write(letter(COLUMN + RUNNING + BODY), reference), "pdf"))
    assert "Pagina 1 van 1" in first
    assert first.count("Directie Water") == 1, "the running header starts on the second page"
    many = letter(RUNNING + "<p>Regel.</p>" * 60)
    assert "Directie Water" in pages(converted(office, docx.write(many, reference), "pdf"))[1]
    other = paths.templates_dir() / "kamerstuk" / "reference.docx"
    (only,) = pages(converted(office, docx.write(letter(BODY + FOOTER), other), "pdf"))
    assert "Tweede Kamer, nr. 92" in only


def test_bookmarks_and_notes_survive_saving_in_libreoffice(office: Path) -> None:
    data = docx.write(letter(COLUMN + BODY), paths.templates_dir() / "kamerbrief" / "reference.docx")
    with ZipFile(BytesIO(converted(office, data, "docx").read_bytes())) as file:
        body = etree.fromstring(file.read("word/document.xml"))
        notes = etree.fromstring(file.read("word/footnotes.xml"))
    names = {each.get(w("name")) for each in body.iter(w("bookmarkStart"))}
    assert {"_b_inleiding", "_b_eerste", "_b_onder"} <= names
    texts = ["".join(t.text or "" for t in note.iter(w("t"))).strip() for note in notes]
    assert [text for text in texts if text] == ["Noot een.", "Noot twee.", "Noot drie."]
