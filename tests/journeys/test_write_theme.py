"""Writing: in an empty new workspace a theme with running text, a note, a table and an action."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from briefing_app import store
from briefing_app.blocks import Note, Paragraph, Table, Text, Use, inlines_of, plain
from briefing_app.model.agenda import walk
from briefing_app.store import read
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.preview.panel import PreviewPanel
from briefing_app.ui.workspace.welcome import WelcomeView
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import button, dialog_of, row, view_of

TITLE = "Betaalbaar huren"
SENTENCE = "Wie huurt, betaalt meer dan vijf jaar geleden."
NOTE = "Huurmonitor 2026."
CELLS = ("Jaar", "2025", "2026", "Huur", "610", "640", "Toeslag", "280", "295")
ACTION = "De huur een jaar bevriezen."
TIMING = "Start: Q3 2026, klaar: eind 2027"
OWNER = "J. Jansen"


def test_a_theme_is_written_with_a_note_a_table_and_an_action(
    window: OpenWindow, person: Person, documents: Path
) -> None:
    main = window()
    (welcome,) = main.findChildren(WelcomeView)
    person.click(welcome.choices[1])
    dialog_of(person, QFileDialog)
    person.key("Return")
    person.until(lambda: isinstance(main.current_view, AgendaView))
    agenda = view_of(main, AgendaView)
    person.look()

    view = agenda.outline.view
    person.click(view.viewport(), row(view, "Nieuw thema"), double=True)
    person.type(TITLE)
    person.key("Return")
    person.type(SENTENCE)
    person.key("Ctrl+Alt+F")
    person.type(NOTE)
    person.look()
    person.key("Esc")

    person.click(button(agenda, "Tabel"))
    for number, cell in enumerate(CELLS):
        if number:
            person.key("Tab")
        person.type(cell)
    person.look()
    person.key("Down")

    person.key("Ctrl+Shift+A")
    person.type(ACTION)
    person.key("Tab")
    person.type(TIMING)
    person.look()
    person.key("Tab")
    person.key("Space", then=lambda menu: _started(person, menu))
    person.key("Tab")
    person.type(OWNER)
    preview = main.bench.panel.preview
    assert isinstance(preview, PreviewPanel)
    person.until(lambda: preview.is_current, seconds=30)
    person.look()

    main.close()
    with store.open_for_reading(documents / "Nieuwe agenda.briefing") as ws:
        (known,) = read.agendas(ws)
        (theme,) = [each for each in walk(read.agenda(ws, known.id).sections) if each.kind == "theme"]
    assert plain(theme.title) == TITLE
    words, table, actions = theme.blocks[:3]
    assert isinstance(words, Paragraph)
    assert words.children == (Text(SENTENCE), Note((Text(NOTE),)))
    assert isinstance(table, Table)
    assert tuple(plain(each) for each in inlines_of(table) if each) == CELLS
    assert isinstance(actions, Use)
    (action,) = theme.actions
    assert (plain(action.text), action.timing_note, action.status, action.owner) == (
        ACTION,
        TIMING,
        "started",
        OWNER,
    )
    typed = len("".join((TITLE, SENTENCE, NOTE, *CELLS, ACTION, TIMING, OWNER)))
    assert (person.clicks, person.keys - typed) == (4, 21)  # may only go down


def _started(person: Person, menu: QWidget) -> None:
    assert isinstance(menu, QMenu)
    person.look()
    person.key("Down")
    person.key("Down")
    person.key("Return")
