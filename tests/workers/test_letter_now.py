"""What is typed is in the letter before it is saved, unless the letter says it in words of its own."""

from dataclasses import replace
from pathlib import Path

from briefing_app import blocks as b
from briefing_app import store
from briefing_app.markup import read_blocks
from briefing_app.model.agenda import Section, walk
from briefing_app.model.letter import Composition
from briefing_app.store import read
from briefing_app.workers.letter_now import stored_blocks, with_typed
from tests.workers.support import agenda_of, theme_of, typing


def shown(composition: Composition, id: str) -> str:
    section = next(each for each in walk(composition.sections) if each.id == id)
    paragraph = section.blocks[0]
    assert isinstance(paragraph, b.Paragraph)
    return b.plain(paragraph.children)


def composition_of(path: Path) -> Composition:
    with store.open_for_reading(path) as ws:
        return read.composition(ws, read.letters(ws)[0].id)


def test_the_whole_agenda_has_what_is_typed(sample: Path) -> None:
    agenda = agenda_of(sample)
    theme = theme_of(agenda)
    with store.open_for_reading(sample) as ws:
        whole = read.provisional(ws, agenda.id)
    now = with_typed(whole, {theme.id: typing(theme, " Erbij.")})
    assert shown(now, theme.id).endswith(" Erbij.")
    assert [each.label for each in walk(now.sections)] == [each.label for each in walk(agenda.sections)]


def test_a_draft_has_what_is_typed(sample: Path) -> None:
    composition = composition_of(sample)
    theme = theme_of(composition.agenda)
    now = with_typed(composition, {theme.id: typing(theme, " Erbij.")})
    assert shown(now, theme.id).endswith(" Erbij.")


def test_a_selection_keeps_its_own_words_and_follows_the_agenda_elsewhere(sample: Path) -> None:
    composition = composition_of(sample)
    own, other = theme_of(composition.agenda, 0), theme_of(composition.agenda, 1)
    sections = (replace(own, blocks=read_blocks("<p>Eigen woorden.</p>")), other)
    typed = {own.id: typing(own, " Erbij."), other.id: typing(other, " Erbij.")}
    now = with_typed(replace(composition, sections=sections), typed)
    assert shown(now, own.id) == "Eigen woorden."
    assert shown(now, other.id).endswith(" Erbij.")


def test_an_action_reads_as_it_is_typed(sample: Path) -> None:
    composition = composition_of(sample)
    theme = next(each for each in walk(composition.agenda.sections) if each.actions)
    typed = replace(theme.actions[0], text=(b.Text("Een nieuwe tekst"),), timing_note="Start: 2027")
    now = with_typed(composition, {typed.id: typed})
    section = next(each for each in walk(now.sections) if each.id == theme.id)
    assert section.actions == (typed, *theme.actions[1:])


def test_a_sent_letter_stays_as_it_was_sent(sample: Path) -> None:
    composition = composition_of(sample)
    sent = replace(composition, letter=replace(composition.letter, state="sent"))
    theme = theme_of(composition.agenda)
    assert with_typed(sent, {theme.id: typing(theme, " Erbij.")}) is sent


def test_blocks_of_the_letter_lead_back_to_what_is_stored() -> None:
    stored = read_blocks('<p/><p>Een.</p><use kind="actions" to="1"/><p>Twee.</p>')
    printed = read_blocks("<p>Een.</p>")
    label = b.Paragraph((b.Text("Acties"),), kind="label")
    actions = b.List((b.Item(read_blocks("<p>Doen.</p>")),), kind="actions")
    below = b.Section("onder", "section", (b.Text("Onder"),), ())
    assembled = b.Section("s", "theme", (), (*printed, label, actions, *read_blocks("<p>Twee.</p>"), below))
    assert stored_blocks(Section("s", "theme", blocks=stored), assembled) == (1, 2, 2, 3, None)
