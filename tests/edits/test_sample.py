"""The sample is a whole workspace to look around in, and undo takes all of it away."""

import tomllib

import pytest

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.edits import outline
from briefing_app.edits.sample import make_sample
from briefing_app.model.agenda import walk
from briefing_app.model.letter import Composition
from briefing_app.store import Workspace, doctor, open_for_reading, read

TOML = tomllib.loads((paths.sample_dir() / "sample.toml").read_text("utf-8"))


@pytest.fixture
def letter(workspace: Workspace) -> str:
    return make_sample(workspace, paths.sample_dir())


@pytest.fixture
def composition(workspace: Workspace, letter: str) -> Composition:
    return read.composition(workspace, letter)


def references(inlines: b.Inlines) -> list[str]:
    found: list[str] = []
    for each in inlines:
        match each:
            case b.Ref(to):
                found.append(to)
            case b.Styled(children=children) | b.Link(children=children) | b.Note(children=children):
                found += references(children)
            case _:
                pass
    return found


def test_it_opens_as_a_sound_workspace(path, workspace, letter):
    workspace.close()
    assert doctor(path).healthy
    with open_for_reading(path) as reader:
        assert [each.id for each in read.letters(reader)] == [letter]


def test_the_letter_shows_all_of_the_agenda(composition):
    sections = list(walk(composition.sections))
    assert composition.sections == composition.agenda.sections
    assert len(sections) == len(TOML["section"])
    assert sum(len(each.actions) for each in sections) == sum(
        len(each.get("action", ())) for each in TOML["section"]
    )
    assert (len(composition.motions), len(composition.commitments)) == (3, 2)
    assert all(each.sections for each in (*composition.motions, *composition.commitments))


def test_its_letter_follows_the_order_of_the_agenda(workspace, letter):
    first, second = (
        each.id
        for each in read.agenda(workspace, read.letter(workspace, letter).agenda).sections
        if each.kind == "pillar"
    )
    outline.move(workspace, second, parent=None, before=first)
    shown = [each.id for each in read.composition(workspace, letter).sections if each.kind == "pillar"]
    assert shown == [second, first]


def test_its_header_is_that_of_a_draft_by_a_ministry(composition):
    found = composition.letter
    assert (found.state, found.template, found.date) == ("draft", "kamerbrief", TOML["letter"]["date"])
    assert found.header.visiting_address == ("Turfmarkt 147", "2511 DP  Den Haag")
    assert [each.chapter for each in found.dossiers] == [None]
    assert found.dossiers == composition.agenda.dossiers
    assert len(found.signatories) == 1


def test_pillars_and_themes_are_counted(composition):
    labels = [each.label for each in walk(composition.sections) if each.kind == "pillar"]
    assert labels == ["Pijler 1", "Pijler 2"]
    assert any(each.label == "2.1" for each in walk(composition.sections))


def test_timings_are_seen_from_the_date_of_the_letter(composition):
    dates = {each.timing_date for section in walk(composition.sections) for each in section.actions}
    assert dates == {composition.letter.date}


def test_references_point_at_sections_of_this_workspace(composition):
    ids = {each.id for each in walk(composition.sections)}
    runs = [
        run for each in walk(composition.sections) for block in each.blocks for run in b.inlines_of(block)
    ]
    found = [to for run in runs for to in references(run)]
    assert found
    assert set(found) <= ids


def test_two_samples_share_no_id(workspace, letter):
    make_sample(workspace, paths.sample_dir())
    assert len(read.letters(workspace)) == len(read.agendas(workspace)) == 2


def test_undo_takes_all_of_it_away(workspace, letter):
    assert workspace.undo() == "Voorbeeld maken"
    tables = (
        "agenda",
        "section",
        "action",
        "letter",
        "letter_item",
        "motion",
        "commitment",
        "answer",
        "signatory",
    )
    assert all(workspace.rows(f"SELECT id FROM {table}") == [] for table in tables)
    assert workspace.undo_label() is None
