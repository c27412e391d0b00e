"""A letter follows its agenda, but for what it leaves out, puts elsewhere or says in words of its own."""

import datetime
from dataclasses import replace

import pytest

from briefing_app import paths
from briefing_app.blocks import Paragraph, Ref, Text, plain
from briefing_app.edits import letter_items as items
from briefing_app.edits import letters
from briefing_app.edits.letter_tree import LetterPart, outline
from briefing_app.edits.sample import make_sample
from briefing_app.errors import LetterFrozen
from briefing_app.model.agenda import Agenda, walk
from briefing_app.model.letter import Letter, Signatory
from briefing_app.store import Workspace, read, write

DAY = datetime.date(2027, 5, 20)


@pytest.fixture
def first(workspace: Workspace) -> str:
    """The letter of the sample."""
    return make_sample(workspace, paths.sample_dir())


@pytest.fixture
def agenda(workspace: Workspace, first: str) -> Agenda:
    return read.agenda(workspace, read.letter(workspace, first).agenda)


@pytest.fixture
def fresh(workspace: Workspace, agenda: Agenda) -> str:
    """A new letter on the agenda of the sample, without any item."""
    return letters.new_letter(workspace, agenda, title="Voorjaarsbrief", date=DAY)


def shown(workspace, letter):
    return [each.id for each in walk(read.composition(workspace, letter).sections)]


def parts(workspace, letter) -> list[LetterPart]:
    def flat(level):
        for each in level:
            yield each
            yield from flat(each.children)

    return list(flat(outline(workspace, read.letter(workspace, letter))))


def part(workspace, letter, section) -> LetterPart:
    return next(each for each in parts(workspace, letter) if each.id == section)


def say(text):
    return (Paragraph((Text(text),)),)


def pillars(agenda):
    return [each for each in agenda.sections if each.kind == "pillar"]


# --- making ----------------------------------------------------------------------------------------------


def test_a_new_letter_shows_the_whole_agenda_under_the_header_of_the_latest(workspace, agenda, first, fresh):
    made, before = read.letter(workspace, fresh), read.letter(workspace, first)
    assert shown(workspace, fresh) == [each.id for each in walk(agenda.sections)]
    assert (made.title, made.date, made.state) == ("Voorjaarsbrief", DAY, "draft")
    assert (made.sender, made.signatories) == (before.sender, before.signatories)
    assert made.header.visiting_address == before.header.visiting_address
    assert (made.reference, made.number) == (None, None)
    assert workspace.undo_label() == "Brief maken"


def test_undo_takes_a_new_letter_away(workspace, fresh, first):
    workspace.undo()
    assert [each.id for each in read.letters(workspace)] == [first]


def test_the_first_letter_on_an_agenda_has_sensible_defaults(workspace):
    empty = Agenda("a" * 16, "Agenda Buurten")
    with workspace.step("Agenda") as step:
        write.add_agenda(step, empty)
    made = read.letter(workspace, letters.new_letter(workspace, empty, title="Eerste brief"))
    assert made.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert (made.header.salutation, made.signatories) == ("Geachte voorzitter,", ())


def test_the_next_letter_takes_over_selection_order_and_own_words(workspace, agenda, first):
    one, two = pillars(agenda)[0].children[:2]
    items.include(workspace, first, one.id, False)
    items.move(workspace, first, pillars(agenda)[1].id, after=None)
    items.set_own_text(workspace, first, two.id, say("In deze brief anders."))
    letters.set_fields(workspace, first, reference="2026-001", number="12")
    made = letters.new_from_previous(workspace, first, title="Tweede", date=DAY)
    assert shown(workspace, made) == shown(workspace, first)
    assert part(workspace, made, two.id).own == "version"
    assert not part(workspace, made, one.id).included
    letter = read.letter(workspace, made)
    assert (letter.previous, letter.reference, letter.number) == (first, None, None)
    assert letter.signatories == read.letter(workspace, first).signatories


def test_parts_of_the_letter_itself_are_copied_and_what_points_at_them_follows(workspace, agenda, first):
    slot = items.add_own_section(workspace, first, title=(Text("Slot"),), blocks=say("Tot slot."))
    theme = pillars(agenda)[0].children[0]
    items.set_own_text(workspace, first, theme.id, (Paragraph((Text("Zie "), Ref(slot), Text("."))),))
    made = letters.new_from_previous(workspace, first, title="Tweede", date=DAY)
    copies = [each for each in parts(workspace, made) if each.own == "text"]
    assert [(plain(each.section.title), each.section.copied_from) for each in copies] == [("Slot", slot)]
    (paragraph,) = part(workspace, made, theme.id).section.blocks
    assert isinstance(paragraph, Paragraph)
    assert Ref(copies[0].id) in paragraph.children
    items.set_own_text(workspace, made, copies[0].id, say("Anders."))
    assert part(workspace, first, slot).section.blocks == say("Tot slot.")


