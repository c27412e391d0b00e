"""A letter is chosen, composed and filled in with mouse and keyboard, and everything saves itself."""

import datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication

from briefing_app.blocks import Paragraph, Text, plain
from briefing_app.edits import letter_items, letters
from briefing_app.model.agenda import walk
from briefing_app.store import read
from briefing_app.ui.letters.date_field import Popup
from briefing_app.ui.letters.menus import part_menu

MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def letter(session):
    return session.letters[0]


@pytest.fixture
def pillars(session):
    return [each for each in session.agenda.sections if each.kind == "pillar"]


def shown(session):
    return [each.id for each in walk(read.composition(session.ws, session.letters[0].id).sections)]


def click_tick(qtbot, view, id):
    parts = view.page.parts
    qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=parts.tick_point(id))


def test_the_newest_draft_is_shown_with_all_its_parts(view, session, letter):
    assert view.list.current_id() == letter.id
    assert view.page.title.text() == letter.title
    assert view.page.parts.parts.rowCount() == len(session.agenda.sections)
    assert "woorden" in view.page._count.text()


def test_a_click_on_a_tick_leaves_a_part_out_and_undo_takes_it_back(qtbot, view, session, pillars):
    theme = pillars[0].children[0].id
    click_tick(qtbot, view, theme)
    assert theme not in shown(session)
    session.undo()
    assert theme in shown(session)
    assert view.page.parts.parts.row_of(theme).part.shown


def test_space_leaves_out_and_keeps_the_row(qtbot, view, session, pillars):
    theme = pillars[0].children[1].id
    view.page.parts.setFocus()
    view.page.parts.select(theme)
    qtbot.keyClick(view.page.parts, Qt.Key.Key_Space)
    assert theme not in shown(session)
    assert view.page.parts.current_id() == theme
    qtbot.keyClick(view.page.parts, Qt.Key.Key_Space)
    assert theme in shown(session)


def test_alt_shift_arrows_put_a_part_elsewhere(qtbot, view, session, pillars):
    one, two = pillars[0].children[:2]
    view.page.parts.select(two.id)
    qtbot.keyClick(view.page.parts, Qt.Key.Key_Up, MOVE)
    assert shown(session).index(two.id) < shown(session).index(one.id)
    assert view.page.parts.parts.row_of(two.id).part.section.label == "1.1"
    qtbot.keyClick(view.page.parts, Qt.Key.Key_Down, MOVE)
    assert shown(session).index(one.id) < shown(session).index(two.id)


def test_a_part_is_dropped_among_those_beside_it_and_nowhere_else(qtbot, view, session, pillars):
    model = view.page.parts.parts
    theme = pillars[0].children[2].id
    data: QMimeData = model.mimeData([model.index_of(theme)])
    above, other = model.index_of(pillars[0].id), model.index_of(pillars[1].id)
    action = Qt.DropAction.MoveAction
    assert model.canDropMimeData(data, action, 0, 0, above)
    assert not model.canDropMimeData(data, action, 0, 0, other)
    assert not model.canDropMimeData(data, action, -1, -1, above)
    assert not model.dropMimeData(data, action, 0, 0, above)
    qtbot.waitUntil(lambda: model.row_of(theme).at == 0)
    assert shown(session).index(theme) < shown(session).index(pillars[0].children[0].id)


def test_subheadings_are_folded_in_their_theme_until_opened(view, pillars):
    parts = view.page.parts
    theme = next(each for each in pillars[0].children if each.children)
    assert not parts.isExpanded(parts.parts.index_of(theme.id))
    assert parts.select(theme.children[0].id)
    assert parts.isExpanded(parts.parts.index_of(theme.id))


def test_what_is_typed_saves_itself_as_one_step(qtbot, view, session, letter):
    form = view.page.form
    form.reference.selectAll()
    qtbot.keyClicks(form.reference, "2026-0000123")
    qtbot.waitUntil(lambda: session.is_saved, timeout=2000)
    assert read.letter(session.ws, letter.id).reference == "2026-0000123"
    session.undo()
    assert form.reference.text() == letter.reference


def test_the_title_above_and_betreft_are_one(qtbot, view, session):
    view.page.title.selectAll()
    qtbot.keyClicks(view.page.title, "Brief over meedoen")
    assert view.page.form.title.text() == "Brief over meedoen"
    session.flush()
    assert session.letters[0].title == "Brief over meedoen"
    view.page.form.title.selectAll()
    qtbot.keyClicks(view.page.form.title, "Anders")
    assert view.page.title.text() == "Anders"


def test_a_date_is_typed_in_words_and_a_wrong_one_says_how(qtbot, view, session):
    field = view.page.form.date
    field.selectAll()
    qtbot.keyClicks(field, "3 mrt 2027")
    session.flush()
    assert session.letters[0].date == datetime.date(2027, 3, 3)
    field.selectAll()
    qtbot.keyClicks(field, "morgen")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "27 november 2026" in view.page.form._date_box.below.text()
    assert session.letters[0].date == datetime.date(2027, 3, 3)


def test_a_date_is_picked_from_the_calendar(qtbot, view, session):
    field = view.page.form.date
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, Popup)
    popup.calendar.setSelectedDate(popup.calendar.selectedDate().addDays(1))
    before = session.letters[0].date
    popup.calendar.activated.emit(popup.calendar.selectedDate())
    session.flush()
    assert session.letters[0].date == before + datetime.timedelta(days=1)


