"""Second instance: somebody else has the workspace open; it can be read and not changed, until the other leaves."""

from pathlib import Path

from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.view import LettersView
from briefing_app.ui.preview.panel import PreviewPanel
from tests.journeys.conftest import OpenWindow
from tests.journeys.neighbour import neighbour
from tests.journeys.person import Person
from tests.journeys.places import dialog_of, row, view_of

OTHER = "B. Jansen"
SECTION, WORDS = "Veilig online", "Van de buurman. "
WRITTEN = "Van mij. "


def test_what_somebody_else_has_open_can_be_read(
    window: OpenWindow, person: Person, sample: Path, tmp_path: Path
) -> None:
    with neighbour(sample, tmp_path / "other.ini", OTHER, SECTION, WORDS) as other:
        assert other.stdin is not None
        main = window(sample)
        agenda = view_of(main, AgendaView)
        assert OTHER in main.bench.reading.text
        assert main.bench.reading.isVisible()

        person.click(agenda.outline.view.viewport(), row(agenda.outline.view, "Machtigen"))
        person.until(lambda: "Machtigen" in agenda.editor.toPlainText()[:40])
        read = agenda.editor.toPlainText()
        preview = main.bench.panel.preview
        assert isinstance(preview, PreviewPanel)
        person.until(lambda: preview.is_current, seconds=30)
        person.look()
        person.click(agenda.editor.viewport())
        person.type(WRITTEN)
        person.key("Return")
        person.key("Delete")
        person.click(agenda.outline.view.viewport(), row(agenda.outline.view, "Machtigen"))
        person.key("F2")
        person.key("Delete")
        assert agenda.editor.toPlainText() == read
        assert agenda.outline.view.currentIndex().isValid()
        assert main.session is not None
        assert main.session.undo_label is None

        person.key("Ctrl+2")
        letters = view_of(main, LettersView)
        person.look()
        assert letters.letter is not None
        assert letters.page.form.title.isReadOnly()
        person.key("Ctrl+Shift+E", then=lambda _: _look_and_leave(person))
        person.key("Ctrl+1")

        other.stdin.close()
        person.until(lambda: not main.bench.reading.isVisible())
        assert other.wait(10) == 0
    agenda = view_of(main, AgendaView)
    assert main.session is not None
    assert not main.session.read_only
    assert "Machtigen" in agenda.editor.toPlainText()[:40]
    person.look()
    person.click(agenda.editor.viewport())
    person.key("Ctrl+End")
    person.type(WRITTEN)
    assert agenda.editor.toPlainText() != read
    person.click(agenda.outline.view.viewport(), row(agenda.outline.view, SECTION))
    person.until(lambda: WORDS.strip() in agenda.editor.toPlainText())
    person.look()
    assert (person.clicks, person.keys) == (5, 9 + 2 * len(WRITTEN))  # may only go down


def _look_and_leave(person: Person) -> None:
    dialog_of(person, ExportDialog)
    person.look()
    person.key("Escape")
