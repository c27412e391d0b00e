"""Each act on actions is one step, which undo takes back and redo does again."""

import datetime

import pytest

from briefing_app import blocks as b
from briefing_app.edits import actions
from briefing_app.errors import UnknownId
from briefing_app.ids import new_id
from briefing_app.model.agenda import Action, Agenda, Section
from briefing_app.model.letter import Letter
from briefing_app.store import Workspace, read, write

TODAY = datetime.date(2026, 3, 2)


def words(text: str) -> b.Inlines:
    return (b.Text(text),)


@pytest.fixture
def agenda(workspace: Workspace) -> Agenda:
    """Two sections: one with two lists, of three actions and one, and one without."""
    made = tuple(
        Action(new_id(), words(text), list_no=number)
        for number, text in ((1, "Een"), (1, "Twee"), (1, "Drie"), (2, "Apart"))
    )
    sections = (
        Section(new_id(), "theme", words("Lezen"), actions=made),
        Section(new_id(), "theme", words("Rekenen")),
    )
    found = Agenda(new_id(), "Meedoen", sections=sections)
    with workspace.step("Agenda maken") as step:
        write.add_agenda(step, found)
    return found


def shown(workspace: Workspace, agenda: Agenda, at: int = 0, list_no: int = 1) -> list[str]:
    section = read.agenda(workspace, agenda.id).sections[at]
    return [b.plain(each.text) for each in section.actions_of(list_no)]


def action(workspace: Workspace, agenda: Agenda, id: str) -> Action:
    found = read.agenda(workspace, agenda.id)
    return next(each for section in found.sections for each in section.actions if each.id == id)


def ids(agenda: Agenda, list_no: int = 1) -> list[str]:
    return [each.id for each in agenda.sections[0].actions_of(list_no)]


def steps(workspace: Workspace) -> int:
    return len(workspace.rows("SELECT seq FROM step WHERE kind = 'do'"))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (None, ["Nieuw", "Een", "Twee", "Drie"]),
        (0, ["Een", "Nieuw", "Twee", "Drie"]),
        (2, ["Een", "Twee", "Drie", "Nieuw"]),
    ],
)
def test_an_action_is_added_where_it_should_stand(workspace, agenda, after, expected):
    section = agenda.sections[0].id
    follows = None if after is None else ids(agenda)[after]
    made = actions.add_action(workspace, section, list_no=1, after=follows, text=words("Nieuw"))
    assert shown(workspace, agenda) == expected
    assert shown(workspace, agenda, list_no=2) == ["Apart"]
    assert workspace.undo() == "Actie toevoegen"
    assert shown(workspace, agenda) == ["Een", "Twee", "Drie"]
    workspace.redo()
    assert action(workspace, agenda, made).text == words("Nieuw")


def test_an_added_action_has_all_that_was_given(workspace, agenda):
    made = actions.add_action(
        workspace,
        agenda.sections[1].id,
        list_no=1,
        after=None,
        text=words("Meten"),
        timing_note="Start: Q3",
        today=TODAY,
        status="planned",
        owner="A. Bos",
    )
    found = action(workspace, agenda, made)
    assert (found.timing_note, found.timing_date) == ("Start: Q3", TODAY)
    assert (found.status, found.owner) == ("planned", "A. Bos")


def test_typing_a_new_action_and_on_is_one_step(workspace, agenda):
    before, id = steps(workspace), new_id()
    section = agenda.sections[1].id
    actions.add_action(workspace, section, list_no=1, after=None, text=words("N"), id=id, merge=True)
    actions.set_text(workspace, id, words("Nieuw"), merge=True)
    assert steps(workspace) == before + 1
    assert workspace.undo() == "Actie toevoegen"
    assert shown(workspace, agenda, at=1) == []


def test_typing_is_one_step_and_another_cell_is_the_next(workspace, agenda):
    before, id = steps(workspace), ids(agenda)[0]
    for text in ("E", "Ee", "Eerst"):
        actions.set_text(workspace, id, words(text), merge=True)
    for note in ("Q", "Q3"):
        actions.set_timing(workspace, id, note, TODAY, merge=True)
    for owner in ("A", "A. Bos"):
        actions.set_owner(workspace, id, owner, merge=True)
    assert steps(workspace) == before + 3
    labels = [workspace.undo() for _ in range(3)]
    assert labels == ["Eigenaar wijzigen", "Planning wijzigen", "Actie wijzigen"]
    assert action(workspace, agenda, id) == agenda.sections[0].actions[0]


def test_text_keeps_its_notes_links_and_references(workspace, agenda):
    text: b.Inlines = (
        b.Text("Zie "),
        b.Link("https://voorbeeld.nl", words("hier")),
        b.Note((b.Text("Een "), b.Styled("i", words("noot"))), id="n1"),
        b.Ref(agenda.sections[1].id),
    )
    actions.set_text(workspace, ids(agenda)[0], text)
    assert action(workspace, agenda, ids(agenda)[0]).text == text


