"""Work whose file went away while it was open."""

from pathlib import Path

import pytest

from briefing_app import store
from briefing_app.edits.sample import make_sample
from briefing_app.errors import AlreadyExists
from briefing_app.paths import sample_dir
from briefing_app.store import read
from briefing_app.store.rescue import rescue


def test_what_is_open_is_saved_after_its_file_is_gone(tmp_path: Path) -> None:
    path, to = tmp_path / "a.briefing", tmp_path / "b.briefing"
    store.create(path)
    with store.open_for_writing(path, who="A. de Vries") as ws:
        make_sample(ws, sample_dir())
        path.unlink()
        rescue(ws, to)
    with store.open_for_writing(to, who="A. de Vries") as saved:
        assert len(read.letters(saved)) == 1
        assert saved.undo_label() == "Voorbeeld maken"


def test_it_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path, taken = tmp_path / "a.briefing", tmp_path / "b.briefing"
    store.create(path)
    taken.write_text("van een ander")
    with store.open_for_reading(path) as ws, pytest.raises(AlreadyExists):
        rescue(ws, taken)
    assert taken.read_text() == "van een ander"
