"""The list of backups: what is there, one more, and one back as a new file."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app import store
from briefing_app.ui import theme
from briefing_app.ui.workspace import words
from briefing_app.ui.workspace.backups import BackupsDialog
from tests.ui.workspace.support import LONG, choose_file


def _dialog(path: Path, qtbot: QtBot, qapp: QApplication) -> BackupsDialog:
    theme.apply(qapp, "light")
    dialog = BackupsDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def _says(dialog: BackupsDialog, text: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: text in dialog.said.text(), timeout=LONG)


def test_without_backups_it_says_how_they_come(qtbot: QtBot, qapp: QApplication, sample: Path) -> None:
    dialog = _dialog(sample, qtbot, qapp)
    qtbot.waitUntil(dialog.empty.isVisible, timeout=LONG)
    assert not dialog.restore_button.isEnabled()


def test_one_is_made_and_stands_in_the_list_with_its_moment_and_size(
    qtbot: QtBot, qapp: QApplication, sample: Path
) -> None:
    dialog = _dialog(sample, qtbot, qapp)
    qtbot.mouseClick(dialog.now_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 1, timeout=LONG)
    item = dialog.tree.topLevelItem(0)
    assert item is not None
    assert item.text(0).startswith("Vandaag ")
    assert item.text(1).endswith("kB")
    assert dialog.restore_button.isEnabled()


def test_one_comes_back_as_a_new_file_that_can_be_opened(
    qtbot: QtBot, qapp: QApplication, sample: Path, tmp_path: Path
) -> None:
    store.backup(sample)
    dialog = _dialog(sample, qtbot, qapp)
    qtbot.waitUntil(dialog.restore_button.isEnabled, timeout=LONG)
    before = sample.read_bytes()
    qtbot.keyClick(dialog.restore_button, Qt.Key.Key_Space)
    choose_file(dialog, tmp_path / "terug", qtbot)
    _says(dialog, "terug.briefing", qtbot)
    assert sample.read_bytes() == before
    with qtbot.waitSignal(dialog.open_wanted) as wanted:
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [tmp_path / "terug.briefing"]
    with store.open_for_reading(tmp_path / "terug.briefing") as ws:
        assert ws.rows("SELECT id FROM agenda")


def test_a_place_that_is_taken_is_refused_in_words(
    qtbot: QtBot, qapp: QApplication, sample: Path, tmp_path: Path
) -> None:
    made = store.backup(sample)
    dialog = _dialog(sample, qtbot, qapp)
    qtbot.waitUntil(dialog.restore_button.isEnabled, timeout=LONG)
    (backup,) = store.backups(sample)
    assert backup.file == made
    dialog.restore(backup, sample)
    _says(dialog, "bestaat al", qtbot)
    assert dialog.restore_button.text() == "Terugzetten naar nieuw bestand…"


def test_the_backups_of_a_workspace_that_is_lost_are_listed(
    qtbot: QtBot, qapp: QApplication, sample: Path
) -> None:
    store.backup(sample)
    sample.unlink()
    dialog = _dialog(sample, qtbot, qapp)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 1, timeout=LONG)
    qtbot.mouseClick(dialog.now_button, Qt.MouseButton.LeftButton)
    _says(dialog, "bestaat niet", qtbot)


NOW = datetime(2026, 11, 23, 15, 0).astimezone()


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (NOW - timedelta(minutes=58), "vandaag 14.02"),
        (NOW - timedelta(days=1, hours=5, minutes=30), "gisteren 9.30"),
        (NOW - timedelta(days=11), "12 november 15.00"),
        (NOW - timedelta(days=365), "23 november 2025 15.00"),
    ],
)
def test_moments_are_said_as_a_person_would(when: datetime, said: str) -> None:
    assert words.moment(when, NOW) == said


@pytest.mark.parametrize(
    ("count", "said"), [(12, "kleiner dan 1 kB"), (248_000, "248 kB"), (1_234_567, "1,2 MB")]
)
def test_sizes_are_said_as_a_file_manager_would(count: int, said: str) -> None:
    assert words.size(count) == said
