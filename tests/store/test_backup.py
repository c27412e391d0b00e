"""Backups are whole, checked, made while the workspace is open, and never overwrite."""

import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from briefing_app.errors import AlreadyExists, CannotWrite, NotAWorkspace
from briefing_app.store import (
    backup,
    backup_if_due,
    backups,
    create,
    doctor,
    open_for_reading,
    open_for_writing,
    prune,
    restore,
)
from briefing_app.store.backup import Keep
from tests.store.support import stored


def test_a_backup_goes_beside_the_workspace_with_its_moment_in_its_name(path):
    made = backup(path, clock=lambda: datetime(2025, 7, 4, 9, 30, 5))
    assert made == path.parent / "werk - back-ups" / "werk 2025-07-04 09.30.05.briefing"
    again = backup(path, clock=lambda: datetime(2025, 7, 4, 9, 30, 5))
    assert again.name == "werk 2025-07-04 09.30.05 (2).briefing"


def test_a_backup_of_an_open_workspace_is_complete_and_can_be_worked_in(path, workspace, section):
    with workspace.step("Titel") as step:
        step.update("section", section, title="Tot hier")
        copy_within = backup(path, path.parent / "tijdens.briefing")
    copy = backup(path, path.parent / "kopie.briefing")
    with workspace.step("Titel") as step:
        step.update("section", section, title="Daarna")
    with open_for_reading(copy_within) as reader:
        assert stored(reader, "section", section)["title"] == "Bouwen"
    with open_for_writing(copy, who="Anna") as restored:
        assert stored(restored, "section", section)["title"] == "Tot hier"
        assert restored.id == workspace.id
        assert restored.undo() == "Titel"


def test_a_backup_refuses_what_exists(path):
    target = path.parent / "kopie.briefing"
    target.write_text("van mij", encoding="utf-8")
    for taken in (target, path):
        with pytest.raises(AlreadyExists):
            backup(path, taken)
    assert target.read_text(encoding="utf-8") == "van mij"


def test_a_backup_into_no_folder_is_refused(path):
    with pytest.raises(CannotWrite):
        backup(path, path.parent / "geen map" / "kopie.briefing")


def test_backups_are_listed_newest_first(path):
    assert backups(path) == ()
    made = [backup(path) for _ in range(3)]
    for age, file in enumerate(made):
        os.utime(file, (time.time() - age * 100,) * 2)
    assert [each.file for each in backups(path)] == made
    assert backups(path)[0].made.tzinfo is not None
    path.unlink()
    assert len(backups(path)) == 3


def test_what_an_interrupted_backup_left_is_removed_by_the_next(path):
    folder = backup(path).parent
    old, new = (
        folder / ".werk 2025.briefing.abcdefghijkmnpqr.tmp",
        folder / ".werk 2026.briefing.bbcdefghijkmnpqr.tmp",
    )
    for each in (old, new):
        each.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    backup(path)
    assert not old.exists()
    assert new.exists()  # that one may be being made


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_not_text_can_be_backed_up(tmp_path):
    folder = tmp_path / os.fsdecode(b"caf\xe9 100% ?#")
    folder.mkdir()
    create(folder / "werk.briefing")
    made = backup(folder / "werk.briefing")
    with open_for_reading(made) as reader:
        assert reader.id
    assert [each.file for each in backups(folder / "werk.briefing")] == [made]


# --- by themselves ---------------------------------------------------------------------------------------


def at(moment: str) -> Callable[[], datetime]:
    return lambda: datetime.fromisoformat(moment)


def make(path: Path, *moments: str) -> None:
    """Backups of these moments, the oldest first."""
    for moment in sorted(moments):
        made = backup(path, clock=at(moment))
        os.utime(made, (at(moment)().timestamp(),) * 2)


def there(path: Path) -> list[str]:
    return sorted(each.file.stem.removeprefix("werk ") for each in backups(path))


def test_a_backup_is_made_once_a_day_and_only_of_what_changed(path):
    first = backup_if_due(path, clock=at("2030-07-04 09:00"))
    assert first is not None
    os.utime(first, (at("2030-07-04 09:00")().timestamp(),) * 2)
    assert backup_if_due(path, clock=at("2030-07-04 17:00")) is None
    assert backup_if_due(path, clock=at("2030-07-05 09:00")) is None  # nothing was written since
    os.utime(path, (at("2030-07-05 08:00")().timestamp(),) * 2)
    assert backup_if_due(path, clock=at("2030-07-05 09:00")) is not None


def test_it_can_be_made_of_a_workspace_that_is_open(path, workspace, section):
    made = backup_if_due(path)
    assert made is not None
    with open_for_reading(made) as reader:
        assert stored(reader, "section", section)["title"] == "Bouwen"


def test_old_backups_are_thinned_out(path):
    make(path, "2026-07-31 09:00", "2026-07-31 10:00")  # today
    make(path, "2026-07-30 09:00", "2026-07-30 17:00", "2026-07-01 12:00")  # this month back: one a day
    make(
        path, "2026-06-30 12:00", "2026-06-02 12:00", "2024-07-01 12:00", "2024-07-20 12:00"
    )  # then one a month
    make(path, "2024-06-30 12:00")  # too old
    removed = prune(path, clock=at("2026-07-31 18:00"))
    assert there(path) == [
        "2024-07-20 12.00.00",
        "2026-06-30 12.00.00",
        "2026-07-01 12.00.00",
        "2026-07-30 17.00.00",
        "2026-07-31 09.00.00",
        "2026-07-31 10.00.00",
    ]
    assert len(removed) == 4
    assert prune(path, clock=at("2026-07-31 18:00")) == ()


def test_the_newest_stays_however_old_it_is(path):
    make(path, "2020-01-01 12:00", "2020-01-02 12:00")
    prune(path, clock=at("2026-07-31 18:00"))
    assert there(path) == ["2020-01-02 12.00.00"]


def test_what_a_person_named_is_never_removed(path):
    make(path, "2020-01-01 12:00", "2026-07-30 12:00")
    (mine,) = (each.file for each in backups(path) if "2020" in each.file.name)
    named = mine.rename(mine.with_name("voor de verhuizing.briefing"))
    other = mine.with_name("werk 2020-13-45 99.99.99.briefing")
    other.write_bytes(named.read_bytes())
    assert prune(path, clock=at("2026-07-31 18:00"), keep=Keep(days=0, months=0)) == ()
    assert named.exists()
    assert other.exists()


# --- the way back ----------------------------------------------------------------------------------------


def test_a_backup_is_restored_to_a_new_file_that_is_an_ordinary_workspace(path, workspace, section):
    made = backup(path)
    with workspace.step("Titel") as step:
        step.update("section", section, title="Daarna")
    target = path.with_name("teruggezet.briefing")
    restore(made, target)
    with open_for_writing(target, who="Anna") as restored:
        assert stored(restored, "section", section)["title"] == "Bouwen"
        assert restored.id == workspace.id
        assert restored.undo() == "Agenda maken"
    assert doctor(target).healthy
    with open_for_reading(made) as reader:
        assert stored(reader, "section", section)["title"] == "Bouwen"


def test_nothing_is_restored_over_a_file_or_from_what_is_no_backup(path, tmp_path):
    made = backup(path)
    with pytest.raises(AlreadyExists):
        restore(made, path)
    letter = tmp_path / "brief.txt"
    letter.write_text("Geachte voorzitter,", encoding="utf-8")
    with pytest.raises(NotAWorkspace):
        restore(letter, tmp_path / "nieuw.briefing")
    assert not (tmp_path / "nieuw.briefing").exists()