def test_after_a_frozen_letter_without_items_what_it_showed_is_selected_and_what_is_new(
    workspace, agenda, fresh
):
    left_out = pillars(agenda)[0].children[0]
    whole = read.composition(workspace, fresh)
    pillar = pillars(agenda)[0]
    rest = tuple(
        replace(each, children=pillar.children[1:]) if each.id == pillar.id else each
        for each in whole.sections
    )
    with workspace.step("Verzenden", undoable=False) as step:
        frozen = replace(whole, sections=rest, letter=replace(whole.letter, state="sent"))
        write.freeze_letter(step, frozen, b"pdf")
    with workspace.step("Onderdeel toevoegen") as step:
        row = {"id": "nieuw", "agenda": agenda.id, "order_key": "z", "kind": "chapter", "title": "Nieuw"}
        step.insert("section", row)
    made = letters.new_from_previous(workspace, fresh, title="Daarna", date=DAY)
    assert left_out.id not in shown(workspace, made)
    assert "nieuw" in shown(workspace, made)
    gone = len(list(walk((left_out,))))
    assert len(shown(workspace, made)) == len(list(walk(agenda.sections))) - gone + 1


def test_a_duplicate_is_a_draft_of_its_own(workspace, agenda, first):
    items.include(workspace, first, pillars(agenda)[1].id, False)
    made = letters.duplicate(workspace, first, title="Kopie")
    assert shown(workspace, made) == shown(workspace, first)
    items.include(workspace, made, pillars(agenda)[1].id, True)
    assert shown(workspace, made) != shown(workspace, first)


# --- filling in ------------------------------------------------------------------------------------------


def test_fields_are_filled_in_one_by_one(workspace, fresh):
    letters.set_fields(workspace, fresh, title="Brief in het voorjaar", date=None, place="Utrecht")
    letters.set_header(workspace, fresh, contact=("A. de Vries", "info@voorbeeld.nl"))
    letters.set_header(workspace, fresh, attachments=2)
    letter = read.letter(workspace, fresh)
    assert (letter.title, letter.date, letter.place) == ("Brief in het voorjaar", None, "Utrecht")
    assert (letter.header.contact[0], letter.header.attachments) == ("A. de Vries", 2)


def test_typing_a_field_is_one_step(workspace, fresh):
    for typed in ("V", "Vo", "Voortgang"):
        letters.set_fields(workspace, fresh, merge_key="letter:title", title=typed)
    workspace.undo()
    assert read.letter(workspace, fresh).title == "Voorjaarsbrief"


def test_signatories_are_changed_added_and_taken_away(workspace, fresh):
    two = (Signatory("A. de Vries", "De minister"), Signatory("B. Bakker", "De staatssecretaris"))
    letters.set_signatories(workspace, fresh, two)
    assert read.letter(workspace, fresh).signatories == two
    letters.set_signatories(workspace, fresh, two[1:])
    assert read.letter(workspace, fresh).signatories == two[1:]
    workspace.undo()
    assert read.letter(workspace, fresh).signatories == two


# --- choosing and ordering -------------------------------------------------------------------------------


def test_leaving_out_and_taking_back(workspace, agenda, fresh):
    theme = pillars(agenda)[0].children[0]
    items.include(workspace, fresh, theme.id, False)
    assert theme.id not in shown(workspace, fresh)
    assert part(workspace, fresh, theme.id).section.label == ""
    items.include(workspace, fresh, theme.id, True)
    assert shown(workspace, fresh) == [each.id for each in walk(agenda.sections)]
    workspace.undo()
    workspace.undo()
    assert shown(workspace, fresh) == [each.id for each in walk(agenda.sections)]
    assert not workspace.rows("SELECT id FROM letter_item WHERE letter = ?", [fresh])


def test_a_theme_of_a_pillar_that_was_left_out_comes_back_alone(workspace, agenda, fresh):
    pillar = pillars(agenda)[0]
    items.include(workspace, fresh, pillar.id, False)
    assert not {each.id for each in walk((pillar,))} & set(shown(workspace, fresh))
    items.include(workspace, fresh, pillar.children[1].id, True)
    found = {each.id for each in walk((pillar,))} & set(shown(workspace, fresh))
    assert found == {pillar.id, *(each.id for each in walk(pillar.children[1:2]))}


def test_a_pillar_is_put_first_and_numbers_follow(workspace, agenda, fresh):
    one, two = pillars(agenda)[:2]
    items.move(workspace, fresh, two.id, after=None)
    assert shown(workspace, fresh)[0] == two.id
    assert part(workspace, fresh, two.id).section.label == "Pijler 1"
    items.move(workspace, fresh, two.id, after=one.id)
    assert part(workspace, fresh, two.id).section.label == "Pijler 2"


def test_what_comes_into_the_agenda_later_is_shown_in_a_letter_with_a_selection(workspace, agenda, fresh):
    theme = pillars(agenda)[0].children[0]
    items.include(workspace, fresh, theme.id, False)
    row = {"id": "nieuw", "agenda": agenda.id, "parent": pillars(agenda)[1].id, "order_key": "z"}
    with workspace.step("Thema toevoegen") as step:
        step.insert("section", {**row, "kind": "theme", "title": "Nieuw"})
    assert part(workspace, fresh, "nieuw").shown
    assert "nieuw" in shown(workspace, fresh)


