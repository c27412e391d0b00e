"""A preview with its real process."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui import theme
from briefing_app.ui.messages import Messages
from briefing_app.ui.preview.panel import PreviewPanel
from briefing_app.ui.session import Session

PATIENCE = 90_000


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, session: Session) -> Iterator[PreviewPanel]:
    """The panel, shown, before its process is there."""
    theme.load_fonts()
    theme.apply(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    made = PreviewPanel(session, Messages(window), window)
    window.resize(424, 800)
    made.resize(424, 800)
    window.show()
    yield made
    made.stop()


@pytest.fixture
def ready(qtbot: QtBot, panel: PreviewPanel) -> PreviewPanel:
    """The panel, once it shows the letter."""
    qtbot.waitUntil(lambda: panel.is_current, timeout=PATIENCE)
    return panel
