"""What agendas and letters are there, and what does a letter show? Rows as values of the model.

Each function asks a fixed number of questions of the database, however many sections there are.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from typing import Literal

from briefing_app.blocks import Inlines
from briefing_app.errors import DamagedWorkspace, UnknownId, Wording
from briefing_app.markup import read_blocks, read_inlines
from briefing_app.model.agenda import Action, Agenda, Commitment, Motion, Section, numbered, walk
from briefing_app.model.letter import Composition, Letter, Signatory
from briefing_app.store import records
from briefing_app.store.rows import Row
from briefing_app.store.snapshot import thaw
from briefing_app.store.workspace import Workspace

_AGENDA = Wording("agenda", "agenda")
_LETTER = Wording("brief", "letter")
_CONTENT = Wording(
    "de inhoud van een agenda of brief klopt niet", "the content of an agenda or a letter is not valid"
)
_BY_CREATION = """
    ORDER BY (SELECT min(change.id) FROM change WHERE tbl = '{table}' AND row = "{table}".id), rowid
"""
"""By the log, since undoing a removal puts a row back at the end of its table."""

_Answered = Literal["motion", "commitment"]


# --- agendas ---------------------------------------------------------------------------------------------


def agendas(ws: Workspace) -> tuple[Agenda, ...]:
    """All agendas, oldest first, without what they hold."""
    with _sound(ws):
        rows = ws.rows(f"SELECT * FROM agenda {_BY_CREATION.format(table='agenda')}")
        return tuple(records.agenda_of(records.from_row(each)) for each in rows)


def agenda(ws: Workspace, id: str) -> Agenda:
    """An agenda with all it holds, its labels counted.

    Raises:
        UnknownId: there is no such agenda.
        DamagedWorkspace, MarkupError: what is stored makes no sense.
    """
    with _sound(ws), ws.reading():
        row = ws.get("agenda", id)
        if row is None:
            raise UnknownId(what=_AGENDA, id=id, command="briefing-app show")
        sections = _sections(ws, id)
        order = tuple(each.id for each in walk(sections))
        motions, commitments = _answered(ws, id, letter="", order=order)
        return records.agenda_of(
            records.from_row(row), sections=sections, motions=motions, commitments=commitments
        )


def _sections(ws: Workspace, agenda_id: str) -> tuple[Section, ...]:
    rows = ws.rows("SELECT * FROM section WHERE agenda = ? ORDER BY order_key, id", [agenda_id])
    actions = _actions(
        ws.rows(
            """
            SELECT action.* FROM action JOIN section ON section.id = action.section
             WHERE section.agenda = ? ORDER BY action.section, action.list_no, action.order_key, action.id
            """,
            [agenda_id],
        )
    )
    below = _below(rows)

    def built(parent: str | None) -> tuple[Section, ...]:
        return tuple(
            records.section_of(records.from_row(row), actions.get(str(row["id"]), ()), built(str(row["id"])))
            for row in below.pop(parent, ())
        )

    return numbered(_all_of(built(None), below))


def _actions(rows: Sequence[Row]) -> dict[str, tuple[Action, ...]]:
    """The actions by their section; rows of a section stand together."""
    return {
        str(section): tuple(records.action_of(records.from_row(each)) for each in found)
        for section, found in groupby(rows, key=lambda row: row["section"])
    }


def _below(rows: Sequence[Row]) -> dict[str | None, list[Row]]:
    found: defaultdict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[None if row["parent"] is None else str(row["parent"])].append(row)
    return dict(found)


def _all_of(built: tuple[Section, ...], left: Mapping[str | None, Sequence[Row]]) -> tuple[Section, ...]:
    """What was built, if no row hangs below something else or below itself: it would be missing in silence."""
    if left:
        raise ValueError(f"sections below {sorted(map(str, left))}")
    return built


# --- what answers motions and commitments ----------------------------------------------------------------


def _answered(
    ws: Workspace, agenda_id: str, *, letter: str, order: tuple[str, ...]
) -> tuple[tuple[Motion, ...], tuple[Commitment, ...]]:
    """The motions and commitments of an agenda, each with the sections that answer it, in reading order.

    Args:
        letter: counts the answers of this letter too, '' none.
        order: the sections that are shown.
    """
    places = {id: at for at, id in enumerate(order)}
    by_motion = _answers(ws, "motion", agenda_id, letter, places)
    by_commitment = _answers(ws, "commitment", agenda_id, letter, places)
    motions = tuple(
        records.motion_of(records.from_row(row), by_motion.get(str(row["id"]), ()))
        for row in ws.rows("SELECT * FROM motion WHERE agenda = ? ORDER BY order_key, id", [agenda_id])
    )
    commitments = tuple(
        records.commitment_of(records.from_row(row), by_commitment.get(str(row["id"]), ()))
        for row in ws.rows("SELECT * FROM commitment WHERE agenda = ? ORDER BY order_key, id", [agenda_id])
    )
    return motions, commitments


def _answers(
    ws: Workspace, to: _Answered, agenda_id: str, letter: str, places: Mapping[str, int]
) -> dict[str, tuple[str, ...]]:
    rows = ws.rows(
        f"""
        SELECT DISTINCT answer.{to} AS answered, answer.section FROM answer JOIN {to} ON {to}.id = answer.{to}
         WHERE {to}.agenda = ? AND (answer.letter IS NULL OR answer.letter = ?)
        """,
        [agenda_id, letter],
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["section"] in places:
            found[str(row["answered"])].append(str(row["section"]))
    return {id: tuple(sorted(sections, key=places.__getitem__)) for id, sections in found.items()}


# --- letters ---------------------------------------------------------------------------------------------


def letters(ws: Workspace) -> tuple[Letter, ...]:
    """All letters whatever their state, the one made first first."""
    with _sound(ws), ws.reading():
        signatories = {
            str(letter): tuple(records.signatory_of(records.from_row(each)) for each in found)
            for letter, found in groupby(
                ws.rows("SELECT * FROM signatory ORDER BY letter, order_key, id"),
                key=lambda row: row["letter"],
            )
        }
        rows = ws.rows(f"SELECT * FROM letter {_BY_CREATION.format(table='letter')}")
        return tuple(_letter(row, signatories.get(str(row["id"]), ())) for row in rows)


def letter(ws: Workspace, id: str) -> Letter:
    """A letter's own data.

    Raises:
        UnknownId: there is no such letter.
        DamagedWorkspace: what is stored makes no sense.
    """
    with _sound(ws), ws.reading():
        row = ws.get("letter", id)
        if row is None:
            raise UnknownId(what=_LETTER, id=id, command="briefing-app letters")
        rows = ws.rows("SELECT * FROM signatory WHERE letter = ? ORDER BY order_key, id", [id])
        return _letter(row, tuple(records.signatory_of(records.from_row(each)) for each in rows))


def _letter(row: Row, signatories: tuple[Signatory, ...]) -> Letter:
    return records.letter_of(records.from_row(row), signatories)


def composition(ws: Workspace, letter_id: str) -> Composition:
    """A letter as it was sent or published, or as it would be sent now.

    Of a draft, `agenda` is the whole agenda and every motion and commitment of it is there; their sections are
    those the letter shows, so that one without is not answered in it.

    Raises:
        UnknownId: there is no such letter.
        DamagedWorkspace, MarkupError: what is stored makes no sense.
    """
    with _sound(ws), ws.reading():
        found = letter(ws, letter_id)
        if found.state in ("sent", "published"):
            rows = ws.rows("SELECT text FROM sent WHERE letter = ?", [letter_id])
            if not rows:
                raise ValueError(f"letter {letter_id} is {found.state} without a snapshot")
            return thaw(str(rows[0]["text"]))
        whole = agenda(ws, found.agenda)
        items = ws.rows("SELECT * FROM letter_item WHERE letter = ? ORDER BY order_key, id", [letter_id])
        sections = _shown(ws, letter_id, items, whole) if items else whole.sections
        order = tuple(each.id for each in walk(sections))
        motions, commitments = _answered(ws, whole.id, letter=letter_id, order=order)
        return Composition(found, whole, sections, motions, commitments)


def _shown(ws: Workspace, letter_id: str, items: Sequence[Row], whole: Agenda) -> tuple[Section, ...]:
    """The letter's own selection and wording."""
    plain = {each.id: replace(each, children=()) for each in walk(whole.sections)}
    plain |= _from_elsewhere(ws, letter_id, whole.id)
    below = _below(items)

    def built(parent: str | None) -> tuple[Section, ...]:
        found = []
        for item in below.pop(parent, ()):
            children = built(str(item["id"]))
            if item["included"]:
                found.append(_worded(item, plain, children))
        return tuple(found)

    return numbered(_all_of(built(None), below))


