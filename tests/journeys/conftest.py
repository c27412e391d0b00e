"""A computer without a screen, with a person's own folders, on which the real window is opened."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from briefing_app import store
from briefing_app.edits.sample import make_sample
from briefing_app.paths import sample_dir
from briefing_app.ui import app, theme
from briefing_app.ui.settings import Settings
from briefing_app.ui.window import MainWindow
from tests.journeys.person import Person

OpenWindow = Callable[..., MainWindow]
WHO = "A. de Vries"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Those of a person who starts for the first time."""
    settings = Settings.in_file(tmp_path / "settings.ini")
    settings.person = WHO
    return settings


@pytest.fixture
def sample(documents: Path) -> Path:
    """A workspace with the sample agenda and its letter."""
    path = documents / "voorbeeld.briefing"
    store.create(path)
    with store.open_for_writing(path, who=WHO) as ws:
        make_sample(ws, sample_dir())
    return path


@pytest.fixture
def person(qtbot: QtBot, request: pytest.FixtureRequest) -> Person:
    """Who does the journey; the pictures bear the name of its file."""
    return Person(qtbot, request.path.stem.removeprefix("test_"))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, documents: Path, settings: Settings) -> Iterator[OpenWindow]:
    """Opens the window as the program does: on a workspace, else on the last one, else with the welcome."""
    had_native = QApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    opened: list[MainWindow] = []

    def open_window(path: Path | None = None, *, settings: Settings = settings) -> MainWindow:
        made = app.make_window(qapp, settings, "nl")
        opened.append(made)
        app.begin(made, path)
        made.resize(1440, 900)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    yield open_window
    for each in opened:
        each.close()  # its preview and its workspace with it
        each.deleteLater()
    for words in qapp.findChildren(QTranslator):
        qapp.removeTranslator(words)
        words.deleteLater()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, had_native)
    theme.apply(qapp, "light")
