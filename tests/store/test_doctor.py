"""The doctor finds what SQLite's own check doesn't, and changes nothing."""

import os
import time

import pytest

from briefing_app.store import Workspace, backup, doctor, open_for_writing
from briefing_app.store.faults import sqlite3


@pytest.fixture
def worked_in(path, workspace: Workspace, section):
    """A closed workspace with some history."""
    with workspace.step("Tekst wijzigen") as step:
        step.update("section", section, text="<p>Tweede.</p>")
        step.keep(b"Brief regering")
    workspace.close()
    return path


def meddle(path, *statements: str) -> None:
    other = sqlite3.connect(str(path))
    for each in statements:
        other.execute(each)
    other.commit()
    other.close()


def problems(path) -> str:
    report = doctor(path)
    assert report.healthy == (not report.problems)
    return " ".join(each.nl for each in report.problems)


def test_a_sound_workspace_is_healthy(worked_in):
    made = backup(worked_in)
    report = doctor(worked_in)
    assert report.healthy
    assert (report.integrity, report.schema) == ("ok", "0001_workspace")
    assert [each.file for each in report.backups] == [made]
    assert report.free > 0


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE section SET text = '<p>Twee de.</p>'", "niet wat er het laatst is vastgelegd"),
        ("UPDATE text SET data = x'00' WHERE rowid = 1", "oude versies van teksten zijn beschadigd"),
        ("UPDATE text SET hash = replace(hash, 'a', 'b')", "oude versies van teksten zijn beschadigd"),
        ("UPDATE blob SET data = zeroblob(20)", "verzonden bestanden zijn beschadigd"),
        ("DELETE FROM agenda", "verwijzingen wijzen naar niets (in section)"),
        ("DROP INDEX change_of_row", "index change_of_row"),
        ("CREATE TRIGGER meer AFTER INSERT ON agenda BEGIN DELETE FROM step; END", "trigger meer"),
    ],
)
def test_what_is_wrong_is_said(worked_in, statement, found):
    meddle(worked_in, statement)
    assert found in problems(worked_in)


def test_a_leftover_of_an_interrupted_backup_is_said_and_cleared_by_the_next_writer(worked_in):
    left = worked_in.with_name(f".{worked_in.name}.abcdefghijkmnpqr.tmp")
    left.write_bytes(b"half")
    assert problems(worked_in) == ""
    os.utime(left, (time.time() - 7200,) * 2)
    assert left.name in problems(worked_in)
    with open_for_writing(worked_in, who="Anna"):
        assert not left.exists()
