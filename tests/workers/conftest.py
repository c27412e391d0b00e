"""Workspaces for the workers."""

from pathlib import Path

import pytest

from briefing_app import store
from briefing_app.edits.sample import make_sample
from briefing_app.paths import sample_dir


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A workspace with the sample agenda and its letter."""
    path = tmp_path / "voorbeeld.briefing"
    store.create(path)
    with store.open_for_writing(path, who="A. de Vries") as ws:
        make_sample(ws, sample_dir())
    return path
