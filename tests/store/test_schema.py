"""The schema is what a person read and accepted, and files of other versions are told apart."""

import hashlib
import shutil
from pathlib import Path

import pytest

from briefing_app import paths
from briefing_app.errors import DamagedWorkspace, NewerWorkspace, OlderWorkspace
from briefing_app.store import backups, create, doctor, open_for_reading, open_for_writing, schema
from tests.store.support import stored

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "schema.sql"

LATER = '''
"""A later version adds a column."""


def migrate(db):
    db.execute("ALTER TABLE agenda ADD COLUMN colour TEXT")
'''


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a later version."""
    folder = shutil.copytree(
        paths.migrations_dir(), tmp_path / "later", ignore=shutil.ignore_patterns("__pycache__")
    )
    (folder / "9001_colour.py").write_text(LATER, encoding="utf-8")
    return folder


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_schema_is_the_golden_one():
    """After a new migration: read the difference, then write what this prints into the golden file."""
    statements = schema.expected_statements(schema.load()).values()
    assert "".join(f"{each};\n" for each in statements) == GOLDEN.read_text(encoding="utf-8")


def test_all_tables_are_strict_and_all_references_wait_for_the_end():
    for name, statement in schema.expected_statements(schema.load()).items():
        if name.startswith("table ") and name != "table _sqlite_migrations":
            assert statement.endswith("STRICT"), name
            assert statement.count("REFERENCES") == statement.count("DEFERRABLE INITIALLY DEFERRED"), name


def test_a_newer_workspace_is_refused_and_left_as_it_is(tmp_path, later):
    path = tmp_path / "nieuw.briefing"
    create(path, migrations=later)
    before = digest(path), sorted(tmp_path.iterdir())
    for attempt in (
        lambda: open_for_writing(path, who="Anna"),
        lambda: open_for_reading(path),
        lambda: doctor(path),
    ):
        with pytest.raises(NewerWorkspace) as refused:
            attempt()
        assert "9001_colour" in refused.value.sentence("nl")
    assert (digest(path), sorted(tmp_path.iterdir())) == before


def test_an_older_workspace_is_backed_up_and_upgraded_by_a_writer_only(path, later):
    with open_for_writing(path, who="Anna") as workspace, workspace.step("Maken") as step:
        agenda = step.insert("agenda", {"title": "Wonen"})
    before = digest(path)
    with pytest.raises(OlderWorkspace):
        open_for_reading(path, migrations=later)
    assert not doctor(path, migrations=later).healthy
    assert digest(path) == before
    with open_for_writing(path, who="Anna", migrations=later) as workspace:
        assert stored(workspace, "agenda", agenda)["colour"] is None
        with workspace.step("Kleuren") as step:
            step.update("agenda", agenda, colour="groen")
        workspace.undo()
        workspace.undo()
        workspace.redo()
        assert stored(workspace, "agenda", agenda)["title"] == "Wonen"
    [kept] = backups(path)
    with open_for_reading(kept.file) as workspace:
        assert stored(workspace, "agenda", agenda)["title"] == "Wonen"
    with pytest.raises(NewerWorkspace):
        open_for_reading(path)


def test_an_upgrade_that_fails_changes_nothing(path, later):
    (later / "9002_wrong.py").write_text(
        '"""Breaks."""\n\n\ndef migrate(db):\n    db.execute("DROP TABLE nothing")\n', encoding="utf-8"
    )
    with pytest.raises(Exception, match="nothing"):
        open_for_writing(path, who="Anna", migrations=later)
    with open_for_writing(path, who="Anna") as workspace:
        assert workspace.rows("SELECT * FROM agenda") == []
    assert doctor(path).healthy


def test_an_upgrade_that_breaks_references_changes_nothing(path, later):
    with open_for_writing(path, who="Anna") as workspace, workspace.step("Maken") as step:
        agenda = step.insert("agenda", {"title": "Wonen"})
        step.insert("section", {"agenda": agenda, "order_key": "a0", "kind": "theme"})
    (later / "9002_wrong.py").write_text(
        '"""Breaks."""\n\n\ndef migrate(db):\n    db.execute("DELETE FROM agenda")\n', encoding="utf-8"
    )
    with pytest.raises(DamagedWorkspace):
        open_for_writing(path, who="Anna", migrations=later)
    assert doctor(path).healthy
