"""`new`, `backup`, `doctor`, and what every command says of a file that is no sound workspace."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app import store
from briefing_app.paths import migrations_dir
from tests.cli.support import (
    OFFICIAL,
    OLDER_OFFICIAL,
    assert_refused,
    assert_shape,
    briefing,
    environment,
    files,
    powerless,
)

DOCTOR = {
    "healthy": bool,
    "schema": str,
    "integrity": str,
    "problems": [str],
    "backups": [{"file": str, "made": str}],
}

HOLDER = """
import sys
from pathlib import Path
from briefing_app.store import open_for_writing
with open_for_writing(Path(sys.argv[1]), who="Bram Smit") as workspace:
    with workspace.step("Bezig") as step:
        step.insert("agenda", {"title": "Van Bram"})
    print("open", flush=True)
    sys.stdin.readline()
"""

READING = {
    "show": ["show", "{}", "--json"],
    "letters": ["letters", "{}"],
    "templates": ["templates", "{}"],
    "export": ["export", "{}", "--format", "docx", "--out", "uit"],
    "backup": ["backup", "{}", "--to", "kopie.briefing"],
    "doctor": ["doctor", "{}"],
}
ALL = {**READING, "import": ["import", str(OLDER_OFFICIAL), "--into", "{}"]}


def filled(arguments: list[str], path: Path) -> list[str]:
    return [each.format(path) for each in arguments]


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


class TestNew:
    def test_it_makes_a_workspace_and_nothing_else(self, tmp_path):
        ran = briefing("new", "nieuw.briefing", cwd=tmp_path)
        assert (ran.code, ran.out, ran.err) == (0, "nieuw.briefing\n", "")
        assert list(files(tmp_path)) == ["nieuw.briefing"]
        assert briefing("letters", "nieuw.briefing", "--json", cwd=tmp_path).json == {"letters": []}

    def test_with_the_sample(self, run, tmp_path):
        assert run("new", "nieuw.briefing", "--sample").code == 0
        [letter] = run("letters", "nieuw.briefing", "--json").json["letters"]
        assert letter["state"] == "draft"
        assert list(files(tmp_path)) == ["nieuw.briefing"]

    @pytest.mark.parametrize("sample", [[], ["--sample"]])
    def test_what_is_there_is_never_overwritten(self, sample, official, run, tmp_path):
        (tmp_path / "map.briefing").mkdir()
        (tmp_path / "tekst.briefing").write_text("mijn aantekeningen", encoding="utf-8")
        before = files(tmp_path)
        for name in (official.name, "map.briefing", "tekst.briefing"):
            assert_refused(run("new", name, *sample), 4, name, "bestaat al")
        assert files(tmp_path) == before

    def test_a_folder_that_is_not_there(self, run, tmp_path):
        assert_refused(run("new", "weg/nieuw.briefing"), 4, "de map bestaat niet")
        assert files(tmp_path) == {}

    def test_a_folder_that_may_not_be_written(self, tmp_path):
        under = powerless()
        (tmp_path / "dicht").mkdir(mode=0o500)
        assert_refused(briefing("new", "dicht/n.briefing", cwd=tmp_path, under=under), 4, "leesrecht")
        assert files(tmp_path) == {"dicht": None}

    def test_a_full_disk(self, full_disk, run):
        assert_refused(run("new", full_disk / "nieuw.briefing"), 4, "de schijf is vol")
        assert files(full_disk) == {}

    def test_a_name_that_begins_with_a_hyphen(self, tmp_path):
        assert briefing("new", "--", "-x.briefing", cwd=tmp_path).code == 0
        assert briefing("letters", "--json", "--", "-x.briefing", cwd=tmp_path).code == 0


class TestNoWorkspace:
    @pytest.fixture(params=["leeg", "tekst", "map", "andere", "los"])
    def path(self, request, tmp_path) -> Path:
        found: Path = tmp_path / f"{request.param}.briefing"
        match request.param:
            case "leeg":
                found.write_bytes(b"")
            case "tekst":
                found.write_bytes(OFFICIAL.read_bytes())
            case "map":
                found.mkdir()
            case "andere":
                other = sqlite3.connect(found)
                other.execute("CREATE TABLE t (a)")
                other.commit()
                other.close()
            case _:
                found = tmp_path / "brief.txt"
                found.write_text("geen werkruimte", encoding="utf-8")
        return found

    @pytest.mark.parametrize("name", READING)
    def test_it_is_refused_and_left_alone(self, name, path, run, tmp_path):
        before = files(tmp_path)
        assert_refused(run(*filled(READING[name], path)), 3, path.name, "geen werkruimte")
        assert files(tmp_path) == before

    def test_nothing_is_read_into_it(self, path, run, tmp_path):
        before = files(tmp_path)
        ran = run(*filled(ALL["import"], path))
        assert_refused(ran, 2 if path.suffix == ".txt" else 3, path.name)
        assert files(tmp_path) == before


@pytest.mark.parametrize("name", READING)
def test_a_workspace_that_is_not_there(name, run, tmp_path):
    assert_refused(run(*filled(READING[name], tmp_path / "weg.briefing")), 3, "weg.briefing bestaat niet")
    assert files(tmp_path) == {}


@pytest.mark.parametrize("name", sorted({*ALL} - {"doctor"}))
def test_a_damaged_workspace(name, official, run, tmp_path):
    official.write_bytes(official.read_bytes()[:-20_000])
    before = files(tmp_path)
    assert_refused(run(*filled(ALL[name], official)), 3, "beschadigd", "back-up")
    assert files(tmp_path) == before


def test_the_doctor_finds_the_damage(official, run, tmp_path):
    run("backup", official)
    official.write_bytes(official.read_bytes()[:-20_000])
    before = files(tmp_path)
    ran = run("doctor", official, "--json")
    assert (ran.code, ran.err) == (1, "")
    assert_shape(ran.json, DOCTOR)
    assert not ran.json["healthy"]
    assert ran.json["integrity"] != "ok"
    assert "beschadigd" in ran.json["problems"][0]
    assert len(ran.json["backups"]) == 1
    english = run("doctor", official, "--lang", "en")
    assert english.code == 1
    assert "damaged" in english.out
    assert files(tmp_path) == before


@pytest.mark.parametrize("name", ALL)
def test_a_newer_workspace(name, run, tmp_path):
    later = tmp_path / "migraties"
    shutil.copytree(migrations_dir(), later, ignore=shutil.ignore_patterns("__pycache__"))
    (later / "9001_colour.py").write_text(
        '"""A colour."""\n\n\ndef migrate(db):\n    db.execute("ALTER TABLE agenda ADD COLUMN colour TEXT")\n',
        encoding="utf-8",
    )
    path = tmp_path / "nieuwer.briefing"
    store.create(path, migrations=later)
    shutil.rmtree(later)
    before = files(tmp_path)
    assert_refused(run(*filled(ALL[name], path)), 3, "nieuwere versie", "Werk Briefing bij")
    assert files(tmp_path) == before


class TestInUse:
    @pytest.fixture
    def held(self, official) -> Iterator[Path]:
        """A workspace that another process holds open for writing."""
        with subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(official)],
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            yield official
            process.communicate("\n", timeout=60)

    @pytest.mark.parametrize("letter", [OFFICIAL, OLDER_OFFICIAL])
    def test_writing_is_refused_and_says_who_has_it(self, letter, held):
        shared_memory = f"{held.name}-shm"  # where readers and the writer note what they are doing
        before = {**files(held.parent), shared_memory: b""}
        ran = briefing("import", letter, "--into", held, cwd=held.parent)
        assert_refused(ran, 6, "Bram Smit", "sluit haar daar")
        assert {**files(held.parent), shared_memory: b""} == before

    def test_a_workspace_that_is_open_is_not_made_again(self, held, run):
        assert_refused(run("new", held), 4, "bestaat al")

    @pytest.mark.parametrize("name", READING)
    def test_reading_goes_on(self, name, held, run):
        letter = run("letters", held, "--json").json["letters"][0]["id"]
        more = ["--letter", letter] if name == "show" else []
        ran = run(*filled(READING[name], held), *more)
        assert (ran.code, ran.err) == (0, ""), ran

    def test_a_backup_holds_what_was_written_just_now(self, held, run):
        assert run("backup", held, "--to", "kopie.briefing").code == 0
        with store.open_for_reading(Path("kopie.briefing")) as copy:
            assert copy.rows("SELECT 1 FROM agenda WHERE title = 'Van Bram'")


class TestReadOnly:
    @pytest.mark.parametrize("name", ["show", "letters", "doctor", "export", "templates"])
    def test_reading_needs_no_right_to_write(self, name, read_only, run):
        ran = run(*filled(READING[name], read_only))
        assert (ran.code, ran.err) == (0, ""), ran

    def test_a_backup_goes_elsewhere(self, read_only, run):
        assert run("backup", read_only, "--to", "kopie.briefing").code == 0
        assert_refused(run("backup", read_only), 4, "leesrecht")

    def test_writing_is_refused(self, read_only, run):
        assert_refused(run("import", OLDER_OFFICIAL, "--into", read_only), 4, "leesrecht")

    def test_a_file_that_may_not_be_read(self, official):
        under = powerless()
        official.chmod(0)
        ran = briefing("letters", official, cwd=official.parent, under=under)
        assert_refused(ran, 3, "leesrecht")

    def test_a_file_that_may_not_be_written(self, official):
        under = powerless()
        official.chmod(0o400)
        before = files(official.parent)
        ran = briefing("import", OLDER_OFFICIAL, "--into", official, cwd=official.parent, under=under)
        assert_refused(ran, 4, "leesrecht")
        assert files(official.parent) == before


class TestBackup:
    def test_by_itself_it_goes_into_the_folder_that_the_doctor_lists(self, official, tmp_path):
        ran = briefing("backup", official, cwd=tmp_path)
        assert (ran.code, ran.err) == (0, "")
        copy = Path(ran.out.removesuffix("\n"))
        assert copy.is_file()
        assert copy.suffix == ".briefing"
        report = briefing("doctor", official, "--json", cwd=tmp_path).json
        assert [each["file"] for each in report["backups"]] == [str(copy)]

    def test_it_is_a_workspace_with_the_same_letters(self, official, run):
        before = official.read_bytes()
        assert run("backup", official, "--to", "kopie.briefing").out == "kopie.briefing\n"
        assert run("show", "kopie.briefing", "--json").out == run("show", official, "--json").out
        assert run("doctor", "kopie.briefing", "--json").json["healthy"] is True
        assert official.read_bytes() == before

    @pytest.mark.parametrize(
        ("to", "words"), [("er-is-al.briefing", "bestaat al"), ("weg/k.briefing", "de map bestaat niet")]
    )
    def test_it_goes_nowhere_it_should_not(self, to, words, official, run, tmp_path):
        (tmp_path / "er-is-al.briefing").write_text("iets anders", encoding="utf-8")
        before = files(tmp_path)
        assert_refused(run("backup", official, "--to", to), 4, words)
        assert_refused(run("backup", official, "--to", official), 4, "bestaat al")
        assert files(tmp_path) == before

    def test_a_full_disk(self, full_disk, official, run):
        assert_refused(run("backup", official, "--to", full_disk / "kopie.briefing"), 4, "de schijf is vol")
        assert files(full_disk) == {}


class TestDoctor:
    def test_a_sound_workspace(self, official, tmp_path):
        before = files(tmp_path)
        ran = briefing("doctor", official, "--json", cwd=tmp_path)
        assert (ran.code, ran.err) == (0, "")
        assert_shape(ran.json, DOCTOR)
        assert (ran.json["healthy"], ran.json["integrity"], ran.json["problems"]) == (True, "ok", [])
        assert ran.json["free_bytes"] > 0
        assert files(tmp_path) == before

    def test_for_people(self, official, run):
        run("backup", official)
        lines = run("doctor", official).out.splitlines()
        assert lines[0] == "De werkruimte is in orde."
        assert len(lines) == 2
        assert run("doctor", official, "--lang", "en").out.startswith("The workspace is in good order.\n")


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_that_leads_nowhere(run, tmp_path):
    (tmp_path / "los.briefing").symlink_to("weg.briefing")
    assert_refused(run("letters", "los.briefing"), 3, "bestaat niet")
    assert_refused(run("new", "los.briefing"), 4, "bestaat al")
    assert_refused(run("import", OFFICIAL, "--into", "los.briefing"), 4, "bestaat al")


def test_a_name_that_is_too_long(run):
    assert_refused(run("letters", f"{'a' * 300}.briefing"), 3, "bestaat niet")
    assert_refused(run("new", f"{'a' * 300}.briefing"), 4)
