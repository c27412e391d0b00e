"""How the values of the model stand in rows and in snapshots: as records, JSON objects named by their columns.

A record is what a row has, but for its place (owner, parent, order). Lists and objects are JSON text in a row.
"""

import datetime
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, fields
from typing import cast, get_args

from briefing_app.blocks import SectionKind
from briefing_app.markup import read_blocks, read_inlines, write_blocks, write_inlines
from briefing_app.model.agenda import (
    Action,
    Agenda,
    Commitment,
    CommitmentState,
    Dossier,
    LabelMode,
    Motion,
    Section,
)
from briefing_app.model.letter import Header, Letter, LetterKind, LetterState, Signatory
from briefing_app.model.timing import Status
from briefing_app.store.rows import Row

Record = dict[str, object]

_JSON_COLUMNS = frozenset(("dossiers", "header", "movers", "partners"))
_SECTION_KINDS = frozenset(get_args(SectionKind))
_LABEL_MODES = frozenset(get_args(LabelMode))
_STATUSES = frozenset(get_args(Status))
_COMMITMENT_STATES = frozenset(get_args(CommitmentState))
_LETTER_KINDS = frozenset(get_args(LetterKind))
_LETTER_STATES = frozenset(get_args(LetterState))


def to_row(record: Record) -> Row:
    """A record as the columns of a row."""
    return {name: _column(name, value) for name, value in record.items()}


def _column(name: str, value: object) -> str | int | None:
    if name in _JSON_COLUMNS:
        return json.dumps(value, ensure_ascii=False)
    assert value is None or isinstance(value, str | int), name
    return value


def from_row(row: Row) -> "Fields":
    """The columns of a row as a record.

    Raises:
        ValueError: what should be JSON isn't.
    """
    return Fields(
        {name: json.loads(str(each)) if name in _JSON_COLUMNS else each for name, each in row.items()}
    )


@dataclass(frozen=True, slots=True)
class Fields:
    """A record that comes from outside: each value is asked for as what it should be, else ValueError."""

    record: Mapping[str, object]

    def text(self, name: str) -> str:
        found = self.record.get(name)
        if not isinstance(found, str):
            raise ValueError(name)
        return found

    def maybe(self, name: str) -> str | None:
        return None if self.record.get(name) is None else self.text(name)

    def number(self, name: str) -> int:
        found = self.record.get(name)
        if not isinstance(found, int):
            raise ValueError(name)
        return found

    def date(self, name: str) -> datetime.date | None:
        """As ISO text, or as the date that TOML reads."""
        found = self.record.get(name)
        if found is None or type(found) is datetime.date:
            return found
        return datetime.date.fromisoformat(self.text(name))

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(Fields({name: each}).text(name) for each in self._list(name))

    def part(self, name: str) -> "Fields":
        found = self.record.get(name)
        if not isinstance(found, dict):
            raise ValueError(name)
        return Fields(found)

    def parts(self, name: str) -> tuple["Fields", ...]:
        return tuple(Fields({name: each}).part(name) for each in self._list(name))

    def one_of(self, name: str, allowed: Collection[str]) -> str:
        found = self.text(name)
        if found not in allowed:
            raise ValueError(f"{name}: {found}")
        return found

    def _list(self, name: str) -> list[object]:
        found = self.record.get(name)
        if not isinstance(found, list):
            raise ValueError(name)
        return found


# --- of the agenda ---------------------------------------------------------------------------------------


def agenda_record(agenda: Agenda) -> Record:
    """An agenda without what it holds."""
    return {
        "id": agenda.id,
        "title": agenda.title,
        "dossiers": [asdict(each) for each in agenda.dossiers],
    }


def agenda_of(
    found: Fields,
    *,
    sections: tuple[Section, ...] = (),
    motions: tuple[Motion, ...] = (),
    commitments: tuple[Commitment, ...] = (),
) -> Agenda:
    return Agenda(found.text("id"), found.text("title"), _dossiers(found), sections, motions, commitments)


def section_record(section: Section) -> Record:
    """A section without its actions and the sections below it."""
    return {
        "id": section.id,
        "kind": section.kind,
        "label_mode": section.label_mode,
        "label": section.label,
        "title": write_inlines(section.title),
        "text": write_blocks(section.blocks),
        "copied_from": section.copied_from,
    }


def section_of(found: Fields, actions: tuple[Action, ...], children: tuple[Section, ...]) -> Section:
    """Raises MarkupError where its title or text breaks the vocabulary."""
    title, text = found.text("title"), found.text("text")
    return Section(
        id=found.text("id"),
        kind=cast(SectionKind, found.one_of("kind", _SECTION_KINDS)),
        title=read_inlines(title) if title else (),
        label=found.text("label"),
        label_mode=cast(LabelMode, found.one_of("label_mode", _LABEL_MODES)),
        blocks=read_blocks(text) if text else (),
        actions=actions,
        children=children,
        copied_from=found.maybe("copied_from"),
    )


