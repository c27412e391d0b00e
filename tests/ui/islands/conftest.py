"""A list of actions, alone in a window."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app import blocks as b
from briefing_app.edits import actions as edits
from briefing_app.model.agenda import Action, Section, walk
from briefing_app.ui import theme
from briefing_app.ui.islands.actions import ActionsIsland
from briefing_app.ui.islands.actions_model import Column
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session

TODAY = datetime.date(2026, 3, 2)
ROWS: tuple[tuple[b.Inlines, str | None], ...] = (
    ((b.Text("Openen van leerplekken."),), "Start: Q1 2026, doorlopend"),
    ((b.Text("Opleiden van "), b.Styled("b", (b.Text("vrijwilligers"),)), b.Text(".")), "Gereed: Q3 2026"),
    ((b.Text("Meten."), b.Note((b.Text("Elk jaar."),))), None),
)


@dataclass
class Desk:
    """An island on screen, and what stands in the workspace."""

    session: Session
    island: ActionsIsland
    section: str
    host: QWidget

    @property
    def edit(self) -> CellEdit:
        found = self.island.grid.edit_open
        assert found is not None
        return found

    def stored(self) -> tuple[Action, ...]:
        self.session.flush()
        agenda = self.session.agenda
        assert agenda is not None
        section = next(each for each in walk(agenda.sections) if each.id == self.section)
        return section.actions_of(1)

    def words(self) -> list[str]:
        return [b.plain(each.text) for each in self.stored()]

    def rows(self) -> list[str]:
        return [b.plain(each.text) for each in self.island.grid.rows.actions]

    def click(self, row: int, column: Column = Column.TEXT) -> None:
        grid = self.island.grid
        place = grid.visualRect(grid.rows.index(row, column)).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        for _ in range(times):
            QTest.keyClick(self.island.grid.edit_open or self.island.grid, key, modifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.edit, text)
        QApplication.processEvents()


@pytest.fixture
def section(session: Session) -> Section:
    """A section of the sample with three actions of ours."""
    assert session.agenda is not None
    found = next(each for each in walk(session.agenda.sections) if each.actions_of(1))

    def ours(ws: object) -> None:
        edits.delete_actions(session.ws, [each.id for each in found.actions])
        last = None
        for text, note in ROWS:
            last = edits.add_action(
                session.ws, found.id, list_no=1, after=last, text=text, timing_note=note, today=TODAY
            )

    session.do(ours)
    return found


@pytest.fixture
def make_desk(qapp: QApplication, session: Session, section: Section) -> Iterator[Callable[[], Desk]]:
    theme.load_fonts()
    hosts = []

    def made() -> Desk:
        host = QWidget()
        host.resize(640, 900)
        island = ActionsIsland(session, section.id, 1, Messages(host), host, today=lambda: TODAY)

        def place() -> None:
            island.setGeometry(24, 24, 560, island.heightForWidth(560))

        place()
        island.height_changed.connect(place)
        host.show()
        host.activateWindow()
        hosts.append(host)
        return Desk(session, island, section.id, host)

    yield made
    for each in hosts:
        each.close()
        each.deleteLater()


@pytest.fixture
def desk(make_desk: Callable[[], Desk]) -> Desk:
    return make_desk()
