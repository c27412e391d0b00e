"""A person works in a list of actions: types, walks, adds, moves, deletes."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing_app import blocks as b
from briefing_app import store
from briefing_app.edits import actions as edits
from briefing_app.ui import theme
from briefing_app.ui.islands.actions import ActionsIsland
from briefing_app.ui.islands.actions_dragging import carry
from briefing_app.ui.islands.actions_model import Column
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from tests.ui.islands.conftest import TODAY, Desk

OURS = ["Openen van leerplekken.", "Opleiden van vrijwilligers.", "Meten."]
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def choose_first() -> None:
    """The first of what is offered."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)


def test_a_click_edits_in_place_and_what_is_typed_is_stored_with_its_markup(desk: Desk):
    desk.click(1)
    desk.press(Qt.Key.Key_End)
    desk.type(" Nu")
    assert desk.words() == [OURS[0], "Opleiden van vrijwilligers. Nu", OURS[2]]
    assert b.Styled("b", (b.Text("vrijwilligers"),)) in desk.stored()[1].text
    assert desk.session.undo_label == "Actie wijzigen"


def test_a_burst_of_typing_is_one_step_and_undo_shows_at_once_what_was_there(desk: Desk):
    desk.click(0)
    desk.press(Qt.Key.Key_End)
    desk.type(" Snel")
    desk.session.flush()
    desk.type(" en goed")
    desk.session.undo()
    assert desk.rows() == OURS
    assert desk.edit.plain() == OURS[0]
    assert desk.edit.hasFocus()
    desk.session.redo()
    assert desk.edit.plain() == f"{OURS[0]} Snel en goed"


def test_tab_goes_to_the_next_cell_and_a_timing_is_understood_while_it_is_typed(desk: Desk):
    desk.click(2)
    desk.press(Qt.Key.Key_Tab)
    desk.type("Start: Q2 2026, doorlopend")
    rows = desk.island.grid.rows
    assert rows.meaning(2) == "vanaf apr. 2026"
    stored = desk.stored()[2]
    assert (stored.timing_note, stored.timing_date) == ("Start: Q2 2026, doorlopend", TODAY)
    desk.press(Qt.Key.Key_Backtab)
    assert desk.edit.plain() == "Meten."


def test_a_timing_that_is_not_understood_is_kept_as_it_stands_and_said_so(desk: Desk):
    desk.click(2, Column.TIMING)
    desk.type("zodra het kan")
    rows = desk.island.grid.rows
    assert desk.stored()[2].timing_note == "zodra het kan"
    assert "letterlijk afgedrukt" in str(rows.index(2, Column.TIMING).data(Qt.ItemDataRole.ToolTipRole))


def test_completions_finish_a_clause_of_a_timing(desk: Desk):
    desk.click(2, Column.TIMING)
    desk.type("Start: beg")
    choose_first()
    assert desk.edit.plain() == "Start: begin 2026"


def test_enter_goes_to_the_next_action_and_in_the_last_makes_a_new_one(desk: Desk):
    desk.click(1)
    desk.press(Qt.Key.Key_Return)
    assert desk.edit.plain() == OURS[2]
    desk.press(Qt.Key.Key_Return)
    assert desk.edit.plain() == ""
    assert desk.words() == OURS
    desk.type("Nieuw")
    assert desk.words() == [*OURS, "Nieuw"]
    desk.type(" werk")
    assert desk.words() == [*OURS, "Nieuw werk"]
    assert desk.session.undo() == "Actie toevoegen"
    assert desk.rows() == OURS


def test_a_new_action_without_words_leaves_no_trace(desk: Desk, qtbot):
    desk.island.add_button.click()
    assert len(desk.rows()) == 4
    with qtbot.waitSignal(desk.island.left) as left:
        desk.press(Qt.Key.Key_Return)
    assert left.args == ["after"]
    qtbot.waitUntil(lambda: desk.rows() == OURS)
    assert desk.words() == OURS


def test_a_new_action_stays_while_something_else_is_saved(desk: Desk):
    desk.press(Qt.Key.Key_A, CTRL_SHIFT)
    first = desk.stored()[0].id
    desk.session.do(lambda ws: edits.set_owner(ws, first, "A. Bos"))
    desk.type("Nieuw")
    desk.session.do(lambda ws: edits.set_owner(ws, first, "B. Bos"))
    assert desk.edit.plain() == "Nieuw"
    assert sorted(desk.words()) == sorted([*OURS, "Nieuw"])


def test_escape_leaves_the_cell_then_the_island(desk: Desk, qtbot):
    desk.click(1)
    desk.press(Qt.Key.Key_Escape)
    grid = desk.island.grid
    assert grid.edit_open is None
    assert grid.selected_ids() == [desk.stored()[1].id]
    with qtbot.waitSignal(desk.island.left):
        desk.press(Qt.Key.Key_Escape)


def test_delete_takes_the_selected_action_away_and_the_toast_brings_it_back(desk: Desk):
    desk.click(1)
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Delete)
    assert desk.words() == [OURS[0], OURS[2]] == desk.rows()
    assert desk.island.grid.hasFocus()
    messages = desk.host.findChild(Messages)
    assert messages is not None
    assert messages.toaster.text == "Actie verwijderd."
    messages.toaster.take_back()
    assert desk.words() == OURS == desk.rows()


