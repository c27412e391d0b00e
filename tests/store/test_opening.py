"""What is not a sound workspace is refused by name, and left exactly as it was."""

import hashlib
import os
import random
import subprocess
import threading
from pathlib import Path

import pytest

from briefing_app.errors import (
    AlreadyExists,
    BriefingError,
    CannotWrite,
    DamagedWorkspace,
    MissingFile,
    NotAWorkspace,
)
from briefing_app.store import Workspace, backup, create, doctor, open_for_reading, open_for_writing
from briefing_app.store.faults import sqlite3
from tests.store.support import stored


def write(path: Path) -> Workspace:
    return open_for_writing(path, who="Anna")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def filled(path: Path) -> str:
    """Some hundred pages of content; gives the agenda's id."""
    with write(path) as workspace, workspace.step("Maken") as step:
        agenda = step.insert("agenda", {"title": "Wonen"})
        for number in range(60):
            text = "".join(random.Random(number).choices("abcdefghij ", k=4000))
            step.insert(
                "section", {"agenda": agenda, "order_key": f"a{number}", "kind": "theme", "text": text}
            )
    return agenda


@pytest.mark.parametrize("attempt", [write, open_for_reading, doctor, backup])
class TestRefusals:
    def test_a_missing_file(self, attempt, tmp_path):
        with pytest.raises(MissingFile):
            attempt(tmp_path / "weg.briefing")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("content", [b"", b"Brief regering : Wonen\n" * 400, bytes(range(256)) * 40])
    def test_a_file_of_another_kind(self, attempt, tmp_path, content):
        path = tmp_path / "tekst.briefing"
        path.write_bytes(content)
        with pytest.raises(NotAWorkspace):
            attempt(path)
        assert path.read_bytes() == content
        assert list(tmp_path.iterdir()) == [path]

    def test_a_folder(self, attempt, tmp_path):
        with pytest.raises(NotAWorkspace):
            attempt(tmp_path)

    def test_another_sqlite_database(self, attempt, tmp_path):
        path = tmp_path / "ander.briefing"
        other = sqlite3.connect(str(path))
        other.execute("CREATE TABLE notes (text)")
        other.close()
        before = digest(path)
        with pytest.raises(NotAWorkspace):
            attempt(path)
        assert digest(path) == before
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("attempt", [write, open_for_reading, backup])
def test_a_truncated_file_is_damaged_and_left_alone(path, attempt, keep):
    filled(path)
    os.truncate(path, int(path.stat().st_size * keep))
    before = digest(path)
    with pytest.raises(DamagedWorkspace):
        attempt(path)
    assert digest(path) == before
    assert not doctor(path).healthy
    assert not [each for each in path.parent.rglob("*.briefing") if each != path]


def test_flipped_bytes_give_a_named_error_or_are_found_by_the_doctor(tmp_path):
    whole = tmp_path / "heel.briefing"
    create(whole)
    filled(whole)
    content, chance = whole.read_bytes(), random.Random(7)
    path = tmp_path / "stuk.briefing"
    for _ in range(60):
        damaged = bytearray(content)
        start = chance.randrange(0, len(damaged) - 40)
        length = chance.choice([1, 40])
        damaged[start : start + length] = bytes(each ^ 0xFF for each in damaged[start : start + length])
        path.write_bytes(damaged)
        try:
            with open_for_reading(path) as workspace:
                for table in ("agenda", "section", "action", "step", "change"):
                    workspace.rows(f"SELECT * FROM {table}")
            doctor(path)
        except BriefingError:
            assert digest(path) == hashlib.sha256(damaged).hexdigest()


def test_making_a_workspace_never_overwrites(path):
    before = digest(path)
    with pytest.raises(AlreadyExists):
        create(path)
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_workspace_is_made_whole_or_not_at_all(tmp_path):
    with pytest.raises(CannotWrite) as refused:
        create(tmp_path / "geen map" / "werk.briefing")
    assert "de map bestaat niet" in refused.value.sentence("nl")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["werk & wonen #1 100%.briefing", "één ?.briefing", "a'b\"c.briefing"])
def test_any_file_name_will_do(tmp_path, name):
    path = tmp_path / name
    create(path)
    filled(path)
    assert backup(path).is_file()
    assert doctor(path).healthy
    assert {each.name for each in tmp_path.iterdir()} == {name, f".{name}.lock", f"{path.stem} - back-ups"}


def test_each_workspace_has_an_id_of_its_own(path, tmp_path):
    other = tmp_path / "ander.briefing"
    create(other)
    with open_for_reading(path) as one, open_for_reading(other) as two:
        assert one.id != two.id


# --- readers and the writer ------------------------------------------------------------------------------


def test_after_closing_the_one_file_is_complete(path, tmp_path):
    agenda = filled(path)
    assert {each.name for each in tmp_path.iterdir()} == {path.name, f".{path.name}.lock"}
    elsewhere = tmp_path / "kopie.briefing"
    elsewhere.write_bytes(path.read_bytes())
    with open_for_reading(elsewhere) as workspace:
        assert workspace.get("agenda", agenda) is not None