def action_record(action: Action) -> Record:
    return {
        "id": action.id,
        "list_no": action.list_no,
        "text": write_inlines(action.text),
        "timing_note": action.timing_note,
        "timing_close": action.timing_close,
        "timing_date": _iso(action.timing_date),
        "status": action.status,
        "owner": action.owner,
        "partners": list(action.partners),
    }


def action_of(found: Fields) -> Action:
    """Raises MarkupError where its text breaks the vocabulary."""
    status = None if found.maybe("status") is None else found.one_of("status", _STATUSES)
    return Action(
        id=found.text("id"),
        text=read_inlines(found.text("text")),
        timing_note=found.maybe("timing_note"),
        timing_close=found.text("timing_close"),
        timing_date=found.date("timing_date"),
        status=cast(Status | None, status),
        owner=found.maybe("owner"),
        partners=found.words("partners"),
        list_no=found.number("list_no"),
    )


def motion_record(motion: Motion) -> Record:
    """A motion without the sections that answer it."""
    return {
        "id": motion.id,
        "title": motion.title,
        "movers": list(motion.movers),
        "dossier": motion.dossier,
        "chapter": motion.chapter,
        "number": motion.number,
    }


def motion_of(found: Fields, sections: tuple[str, ...]) -> Motion:
    return Motion(
        id=found.text("id"),
        title=found.text("title"),
        movers=found.words("movers"),
        dossier=found.maybe("dossier"),
        chapter=found.maybe("chapter"),
        number=found.maybe("number"),
        sections=sections,
    )


def commitment_record(commitment: Commitment) -> Record:
    """A commitment without the sections that answer it."""
    return {
        "id": commitment.id,
        "title": commitment.title,
        "number": commitment.number,
        "due": commitment.due,
        "state": commitment.state,
    }


def commitment_of(found: Fields, sections: tuple[str, ...]) -> Commitment:
    return Commitment(
        id=found.text("id"),
        title=found.text("title"),
        number=found.maybe("number"),
        due=found.maybe("due"),
        state=cast(CommitmentState, found.one_of("state", _COMMITMENT_STATES)),
        sections=sections,
    )


# --- of the letter ---------------------------------------------------------------------------------------


def letter_record(letter: Letter) -> Record:
    """A letter without who signs it."""
    return {
        "id": letter.id,
        "agenda": letter.agenda,
        "previous": letter.previous,
        "title": letter.title,
        "kind": letter.kind,
        "number": letter.number,
        "sender": letter.sender,
        "addressee": letter.addressee,
        "place": letter.place,
        "date": _iso(letter.date),
        "reference": letter.reference,
        "state": letter.state,
        "template": letter.template,
        "header": asdict(letter.header),
        "dossiers": [asdict(each) for each in letter.dossiers],
    }


def letter_of(found: Fields, signatories: tuple[Signatory, ...]) -> Letter:
    return Letter(
        id=found.text("id"),
        agenda=found.text("agenda"),
        title=found.text("title"),
        kind=cast(LetterKind, found.one_of("kind", _LETTER_KINDS)),
        number=found.maybe("number"),
        sender=found.text("sender"),
        addressee=found.text("addressee"),
        place=found.text("place"),
        date=found.date("date"),
        reference=found.maybe("reference"),
        state=cast(LetterState, found.one_of("state", _LETTER_STATES)),
        template=found.text("template"),
        previous=found.maybe("previous"),
        dossiers=_dossiers(found),
        header=_header(found.part("header")),
        signatories=signatories,
    )


def signatory_record(signatory: Signatory) -> Record:
    return {"name": signatory.name, "role": signatory.role}


def signatory_of(found: Fields) -> Signatory:
    return Signatory(found.text("name"), found.text("role"))


def _header(found: Fields) -> Header:
    """What isn't there has its default, so that a header of an earlier version can be read."""
    record: Record = {**_EMPTY_HEADER, **found.record}
    if record.keys() != _EMPTY_HEADER.keys():
        raise ValueError("header")
    given = Fields({name: list(each) if isinstance(each, tuple) else each for name, each in record.items()})
    return Header(
        marking=given.text("marking"),
        return_address=given.text("return_address"),
        addressee_lines=given.words("addressee_lines"),
        ministry=given.text("ministry"),
        directorate=given.text("directorate"),
        visiting_address=given.words("visiting_address"),
        post_address=given.words("post_address"),
        web=given.text("web"),
        contact=given.words("contact"),
        your_reference=given.text("your_reference"),
        attachments=None if given.record["attachments"] is None else given.number("attachments"),
        salutation=given.text("salutation"),
        formula=given.text("formula"),
    )


_EMPTY_HEADER: Mapping[str, object] = {each.name: each.default for each in fields(Header)}


def _dossiers(found: Fields) -> tuple[Dossier, ...]:
    return tuple(
        Dossier(each.text("number"), each.maybe("chapter"), each.text("title"))
        for each in found.parts("dossiers")
    )


def _iso(date: datetime.date | None) -> str | None:
    return None if date is None else date.isoformat()
