"""Undo and redo are steps too: generic, kept across a restart, and refused where they would destroy work."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.errors import UndoConflict
from briefing_app.store import Step, Workspace, create, doctor, open_for_writing
from tests.store.support import stored

TABLES = ("agenda", "section", "action", "letter", "letter_item", "motion", "answer", "signatory")


def everything(workspace: Workspace) -> dict[str, list]:
    """All rows of the logged tables, but for the step they carry."""
    found = {}
    for table in TABLES:
        rows = workspace.rows(f"SELECT * FROM {table} ORDER BY id")
        found[table] = [{name: row[name] for name in row if name != "last_step"} for row in rows]
    return found


def test_undo_and_redo_give_the_label_and_none_at_the_end(workspace, section):
    assert workspace.undo_label() == "Agenda maken"
    assert workspace.redo_label() is None
    assert workspace.undo() == "Agenda maken"
    assert workspace.undo() is None
    assert workspace.redo_label() == "Agenda maken"
    assert workspace.redo() == "Agenda maken"
    assert workspace.redo() is None
    kinds = workspace.rows("SELECT kind, target, who FROM step ORDER BY seq")
    assert [(row["kind"], row["target"]) for row in kinds] == [("do", None), ("undo", 1), ("redo", 1)]


def test_undo_goes_back_step_by_step_and_survives_a_restart(path):
    with open_for_writing(path, who="Anna") as workspace:
        with workspace.step("Maken") as step:
            agenda = step.insert("agenda", {"title": "een"})
        for title in ("twee", "drie"):
            with workspace.step(title) as step:
                step.update("agenda", agenda, title=title)
    with open_for_writing(path, who="Bram") as workspace:
        assert workspace.undo() == "drie"
    with open_for_writing(path, who="Anna") as workspace:
        assert workspace.undo() == "twee"
        assert stored(workspace, "agenda", agenda)["title"] == "een"
    with open_for_writing(path, who="Anna") as workspace:
        assert workspace.redo() == "twee"
        assert workspace.redo() == "drie"
        assert stored(workspace, "agenda", agenda)["title"] == "drie"


def test_redo_is_gone_for_good_after_something_new(workspace, section):
    with workspace.step("Titel") as step:
        step.update("section", section, title="A")
    workspace.undo()
    with workspace.step("Anders") as step:
        step.update("section", section, title="B")
    assert workspace.redo() is None
    workspace.undo()
    assert workspace.redo_label() == "Anders"
    workspace.redo()
    assert stored(workspace, "section", section)["title"] == "B"
    assert workspace.redo() is None


def test_a_tree_that_was_deleted_comes_back_whatever_the_order(workspace, section):
    with workspace.step("Uitbreiden") as step:
        agenda = workspace.rows("SELECT id FROM agenda")[0]["id"]
        child = step.insert(
            "section",
            {"agenda": agenda, "parent": section, "order_key": "a0", "kind": "section", "text": "<p>é</p>"},
        )
        step.insert("action", {"section": child, "order_key": "a0", "text": "Doen"})
    before = everything(workspace)
    with workspace.step("Alles weg") as step:
        step.delete("agenda", agenda)
        step.delete("section", section)
        step.delete("section", child)
        step.delete("action", before["action"][0]["id"])
    assert workspace.undo() == "Alles weg"
    assert everything(workspace) == before
    workspace.redo()
    assert not any(everything(workspace).values())


def test_sending_is_not_undone_and_what_it_changed_is_protected(workspace, section):
    agenda = workspace.rows("SELECT id FROM agenda")[0]["id"]
    with workspace.step("Brief maken") as step:
        letter = step.insert(
            "letter", {"agenda": agenda, "title": "Brief", "kind": "letter", "template": "kamerbrief"}
        )
    with workspace.step("Titel wijzigen") as step:
        step.update("section", section, title="Anders")
    with workspace.step("Versturen", undoable=False) as step:
        step.update("letter", letter, state="sent")
        step.insert("sent", {"letter": letter, "text": "{}"})
    assert workspace.undo() == "Titel wijzigen"
    before = everything(workspace)
    with pytest.raises(UndoConflict) as refused:
        workspace.undo()
    assert "Brief maken" in refused.value.sentence("nl")
    assert everything(workspace) == before
    assert stored(workspace, "letter", letter)["state"] == "sent"


def test_undo_goes_further_back_past_what_was_sent(workspace, section):
    agenda = workspace.rows("SELECT id FROM agenda")[0]["id"]
    with workspace.step("Titel wijzigen") as step:
        step.update("section", section, title="Anders")
    with workspace.step("Brief maken") as step:
        row = {"agenda": agenda, "title": "Brief", "kind": "letter", "template": "kamerbrief"}
        letter = step.insert("letter", row)
    with workspace.step("Versturen", undoable=False) as step:
        step.update("letter", letter, state="sent")
    with pytest.raises(UndoConflict):
        workspace.undo()
    assert workspace.undo_label() == "Titel wijzigen"
    assert workspace.undo() == "Titel wijzigen"
    with pytest.raises(UndoConflict):  # the letter is on the agenda
        workspace.undo()
    assert (workspace.undo(), workspace.undo_label()) == (None, None)
    assert stored(workspace, "section", section)["title"] == "Bouwen"
    assert workspace.redo() == "Titel wijzigen"
    assert stored(workspace, "letter", letter)["state"] == "sent"


def test_undo_is_refused_while_something_else_depends_on_the_row(workspace, section):
    with workspace.step("Vastleggen", undoable=False) as step:
        step.insert("action", {"section": section, "order_key": "a0", "text": "Doen"})
    with pytest.raises(UndoConflict):
        workspace.undo()
    assert workspace.get("section", section) is not None


# --- any sequence ----------------------------------------------------------------------------------------


def write_something(step: Step, workspace: Workspace, chance: random.Random) -> None:
    """One random write that keeps all references whole."""
    ids = {table: [row["id"] for row in rows] for table, rows in everything(workspace).items()}
    word = chance.choice(["wonen", "zorg", "école", "", "x" * 3000])
    order = f"a{chance.randint(0, 9)}"
    match chance.randint(0, 7):
        case 0:
            step.insert("agenda", {"title": word})
        case 1 if ids["agenda"]:
            parent = chance.choice([None, *ids["section"]])
            row = {
                "agenda": chance.choice(ids["agenda"]),
                "parent": parent,
                "order_key": order,
                "kind": "theme",
            }
            step.insert("section", {**row, "text": word})
        case 2 if ids["section"]:
            step.update("section", chance.choice(ids["section"]), text=word, title=order)
        case 3 if ids["section"]:
            step.insert(
                "action", {"section": chance.choice(ids["section"]), "order_key": order, "text": word}
            )
        case 4 if ids["action"]:
            step.update("action", chance.choice(ids["action"]), owner=chance.choice([None, word]), text=word)
        case 5 if ids["action"]:
            step.delete("action", chance.choice(ids["action"]))
        case 6 if ids["section"]:
            delete_section(step, workspace, chance.choice(ids["section"]))
        case 7 if ids["section"]:
            step.update("section", chance.choice(ids["section"]), order_key=order)


def delete_section(step: Step, workspace: Workspace, id: str) -> None:
    for row in workspace.rows("SELECT id FROM section WHERE parent = ?", [id]):
        delete_section(step, workspace, str(row["id"]))
    for row in workspace.rows("SELECT id FROM action WHERE section = ?", [id]):
        step.delete("action", str(row["id"]))
    step.delete("section", id)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 2**32),
    sizes=st.lists(st.integers(1, 6), min_size=1, max_size=12),
    typing=st.booleans(),
)
def test_undoing_all_gives_the_start_and_redoing_all_the_end(tmp_path_factory, clock, seed, sizes, typing):
    path: Path = tmp_path_factory.mktemp("undo") / "werk.briefing"
    create(path)
    chance = random.Random(seed)
    with open_for_writing(path, who="Anna", clock=clock) as workspace:
        states = [everything(workspace)]
        for size in sizes:
            with workspace.step(
                "Stap", merge_key="typen" if typing and chance.random() < 0.5 else None
            ) as step:
                for _ in range(size):
                    write_something(step, workspace, chance)
            clock.pass_(seconds=chance.choice([1, 10]))
            states.append(everything(workspace))
        end, count = states[-1], 0
        while workspace.undo():
            count += 1
            assert everything(workspace) in states
        assert everything(workspace) == states[0]
        for _ in range(count // 2):
            workspace.redo()
        for _ in range(count // 4):
            workspace.undo()
        while workspace.redo():
            assert everything(workspace) in states
        assert everything(workspace) == end
    assert doctor(path).problems == ()
