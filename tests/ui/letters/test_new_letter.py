"""A next letter is there after one Enter, with what the one before it had."""

import datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from briefing_app.blocks import Paragraph, plain
from briefing_app.edits import letter_items, letters
from briefing_app.edits.letter_tree import outline
from briefing_app.ui.letters.new_dialog import NewLetterDialog
from briefing_app.ui.letters.own_version import OwnVersion

DAY = datetime.date(2027, 5, 20)


@pytest.fixture
def letter(session):
    return session.letters[0]


@pytest.fixture
def dialog(qtbot, session):
    made = NewLetterDialog(session.agenda, session.letters, None, today=DAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_everything_is_proposed(dialog, letter):
    asked = dialog.chosen()
    assert (asked.previous, asked.title, asked.date) == (letter.id, "Voortgangsbrief voorjaar 2027", DAY)
    assert asked.template == letter.template


def test_the_title_follows_the_date_until_it_is_typed(qtbot, dialog):
    dialog.date.selectAll()
    qtbot.keyClicks(dialog.date, "3-11-2027")
    assert dialog.title.text() == "Voortgangsbrief najaar 2027"
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "Eigen titel")
    dialog.date.selectAll()
    qtbot.keyClicks(dialog.date, "3-5-2028")
    assert dialog.chosen().title == "Eigen titel"


def test_without_a_title_there_is_no_letter(qtbot, dialog):
    dialog.title.clear()
    assert not dialog.make.isEnabled()


def test_enter_makes_the_letter_and_shows_it(qtbot, view, session, letter):
    def enter():
        qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(100, enter)
    qtbot.mouseClick(view.new_button, Qt.MouseButton.LeftButton)
    assert len(session.letters) == 2
    made = session.letters[-1]
    assert made.previous == letter.id
    assert view.list.current_id() == made.id
    assert view.page.title.text() == made.title


def test_a_letter_can_begin_from_the_agenda(qtbot, view, session):
    def choose():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewLetterDialog)
        dialog.from_agenda.click()
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(100, choose)
    view.new_action.trigger()
    assert session.letters[-1].previous is None


def test_own_words_are_written_in_the_editor_and_kept(qtbot, session, messages, letter):
    theme = next(each for each in session.agenda.sections if each.kind == "pillar").children[0]
    part = next(each for top in outline(session.ws, letter) for each in top.children if each.id == theme.id)
    dialog = OwnVersion(session, messages, letter, part)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.words() == (theme.title, theme.blocks)
    dialog.editor.moveCursor(dialog.editor.textCursor().MoveOperation.End)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.editor, "Alleen in deze brief.")
    title, blocks = dialog.words()
    assert plain(title) == plain(theme.title)
    assert any(
        plain(each.children) == "Alleen in deze brief." for each in blocks if isinstance(each, Paragraph)
    )
    session.do(lambda ws: letter_items.set_own_words(ws, letter.id, theme.id, title, blocks))
    assert session.agenda is not None
    kept = next(each for top in outline(session.ws, letter) for each in top.children if each.id == theme.id)
    assert (kept.own, kept.section.blocks) == ("version", blocks)


def test_an_agenda_without_letters_offers_two_ways_to_begin(qtbot, view, session, letter):
    session.do(lambda ws: letters.delete_letter(ws, letter.id))
    assert view._stack.currentWidget() is view._empty
    with qtbot.waitSignal(view.import_asked):
        second = view._empty.findChildren(QPushButton)[1]
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
