"""From a published letter to files that hold its words, with the commands of the command line."""

import re
import unicodedata
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree

from tests.cli.support import OFFICIAL, Json, briefing
from tests.conftest import SHARED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = {"page text": SHARED / "letters" / "kst-32824-456.txt", "official XML": OFFICIAL}


def squeezed(text: str) -> str:
    """Without white space, hyphens and the marks of notes: where lines break is the format's own affair."""
    return re.sub(r"[\s\u00ad\ufffe\u2010-\u2015\u2212-]", "", unicodedata.normalize("NFKC", text))


def words(shown: Json) -> list[str]:
    """Each passage of the letter, cut where a note stands."""
    found: list[str] = []
    for section in shown["sections"]:
        texts = [section["title"], *(each["text"] for each in section["actions"])]
        for block in section["blocks"]:
            texts += [block.get("text", ""), *block.get("items", [])]
            texts += [cell for row in block.get("rows", []) for cell in row if cell]
        found += [part for text in texts for part in re.split(r"\[\^\d+\]", text)]
        found += words({"sections": section["children"]})
    return [squeezed(each) for each in found if squeezed(each)]


def in_pdf(data: bytes) -> str:
    pdf = pypdfium2.PdfDocument(data)
    return "".join(page.get_textpage().get_text_bounded() for page in pdf)


def in_docx(data: bytes) -> str:
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    return "".join(each.text or "" for each in root.iter(f"{W}t"))


@pytest.mark.parametrize("source", LETTERS)
def test_a_published_letter_becomes_files_that_hold_every_word(source, tmp_path):
    if not LETTERS[source].is_file():
        pytest.skip("the folder ../shared with real letters is not there")

    def done(*arguments: str | Path) -> str:
        ran = briefing(*arguments, cwd=tmp_path)
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    assert done("new", "werk.briefing") == "werk.briefing\n"
    done("import", LETTERS[source], "--into", "werk.briefing")
    shown = briefing("show", "werk.briefing", "--json", cwd=tmp_path).json
    passages = words(shown)
    assert len(passages) > 30
    for template in ("kamerbrief", "kamerstuk"):
        made = done(
            *("export", "werk.briefing", "--format", "docx", "--format", "pdf"),
            *("--template", template, "--out", f"uit/{template}"),
        )
        docx, pdf = ((tmp_path / each).read_bytes() for each in made.splitlines())
        word, pages = squeezed(in_docx(docx)), squeezed(in_pdf(pdf))
        assert [each for each in passages if each not in word] == []
        # A passage that runs over a page has the foot of the one and the head of the other in it.
        starts = [each[:25] for each in passages]
        assert len([each for each in starts if each not in pages]) <= len(pypdfium2.PdfDocument(pdf))
    copy = done("backup", "werk.briefing", "--to", "kopie.briefing").strip()
    assert briefing("doctor", copy, "--json", cwd=tmp_path).json["healthy"] is True
    assert briefing("show", copy, "--json", cwd=tmp_path).json == shown
