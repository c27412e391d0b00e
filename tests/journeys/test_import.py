"""Import: a published letter becomes an agenda, its doubtful places are settled, and out it goes again."""

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFileDialog, QListWidget

from briefing_app.store import read
from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.view import LettersView
from briefing_app.ui.workspace.doubt_rows import tick_place
from briefing_app.ui.workspace.findings import FindingsPanel
from briefing_app.ui.workspace.importing import ImportDialog
from briefing_app.ui.workspace.welcome import WelcomeView
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import dialog_of, view_of
from tests.journeys.reading import in_docx, in_pdf, passages


def test_a_published_letter_is_read_in_settled_and_exported(
    window: OpenWindow, person: Person, documents: Path, real_letter: Path
) -> None:
    main = window()
    (welcome,) = main.findChildren(WelcomeView)
    person.click(welcome.choices[0])
    dialog_of(person, QFileDialog)
    person.type(str(real_letter))
    person.key("Return")
    importing = dialog_of(person, ImportDialog)
    person.until(importing.primary_button.isVisible)
    person.look()
    person.click(importing.primary_button)
    person.until(lambda: importing.doubts.isVisible() and importing.primary_button.isVisible())
    person.look()
    person.click(importing.primary_button)
    agenda = view_of(main, AgendaView)
    (panel,) = main.findChildren(FindingsPanel)
    person.until(panel.isVisible)

    places = panel.list.count()
    assert places > 5
    for number in range(places):
        person.click(panel.list.viewport(), tick_place(_row_in_sight(panel.list)))
        if number == 2:
            person.look()
            assert agenda.editor.textCursor().block().text().strip(), "the place itself is shown"
    assert panel.left == 0
    person.look()

    shown: list[ExportDialog] = []
    person.key("Ctrl+Shift+E", then=lambda _: shown.append(_exported(person)))
    pdf, docx = shown[0].files
    assert pdf.parent == documents
    session = main.session
    assert session is not None
    letter = view_of(main, LettersView).letter
    assert letter is not None
    texts = passages(read.composition(session.ws, letter.id).sections)
    assert len(texts) > 100
    in_word, in_print = in_docx(docx), in_pdf(pdf)
    assert [each for each in texts if each not in in_word] == []
    # A passage that runs over a page has the foot of the one and the head of the other in it.
    assert sum(each[:25] not in in_print for each in texts) < 20
    # May only go down: one click each for the places, and the path of the letter, which a person would click together.
    assert (person.clicks - places, person.keys - len(str(real_letter))) == (3, 4)


def _row_in_sight(doubts: QListWidget) -> QRect:
    """The row that is chosen; it came into sight by itself."""
    rect = doubts.visualItemRect(doubts.currentItem())
    assert doubts.viewport().rect().contains(rect.center()), "the next place is out of sight"
    return rect


def _exported(person: Person) -> ExportDialog:
    dialog = dialog_of(person, ExportDialog)
    person.look()
    person.key("Return")
    person.until(dialog.open_button.isVisible, seconds=60)
    person.look()
    person.key("Esc")
    return dialog
