"""Everything with the keyboard alone: from the welcome to the export, without one click."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QMenu, QWidget

from briefing_app.blocks import Paragraph, plain
from briefing_app.model.agenda import walk
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.new_dialog import NewLetterDialog
from briefing_app.ui.letters.view import LettersView
from briefing_app.ui.window import MainWindow
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import dialog_of, view_of

TITLE = "Jeugd in beeld"
WRITTEN = "In elk dorp komt een spreekuur"
NOTE = "Kamerstuk 26 643, nr. 1500."
ACTION, TIMING = "Spreekuur openen", "Start: Q3 2027"
LETTER = "Brief van het toetsenbord"


def test_the_whole_job_without_a_mouse(window: OpenWindow, person: Person, documents: Path) -> None:
    main = window()
    person.key("Down")
    person.key("Down")
    person.look()
    person.key("Return")  # Voorbeeld bekijken
    person.until(lambda: isinstance(main.current_view, AgendaView))
    agenda = view_of(main, AgendaView)
    person.until(lambda: main.bench.panel.isVisible())
    seen = []
    for _ in range(4):
        person.key("F6")
        seen.append(_where(main, agenda))
    assert seen == ["text", "panel", "rail", "outline"]

    person.key("J")  # Jongeren die buiten beeld blijven
    person.key("F2")
    person.type(TITLE)
    person.look()
    person.key("Return")
    person.key("Return")  # into the text
    person.key("Down")
    person.key("End")
    person.type(f" {WRITTEN}")
    person.key("Ctrl+Alt+F")
    person.type(NOTE)
    person.look()
    person.key("Escape")
    person.type(".")
    person.look()
    person.key("Ctrl+Shift+A")
    person.type(ACTION)
    person.key("Tab")
    person.type(TIMING)
    person.look()
    person.key("Escape")
    person.key("Escape")
    assert _where(main, agenda) == "text"

    person.key("Ctrl+2")
    letters = view_of(main, LettersView)
    assert QApplication.focusWidget() is letters.list
    person.key("Alt+I", then=lambda menu: _new_letter(person, menu))
    person.look()
    person.key("Space")  # leaves the first part out
    assert letters.page.parts.parts.counted()[0] == 16
    person.key("Ctrl+Shift+E", then=lambda _: _export(person))

    assert main.session is not None
    assert main.session.agenda is not None
    (theme,) = (each for each in walk(main.session.agenda.sections) if plain(each.title) == TITLE)
    first = theme.blocks[0]
    assert isinstance(first, Paragraph)
    assert WRITTEN in plain(first.children)
    assert (ACTION, TIMING) in [(plain(each.text), each.timing_note) for each in theme.actions]
    assert letters.letter is not None
    assert letters.letter.title == LETTER
    assert [each.suffix for each in sorted(documents.glob("*.*")) if LETTER in each.name] == [".docx", ".pdf"]
    assert (person.clicks, person.keys) == (0, 155)  # may only go down


def _where(main: MainWindow, agenda: AgendaView) -> str:
    """The pane that has the keyboard."""
    focused = QApplication.focusWidget()
    panes = {
        "outline": agenda.outline,
        "text": agenda.editor,
        "panel": main.bench.panel,
        "rail": main.bench.rail,
    }
    return next(
        name for name, each in panes.items() if each is focused or (focused and each.isAncestorOf(focused))
    )


def _new_letter(person: Person, menu: QWidget) -> None:
    assert isinstance(menu, QMenu)
    person.look()
    person.key("N", then=lambda _: _make(person))


def _make(person: Person) -> None:
    dialog = dialog_of(person, NewLetterDialog)
    person.look()
    person.until(dialog.isActiveWindow)
    person.type(LETTER)
    assert dialog.title.text() == LETTER
    person.key("Return")


def _export(person: Person) -> None:
    dialog = dialog_of(person, ExportDialog)
    person.look()
    person.key("Return")
    person.until(dialog.open_button.isVisible, seconds=30)
    person.look()
    person.key("Escape")
