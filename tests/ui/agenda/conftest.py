"""An outline on a real workspace."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from briefing_app.ui.agenda.outline_panel import OutlinePanel
from briefing_app.ui.agenda.remembered import Remembered
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """The settings of a person who is here for the first time."""
    return QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """A window that is shown and active."""
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1000, 820)
    return made


@pytest.fixture
def messages(window: QMainWindow) -> Messages:
    """What the window says."""
    return Messages(window)


@pytest.fixture
def panel(
    qtbot: QtBot, window: QMainWindow, session: Session, messages: Messages, settings: QSettings
) -> OutlinePanel:
    """The outline of the sample agenda, shown and with the keyboard in it."""
    return outline_in(qtbot, window, session, messages, settings)


def outline_in(
    qtbot: QtBot, window: QMainWindow, session: Session, messages: Messages, settings: QSettings
) -> OutlinePanel:
    """The outline of a session in a window, following its changes as the view does."""
    panel = OutlinePanel(session, messages, Remembered(session.ws.id, settings), window)
    session.changed.connect(panel.refresh)
    session.agenda_chosen.connect(panel.refresh)
    window.setCentralWidget(panel)
    window.resize(304, 820)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    panel.view.setFocus()
    return panel
