"""Reading a letter in from the window: into a new workspace, into the open one, and what can go wrong."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.store import read
from briefing_app.ui.window import MainWindow
from briefing_app.ui.workspace.importing import ImportDialog
from tests.ui.workspace.support import (
    LONG,
    choose_file,
    importing_of,
    letter_file,
    ready,
    shown,
    welcome_of,
)


def _read_in(window: MainWindow, path: Path, qtbot: QtBot) -> ImportDialog:
    """Drop a letter on the window and wait for the question where it should go."""
    importing_of(window).read(path)
    dialog = shown(window, ImportDialog, qtbot)
    ready(dialog, qtbot)
    return dialog


def _finished(dialog: ImportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.brought, timeout=LONG):
        qtbot.keyClick(dialog.primary_button, Qt.Key.Key_Return)


def test_a_real_letter_is_read_in_from_the_welcome_and_its_doubts_are_settled(
    window: MainWindow, qtbot: QtBot, real_letter: Path, documents: Path
) -> None:
    qtbot.keyClick(welcome_of(window).choices[0], Qt.Key.Key_Return)
    choose_file(window, real_letter, qtbot)
    dialog = shown(window, ImportDialog, qtbot)
    ready(dialog, qtbot)
    _finished(dialog, qtbot)
    assert window.session is not None
    assert window.session.ws.path.parent == documents.resolve()
    assert dialog.sentence.startswith("55 onderdelen, 54 acties, 22 noten")
    many = dialog.doubts.count()
    assert many == 12
    qtbot.keyClick(dialog.primary_button, Qt.Key.Key_Return)
    panel = importing_of(window).panel
    assert panel is not None
    assert panel.left_words == f"Nog {many} van {many} na te kijken"
    for _ in range(many):
        qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.left_words == "Alles is nagekeken."
    agenda = window.session.agenda
    assert agenda is not None
    view = window.view("agenda")
    assert len(view.went_to) == many  # type: ignore[union-attr]


def test_a_click_on_a_doubt_goes_to_its_section_and_the_list_stays(
    window: MainWindow, qtbot: QtBot, real_letter: Path
) -> None:
    dialog = _read_in(window, real_letter, qtbot)
    _finished(dialog, qtbot)
    second = dialog.doubts.visualItemRect(dialog.doubts.item(1))
    place = second.center()
    qtbot.mouseClick(dialog.doubts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    panel = importing_of(window).panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.list.currentRow() == 1
    view = window.view("agenda")
    assert view.went_to  # type: ignore[union-attr]
    assert window.session is not None
    assert window.session.ws.rows("SELECT id FROM section WHERE id = ?", [view.went_to[-1]])  # type: ignore[union-attr]


def test_what_was_settled_is_remembered_when_the_list_is_asked_for_again(
    window: MainWindow, qtbot: QtBot, real_letter: Path
) -> None:
    dialog = _read_in(window, real_letter, qtbot)
    _finished(dialog, qtbot)
    qtbot.keyClick(dialog.primary_button, Qt.Key.Key_Return)
    importing = importing_of(window)
    assert importing.panel is not None
    qtbot.keyClick(importing.panel.list, Qt.Key.Key_Space)
    assert window.session is not None
    path = window.session.ws.path
    window.close_workspace()
    qtbot.waitUntil(lambda: importing.panel is None)
    window.open_path(path)
    importing.review()
    qtbot.waitUntil(lambda: importing.panel is not None, timeout=LONG)
    assert importing.panel is not None
    assert importing.panel.left == importing.panel.list.count() - 1


def test_the_next_letter_joins_the_agenda_it_looks_like(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    _finished(_read_in(window, letter_file(tmp_path), qtbot), qtbot)
    dialog = window.findChildren(ImportDialog)[-1]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    session = window.session
    assert session is not None
    dialog = _read_in(window, letter_file(tmp_path, nr=9, date="1 oktober 2026"), qtbot)
    page = dialog.destination
    assert page is not None
    qtbot.waitUntil(lambda: page.joins.isChecked(), timeout=LONG)
    tree = page.matches.tree
    assert len(tree.findItems("Gelijk", Qt.MatchFlag.MatchExactly, 1)) == tree.topLevelItemCount() == 4
    _finished(dialog, qtbot)
    assert window.session is session
    assert len(read.agendas(session.ws)) == 1
    assert [each.number for each in session.letters] == ["7", "9"]


def test_a_letter_can_get_an_agenda_of_its_own_in_the_open_workspace(
    window: MainWindow, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    window.open_path(sample)
    dialog = _read_in(window, letter_file(tmp_path), qtbot)
    page = dialog.destination
    assert page is not None
    qtbot.mouseClick(page.alone, Qt.MouseButton.LeftButton)
    _finished(dialog, qtbot)
    assert window.session is not None
    assert window.session.agenda is not None
    assert window.session.agenda.title == "Leesplekken"
    assert window.session.undo_label == "Brief inlezen"


def test_a_letter_that_was_read_before_is_refused_and_can_be_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = letter_file(tmp_path)
    dialog = _read_in(window, path, qtbot)
    _finished(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog = _read_in(window, path, qtbot)
    qtbot.mouseClick(dialog.primary_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "al ingelezen" in dialog.sentence, timeout=LONG)
    assert dialog.sentence == "Deze brief is al ingelezen als ‘Leesplekken’. Er is niets gewijzigd."
    qtbot.mouseClick(dialog.primary_button, Qt.MouseButton.LeftButton)
    view = window.view("letters")
    assert window.session is not None
    assert view.letters == [window.session.letters[0].id]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "het bestand is leeg"), (b"%PDF-1.7 \0", "geen"), (b"x" * 20_000_001, "groter dan 20 MB")],
)
def test_what_is_no_letter_says_why_and_offers_another_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "iets.txt"
    path.write_bytes(content)
    dialog = _read_in(window, path, qtbot)
    assert said in dialog.sentence
    assert dialog.primary_button.text() == "Ander bestand kiezen…"
    qtbot.mouseClick(dialog.primary_button, Qt.MouseButton.LeftButton)
    choose_file(window, letter_file(tmp_path), qtbot)
    again = shown(window, ImportDialog, qtbot)
    ready(again, qtbot)
    assert again.primary_button.text() == "Inlezen"


def test_a_letter_that_is_not_there_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _read_in(window, tmp_path / "weg.txt", qtbot)
    assert "bestaat niet" in dialog.sentence


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a person without all rights")
def test_a_place_that_can_t_be_written_leaves_the_letter_unread_and_goes_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir(mode=0o500)
    _refused(window, qtbot, tmp_path, closed / "a.briefing")


def test_a_place_that_is_taken_leaves_the_letter_unread_and_goes_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    taken = tmp_path / "a.briefing"
    taken.write_text("van iemand anders")
    _refused(window, qtbot, tmp_path, taken)
    assert taken.read_text() == "van iemand anders"


def _refused(window: MainWindow, qtbot: QtBot, tmp_path: Path, place: Path) -> None:
    dialog = _read_in(window, letter_file(tmp_path), qtbot)
    page = dialog.destination
    assert page is not None
    qtbot.mouseClick(page.change_button, Qt.MouseButton.LeftButton)
    choose_file(window, place, qtbot)
    assert page.destination.path == place
    qtbot.mouseClick(dialog.primary_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.primary_button.text() == "Terug", timeout=LONG)
    assert str(place) in dialog.sentence
    qtbot.mouseClick(dialog.primary_button, Qt.MouseButton.LeftButton)
    assert dialog.primary_button.text() == "Inlezen"
    assert window.session is None


def test_escape_while_reading_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, documents: Path
) -> None:
    importing_of(window).read(letter_file(tmp_path))
    dialog = shown(window, ImportDialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    qtbot.wait(200)
    assert window.session is None
    assert list(documents.iterdir()) == []
