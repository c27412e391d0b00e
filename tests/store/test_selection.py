"""A draft follows its agenda, but for what the letter itself says of a section."""

from dataclasses import replace

import pytest

from briefing_app import blocks as b
from briefing_app.errors import UnknownId
from briefing_app.model.agenda import Agenda, Dossier, Section, walk
from briefing_app.model.letter import Header, Letter, Signatory
from briefing_app.store import Workspace, key_between, read, write


def section(id: str, *children: Section, kind: b.SectionKind = "theme") -> Section:
    return Section(id, kind, (b.Text(id),), label_mode="auto", children=children)


AGENDA = Agenda(
    "agenda",
    "Wonen",
    (Dossier("32847", None, "Wonen"),),
    (
        section("p1", section("a"), section("b"), section("c"), kind="pillar"),
        section("p2", section("d"), kind="pillar"),
        section("geld", kind="chapter"),
    ),
)
LETTER = Letter(
    "brief",
    "agenda",
    "Voortgang",
    number="12",
    sender="Minister van Wonen",
    dossiers=AGENDA.dossiers,
    header=Header(contact=("Afdeling",)),
    signatories=(Signatory("A. Bos", "De Minister"),),
)


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with workspace.step("Maken") as step:
        write.add_agenda(step, AGENDA)
        write.add_letter(step, LETTER)
    return workspace


def say(
    ws: Workspace, section: str, *, parent: str | None = None, key: str = "V", **columns: str | int
) -> str:
    """Let the letter have an item for a section."""
    with ws.step("Samenstellen") as step:
        place = {"letter": "brief", "section": section, "parent": parent, "order_key": key}
        return step.insert("letter_item", {**place, **columns})


def add(ws: Workspace, id: str, *, parent: str | None, after: str, before: str | None = None) -> None:
    """Add a section to the agenda behind another one."""
    low, high = (
        None
        if each is None
        else str(ws.rows("SELECT order_key FROM section WHERE id = ?", [each])[0]["order_key"])
        for each in (after, before)
    )
    with ws.step("Toevoegen") as step:
        made = section(id, kind="theme" if parent else "chapter")
        write.add_section(step, "agenda", made, parent=parent, key=key_between(low, high))


def shown(ws: Workspace) -> str:
    """What the letter shows, what stands below another between parentheses."""

    def listed(sections: tuple[Section, ...]) -> str:
        return " ".join(
            f"{each.id}({listed(each.children)})" if each.children else each.id for each in sections
        )

    return listed(read.composition(ws, "brief").sections)


def test_one_item_says_nothing_of_the_others(ws):
    say(ws, "b", parent=say(ws, "p1"), included=0)
    assert shown(ws) == "p1(a c) p2(d) geld"
    assert [each.label for each in walk(read.composition(ws, "brief").sections)][1:3] == ["1.1", "1.2"]


def test_a_section_that_comes_later_is_shown_at_its_place(ws):
    with ws.step("Samenstellen") as step:
        write.add_items(step, "brief", AGENDA.sections)
    add(ws, "nieuw", parent="p1", after="b", before="c")
    add(ws, "laatste", parent=None, after="geld")
    add(ws, "eerste", parent="p2", after="d")
    assert shown(ws) == "p1(a b nieuw c) p2(d eerste) geld laatste"


def test_what_stands_behind_one_that_is_left_out_is_shown(ws):
    with ws.step("Samenstellen") as step:
        write.add_items(step, "brief", AGENDA.sections)
        for row in ws.rows("SELECT id FROM letter_item WHERE section = 'b'"):
            step.update("letter_item", str(row["id"]), included=0)
    add(ws, "nieuw", parent="p1", after="b", before="c")
    assert shown(ws) == "p1(a nieuw c) p2(d) geld"


def test_what_comes_below_one_that_is_left_out_is_not_shown(ws):
    say(ws, "p1", included=0)
    add(ws, "nieuw", parent="p1", after="c")
    assert shown(ws) == "p2(d) geld"


def test_it_follows_the_order_of_the_letter(ws):
    say(ws, "geld", key="A")
    say(ws, "p1", key="V")
    add(ws, "nieuw", parent=None, after="geld")
    assert shown(ws) == "geld nieuw p1(a b c) p2(d)"


def test_what_the_letter_put_elsewhere_stands_there_alone(ws):
    below = say(ws, "p2")
    say(ws, "b", parent=below, key="A")
    assert shown(ws) == "p1(a c) p2(d b) geld"
    add(ws, "nieuw", parent="p1", after="b", before="c")
    assert shown(ws) == "p1(a nieuw c) p2(d b) geld"


def test_a_new_pillar_comes_with_all_below_it(ws):
    say(ws, "p1")
    with ws.step("Toevoegen") as step:
        made = section("p3", section("e", section("f")), kind="pillar")
        write.add_section(step, "agenda", made, parent=None, key="z")
    assert shown(ws) == "p1(a b c) p2(d) geld p3(e(f))"


# --- a letter that is not stored -------------------------------------------------------------------------


def test_an_agenda_without_a_letter_can_be_seen_as_one(workspace):
    with workspace.step("Maken") as step:
        write.add_agenda(step, AGENDA)
    found = read.provisional(workspace, "agenda")
    assert found.letter == Letter("provisional", "agenda", "Wonen", dossiers=AGENDA.dossiers)
    assert found.sections == read.agenda(workspace, "agenda").sections


def test_it_has_the_head_and_foot_of_the_last_letter_on_the_agenda(ws):
    with ws.step("Brieven maken") as step:
        last = replace(LETTER, id="later", sender="Staatssecretaris van Wonen", state="published")
        write.add_letter(step, last)
        write.add_agenda(step, Agenda("ander", "Zorg"))
        write.add_letter(step, replace(LETTER, id="anders", agenda="ander", sender="Minister van Zorg"))
    found = read.provisional(ws, "agenda").letter
    assert (found.sender, found.header, found.signatories) == (last.sender, LETTER.header, LETTER.signatories)
    assert (found.id, found.state, found.number, found.previous) == ("provisional", "draft", None, "later")
    assert len(read.letters(ws)) == 3


def test_of_an_agenda_that_is_not_there_there_is_none(workspace):
    with pytest.raises(UnknownId):
        read.provisional(workspace, "weg")
