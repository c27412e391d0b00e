"""Backups are whole, checked, made while the workspace is open, and never overwrite."""

import os
import time
from datetime import datetime

import pytest

from briefing_app.errors import AlreadyExists, CannotWrite
from briefing_app.store import backup, backups, open_for_reading, open_for_writing
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
