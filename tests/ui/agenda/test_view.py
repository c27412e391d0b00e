"""The Agenda view: choosing, writing, undoing, by mouse and keyboard on a real workspace."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from briefing_app import store
from briefing_app.blocks import inlines_of, plain
from briefing_app.edits import outline
from briefing_app.edits.writing import parts_of, root_of
from briefing_app.model.agenda import Section, walk
from briefing_app.store import read
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session

Next = Literal["undo", "switch", "delete another", "close"]
_NONE = Qt.KeyboardModifier.NoModifier


def section(session: Session, label: str) -> Section:
    """The section with a number."""
    assert session.agenda is not None
    return next(each for each in walk(session.agenda.sections) if each.label == label)


def said(section: Section) -> str:
    """All words of a section's own text."""
    return " ".join(plain(run) for block in section.blocks for run in inlines_of(block))


def view_in(
    qtbot: QtBot, window: QMainWindow, session: Session, messages: Messages, settings: QSettings
) -> AgendaView:
    """The view in a window that is shown."""
    view = AgendaView(session, messages, window, settings)
    window.setCentralWidget(view)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.outline.view.setFocus()
    return view


@pytest.fixture
def view(
    qtbot: QtBot, window: QMainWindow, session: Session, messages: Messages, settings: QSettings
) -> Iterator[AgendaView]:
    """The view on the sample."""
    yield view_in(qtbot, window, session, messages, settings)
    window.close()


def click(qtbot: QtBot, view: AgendaView, id: str, *, double: bool = False) -> None:
    """Click on a row of the outline."""
    tree = view.outline.view
    tree.scrollTo(view.outline.model.index_of(id))
    at = tree.visualRect(view.outline.model.index_of(id)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, _NONE, at)
    if double:
        qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, _NONE, at)


def into_text(qtbot: QtBot, view: AgendaView, session: Session, label: str) -> None:
    """The cursor at the end of the first paragraph with words of a theme."""
    theme = section(session, label)
    first = next(at for at, block in enumerate(theme.blocks) if list(inlines_of(block)))
    view.go_to(theme.id, first, len("".join(plain(run) for run in inlines_of(theme.blocks[first]))))
    assert view.editor.hasFocus()


# --- choosing --------------------------------------------------------------------------------------------


