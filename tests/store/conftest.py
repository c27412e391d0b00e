"""A workspace to try things on, and a clock that only goes when told to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing_app.store import Workspace, create, open_for_writing


@dataclass
class Clock:
    now: datetime = field(default=datetime(2025, 7, 4, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "werk.briefing"
    create(made)
    return made


@pytest.fixture
def workspace(path: Path, clock: Clock) -> Iterator[Workspace]:
    with open_for_writing(path, who="Anna de Wit", clock=clock) as opened:
        yield opened


@pytest.fixture
def section(workspace: Workspace, clock: Clock) -> str:
    """The id of a section with a text, made well before what follows."""
    with workspace.step("Agenda maken") as step:
        agenda = step.insert("agenda", {"title": "Wonen"})
        made = step.insert(
            "section",
            {
                "agenda": agenda,
                "order_key": "a0",
                "kind": "theme",
                "title": "Bouwen",
                "text": "<p>Eerste.</p>",
            },
        )
    clock.pass_(minutes=5)
    return made
