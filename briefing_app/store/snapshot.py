"""How a letter stays as it was sent: a composition as JSON and back.

Promise: `thaw(freeze(c)) == c` for every composition whose text is in the canonical form of `markup`, its images
aside: those are kept by their hash beside it.
"""

import json

from briefing_app.model.agenda import Commitment, Motion, Section
from briefing_app.model.letter import Composition
from briefing_app.store import records
from briefing_app.store.records import Fields, Record

FORMAT = 1
"""A snapshot is never rewritten: what is frozen in one format has to be read by every later version."""


def freeze(composition: Composition) -> str:
    """The JSON of a composition, with titles and texts as markup."""
    agenda = composition.agenda
    frozen_agenda = {
        **records.agenda_record(agenda),
        "motions": [_motion(each) for each in agenda.motions],
        "commitments": [_commitment(each) for each in agenda.commitments],
    }
    if agenda.sections != composition.sections:  # else not written a second time
        frozen_agenda["sections"] = [_section(each) for each in agenda.sections]
    frozen = {
        "format": FORMAT,
        "letter": {
            **records.letter_record(composition.letter),
            "signatories": [records.signatory_record(each) for each in composition.letter.signatories],
        },
        "agenda": frozen_agenda,
        "sections": [_section(each) for each in composition.sections],
        "motions": [_motion(each) for each in composition.motions],
        "commitments": [_commitment(each) for each in composition.commitments],
    }
    return json.dumps(frozen, ensure_ascii=False, separators=(",", ":"))


def thaw(text: str) -> Composition:
    """The composition that was frozen.

    Raises:
        ValueError: not a snapshot, or of an unknown format.
        MarkupError: a title or text in it breaks the vocabulary.
    """
    found = Fields({"snapshot": json.loads(text)}).part("snapshot")
    if found.number("format") != FORMAT:
        raise ValueError("format")
    letter, agenda = found.part("letter"), found.part("agenda")
    sections = _sections(found)
    return Composition(
        letter=records.letter_of(
            letter, tuple(records.signatory_of(each) for each in letter.parts("signatories"))
        ),
        agenda=records.agenda_of(
            agenda,
            sections=_sections(agenda) if "sections" in agenda.record else sections,
            motions=_motions(agenda),
            commitments=_commitments(agenda),
        ),
        sections=sections,
        motions=_motions(found),
        commitments=_commitments(found),
    )


def _section(section: Section) -> Record:
    return {
        **records.section_record(section),
        "actions": [records.action_record(each) for each in section.actions],
        "children": [_section(each) for each in section.children],
    }


def _motion(motion: Motion) -> Record:
    return {**records.motion_record(motion), "sections": list(motion.sections)}


def _commitment(commitment: Commitment) -> Record:
    return {**records.commitment_record(commitment), "sections": list(commitment.sections)}


def _sections(found: Fields, name: str = "sections") -> tuple[Section, ...]:
    return tuple(
        records.section_of(
            each,
            tuple(records.action_of(action) for action in each.parts("actions")),
            _sections(each, "children"),
        )
        for each in found.parts(name)
    )


def _motions(found: Fields) -> tuple[Motion, ...]:
    return tuple(records.motion_of(each, each.words("sections")) for each in found.parts("motions"))


def _commitments(found: Fields) -> tuple[Commitment, ...]:
    return tuple(records.commitment_of(each, each.words("sections")) for each in found.parts("commitments"))
