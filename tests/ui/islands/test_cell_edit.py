"""What stands in a cell survives editing, whatever it is."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app import blocks as b
from briefing_app.ui import theme
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.islands.notes import NoteDialog, open_note
from briefing_app.ui.text.runs import canonical
from tests.trees import inlines as any_inlines

RICH: b.Inlines = (
    b.Text("Zie "),
    b.Link("https://voorbeeld.nl", (b.Text("hier "), b.Styled("i", (b.Text("en daar"),), "en"))),
    b.Note((b.Text("Een noot."),)),
    b.Note((b.Text("Een noot."),)),
    b.Ref("doel"),
    b.Styled("b", (b.Text("vet"), b.Field("brief.datum"))),
)


@pytest.fixture
def edit(qapp: QApplication) -> Iterator[CellEdit]:
    host = QWidget()
    made = CellEdit(host, theme.font("interface"))
    made.resize(200, 100)
    yield made
    host.deleteLater()


def test_notes_links_references_and_styles_survive_typing(edit):
    edit.fill(RICH)
    assert edit.inlines() == RICH
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(edit, "U: ")
    assert edit.inlines() == (b.Text("U: Zie "), *RICH[1:])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(inlines=any_inlines())
def test_any_inlines_come_back_as_they_were(edit, inlines):
    edit.fill(inlines)
    assert edit.inlines() == canonical(inlines)


def test_what_is_typed_behind_a_note_is_plain_text(edit):
    edit.fill((b.Text("Meten."), b.Note((b.Text("Elk jaar."),))))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, " Nu")
    assert edit.inlines() == (b.Text("Meten."), b.Note((b.Text("Elk jaar."),)), b.Text(" Nu"))


def test_bold_goes_on_and_off(edit):
    edit.fill((b.Text("een twee"),))
    edit.moveCursor(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert edit.inlines() == (b.Styled("b", (b.Text("een"),)), b.Text(" twee"))
    QTest.keyClick(edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert edit.inlines() == (b.Text("een twee"),)


def test_the_text_of_a_note_is_put_in_its_place(edit):
    edit.fill((b.Text("ab"),))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    at = edit.insert_note("table")
    edit.put(at, b.Note((b.Text("Toelichting."),), "table"))
    assert edit.inlines() == (b.Text("ab"), b.Note((b.Text("Toelichting."),), "table"))
    edit.put(at, None)
    assert edit.inlines() == (b.Text("ab"),)


def test_escape_in_a_note_keeps_what_was_typed(edit, qtbot):
    edit.fill((b.Text("ab"),))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.window().show()
    open_note(edit, edit.insert_note(""), lambda _: "", is_new=True)
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, NoteDialog))
    QTest.keyClicks(dialog.edit, "Uit het verslag.")
    QTest.keyClick(dialog.edit, Qt.Key.Key_Escape)
    assert edit.inlines() == (b.Text("ab"), b.Note((b.Text("Uit het verslag."),)))


def test_undo_is_left_to_the_window_and_enter_to_the_grid(edit, qtbot):
    edit.fill((b.Text("ab"),))
    with qtbot.waitSignal(edit.asked) as asked:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert asked.args == ["enter"]
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.inlines() == (b.Text("ab"),)


def test_pasted_lines_become_one_line(edit):
    data = QMimeData()
    data.setText("een\r\ntwee\tdrie")
    edit.insertFromMimeData(data)
    assert edit.inlines() == (b.Text("een twee drie"),)
