"""The preview's process answers the newest, says only of that that it is current, and ends with its window."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from briefing_app import store
from briefing_app.edits.writing import Part
from briefing_app.workers.preview import start
from briefing_app.workers.requests import (
    Answer,
    Changed,
    Failed,
    Pages,
    Request,
    Same,
    Show,
    Still,
    Stop,
    Typed,
    Whole,
)
from tests.workers.support import agenda_of, letter_of, theme_of, typing

PATIENCE = 60
Line = tuple[BaseProcess, Connection]


@pytest.fixture
def line() -> Iterator[Line]:
    process, pipe = start()
    yield process, pipe
    pipe.close()
    process.join(10)
    assert process.exitcode is not None


def said(pipe: Connection, *requests: Request) -> list[Answer]:
    """What is answered, up to where nothing is left to say of the last request."""
    for each in requests:
        pipe.send(each)
    found: list[Answer] = []
    while not (found and found[-1].revision == requests[-1].revision and _is_last(found[-1])):
        assert pipe.poll(PATIENCE), found
        found.append(pipe.recv())
    return found


def _is_last(answer: Answer) -> bool:
    return isinstance(answer, Whole | Same | Failed) or (isinstance(answer, Still) and not answer.unfinished)


def show(path: Path, revision: int = 1) -> Show:
    return Show(revision, path, agenda_of(path).id, letter_of(path).id)


def parts(path: Path, words: str) -> tuple[str, tuple[Part, ...]]:
    theme = theme_of(agenda_of(path))
    return theme.id, typing(theme, words)


def test_a_letter_is_shown_whole(sample: Path, line: Line) -> None:
    (whole,) = said(line[1], show(sample))
    assert isinstance(whole, Whole)
    assert whole.pdf.startswith(b"%PDF")
    assert len(whole.sizes) > 3
    assert theme_of(agenda_of(sample)).id in {each.section for each in whole.places}


def test_the_whole_agenda_is_shown_as_a_letter(sample: Path, line: Line) -> None:
    (whole,) = said(line[1], Show(1, sample, agenda_of(sample).id))
    assert isinstance(whole, Whole)


def test_what_is_typed_comes_first_as_pages_and_then_whole(sample: Path, line: Line) -> None:
    said(line[1], show(sample))
    first, *_, last = said(line[1], Typed(2, *parts(sample, "x")))
    assert isinstance(first, Pages)
    assert first.exact
    assert isinstance(last, Whole)


def test_only_the_newest_of_many_keys_is_answered_last(sample: Path, line: Line) -> None:
    said(line[1], show(sample))
    found = said(line[1], *(Typed(revision, *parts(sample, "x" * revision)) for revision in range(2, 12)))
    revisions = [each.revision for each in found]
    assert revisions == sorted(revisions)
    assert revisions[-1] == 11
    assert [each.revision for each in found if isinstance(each, Whole)] == [11]


def test_a_key_while_the_whole_letter_is_made_is_answered_without_waiting_for_it(
    sample: Path, line: Line
) -> None:
    said(line[1], show(sample))
    line[1].send(Typed(2, *parts(sample, "x")))
    time.sleep(0.7)  # by now the whole letter is being made
    found = said(line[1], Typed(3, *parts(sample, "xy")))
    assert [each.revision for each in found if isinstance(each, Whole)] in ([3], [2, 3])
    assert isinstance(next(each for each in found if each.revision == 3), Pages)


def test_saving_what_was_typed_changes_nothing(sample: Path, line: Line) -> None:
    from briefing_app.edits.writing import write_parts

    said(line[1], show(sample))
    theme, text = parts(sample, "x")
    said(line[1], Typed(2, theme, text))
    with store.open_for_writing(sample, who="A. de Vries") as ws:
        write_parts(ws, theme, text)
        first, *rest = said(line[1], Changed(3))
        assert isinstance(first, Still)
        assert first.unfinished == bool(rest)


def test_typing_that_is_taken_back_shows_the_whole_letter_again(sample: Path, line: Line) -> None:
    said(line[1], show(sample))
    line[1].send(Typed(2, *parts(sample, "x")))
    assert line[1].poll(PATIENCE)
    assert isinstance(line[1].recv(), Pages)
    assert [type(each) for each in said(line[1], Typed(3, *parts(sample, "")))] == [Same]


def test_a_letter_that_cannot_be_shown_is_said_in_both_languages(sample: Path, line: Line) -> None:
    (failed,) = said(line[1], Show(1, sample.with_name("weg.briefing"), "a", "b"))
    assert isinstance(failed, Failed)
    assert "bestaat niet" in failed.sentence.nl
    assert "does not exist" in failed.sentence.en
    assert isinstance(said(line[1], show(sample, 2))[-1], Whole)


def test_an_unknown_template_is_said(sample: Path, line: Line) -> None:
    asked = Show(1, sample, agenda_of(sample).id, template="weg")
    (failed,) = said(line[1], asked)
    assert isinstance(failed, Failed)
    assert "weg" in failed.sentence.nl


def test_it_stops_when_asked(sample: Path, line: Line) -> None:
    line[1].send(show(sample))
    line[1].send(Stop(2))
    line[0].join(PATIENCE)
    assert line[0].exitcode == 0


def test_it_ends_at_once_when_the_pipe_is_closed(sample: Path, line: Line) -> None:
    said(line[1], show(sample))
    line[1].send(Typed(2, *parts(sample, "x")))
    line[1].close()
    line[0].join(5)
    assert line[0].exitcode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_it_ends_with_a_window_that_is_killed() -> None:
    code = (
        "import time\nfrom briefing_app.workers.preview import start\n"
        "if __name__ == '__main__':\n"
        "    process, pipe = start()\n    print(process.pid, flush=True)\n    time.sleep(60)\n"
    )
    root = Path(__file__).resolve().parents[2]
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=root)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    end = time.monotonic() + 15
    while _lives(child) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _lives(child)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
