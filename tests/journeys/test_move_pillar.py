"""Moving: a pillar goes up by the mouse and down again by the keyboard; its themes and numbers go along."""

from pathlib import Path

from PySide6.QtCore import QPoint

from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.preview.panel import PreviewPanel
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import row, rows, view_of


def test_a_pillar_is_moved_by_mouse_and_by_keyboard(window: OpenWindow, person: Person, sample: Path) -> None:
    main = window(sample)
    agenda = view_of(main, AgendaView)
    outline = agenda.outline.view
    person.until(lambda: isinstance(main.bench.panel.preview, PreviewPanel))
    preview = main.bench.panel.preview
    assert isinstance(preview, PreviewPanel)
    person.until(lambda: preview.is_current, seconds=30)
    before = rows(outline)
    assert before[2:5] == ["Pijler 1 Hulp en vaardigheden", "1.1 Hulp dichtbij", "1.2 Digitale vaardigheden van volwassenen"]

    above = row(outline, "Hulp en vaardigheden").topLeft() + QPoint(0, 3)
    person.drag(outline.viewport(), row(outline, "Een overheid die bereikbaar is").center(), above, looking=True)
    person.until(lambda: preview.is_current)
    person.look()
    print(rows(outline), agenda.shown_section, preview.pages.page)
    person.key("Alt+Shift+Down")
    person.until(lambda: preview.is_current)
    person.look()
    assert rows(outline) == before
    print((person.clicks, person.keys))
    assert 0