def test_reading_makes_and_changes_no_file(path, tmp_path):
    filled(path)
    before = digest(path), path.stat().st_mtime_ns, sorted(tmp_path.iterdir())
    with open_for_reading(path) as workspace:
        assert workspace.rows("SELECT count(*) AS n FROM section") == [{"n": 60}]
        assert sorted(tmp_path.iterdir()) == before[2]
        with pytest.raises(RuntimeError), workspace.step("Mag niet"):
            pass
    assert doctor(path).healthy
    assert (digest(path), path.stat().st_mtime_ns, sorted(tmp_path.iterdir())) == before


def test_readers_read_beside_a_writer_and_see_what_was_done(workspace, section, path):
    with open_for_reading(path) as reader:
        with reader.reading():
            assert stored(reader, "section", section)["title"] == "Bouwen"
            with workspace.step("Titel") as step:
                step.update("section", section, title="Anders")
            assert stored(reader, "section", section)["title"] == "Bouwen"  # still of one moment
        assert stored(reader, "section", section)["title"] == "Anders"
        with workspace.step("Titel") as step:
            step.update("section", section, title="Half")
            assert stored(reader, "section", section)["title"] == "Anders"
        assert stored(reader, "section", section)["title"] == "Half"


def test_a_writer_can_close_while_a_reader_stays(path):
    with open_for_reading(path) as reader:
        agenda = filled(path)
        assert reader.get("agenda", agenda) is not None
    with write(path):
        pass
    assert not [each for each in path.parent.iterdir() if each.name.endswith(("-wal", "-shm"))]


def test_many_readers_and_a_writer_get_along(path):
    filled(path)
    faults: list[BaseException] = []

    def read_along() -> None:
        try:
            for _ in range(20):
                with open_for_reading(path) as reader, reader.reading():
                    [labels] = reader.rows(
                        "SELECT count(*) AS n, max(title) = min(title) AS same FROM section"
                    )
                    assert labels == {"n": 60, "same": 1}
        except BaseException as fault:
            faults.append(fault)
            raise

    readers = [threading.Thread(target=read_along) for _ in range(3)]
    for each in readers:
        each.start()
    for round_ in range(20):
        with write(path) as workspace, workspace.step("Alle titels") as step:
            for row in workspace.rows("SELECT id FROM section"):
                step.update("section", str(row["id"]), title=f"Ronde {round_}")
    for each in readers:
        each.join()
    assert faults == []


# --- no room, no right -----------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path):
    """A disk of four megabytes."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_full_disk_is_said_and_nothing_is_lost(small_disk):
    path = small_disk / "werk.briefing"
    create(path)
    with write(path) as workspace:
        with workspace.step("Maken") as step:
            agenda = step.insert("agenda", {"title": "Wonen"})
        (small_disk / "vol").write_bytes(bytes(small_disk_left(small_disk) - 20_000))
        with pytest.raises(CannotWrite) as refused:
            write_too_much(workspace, agenda)
        assert "de schijf is vol" in refused.value.sentence("nl")
        assert workspace.rows("SELECT label FROM step") == [{"label": "Maken"}]
        with pytest.raises(CannotWrite):
            backup(path)
        (small_disk / "vol").unlink()
        with workspace.step("Past weer") as step:
            step.insert("section", {"agenda": agenda, "order_key": "a", "kind": "theme"})
    assert {each.name for each in small_disk.rglob("*")} == {
        path.name,
        f".{path.name}.lock",
        "werk - back-ups",
    }
    assert [problem for problem in doctor(path).problems if "MB" not in problem.nl] == []


def write_too_much(workspace: Workspace, agenda: str) -> None:
    with workspace.step("Te veel") as step:
        for _ in range(400):
            step.insert("section", {"agenda": agenda, "order_key": "a", "kind": "theme", "text": "x" * 4000})


def small_disk_left(folder: Path) -> int:
    left = os.statvfs(folder)
    return left.f_bavail * left.f_bsize


def test_no_room_for_a_new_workspace_leaves_nothing(small_disk):
    (small_disk / "vol").write_bytes(bytes(small_disk_left(small_disk) - 20_000))
    with pytest.raises(CannotWrite):
        create(small_disk / "werk.briefing")
    assert [each.name for each in small_disk.iterdir()] == ["vol"]


def test_in_a_read_only_folder_one_can_read_but_not_write(small_disk):
    path = small_disk / "werk.briefing"
    create(path)
    agenda = filled(path)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(CannotWrite) as refused:
        write(path)
    assert "alleen leesrecht" in refused.value.sentence("nl")
    with pytest.raises(CannotWrite):
        backup(path)
    with pytest.raises(CannotWrite):
        create(small_disk / "nieuw.briefing")
    with open_for_reading(path) as workspace:
        assert workspace.get("agenda", agenda) is not None
    assert backup(path, small_disk.parent / "kopie.briefing").is_file()
