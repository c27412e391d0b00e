"""Undo across a restart: what was written yesterday is taken back today, and put back again."""

from pathlib import Path

from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.settings import Settings
from tests.journeys.conftest import OpenWindow
from tests.journeys.person import Person
from tests.journeys.places import behind, view_of

WRITTEN = " Dat is een op de zes."


def test_what_was_written_is_taken_back_after_a_restart(
    window: OpenWindow, person: Person, sample: Path, settings: Settings, tmp_path: Path
) -> None:
    main = window(sample)
    agenda = view_of(main, AgendaView)
    before = agenda.editor.parts()
    person.click(agenda.editor.viewport(), behind(agenda.editor, "vinden dat handig."))
    person.type(WRITTEN)
    after = agenda.editor.parts()
    person.look()
    person.key("Ctrl+Q")
    person.until(lambda: not main.isVisible())
    settings.sync()

    # Another window, with nothing of the first but the files.
    main = window(settings=Settings.in_file(tmp_path / "settings.ini"))
    agenda = view_of(main, AgendaView)
    assert agenda.editor.parts() == after
    person.look()
    person.key("Ctrl+Z")
    assert agenda.editor.parts() == before
    person.look()
    person.key("Ctrl+Y")
    assert agenda.editor.parts() == after
    person.look()
    assert (person.clicks, person.keys - len(WRITTEN)) == (1, 3)  # may only go down
