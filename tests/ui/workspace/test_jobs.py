"""Work on a thread: what it gives, what it raises, and how it stops."""

import gc
import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.errors import MissingFile
from briefing_app.ui.workspace import jobs
from briefing_app.ui.workspace.jobs import Job, Ticket


def _heard(job: Job) -> list[object]:
    """What the job says in the end, by the name of the signal."""
    heard: list[object] = []
    job.done.connect(lambda value: heard.append(("done", value)))
    job.failed.connect(lambda error: heard.append(("failed", type(error))))
    job.stopped.connect(lambda: heard.append("stopped"))
    return heard


def _ended(qtbot: QtBot, job: Job) -> None:
    qtbot.waitUntil(lambda: not job.running, timeout=5000)


def test_what_the_work_gives_arrives_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    threads: list[object] = []
    job = jobs.start(lambda _ticket: threading.get_ident())
    job.done.connect(lambda value: threads.extend([value, threading.get_ident()]))
    _ended(qtbot, job)
    there, here = threads
    assert here == threading.get_ident() != there


def test_an_error_of_a_user_is_told_once(qtbot: QtBot) -> None:
    def fail(ticket: Ticket) -> None:
        raise MissingFile(file="x")

    job = jobs.start(fail)
    heard = _heard(job)
    _ended(qtbot, job)
    assert heard == [("failed", MissingFile)]


def test_a_fault_of_ours_goes_on_to_the_crash_report(qtbot: QtBot) -> None:
    def fail(ticket: Ticket) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        job = jobs.start(fail)
        heard = _heard(job)
        _ended(qtbot, job)
    assert heard == []
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_stopping_ends_the_work_at_its_next_check(qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(ticket: Ticket) -> str:
        begun.set()
        while True:
            ticket.check()
            time.sleep(0.001)

    job = jobs.start(work)
    heard = _heard(job)
    assert begun.wait(5)
    assert job.stop()
    _ended(qtbot, job)
    assert heard == ["stopped"]


def test_what_was_committed_is_done_even_if_somebody_stops_it_then(qtbot: QtBot) -> None:
    committed, go_on = threading.Event(), threading.Event()

    def work(ticket: Ticket) -> str:
        ticket.commit()
        committed.set()
        go_on.wait(5)
        return "written"

    job = jobs.start(work)
    heard = _heard(job)
    assert committed.wait(5)
    assert not job.stop()
    go_on.set()
    _ended(qtbot, job)
    assert heard == [("done", "written")]


def test_progress_is_told(qtbot: QtBot) -> None:
    def work(ticket: Ticket) -> None:
        for step in (1, 2):
            ticket.progress(step, 2)

    job = jobs.start(work)
    steps: list[tuple[int, int]] = []
    job.progressed.connect(lambda step, of: steps.append((step, of)))
    _ended(qtbot, job)
    assert steps[-1] == (2, 2)


@pytest.mark.parametrize("times", [20])
def test_a_job_that_nobody_keeps_still_ends(qtbot: QtBot, times: int) -> None:
    done: list[object] = []

    def begin(number: int) -> None:
        jobs.start(lambda _ticket: number).done.connect(done.append)

    for number in range(times):
        begin(number)
    qtbot.waitUntil(lambda: len(done) == times, timeout=5000)
    assert sorted(map(str, done)) == sorted(map(str, range(times)))


def test_garbage_collected_while_it_runs_leaves_it_alone_and_nothing_stays_behind(qtbot: QtBot) -> None:
    go_on = threading.Event()
    done: list[object] = []
    gone: list[bool] = []

    def begin() -> None:
        job = jobs.start(lambda _ticket: go_on.wait(5))
        job.done.connect(done.append)
        job.destroyed.connect(lambda: gone.append(True))

    begin()
    gc.collect()
    assert not gone
    go_on.set()
    qtbot.waitUntil(lambda: done == [True], timeout=5000)
    qtbot.waitUntil(lambda: gone == [True], timeout=5000)
