"""Does any sequence of keys and commands leave a text that can be stored, without an exception?"""

import random

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.markup import legal, read_blocks, read_inlines, write_blocks, write_inlines
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.lines import flatten, normal

NOTE = b.Note((b.Text("Bron."),))
TABLE = b.Table((b.Text("Tabel 1"),), (), (b.Row((b.Cell((b.Text("x"),)),)),), id="t1")


def paragraph(*children: b.Inline) -> b.Paragraph:
    return b.Paragraph(children)


START = (
    Part(
        "theme",
        0,
        (b.Text("Titel"),),
        (
            paragraph(b.Text("Een "), b.Styled("b", (b.Text("vet 😀 woord"),)), NOTE, NOTE, b.Text(" na.")),
            b.Use("1", "actions"),
            b.List(
                (
                    b.Item(
                        (
                            paragraph(b.Text("een")),
                            b.List((b.Item((paragraph(b.Text("diep")),)),), ordered=True),
                        )
                    ),
                    b.Item((paragraph(b.Text("twee")), paragraph(b.Text("verder"))), id="i2"),
                ),
                id="l1",
            ),
            TABLE,
            b.Quote((paragraph(b.Text("citaat")), paragraph())),
            paragraph(b.Link("https://x.nl", (b.Text("koppeling"),)), b.Ref("t1"), b.Field("brief.datum")),
        ),
    ),
    Part("sub", 1, (b.Text("Kop"),), (paragraph(b.Text("onder")), b.Image("img", "alt"))),
    Part("deep", 2, (b.Text("Diepe kop"),), ()),
)

KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Return,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


def press(editor: TextEditor, key: int, text: str = "", *, shift: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def step(editor: TextEditor, dice: random.Random) -> None:
    match dice.randrange(14):
        case 0 | 1 | 2 | 3:
            press(editor, dice.choice(KEYS), shift=dice.random() < 0.2)
        case 4 | 5:
            cursor = editor.textCursor()
            end = editor.document().characterCount() - 1
            cursor.setPosition(dice.randint(0, end))
            if dice.random() < 0.5:
                mode = QTextCursor.MoveMode.KeepAnchor
                cursor.setPosition(min(end, max(0, cursor.position() + dice.randint(-30, 30))), mode)
            editor.setTextCursor(cursor)
        case 6:
            press(editor, Qt.Key.Key_A, dice.choice(("a", "é", "*", "\u2028", "1.", "\ufffc", "\x01")))
        case 7:
            editor.toggle(dice.choice(("b", "i", "sup", "sub")))
        case 8:
            editor.set_kind(dice.choice(("paragraph", "heading", "bullets", "numbers", "quote")))
        case 9:
            editor.copy()
        case 10:
            editor.paste() if dice.random() < 0.7 else editor.cut()
        case 11:
            editor.insert_inlines(dice.choice(((NOTE,), (b.Ref("t1"),), (b.Text("tekst"), NOTE))))
        case 12:
            cursor = editor.textCursor()  # as an input method or a screen reader would: past all our keys
            cursor.insertText(dice.choice(("qt", "a\nb", "\u2029")))
            if dice.random() < 0.5:
                cursor.deletePreviousChar()
        case _:
            act = dice.choice(
                (
                    lambda: editor.insert_island(TABLE),
                    editor.insert_note,
                    lambda: editor.set_link("https://y.nl"),
                )
            )
            act()


@pytest.mark.parametrize("seed", range(8))
def test_any_sequence_of_edits_leaves_a_text_that_can_be_stored(editor: TextEditor, seed: int) -> None:
    dice = random.Random(seed)
    editor.show_parts(START, number="1.1")
    for count in range(150):
        step(editor, dice)
        parts = editor.parts()
        check(parts)
        assert list(flatten(parts)) == editor.text.lines(), count
        for number in range(editor.document().blockCount()):
            editor.text.forget_block(editor.text.block(number))
        assert editor.parts() == parts, count
        if count % 50 == 49:
            editor.update_parts(START)
            assert editor.parts() == START


def check(parts: tuple[Part, ...]) -> None:
    assert parts[0].id == "theme"
    assert len({part.id for part in parts}) == len(parts)
    assert normal(parts) == parts
    for part in parts:
        assert read_blocks(write_blocks(part.blocks)) == part.blocks
        assert read_inlines(write_inlines(part.title)) == part.title
        assert legal(write_blocks(part.blocks)) == write_blocks(part.blocks)
