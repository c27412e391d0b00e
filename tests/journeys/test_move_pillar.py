"""Moving: a pillar goes up by the mouse and down again by the keyboard; its themes and numbers go along."""

from pathlib import Path

from PySide6.QtCore import QPoint

from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.preview.panel import PreviewPanel
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import row, rows, view_of
from tests.journeys.reading import in_pdf


def test_a_pillar_is_moved_by_mouse_and_by_keyboard(
    window: OpenWindow, person: Person, sample: Path, documents: Path
) -> None:
    main = window(sample)
    agenda = view_of(main, AgendaView)
    outline = agenda.outline.view
    person.until(lambda: isinstance(main.bench.panel.preview, PreviewPanel))
    preview = main.bench.panel.preview
    assert isinstance(preview, PreviewPanel)
    person.until(lambda: preview.is_current, seconds=30)
    before = rows(outline)
    assert before[2:4] == ["Pijler 1 Hulp en vaardigheden", "1.1 Hulp dichtbij"]
    assert before[8:10] == ["Pijler 2 Een overheid die bereikbaar is", "2.1 Toegankelijke websites en apps"]

    above_the_first = row(outline, "Hulp en vaardigheden").topLeft() + QPoint(0, 3)
    pillar = row(outline, "Een overheid die bereikbaar is").center()
    person.drag(outline.viewport(), pillar, above_the_first, looking=True)
    moved = rows(outline)
    assert moved[2:4] == ["Pijler 1 Een overheid die bereikbaar is", "1.1 Toegankelijke websites en apps"]
    assert moved[8:10] == ["Pijler 2 Hulp en vaardigheden", "2.1 Hulp dichtbij"]
    person.until(lambda: preview.is_current)
    assert _in_preview(preview, documents / "brief.pdf").index("Pijler1Eenoverheid") > 0
    person.look()
    at_first = preview.pages.page

    person.key("Alt+Shift+Down")
    assert rows(outline) == before
    person.until(lambda: preview.is_current and preview.pages.page > at_first)
    assert "Pijler1Hulpenvaardigheden" in _in_preview(preview, documents / "brief.pdf")
    person.look()
    assert (person.clicks, person.keys) == (1, 1)  # may only go down


def _in_preview(preview: PreviewPanel, file: Path) -> str:
    """What the pages of the preview say."""
    file.write_bytes(preview.shelf.sheet(0).data)
    return in_pdf(file)
