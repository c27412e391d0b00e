"""Every write is a step: in one transaction, with each row's before and after."""

from contextlib import suppress
from datetime import timedelta

import pytest

from briefing_app.store import Workspace
from briefing_app.store.faults import sqlite3
from tests.store.support import stored


def steps(workspace: Workspace) -> list[str]:
    return [str(row["label"]) for row in workspace.rows("SELECT label FROM step ORDER BY seq")]


def texts(workspace: Workspace) -> int:
    return len(workspace.rows("SELECT hash FROM text"))


def kind_of_change(workspace: Workspace) -> list[tuple]:
    rows = workspace.rows("SELECT tbl, before, after FROM change ORDER BY id")
    return [(row["tbl"], row["before"], row["after"]) for row in rows]


def test_a_new_row_gets_an_id_and_carries_its_step(workspace):
    with workspace.step("Agenda maken") as step:
        id = step.insert("agenda", {"title": "Wonen"})
    assert workspace.get("agenda", id) == {"id": id, "title": "Wonen", "dossiers": "[]"}
    [row] = workspace.rows("SELECT a.last_step, s.id, s.label, s.who, s.at FROM agenda a, step s")
    assert row["last_step"] == row["id"] == step.id
    assert (row["label"], row["who"]) == ("Agenda maken", "Anna de Wit")
    assert row["at"] == "2025-07-04T09:00:00.000+00:00"


def test_only_changed_columns_are_logged_and_a_text_by_its_hash(workspace, section):
    with workspace.step("Titel wijzigen") as step:
        step.update("section", section, title="Sneller bouwen", kind="theme", text="<p>Eerste.</p>")
    assert kind_of_change(workspace)[-1] == ("section", '{"title":"Bouwen"}', '{"title":"Sneller bouwen"}')
    with workspace.step("Tekst wijzigen") as step:
        step.update("section", section, text="<p>Tweede.</p>")
    [change] = workspace.rows("SELECT * FROM change ORDER BY id DESC LIMIT 1")
    assert (change["before"], change["after"]) == ("{}", "{}")
    assert change["before_text"] != change["after_text"]
    assert texts(workspace) == 2


def test_writing_what_is_there_already_makes_no_step(workspace, section):
    before = steps(workspace)
    with workspace.step("Titel wijzigen") as step:
        step.update("section", section, title="Bouwen")
    with workspace.step("Titel heen en weer") as step:
        step.update("section", section, title="Anders")
        step.update("section", section, title="Bouwen")
    with workspace.step("Toch niet") as step:
        step.delete("agenda", step.insert("agenda", {"title": "Even"}))
    with workspace.step("Niets"):
        pass
    assert steps(workspace) == before


def test_several_writes_to_a_row_are_one_change(workspace):
    with workspace.step("Maken en noemen") as step:
        id = step.insert("agenda", {"title": "Naamloos"})
        step.update("agenda", id, title="Wonen")
    assert len(kind_of_change(workspace)) == 1
    assert '"title":"Wonen"' in kind_of_change(workspace)[0][2]


