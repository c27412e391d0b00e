"""What can be done with a letter as a whole: made, filled in, signed, sent, thrown away.

Which parts it shows and in which words is the business of `letter_items`. A letter that was sent or published stays
as it is: every act but making a new one from it raises `LetterFrozen`.
"""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypedDict, Unpack

from briefing_app.edits.letter_inheriting import inherit, remove_all
from briefing_app.edits.letter_items import editable
from briefing_app.ids import new_id
from briefing_app.model.agenda import Agenda, Dossier
from briefing_app.model.letter import Header, Letter, LetterKind, Signatory
from briefing_app.store import Workspace, read, records, write
from briefing_app.store.order import keys_between


class Fields(TypedDict, total=False):
    """What can be filled in of a letter, as in `model.letter.Letter`."""

    title: str
    date: datetime.date | None
    reference: str | None
    number: str | None
    sender: str
    addressee: str
    place: str
    kind: LetterKind
    template: str
    dossiers: tuple[Dossier, ...]


class HeaderFields(TypedDict, total=False):
    """What can be filled in of its header, as in `model.letter.Header`."""

    marking: str
    return_address: str
    addressee_lines: tuple[str, ...]
    ministry: str
    directorate: str
    visiting_address: tuple[str, ...]
    post_address: tuple[str, ...]
    web: str
    contact: tuple[str, ...]
    your_reference: str
    attachments: int | None
    salutation: str
    formula: str


# --- making ----------------------------------------------------------------------------------------------


def latest(letters: Sequence[Letter], agenda: str) -> Letter | None:
    """The letter on an agenda that a next one follows: the youngest by date; one without date is still to come."""
    found = [each for each in letters if each.agenda == agenda]
    return max(found, key=lambda each: each.date or datetime.date.max, default=None)


def new_letter(
    ws: Workspace,
    agenda: Agenda,
    *,
    title: str,
    kind: LetterKind = "progress",
    template: str = "kamerbrief",
    date: datetime.date | None = None,
) -> str:
    """A draft that shows the whole agenda; gives its id.

    Sender, addressee, header and signatories are those of the agenda's latest letter.
    """
    before = latest(read.letters(ws), agenda.id)
    base = Letter(new_id(), agenda.id, title) if before is None else _heir(before)
    dossiers = base.dossiers or agenda.dossiers
    made = replace(base, title=title, kind=kind, template=template, date=date, dossiers=dossiers)
    with ws.step("Brief maken") as step:
        write.add_letter(step, made)
    return made.id


def new_from_previous(
    ws: Workspace,
    letter_id: str,
    *,
    title: str,
    date: datetime.date | None = None,
    template: str | None = None,
) -> str:
    """A draft that goes on where another letter ended; gives its id.

    Selection, order, own words, header, signatories and template are those of the previous letter; number and
    references are empty. What came into the agenda after a letter without a selection of its own is shown too.
    """
    before = read.letter(ws, letter_id)
    made = replace(
        _heir(before), title=title, date=date, template=template or before.template, previous=before.id
    )
    with ws.step("Brief maken uit vorige brief") as step:
        write.add_letter(step, made)
        inherit(ws, step, before, made.id)
    return made.id


def duplicate(ws: Workspace, letter_id: str, *, title: str) -> str:
    """The same letter once more, as a draft under another title; gives its id."""
    before = read.letter(ws, letter_id)
    made = replace(before, id=new_id(), title=title, state="draft", number=None)
    with ws.step("Brief dupliceren") as step:
        write.add_letter(step, made)
        inherit(ws, step, before, made.id)
    return made.id


def _heir(before: Letter) -> Letter:
    """A draft with the lasting data of a letter, without what belongs to that one alone."""
    header = replace(before.header, your_reference="", attachments=None)
    return replace(
        before,
        id=new_id(),
        number=None,
        reference=None,
        date=None,
        state="draft",
        previous=None,
        header=header,
    )


# --- filling in ------------------------------------------------------------------------------------------


