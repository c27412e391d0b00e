"""First start: from the welcome to a letter in PDF and Word, with a sentence of one's own in it."""

from pathlib import Path

from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.view import LettersView
from briefing_app.ui.preview.panel import PreviewPanel
from briefing_app.ui.workspace.welcome import WelcomeView
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import behind, button, dialog_of, view_of
from tests.journeys.reading import in_docx, in_pdf, squeezed

WRITTEN = " In elke wijk komt een spreekuur."


def test_from_the_welcome_to_an_exported_letter(window: OpenWindow, person: Person, documents: Path) -> None:
    main = window()
    (welcome,) = main.findChildren(WelcomeView)
    person.look()
    person.click(welcome.choices[2])
    person.until(lambda: isinstance(main.current_view, AgendaView))
    agenda = view_of(main, AgendaView)
    person.until(lambda: isinstance(main.bench.panel.preview, PreviewPanel))
    preview = main.bench.panel.preview
    assert isinstance(preview, PreviewPanel)
    person.until(lambda: preview.is_current, seconds=30)

    person.click(agenda.editor.viewport(), behind(agenda.editor, "vinden dat handig."))
    person.type(WRITTEN)
    person.until(lambda: preview.is_current)
    person.look()

    person.click(main.bench.rail.button("letters"))
    letters = view_of(main, LettersView)
    assert letters.letter is not None
    person.until(lambda: preview.is_current)
    person.look()
    shown: list[ExportDialog] = []
    person.click(button(letters, "Exporteren…"), then=lambda _: shown.append(_exported(person)))

    pdf, docx = shown[0].files
    assert pdf.parent == documents
    assert squeezed(WRITTEN) in in_pdf(pdf)
    assert squeezed(WRITTEN) in in_docx(docx)
    assert (person.clicks, person.keys) == (6, len(WRITTEN))  # may only go down


def _exported(person: Person) -> ExportDialog:
    dialog = dialog_of(person, ExportDialog)
    person.look()
    person.click(dialog.export_button)
    person.until(dialog.open_button.isVisible, seconds=30)
    person.look()
    person.click(dialog.close_button)
    return dialog
