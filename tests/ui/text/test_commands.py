"""Do the commands say what stands at the cursor, and do they do it?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.text.commands import Commands
from briefing_app.ui.text.dialogs import ReferenceDialog, address_of
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.finding import FindBar
from briefing_app.ui.text.toolbar import Toolbar
from briefing_app.ui.text.words import Target, Words

T = b.Text
TARGETS = (
    Target("s31", "3.1", "3.1 Afspraken"),
    Target("t1", "‘Tabel 2’", "Tabel 2: middelen", 1, is_table=True),
)


@pytest.fixture
def commands(editor: TextEditor) -> Commands:
    """The commands of an editor with a bold word and an item."""
    bold = b.Paragraph((T("Een "), b.Styled("b", (T("vet"),)), T(" woord. Zie ")))
    item = b.List((b.Item((b.Paragraph((T("punt"),)),)),), ordered=True)
    editor.show_parts((Part("t", 0, (T("Titel"),), (bold, item)),))
    editor.set_words(Words({"brief.datum": "1 mei 2027"}, TARGETS))
    return Commands(editor)


def put(editor: TextEditor, line: int, offset: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.block(line).position() + offset)
    editor.setTextCursor(cursor)


def test_the_state_follows_the_cursor(commands: Commands) -> None:
    put(commands.editor, 1, 6)
    assert commands.all["b"].isChecked()
    assert commands.all["paragraph"].isChecked()
    put(commands.editor, 2, 1)
    assert not commands.all["b"].isChecked()
    assert commands.all["numbers"].isChecked()
    put(commands.editor, 0, 1)
    assert commands.kind_name() == "Titel"
    assert not commands.all["heading"].isEnabled()


def test_a_reference_to_a_number_brings_the_word_for_it(commands: Commands) -> None:
    put(commands.editor, 1, 19)
    commands.point_at(TARGETS[0], commands.editor)
    paragraph = commands.editor.parts()[0].blocks[0]
    assert isinstance(paragraph, b.Paragraph)
    assert paragraph.children[-2:] == (T(" woord. Zie paragraaf\u00a0"), b.Ref("s31"))


def test_a_field_is_chosen_from_the_menu_by_name_and_value(commands: Commands) -> None:
    put(commands.editor, 1, 0)
    commands.field_menu.aboutToShow.emit()
    first = commands.field_menu.actions()[0]
    assert first.text() == "Datum van de brief: 1 mei 2027"
    first.trigger()
    paragraph = commands.editor.parts()[0].blocks[0]
    assert isinstance(paragraph, b.Paragraph)
    assert paragraph.children[0] == b.Field("brief.datum")


def test_a_table_and_an_action_list_come_below_the_paragraph(commands: Commands) -> None:
    put(commands.editor, 1, 2)
    commands.insert_actions()
    commands.insert_actions()
    commands.insert_table()
    found = commands.editor.parts()[0].blocks
    assert [each.to for each in found if isinstance(each, b.Use)] == ["1", "2"]
    assert any(isinstance(each, b.Table) for each in found)


def test_the_dialog_finds_what_to_point_at(commands: Commands, qtbot: QtBot) -> None:
    dialog = ReferenceDialog(commands.editor, TARGETS)
    qtbot.addWidget(dialog)
    dialog._search.setText("midd")
    dialog._done()
    assert dialog.chosen == TARGETS[1]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.rijksoverheid.nl/x", "https://www.rijksoverheid.nl/x"),
        (" https://a.nl ", "https://a.nl"),
        ("post@a.nl", "mailto:post@a.nl"),
        ("javascript:alert(1)", ""),
        ("zomaar", ""),
        ("", ""),
        ("twee woorden.nl", ""),
    ],
)
def test_what_is_typed_becomes_an_address_or_is_refused(typed: str, address: str) -> None:
    assert address_of(typed) == address


def test_what_does_not_fit_in_the_toolbar_is_in_its_last_menu(commands: Commands, qtbot: QtBot) -> None:
    bar = Toolbar(commands)
    qtbot.addWidget(bar)
    bar.resize(900, 48)
    bar.show()
    assert not [each for each in bar.findChildren(QToolButton) if each.isHidden()]
    bar.resize(300, 48)
    bar._fill_more()
    shown = {each.defaultAction() for each in bar.findChildren(QToolButton) if each.isVisible()}
    for name in ("b", "bullets", "table", "note", "ref", "field"):
        assert commands.all[name] in shown or commands.all[name] in bar._more.menu().actions()


def test_every_button_has_a_name(commands: Commands, qtbot: QtBot) -> None:
    bar = Toolbar(commands)
    qtbot.addWidget(bar)
    assert all(each.accessibleName() for each in bar.findChildren(QToolButton))
    assert commands.editor.accessibleName()


def test_keys_of_commands_go_before_the_windows_while_one_writes(commands: Commands, qtbot: QtBot) -> None:
    QShortcut(QKeySequence("Ctrl+Alt+1"), commands.editor.window())
    put(commands.editor, 1, 2)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(commands.editor, Qt.Key.Key_1, modifiers)
    assert len(commands.editor.parts()) == 2


def test_bold_in_a_note_is_bold_in_the_note(commands: Commands, qtbot: QtBot) -> None:
    put(commands.editor, 1, 3)
    commands.editor.insert_note()
    note = commands.editor.notes.box.edit
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClick(note, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(note, "bron")
    paragraph = commands.editor.parts()[0].blocks[0]
    assert isinstance(paragraph, b.Paragraph)
    assert paragraph.children[1] == b.Note((b.Styled("b", (T("bron"),)),))


def test_control_f_opens_the_bar_over_the_text(commands: Commands, qtbot: QtBot) -> None:
    qtbot.keyClick(commands.editor, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = commands.editor.findChild(FindBar)
    assert bar is not None
    assert bar.isVisible()
    assert commands.editor.rect().contains(bar.geometry())
