"""Makes the pictures of the window in `docs/pictures`, with the sample: `python -m tools.make_pictures`.

It needs no screen. Look at each picture before it is kept.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

from briefing_app import store
from briefing_app.blocks import plain
from briefing_app.edits.sample import make_sample
from briefing_app.model.agenda import walk
from briefing_app.paths import sample_dir
from briefing_app.ui.app import make_application, make_window
from briefing_app.ui.preview.panel import PreviewPanel
from briefing_app.ui.settings import Settings
from briefing_app.ui.window import MainWindow

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
WIDTH, HEIGHT = 1440, 900
PATIENCE = 60_000
"""Milliseconds in which the preview has to be there."""
SECTION = "Ruimere openingstijden"
"""The title of what is shown in the agenda: text, actions and a note."""
COLOURS = 256


def main() -> int:
    """Make all four; the result is the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        _show_and_keep(Path(folder))
    return 0


def _show_and_keep(folder: Path) -> None:
    app = make_application()
    settings = Settings.in_file(folder / "settings.ini")
    settings.person, settings.mode = "A. de Vries", "light"
    window = make_window(app, settings, "nl")
    window.resize(WIDTH, HEIGHT)
    window.show_welcome()
    window.show()
    _wait(lambda: window.isVisible())
    _keep(window, "welcome")
    window.open_path(_sample(folder))
    _go_to(window, SECTION)
    _keep(window, "agenda")
    window.dress("dark")
    _keep(window, "dark")
    window.dress("light")
    window.show_view("letters")
    _keep(window, "letters")
    window.close()


def _sample(folder: Path) -> Path:
    path = folder / "voorbeeld.briefing"
    store.create(path)
    with store.open_for_writing(path, who="A. de Vries") as workspace:
        make_sample(workspace, sample_dir())
    return path


def _go_to(window: MainWindow, title: str) -> None:
    agenda = window.session.agenda if window.session else None
    (found,) = (each for each in walk(agenda.sections if agenda else ()) if plain(each.title) == title)
    window.go_to(found.id)


def _keep(window: MainWindow, name: str) -> None:
    """Keep how the window looks now, once the preview shows what is there."""
    panel = window.bench.panel.preview
    if window.session is not None and isinstance(panel, PreviewPanel):
        _wait(lambda: panel.is_current)
    _rest(600)
    file = PICTURES / f"window-{name}.png"
    window.grab().save(str(file))
    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


def _wait(until: Callable[[], bool]) -> None:
    """Let the window live until something is so.

    Raises:
        TimeoutError: it does not become so.
    """
    deadline = QDeadlineTimer(PATIENCE)
    while not until():
        if deadline.hasExpired():
            raise TimeoutError
        _rest(50)


def _rest(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
