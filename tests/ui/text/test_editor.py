"""Does the editor do what somebody who knows Word expects of its keys?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from pytestqt.qtbot import QtBot

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.places import Place

T = b.Text
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def p(*children: b.Inline | str) -> b.Paragraph:
    return b.Paragraph(tuple(T(each) if isinstance(each, str) else each for each in children))


def bullets(*items: str) -> b.List:
    return b.List(tuple(b.Item((p(each),)) for each in items))


def theme(*blocks: b.Block, title: str = "Titel") -> tuple[Part, ...]:
    return (Part("t", 0, (T(title),), blocks),)


def put(editor: TextEditor, line: int, offset: int = 0) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(line).position() + offset)
    editor.setTextCursor(cursor)


def select(editor: TextEditor, start: tuple[int, int], end: tuple[int, int]) -> None:
    put(editor, *start)
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(end[0]).position() + end[1], QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def blocks_of(editor: TextEditor) -> b.Blocks:
    return editor.parts()[0].blocks


def test_typing_at_the_end_of_a_title_and_enter_begins_a_paragraph(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(title="Ti"))
    put(editor, 0, 2)
    qtbot.keyClicks(editor, "tel")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "Tekst")
    assert editor.parts() == theme(p("Tekst"))


def test_enter_splits_a_paragraph_and_only_the_first_keeps_its_id(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(b.Paragraph((T("eentwee"),), id="p1")))
    put(editor, 1, 3)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert blocks_of(editor) == (b.Paragraph((T("een"),), id="p1"), p("twee"))


def test_enter_in_a_list_makes_an_item_and_on_an_empty_item_ends_the_list(
    editor: TextEditor, qtbot: QtBot
) -> None:
    editor.show_parts(theme(bullets("een")))
    put(editor, 1, 3)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "twee")
    assert blocks_of(editor) == (bullets("een", "twee"),)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "na")
    assert blocks_of(editor) == (bullets("een", "twee"), p("na"))


def test_shift_enter_in_a_list_makes_a_paragraph_of_the_same_item(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(bullets("een")))
    put(editor, 1, 3)
    qtbot.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(editor, "verder")
    assert blocks_of(editor) == (b.List((b.Item((p("een"), p("verder"))),)),)


def test_tab_and_shift_tab_move_an_item_a_level(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(bullets("een", "twee")))
    put(editor, 2)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert blocks_of(editor) == (b.List((b.Item((p("een"), bullets("twee"))),)),)
    qtbot.keyClick(editor, Qt.Key.Key_Backtab, SHIFT)
    assert blocks_of(editor) == (bullets("een", "twee"),)


def test_backspace_at_the_start_of_an_item_takes_it_out_of_the_list(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(bullets("een", "twee")))
    put(editor, 2)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert blocks_of(editor) == (bullets("een"), p("twee"))


@pytest.mark.parametrize(("typed", "ordered"), [("* ", False), ("- ", False), ("1. ", True)])
def test_a_typed_bullet_begins_a_list_and_backspace_takes_that_back(
    editor: TextEditor, qtbot: QtBot, typed: str, ordered: bool
) -> None:
    editor.show_parts(theme(p()))
    put(editor, 1)
    qtbot.keyClicks(editor, typed)
    assert blocks_of(editor) == (b.List((b.Item((p(),)),), ordered=ordered),)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert blocks_of(editor) == (p(typed),)


def test_a_heading_is_a_section_and_as_a_paragraph_again_its_text_belongs_to_the_one_before(
    editor: TextEditor,
) -> None:
    editor.show_parts(theme(p("een"), p("Kop"), p("twee")))
    put(editor, 2)
    editor.set_kind("heading")
    first, second = editor.parts()
    assert (first.blocks, second.title, second.blocks) == ((p("een"),), (T("Kop"),), (p("twee"),))
    assert second.id not in ("", "t")
    editor.set_kind("paragraph")
    assert editor.parts() == theme(p("een"), p("Kop"), p("twee"))


def test_enter_within_a_heading_makes_a_second_section_with_an_id_of_its_own(
    editor: TextEditor, qtbot: QtBot
) -> None:
    editor.show_parts((*theme(), Part("s", 1, (T("EenTwee"),), (p("x"),))))
    put(editor, 1, 3)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    _, one, two = editor.parts()
    assert (one.id, one.title, one.blocks) == ("s", (T("Een"),), ())
    assert (two.title, two.blocks) == ((T("Twee"),), (p("x"),))
    assert two.id != "s"


def test_text_typed_after_a_note_is_text(editor: TextEditor, qtbot: QtBot) -> None:
    note = b.Note((T("bron"),))
    editor.show_parts(theme(p("a", note)))
    put(editor, 1, 2)
    qtbot.keyClicks(editor, "bc")
    assert blocks_of(editor) == (p("a", note, "bc"),)


def test_text_typed_after_a_link_is_not_part_of_it(editor: TextEditor, qtbot: QtBot) -> None:
    link = b.Link("https://x.nl", (T("hier"),))
    editor.show_parts(theme(p(link)))
    put(editor, 1, 4)
    qtbot.keyClicks(editor, " en")
    assert blocks_of(editor) == (p(link, " en"),)
    put(editor, 1, 2)
    qtbot.keyClicks(editor, "x")
    assert blocks_of(editor) == (p(b.Link("https://x.nl", (T("hixer"),)), " en"),)


def test_bold_goes_on_and_off_over_several_paragraphs(editor: TextEditor) -> None:
    editor.show_parts(theme(p("een"), p("twee")))
    select(editor, (1, 1), (2, 2))
    editor.toggle("b")
    assert blocks_of(editor) == (p("e", b.Styled("b", (T("en"),))), p(b.Styled("b", (T("tw"),)), "ee"))
    editor.toggle("b")
    assert blocks_of(editor) == (p("een"), p("twee"))


def test_a_selection_from_text_into_a_table_takes_no_more_than_was_selected(
    editor: TextEditor, qtbot: QtBot
) -> None:
    editor.show_parts(theme(p("voor"), b.Image("x", ""), p("na")))
    select(editor, (1, 2), (2, 0))
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert blocks_of(editor) == (p("vo"), b.Image("x", ""), p("na"))


def test_backspace_after_an_island_selects_it_first_and_then_takes_it_out(
    editor: TextEditor, qtbot: QtBot
) -> None:
    editor.show_parts(theme(p("voor"), b.Image("x", ""), p("na")))
    put(editor, 3)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert blocks_of(editor) == (p("voor"), b.Image("x", ""), p("na"))
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert blocks_of(editor) == (p("voor"), p("na"))


def test_typing_beside_an_island_begins_a_paragraph(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(b.Image("x", "")))
    put(editor, 1, 1)
    qtbot.keyClicks(editor, "na")
    assert blocks_of(editor) == (b.Image("x", ""), p("na"))


def test_undo_is_left_to_the_window(editor: TextEditor, qtbot: QtBot) -> None:
    shortcut = QShortcut(QKeySequence.StandardKey.Undo, editor.window())
    editor.show_parts(theme(p("een")))
    with qtbot.waitSignal(shortcut.activated, timeout=1000):
        qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)


def test_an_update_keeps_the_cursor_at_its_words(editor: TextEditor) -> None:
    editor.show_parts(theme(p("een"), p("twee drie"), p("vier")))
    put(editor, 2, 5)
    editor.update_parts(theme(p("een"), p("nieuw"), p("echt twee drie"), p("vier")))
    assert editor.parts() == theme(p("een"), p("nieuw"), p("echt twee drie"), p("vier"))
    editor.show_parts(theme(p("een"), p("foo abc bar")))
    put(editor, 2, 7)
    editor.update_parts(theme(p("een"), p("foo  bar")))
    assert editor.place() == Place("t", 1, 4)


def test_an_update_is_no_edit_of_the_person(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(p("een")))
    with qtbot.assertNotEmitted(editor.edited):
        editor.update_parts(theme(p("twee")))


def test_places_are_found_again(editor: TextEditor) -> None:
    parts = (
        Part("t", 0, (T("Titel"),), (p("een 😀 x", b.Note(()), " y"), bullets("a", "bc"), b.Image("x", ""))),
        Part("s", 1, (T("Kop"),), (p("laatste"),)),
    )
    editor.show_parts(parts)
    for line in range(editor.document().blockCount()):
        put(editor, line, 1)
        place = editor.place()
        editor.go_to("t")
        editor.go_to(place.section, place.block, place.offset)
        assert editor.place() == place
    put(editor, 3, 1)
    assert editor.place() == Place("t", 1, 2)
    put(editor, 1, 7)  # an emoji takes two positions
    assert editor.place() == Place("t", 0, 6)


def test_the_place_says_which_section_the_cursor_came_to(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts((*theme(p("een")), Part("s", 1, (T("Kop"),), (p("twee"),))))
    with qtbot.waitSignal(editor.place_changed) as caught:
        put(editor, 3, 1)
    assert caught.args == ["s"]


def test_escape_leaves_the_text(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(p("een")))
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_what_is_read_only_stays_as_it_is(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(p("een")), read_only=True)
    put(editor, 1, 1)
    for key in (Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Tab):
        qtbot.keyClick(editor, key)
    editor.toggle("b")
    editor.insert_note()
    assert editor.parts() == theme(p("een"))
    editor.show_parts(theme(p("een")))
    put(editor, 1, 1)
    qtbot.keyClicks(editor, "x")
    assert editor.parts() == theme(p("exen"))


def test_a_hard_space_is_kept(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(p("100")))
    put(editor, 1, 3)
    qtbot.keyClick(editor, Qt.Key.Key_Space, CTRL | SHIFT)
    qtbot.keyClicks(editor, "euro")
    assert editor.parts() == theme(p("100\u00a0euro"))


def test_a_key_of_a_command_leaves_what_is_selected(editor: TextEditor, qtbot: QtBot) -> None:
    editor.show_parts(theme(p("Woorden")))
    editor.selectAll()
    for key in (Qt.Key.Key_9, Qt.Key.Key_C):
        qtbot.keyClick(editor, key, CTRL)
    assert editor.parts() == theme(p("Woorden"))
