"""What goes with a section that is deleted: all below it, and every row that points at it."""

from collections.abc import Iterable

from briefing_app.store import Step, Workspace, key_between

_BELOW = """
    WITH RECURSIVE gone (id, depth) AS (
        VALUES (:id, 0) UNION ALL
        SELECT section.id, depth + 1 FROM section JOIN gone ON section.parent = gone.id
    ) SELECT id FROM gone ORDER BY depth DESC
"""


def remove_section(ws: Workspace, step: Step, id: str) -> None:
    """Delete a section and all below it, those that a letter owns too.

    Their actions, what letters report of those, the answers they give and their places in letters go along. A letter
    that was sent or published is frozen and shows what it showed.
    """
    remove_sections(ws, step, [str(row["id"]) for row in ws.rows(_BELOW, {"id": id})])


def remove_sections(ws: Workspace, step: Step, ids: Iterable[str]) -> None:
    """Delete these sections; what stands below them has to be among them, or moved elsewhere before."""
    gone = tuple(ids)
    for id in gone:
        for row in ws.rows("SELECT id FROM action WHERE section = ?", [id]):
            remove_action(ws, step, str(row["id"]))
        for row in ws.rows("SELECT id FROM answer WHERE section = ?", [id]):
            step.delete("answer", str(row["id"]))
    for id in gone:
        for row in ws.rows("SELECT id FROM letter_item WHERE section = ?", [id]):
            if ws.get("letter_item", str(row["id"])) is not None:  # it may have gone with the one above it
                _remove_item(ws, step, str(row["id"]), frozenset(gone))
    for id in gone:
        step.delete("section", id)


def remove_action(ws: Workspace, step: Step, id: str) -> None:
    """Delete an action and what letters report of it."""
    for row in ws.rows("SELECT id FROM action_report WHERE action = ?", [id]):
        step.delete("action_report", str(row["id"]))
    step.delete("action", id)


def _remove_item(ws: Workspace, step: Step, id: str, gone: frozenset[str]) -> None:
    """Take a section out of a letter, with what the letter wrote below it; other sections there take its place."""
    for row in ws.rows("SELECT id, section FROM letter_item WHERE parent = ? ORDER BY order_key, id", [id]):
        if row["section"] is None or row["section"] in gone:
            _remove_item(ws, step, str(row["id"]), gone)
        else:
            _lift(ws, step, str(row["id"]), out_of=id)
    step.delete("letter_item", id)


def _lift(ws: Workspace, step: Step, id: str, *, out_of: str) -> None:
    """Put an item before the one it stood in: those that are lifted one after another keep their order."""
    above = ws.get("letter_item", out_of)
    assert above is not None
    rows = ws.rows(
        """
        SELECT max(order_key) AS key FROM letter_item
         WHERE letter = :letter AND parent IS :parent AND order_key < :order_key
        """,
        {name: above[name] for name in ("letter", "parent", "order_key")},
    )
    key = key_between(None if rows[0]["key"] is None else str(rows[0]["key"]), str(above["order_key"]))
    step.update("letter_item", id, parent=above["parent"], order_key=key)
