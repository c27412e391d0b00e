"""What does a letter take over from the one before it, and what goes when it is thrown away?"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from briefing_app.edits.letter_tree import FROZEN, item_id, itemised, path_to
from briefing_app.edits.removing import remove_sections
from briefing_app.edits.renaming import Ids, renamed
from briefing_app.ids import new_id
from briefing_app.markup import read_blocks, read_inlines, write_blocks, write_inlines
from briefing_app.model.agenda import Section, walk
from briefing_app.model.letter import Letter
from briefing_app.store import Step, Workspace, read, records
from briefing_app.store.rows import Row, Value


def inherit(ws: Workspace, step: Step, before: Letter, letter_id: str) -> None:
    """Give a new letter the selection, order and own words of another on the same agenda."""
    items = ws.rows("SELECT * FROM letter_item WHERE letter = ?", [before.id])
    if items:
        sections = _copy_own_sections(ws, step, before.id, letter_id)
        _copy_items(step, items, letter_id, sections)
    elif before.state in FROZEN:
        _leave_out_what_it_did(ws, step, before, letter_id)


def remove_all(ws: Workspace, step: Step, letter_id: str) -> None:
    """Delete the items of a letter and the sections that only it has."""
    for row in ws.rows("SELECT id FROM letter_item WHERE letter = ?", [letter_id]):
        step.delete("letter_item", str(row["id"]))
    own = ws.rows("SELECT id FROM section WHERE letter = ?", [letter_id])
    remove_sections(ws, step, [str(each["id"]) for each in own])


# --- taking over -----------------------------------------------------------------------------------------


def _copy_own_sections(ws: Workspace, step: Step, before: str, letter_id: str) -> dict[str, str]:
    """Copies of the sections that only the other letter has; gives their ids by the old ones."""
    rows = ws.rows("SELECT * FROM section WHERE letter = ?", [before])
    ids = {str(each["id"]): new_id() for each in rows}
    for row in rows:
        old = records.section_of(records.from_row(row), (), ())
        (new,) = renamed((old,), ids)
        record = records.section_record(replace(new, copied_from=old.id))
        parent = row["parent"] and ids[str(row["parent"])]
        place: dict[str, Value] = {"letter": letter_id, "parent": parent, "order_key": row["order_key"]}
        step.insert("section", {**records.to_row(record), **place})
        for action in ws.rows("SELECT * FROM action WHERE section = ?", [old.id]):
            step.insert("action", {**action, "id": new_id(), "section": new.id, "last_step": None})
    return ids


def _copy_items(step: Step, items: list[Row], letter_id: str, sections: Mapping[str, str]) -> None:
    ids = {str(each["id"]): new_id() for each in items}
    for item in items:
        section, parent = item["section"], item["parent"]
        row: dict[str, Value] = {
            "id": ids[str(item["id"])],
            "letter": letter_id,
            "section": section and sections.get(str(section), section),
            "parent": parent and ids[str(parent)],
            "order_key": item["order_key"],
            "included": item["included"],
            **_words(item, sections),
        }
        step.insert("letter_item", row)


def _words(item: Row, ids: Ids) -> dict[str, Value]:
    """The letter's own words in an item; what they refer to in sections that were copied follows."""
    title, text = item["own_title"], item["text"]
    if not ids:
        return {"own_title": title, "text": text}
    section = Section(
        "",
        "section",
        read_inlines(str(title)) if title else (),
        blocks=read_blocks(str(text)) if text else (),
    )
    (new,) = renamed((section,), ids)
    return {
        "own_title": write_inlines(new.title) if title else title,
        "text": write_blocks(new.blocks) if text else text,
    }


def _leave_out_what_it_did(ws: Workspace, step: Step, before: Letter, letter_id: str) -> None:
    """Leave out what was in the agenda when a frozen letter was made and isn't in it. What came later is shown."""
    sections = read.agenda(ws, before.agenda).sections
    shown = {each.id for each in walk(read.composition(ws, before.id).sections)}
    older = _older_than(ws, before.id)
    absent = {each.id for each in walk(sections) if each.id in older and each.id not in shown}
    left_out = set(_topmost(sections, absent))
    tree = itemised(ws, step, read.letter(ws, letter_id), left_out)
    for each in left_out:
        step.update("letter_item", item_id(path_to(tree, each)[-1]), included=0)


def _topmost(sections: Iterable[Section], wanted: Set[str]) -> Iterator[str]:
    """Those with none of them above: what is left out takes along all below it."""
    for each in sections:
        if each.id in wanted:
            yield each.id
        else:
            yield from _topmost(each.children, wanted)


def _older_than(ws: Workspace, letter_id: str) -> set[str]:
    """The sections that were there when a letter came, by the log; the same step counts as before."""
    rows = ws.rows(
        """
        SELECT section.id FROM section
         WHERE (SELECT min(step) FROM change WHERE tbl = 'section' AND row = section.id)
            <= (SELECT min(step) FROM change WHERE tbl = 'letter' AND row = ?)
        """,
        [letter_id],
    )
    return {str(each["id"]) for each in rows}