def test_a_click_shows_the_section_and_leaves_the_keyboard_in_the_outline(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    theme = section(session, "1.3")
    with qtbot.waitSignal(view.section_shown) as shown:
        click(qtbot, view, theme.id)
    assert shown.args == [theme.id]
    assert view.editor.parts() == parts_of(theme)
    assert view.outline.view.hasFocus()


def test_a_subheading_is_shown_in_the_text_of_its_theme(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    theme = section(session, "1.1")
    last = theme.children[-1]
    view.outline.view.expand(view.outline.model.index_of(theme.id))
    click(qtbot, view, last.id)
    qtbot.waitUntil(lambda: view.shown_section == last.id)
    assert view.editor.parts()[0].id == theme.id
    assert view.editor.place().section == last.id
    assert view.outline.view.hasFocus()


def test_enter_puts_the_cursor_in_and_esc_brings_it_back(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    theme = section(session, "1.2")
    click(qtbot, view, theme.id)
    qtbot.keyClick(view.outline.view, Qt.Key.Key_Return)
    assert view.editor.hasFocus()
    assert view.editor.place().section == theme.id
    qtbot.keyClick(view.editor, Qt.Key.Key_Escape)
    assert view.outline.view.hasFocus()
    assert view.outline.view.current_id == theme.id


def test_a_double_click_puts_the_cursor_in(view: AgendaView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view, section(session, "2.2").id, double=True)
    assert view.editor.hasFocus()
    assert view.shown_section == section(session, "2.2").id


def test_the_outline_follows_the_cursor(view: AgendaView, session: Session, qtbot: QtBot) -> None:
    theme = section(session, "1.1")
    view.go_to(theme.id)
    cursor = view.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    view.editor.setTextCursor(cursor)
    assert view.shown_section == theme.children[-1].id
    assert view.outline.view.current_id == theme.children[-1].id


def test_holding_an_arrow_key_shows_only_where_it_stops(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    click(qtbot, view, section(session, "1.1").id)
    qtbot.waitUntil(lambda: view.shown_section == section(session, "1.1").id)
    shown: list[str] = []
    view.section_shown.connect(shown.append)
    for _ in range(5):
        qtbot.keyClick(view.outline.view, Qt.Key.Key_Down)
    last = view.outline.view.current_id
    qtbot.waitUntil(lambda: view.shown_section == last)
    assert shown == [last]


def test_the_place_is_remembered(
    view: AgendaView,
    session: Session,
    qtbot: QtBot,
    window: QMainWindow,
    messages: Messages,
    settings: QSettings,
) -> None:
    theme = section(session, "2.3")
    view.go_to(theme.id)
    again = view_in(qtbot, window, session, messages, settings)
    assert again.shown_section == theme.id
    assert again.editor.parts() == parts_of(theme)


def test_what_is_shown_at_first_can_be_deleted_at_once(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    first = view.shown_section
    assert view.outline.view.hasFocus()
    qtbot.keyClick(view.outline.view, Qt.Key.Key_Delete)
    assert not view.outline.model.index_of(first).isValid()
    session.undo()
    assert view.shown_section == first


# --- writing ---------------------------------------------------------------------------------------------


def test_what_is_typed_is_told_at_once_and_saved_soon(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    into_text(qtbot, view, session, "1.2")
    with qtbot.waitSignal(session.typed, timeout=1000) as typed:
        qtbot.keyClicks(view.editor, " Dit komt erbij.")
    assert typed.args is not None
    assert typed.args[0] == section(session, "1.2").id
    qtbot.waitUntil(lambda: session.is_saved, timeout=1500)
    assert "Dit komt erbij." in said(section(session, "1.2"))
    session.undo()
    assert "Dit komt erbij." not in said(section(session, "1.2"))
    assert view.editor.parts() == parts_of(section(session, "1.2"))


def test_a_burst_of_typing_is_one_step(view: AgendaView, session: Session, qtbot: QtBot) -> None:
    before = session.agenda
    into_text(qtbot, view, session, "1.2")
    for word in (" een", " twee", " drie"):
        qtbot.keyClicks(view.editor, word)
        session.flush()
    assert "een twee drie" in said(section(session, "1.2"))
    session.undo()
    assert session.agenda == before


@pytest.mark.parametrize("how", get_args(Next))
def test_no_keystroke_is_lost_whatever_comes_right_after_it(
    view: AgendaView, session: Session, qtbot: QtBot, how: Next
) -> None:
    theme, path = section(session, "1.2"), session.ws.path
    into_text(qtbot, view, session, "1.2")
    qtbot.keyClicks(view.editor, " Nog net dit")
    match how:
        case "undo":
            session.undo()
            session.redo()
        case "switch":
            view.go_to(section(session, "2.1").id)
        case "delete another":
            session.do(lambda ws: outline.delete(ws, section(session, "2.1").id))
        case "close":
            session.close()
            view.hide()  # as the window does
    with store.open_for_reading(path) as ws:
        agenda = read.agenda(ws, read.agendas(ws)[0].id)
    stored = next(each for each in walk(agenda.sections) if each.id == theme.id)
    assert said(stored).count("Nog net dit") == 1


def test_typing_does_not_move_the_cursor_when_it_is_saved(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    into_text(qtbot, view, session, "1.2")
    qtbot.keyClicks(view.editor, " abc")
    at = view.editor.textCursor().position()
    session.flush()
    assert view.editor.textCursor().position() == at
    qtbot.keyClicks(view.editor, "def")
    session.flush()
    assert " abcdef" in said(section(session, "1.2"))


def test_undo_in_another_theme_shows_it_with_the_cursor_at_the_change(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    theme = section(session, "1.2")
    into_text(qtbot, view, session, "1.2")
    qtbot.keyClicks(view.editor, " Later weg")
    view.go_to(section(session, "2.1").id)
    session.undo()
    assert view.shown_section == theme.id
    assert view.outline.view.current_id == theme.id
    assert view.editor.parts() == parts_of(section(session, "1.2"))


def test_undo_puts_the_cursor_where_the_change_is(view: AgendaView, session: Session, qtbot: QtBot) -> None:
    into_text(qtbot, view, session, "1.2")
    place = view.editor.place()
    qtbot.keyClicks(view.editor, " Dit hier")
    session.flush()
    view.editor.moveCursor(QTextCursor.MoveOperation.End)
    session.undo()
    assert view.editor.place() == place
    session.redo()
    assert view.editor.place().offset == place.offset + len(" Dit hier")


def test_a_title_changed_in_the_outline_changes_in_the_text(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    theme = section(session, "1.2")
    view.go_to(theme.id)
    view.outline.acts.set_title(theme.id, "Anders")
    assert plain(view.editor.parts()[0].title) == "Anders"
    session.undo()
    assert view.editor.parts()[0].title == theme.title


def test_a_subheading_made_in_the_text_appears_in_the_outline(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    into_text(qtbot, view, session, "1.3")
    qtbot.keyClick(view.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(view.editor, "Nieuw kopje")
    view.editor.set_kind("heading")
    session.flush()
    (made,) = section(session, "1.3").children
    assert plain(made.title) == "Nieuw kopje"
    assert view.outline.model.index_of(made.id).data() == "Nieuw kopje"
    assert view.shown_section == made.id


# --- deleting and beginning ------------------------------------------------------------------------------


def test_deleting_what_is_shown_shows_its_neighbour_and_undo_brings_it_back(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    theme = section(session, "1.2")
    click(qtbot, view, theme.id)
    qtbot.waitUntil(lambda: view.shown_section == theme.id)
    qtbot.keyClick(view.outline.view, Qt.Key.Key_Delete)
    assert session.agenda is not None
    shown = view.editor.parts()[0].id
    assert shown != theme.id
    assert root_of(session.agenda, view.outline.view.current_id).id == shown
    assert view.shown_section == view.outline.view.current_id
    session.undo()
    assert view.shown_section == theme.id
    assert view.outline.view.current_id == theme.id


def test_an_agenda_without_sections_offers_two_ways_to_begin(
    view: AgendaView, session: Session, qtbot: QtBot
) -> None:
    def empty() -> None:
        assert session.agenda is not None
        for each in session.agenda.sections:
            session.do(lambda ws, id=each.id: outline.delete(ws, id))  # type: ignore[misc]

    empty()
    assert view._middle.currentWidget() is view._empty
    with qtbot.waitSignal(view.import_wanted):
        qtbot.mouseClick(view.read_in_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.begin_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "Eerste pijler")
    with qtbot.waitSignal(view.outline.model.renamed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert plain(section(session, "Pijler 1").title) == "Eerste pijler"
    qtbot.waitUntil(lambda: view._middle.currentWidget() is view._text)
    assert view.editor.parts()[0].id == section(session, "Pijler 1").id


def test_go_to_puts_the_cursor_at_a_place(view: AgendaView, session: Session, qtbot: QtBot) -> None:
    theme = section(session, "2.2")
    first = next(at for at, block in enumerate(theme.blocks) if list(inlines_of(block)))
    view.go_to(theme.id, first, 7)
    place = view.editor.place()
    assert (place.section, place.block, place.offset) == (theme.id, first, 7)
    assert view.editor.hasFocus()
    view.go_to("onbekend")
    assert view.shown_section == theme.id


def test_the_row_below_the_title_says_words_and_who(view: AgendaView, session: Session, qtbot: QtBot) -> None:
    into_text(qtbot, view, session, "1.2")
    before = view._about._words.text()
    qtbot.keyClicks(view.editor, " een twee drie")
    qtbot.waitUntil(lambda: view._about._words.text() != before)
    session.flush()
    qtbot.waitUntil(lambda: view._about._when.text().startswith("Gewijzigd vandaag"))
    assert view._about._who.text() == "A. de Vries"


# --- reading only ----------------------------------------------------------------------------------------


@pytest.fixture
def reader(session: Session, sample: Path) -> Iterator[Session]:
    """A second session, on what somebody else has open."""
    opened = Session(store.open_for_reading(sample))
    yield opened
    opened.close()


def test_who_may_only_read_can_select_but_not_change(
    qtbot: QtBot, window: QMainWindow, reader: Session, messages: Messages, settings: QSettings
) -> None:
    view = view_in(qtbot, window, reader, messages, settings)
    view.go_to(section(reader, "1.2").id)
    before = view.editor.parts()
    qtbot.keyClicks(view.editor, "weg ermee")
    qtbot.keyClick(view.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.editor.parts() == before
    assert view.editor.textCursor().hasSelection()
    assert not any(each.isEnabled() for each in view.actions() if not each.isSeparator())
