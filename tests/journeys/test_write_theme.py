"""Writing: in an empty new workspace a theme with running text, a note, actions and a table."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from briefing_app.blocks import Paragraph, Table, Text, inlines_of, notes_in, plain
from briefing_app.model.agenda import walk
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.workspace.welcome import WelcomeView
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import button, dialog_of, row, view_of


def test_a_theme_is_written_with_a_note_actions_and_a_table(
    window: OpenWindow, person: Person, documents: Path
) -> None:
    main = window()
    (welcome,) = main.findChildren(WelcomeView)
    person.click(welcome.choices[1])
    dialog_of(person, QFileDialog)
    person.look()
    person.key("Return")
    person.until(lambda: isinstance(main.current_view, AgendaView))
    agenda = view_of(main, AgendaView)
    person.look()

    view = agenda.outline.view
    person.click(view.viewport(), row(view, "Nieuw thema"), double=True)
    person.type("Huren")
    person.key("Return")
    person.type("Huurders betalen te veel.")
    person.key("Ctrl+Alt+F")
    person.type("Meting van mei.")
    person.look()
    person.key("Esc")
    person.click(button(agenda, "Tabel"))
    person.look()
    for cell in ("Jaar", "2026", "2027", "Woningen", "120", "180"):
        person.type(cell)
        person.key("Tab")
    person.key("Down")
    person.key("Ctrl+Shift+A")
    person.look()
    person.type("Huur bevriezen.")
    person.key("Tab")
    person.type("Start: Q3 2026; klaar: eind 2027")
    person.look()
    person.key("Tab")
    person.look()
    person.key("Space", then=lambda menu: person.look() or person.key("Down") or person.key("Down") or person.key("Return"))
    person.key("Tab")
    person.type("Mevrouw Jansen")
    person.look()
    e=agenda.editor
    print(e.place(), repr(e.toPlainText()), e.textCursor().position(), e.hasFocus())
    person.until(lambda: main.session.is_saved if hasattr(main.session, "is_saved") else True)
    main.session.flush()
    print([ (s.kind, plain(s.title), s.blocks, s.actions) for s in walk(main.session.agenda.sections)])