def test_a_timing_has_the_day_it_was_said_and_blank_takes_it_away(workspace, agenda):
    id = ids(agenda)[0]
    actions.set_timing(workspace, id, "dit jaar", TODAY)
    timing = action(workspace, agenda, id).timing()
    assert timing is not None
    assert [each.when for each in timing.moments] == ["2026"]
    actions.set_timing(workspace, id, "  ", TODAY)
    found = action(workspace, agenda, id)
    assert (found.timing_note, found.timing_date) == (None, None)


def test_the_same_timing_keeps_the_day_it_was_said(workspace, agenda):
    id, before = ids(agenda)[0], steps(workspace)
    actions.set_timing(workspace, id, "Q3", TODAY)
    actions.set_timing(workspace, id, "Q3", TODAY.replace(year=2027))
    assert action(workspace, agenda, id).timing_date == TODAY
    assert steps(workspace) == before + 1


def test_what_stood_behind_a_timing_stays_when_it_goes(workspace, agenda):
    id = ids(agenda)[0]
    with workspace.step("Zoals ingelezen") as step:
        step.update("action", id, timing_note="Q3", timing_close="), samen & snel.")
    actions.set_timing(workspace, id, None, TODAY)
    found = action(workspace, agenda, id)
    assert (b.plain(found.text), found.timing_close) == ("Een, samen & snel.", ")")
    workspace.undo()
    assert action(workspace, agenda, id).timing_close == "), samen & snel."


def test_status_owner_and_partners_are_set_and_taken_away(workspace, agenda):
    id = ids(agenda)[0]
    actions.set_status(workspace, id, "delayed")
    actions.set_owner(workspace, id, "A. Bos")
    actions.set_partners(workspace, id, ["Gemeenten", " ", " Bibliotheken"])
    found = action(workspace, agenda, id)
    assert (found.status, found.owner, found.partners) == ("delayed", "A. Bos", ("Gemeenten", "Bibliotheken"))
    actions.set_status(workspace, id, None)
    actions.set_owner(workspace, id, " ")
    actions.set_partners(workspace, id, [])
    found = action(workspace, agenda, id)
    assert (found.status, found.owner, found.partners) == (None, None, ())


def test_several_actions_go_in_one_step_with_what_was_reported_on_them(workspace, agenda):
    letter = Letter(new_id(), agenda.id, "Brief")
    with workspace.step("Brief maken") as step:
        write.add_letter(step, letter)
        step.insert("action_report", {"action": ids(agenda)[0], "letter": letter.id, "note": "Loopt."})
    actions.delete_actions(workspace, ids(agenda)[:2])
    assert shown(workspace, agenda) == ["Drie"]
    assert workspace.rows("SELECT * FROM action_report") == []
    assert workspace.undo() == "Acties verwijderen"
    assert shown(workspace, agenda) == ["Een", "Twee", "Drie"]
    assert len(workspace.rows("SELECT * FROM action_report")) == 1
    workspace.redo()
    assert shown(workspace, agenda) == ["Drie"]


@pytest.mark.parametrize(
    ("moved", "before", "expected"),
    [
        (2, 0, ["Drie", "Een", "Twee"]),
        (0, 2, ["Twee", "Een", "Drie"]),
        (0, None, ["Twee", "Drie", "Een"]),
        (1, 1, ["Een", "Twee", "Drie"]),
        (0, 1, ["Een", "Twee", "Drie"]),
    ],
)
def test_an_action_moves_within_its_list(workspace, agenda, moved, before, expected):
    rows = ids(agenda)
    actions.move_action(workspace, rows[moved], before=None if before is None else rows[before])
    assert shown(workspace, agenda) == expected


def test_actions_move_to_another_list_and_another_section_in_one_step(workspace, agenda):
    (apart,) = ids(agenda, 2)
    actions.move_action(workspace, ids(agenda)[0], before=apart)
    assert shown(workspace, agenda, list_no=2) == ["Een", "Apart"]
    actions.move_actions(workspace, ids(agenda)[1:], agenda.sections[1].id, list_no=1, before=None)
    assert shown(workspace, agenda, at=1) == ["Twee", "Drie"]
    assert shown(workspace, agenda) == []
    assert workspace.undo() == "Acties verplaatsen"
    assert workspace.undo() == "Actie verplaatsen"
    assert shown(workspace, agenda) == ["Een", "Twee", "Drie"]


def test_what_is_not_there_is_said(workspace, agenda):
    section = agenda.sections[0].id
    with pytest.raises(UnknownId, match="action"):
        actions.set_text(workspace, "weg", words("?"))
    with pytest.raises(UnknownId, match="action"):
        actions.delete_actions(workspace, [ids(agenda)[0], "weg"])
    with pytest.raises(UnknownId, match="section"):
        actions.add_action(workspace, "weg", list_no=1, after=None)
    with pytest.raises(UnknownId, match="action"):
        actions.add_action(workspace, section, list_no=1, after=ids(agenda, 2)[0])
    with pytest.raises(UnknownId, match="section"):
        actions.move_actions(workspace, ids(agenda), "weg", list_no=1, before=None)
    assert shown(workspace, agenda) == ["Een", "Twee", "Drie"]
