"""Are words found and replaced, with their look, without touching what stands between?"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.finding import FindBar

T = b.Text


@pytest.fixture
def bar(editor: TextEditor, qtbot: QtBot) -> FindBar:
    """A bar over a text with a word three times, once in bold."""
    first = b.Paragraph(
        (T("Het loket, "), b.Styled("b", (T("het Loket"),)), b.Note((T("bron"),)), T(" open."))
    )
    editor.show_parts((Part("t", 0, (T("Loket"),), (first,)),))
    made = FindBar(editor)
    qtbot.addWidget(made)
    made.open_bar(replacing=True)
    return made


def test_enter_goes_to_the_next_and_round(bar: FindBar, editor: TextEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.words, "loket")
    assert bar.count.text() == "3 keer"
    places = []
    for _ in range(4):
        places.append(editor.textCursor().selectionStart())
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert places[0] == places[3]
    assert len(set(places)) == 3


def test_replacing_all_keeps_looks_and_notes(bar: FindBar, editor: TextEditor) -> None:
    bar.words.setText("loket")
    bar.instead.setText("punt")
    bar.replace_all()
    (part,) = editor.parts()
    assert part.title == (T("punt"),)
    expected = (T("Het punt, "), b.Styled("b", (T("het punt"),)), b.Note((T("bron"),)), T(" open."))
    assert part.blocks == (b.Paragraph(expected),)
    assert bar.count.text() == "Niet gevonden"


def test_replacing_one_goes_on_to_the_next(bar: FindBar, editor: TextEditor) -> None:
    bar.words.setText("loket")
    bar.instead.setText("x")
    bar.replace_one()
    assert editor.parts()[0].title == (T("x"),)
    assert editor.textCursor().selectedText() == "loket"


def test_escape_goes_back_to_the_text(bar: FindBar, editor: TextEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.isHidden()
