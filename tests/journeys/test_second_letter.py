"""Second letter from the first: other parts, words of its own, other data, another state, and out it goes."""

from pathlib import Path

from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from briefing_app.blocks import plain
from briefing_app.model.agenda import walk
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.new_dialog import NewLetterDialog
from briefing_app.ui.letters.own_version import OwnVersion
from briefing_app.ui.letters.view import LettersView
from briefing_app.ui.window import MainWindow
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import button, dialog_of, view_of
from tests.journeys.reading import in_docx, in_pdf, squeezed

TITLE = "Digitaal meedoen in het voorjaar"
OWN = "Alleen in deze brief. "
REFERENCE = "2027-0000012345"
ROLE, NAME = "De Minister van Volkshuisvesting", "R. Kramer"
LEFT_OUT = "Hoe u deze brief leest"
IN_OWN_WORDS = "Veilig online"


def test_the_next_letter_goes_on_from_the_previous_one(
    window: OpenWindow, person: Person, sample: Path, documents: Path
) -> None:
    main = window(sample)
    person.click(main.bench.rail.button("letters"))
    view = view_of(main, LettersView)
    first = view.letter
    assert first is not None
    person.click(view.new_button, then=lambda _: _make(person))
    page, form = view.page, view.page.form
    made = view.letter
    assert made is not None
    assert made.previous == first.id
    assert made.title == TITLE
    person.look()

    person.click(page.parts.viewport(), page.parts.tick_point(_part(main, LEFT_OUT)))
    where = page.parts.visualRect(page.parts.parts.index_of(_part(main, IN_OWN_WORDS)))
    person.click(page.parts.viewport(), where, double=True, then=lambda _: _write(person))
    person.look()
    person.click(page.chip, then=lambda menu: _state(person, menu))

    _into(person, view, form.date)
    person.key("Ctrl+A")
    person.type("2-3-2027")
    person.key("Tab")
    person.type(REFERENCE)
    _into(person, view, form.signatories.add_button)
    person.type(ROLE)
    person.key("Tab")
    person.type(NAME)
    person.look()

    shown: list[ExportDialog] = []
    person.click(button(view, "Exporteren…"), then=lambda _: shown.append(_export(person)))
    assert main.session is not None
    kept, other = (next(e for e in main.session.letters if e.id == id) for id in (made.id, first.id))
    assert (kept.state, kept.reference, str(kept.date)) == ("review", REFERENCE, "2027-03-02")
    assert [(each.role, each.name) for each in kept.signatories[1:]] == [(ROLE, NAME)]
    assert other == first
    pdf, docx = shown[0].files
    for words in (in_pdf(pdf), in_docx(docx)):
        assert all(squeezed(each) in words for each in (TITLE, OWN, REFERENCE, ROLE, NAME, "2 maart 2027"))
        assert squeezed(LEFT_OUT) not in words
    assert (person.clicks, person.keys) == (11, 125)  # may only go down


def _make(person: Person) -> None:
    dialog = dialog_of(person, NewLetterDialog)
    person.look()
    assert dialog.from_previous.isChecked()
    person.type(TITLE)
    person.key("Return")


def _write(person: Person) -> None:
    dialog = dialog_of(person, OwnVersion)
    person.look()
    person.key("Down")
    person.type(OWN)
    person.look()
    person.click(dialog.keep)


def _state(person: Person, menu: QWidget) -> None:
    assert isinstance(menu, QMenu)
    person.look()
    (action,) = (each for each in menu.actions() if each.text() == "Ter afstemming")
    person.click(menu, menu.actionGeometry(action))


def _export(person: Person) -> ExportDialog:
    dialog = dialog_of(person, ExportDialog)
    person.look()
    person.key("Return")
    person.until(dialog.open_button.isVisible, seconds=30)
    person.look()
    person.key("Escape")
    return dialog


def _part(main: MainWindow, words: str) -> str:
    """The section with these words for a title."""
    assert main.session is not None
    assert main.session.agenda is not None
    return next(each.id for each in walk(main.session.agenda.sections) if plain(each.title) == words)


def _into(person: Person, view: LettersView, field: QWidget) -> None:
    """Click in a field, after scrolling to it."""
    scroll = view.page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    scroll.ensureWidgetVisible(field)
    person.click(field)
