"""A window with plain views on a person's own folders, so that the flows around whole workspaces can be walked."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui import theme
from briefing_app.ui.frame.parts import PARTS, Parts, ViewPart
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.window import MainWindow


class PlainView(QWidget):
    """A view that only notes where it was sent."""

    title = "Agenda"

    def __init__(self, session: Session, _messages: Messages, parent: QWidget, _settings: Settings) -> None:
        super().__init__(parent)
        self.session = session
        self.went_to: list[str] = []
        self.letters: list[str] = []

    def actions(self) -> list[QAction]:
        return []

    def focus_panes(self) -> list[QWidget]:
        return [self]

    def go_to(self, section_id: str, _block: int | None = None, _offset: int = 0) -> None:
        self.went_to.append(section_id)

    def show_letter(self, letter: str) -> None:
        self.letters.append(letter)


def _page(_session: Session, _messages: Messages, parent: QWidget, _settings: Settings) -> QWidget:
    return QWidget(parent)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Those of a person who starts for the first time."""
    settings = Settings.in_file(tmp_path / "settings.ini")
    settings.person = "A. de Vries"
    return settings


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, documents: Path, settings: Settings) -> Iterator[MainWindow]:
    """A window that shows the welcome."""
    theme.apply(qapp, "light")
    parts = Parts(
        views=(
            ViewPart("agenda", "list-tree", "Agenda", PlainView, has_panel=True),
            ViewPart("letters", "mail", "Brieven", PlainView, has_panel=True),
        ),
        preview=_page,
        welcome=PARTS.welcome,
        file_menu=PARTS.file_menu,
    )
    made = MainWindow(settings, parts=parts)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show_welcome()
    made.show()
    qtbot.waitExposed(made)
    yield made  # pytest-qt closes it, and it its workspace
    for thread in set(threading.enumerate()) - {threading.current_thread()}:
        thread.join(5)
