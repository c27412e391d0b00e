"""The view Brieven in the window: export from anywhere, and nothing that holds up the interface."""

import datetime
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from briefing_app.edits import letters
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.view import LettersView
from briefing_app.ui.settings import Settings
from briefing_app.ui.window import MainWindow

EXPORT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, tmp_path: Path, sample: Path) -> Iterator[MainWindow]:
    settings = Settings.in_file(tmp_path / "instellingen.ini")
    settings.person = "A. de Vries"
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.open_path(sample)
    made.activateWindow()
    qtbot.waitUntil(lambda: made._file_commands is not None)
    yield made
    made.close()


def exported_letter() -> list[str]:
    """Which letter the export dialog that is going to be open is about; it is closed again."""
    found: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ExportDialog):
            found.append(dialog._letter.title)
            dialog.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    return found


def test_export_by_key_begins_from_the_agenda_before_brieven_was_ever_seen(qtbot, window):
    found = exported_letter()
    qtbot.keyClick(window, Qt.Key.Key_E, EXPORT)
    qtbot.waitUntil(lambda: found == [window.session.letters[0].title])


@pytest.mark.parametrize("view", ["agenda", "letters"])
def test_export_by_key_is_of_the_letter_that_was_shown_last(qtbot, window, view):
    first = window.session.letters[0]
    day = datetime.date(2027, 5, 20)
    window.session.do(lambda ws: letters.new_from_previous(ws, first.id, title="Volgende", date=day))
    window.show_view("letters")
    brieven = window.current_view
    assert isinstance(brieven, LettersView)
    brieven.list.select(first.id)
    window.show_view(view)
    found = exported_letter()
    qtbot.keyClick(window, Qt.Key.Key_E, EXPORT)
    qtbot.waitUntil(lambda: found == [first.title])


def test_choosing_letters_and_parts_is_quick_in_a_real_letter(qtbot, window, real_session):
    published = real_session.letters[0].id
    made = real_session.do(lambda ws: letters.new_from_previous(ws, published, title="Volgende"))
    window.open_session(real_session)
    window.show_view("letters")
    brieven = window.current_view
    qtbot.wait(500)

    def switch() -> float:
        """Seconds that the interface thread worked."""
        before = time.thread_time()
        for view in ("agenda", "letters"):
            window.show_view(view)
            QApplication.processEvents()
        brieven.list.select(published)
        QApplication.processEvents()
        brieven.list.select(made)
        QApplication.processEvents()
        brieven.page.tick(brieven.page.parts.parts.row(brieven.page.parts.model().index(1, 0)).id, False)
        QApplication.processEvents()
        real_session.undo()
        return (time.thread_time() - before) / 6

    assert min(switch() for _ in range(5)) < 0.05
    window.hide()
