"""The first start: four ways to begin, by mouse, keyboard and by dropping a file; what was used lately."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui import theme
from briefing_app.ui.workspace.recent import Recent
from briefing_app.ui.workspace.welcome import WelcomeView


@pytest.fixture
def welcome(qtbot: QtBot, qapp: QApplication) -> WelcomeView:
    theme.apply(qapp, "light")
    made = WelcomeView()
    qtbot.addWidget(made)
    made.resize(1280, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def _heard(welcome: WelcomeView) -> list[str]:
    heard: list[str] = []
    welcome.import_wanted.connect(lambda: heard.append("import"))
    welcome.new_wanted.connect(lambda: heard.append("new"))
    welcome.sample_wanted.connect(lambda: heard.append("sample"))
    welcome.open_wanted.connect(lambda: heard.append("open"))
    welcome.workspace_chosen.connect(lambda path: heard.append(f"workspace {path}"))
    welcome.letter_dropped.connect(lambda path: heard.append(f"letter {path}"))
    welcome.recent_removed.connect(lambda path: heard.append(f"removed {path}"))
    return heard


def test_the_keyboard_begins_on_the_first_choice_and_enter_chooses_it(
    welcome: WelcomeView, qtbot: QtBot
) -> None:
    heard = _heard(welcome)
    assert welcome.focusWidget() is welcome.choices[0]
    qtbot.keyClick(welcome.choices[0], Qt.Key.Key_Return)
    assert heard == ["import"]


def test_arrows_go_from_choice_to_choice_and_stay_at_the_ends(welcome: WelcomeView, qtbot: QtBot) -> None:
    heard = _heard(welcome)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(welcome.focusWidget(), key)
    assert welcome.focusWidget() is welcome.choices[3]
    qtbot.keyClick(welcome.focusWidget(), Qt.Key.Key_Space)
    assert heard == ["open"]


def test_each_choice_is_a_click(welcome: WelcomeView, qtbot: QtBot) -> None:
    heard = _heard(welcome)
    for each in welcome.choices:
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
    assert heard == ["import", "new", "sample", "open"]


def test_what_was_used_lately_opens_by_a_click_and_what_is_gone_can_be_taken_off(
    welcome: WelcomeView, qtbot: QtBot, tmp_path: Path
) -> None:
    heard = _heard(welcome)
    there, gone = tmp_path / "hier.briefing", tmp_path / "weg.briefing"
    there.touch()
    now = datetime.now().astimezone()
    welcome.set_recents([Recent(there, now), Recent(gone, now - timedelta(days=1))])
    first, second = welcome.recent_rows
    qtbot.waitUntil(lambda: second.missing, timeout=5000)
    assert not first.missing
    assert not first.remove.isVisible()
    qtbot.mouseClick(first.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(second.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(second.remove, Qt.MouseButton.LeftButton)
    assert heard == [f"workspace {there}", f"removed {gone}"]


def test_the_arrows_go_on_into_what_was_used_lately(
    welcome: WelcomeView, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "hier.briefing"
    there.touch()
    welcome.set_recents([Recent(there)])
    qtbot.waitUntil(welcome.recent_rows[0].open.isVisible)
    for _ in range(5):
        qtbot.keyClick(welcome.focusWidget(), Qt.Key.Key_Down)
    assert welcome.focusWidget() is welcome.recent_rows[0].open


def test_without_anything_used_lately_it_says_what_comes_there(welcome: WelcomeView) -> None:
    welcome.set_recents([])
    assert welcome.recent_rows == ()


@pytest.mark.parametrize(
    ("name", "heard_then"),
    [("a.briefing", "workspace"), ("kst-1.txt", "letter"), ("kst-1.XML", "letter"), ("foto.png", None)],
)
def test_a_dropped_file_is_opened_read_in_or_left(
    welcome: WelcomeView, tmp_path: Path, name: str, heard_then: str | None
) -> None:
    heard = _heard(welcome)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    welcome.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert heard == ([f"{heard_then} {tmp_path / name}"] if heard_then else [])


def test_every_choice_says_its_name_and_what_it_does_to_those_who_don_t_see_it(welcome: WelcomeView) -> None:
    for each in welcome.choices:
        assert each.accessibleName() == each.text() != ""
        assert each.accessibleDescription() == each.explanation != ""


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_it_stands_on_the_grey_of_the_frame_in_every_theme(
    welcome: WelcomeView, qapp: QApplication, qtbot: QtBot, mode: theme.Mode
) -> None:
    theme.apply(qapp, mode)
    qtbot.wait(50)
    picture = welcome.grab().toImage()
    assert picture.pixelColor(8, 8) == theme.tokens().chrome
    theme.apply(qapp, "light")
