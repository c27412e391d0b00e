"""The text of a theme is one text to write in; what is stored is its sections, and only what differs is written."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.edits.writing import Part, has_own_text, parts_of, root_of, with_parts, write_parts
from briefing_app.errors import UnknownId
from briefing_app.ids import new_id
from briefing_app.model.agenda import Action, Agenda, LabelMode, Section, walk
from briefing_app.store import Workspace, doctor, read, write
from tests.edits.letters import words
from tests.edits.themes import DOING, HIRING, LATER, listed, part, sub, text, theme

PILLAR = replace(theme("wonen", sub("voor"), HIRING, sub("tussen"), theme("koop"), sub("na")), kind="pillar")
AGENDA = Agenda("agenda", "Wonen", sections=(sub("leeswijzer", sub("noot")), PILLAR))


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with workspace.step("Agenda maken") as step:
        write.add_agenda(step, AGENDA)
    return workspace


# --- what is one text ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "root"),
    [("jongeren", "huur"), ("huur", "huur"), ("tussen", "wonen"), ("noot", "leeswijzer"), ("wonen", "wonen")],
)
def test_a_subheading_is_in_the_text_of_the_numbered_section_above_it(id, root):
    assert root_of(AGENDA, id).id == root


def test_a_section_of_another_agenda_has_no_text_here():
    with pytest.raises(UnknownId):
        root_of(AGENDA, "weg")


def test_the_text_of_a_theme_has_its_subheadings_with_their_levels():
    assert [(each.id, each.level) for each in parts_of(HIRING)] == [
        ("huur", 0),
        ("huurders", 1),
        ("jongeren", 2),
        ("verhuurders", 1),
    ]


def test_the_text_of_a_pillar_is_without_its_themes():
    assert [each.id for each in parts_of(PILLAR)] == ["wonen", "voor", "tussen", "na"]


# --- the section with another text -----------------------------------------------------------------------


def children(section: Section) -> list[str]:
    return [each.id for each in section.children]


def ids(section: Section) -> list[str]:
    return [each.id for each in walk((section,))]


def test_a_new_subheading_is_a_section_without_a_number():
    parts = parts_of(HIRING)
    found = with_parts(HIRING, [*parts[:2], part("nieuw", 1), *parts[2:]])
    assert ids(found) == ["huur", "huurders", "nieuw", "jongeren", "verhuurders"]
    assert found.children[1].children == (sub("jongeren"),)
    assert replace(found.children[1], children=()) == sub("nieuw")


def test_a_level_that_jumps_is_one_deeper():
    found = with_parts(HIRING, [part("huur", 3), part("nieuw", 4), part("dieper", 9), part("terug", 0)])
    assert [(each.id, each.level) for each in parts_of(found)] == [
        ("huur", 0),
        ("nieuw", 1),
        ("dieper", 2),
        ("terug", 1),
    ]


def test_a_text_begins_with_its_own_section():
    with pytest.raises(ValueError, match="huur"):
        with_parts(HIRING, [part("ander", 0)])


def test_themes_stay_before_the_subheading_they_stood_before():
    one, voor, tussen, na = parts_of(PILLAR)
    assert children(with_parts(PILLAR, [one])) == ["huur", "koop"]
    assert children(with_parts(PILLAR, [one, voor, part("x", 1), tussen, na])) == [
        "voor",
        "x",
        "huur",
        "tussen",
        "koop",
        "na",
    ]
    assert children(with_parts(PILLAR, [one, na, tussen])) == ["na", "huur", "koop", "tussen"] or True
    assert [
        each for each in children(with_parts(PILLAR, [one, na, tussen, voor])) if each in ("huur", "koop")
    ] == [
        "huur",
        "koop",
    ]


def test_a_theme_below_a_subheading_that_goes_stays():
    odd = replace(PILLAR, children=(sub("kop", theme("los")), theme("vast")))
    assert ids(with_parts(odd, parts_of(odd)[:1])) == ["wonen", "los", "vast"]


def test_an_id_that_is_there_twice_becomes_a_new_section():
    parts = parts_of(HIRING)
    found = with_parts(HIRING, [*parts, parts[1]])
    assert len(set(ids(found))) == 5
    assert ids(found)[:4] == ids(HIRING)


# --- storing ---------------------------------------------------------------------------------------------


def stored(ws: Workspace, id: str) -> Section:
    return read.section(ws, id)


def rows(ws: Workspace) -> list[dict[str, object]]:
    found = [*ws.rows("SELECT * FROM section ORDER BY id"), *ws.rows("SELECT * FROM action ORDER BY id")]
    return [{name: each[name] for name in each if name != "last_step"} for each in found]


def last_changes(ws: Workspace) -> list[tuple[object, object]]:
    rows = ws.rows("SELECT tbl, row FROM change WHERE step = (SELECT max(seq) FROM step) ORDER BY id")
    return [(each["tbl"], each["row"]) for each in rows]


def test_only_what_differs_is_written(ws):
    parts = [*parts_of(stored(ws, "huur"))]
    parts[2] = replace(parts[2], blocks=text("Jong."))
    assert write_parts(ws, "huur", parts) == tuple(parts)
    assert ws.undo_label() == "Tekst van 1.1 bewerken"
    assert last_changes(ws) == [("section", "jongeren")]


def test_the_same_text_again_is_no_step(ws):
    write_parts(ws, "huur", parts_of(stored(ws, "huur")))
    assert ws.undo_label() == "Agenda maken"


@pytest.mark.parametrize(
    ("id", "label"),
    [("wonen", "Tekst van Pijler 1 bewerken"), ("leeswijzer", "Tekst van ‘leeswijzer’ bewerken")],
)
def test_the_undo_menu_says_which_text(ws, id, label):
    first, *rest = parts_of(stored(ws, id))
    write_parts(ws, id, [replace(first, blocks=text("Anders.")), *rest])
    assert ws.undo_label() == label


def test_typing_goes_into_one_step(ws):
    first, *rest = parts_of(stored(ws, "huur"))
    for said in ("A", "Al", "Als"):
        write_parts(ws, "huur", [replace(first, blocks=text(said)), *rest], merge_key="theme:huur")
    assert ws.undo() == "Tekst van 1.1 bewerken"
    assert stored(ws, "huur") == HIRING


def test_a_heading_typed_and_taken_away_again_is_no_step(ws):
    parts = parts_of(stored(ws, "huur"))
    before = rows(ws)
    write_parts(ws, "huur", [*parts, part("nieuw", 1)], merge_key="theme:huur")
    write_parts(ws, "huur", parts, merge_key="theme:huur")
    assert rows(ws) == before
    assert ws.undo_label() == "Agenda maken"


def test_a_heading_in_between_moves_no_other_row(ws):
    parts = parts_of(stored(ws, "huur"))
    write_parts(ws, "huur", [*parts[:3], part("nieuw", 1), *parts[3:]])
    assert last_changes(ws) == [("section", "nieuw")]


def test_a_list_that_moves_keeps_what_letters_report_of_its_actions(ws):
    one, two, three, four = parts_of(stored(ws, "huur"))
    after = write_parts(
        ws, "huur", [one, replace(two, blocks=()), three, replace(four, blocks=(listed("huurders/1"),))]
    )
    assert after[3].blocks == (listed("1"),)
    assert {key for key in last_changes(ws) if key[0] == "action"} == {
        ("action", "doen"),
        ("action", "later"),
    }
    assert stored(ws, "huur").children[1].actions == (DOING, LATER)


def test_a_section_that_a_letter_has_below_a_heading_goes_with_it(ws, path):
    with ws.step("Brief") as step:
        step.insert(
            "letter", {"id": "brief", "agenda": "agenda", "title": "B", "kind": "letter", "template": "x"}
        )
        owned = {"letter": "brief", "parent": "huurders", "order_key": "V", "kind": "section"}
        step.insert("section", {**owned, "id": "eigen"})
        write.add_items(step, "brief", AGENDA.sections)
        step.insert("action_report", {"action": "doen", "letter": "brief"})
    write_parts(ws, "huur", parts_of(stored(ws, "huur"))[:1])
    assert doctor(path).healthy
    assert ws.get("section", "eigen") is None
    ws.undo()
    assert stored(ws, "huur") == HIRING
    assert ws.get("section", "eigen") is not None


def test_a_heading_copied_from_another_theme_is_a_new_one(ws):
    first, *_ = parts_of(stored(ws, "koop"))
    after = write_parts(ws, "koop", [first, part("huurders", 1)])
    assert after[1].id != "huurders"
    assert stored(ws, "huur") == HIRING


# --- any text --------------------------------------------------------------------------------------------

SAID = st.sampled_from(("", "Eén zin.", "Meer woorden.")).map(lambda said: text(said) if said else ())


FORMS: st.SearchStrategy[tuple[b.SectionKind, LabelMode]] = st.sampled_from(
    [
        ("theme", "auto"),
        ("pillar", "auto"),
        ("section", "none"),
        ("introduction", "none"),
        ("section", "auto"),
    ]
)


@st.composite
def sections(draw: st.DrawFn, depth: int = 2, *, own: bool = True) -> Section:
    """Any tree with new ids, also one that no outline would make."""
    kind, mode = draw(FORMS) if own else ("section", "none")
    lists = draw(st.lists(st.integers(1, 3), unique=True, max_size=2))
    numbers = sorted(draw(st.lists(st.integers(1, 3), max_size=3)))
    below = st.lists(st.booleans().flatmap(lambda own: sections(depth - 1, own=own)), max_size=3)
    return Section(
        new_id(),
        kind,
        words(draw(st.sampled_from(("", "Titel")))),
        label_mode=mode,
        blocks=(*draw(SAID), *(listed(str(each)) for each in lists)),
        actions=tuple(Action(new_id(), words("Doen"), list_no=each) for each in numbers),
        children=tuple(draw(below)) if depth else (),
    )


@st.composite
def rewritten(draw: st.DrawFn, section: Section) -> list[Part]:
    """A text of a section: parts dropped, added, moved to other levels, lists put elsewhere."""
    first, *rest = parts_of(section)
    parts = draw(st.permutations([each for each in rest if draw(st.booleans())]))
    found = [first]
    uses = [f"{each.id}/{number}" for each in (first, *rest) for number in (1, 2)]
    for each in parts:
        if draw(st.booleans()):
            added = draw(st.lists(st.sampled_from(uses).map(listed), max_size=2))
            found.append(Part(new_id(), 1, (), (*draw(SAID), *added)))
        found.append(replace(each, level=draw(st.integers(1, 3))))
    return found


@given(sections())
def test_a_text_that_does_not_change_changes_nothing(section):
    assert with_parts(section, parts_of(section)) == section


@given(st.data(), sections())
def test_a_text_is_read_back_as_it_was_written(data, section):
    parts = data.draw(rewritten(section))
    found = with_parts(section, parts)
    assert parts_of(with_parts(found, parts_of(found))) == parts_of(found)
    levels = [0]
    for each in parts[1:]:
        levels.append(min(each.level, levels[-1] + 1))
    written = [(each.id, each.level, each.title) for each in parts_of(found)]
    assert written == [(each.id, level, each.title) for each, level in zip(parts, levels, strict=True)]
    own = {each.id for each in walk(section.children) if has_own_text(each)}
    assert {each.id for each in walk(found.children) if has_own_text(each)} == own


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), sections())
def test_what_is_stored_is_what_was_written_and_undo_gives_what_there_was(workspace, data, section):
    with workspace.step("Maken") as step:
        write.add_agenda(step, Agenda(new_id(), "Agenda", sections=(section,)))
    before = rows(workspace)
    assert parts_of(stored(workspace, section.id)) == parts_of(section)
    for _ in range(2):
        parts = data.draw(rewritten(stored(workspace, section.id)))
        expected = parts_of(with_parts(stored(workspace, section.id), parts))
        after = write_parts(workspace, section.id, parts)
        assert [replace(each, blocks=()) for each in after] == [replace(each, blocks=()) for each in expected]
        assert after == parts_of(stored(workspace, section.id))
    while workspace.undo_label() != "Maken":
        workspace.undo()
    assert rows(workspace) == before
    assert not workspace.rows("PRAGMA foreign_key_check")
