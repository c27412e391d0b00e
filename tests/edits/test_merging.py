"""A letter on an agenda that exists: what is the same is found, what is new is added, the rest is left alone."""

from dataclasses import replace

from briefing_app import blocks as b
from briefing_app.edits.importing import Imported, import_letter
from briefing_app.edits.matching import Match
from briefing_app.ids import new_id
from briefing_app.importers.reading import Reading
from briefing_app.model.agenda import Action, Motion, Section, walk
from briefing_app.store import Workspace, doctor, read
from tests.edits.letters import letter_of, section, titles, words


def by_title(sections: tuple[Section, ...]) -> dict[str, Section]:
    return {b.plain(each.title): each for each in walk(sections)}


def import_both(workspace: Workspace, first: Reading, second: Reading) -> Imported:
    made = import_letter(workspace, first, b"eerste", agenda=None)
    return import_letter(workspace, second, b"tweede", agenda=made.agenda)


def test_each_section_gets_a_proposal_with_its_reason(workspace):
    first = letter_of(
        section("", kind="introduction"),
        section("Betaalbaar huren", label="1."),
        section("Bouwen", label="2."),
        section("Wonen in een krimpende regio", label="3."),
    )
    second = letter_of(
        section("", kind="introduction"),
        section("betaalbaar  huren", label="1."),
        section("BOUWEN", label="3."),
        section("Wonen in krimpende regio’s", label="4."),
        section("Ouderen", label="5."),
        number="13",
    )
    made = import_both(workspace, first, second)
    there = [each.id for each in first.composition.sections]
    here = [each.id for each in second.composition.sections]
    assert made.matches == (
        Match(here[0], there[0], "title"),
        Match(here[1], there[1], "number-and-title"),
        Match(here[2], there[2], "title"),
        Match(here[3], there[3], "close-title"),
        Match(here[4], None, "new"),
    )
    assert [made.section(id) for id in here] == [*there[:3], *here[3:]]


def test_each_section_of_the_agenda_is_proposed_once(workspace):
    first = letter_of(section("Huur", section("Aanpak")), section("Koop", section("Aanpak")))
    second = letter_of(
        section("Koop", section("Aanpak")),
        section("Huur", section("Aanpak"), section("Aanpak")),
        section("Zorg", section("Aanpak")),
        number="13",
    )
    made = import_both(workspace, first, second)
    huur, koop = first.composition.sections
    found = [each.section_in_agenda for each in made.matches]
    assert found == [koop.id, koop.children[0].id, huur.id, huur.children[0].id, None, None, None]


def test_a_title_that_occurs_more_often_is_not_the_same_below_something_else(workspace):
    first = letter_of(section("Huur", section("Aanpak")))
    second = letter_of(section("Koop", section("Aanpak")), section("Zorg", section("Aanpak")), number="13")
    made = import_both(workspace, first, second)
    assert not any(each.sure for each in made.matches)


def test_new_sections_stand_in_the_agenda_where_they_stand_in_the_letter(workspace):
    first = letter_of(section("Huur", section("Punten")), section("Koop"), section("Slot", kind="closing"))
    second = letter_of(
        section("Vooraf"),
        section("Huur", section("Toeslag"), section("Punten"), section("Boetes")),
        section("Zorg", section("Thuis")),
        section("Slot", kind="closing"),
        section("Bijlage"),
        number="13",
    )
    made = import_both(workspace, first, second)
    assert titles(workspace, made.agenda) == [
        *("Vooraf", "Huur", "Toeslag", "Punten", "Boetes", "Zorg", "Thuis", "Koop", "Slot", "Bijlage")
    ]


def test_the_agendas_own_texts_are_left_alone_and_the_letter_keeps_its_own(workspace):
    first, second = letter_of(section("Huur")), letter_of(section("Huur"), number="13")
    (theirs,) = second.composition.sections
    theirs = replace(
        theirs, blocks=(b.Paragraph(words("Nieuwe tekst.")),), actions=(Action(new_id(), words("Doen")),)
    )
    second = replace(second, composition=replace(second.composition, sections=(theirs,)))
    made = import_both(workspace, first, second)
    assert read.agenda(workspace, made.agenda).sections == first.composition.sections
    frozen = read.composition(workspace, made.letter)
    assert frozen.sections == (replace(theirs, id=first.composition.sections[0].id),)
    assert frozen.letter.agenda == frozen.agenda.id == made.agenda


def test_all_that_points_at_a_section_follows_it_to_its_id_in_the_agenda(workspace):
    first = letter_of(section("Huur"))
    huur = section("Huur")
    points = (b.Ref(huur.id), b.Link(f"#{huur.id}", words("huur")), b.Note((b.Ref(huur.id),)))
    cell = b.Row((b.Cell(points),))
    koop = replace(
        section("Koop"),
        blocks=(b.List((b.Item((b.Paragraph(points),)),)), b.Table(points, (cell,), (cell,))),
        actions=(Action(new_id(), points),),
    )
    motion = Motion(new_id(), "Motie-Bos", dossier="32847", number="9", sections=(huur.id, koop.id))
    second = letter_of(huur, koop, number="13", motions=(motion,))
    made = import_both(workspace, first, second)
    there = first.composition.sections[0].id
    frozen = read.composition(workspace, made.letter)
    assert huur.id not in str(frozen)
    assert str(frozen).count(there) >= 12
    assert frozen.motions == (replace(motion, sections=(there, koop.id)),)
    agenda = read.agenda(workspace, made.agenda)
    assert by_title(agenda.sections)["Koop"] == frozen.sections[1]
    assert agenda.motions == frozen.motions


def test_a_motion_with_the_same_number_is_the_same_and_gets_what_answers_it_now(workspace):
    huur, koop, zorg = section("Huur"), section("Koop"), section("Zorg")
    old = Motion(new_id(), "Motie-Bos", ("Bos",), "32847", None, "9", (huur.id,))
    first = letter_of(huur, motions=(old,))
    same = Motion(new_id(), "De motie Bos c.s.", ("Bos",), "32847", None, "9", (koop.id,))
    other = Motion(new_id(), "Motie-Dam", ("Dam",), "32847", "VII", "9", (koop.id, zorg.id))
    unnumbered = Motion(new_id(), "Motie-Ek")
    second = letter_of(koop, zorg, number="13", motions=(same, other, unnumbered))
    made = import_both(workspace, first, second)
    # answers are in reading order, and what follows nothing in the letter stands first in the agenda
    assert read.agenda(workspace, made.agenda).motions == (
        replace(old, sections=(koop.id, huur.id)),
        other,
        unnumbered,
    )
    assert read.composition(workspace, made.letter).motions == (replace(same, id=old.id), other, unnumbered)


def test_adding_to_an_agenda_is_one_step_that_can_be_undone(path, workspace):
    first, second = letter_of(section("Huur")), letter_of(section("Koop"), section("Huur"), number="13")
    made = import_both(workspace, first, second)
    assert titles(workspace, made.agenda) == ["Koop", "Huur"]
    workspace.undo()
    assert titles(workspace, made.agenda) == ["Huur"]
    assert len(read.letters(workspace)) == 1
    assert doctor(path).healthy
