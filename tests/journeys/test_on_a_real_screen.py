"""The real program on a real X display, driven by what a mouse and a keyboard send: type, drag, and leave."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing_app import store
from briefing_app.blocks import plain
from briefing_app.model.agenda import Section, walk
from briefing_app.store import read
from tests.journeys.person import PICTURES

ROOT = Path(__file__).resolve().parents[2]
WORDS = "Getypt op een echt scherm. "
SIZE = "1440x900"
ROW, FIRST_ROW = 32, 131
"""Of the outline: how high a row is, and the middle of the first one; pixels."""
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


@dataclass
class Display:
    """An X display of which the program is the only window."""

    environment: Mapping[str, str]
    pictures: int = 0

    def do(self, *words: str | int) -> str:
        """What xdotool says."""
        command = ["xdotool", *map(str, words)]
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def windows(self) -> list[str]:
        """The ids of the windows that the program shows."""
        search = ["xdotool", "search", "--onlyvisible", "--name", "Briefing$"]
        return subprocess.run(search, env=self.environment, capture_output=True, text=True).stdout.split()

    def look(self) -> None:
        """Keep a picture of the whole screen."""
        self.pictures += 1
        PICTURES.mkdir(parents=True, exist_ok=True)
        picture = PICTURES / f"on_a_real_screen-{self.pictures:02}.png"
        subprocess.run([sys.executable, "-c", GRAB, picture], env=self.environment, check=True, timeout=30)


@pytest.fixture
def display(documents: Path) -> Iterator[Display]:
    """A screen of its own, and a home of its own."""
    missing = [each for each in ("Xvfb", "xdotool") if shutil.which(each) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)} not installed: python3 dev.py setup does that")
    home = documents.parent
    own = {each: str(home / each.lower()) for each in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    reader, writer = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as said:
                number = said.readline().strip()
            kept = {each: os.environ[each] for each in ("PATH", "LANG") if each in os.environ}
            yield Display(
                {**kept, **own, "HOME": str(home), "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            )
        finally:
            server.terminate()


def test_the_program_works_on_a_real_screen(display: Display, sample: Path) -> None:
    command = [sys.executable, "-m", "briefing_app", "open", str(sample)]
    with subprocess.Popen(
        command, cwd=ROOT, env=display.environment, stderr=subprocess.PIPE, text=True
    ) as app:
        try:
            _until(display.windows)
            window = display.windows()[0]
            # There is no window manager, so that somebody else has to do what it does.
            display.do("windowmove", window, 0, 0, "windowsize", window, *SIZE.split("x"))
            display.do("windowfocus", "--sync", window)
            time.sleep(1)
            display.look()

            themes = _titles(sample)
            _click(display, 250, FIRST_ROW + 5 * ROW)  # 1.3
            time.sleep(0.5)
            _click(display, 700, 250)
            display.do("key", "End")
            display.do("type", "--delay", 20, WORDS)
            _until(lambda: any(WORDS.strip() in each for each in _texts(sample)))
            display.look()

            _drag(display, (250, FIRST_ROW + 7 * ROW), (250, FIRST_ROW + 3 * ROW - ROW // 2))
            _until(lambda: _titles(sample) != themes)
            display.look()
            display.do("key", "ctrl+q")
            assert app.wait(20) == 0
        finally:
            app.kill()
        assert app.stderr is not None
        assert re.findall(r"Traceback|QWidget|QObject|Gtk", app.stderr.read()) == []
    moved = [*themes]
    moved.insert(moved.index("Hulp dichtbij"), moved.pop(moved.index("Helpers in de eigen omgeving")))
    assert _titles(sample) == moved


def _click(display: Display, x: int, y: int) -> None:
    display.do("mousemove", x, y, "click", 1)


def _drag(display: Display, start: tuple[int, int], end: tuple[int, int]) -> None:
    display.do("mousemove", *start, "mousedown", 1)
    for step in range(1, 9):
        x, y = (round(a + (b - a) * step / 8) for a, b in zip(start, end, strict=True))
        display.do("mousemove", x, y)
        time.sleep(0.05)
    display.look()
    display.do("mouseup", 1)


def _titles(path: Path) -> list[str]:
    """Of all themes, in order, as they are in the file."""
    return [plain(each.title) for each in _sections(path) if each.kind == "theme"]


def _texts(path: Path) -> list[str]:
    return [str(block) for each in _sections(path) for block in each.blocks]


def _sections(path: Path) -> tuple[Section, ...]:
    with store.open_for_reading(path) as ws:
        (agenda,) = read.agendas(ws)
        return tuple(walk(read.agenda(ws, agenda.id).sections))


def _until(seen: Callable[[], object], seconds: float = 20) -> None:
    """Wait for it."""
    end = time.monotonic() + seconds
    while not seen():
        assert time.monotonic() < end
        time.sleep(0.1)
