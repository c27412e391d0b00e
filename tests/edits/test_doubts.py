"""The places of a letter that was read in which a person should look at, now and when asked again later."""

from pathlib import Path

import pytest

from briefing_app import store
from briefing_app.edits.doubts import Counts, counted, doubts_after, doubts_of, letters_read_in
from briefing_app.edits.importing import import_letter, read_file
from briefing_app.edits.sample import make_sample
from briefing_app.model.agenda import walk
from briefing_app.paths import sample_dir
from briefing_app.store import Workspace, read

LETTER = """36 999 Leesplekken

Nr. 7 BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 maart 2026

Met deze brief informeer ik uw Kamer over de leesplekken in de wijk.

Pijler 1. Een plek dichtbij

1.1 Bibliotheken

Twaalf bibliotheken openden een leesplek.

De Minister van Onderwijs, Cultuur en Wetenschap,
B. Jansen
"""


@pytest.fixture
def letter_file(tmp_path: Path) -> Path:
    path = tmp_path / "kst-36999-7.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_asked_again_later_the_doubts_are_the_same(workspace: Workspace, letter_file: Path) -> None:
    reading, source = read_file(letter_file)
    imported = import_letter(workspace, reading, source, agenda=None)
    now = doubts_after(reading, source, imported)
    assert now
    assert doubts_of(workspace, imported.letter) == now
    assert letters_read_in(workspace) == (imported.letter,)


def test_each_doubt_has_the_words_of_its_line_and_a_key_of_its_own(
    workspace: Workspace, real_letter: Path
) -> None:
    reading, source = read_file(real_letter)
    doubts = doubts_after(reading, source, import_letter(workspace, reading, source, agenda=None))
    lines = source.decode("utf-8").split("\n")
    assert all(each.source and lines[each.line - 1].strip().startswith(each.source[:20]) for each in doubts)
    assert len({each.key for each in doubts}) == len(doubts)


def test_the_doubts_of_a_real_letter_stand_in_sections_of_its_agenda(
    workspace: Workspace, real_letter: Path
) -> None:
    reading, source = read_file(real_letter)
    imported = import_letter(workspace, reading, source, agenda=None)
    there = {each.id for each in walk(read.agenda(workspace, imported.agenda).sections)}
    assert {each.section for each in doubts_of(workspace, imported.letter)} <= there


def test_a_section_that_is_gone_from_the_agenda_has_no_place_any_more(
    workspace: Workspace, real_letter: Path
) -> None:
    reading, source = read_file(real_letter)
    imported = import_letter(workspace, reading, source, agenda=None)
    doubt = next(each for each in doubts_of(workspace, imported.letter) if each.heading)
    with workspace.step("Weg") as step:
        for row in workspace.rows("SELECT id FROM action WHERE section = ?", [doubt.section]):
            step.delete("action", str(row["id"]))
        for row in workspace.rows("SELECT id FROM answer WHERE section = ?", [doubt.section]):
            step.delete("answer", str(row["id"]))
        for row in workspace.rows("SELECT id FROM section WHERE parent = ?", [doubt.section]):
            step.update("section", str(row["id"]), parent=None)
        step.delete("section", doubt.section)
    again = next(each for each in doubts_of(workspace, imported.letter) if each.key == doubt.key)
    assert again.section == ""
    assert again.heading == doubt.heading


def test_what_joins_an_agenda_has_its_doubts_in_that_agenda(
    workspace: Workspace, letter_file: Path, tmp_path: Path
) -> None:
    reading, source = read_file(letter_file)
    first = import_letter(workspace, reading, source, agenda=None)
    later = tmp_path / "kst-36999-9.txt"
    later.write_text(LETTER.replace("Nr. 7", "Nr. 9").replace("3 maart", "1 oktober"), encoding="utf-8")
    reading, source = read_file(later)
    second = import_letter(workspace, reading, source, agenda=first.agenda)
    there = {each.id for each in walk(read.agenda(workspace, first.agenda).sections)} | {""}
    assert {each.section for each in doubts_after(reading, source, second)} <= there
    assert doubts_of(workspace, second.letter) == doubts_after(reading, source, second)


def test_a_letter_that_was_written_here_has_none(workspace: Workspace) -> None:
    letter = make_sample(workspace, sample_dir())
    assert doubts_of(workspace, letter) == ()
    assert letters_read_in(workspace) == ()


def test_what_was_read_is_counted(real_letter: Path) -> None:
    reading, _ = read_file(real_letter)
    assert counted(reading.composition) == Counts(
        sections=55, actions=54, notes=22, tables=1, motions=3, commitments=0
    )


def test_they_can_be_asked_on_a_connection_that_only_reads(workspace: Workspace, letter_file: Path) -> None:
    reading, source = read_file(letter_file)
    imported = import_letter(workspace, reading, source, agenda=None)
    with store.open_for_reading(workspace.path) as other:
        assert doubts_of(other, imported.letter)
