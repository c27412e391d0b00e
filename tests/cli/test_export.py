"""`export`: which files are made, what they say of themselves, and what happens when one can't be made."""

import getpass
import re
import shutil
import socket
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest

from tests.cli.support import (
    CHECKOUT,
    OLDER_OFFICIAL,
    Json,
    assert_refused,
    briefing,
    environment,
    files,
    powerless,
)

NAME = "2025-10-03-kst-99001-12-voortgang-actieagenda-schone-vaarwegen"
OLDER_NAME = "1999-02-12-kst-21999-xi-5-veiligheid-op-de-binnenwateren"
MOTION = "https://zoek.officielebekendmakingen.nl/kst-98700-XII-21.html"


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def exported(made, tmp_path_factory) -> Path:
    """A folder with the official letter as DOCX and PDF, made by a process."""
    folder: Path = tmp_path_factory.mktemp("export")
    ran = briefing(
        *(
            "export",
            made / "officieel.briefing",
            "--format",
            "docx",
            "--format",
            "pdf",
            "--out",
            "uit/vandaag",
        ),
        cwd=folder,
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"uit/vandaag/{NAME}.docx\nuit/vandaag/{NAME}.pdf\n"
    return folder / "uit" / "vandaag"


@pytest.fixture
def two(official, run) -> Path:
    """A workspace with two letters."""
    assert run("import", OLDER_OFFICIAL, "--into", official).code == 0
    return official


def ids(sections: list[Json]) -> list[str]:
    return [id for each in sections for id in (each["id"], *ids(each["children"]))]


class TestFiles:
    def test_nothing_else_is_left(self, exported):
        assert sorted(files(exported)) == [f"{NAME}.docx", f"{NAME}.pdf"]

    def test_the_docx_knows_its_sections(self, exported, made, run):
        with ZipFile(exported / f"{NAME}.docx") as file:
            document = file.read("word/document.xml").decode()
        for id in ids(run("show", made / "officieel.briefing", "--json").json["sections"]):
            assert f'"briefing:section:{id}"' in document
        for name in re.findall(r'w:name="(_b_[^"]*)"', document):
            assert len(name) <= 40

    def test_both_link_to_the_papers_they_name(self, exported):
        with ZipFile(exported / f"{NAME}.docx") as file:
            assert MOTION in file.read("word/_rels/document.xml.rels").decode()
        with pikepdf.open(exported / f"{NAME}.pdf") as pdf:
            links = [
                str(each.A.URI)
                for page in pdf.pages
                for each in page.get("/Annots", [])
                if "/A" in each and "/URI" in each.A
            ]
        assert MOTION in links

    def test_neither_names_a_person_a_user_or_a_path(self, exported):
        with ZipFile(exported / f"{NAME}.docx") as file:
            properties = " ".join(
                file.read(each).decode() for each in file.namelist() if each.startswith("docProps/")
            )
        with pikepdf.open(exported / f"{NAME}.pdf") as pdf:
            info = {str(key): str(each) for key, each in pdf.docinfo.items()}
            metadata = pdf.Root.Metadata.read_bytes().decode()
            assert str(pdf.Root.Lang) == "nl-NL"
            assert bool(pdf.Root.MarkInfo.Marked)
        assert "Voortgang Actieagenda Schone Vaarwegen" in properties
        assert info["/Title"] == "Voortgang Actieagenda Schone Vaarwegen"
        assert info["/Author"] in properties
        assert "Water en Bodem" in info["/Author"]
        for found in (properties, metadata, str(info)):
            for word in (getpass.getuser(), socket.gethostname(), "Sluis", "Schipper", str(CHECKOUT), "/tmp"):
                assert word.lower() not in found.lower(), word


class TestChoosing:
    def test_all_letters(self, two, run, tmp_path):
        ran = run("export", two, "--all", "--format", "docx", "--out", "uit")
        assert (ran.code, ran.err) == (0, "")
        assert sorted(ran.out.splitlines()) == [f"uit/{OLDER_NAME}.docx", f"uit/{NAME}.docx"]
        assert sorted(files(tmp_path / "uit")) == [f"{OLDER_NAME}.docx", f"{NAME}.docx"]

    @pytest.mark.parametrize("repeated", [True, False])
    def test_letters_by_their_ids(self, repeated, two, run):
        found = [each["id"] for each in run("letters", two, "--json").json["letters"]]
        chosen = (
            [*("--letter", found[0], "--letter", found[1])] if repeated else ["--letter", *found, found[0]]
        )
        ran = run("export", two, *chosen, "--format", "docx", "--out", "uit")
        assert ran.code == 0
        assert len(ran.out.splitlines()) == 2

    def test_a_format_asked_twice_is_made_once(self, official, run):
        ran = run("export", official, "--format", "docx", "--format", "docx", "--out", "uit")
        assert (ran.code, ran.out) == (0, f"uit/{NAME}.docx\n")

    def test_all_of_nothing_is_nothing(self, empty, run, tmp_path):
        ran = run("export", empty, "--all", "--out", "uit")
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert not (tmp_path / "uit").exists()

    def test_another_template(self, official, run, tmp_path):
        assert run("export", official, "--format", "docx", "--out", "stuk").code == 0
        assert (
            run("export", official, "--format", "docx", "--out", "brief", "--template", "kamerbrief").code
            == 0
        )
        parts = [
            ZipFile(tmp_path / each / f"{NAME}.docx").read("word/document.xml") for each in ("stuk", "brief")
        ]
        assert b"Retouradres" not in parts[0]
        assert b"Retouradres" in parts[1]

    @pytest.mark.parametrize(
        ("options", "code", "words"),
        [
            (["--format", "odt"], 2, "docx, pdf"),
            (["--format", "docx", "--format", "PDF"], 2, "docx, pdf"),
            (["--template", "weg"], 5, "kamerbrief, kamerstuk"),
            (["--template", "../kamerbrief"], 5, "kamerbrief, kamerstuk"),
            (["--letter", "zzzz"], 2, "zzzz"),
        ],
    )
    def test_what_is_not_there(self, options, code, words, official, run, tmp_path):
        before = files(tmp_path)
        assert_refused(run("export", official, "--out", "uit/diep", *options), code, words)
        assert files(tmp_path) == before


class TestTarget:
    def test_what_is_there_is_overwritten_only_when_told_to(self, official, run, tmp_path):
        target = tmp_path / "uit" / f"{NAME}.docx"
        target.parent.mkdir()
        target.write_bytes(b"mijn eigen tekst")
        before = files(tmp_path)
        ask = ("export", official, "--format", "docx", "--out", "uit")
        assert_refused(run(*ask), 4, "bestaat al", "--force")
        assert_refused(run(*ask, "--lang", "en"), 4, "already exists", "--force")
        assert files(tmp_path) == before
        assert run(*ask, "--force").code == 0
        assert target.read_bytes()[:2] == b"PK"
        assert sorted(files(tmp_path / "uit")) == [target.name]

    def test_a_folder_that_may_not_be_written(self, official, tmp_path):
        under = powerless()
        (tmp_path / "dicht").mkdir(mode=0o500)
        before = files(tmp_path)
        for folder in ("dicht", "dicht/nieuw"):
            ran = briefing("export", official, "--format", "docx", "--out", folder, cwd=tmp_path, under=under)
            assert_refused(ran, 4, "leesrecht")
        assert files(tmp_path) == before

    @pytest.mark.parametrize(
        ("folder", "words"),
        [("notities.txt", "geen map"), ("notities.txt/nieuw", "kan niet worden geschreven")],
    )
    def test_a_file_is_no_folder(self, folder, words, official, run, tmp_path):
        (tmp_path / "notities.txt").write_text("boodschappen", encoding="utf-8")
        before = files(tmp_path)
        assert_refused(run("export", official, "--format", "docx", "--out", folder), 4, words)
        assert files(tmp_path) == before

    @pytest.mark.parametrize("folder", [".", "nieuw"])
    def test_a_full_disk(self, folder, full_disk, official, run):
        out = full_disk / folder
        assert_refused(run("export", official, "--format", "docx", "--out", out), 4, "de schijf is vol")
        assert files(full_disk) == {}

    def test_one_of_two_letters_that_fails_does_not_hold_up_the_other(self, two, tmp_path):
        (tmp_path / "uit").mkdir()
        (tmp_path / "uit" / f"{NAME}.docx").write_bytes(b"mijn eigen tekst")
        ran = briefing("export", two, "--all", "--format", "docx", "--out", "uit", cwd=tmp_path)
        assert (ran.code, ran.out) == (8, f"uit/{OLDER_NAME}.docx\n")
        assert ran.err.startswith(f"briefing-app: {NAME}.docx: ")
        assert "bestaat al" in ran.err
        assert ran.err.count("\n") == 1
        assert (tmp_path / "uit" / f"{NAME}.docx").read_bytes() == b"mijn eigen tekst"
        assert sorted(files(tmp_path / "uit")) == [f"{OLDER_NAME}.docx", f"{NAME}.docx"]


class TestTemplates:
    """What a template at fault does, in a copy of the program whose templates can be spoilt."""

    @pytest.fixture
    def checkout(self, tmp_path_factory) -> Path:
        folder: Path = tmp_path_factory.mktemp("kopie")
        for name in ("briefing_app", "templates", "db"):
            shutil.copytree(CHECKOUT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "assets").symlink_to(CHECKOUT / "assets")
        return folder

    def export(self, checkout, workspace, format) -> tuple[int, str]:
        before = files(workspace.parent)
        ran = briefing(
            *("export", workspace, "--format", format, "--out", "uit"),
            cwd=workspace.parent,
            env=environment(checkout),
        )
        assert_refused(ran, ran.code)
        assert files(workspace.parent) == before
        return ran.code, ran.err

    @pytest.mark.parametrize(
        ("file", "text", "words"),
        [
            ("letter.xml.jinja", "<letter>{{ brief.titel", "letter.xml.jinja"),
            ("letter.xml.jinja", "<letter><blink>Nee</blink></letter>", "blink"),
            ("letter.xml.jinja", "<letter>{{ wat.is.dit }}</letter>", "wat"),
            ("template.toml", "title = ", "template.toml"),
            ("reference.docx", "geen docx", "reference.docx"),
        ],
    )
    def test_it_is_said_which_and_where(self, file, text, words, checkout, official):
        (checkout / "templates" / "kamerstuk" / file).write_text(text, encoding="utf-8")
        code, said = self.export(checkout, official, "docx")
        assert code == 5
        assert "kamerstuk" in said
        assert words in said

    def test_a_pdf_that_would_lose_text_is_not_made(self, checkout, official):
        css = checkout / "templates" / "kamerstuk" / "print.css"
        css.write_text(css.read_text(encoding="utf-8") + "\nli { display: none }\n", encoding="utf-8")
        code, said = self.export(checkout, official, "pdf")
        assert code == 7
        assert "Er is niets geschreven" in said
