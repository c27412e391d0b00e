"""What agendas and letters are there, and what does a letter show? Rows as values of the model.

Each function asks a fixed number of questions of the database, however many sections there are.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from typing import Literal

from briefing_app.blocks import images_in
from briefing_app.errors import DamagedWorkspace, UnknownId, Wording
from briefing_app.model.agenda import Action, Agenda, Commitment, Motion, Section, numbered, walk
from briefing_app.model.letter import Composition, Letter, Signatory
from briefing_app.store import records
from briefing_app.store.rows import Row
from briefing_app.store.selection import all_of, below_of, shown
from briefing_app.store.snapshot import thaw
from briefing_app.store.workspace import Workspace

_AGENDA = Wording("agenda", "agenda")
_LETTER = Wording("brief", "letter")
_SECTION = Wording("onderdeel", "section")
_CONTENT = Wording(
    "de inhoud van een agenda of brief klopt niet", "the content of an agenda or a letter is not valid"
)
_BY_CREATION = """
    ORDER BY (SELECT min(change.id) FROM change WHERE tbl = '{table}' AND row = "{table}".id), rowid
"""
"""By the log, since undoing a removal puts a row back at the end of its table."""

PROVISIONAL = "provisional"
"""The id of a letter that is not stored."""

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
    return numbered(_built(rows, actions))


def _built(rows: Sequence[Row], actions: Mapping[str, tuple[Action, ...]]) -> tuple[Section, ...]:
    """Rows in order as a tree."""
    below = below_of(rows)

    def built(parent: str | None) -> tuple[Section, ...]:
        return tuple(
            records.section_of(records.from_row(row), actions.get(str(row["id"]), ()), built(str(row["id"])))
            for row in below.pop(parent, ())
        )

    return all_of(built(None), below)


def section(ws: Workspace, id: str) -> Section:
    """A section of an agenda and the unnumbered ones below it, as they are stored: counted labels are empty.

    Sections with a text of their own that stand among them are there too, but not what stands below those.

    Raises:
        UnknownId: there is no such section.
        DamagedWorkspace, MarkupError: what is stored makes no sense.
    """
    below = """
        WITH RECURSIVE below (id, goes_on) AS (
            VALUES (:id, 1) UNION
            SELECT section.id, section.kind = 'section' AND section.label_mode = 'none'
              FROM section JOIN below ON section.parent = below.id
             WHERE below.goes_on AND section.agenda IS NOT NULL
        )
    """
    with _sound(ws), ws.reading():
        top = ws.get("section", id)
        if top is None or top["agenda"] is None:
            raise UnknownId(what=_SECTION, id=id, command="briefing-app show")
        rows = ws.rows(
            f"{below} SELECT section.* FROM section JOIN below USING (id) WHERE id <> :id ORDER BY order_key, id",
            {"id": id},
        )
        actions = ws.rows(
            f"""
            {below} SELECT action.* FROM action JOIN below ON below.id = action.section
             ORDER BY section, list_no, order_key, action.id
            """,
            {"id": id},
        )
        (found,) = _built([{**top, "parent": None}, *rows], _actions(actions))
        return found


def label(ws: Workspace, id: str) -> str:
    """What is printed before the title of a section of an agenda now, '' where nothing is."""
    row = ws.get("section", id)
    if row is None or row["label_mode"] == "none":
        return ""
    above = "" if row["parent"] is None else label(ws, str(row["parent"]))
    rows = ws.rows(
        """
        SELECT id, kind, label_mode, label, '' AS title, '' AS text, NULL AS copied_from, NULL AS parent
          FROM section WHERE agenda IS ? AND parent IS ? ORDER BY order_key, id
        """,
        [row["agenda"], row["parent"]],
    )
    with _sound(ws):
        within = Section("", "section", label=above).number or ""
        return next(each.label for each in numbered(_built(rows, {}), above=within) if each.id == id)


def _actions(rows: Sequence[Row]) -> dict[str, tuple[Action, ...]]:
    """The actions by their section; rows of a section stand together."""
    return {
        str(section): tuple(records.action_of(records.from_row(each)) for each in found)
        for section, found in groupby(rows, key=lambda row: row["section"])
    }


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
            return _with_images(ws, thaw(str(rows[0]["text"])))
        whole = agenda(ws, found.agenda)
        items = ws.rows("SELECT * FROM letter_item WHERE letter = ? ORDER BY order_key, id", [letter_id])
        sections = shown(whole.sections, items, _from_elsewhere(ws, letter_id, whole.id))
        order = tuple(each.id for each in walk(sections))
        motions, commitments = _answered(ws, whole.id, letter=letter_id, order=order)
        return _with_images(ws, Composition(found, whole, sections, motions, commitments))


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


def provisional(ws: Workspace, agenda_id: str) -> Composition:
    """A draft letter of the whole agenda that is not stored, to see an agenda without a draft as a letter.

    It has the sender, the header and who signs of the letter on this agenda that was made last.

    Raises:
        UnknownId: there is no such agenda.
        DamagedWorkspace, MarkupError: what is stored makes no sense.
    """
    with _sound(ws), ws.reading():
        whole = agenda(ws, agenda_id)
        last = next((each for each in reversed(letters(ws)) if each.agenda == agenda_id), None)
    made = Letter(PROVISIONAL, whole.id, whole.title, dossiers=whole.dossiers)
    if last is not None:
        made = replace(
            last,
            id=PROVISIONAL,
            title=whole.title,
            number=None,
            date=None,
            reference=None,
            state="draft",
            previous=last.id,
        )
    return _with_images(ws, Composition(made, whole, whole.sections, whole.motions, whole.commitments))


def _with_images(ws: Workspace, composition: Composition) -> Composition:
    names = {image.to for each in walk(composition.sections) for image in images_in(each.blocks)}
    return replace(composition, images=ws.kept_of(sorted(names))) if names else composition


# --- inside ----------------------------------------------------------------------------------------------


@contextmanager
def _sound(ws: Workspace) -> Iterator[None]:
    """Let what makes no sense in the rows be a damaged workspace."""
    try:
        yield
    except ValueError as error:
        raise DamagedWorkspace(file=ws.path, reason=_CONTENT) from error
