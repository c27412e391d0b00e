"""One process writes at a time; the next one is told who; a killed one leaves a sound file."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from briefing_app.errors import WorkspaceInUse
from briefing_app.store import create, doctor, open_for_reading, open_for_writing

ROOT = Path(__file__).resolve().parents[2]

HOLDER = """
import sys
from pathlib import Path
from briefing_app.store import open_for_writing
with open_for_writing(Path(sys.argv[1]), who="Bram Smit"):
    print("open", flush=True)
    sys.stdin.readline()
"""

SECOND = """
import sys
from pathlib import Path
from briefing_app.errors import WorkspaceInUse
from briefing_app.store import open_for_writing
try:
    open_for_writing(Path(sys.argv[1]), who="Bram Smit").close()
except WorkspaceInUse as error:
    print(error.sentence("nl"))
"""

WRITER = """
import itertools, sys
from pathlib import Path
from briefing_app.store import open_for_writing
with open_for_writing(Path(sys.argv[1]), who="Bram Smit") as workspace:
    with workspace.step("Maken") as step:
        agenda = step.insert("agenda", {"title": "0"})
    print("open", flush=True)
    for number in itertools.count(1):
        with workspace.step("Schrijven", merge_key="t" if number % 3 else None) as step:
            step.update("agenda", agenda, title=str(number))
            row = {"agenda": agenda, "order_key": "a", "kind": "theme", "text": str(number) * 2000}
            step.insert("section", row)
        print(number, flush=True)
"""


def start(script: str, path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def test_a_second_writer_is_told_who_has_it(path):
    holder = start(HOLDER, path)
    try:
        assert said(holder).readline() == "open\n"
        with pytest.raises(WorkspaceInUse) as refused:
            open_for_writing(path, who="Anna")
        assert "Bram Smit" in refused.value.sentence("nl")
        with open_for_reading(path) as reader:
            assert reader.id
        assert doctor(path).healthy
    finally:
        holder.communicate("\n")
    with open_for_writing(path, who="Anna"):
        pass


def test_a_second_process_is_refused_and_the_first_goes_on(path, workspace, section):
    second = start(SECOND, path)
    assert "Anna de Wit" in second.communicate()[0]
    with workspace.step("Gaat door") as step:
        step.update("section", section, title="Door")


def test_the_same_process_cannot_write_twice(path, workspace):
    with pytest.raises(WorkspaceInUse):
        open_for_writing(path, who="Anna")
    link = path.parent / "snelkoppeling.briefing"
    link.symlink_to(path)
    with pytest.raises(WorkspaceInUse):
        open_for_writing(link, who="Anna")


@pytest.mark.parametrize(
    "owner", ["", "geen json", json.dumps(["x"]), json.dumps({"who": "Chris", "pid": 1})]
)
def test_a_stale_or_broken_note_of_the_owner_does_not_matter(path, owner):
    note = path.with_name(f".{path.name}.owner")
    note.write_text(owner, encoding="utf-8")
    with open_for_writing(path, who="Anna"):
        assert json.loads(note.read_text(encoding="utf-8"))["who"] == "Anna"
        note.write_text(owner, encoding="utf-8")
        with pytest.raises(WorkspaceInUse):
            open_for_writing(path, who="Bram")
    assert not note.exists()


def test_opening_that_fails_lets_the_next_one_in(path, tmp_path):
    wrong = tmp_path / "migraties"
    wrong.mkdir()
    with pytest.raises(Exception, match="newer version"):
        open_for_writing(path, who="Anna", migrations=wrong)
    with open_for_writing(path, who="Anna"):
        pass


@pytest.mark.parametrize("seed", range(5))
def test_a_killed_writer_leaves_a_sound_file_with_all_it_had_finished(tmp_path, seed):
    path = tmp_path / "werk.briefing"
    create(path)
    writer = start(WRITER, path)
    assert said(writer).readline() == "open\n"
    time.sleep(random.Random(seed).uniform(0.05, 0.4))
    writer.send_signal(signal.SIGKILL)
    finished = said(writer).read().split()
    writer.wait()
    assert doctor(path).problems == ()
    with open_for_reading(path) as reader:
        assert reader.rows("SELECT count(*) AS n FROM agenda") == [{"n": 1}]
    with open_for_writing(path, who="Anna") as workspace:
        last = int(finished[-1]) if finished else 0
        [agenda] = workspace.rows("SELECT CAST(title AS INTEGER) AS n FROM agenda")
        [sections] = workspace.rows("SELECT count(*) AS n FROM section")
        assert agenda["n"] == sections["n"]
        assert agenda["n"] in (last, last + 1)  # the last one may have been done but not yet said
        assert workspace.undo() in ("Schrijven", "Maken")
    assert doctor(path).healthy
