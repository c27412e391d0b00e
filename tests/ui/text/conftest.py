"""An editor that is on screen."""

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.ui.text.editor import TextEditor


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    """An editor of the usual width, with nothing in it yet."""
    made = TextEditor()
    qtbot.addWidget(made)
    made.resize(640, 800)
    made.show()
    made.setFocus()
    return made