def set_fields(
    ws: Workspace, letter_id: str, *, merge_key: str | None = None, **fields: Unpack[Fields]
) -> None:
    """Fill in what a letter says of itself.

    Args:
        merge_key: while it is typed, so that a burst of typing is one step.
    """
    letter = editable(ws, letter_id)
    record = records.letter_record(replace(letter, **fields))
    columns = records.to_row({name: record[name] for name in fields})
    with ws.step("Briefgegevens wijzigen", merge_key=merge_key) as step:
        step.update("letter", letter_id, **columns)


def set_header(
    ws: Workspace, letter_id: str, *, merge_key: str | None = None, **fields: Unpack[HeaderFields]
) -> None:
    """Fill in what stands around the text of a letter; what isn't given stays."""
    letter = editable(ws, letter_id)
    header: Header = replace(letter.header, **fields)
    columns = records.to_row({"header": records.letter_record(replace(letter, header=header))["header"]})
    with ws.step("Briefgegevens wijzigen", merge_key=merge_key) as step:
        step.update("letter", letter_id, **columns)


def set_signatories(
    ws: Workspace, letter_id: str, signatories: Sequence[Signatory], *, merge_key: str | None = None
) -> None:
    """Who signs, in order. Rows that are there are written over, so that typing a name touches one row."""
    editable(ws, letter_id)
    rows = ws.rows("SELECT id FROM signatory WHERE letter = ? ORDER BY order_key, id", [letter_id])
    kept = [str(each["id"]) for each in rows]
    with ws.step("Ondertekening wijzigen", merge_key=merge_key) as step:
        for id, signatory in zip(kept, signatories, strict=False):
            step.update("signatory", id, **records.to_row(records.signatory_record(signatory)))
        for id in kept[len(signatories) :]:
            step.delete("signatory", id)
        added = signatories[len(kept) :]
        last = ws.rows("SELECT max(order_key) AS last FROM signatory WHERE letter = ?", [letter_id])[0][
            "last"
        ]
        for key, signatory in zip(
            keys_between(None if last is None else str(last), None, len(added)), added, strict=True
        ):
            row = records.to_row(records.signatory_record(signatory))
            step.insert("signatory", {**row, "letter": letter_id, "order_key": key})


def set_state(ws: Workspace, letter_id: str, state: Literal["draft", "review"]) -> None:
    """A concept, or out for review."""
    editable(ws, letter_id)
    with ws.step("Stand van de brief wijzigen") as step:
        step.update("letter", letter_id, state=state)


# --- ending ----------------------------------------------------------------------------------------------


def freeze_as_sent(ws: Workspace, letter_id: str, source: bytes, package: str) -> None:
    """Keep a letter as it went out, for good: this step can't be undone.

    Args:
        source: the bytes that went out.
        package: the name of the template they were made with.
    """
    editable(ws, letter_id)
    now = read.composition(ws, letter_id)
    with ws.step("Vastleggen als verzonden", undoable=False) as step:
        write.freeze_letter(step, replace(now, letter=replace(now.letter, state="sent")), source)
        (kept,) = ws.rows("SELECT id FROM sent WHERE letter = ?", [letter_id])
        step.update("sent", str(kept["id"]), package=package)


def sent_bytes(ws: Workspace, letter_id: str) -> bytes | None:
    """What went out, or what a published letter was read from; None of a letter that is still being written."""
    rows = ws.rows("SELECT source FROM sent WHERE letter = ? AND source IS NOT NULL", [letter_id])
    return ws.kept(str(rows[0]["source"])) if rows else None


def delete_letter(ws: Workspace, letter_id: str) -> None:
    """Throw away a draft with all that is only in it. A letter made from it stays, without a previous one."""
    editable(ws, letter_id)
    with ws.step("Brief verwijderen") as step:
        for row in ws.rows("SELECT id FROM letter WHERE previous = ?", [letter_id]):
            step.update("letter", str(row["id"]), previous=None)
        remove_all(ws, step, letter_id)
        for table in ("signatory", "answer", "action_report"):
            for row in ws.rows(f"SELECT id FROM {table} WHERE letter = ?", [letter_id]):
                step.delete(table, str(row["id"]))
        step.delete("letter", letter_id)
