"""Does a toast stay long enough, and does its way back work?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from briefing_app.ui import theme
from briefing_app.ui.widgets import toast
from briefing_app.ui.widgets.toast import Toast


@pytest.fixture
def around(qapp, qtbot) -> QWidget:
    theme.apply(qapp, "light")
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def shown(around, monkeypatch) -> Toast:
    monkeypatch.setattr(toast, "STAYS", 150)
    return Toast(around)


def test_it_stays_eight_seconds():
    assert toast.STAYS == 8000


def test_it_goes_away_by_itself(shown, qtbot):
    shown.say("Actie verplaatst naar 1.2")
    assert shown.isVisible()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=2000)


def test_it_stays_while_it_has_the_keyboard(shown, qtbot):
    shown.say("Actie verplaatst naar 1.2", lambda: None)
    button = shown.findChild(QPushButton)
    button.setFocus()
    qtbot.wait(400)
    assert shown.isVisible()
    button.clearFocus()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=2000)


def test_its_button_takes_back_once(shown):
    done = []
    shown.say("Actie verwijderd", lambda: done.append(1))
    shown.take_back()
    shown.take_back()
    assert done == [1]
    assert not shown.isVisible()


def test_escape_closes_it(shown, qtbot):
    shown.say("Actie verplaatst", lambda: None)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_it_lies_in_the_middle_of_the_bottom_and_stays_there(shown, around):
    shown.say("Actie verplaatst naar 1.2", lambda: None)
    for width in (800, 1000):
        around.resize(width, 600)
        assert abs(shown.geometry().center().x() - width // 2) <= 1
        assert around.height() > shown.geometry().bottom() > around.height() * 0.8


def test_a_long_sentence_is_not_cut_off(shown, around):
    shown.say("Paragraaf verplaatst naar een pijler met een bijzonder lange titel " * 3, lambda: None)
    assert shown.width() <= around.width()