def _from_elsewhere(ws: Workspace, letter_id: str, agenda_id: str) -> dict[str, Section]:
    """What a letter shows that isn't in its agenda, such as sections it owns; those below them not included."""
    shown = """
        SELECT section.id FROM section JOIN letter_item ON letter_item.section = section.id
         WHERE letter_item.letter = ? AND section.agenda IS NOT ?
    """
    rows = ws.rows(f"SELECT * FROM section WHERE id IN ({shown})", [letter_id, agenda_id])
    actions = _actions(
        ws.rows(
            f"SELECT * FROM action WHERE section IN ({shown}) ORDER BY section, list_no, order_key, id",
            [letter_id, agenda_id],
        )
    )
    return {
        str(row["id"]): records.section_of(records.from_row(row), actions.get(str(row["id"]), ()), ())
        for row in rows
    }


def _worded(item: Row, plain: Mapping[str, Section], children: tuple[Section, ...]) -> Section:
    """What an item shows: a section of the agenda with the letter's own words, or a section of its own."""
    own = Section(str(item["id"]), "section")
    section = own if item["section"] is None else plain.get(str(item["section"]))
    if section is None:
        raise ValueError(f"item {item['id']}")
    if item["own_title"] is not None:
        section = replace(section, title=_inlines(str(item["own_title"])))
    if item["text"] is not None:
        section = replace(section, blocks=read_blocks(str(item["text"])))
    return replace(section, children=children)


def _inlines(text: str) -> Inlines:
    return read_inlines(text) if text else ()


# --- inside ----------------------------------------------------------------------------------------------


@contextmanager
def _sound(ws: Workspace) -> Iterator[None]:
    """Let what makes no sense in the rows be a damaged workspace."""
    try:
        yield
    except ValueError as error:
        raise DamagedWorkspace(file=ws.path, reason=_CONTENT) from error
