"""Import: the letter that a person has as page text becomes an agenda, its doubtful places are settled, out it goes."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog

from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.preview.panel import PreviewPanel
from briefing_app.ui.workspace.doubt_rows import tick_place
from briefing_app.ui.workspace.findings import FindingsPanel
from briefing_app.ui.workspace.importing import ImportDialog
from briefing_app.ui.workspace.welcome import WelcomeView
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import dialog_of, view_of
from tests.journeys.reading import in_docx, in_pdf, squeezed


def test_a_published_letter_is_read_in_settled_and_exported(
    window: OpenWindow, person: Person, documents: Path, real_letter: Path
) -> None:
    main = window()
    (welcome,) = main.findChildren(WelcomeView)
    person.click(welcome.choices[0])
    files = dialog_of(person, QFileDialog)
    person.look()
    person.type(str(real_letter))
    person.key("Return")
    importing = dialog_of(person, ImportDialog)
    person.until(importing.primary_button.isVisible)
    person.look()
    person.key("Return")
    person.until(lambda: isinstance(main.current_view, AgendaView))
    person.look()
    person.key("Return")
    (panel,) = main.findChildren(FindingsPanel)
    person.until(panel.isVisible)
    person.look()
    print(panel.left, panel.list.count())
