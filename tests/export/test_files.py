"""An exported file has a readable name and gets to its place whole or not at all; each format proves its words."""

import datetime
import os
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.assemble.letter import assemble
from briefing_app.errors import AlreadyExists, CannotWrite
from briefing_app.export.files import file_name, save
from briefing_app.export.formats import EXPORTS, Format
from briefing_app.importers.official_xml import read
from briefing_app.model.agenda import Dossier
from tests.assemble.support import LETTER_DATA, builtin

XML = Path(__file__).parents[1] / "importers" / "data"
WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\Z")


# --- making ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("template", ["kamerbrief", "kamerstuk"])
@pytest.mark.parametrize("format", EXPORTS, ids=lambda each: each.name)
@pytest.mark.parametrize("name", ["kst-99001-12.xml", "kst-21999-5.xml"])
def test_every_format_of_every_template_holds_an_imported_letter(
    name: str, format: Format, template: str, tmp_path: Path
) -> None:
    package = builtin(template)
    document = assemble(read((XML / name).read_bytes(), name).composition, package)
    target = tmp_path / f"brief{format.suffix}"
    save(format.make(document, package.folder), target, overwrite=False)
    assert target.read_bytes()[:2] in (b"PK", b"%P")


def test_the_formats_are_those_of_the_command_line() -> None:
    assert [(each.name, each.suffix) for each in EXPORTS] == [("docx", ".docx"), ("pdf", ".pdf")]
    assert {name for each in ("kamerbrief", "kamerstuk") for name in builtin(each).formats} == {
        each.name for each in EXPORTS
    }


def test_the_section_of_a_letter_is_found_again_in_its_docx() -> None:
    composition = read((XML / "kst-99001-12.xml").read_bytes(), "kst-99001-12.xml").composition
    package = builtin("kamerstuk")
    data = EXPORTS[0].make(assemble(composition, package), package.folder)
    with ZipFile(BytesIO(data)) as file:
        main = file.read("word/document.xml").decode()
    assert f"briefing:section:{composition.sections[0].id}" in main
    assert "kst-99001-7.html" in ZipFile(BytesIO(data)).read("word/_rels/document.xml.rels").decode()


# --- saving ----------------------------------------------------------------------------------------------


def test_a_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    save(b"brief", tmp_path / "brief.pdf", overwrite=False)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("brief.pdf", b"brief")]


def test_a_file_that_exists_is_kept_and_the_remedy_named(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"oud")
    with pytest.raises(AlreadyExists, match="use --force") as caught:
        save(b"nieuw", target, overwrite=False)
    assert "of gebruik --force" in caught.value.sentence("nl")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"oud"]


def test_a_file_is_replaced_when_told(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"oud")
    save(b"nieuw", target, overwrite=True)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"nieuw"]


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_that_is_missing_is_told(tmp_path: Path, overwrite: bool) -> None:
    with pytest.raises(CannotWrite, match="the folder does not exist"):
        save(b"brief", tmp_path / "weg" / "brief.pdf", overwrite=overwrite)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").mkdir()
    with pytest.raises(CannotWrite):
        save(b"brief", tmp_path / "brief.pdf", overwrite=True)
    assert [each.name for each in tmp_path.iterdir()] == ["brief.pdf"]


def test_a_name_too_long_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        save(b"brief", tmp_path / f"{'x' * 250}.pdf", overwrite=True)
    assert list(tmp_path.iterdir()) == []


def test_what_an_interrupted_export_left_is_cleared_away_and_what_is_being_written_is_not(
    tmp_path: Path,
) -> None:
    old, new, other = (
        tmp_path / name
        for name in (".a.pdf.abcdefghijkmnpqr.tmp", ".b.pdf.bbcdefghijkmnpqr.tmp", ".notities.tmp")
    )
    for each in (old, new, other):
        each.write_bytes(b"half")
    for each in (old, other):
        os.utime(each, (0, 0))
    save(b"brief", tmp_path / "brief.pdf", overwrite=False)
    assert sorted(each.name for each in tmp_path.iterdir()) == [new.name, other.name, "brief.pdf"]


# --- naming ----------------------------------------------------------------------------------------------


def test_a_name_tells_date_paper_and_title() -> None:
    letter = replace(LETTER_DATA, title="Voortgang Actieagenda Integratie")
    assert file_name(letter) == "2025-07-04-kst-32824-456-voortgang-actieagenda-integratie"


def test_a_name_has_the_chapter_and_no_accents() -> None:
    dossiers = (Dossier("36600", "XV", "Begroting"), Dossier("32824", None, "Integratie"))
    letter = replace(LETTER_DATA, title="Één coördinatie/‘café’: §3?", number="82", dossiers=dossiers)
    assert file_name(letter) == "2025-07-04-kst-36600-xv-82-een-coordinatie-cafe-3"


def test_a_long_title_ends_at_a_word_that_says_something() -> None:
    title = "Voortgang Actieagenda Integratie en de Open en Vrije Samenleving"
    assert file_name(replace(LETTER_DATA, title=title)) == (
        "2025-07-04-kst-32824-456-voortgang-actieagenda-integratie-en-de-open-en-vrije"
    )
    assert file_name(replace(LETTER_DATA, title="x" * 300)).endswith("-456-" + "x" * 55)


def test_a_letter_without_date_number_or_usable_title_has_a_name() -> None:
    bare = replace(LETTER_DATA, id="k7m", date=None, number=None, title="Con")
    assert file_name(bare) == "brief-con"
    assert file_name(replace(bare, title="…")) == "brief-k7m"


@given(st.text(max_size=200), st.one_of(st.none(), st.text(max_size=8)), st.dates() | st.none())
def test_any_letter_has_a_name_that_every_file_system_takes(
    title: str, number: str | None, day: datetime.date | None
) -> None:
    name = file_name(replace(LETTER_DATA, title=title, number=number, date=day))
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= 80
    assert not WINDOWS.fullmatch(name)
