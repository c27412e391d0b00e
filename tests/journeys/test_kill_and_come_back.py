"""Kill and come back: the process dies while a person types; what was typed is there, and so is the person's place."""

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing_app.ui.agenda.view import AgendaView
from briefing_app.ui.settings import Settings
from tests.journeys.conftest import WHO, OpenWindow
from tests.journeys.neighbour import neighbour
from tests.journeys.person import Person
from tests.journeys.places import view_of

SECTION = "Altijd een mens bereikbaar"
WORDS = "Wie belt, krijgt binnen vijf minuten een medewerker aan de lijn die kan helpen. " * 3
DIES_AFTER = 130
"""Letters."""
MAY_BE_LOST = 1.0
"""Seconds of typing."""


def test_a_killed_window_loses_at_most_a_second_of_typing(
    window: OpenWindow, person: Person, sample: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.ini"
    with neighbour(sample, kept, WHO, SECTION, WORDS) as other:
        assert other.stdout is not None
        typed = [other.stdout.readline().rstrip("\n").split(" ", 1) for _ in range(DIES_AFTER)]
        other.kill()
        died = time.monotonic()
        other.wait()

    # What came through the pipe by then; the process may have typed a letter more.
    due = "".join(letter for moment, letter in typed if float(moment) < died - MAY_BE_LOST)
    assert len(due) > DIES_AFTER // 2
    main = window(settings=Settings.in_file(kept))  # nothing is chosen: it comes back by itself
    agenda = view_of(main, AgendaView)
    person.look()
    assert main.session is not None
    assert not main.session.read_only
    assert due in agenda.editor.toPlainText()
    assert agenda.shown_section == agenda.outline.view.current_id
    assert SECTION in str(agenda.outline.view.currentIndex().data(Qt.ItemDataRole.ToolTipRole))
    assert not main.bench.banner.isVisible()
    assert not main.bench.reading.isVisible()

    person.key("F6")
    person.key("Ctrl+End")
    person.type(" En verder.")
    QTest.qWait(int(MAY_BE_LOST * 1000))
    assert main.session.is_saved
    person.look()
    assert (person.clicks, person.keys) == (0, 13)  # may only go down
