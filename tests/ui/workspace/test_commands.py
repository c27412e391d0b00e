"""The menu Bestand: new, sample, open, recent, backup, close, by key and by mouse; and files dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefing_app import store
from briefing_app.ui.window import MainWindow
from briefing_app.ui.workspace.importing import ImportDialog
from tests.ui.workspace.support import LONG, choose_file, commands_of, letter_file, shown, welcome_of


def _open(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)


def test_a_new_workspace_asks_only_for_a_place_and_has_an_agenda_named_after_it(
    window: MainWindow, qtbot: QtBot, documents: Path
) -> None:
    qtbot.mouseClick(welcome_of(window).choices[1], Qt.MouseButton.LeftButton)
    dialog = shown(window, QFileDialog, qtbot)
    assert dialog.selectedFiles() == [str(documents / "Nieuwe agenda.briefing")]
    choose_file(window, documents / "Wonen 2027", qtbot)
    _open(window, qtbot)
    assert window.session is not None
    assert window.session.ws.path == (documents / "Wonen 2027.briefing").resolve()
    assert window.session.agenda is not None
    assert window.session.agenda.title == "Wonen 2027"


def test_a_new_workspace_never_takes_the_place_of_a_file(
    window: MainWindow, qtbot: QtBot, documents: Path
) -> None:
    taken = documents / "a.briefing"
    taken.write_text("van een ander")
    commands_of(window).make_new(taken)
    qtbot.waitUntil(lambda: "bestaat al" in window.messages.banner.text, timeout=LONG)
    assert taken.read_text() == "van een ander"
    assert window.session is None


def test_the_sample_opens_without_a_question_each_time_in_a_file_of_its_own(
    window: MainWindow, qtbot: QtBot, documents: Path
) -> None:
    qtbot.keyClick(welcome_of(window).choices[2], Qt.Key.Key_Return)
    _open(window, qtbot)
    assert window.session is not None
    assert window.session.ws.path.name == "Briefing voorbeeld.briefing"
    assert len(window.session.letters) == 1
    first = window.session
    commands_of(window).make_sample()
    qtbot.waitUntil(lambda: window.session not in (None, first), timeout=LONG)
    assert window.session.ws.path.name == "Briefing voorbeeld 2.briefing"


def test_opening_by_key_asks_for_a_file_and_opens_it(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose_file(window, sample, qtbot)
    _open(window, qtbot)
    assert window.session is not None
    assert window.session.ws.path == sample.resolve()


def test_what_was_used_is_under_recent_and_in_the_welcome(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    commands = commands_of(window)
    commands.open_workspace(sample)
    window.close_workspace()
    (row,) = welcome_of(window).recent_rows
    assert row.recent.path == sample.resolve()
    recent = commands.recent_menu
    recent.aboutToShow.emit()
    (action,) = recent.actions()
    assert action.text() == "&1 voorbeeld"
    action.trigger()
    assert window.session is not None


def test_one_that_is_gone_is_taken_off_the_list_by_its_cross(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.settings.remember(tmp_path / "weg.briefing")
    window.show_welcome()
    welcome = welcome_of(window)
    (row,) = welcome.recent_rows
    qtbot.waitUntil(row.remove.isVisible, timeout=LONG)
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert welcome.recent_rows == ()
    assert window.settings.recents == ()
    assert welcome.focusWidget() is welcome.choices[0]


def test_without_a_workspace_only_what_makes_sense_is_offered(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    commands = commands_of(window)
    of_workspace = (commands.export, commands.backup, commands.backups, commands.close, commands.review)
    assert not any(each.isEnabled() for each in of_workspace)
    commands.open_workspace(sample)
    assert all(each.isEnabled() for each in of_workspace)


def test_a_backup_is_made_on_demand_and_said_in_a_toast(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    commands = commands_of(window)
    commands.open_workspace(sample)
    qtbot.waitUntil(lambda: len(store.backups(sample)) == 1, timeout=LONG)  # the one of today
    commands.backup.trigger()
    qtbot.waitUntil(lambda: len(store.backups(sample)) == 2, timeout=LONG)
    qtbot.waitUntil(window.messages.toaster.isVisible, timeout=LONG)


def test_the_daily_backup_is_made_once(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    commands = commands_of(window)
    commands.open_workspace(sample)
    qtbot.waitUntil(lambda: len(store.backups(sample)) == 1, timeout=LONG)
    window.close_workspace()
    commands.open_workspace(sample)
    qtbot.wait(500)
    assert len(store.backups(sample)) == 1


def test_export_by_key_is_passed_on_to_who_can(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    commands = commands_of(window)
    commands.open_workspace(sample)
    with qtbot.waitSignal(commands.export_wanted):
        commands.export.trigger()


def test_a_letter_dropped_on_the_window_is_read_in(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, sample: Path
) -> None:
    commands_of(window).open_workspace(sample)
    _drop(window, letter_file(tmp_path))
    shown(window, ImportDialog, qtbot)


def test_a_workspace_dropped_on_the_window_is_opened(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    _drop(window, sample)
    assert window.session is not None


def _drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    # Straight to who filters the window's events: Qt delivers a drop only from a drag of the system.
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert commands_of(window).eventFilter(window, event)