def test_signatories_are_added_and_changed(qtbot, view, session):
    signing = view.page.form.signatories
    qtbot.mouseClick(signing.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(signing.rows[-1].role, "De Minister van Buurten")
    qtbot.keyClicks(signing.rows[-1].name, "B. Bakker")
    session.flush()
    found = session.letters[0].signatories
    assert (found[-1].role, found[-1].name) == ("De Minister van Buurten", "B. Bakker")
    assert len(found) == 2


def test_dossiers_are_typed_as_they_are_written(qtbot, view, session):
    field = view.page.form.dossiers
    field.selectAll()
    qtbot.keyClicks(field, "36 912 Digitaal meedoen; 36 800 VII")
    session.flush()
    found = session.letters[0].dossiers
    assert [(each.number, each.chapter, each.title) for each in found] == [
        ("36912", None, "Digitaal meedoen"),
        ("36800", "VII", ""),
    ]


def test_rare_fields_are_folded_away_and_save_too(qtbot, view, session):
    form = view.page.form
    assert not form.more["directorate"][1].isVisible()
    qtbot.mouseClick(form.more_button, Qt.MouseButton.LeftButton)
    lines = form.more["contact"][1]
    assert lines.isVisible()
    lines.setPlainText("A. de Vries\ninfo@voorbeeld.nl")
    session.flush()
    assert session.letters[0].header.contact == ("A. de Vries", "info@voorbeeld.nl")


def test_a_letter_that_was_sent_can_only_be_read(qtbot, view, session, letter, pillars):
    session.do(lambda ws: letters.freeze_as_sent(ws, letter.id, b"%PDF", "kamerbrief"))
    view.show_letter(letter.id)
    page = view.page
    assert page._lock.isVisible()
    assert page.title.isReadOnly()
    assert page.export_button.isEnabled()
    assert not page.freeze_button.isVisible()
    before = shown(session)
    click_tick(qtbot, view, pillars[0].children[0].id)
    qtbot.keyClick(page.parts, Qt.Key.Key_Space)
    assert shown(session) == before
    assert session.undo_label != "Vastleggen als verzonden"


def test_what_changed_since_the_previous_letter_stands_beside_each_part(
    qtbot, view, session, letter, pillars
):
    changed, same = pillars[0].children[:2]
    made = session.do(lambda ws: letters.new_from_previous(ws, letter.id, title="Volgende"))
    words = (Paragraph((Text("Anders."),)),)
    session.do(lambda ws: letter_items.set_own_text(ws, made, changed.id, words))
    new = session.do(lambda ws: letter_items.add_own_section(ws, made, title=(Text("Nieuw"),)))
    view.show_letter(made)
    model = view.page.parts.parts
    qtbot.waitUntil(lambda: model.change_of(model.row_of(same.id)) == "same")
    assert model.change_of(model.row_of(changed.id)) == "changed"
    assert model.change_of(model.row_of(new)) == "new"
    assert not view.page.parts.isColumnHidden(1)


def test_without_a_previous_letter_there_is_no_such_column(view):
    assert view.page.parts.isColumnHidden(1)


def test_the_menu_of_a_part_gives_up_the_letters_own_words(view, session, letter, pillars):
    theme = pillars[0].children[0]
    words = (Paragraph((Text("Anders."),)),)
    session.do(lambda ws: letter_items.set_own_text(ws, letter.id, theme.id, words))
    menu = part_menu(theme.id, view.page, view.acts, view)
    back = next(each for each in menu.actions() if "Terug naar" in each.text())
    back.trigger()
    assert view.page.parts.parts.row_of(theme.id).part.own == ""


def test_deleting_a_draft_leaves_a_way_back(view, session, messages, letter):
    view.delete_action.trigger()
    assert session.letters == ()
    assert view._stack.currentWidget() is view._empty
    messages.toaster.take_back()
    assert [each.id for each in session.letters] == [letter.id]


def test_the_preview_hears_which_letter_and_part_are_chosen(qtbot, view, pillars):
    with qtbot.waitSignal(view.section_shown) as section:
        view.page.parts.select(pillars[1].id)
    assert section.args == [pillars[1].id]
    with qtbot.waitSignal(view.letter_shown):
        view.show_letter(view.list.current_id())


def test_a_part_of_its_own_is_shown_behind_the_chosen_one(view, session, letter, pillars):
    made = session.do(
        lambda ws: letter_items.add_own_section(ws, letter.id, title=(Text("Slot"),), after=pillars[0].id)
    )
    row = view.page.parts.parts.row_of(made)
    assert (plain(row.part.section.title), row.part.own, row.at) == (
        "Slot",
        "text",
        view.page.parts.parts.row_of(pillars[0].id).at + 1,
    )


def test_a_double_click_beside_the_tick_asks_for_the_words(qtbot, view, pillars):
    parts = view.page.parts
    view.page.version_asked.disconnect()
    rect = parts.visualRect(parts.parts.index_of(pillars[0].id))
    with qtbot.waitSignal(view.page.version_asked) as asked:
        qtbot.mouseDClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(40, 0))
    assert asked.args == [pillars[0].id]
