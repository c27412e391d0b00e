"""A person works in a table: types, walks, pastes, adds rows, and sees what is to be looked at."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app import blocks as b
from briefing_app.ui import theme
from briefing_app.ui.islands.table import TableIsland
from briefing_app.ui.islands.table_shape import all_rows, new_table, placed
from tests.ui.islands.test_table_shape import TABLE, words


@pytest.fixture
def island(qapp: QApplication) -> Iterator[TableIsland]:
    theme.load_fonts()
    host = QWidget()
    host.resize(640, 700)
    made = TableIsland(TABLE, host)

    def place() -> None:
        made.setGeometry(24, 24, 560, made.heightForWidth(560))

    place()
    made.height_changed.connect(place)
    host.show()
    host.activateWindow()
    yield made
    host.close()
    host.deleteLater()


def click(island: TableIsland, row: int, column: int) -> None:
    grid = island.grid
    place = grid.visualRect(grid.cells_shown.index(row, column)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def press(
    island: TableIsland, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(island.grid.edit_open or island.grid, key, modifier)
    QApplication.processEvents()


def test_what_is_typed_in_a_cell_is_in_the_table_at_once(island, qtbot):
    click(island, 2, 1)
    with qtbot.waitSignal(island.edited) as edited:
        QTest.keyClicks(island.grid.edit_open, "0")
    assert sorted(words(edited.args[0])[2][1]) == ["0", "1"]
    assert edited.args[0] == island.table


def test_tab_walks_over_cells_that_span_and_the_last_makes_a_row(island):
    click(island, 2, 1)
    press(island, Qt.Key.Key_Tab)
    press(island, Qt.Key.Key_Tab)
    assert (island.grid.edited.row(), island.grid.edited.column()) == (3, 1)
    for _ in range(3):
        press(island, Qt.Key.Key_Tab)
    assert (island.grid.edited.row(), island.grid.edited.column()) == (4, 2)
    press(island, Qt.Key.Key_Tab)
    assert len(all_rows(island.table)) == 6
    assert (island.grid.edited.row(), island.grid.edited.column()) == (5, 0)


def test_cells_from_a_sheet_are_pasted_over_cells(island):
    click(island, 4, 1)
    QApplication.clipboard().setText("10\t20\r\n30\t40\r\n")
    press(island, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert words(island.table)[4:] == [["Rekenen", "10", "20"], ["", "30", "40"]]


def test_undo_is_shown_in_the_cell_that_is_being_edited(island):
    click(island, 2, 1)
    QTest.keyClicks(island.grid.edit_open, "00")
    island.set_block(TABLE)
    assert island.table == TABLE
    assert island.grid.edit_open.plain() == "1"
    assert island.grid.edit_open.hasFocus()


def test_amounts_stand_right_and_what_is_none_is_said(island):
    model = island.grid.cells_shown
    looks = island.grid.looks
    right = [each for each in placed(island.table) if looks.alignment(each) == Qt.AlignmentFlag.AlignRight]
    assert {each.column for each in right} == {1, 2}
    assert not model.is_no_amount(2, 1)
    click(island, 2, 1)
    QTest.keyClicks(island.grid.edit_open, " circa")
    assert model.is_no_amount(2, 1)
    assert model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole) == "Niet als bedrag herkend."


@pytest.mark.parametrize("text", ["1", "1.250", "12.345,67", "€ 5", "-3", "– 1.000", "–", "12%", "p.m."])
def test_amounts_of_all_kinds_are_known(island, text):
    spot = next(each for each in placed(TABLE) if (each.row, each.column) == (2, 2)).spot
    rows = list(TABLE.rows)
    rows[0] = replace(rows[0], cells=(*rows[0].cells[:2], b.Cell((b.Text(text),))))
    island.set_block(replace(TABLE, rows=tuple(rows)))
    assert spot == (2, 2)
    assert not island.grid.cells_shown.is_no_amount(2, 2)


def test_what_is_unknown_and_what_is_doubtful_is_said(island):
    model = island.grid.cells_shown
    assert model.index(4, 2).data() == "?"
    assert "bron" in str(model.index(4, 2).data(Qt.ItemDataRole.ToolTipRole))
    assert "Controleer" in str(model.index(3, 1).data(Qt.ItemDataRole.ToolTipRole))
    assert not island._doubt.isHidden()
    menu = island.grid.menu(model.index(3, 1))
    next(each for each in menu.actions() if each.text() == "Rij is in orde").trigger()
    assert island._doubt.isHidden()
    assert not any(each.doubtful for each in all_rows(island.table))


def test_what_cannot_be_done_without_tearing_a_cell_is_grey(island):
    menu = island.grid.menu(island.grid.cells_shown.index(2, 1))
    by_text = {each.text(): each for each in menu.actions()}
    assert not by_text["Rij omlaag"].isEnabled()
    assert by_text["Rij eronder invoegen"].isEnabled()
    by_text["Kolom rechts invoegen"].trigger()
    assert len(words(island.table)[4]) == 4


def test_delete_empties_what_is_selected(island):
    click(island, 2, 1)
    press(island, Qt.Key.Key_Escape)
    press(island, Qt.Key.Key_Delete)
    assert words(island.table)[2] == ["Lezen", "", "2"]


def test_the_caption_is_edited_above_and_the_keyboard_goes_on_to_the_cells(island, qtbot):
    island.caption.setFocus()
    with qtbot.waitSignal(island.edited) as edited:
        QTest.keyClicks(island.caption, "!")
    assert "!" in b.plain(edited.args[0].caption)
    QTest.keyClick(island.caption, Qt.Key.Key_Down)
    assert island.grid.edited.row() == 0


def test_escape_leaves_the_cell_then_the_caption_then_the_table(island, qtbot):
    island.enter("before")
    press(island, Qt.Key.Key_Escape)
    assert island.grid.edit_open is None
    press(island, Qt.Key.Key_Escape)
    with qtbot.waitSignal(island.left) as left:
        QTest.keyClick(island.caption, Qt.Key.Key_Escape)
    assert left.args == ["before"]


def test_a_new_table_has_a_header_row(qapp):
    table = new_table()
    assert [len(each.cells) for each in all_rows(table)] == [3, 3]
    assert len(table.heads) == 1
