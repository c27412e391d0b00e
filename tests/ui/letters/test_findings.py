"""What is wanting in a letter is said above its parts, and one click away from where it is settled."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefing_app.blocks import Paragraph, Ref, Text
from briefing_app.edits import letter_items, letters
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.findings_list import FindingsDialog
from briefing_app.ui.letters.freezing import FreezeDialog
from briefing_app.ui.letters.own_version import OwnVersion

NOWHERE = (Paragraph((Text("Zie "), Ref("weg"), Text("."))),)


@pytest.fixture
def letter(session):
    return session.letters[0]


@pytest.fixture
def wrong(session, letter):
    """A theme that the letter says in words of its own, with a reference that leads nowhere."""
    theme = next(each for each in session.agenda.sections if each.kind == "pillar").children[0].id
    session.do(lambda ws: letter_items.set_own_text(ws, letter.id, theme, NOWHERE))
    return theme


def meanwhile(seen, kind, act):
    """Does something in the dialog of that kind that is going to be open."""

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            seen.append(kind)
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_a_letter_in_order_says_nothing(qtbot, view):
    qtbot.wait(400)
    assert view.page.banner.isHidden()


def test_an_error_is_said_until_it_is_settled(qtbot, view, session, letter, wrong):
    qtbot.waitUntil(lambda: view.page.banner.isVisible())
    assert view.page.banner.text.startswith("1 fout · Een verwijzing leidt nergens heen.")
    session.do(lambda ws: letter_items.follow_agenda(ws, letter.id, wrong))
    qtbot.waitUntil(lambda: view.page.banner.isHidden())


def test_a_field_that_is_emptied_is_missed_at_once(qtbot, view, session, letter):
    session.do(lambda ws: letters.set_fields(ws, letter.id, date=None))
    qtbot.waitUntil(lambda: view.page.banner.isVisible())
    assert "De brief heeft geen datum." in view.page.banner.text


def test_its_place_opens_the_letters_own_words(qtbot, view, wrong):
    seen: list[type] = []
    qtbot.waitUntil(lambda: view.page.banner.isVisible())
    meanwhile(seen, FindingsDialog, lambda dialog: dialog.list.go_to.emit(wrong, ""))
    view.page.banner.action_button.click()
    meanwhile(seen, OwnVersion, lambda dialog: dialog.reject())
    qtbot.waitUntil(lambda: seen == [FindingsDialog, OwnVersion])
    assert view.page.parts.current_id() == wrong


def test_of_what_was_sent_nothing_is_to_be_settled(qtbot, view, session, letter, wrong):
    qtbot.waitUntil(lambda: view.page.banner.isVisible())
    session.do(lambda ws: letters.freeze_as_sent(ws, letter.id, b"%PDF", "kamerbrief"))
    qtbot.waitUntil(lambda: view.page.banner.isHidden())
    dialog = ExportDialog(session, session.letters[0])
    qtbot.addWidget(dialog)
    assert dialog.fault_button.isHidden()
    assert not dialog.export_button.isHidden()


def test_who_freezes_a_letter_hears_what_is_wrong_in_it(qtbot, session, letter, wrong):
    dialog = FreezeDialog(session, letter)
    qtbot.addWidget(dialog)
    assert dialog.banner.text.startswith("In de brief staat nog 1 fout.")
