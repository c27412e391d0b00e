"""Somebody else at a workspace: the real window in a process of its own, that writes, leaves when told, or is killed.

`python -m tests.journeys.neighbour WORKSPACE SETTINGS WHO [SECTION WORDS]` says `open`, then each letter that it typed
behind the title of a section with the moment (of the clock that all processes share); the end of its input makes it
leave.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.ui import app
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
BETWEEN_KEYS = 35
"""Milliseconds; a fast typist."""


@contextmanager
def neighbour(workspace: Path, settings: Path, who: str, *writes: str) -> Iterator[Popen[str]]:
    """The process, its window open; gone after the block."""
    command = (sys.executable, "-m", "tests.journeys.neighbour", str(workspace), str(settings), who, *writes)
    with Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            yield process
        finally:
            process.kill()


class _Orders(QObject):
    leave = Signal()

    def listen(self) -> None:
        sys.stdin.read()
        self.leave.emit()


def _main(workspace: Path, settings_file: Path, who: str, section: str = "", words: str = "") -> int:
    made = app.make_application()
    settings = Settings.in_file(settings_file)
    settings.person = who
    window = app.make_window(made, settings, "nl")
    app.begin(window, workspace)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.qWait(200)  # what comes after the first picture of the window
    orders = _Orders()
    orders.leave.connect(window.close)
    Thread(target=orders.listen, daemon=True).start()
    print("open", flush=True)
    if words:
        view = window.current_view
        assert isinstance(view, AgendaView)
        view.outline.open_search()
        _press(section)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_End):
            QTest.keyClick(_hands(), key)
            QTest.qWait(200)
        for letter in words:
            _press(letter)
            print(f"{time.monotonic()} {letter}", flush=True)
            QTest.qWait(BETWEEN_KEYS)
    return made.exec()


def _press(text: str) -> None:
    QTest.keyClicks(_hands(), text)


def _hands() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
