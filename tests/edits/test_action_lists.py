"""Actions go where their list goes, while headings come and go around it."""

from dataclasses import replace

from briefing_app.edits.writing import parts_of, with_parts
from briefing_app.model.agenda import walk
from tests.edits.themes import DOING, HIRING, LATER, listed, part, sub, text, theme


def test_actions_stay_with_a_list_that_stays():
    one, two, *rest = parts_of(HIRING)
    found = with_parts(HIRING, [one, replace(two, blocks=(listed(), *text("Nu na de acties."))), *rest])
    assert found.children[0].actions == (DOING, LATER)


def test_a_list_that_stands_nowhere_any_more_is_gone():
    one, two, *rest = parts_of(HIRING)
    found = with_parts(HIRING, [one, replace(two, blocks=text("Geen acties.")), *rest])
    assert found.children[0].actions == ()


def test_a_list_that_is_cut_and_put_elsewhere_takes_its_actions_along():
    one, two, three, four = parts_of(HIRING)
    moved = [one, replace(two, blocks=()), three, replace(four, blocks=(listed("huurders/1"),))]
    found = with_parts(HIRING, moved)
    assert found.children[0].actions == ()
    assert found.children[1].actions == (DOING, LATER)
    assert found.children[1].blocks == (listed("1"),)
    # Who writes on names it as before.
    assert with_parts(found, moved) == found


def test_a_heading_put_before_a_list_takes_it_and_taking_the_heading_away_gives_it_back():
    one, two, *rest = parts_of(HIRING)
    split = [one, replace(two, blocks=text("Eerst.")), part("kop", 1, listed("huurders/1")), *rest]
    found = with_parts(HIRING, split)
    assert {each.id: each.actions for each in walk((found,)) if each.actions} == {"kop": (DOING, LATER)}
    joined = [one, replace(two, blocks=(*text("Eerst."), listed("kop/1"))), *rest]
    back = with_parts(found, joined)
    assert back.children[0] == HIRING.children[0]


def test_two_lists_can_change_places():
    other = replace(LATER, id="ander")
    both = theme(
        "t", sub("a", blocks=(listed(),), actions=(DOING,)), sub("b", blocks=(listed(),), actions=(other,))
    )
    found = with_parts(both, [part("t", 0), part("a", 1, listed("b/1")), part("b", 1, listed("a/1"))])
    assert [[each.id for each in section.actions] for section in found.children] == [["ander"], ["doen"]]
    assert [section.blocks for section in found.children] == [(listed("2"),), (listed("2"),)]


def test_a_list_that_is_pasted_twice_is_a_copy_with_actions_of_its_own():
    one, two, three, four = parts_of(HIRING)
    found = with_parts(HIRING, [one, two, three, replace(four, blocks=(listed("huurders/1"),))])
    copies = found.children[1].actions
    assert found.children[0].actions == (DOING, LATER)
    assert [each.text for each in copies] == [DOING.text, LATER.text]
    assert not {each.id for each in copies} & {"doen", "later"}
    again = with_parts(found, [one, two, three, replace(four, blocks=(listed("huurders/1"),))])
    assert again == found


def test_a_new_list_takes_the_number_that_it_has():
    one, two, *rest = parts_of(HIRING)
    found = with_parts(HIRING, [replace(one, blocks=(listed("1"),)), two, *rest])
    assert (found.blocks, found.actions) == ((listed("1"),), ())
    assert found.children[0].actions == (DOING, LATER)


def test_actions_that_no_text_shows_are_kept():
    hidden = replace(LATER, list_no=7)
    section = replace(HIRING, actions=(hidden,))
    assert with_parts(section, [replace(parts_of(section)[0], blocks=text("Anders."))]).actions == (hidden,)
