"""Restore a backup: made by hand, the text is spoilt, the backup comes back as a new file and is opened."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from briefing_app import store
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.window import MainWindow
from briefing_app.ui.workspace.backups import BackupsDialog
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import dialog_of, row, view_of

SPOILT = "Weg ermee."


def test_a_backup_brings_back_what_was_spoilt(window: OpenWindow, person: Person, sample: Path) -> None:
    main = window(sample)
    agenda = view_of(main, AgendaView)
    person.until(lambda: bool(store.backups(sample)))  # the one of the day
    person.click(agenda.outline.view.viewport(), row(agenda.outline.view, "Jongeren die buiten beeld"))
    person.until(lambda: "Jongeren" in agenda.editor.toPlainText()[:40])
    good = agenda.editor.toPlainText()
    _choose(person, main, main.menus.file, "Back-up maken")
    person.until(lambda: len(store.backups(sample)) == 2)
    person.look()

    person.click(agenda.editor.viewport())
    person.key("Ctrl+A")
    person.type(SPOILT)
    assert agenda.editor.toPlainText() != good

    _choose(person, main, main.menus.file, "Back-ups…")
    dialog = dialog_of(person, BackupsDialog)
    person.until(lambda: dialog.tree.topLevelItemCount() == 2)
    person.look()
    person.key("Return")
    dialog_of(person, QFileDialog)
    person.look()
    person.key("Return")
    person.until(lambda: dialog.restore_button.text() == "Openen")
    person.look()
    person.key("Return")
    person.until(lambda: main.session is not None and main.session.ws.path != sample)
    agenda = view_of(main, AgendaView)
    person.look()

    assert main.session is not None
    assert main.session.ws.path == sample.with_name("voorbeeld teruggezet.briefing")
    assert agenda.editor.toPlainText() == good
    with store.open_for_reading(sample) as spoilt:
        assert any(SPOILT in str(each["title"]) for each in spoilt.rows("SELECT title FROM section"))
    assert (person.clicks, person.keys) == (6, 4 + len(SPOILT))  # may only go down


def _choose(person: Person, main: MainWindow, menu: QMenu, words: str) -> None:
    bar = main.top.menu_bar
    (action,) = (each for each in menu.actions() if each.text().replace("&", "") == words)
    person.click(bar, bar.actionGeometry(menu.menuAction()), then=lambda shown: _pick(person, shown, action))


def _pick(person: Person, menu: QWidget, action: QAction) -> None:
    assert isinstance(menu, QMenu)
    person.look()
    person.click(menu, menu.actionGeometry(action))