def test_the_outline_is_what_the_composition_shows_and_what_it_leaves_out(workspace, agenda, fresh):
    items.include(workspace, fresh, pillars(agenda)[0].children[1].id, False)
    items.move(workspace, fresh, agenda.sections[-1].id, after=None)
    composed = [(each.id, each.label) for each in walk(read.composition(workspace, fresh).sections)]
    assert [(each.id, each.section.label) for each in parts(workspace, fresh) if each.shown] == composed


def test_a_letter_with_a_selection_follows_a_move_in_the_agenda(workspace, agenda, fresh):
    one, two = pillars(agenda)[:2]
    items.include(workspace, fresh, one.children[0].id, False)
    with workspace.step("Pijler verplaatsen") as step:
        step.update("section", two.id, order_key="0")
    assert shown(workspace, fresh)[0] == two.id


# --- own words -------------------------------------------------------------------------------------------


def test_own_words_stand_in_this_letter_alone_until_they_are_given_up(workspace, agenda, first, fresh):
    theme = pillars(agenda)[0].children[0]
    items.set_own_title(workspace, fresh, theme.id, (Text("Dichtbij"),))
    items.set_own_text(workspace, fresh, theme.id, say("Anders gezegd."))
    found = part(workspace, fresh, theme.id)
    assert (plain(found.section.title), found.section.blocks, found.own) == (
        "Dichtbij",
        say("Anders gezegd."),
        "version",
    )
    assert part(workspace, first, theme.id).section.title == theme.title
    items.follow_agenda(workspace, fresh, theme.id)
    assert part(workspace, fresh, theme.id).own == ""


def test_the_same_words_as_the_agenda_are_no_own_version(workspace, agenda, fresh):
    theme = pillars(agenda)[0].children[0]
    items.set_own_text(workspace, fresh, theme.id, say("Anders."))
    items.set_own_text(workspace, fresh, theme.id, theme.blocks)
    assert part(workspace, fresh, theme.id).own == ""


def test_a_part_of_the_letter_itself_can_be_written_moved_and_thrown_away(workspace, agenda, fresh):
    id = items.add_own_section(workspace, fresh, title=(Text("Slot"),), after=agenda.sections[-1].id)
    items.set_own_text(workspace, fresh, id, say("Tot slot."))
    assert shown(workspace, fresh)[-1] == id
    assert (part(workspace, fresh, id).own, part(workspace, fresh, id).section.blocks) == (
        "text",
        say("Tot slot."),
    )
    assert id not in {each.id for each in walk(read.agenda(workspace, agenda.id).sections)}
    items.remove_own_section(workspace, fresh, id)
    assert id not in shown(workspace, fresh)
    workspace.undo()
    assert shown(workspace, fresh)[-1] == id


# --- ending ----------------------------------------------------------------------------------------------


def test_a_letter_that_was_sent_keeps_its_bytes_and_refuses_every_change(workspace, agenda, fresh):
    letters.freeze_as_sent(workspace, fresh, b"%PDF", "kamerbrief")
    assert read.letter(workspace, fresh).state == "sent"
    assert letters.sent_bytes(workspace, fresh) == b"%PDF"
    assert workspace.rows("SELECT package FROM sent WHERE letter = ?", [fresh]) == [{"package": "kamerbrief"}]
    assert workspace.undo_label() != "Vastleggen als verzonden"
    theme = pillars(agenda)[0].children[0].id
    for act in (
        lambda: letters.set_fields(workspace, fresh, title="Anders"),
        lambda: letters.set_header(workspace, fresh, web="voorbeeld.nl"),
        lambda: letters.set_signatories(workspace, fresh, ()),
        lambda: letters.set_state(workspace, fresh, "draft"),
        lambda: letters.delete_letter(workspace, fresh),
        lambda: items.include(workspace, fresh, theme, False),
        lambda: items.move(workspace, fresh, theme, after=None),
        lambda: items.set_own_text(workspace, fresh, theme, ()),
    ):
        with pytest.raises(LetterFrozen):
            act()
    assert [each.id for each in parts(workspace, fresh)] == shown(workspace, fresh)


def test_a_draft_is_thrown_away_with_what_is_only_in_it_and_undo_brings_it_back(workspace, agenda, fresh):
    own = items.add_own_section(workspace, fresh, title=(Text("Slot"),))
    heir = letters.new_from_previous(workspace, fresh, title="Volgende", date=DAY)
    before = shown(workspace, fresh)
    letters.delete_letter(workspace, fresh)
    assert workspace.get("section", own) is None
    assert read.letter(workspace, heir).previous is None
    workspace.undo()
    assert shown(workspace, fresh) == before
    assert read.letter(workspace, heir).previous == fresh


def test_the_latest_letter_is_the_youngest_and_one_without_date_is_still_to_come():
    old, young, open_ = (
        Letter("1", "a", "Oud", date=datetime.date(2025, 1, 1)),
        Letter("2", "a", "Jong", date=DAY),
        Letter("3", "a", "Open"),
    )
    assert letters.latest((young, old), "a") == young
    assert letters.latest((open_, young, old), "a") == open_
    assert letters.latest((young,), "b") is None
