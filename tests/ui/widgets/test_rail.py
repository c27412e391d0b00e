"""Can a person go along the rail with the keyboard?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from briefing_app.ui import theme
from briefing_app.ui.widgets import Rail


@pytest.fixture
def rail(qapp: QApplication, qtbot) -> Rail:
    theme.apply(qapp, "light")
    made = Rail("Weergaven")
    for key in ("agenda", "letters", "library"):
        made.add(key, "mail", key)
    made.add("help", "circle-question-mark", "Help", below=True, checkable=False)
    qtbot.addWidget(made)
    made.resize(96, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.set_current("agenda")
    made.focus_current()
    return made


def _focused() -> str:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QToolButton)
    return focused.text()


def test_the_arrows_go_along_it_and_around(rail, qtbot):
    qtbot.keyClick(rail.button("agenda"), Qt.Key.Key_Down)
    assert _focused() == "letters"
    qtbot.keyClick(rail.button("letters"), Qt.Key.Key_Up)
    qtbot.keyClick(rail.button("agenda"), Qt.Key.Key_Up)
    assert _focused() == "Help"


def test_space_chooses_what_has_the_keyboard(rail, qtbot):
    qtbot.keyClick(rail.button("agenda"), Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.keyClick(rail.button("letters"), Qt.Key.Key_Space)
    assert chosen.args == ["letters"]
    assert rail.current == "letters"


def test_a_click_on_the_current_one_leaves_it_current(rail, qtbot):
    qtbot.mouseClick(rail.button("agenda"), Qt.MouseButton.LeftButton)
    assert rail.current == "agenda"


def test_what_only_opens_something_never_becomes_current(rail, qtbot):
    qtbot.mouseClick(rail.button("help"), Qt.MouseButton.LeftButton)
    assert rail.current == "agenda"


def test_the_tab_key_stops_at_one_of_them_only(rail):
    stops = [key for key in rail.keys if rail.button(key).focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops = [key for key in stops if rail.button(key).focusPolicy() != Qt.FocusPolicy.ClickFocus]
    assert stops == ["agenda"]
    rail.set_current("library")
    assert rail.button("library").focusPolicy() == Qt.FocusPolicy.TabFocus


def test_it_is_as_wide_as_the_design_has_it(rail):
    assert rail.width() == 96
