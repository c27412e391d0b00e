"""An empty workspace to work in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app.store import Workspace, create, open_for_writing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "werk.briefing"
    create(made)
    return made


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with open_for_writing(path, who="Anna de Wit") as opened:
        yield opened
