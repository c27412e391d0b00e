"""Windows without a screen, on real workspaces."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from briefing_app import store
from briefing_app.edits.importing import import_letter, read_file
from briefing_app.edits.sample import make_sample
from briefing_app.paths import sample_dir
from briefing_app.ui.session import Session


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A workspace with the sample agenda and its letter."""
    path = tmp_path / "voorbeeld.briefing"
    store.create(path)
    with store.open_for_writing(path, who="A. de Vries") as ws:
        make_sample(ws, sample_dir())
    return path


@pytest.fixture
def session(qapp: object, sample: Path) -> Iterator[Session]:
    """An open session on the sample."""
    yield from _session(sample)


@pytest.fixture
def real_session(qapp: object, tmp_path: Path, real_letter: Path) -> Iterator[Session]:
    """An open session on the real letter, read in; skips where it is absent."""
    path = tmp_path / "echt.briefing"
    store.create(path)
    with store.open_for_writing(path, who="A. de Vries") as ws:
        reading, source = read_file(real_letter)
        import_letter(ws, reading, source, agenda=None)
    yield from _session(path)


def _session(path: Path) -> Iterator[Session]:
    opened = Session(store.open_for_writing(path, who="A. de Vries"))
    yield opened
    opened.close()
