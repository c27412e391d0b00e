"""The outline by mouse and keyboard, as a person does it; each act is taken back again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from briefing_app import store
from briefing_app.blocks import plain
from briefing_app.model.agenda import Section, walk
from briefing_app.ui.agenda.outline_model import Role
from briefing_app.ui.agenda.outline_panel import OutlinePanel
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from tests.ui.agenda.conftest import outline_in

_NONE = Qt.KeyboardModifier.NoModifier
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def _section(session: Session, label: str) -> Section:
    assert session.agenda is not None
    return next(each for each in walk(session.agenda.sections) if each.label == label)


def _rows(session: Session) -> list[tuple[str, str]]:
    assert session.agenda is not None
    return [(each.label, plain(each.title)) for each in walk(session.agenda.sections)]


def _choose(panel: OutlinePanel, qtbot: QtBot, id: str) -> None:
    panel.view.scrollTo(panel.model.index_of(id))
    at = panel.view.visualRect(panel.model.index_of(id)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, _NONE, at)
    assert panel.view.current_id == id


def _field(panel: OutlinePanel) -> QLineEdit:
    found = panel.view.viewport().findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def _type_title(panel: OutlinePanel, qtbot: QtBot, title: str) -> None:
    with qtbot.waitSignal(panel.model.renamed):  # Qt closes the field in the next turn of its loop
        qtbot.keyClicks(_field(panel), title)
        qtbot.keyClick(_field(panel), Qt.Key.Key_Return)


# --- choosing --------------------------------------------------------------------------------------------


def test_a_click_chooses_and_a_double_click_opens(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    theme = _section(session, "1.3")
    with qtbot.waitSignal(panel.view.chosen) as chosen:
        _choose(panel, qtbot, theme.id)
    assert chosen.args == [theme.id]
    at = panel.view.visualRect(panel.model.index_of(theme.id)).center()
    with qtbot.waitSignal(panel.view.opened) as opened:
        qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, _NONE, at)
    assert opened.args == [theme.id]
    assert not panel.view.viewport().findChildren(QLineEdit)


def test_arrows_walk_and_enter_opens(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    _choose(panel, qtbot, _section(session, "1.2").id)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert panel.view.current_id == _section(session, "1.3").id
    with qtbot.waitSignal(panel.view.opened) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert opened.args == [_section(session, "1.3").id]


def test_typing_goes_to_the_row_that_begins_so(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.view, "veilig")
    assert panel.view.current_id == _section(session, "2.5").id


def test_the_arrow_of_a_row_opens_and_closes_it_and_that_is_remembered(
    panel: OutlinePanel,
    session: Session,
    qtbot: QtBot,
    window: QMainWindow,
    messages: Messages,
    settings: QSettings,
) -> None:
    pillar = panel.model.index_of(_section(session, "Pijler 1").id)
    was_current = panel.view.current_id
    rect = panel.view.content_rect(pillar)
    qtbot.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, _NONE, QPoint(rect.left() - 12, rect.center().y())
    )
    assert not panel.view.isExpanded(pillar)
    assert panel.view.current_id == was_current
    again = outline_in(qtbot, window, session, messages, settings)
    assert not again.view.isExpanded(again.model.index_of(_section(session, "Pijler 1").id))
    assert again.view.isExpanded(again.model.index_of(_section(session, "Pijler 2").id))


def test_selection_expansion_and_place_stay_when_the_agenda_changes(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    theme, pillar = _section(session, "2.3"), _section(session, "Pijler 1")
    panel.view.collapse(panel.model.index_of(pillar.id))
    _choose(panel, qtbot, theme.id)
    panel.acts.move_to(pillar.id, None, None)
    assert panel.view.current_id == pillar.id  # what was moved is shown
    assert not panel.view.isExpanded(panel.model.index_of(pillar.id))
    panel.view.choose(theme.id)
    session.undo()
    assert panel.view.current_id == theme.id
    assert not panel.view.isExpanded(panel.model.index_of(pillar.id))


# --- changing --------------------------------------------------------------------------------------------


def test_f2_renames_in_place(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    before = _rows(session)
    _choose(panel, qtbot, _section(session, "1.1").id)
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    _type_title(panel, qtbot, "Hulp om de hoek")
    assert plain(_section(session, "1.1").title) == "Hulp om de hoek"
    session.undo()
    assert _rows(session) == before


def test_esc_leaves_the_title_as_it_was(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    before = _rows(session)
    _choose(panel, qtbot, _section(session, "1.1").id)
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(_field(panel), "weg")
    qtbot.keyClick(_field(panel), Qt.Key.Key_Escape)
    assert _rows(session) == before


def test_delete_says_what_went_and_gives_it_back(
    panel: OutlinePanel, session: Session, qtbot: QtBot, messages: Messages
) -> None:
    before = _rows(session)
    title = plain(_section(session, "1.2").title)
    _choose(panel, qtbot, _section(session, "1.2").id)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert title not in {name for _, name in _rows(session)}
    assert messages.toaster.text.startswith(f"‘1.2 {title}’")
    assert panel.view.current_id
    messages.toaster.take_back()
    assert _rows(session) == before


def test_the_toast_never_takes_back_something_else(
    panel: OutlinePanel, session: Session, qtbot: QtBot, messages: Messages
) -> None:
    _choose(panel, qtbot, _section(session, "1.2").id)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    panel.acts.set_title(_section(session, "1.1").id, "Daarna")
    after = _rows(session)
    with qtbot.waitSignal(messages.status_said):
        messages.toaster.take_back()
    assert _rows(session) == after


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Insert, _NONE), (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)],
)
def test_a_section_is_added_below_and_named_at_once(
    panel: OutlinePanel, session: Session, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    before = _rows(session)
    _choose(panel, qtbot, _section(session, "1.2").id)
    qtbot.keyClick(panel.view, key, modifier)
    _type_title(panel, qtbot, "Nieuw werk")
    assert plain(_section(session, "1.3").title) == "Nieuw werk"
    assert panel.view.current_id == _section(session, "1.3").id
    session.undo()
    session.undo()
    assert _rows(session) == before


@pytest.mark.parametrize(
    ("key", "back"),
    [
        (Qt.Key.Key_Up, Qt.Key.Key_Down),
        (Qt.Key.Key_Down, Qt.Key.Key_Up),
        (Qt.Key.Key_Right, Qt.Key.Key_Left),
        (Qt.Key.Key_Left, Qt.Key.Key_Right),
    ],
)
def test_alt_shift_arrows_move_a_section_and_back(
    panel: OutlinePanel, session: Session, qtbot: QtBot, key: Qt.Key, back: Qt.Key
) -> None:
    before = _rows(session)
    theme = _section(session, "1.5" if key == Qt.Key.Key_Left else "1.2")
    _choose(panel, qtbot, theme.id)
    qtbot.keyClick(panel.view, key, _ALT_SHIFT)
    assert _rows(session) != before
    assert panel.view.current_id == theme.id
    qtbot.keyClick(panel.view, back, _ALT_SHIFT)
    assert _rows(session) == before
    session.undo()
    session.undo()
    assert _rows(session) == before


def test_numbers_follow_a_moved_pillar(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    theme = _section(session, "2.1")
    _choose(panel, qtbot, _section(session, "Pijler 2").id)
    qtbot.keyClick(panel.view, Qt.Key.Key_Up, _ALT_SHIFT)
    assert panel.model.index_of(theme.id).data(Role.LABEL) == "1.1"


def test_the_menu_adds_every_kind_where_it_fits(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    _choose(panel, qtbot, _section(session, "1.2").id)
    by_text = {each.text(): each for each in panel.acts.adding}
    qtbot.waitUntil(lambda: by_text["Thema"].isEnabled())
    assert not by_text["Inleiding"].isEnabled()  # there is one
    before = _rows(session)
    for text, expected in (
        ("Pijler", "Pijler 2"),
        ("Thema", "1.3"),
        ("Bijlage", "Bijlage 1"),
    ):
        panel.view.choose(_section(session, "1.2").id)
        by_text[text].trigger()
        qtbot.keyClick(_field(panel), Qt.Key.Key_Escape)
        assert panel.view.current_id == _section(session, expected).id
        session.undo()
        assert _rows(session) == before


def test_a_copy_stands_right_behind(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    before = _rows(session)
    _choose(panel, qtbot, _section(session, "1.2").id)
    title = plain(_section(session, "1.2").title)
    panel.acts.duplicate.trigger()
    assert plain(_section(session, "1.3").title) == title
    session.undo()
    assert _rows(session) == before


# --- dragging --------------------------------------------------------------------------------------------


def _drop(panel: OutlinePanel, what: str, at: QPoint) -> None:
    data: QMimeData = panel.model.mimeData([panel.model.index_of(what)])
    viewport = panel.view.viewport()
    buttons, action = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
    QApplication.sendEvent(viewport, QDragEnterEvent(QPointF(at), action, data, buttons, _NONE))
    QApplication.sendEvent(viewport, QDragMoveEvent(QPointF(at), action, data, buttons, _NONE))
    panel.view.grab()  # with the line or the fill
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), action, data, buttons, _NONE))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (lambda rect: rect.topLeft() + QPoint(40, 2), "2.2"),
        (lambda rect: rect.bottomLeft() + QPoint(40, -2), "2.3"),
    ],
)
def test_dropping_between_rows_moves_there(
    panel: OutlinePanel,
    session: Session,
    qtbot: QtBot,
    place: Callable[[object], QPoint],
    expected: str,
) -> None:
    before = _rows(session)
    moved = _section(session, "1.3")
    panel.view.collapse(panel.model.index_of(_section(session, "2.2").id))
    _drop(panel, moved.id, place(panel.view.visualRect(panel.model.index_of(_section(session, "2.2").id))))
    assert _section(session, expected).id == moved.id
    assert panel.view.current_id == moved.id
    session.undo()
    assert _rows(session) == before


def test_dropping_on_a_row_moves_into_it(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    before = _rows(session)
    moved, pillar = _section(session, "1.3"), _section(session, "Pijler 2")
    _drop(panel, moved.id, panel.view.visualRect(panel.model.index_of(pillar.id)).center())
    assert [each.id for each in _section(session, "Pijler 2").children][-1] == moved.id
    session.undo()
    assert _rows(session) == before


def test_dropping_where_it_may_not_stand_does_nothing(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    before = _rows(session)
    pillar = _section(session, "Pijler 1")
    _drop(panel, pillar.id, panel.view.visualRect(panel.model.index_of(_section(session, "1.2").id)).center())
    assert _rows(session) == before


def test_below_the_last_of_a_pillar_the_mouse_says_how_deep(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    last, moved = _section(session, "1.5"), _section(session, "2.1")
    rect = panel.view.content_rect(panel.model.index_of(last.id))
    _drop(panel, moved.id, QPoint(rect.left() + 30, rect.bottom() - 1))
    assert _section(session, "1.6").id == moved.id
    session.undo()
    _drop(panel, moved.id, QPoint(34, rect.bottom() - 1))
    assert session.agenda is not None
    assert moved.id in [each.id for each in session.agenda.sections]
    session.undo()


# --- filtering -------------------------------------------------------------------------------------------


def test_the_filter_shows_what_has_the_words_and_what_it_stands_in(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel._filter_button, Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "veilig ONLINE")
    view, model = panel.view, panel.model
    wanted = model.index_of(_section(session, "2.5").id)
    assert not view.isRowHidden(wanted.row(), wanted.parent())
    other = model.index_of(_section(session, "2.4").id)
    assert view.isRowHidden(other.row(), other.parent())
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.current_id == _section(session, "2.5").id
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not view.isRowHidden(other.row(), other.parent())
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert view.hasFocus()


def test_a_filter_that_finds_nothing_says_so(panel: OutlinePanel, qtbot: QtBot) -> None:
    panel.open_search()
    qtbot.keyClicks(QApplication.focusWidget(), "qqq")
    assert "Niets gevonden voor ‘qqq’" in panel._nothing.text()
    assert panel._nothing.isVisible()


def test_the_context_menu_names_what_can_be_done(panel: OutlinePanel, session: Session, qtbot: QtBot) -> None:
    _choose(panel, qtbot, _section(session, "1.1").id)
    menu = panel.acts.menu(panel)
    texts = [each.text() for each in menu.actions() if not each.isSeparator()]
    assert texts == ["Toevoegen", "Hernoemen", "Dupliceren", "Verplaatsen", "Verwijderen"]
    assert isinstance(menu, QMenu)


def test_figures_below_the_outline(panel: OutlinePanel, session: Session) -> None:
    assert session.agenda is not None
    actions = [action for each in walk(session.agenda.sections) for action in each.actions]
    done = sum(each.status == "done" for each in actions)
    assert panel._foot._actions.text() == f"{done} van {len(actions)} acties afgerond"


def test_nothing_can_be_changed_in_what_is_only_read(
    sample: Path, panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    reader = Session(store.open_for_reading(sample))
    other = QMainWindow()
    qtbot.addWidget(other)
    settings = QSettings(str(sample.with_suffix(".ini")), QSettings.Format.IniFormat)
    reading = outline_in(qtbot, other, reader, Messages(other), settings)
    reading.view.setCurrentIndex(reading.model.index_of(_section(session, "1.1").id))
    qtbot.keyClick(reading.view, Qt.Key.Key_F2)
    qtbot.keyClick(reading.view, Qt.Key.Key_Delete)
    assert not reading.view.viewport().findChildren(QLineEdit)
    assert not any(
        each.isEnabled() for each in (*reading.acts.adding, reading.acts.delete, reading.acts.add_here)
    )
    selected = reading.view.selectionModel()
    assert isinstance(selected, QItemSelectionModel)
    reader.close()
