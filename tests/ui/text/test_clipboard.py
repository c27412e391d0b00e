"""Does copying keep everything within Briefing, and bring in no more than words and their meaning from elsewhere?"""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.text.clipboard import MARKUP
from briefing_app.ui.text.editor import TextEditor

T = b.Text
NOTE = b.Note((T("bron"),))
ITEM = b.List((b.Item((b.Paragraph((T("punt"),)),)),))
BLOCKS = (
    b.Paragraph((T("Een "), b.Styled("b", (T("vet"),)), NOTE, T(" woord."))),
    ITEM,
    b.Image("x", "kaart"),
    b.Paragraph((T("Slot."),)),
)


def shown(editor: TextEditor, *blocks: b.Block) -> None:
    editor.show_parts((Part("t", 0, (T("Titel"),), blocks),))


def select_lines(editor: TextEditor, first: int, last: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(first).position())
    end = editor.text.block(last)
    cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def put(editor: TextEditor, line: int, offset: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(line).position() + offset)
    editor.setTextCursor(cursor)


def test_what_is_cut_and_pasted_is_all_there(editor: TextEditor) -> None:
    shown(editor, *BLOCKS)
    select_lines(editor, 1, 4)
    editor.cut()
    assert editor.parts()[0].blocks == (b.Paragraph(()),)
    editor.paste()
    assert editor.parts()[0].blocks == BLOCKS


def test_other_programs_get_html_and_words(editor: TextEditor) -> None:
    shown(editor, *BLOCKS)
    select_lines(editor, 1, 2)
    editor.copy()
    data = QApplication.clipboard().mimeData()
    assert data.hasFormat(MARKUP)
    assert data.html() == "<p>Een <b>vet</b> (bron) woord.</p><ul><li><p>punt</p></li></ul>"
    assert data.text() == "Een vet (bron) woord.\n•\tpunt"


def test_words_within_a_paragraph_are_pasted_into_another(editor: TextEditor) -> None:
    shown(editor, b.Paragraph((T("abc"),)), b.Paragraph((T("xyz"),)))
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(1).position() + 1)
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    put(editor, 2, 1)
    editor.paste()
    assert editor.parts()[0].blocks == (b.Paragraph((T("abc"),)), b.Paragraph((T("xbyz"),)))


def test_several_paragraphs_pasted_in_the_middle_of_one(editor: TextEditor) -> None:
    shown(editor, b.Paragraph((T("voorna"),)))
    data = QMimeData()
    data.setText("een\n\ntwee\n\ndrie")
    put(editor, 1, 4)
    editor.insertFromMimeData(data)
    words = [b.plain(x) for block in editor.parts()[0].blocks for x in b.inlines_of(block)]
    assert words == ["vooreen", "twee", "driena"]


def test_html_from_elsewhere_is_cleaned_and_what_was_dropped_is_said(
    editor: TextEditor, qtbot: QtBot
) -> None:
    shown(editor, b.Paragraph(()))
    data = QMimeData()
    data.setHtml(
        '<p style="font-family:Comic">Een <b>vet</b> woord</p><img src="x.png"><ul><li>punt</li></ul>'
    )
    put(editor, 1, 0)
    with qtbot.waitSignal(editor.dropped) as caught:
        editor.insertFromMimeData(data)
    assert "1 afbeelding" in caught.args[0]
    first, last = editor.parts()[0].blocks
    assert first == b.Paragraph((T("Een "), b.Styled("b", (T("vet"),)), T(" woord")))
    assert last == ITEM


def test_pasting_as_plain_text_brings_words_alone(editor: TextEditor, qtbot: QtBot) -> None:
    shown(editor, b.Paragraph(()))
    data = QMimeData()
    data.setHtml("<p>Een <b>vet</b> woord</p>")
    data.setText("Een vet woord")
    QApplication.clipboard().setMimeData(data)
    put(editor, 1, 0)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(editor, Qt.Key.Key_V, modifiers)
    assert editor.parts()[0].blocks == (b.Paragraph((T("Een vet woord"),)),)


def test_a_heading_and_its_text_keep_being_words_when_pasted(editor: TextEditor) -> None:
    editor.show_parts(
        (Part("t", 0, (T("Titel"),), ()), Part("s", 1, (T("Kop"),), (b.Paragraph((T("Tekst"),)),)))
    )
    select_lines(editor, 1, 2)
    editor.copy()
    put(editor, 2, 5)
    editor.paste()
    words = [b.plain(x) for block in editor.parts()[1].blocks for x in b.inlines_of(block)]
    assert words == ["TekstKop", "Tekst"]
