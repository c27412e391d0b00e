"""How a published letter joins an agenda that exists: what is the same gets one id, what is new is added.

Texts that the agenda has already are left alone; whether the letter's are better, the user decides.
"""

from bisect import bisect_right, insort
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from typing import Literal, TypeVar

from briefing_app.edits.matching import Match
from briefing_app.edits.renaming import Ids, renamed
from briefing_app.model.agenda import Agenda, Commitment, Motion, Section
from briefing_app.model.letter import Composition
from briefing_app.store import Step, Workspace, key_between, keys_between, write

_Answered = TypeVar("_Answered", Motion, Commitment)


def as_in_agenda(found: Composition, agenda: Agenda, matches: Iterable[Match]) -> Composition:
    """A letter as read, with the agenda's ids for what is surely the same.

    Its `agenda` is that one as the letter shows it.
    """
    ids = _ids(each for each in matches if each.sure)
    sections = renamed(found.sections, ids)
    motions, commitments = _answering(found, agenda, ids)
    shown = Agenda(agenda.id, agenda.title, agenda.dossiers, sections, motions, commitments)
    return Composition(found.letter, shown, sections, motions, commitments)


def add_to_agenda(
    ws: Workspace, step: Step, found: Composition, agenda: Agenda, matches: Iterable[Match]
) -> None:
    """Add the sections of a letter that match none, in their place, and what they answer."""
    ids = _ids(matches)
    _Places(ws, step, agenda.id).add(renamed(found.sections, ids), parent=None)
    motions, commitments = _answering(found, agenda, ids)
    for key, motion in _new(ws, "motion", agenda, motions, agenda.motions):
        write.add_motion(step, agenda.id, motion, key=key)
    for key, commitment in _new(ws, "commitment", agenda, commitments, agenda.commitments):
        write.add_commitment(step, agenda.id, commitment, key=key)
    _answer_more(step, "motion", motions, agenda.motions)
    _answer_more(step, "commitment", commitments, agenda.commitments)


def _ids(matches: Iterable[Match]) -> dict[str, str]:
    return {
        each.section_in_letter: each.section_in_agenda
        for each in matches
        if each.section_in_agenda is not None
    }


# --- motions and commitments -----------------------------------------------------------------------------


def _answering(
    found: Composition, agenda: Agenda, ids: Ids
) -> tuple[tuple[Motion, ...], tuple[Commitment, ...]]:
    """What a letter answers, under the agenda's ids where the number is the same."""
    return (
        _renamed(found.motions, _same(found.motions, agenda.motions, _motion_number), ids),
        _renamed(found.commitments, _same(found.commitments, agenda.commitments, _commitment_number), ids),
    )


def _renamed(found: tuple[_Answered, ...], own: Ids, sections: Ids) -> tuple[_Answered, ...]:
    return tuple(
        replace(
            each,
            id=own.get(each.id, each.id),
            sections=tuple(sections.get(section, section) for section in each.sections),
        )
        for each in found
    )


def _same(
    found: tuple[_Answered, ...], there: tuple[_Answered, ...], number: Callable[[_Answered], Hashable]
) -> dict[str, str]:
    known = {number(each): each.id for each in reversed(there) if number(each) is not None}
    result: dict[str, str] = {}
    for each in found:
        id = known.pop(number(each), None)  # each once, as with sections
        if id is not None:
            result[each.id] = id
    return result


def _motion_number(motion: Motion) -> Hashable:
    known = motion.dossier is not None and motion.number is not None
    return (motion.dossier, motion.chapter, motion.number) if known else None


def _commitment_number(commitment: Commitment) -> Hashable:
    return commitment.number


def _new(
    ws: Workspace,
    table: Literal["motion", "commitment"],
    agenda: Agenda,
    found: tuple[_Answered, ...],
    there: tuple[_Answered, ...],
) -> Iterable[tuple[str, _Answered]]:
    """What the agenda hasn't got, with keys after what it has."""
    known = {each.id for each in there}
    new = tuple(each for each in found if each.id not in known)
    (row,) = ws.rows(f"SELECT max(order_key) AS last FROM {table} WHERE agenda = ?", [agenda.id])
    last = None if row["last"] is None else str(row["last"])
    return zip(keys_between(last, None, len(new)), new, strict=True)


def _answer_more(
    step: Step,
    to: Literal["motion", "commitment"],
    found: tuple[_Answered, ...],
    there: tuple[_Answered, ...],
) -> None:
    """Let sections answer what was in the agenda already."""
    answered: Mapping[str, tuple[str, ...]] = {each.id: each.sections for each in there}
    for each in found:
        if each.id in answered:
            write.add_answers(step, to, each.id, [id for id in each.sections if id not in answered[each.id]])


# --- sections --------------------------------------------------------------------------------------------


class _Places:
    """Where the sections of an agenda stand, while new ones are put among them."""

    def __init__(self, ws: Workspace, step: Step, agenda: str) -> None:
        self._step = step
        self._agenda = agenda
        self._stands: dict[str, tuple[str | None, str]] = {}
        self._keys: dict[str | None, list[str]] = {}
        sql = "SELECT id, parent, order_key FROM section WHERE agenda = ? ORDER BY order_key"
        for row in ws.rows(sql, [agenda]):
            parent, key = None if row["parent"] is None else str(row["parent"]), str(row["order_key"])
            self._stands[str(row["id"])] = parent, key
            self._keys.setdefault(parent, []).append(key)

    def add(self, sections: tuple[Section, ...], *, parent: str | None) -> None:
        """Add those that aren't there, each after the one it follows in the letter."""
        keys = self._keys.setdefault(parent, [])
        before: str | None = None
        for section in sections:
            stands = self._stands.get(section.id)
            if stands is None:
                at = 0 if before is None else bisect_right(keys, before)
                before = key_between(before, keys[at] if at < len(keys) else None)
                insort(keys, before)
                alone = replace(section, children=())
                write.add_section(self._step, self._agenda, alone, parent=parent, key=before)
            elif stands[0] == parent:
                before = stands[1]
            self.add(section.children, parent=section.id)
