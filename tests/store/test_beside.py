"""A job on another thread writes beside the window, under the same lock."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing_app.errors import WorkspaceInUse
from briefing_app.store import Workspace, doctor, open_for_reading, open_for_writing


def on_a_thread(job: Callable[[], object]) -> None:
    """Carry out a job on another thread, and raise here what it raised."""
    with ThreadPoolExecutor(max_workers=1) as threads:
        threads.submit(job).result()


def titles(workspace: Workspace) -> list[object]:
    return [row["title"] for row in workspace.rows("SELECT title FROM agenda ORDER BY rowid")]


def add(workspace: Workspace, title: str) -> None:
    with workspace.step(title) as step:
        step.insert("agenda", {"title": title})


def add_beside(workspace: Workspace, title: str) -> None:
    with workspace.beside() as beside:
        add(beside, title)


def test_what_the_job_wrote_is_seen_and_can_be_undone(path: Path, workspace: Workspace):
    add(workspace, "voor")
    on_a_thread(lambda: add_beside(workspace, "ernaast"))
    add(workspace, "na")
    assert titles(workspace) == ["voor", "ernaast", "na"]
    assert [workspace.undo(), workspace.undo()] == ["na", "ernaast"]
    with pytest.raises(WorkspaceInUse):
        open_for_writing(path, who="Bram")


def test_the_job_can_write_first(workspace: Workspace):
    on_a_thread(lambda: add_beside(workspace, "ernaast"))
    add(workspace, "na")
    assert titles(workspace) == ["ernaast", "na"]


def test_the_lock_is_held_until_the_last_is_closed(path: Path, workspace: Workspace):
    beside = workspace.beside()
    workspace.close()
    add(beside, "nog open")
    with pytest.raises(WorkspaceInUse):
        open_for_writing(path, who="Bram")
    beside.close()
    with open_for_writing(path, who="Bram") as next_one:
        assert titles(next_one) == ["nog open"]
    assert doctor(path).healthy
    assert not path.with_name(f"{path.name}-wal").exists()


def test_two_that_write_at_the_same_time_wait_for_each_other(path: Path, workspace: Workspace):
    begun, written = threading.Event(), threading.Event()

    def job() -> None:
        with workspace.beside() as beside, beside.step("ernaast") as step:
            step.insert("agenda", {"title": "ernaast"})
            begun.set()
            written.wait(0.3)

    thread = threading.Thread(target=job)
    thread.start()
    begun.wait()
    add(workspace, "intussen")
    written.set()
    thread.join()
    assert titles(workspace) == ["ernaast", "intussen"]


def test_a_reader_has_one_beside_it_too(path: Path, workspace: Workspace):
    add(workspace, "voor")
    with open_for_reading(path) as reader:
        on_a_thread(lambda: _reads(reader))


def _reads(reader: Workspace) -> None:
    with reader.beside() as beside:
        assert beside.read_only
        assert titles(beside) == ["voor"]


def test_there_is_none_beside_what_was_closed(path: Path, workspace: Workspace):
    workspace.close()
    with pytest.raises(RuntimeError):
        workspace.beside()
