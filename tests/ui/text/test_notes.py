"""Is a note written where one expects it, and never lost?"""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.text.editor import TextEditor

T = b.Text


def theme(*children: b.Inline) -> tuple[Part, ...]:
    return (Part("t", 0, (T("Titel"),), (b.Paragraph(children), b.Paragraph((T("Tweede alinea."),)))),)


def children_of(editor: TextEditor) -> b.Inlines:
    paragraph = editor.parts()[0].blocks[0]
    assert isinstance(paragraph, b.Paragraph)
    return paragraph.children


def put(editor: TextEditor, line: int, offset: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(line).position() + offset)
    editor.setTextCursor(cursor)


def test_a_new_note_is_open_for_writing_at_once(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(T("Een feit.")))
    put(editor, 1, 9)
    editor.insert_note()
    assert editor.notes.box.isVisible()
    qtbot.keyClicks(editor.notes.box.edit, "De bron.")
    assert children_of(editor) == (T("Een feit."), b.Note((T("De bron."),)))
    qtbot.keyClick(editor.notes.box.edit, Qt.Key.Key_Escape)
    assert not editor.notes.box.isVisible()
    qtbot.keyClicks(editor, " Verder.")
    assert children_of(editor) == (T("Een feit."), b.Note((T("De bron."),)), T(" Verder."))


def test_a_click_on_the_mark_opens_the_note(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(T("Een feit."), b.Note((T("bron"),)), T(" na")))
    put(editor, 1, 9)
    mark = editor.cursorRect()
    qtbot.mouseClick(
        editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(mark.right() + 7, mark.center().y())
    )
    assert editor.notes.box.isVisible()
    assert editor.notes.box.edit.toPlainText() == "bron"


def test_the_box_makes_room_for_itself_and_gives_it_back(editor: TextEditor) -> None:
    editor.show_parts(theme(T("Een feit."), b.Note((T("bron"),))))
    before = editor.rect_of(editor.text.block(2)).top()
    editor.notes.open_at(editor.text.block(1).position() + 9)
    box = editor.notes.box.geometry()
    assert editor.rect_of(editor.text.block(1)).bottom() < box.top()
    assert box.bottom() < editor.rect_of(editor.text.block(2)).top()
    editor.notes.close()
    assert editor.rect_of(editor.text.block(2)).top() == before


def test_notes_are_numbered_as_they_stand(editor: TextEditor) -> None:
    editor.show_parts(theme(b.Note((T("x"),)), T("abc"), b.Note((T("y"),), "table"), b.Note((T("z"),))))
    assert list(editor.objects.numbers.values()) == [1, 2]
    put(editor, 1, 2)
    editor.insert_note()
    assert list(editor.objects.numbers.values()) == [1, 2, 3]


def test_the_box_closes_with_its_note_and_typing_elsewhere_leaves_it_open(
    editor: TextEditor, qtbot: QtBot
) -> None:
    editor.show_parts(theme(T("ab"), b.Note((T("bron"),))))
    editor.notes.open_at(editor.text.block(1).position() + 2)
    put(editor, 1, 0)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "x")
    assert editor.notes.box.isVisible()
    put(editor, 2, 4)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert not editor.notes.box.isVisible()


def test_undo_shows_in_the_open_box(editor: TextEditor, qtbot: QtBot) -> None:
    before = theme(T("ab"), b.Note((T("bron"),)))
    editor.show_parts(before)
    editor.notes.open_at(editor.text.block(1).position() + 2)
    qtbot.keyClicks(editor.notes.box.edit, "nen")
    assert children_of(editor)[1] == b.Note((T("bronnen"),))
    editor.update_parts(before)
    assert editor.parts() == before
    assert editor.notes.box.isVisible()
    assert editor.notes.box.edit.toPlainText() == "bron"


def test_a_note_has_bold_and_fields_but_no_notes(editor: TextEditor, qtbot: QtBot) -> None:
    rich = (T("a"), b.Styled("b", (T("vet"),)), b.Field("brief.datum"))
    editor.show_parts(theme(b.Note(rich, id="n1")))
    editor.notes.open_at(editor.text.block(1).position())
    qtbot.keyClicks(editor.notes.box.edit, "x")
    assert children_of(editor) == (b.Note((*rich, T("x")), id="n1"),)