def test_alt_shift_and_an_arrow_move_the_action_that_is_being_edited(desk: Desk):
    desk.click(2)
    desk.press(Qt.Key.Key_Up, ALT_SHIFT)
    assert desk.words() == [OURS[0], OURS[2], OURS[1]] == desk.rows()
    assert desk.edit.plain() == OURS[2]
    desk.press(Qt.Key.Key_Up, ALT_SHIFT, times=3)
    assert desk.words()[0] == OURS[2]
    desk.press(Qt.Key.Key_Down, ALT_SHIFT)
    assert desk.words() == [OURS[0], OURS[2], OURS[1]]


def test_actions_that_are_let_go_come_before_the_row_below(desk: Desk):
    grid = desk.island.grid
    data = carry([desk.stored()[2].id], "Meten.")
    place = QPointF(40, grid.rowViewportPosition(0) + 4)
    event = QDropEvent(
        place,
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    grid.dropEvent(event)
    assert desk.words() == [OURS[2], OURS[0], OURS[1]] == desk.rows()


def test_a_status_is_chosen_from_all_with_their_words(desk: Desk):
    menu = desk.island.grid.status_menu(1, desk.island)
    words = [each.text() for each in menu.actions()]
    assert words == ["Gepland", "Gestart", "Afgerond", "Vertraagd", "Vervallen", "Volgens de planning"]
    menu.actions()[3].trigger()
    assert desk.stored()[1].status == "delayed"
    assert desk.island.grid.rows.index(1, Column.STATUS).data() == "Vertraagd"


def test_space_on_a_status_opens_its_menu(desk: Desk):
    desk.click(1, Column.TIMING)
    desk.press(Qt.Key.Key_Tab)
    assert desk.island.grid.edit_open is None
    desk.press(Qt.Key.Key_Space)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_an_owner_is_completed_from_those_who_have_actions_already(desk: Desk):
    first = desk.stored()[0].id
    desk.session.do(lambda ws: edits.set_owner(ws, first, "Zwaantje Bos"))
    desk.click(1, Column.OWNER)
    desk.type("Zwa")
    choose_first()
    assert desk.stored()[1].owner == "Zwaantje Bos"


def test_the_keyboard_comes_in_and_goes_out_on_both_sides(desk: Desk, qtbot):
    desk.island.enter("before")
    assert desk.edit.plain() == OURS[0]
    with qtbot.waitSignal(desk.island.left) as left:
        desk.press(Qt.Key.Key_Up)
    assert left.args == ["before"]
    desk.island.enter("after")
    assert desk.island.grid.edited.row() == 2
    with qtbot.waitSignal(desk.island.left) as left:
        desk.press(Qt.Key.Key_Down)
    assert left.args == ["after"]


def test_the_island_grows_with_what_is_typed_and_shrinks_again(desk: Desk):
    before = desk.island.heightForWidth(560)
    desk.click(2)
    desk.type("veel woorden " * 12)
    assert desk.island.heightForWidth(560) > before
    desk.session.undo()
    assert desk.island.heightForWidth(560) == before


def test_a_list_without_actions_says_so_and_may_be_taken_out(desk: Desk, qtbot):
    desk.session.do(lambda ws: edits.delete_actions(ws, [each.id for each in desk.stored()]))
    assert desk.island.grid.isHidden()
    desk.island.enter("before")
    assert desk.island.add_button.hasFocus()
    with qtbot.waitSignal(desk.island.removed):
        QTest.keyClick(desk.island.add_button, Qt.Key.Key_Delete)


def test_rows_and_cells_have_words_for_who_cannot_see_them(desk: Desk):
    rows = desk.island.grid.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    assert rows.index(0, Column.TIMING).data(role) == "Planning: Start: Q1 2026, doorlopend"
    assert rows.index(2, Column.TEXT).data(role) == "Actie: Meten. (noot: Elk jaar.)"
    desk.click(1, Column.TIMING)
    assert desk.edit.accessibleName() == "Planning van actie 2 van 3"


@pytest.mark.parametrize("mode", ["dark", "contrast", "light"])
def test_other_colours_are_shown_at_once(desk: Desk, mode: theme.Mode):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desk.click(1)
    sheet, palette, font = app.styleSheet(), app.palette(), app.font()
    try:
        theme.apply(app, mode)
        image = desk.host.grab().toImage()
        seen = {image.pixelColor(30, y).name() for y in range(60, 300)}
        assert theme.tokens().surface.name() in seen
        assert desk.edit.plain() == OURS[1]
    finally:
        theme.apply(app, "light")
        app.setStyleSheet(sheet)
        app.setPalette(palette)
        app.setFont(font)


def test_who_may_only_read_can_walk_but_not_change(desk: Desk, sample, qtbot):
    desk.session.flush()
    reader = Session(store.open_for_reading(sample))
    try:
        island = ActionsIsland(reader, desk.section, 1, Messages(desk.host), desk.host, today=lambda: TODAY)
        island.setGeometry(0, 0, 560, island.heightForWidth(560))
        island.show()
        island.enter("before")
        assert island.add_button.isHidden()
        assert island.grid.edit_open is None
        assert island.grid.hasFocus()
        island.grid.delete_selected()
        island.grid.add()
        assert len(island.grid.rows.actions) == 3
        assert island.grid.menu(island.grid.rows.index(0, 0)) is None
        island.deleteLater()
    finally:
        reader.close()
