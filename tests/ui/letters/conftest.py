"""The view Brieven on the sample."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.ui import theme
from briefing_app.ui.letters.view import LettersView
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session


@pytest.fixture
def settings(tmp_path) -> QSettings:
    """What is remembered, in a file of the test; exports go to `uit`."""
    (tmp_path / "uit").mkdir()
    made = QSettings(str(tmp_path / "instellingen.ini"), QSettings.Format.IniFormat)
    made.setValue("export/folder", str(tmp_path / "uit"))
    return made


@pytest.fixture
def window(qtbot) -> QWidget:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.load_fonts()
    made = QWidget()
    made.resize(920, 820)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def messages(window: QWidget) -> Messages:
    return Messages(window)


@pytest.fixture
def view(
    qtbot, session: Session, window: QWidget, messages: Messages, settings: QSettings
) -> Iterator[LettersView]:
    made = LettersView(session, messages, window, settings)
    made.resize(920, 820)
    window.show()
    made.show()
    qtbot.waitExposed(window)
    yield made
    window.hide()  # as the window does before it closes a workspace