def test_an_exception_takes_everything_back(workspace, section):
    before = workspace.rows("SELECT * FROM section"), steps(workspace), texts(workspace)

    def fail() -> None:
        with workspace.step("Mislukt") as step:
            step.update("section", section, text="<p>Weg.</p>")
            step.insert("agenda", {"title": "Weg"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (workspace.rows("SELECT * FROM section"), steps(workspace), texts(workspace)) == before
    with workspace.step("Daarna gaat het weer") as step:
        step.update("section", section, title="Goed")
    assert steps(workspace)[-1] == "Daarna gaat het weer"


def test_a_step_inside_a_step_joins_it(workspace):
    with workspace.step("Importeren") as outer:
        agenda = outer.insert("agenda", {"title": "Wonen"})
        with workspace.step("Titel wijzigen") as inner:
            inner.update("agenda", agenda, title="Bouwen")
        with suppress(ZeroDivisionError), workspace.step("Mislukt") as inner:
            inner.update("agenda", agenda, title="Weg")
            raise ZeroDivisionError
    assert steps(workspace) == ["Importeren"]
    assert workspace.rows("SELECT title FROM agenda") == [{"title": "Bouwen"}]


def test_a_reference_to_nothing_is_refused_and_nothing_stays(workspace):
    with pytest.raises(sqlite3.IntegrityError), workspace.step("Fout van ons") as step:
        step.insert("section", {"agenda": "nietbestaand", "order_key": "a0", "kind": "theme"})
    assert steps(workspace) == []


def test_unknown_tables_columns_and_rows_are_faults_of_ours(workspace, section):
    for write in (
        lambda step: step.insert("agendas", {"title": "x"}),
        lambda step: step.insert("agenda", {"titel": "x"}),
        lambda step: step.update("section", section, titel="x"),
        lambda step: step.update("section", "nietbestaand", title="x"),
        lambda step: step.delete("section", "nietbestaand"),
        lambda step: step.update("step", "x", label="x"),
    ):
        with pytest.raises(LookupError), workspace.step("Fout van ons") as step:
            write(step)
    assert steps(workspace) == ["Agenda maken"]


def test_characters_that_no_letter_can_hold_are_left_out(workspace, section):
    with workspace.step("Plakken") as step:
        step.update("section", section, text="<p>één\x00\x0b\ud800 twee\r\ndrie</p>")
    assert stored(workspace, "section", section)["text"] == "<p>één twee\ndrie</p>"


def test_a_source_is_kept_once_under_its_hash(workspace):
    with workspace.step("Importeren") as step:
        first, second = step.keep(b"Brief regering"), step.keep(b"Brief regering")
    assert first == second
    assert workspace.kept(first) == b"Brief regering"


# --- typing ----------------------------------------------------------------------------------------------


def type_text(workspace: Workspace, section: str, text: str, key: str = "text") -> None:
    with workspace.step("Typen", merge_key=f"section:{section}:{key}") as step:
        step.update("section", section, text=text)


def test_typing_within_seconds_is_one_step_with_the_first_before_and_the_last_after(
    workspace, section, clock
):
    for number in range(4):
        clock.pass_(seconds=4)
        type_text(workspace, section, f"<p>{number}</p>")
    assert steps(workspace) == ["Agenda maken", "Typen"]
    assert texts(workspace) == 2  # of the start and of the end; what was between is gone
    assert workspace.undo() == "Typen"
    assert stored(workspace, "section", section)["text"] == "<p>Eerste.</p>"
    assert workspace.redo() == "Typen"
    assert stored(workspace, "section", section)["text"] == "<p>3</p>"


def test_a_pause_or_a_long_burst_starts_a_new_step(workspace, section, clock):
    type_text(workspace, section, "a")
    clock.pass_(seconds=5.5)
    type_text(workspace, section, "b")
    for number in range(6):
        clock.pass_(seconds=4)
        type_text(workspace, section, f"c{number}")
    assert steps(workspace).count("Typen") == 3


def test_typing_elsewhere_or_another_act_starts_a_new_step(workspace, section, clock):
    type_text(workspace, section, "a")
    type_text(workspace, section, "b", key="title")
    type_text(workspace, section, "c")
    with workspace.step("Titel wijzigen") as step:
        step.update("section", section, title="Anders")
    type_text(workspace, section, "d")
    assert steps(workspace).count("Typen") == 4


def test_typing_after_undo_starts_a_new_step_and_ends_redo(workspace, section):
    type_text(workspace, section, "a")
    workspace.undo()
    type_text(workspace, section, "b")
    assert workspace.redo_label() is None
    assert workspace.undo() == "Typen"
    assert stored(workspace, "section", section)["text"] == "<p>Eerste.</p>"


def test_typed_and_taken_away_again_leaves_no_step(workspace, section):
    type_text(workspace, section, "a")
    type_text(workspace, section, "<p>Eerste.</p>")
    assert steps(workspace) == ["Agenda maken"]
    assert workspace.undo_label() == "Agenda maken"


def test_a_row_typed_into_being_is_undone_whole(workspace, section, clock):
    with workspace.step("Actie", merge_key="nieuw") as step:
        action = step.insert("action", {"section": section, "order_key": "a0", "text": "W"})
    clock.pass_(seconds=1)
    with workspace.step("Actie", merge_key="nieuw") as step:
        step.update("action", action, text="Woningen")
    assert steps(workspace).count("Actie") == 1
    workspace.undo()
    assert workspace.get("action", action) is None
    workspace.redo()
    assert stored(workspace, "action", action)["text"] == "Woningen"


# --- folding ---------------------------------------------------------------------------------------------


def test_old_typing_becomes_one_step_an_hour(workspace, section, clock):
    for number in range(12):  # from 9.05 on, every ten minutes
        type_text(workspace, section, f"<p>{number}</p>")
        clock.pass_(minutes=10)
    assert steps(workspace).count("Typen") == 12
    clock.pass_(days=2)
    rows = workspace.rows("SELECT * FROM section")
    assert workspace.fold_typing(older_than=timedelta(days=1)) == 10
    assert workspace.rows("SELECT * FROM section") == rows
    assert steps(workspace).count("Typen") == 2
    assert texts(workspace) == 3
    workspace.undo()
    assert stored(workspace, "section", section)["text"] == "<p>5</p>"
    workspace.undo()
    assert stored(workspace, "section", section)["text"] == "<p>Eerste.</p>"
    workspace.redo()
    workspace.redo()
    assert workspace.rows("SELECT id, text FROM section") == [{"id": section, "text": "<p>11</p>"}]


def test_folding_stops_at_named_steps_and_at_what_was_undone(workspace, section, clock):
    def typed(*words: str) -> None:
        for word in words:
            type_text(workspace, section, word)
            clock.pass_(seconds=30)

    typed("a", "b")
    with workspace.step("Versie: naar de directeur", undoable=False) as step:
        step.update("section", section, label="v1")
    typed("c", "d", "e")
    workspace.undo()
    typed("f", "g")
    clock.pass_(days=2)
    assert workspace.fold_typing() == 3
    assert steps(workspace) == [
        "Agenda maken", "Typen", "Versie: naar de directeur", "Typen", "Typen", "Typen", "Typen"
    ]  # fmt: skip
    assert workspace.fold_typing() == 0
    assert workspace.undo() == "Typen"
    assert stored(workspace, "section", section)["text"] == "d"


def test_recent_typing_is_not_folded(workspace, section, clock):
    for word in "abc":
        type_text(workspace, section, word)
        clock.pass_(seconds=30)
    assert workspace.fold_typing() == 0
