"""Do the widgets of islands stand where their blocks are, and can the keyboard go in and out?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.island import Island, Side

T = b.Text
IMAGE = b.Image("x", "oud")


class Named(Island):
    """An island with one field: the description of an image."""

    def __init__(self, section: str, block: b.Block) -> None:
        super().__init__()
        self.section = section
        self.entered = ""
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.setFixedHeight(120)
        self.set_block(block)

    def set_block(self, block: b.Block) -> None:
        assert isinstance(block, b.Image)
        self.block = block
        self.field.setText(block.alt)

    def enter(self, side: Side) -> None:
        self.entered = side
        self.field.setFocus()


def shown(editor: TextEditor, *blocks: b.Block) -> list[Named]:
    made: list[Named] = []

    def factory(section: str, block: b.Block) -> Island | None:
        if not isinstance(block, b.Image):
            return None
        made.append(Named(section, block))
        return made[-1]

    editor.set_island_factory(factory)
    editor.show_parts((Part("t", 0, (T("Titel"),), blocks),))
    return made


def p(text: str) -> b.Paragraph:
    return b.Paragraph((T(text),))


def put(editor: TextEditor, line: int, offset: int = 0) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(line).position() + offset)
    editor.setTextCursor(cursor)


def test_a_widget_stands_in_the_room_of_its_block(editor: TextEditor) -> None:
    (island,) = shown(editor, p("voor"), IMAGE, p("na"))
    assert island.section == "t"
    assert island.height() == 120
    assert island.width() == 560
    assert editor.rect_of(editor.text.block(1)).bottom() <= island.y()
    assert island.geometry().bottom() <= editor.rect_of(editor.text.block(3)).top()


def test_it_moves_with_the_text_and_grows_with_its_wish(editor: TextEditor, qtbot: QtBot) -> None:
    (island,) = shown(editor, p("voor"), IMAGE, p("na"))
    was = island.y()
    put(editor, 1, 4)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert island.y() > was
    below = editor.rect_of(editor.text.block(4)).top()
    island.setFixedHeight(200)
    island.height_changed.emit()
    assert editor.rect_of(editor.text.block(4)).top() == below + 80


def test_arrows_go_in_and_it_gives_the_cursor_back(editor: TextEditor, qtbot: QtBot) -> None:
    (island,) = shown(editor, p("voor"), IMAGE, p("na"))
    put(editor, 1, 4)
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert island.entered == "before"
    island.left.emit("after")
    assert editor.textCursor().block().text() == "na"
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    assert island.entered == "after"
    island.left.emit("before")
    assert (editor.textCursor().block().text(), editor.textCursor().positionInBlock()) == ("voor", 4)


def test_an_edit_in_the_island_is_an_edit_of_the_text(editor: TextEditor, qtbot: QtBot) -> None:
    (island,) = shown(editor, p("voor"), IMAGE)
    with qtbot.waitSignal(editor.edited):
        island.edited.emit(b.Image("x", "nieuw"))
    assert editor.parts()[0].blocks == (p("voor"), b.Image("x", "nieuw"))


def test_an_update_from_elsewhere_reaches_the_same_widget(editor: TextEditor) -> None:
    (island,) = shown(editor, p("voor"), IMAGE)
    editor.update_parts((Part("t", 0, (T("Titel"),), (p("voor!"), b.Image("x", "weer anders"))),))
    assert island.field.text() == "weer anders"
    assert island.isVisible()


def test_an_island_that_is_taken_out_takes_its_widget_along(editor: TextEditor, qtbot: QtBot) -> None:
    made = shown(editor, p("voor"), IMAGE, p("na"))
    with qtbot.waitSignal(made[0].destroyed):
        made[0].removed.emit()
    assert editor.parts()[0].blocks == (p("voor"), p("na"))


def test_a_new_island_is_entered_at_once_and_leaves_room_to_go_on(editor: TextEditor) -> None:
    made = shown(editor, p("voor"))
    put(editor, 1, 2)
    editor.insert_island(IMAGE)
    assert editor.parts()[0].blocks == (p("voor"), IMAGE, b.Paragraph(()))
    assert made[0].entered == "before"


def test_islands_far_below_are_made_when_they_come_near(editor: TextEditor) -> None:
    made = shown(editor, *(p("tekst") for _ in range(200)), IMAGE)
    assert made == []
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    assert len(made) == 1
    assert made[0].geometry().intersects(editor.viewport().rect())
