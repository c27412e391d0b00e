"""Does an action list keep its actions, whatever happens to the text around it or where it is put?"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from briefing_app.blocks import Use, plain
from briefing_app.model.agenda import Section, walk
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from tests.ui.agenda.test_view import section, view_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(
    qtbot: QtBot, window: QMainWindow, session: Session, messages: Messages, settings: QSettings
) -> Iterator[AgendaView]:
    """The view on the sample."""
    yield view_in(qtbot, window, session, messages, settings)
    window.close()


def lists(session: Session, id: str) -> list[list[str]]:
    """What the action lists of a section say, in the order of its text."""
    session.flush()
    assert session.agenda is not None
    found = next(each for each in walk(session.agenda.sections) if each.id == id)
    numbers = [int(each.to) for each in found.blocks if isinstance(each, Use) and each.kind == "actions"]
    assert {each.list_no for each in found.actions} <= set(numbers)
    return [[plain(each.text) for each in found.actions_of(number)] for number in numbers]


def ids(section: Section) -> list[str]:
    return [each.id for each in section.actions]


def select_list(view: AgendaView, section: Section) -> None:
    view.go_to(section.id)
    text = view.editor.text
    block = next(each for each in text.islands().values() if text.section_of(each) == section.id)
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    view.editor.setTextCursor(cursor)


def paste_at_end(qtbot: QtBot, view: AgendaView, section: Section) -> None:
    """Below the last block of a theme without subheadings."""
    view.go_to(section.id)
    view.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(view.editor, Qt.Key.Key_V, CTRL)


def test_a_list_below_a_paragraph_that_becomes_a_heading_keeps_its_actions(view, session):
    theme = section(session, "1.2")
    (said,) = lists(session, theme.id)
    view.go_to(theme.id, 0)
    view.editor.set_kind("heading")
    new = view.editor.parts()[1].id
    assert lists(session, new) == [said]
    assert lists(session, theme.id) == []
    session.undo()
    assert lists(session, theme.id) == [said]


def test_a_list_below_a_heading_that_becomes_text_keeps_its_actions(view, session):
    theme = section(session, "1.2")
    below = theme.children[0]
    both = lists(session, theme.id) + lists(session, below.id)
    view.go_to(below.id)
    view.editor.set_kind("paragraph")
    assert lists(session, theme.id) == both


@pytest.mark.parametrize("saved", [False, True])
def test_a_list_that_is_cut_comes_whole_into_another_theme(qtbot, view, session, saved):
    theme, other = section(session, "1.5"), section(session, "2.5")
    before, there = (lists(session, each.id) for each in (theme, section(session, "1.3")))
    select_list(view, theme)
    qtbot.keyClick(view.editor, Qt.Key.Key_X, CTRL)
    if saved:
        session.flush()
    paste_at_end(qtbot, view, section(session, "1.3"))
    assert lists(session, theme.id) == []
    assert lists(session, section(session, "1.3").id) == there + before
    assert set(ids(theme)) <= set(ids(section(session, "1.3")))
    session.undo()
    session.undo()
    assert lists(session, theme.id) == before
    assert lists(session, other.id)


def test_a_list_that_is_copied_is_a_list_of_its_own(qtbot, view, session):
    theme = section(session, "1.5")
    (before,) = lists(session, theme.id)
    select_list(view, theme)
    qtbot.keyClick(view.editor, Qt.Key.Key_C, CTRL)
    paste_at_end(qtbot, view, theme)
    assert lists(session, theme.id) == [before, before]
    assert len(set(ids(section(session, "1.5")))) == 2 * len(before)


def test_a_list_whose_actions_could_not_come_says_so(view, session, messages):
    theme = section(session, "1.5")
    select_list(view, theme)
    copied = view.editor.createMimeDataFromSelection()
    data = QMimeData()
    data.setData("application/x-briefing-markup", copied.data("application/x-briefing-markup"))
    view.editor.moveCursor(QTextCursor.MoveOperation.End)
    view.editor.insertFromMimeData(data)
    QApplication.processEvents()
    assert "niet meegekomen" in messages.banner.text
    assert lists(session, theme.id)[1:] == [[]]
