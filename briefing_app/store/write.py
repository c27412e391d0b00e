"""How agendas and letters become rows, inside a step of the caller. Ids are kept as they are."""

from collections.abc import Iterable
from typing import Literal, TypeVar

from briefing_app.model.agenda import Agenda, Commitment, Motion, Section
from briefing_app.model.letter import Composition, Letter
from briefing_app.store import records
from briefing_app.store.order import keys_between
from briefing_app.store.snapshot import freeze, thaw
from briefing_app.store.steps import Step

_T = TypeVar("_T")


def add_agenda(step: Step, agenda: Agenda) -> None:
    """An agenda with its sections, actions, motions, commitments and which sections answer them."""
    step.insert("agenda", records.to_row(records.agenda_record(agenda)))
    for key, section in _in_order(agenda.sections):
        add_section(step, agenda.id, section, parent=None, key=key)
    for key, motion in _in_order(agenda.motions):
        add_motion(step, agenda.id, motion, key=key)
    for key, commitment in _in_order(agenda.commitments):
        add_commitment(step, agenda.id, commitment, key=key)


def add_section(step: Step, agenda_id: str, section: Section, *, parent: str | None, key: str) -> None:
    """A section with its actions and all below it; `key` orders it among those below `parent`."""
    place = {"agenda": agenda_id, "parent": parent, "order_key": key}
    step.insert("section", {**records.to_row(records.section_record(section)), **place})
    for action_key, action in _in_order(section.actions):
        where = {"section": section.id, "order_key": action_key}
        step.insert("action", {**records.to_row(records.action_record(action)), **where})
    for child_key, child in _in_order(section.children):
        add_section(step, agenda_id, child, parent=section.id, key=child_key)


def add_motion(step: Step, agenda_id: str, motion: Motion, *, key: str) -> None:
    """A motion and which sections answer it; those have to be in the workspace when the step ends."""
    row = records.to_row(records.motion_record(motion))
    step.insert("motion", {**row, "agenda": agenda_id, "order_key": key})
    add_answers(step, "motion", motion.id, motion.sections)


def add_commitment(step: Step, agenda_id: str, commitment: Commitment, *, key: str) -> None:
    """A commitment and which sections answer it; those have to be in the workspace when the step ends."""
    row = records.to_row(records.commitment_record(commitment))
    step.insert("commitment", {**row, "agenda": agenda_id, "order_key": key})
    add_answers(step, "commitment", commitment.id, commitment.sections)


def add_answers(step: Step, to: Literal["motion", "commitment"], id: str, sections: Iterable[str]) -> None:
    """Let these sections answer a motion or commitment, whatever letter they stand in."""
    for section in sections:
        step.insert("answer", {to: id, "section": section})


def add_letter(step: Step, letter: Letter) -> None:
    """A letter and who signs it. Without items it shows the whole agenda."""
    step.insert("letter", records.to_row(records.letter_record(letter)))
    for key, signatory in _in_order(letter.signatories):
        row = records.to_row(records.signatory_record(signatory))
        step.insert("signatory", {**row, "letter": letter.id, "order_key": key})


def add_items(step: Step, letter_id: str, sections: Iterable[Section], *, parent: str | None = None) -> None:
    """Let a letter show these sections and all below them, in this order."""
    for key, section in _in_order(tuple(sections)):
        place = {"letter": letter_id, "section": section.id, "parent": parent, "order_key": key}
        add_items(step, letter_id, section.children, parent=step.insert("letter_item", place))


def freeze_letter(step: Step, composition: Composition, source: bytes) -> None:
    """Keep a letter that is in the workspace as it went out, with the very bytes that did.

    Args:
        composition: with the letter as `sent` or `published`; the workspace's letter gets that state.

    Raises:
        MarkupError: it could not be read back.
    """
    letter = composition.letter
    if letter.state not in ("sent", "published"):
        raise ValueError(f"a letter in state {letter.state} is not frozen")
    text = freeze(composition)
    thaw(text)  # what can't be read back would be lost
    step.update("letter", letter.id, state=letter.state)
    step.insert("sent", {"letter": letter.id, "text": text, "source": step.keep(source)})


def _in_order(values: tuple[_T, ...]) -> Iterable[tuple[str, _T]]:
    return zip(keys_between(None, None, len(values)), values, strict=True)
