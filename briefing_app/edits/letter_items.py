"""Which parts does a letter show, in which order and in which words? Choosing, ordering and saying them differently.

Every act raises `LetterFrozen` for a letter that was sent or published.
"""

from itertools import pairwise

from briefing_app.blocks import Blocks, Inlines, SectionKind
from briefing_app.edits.letter_tree import FROZEN, Node, item_id, itemised, key_of, path_to, tree_of
from briefing_app.edits.removing import remove_sections
from briefing_app.errors import LetterFrozen
from briefing_app.ids import new_id
from briefing_app.markup import write_blocks, write_inlines
from briefing_app.model.agenda import Section
from briefing_app.model.letter import Letter
from briefing_app.store import Step, Workspace, key_between, read, records


def editable(ws: Workspace, letter_id: str) -> Letter:
    """The letter, if it may still be changed.

    Raises:
        UnknownId: there is no such letter.
        LetterFrozen: it was sent or published.
    """
    letter = read.letter(ws, letter_id)
    if letter.state in FROZEN:
        raise LetterFrozen(title=letter.title)
    return letter


# --- choosing and ordering -------------------------------------------------------------------------------


def include(ws: Workspace, letter_id: str, section_id: str, included: bool) -> None:
    """Show a part in the letter, or leave it out with all below it.

    To show one below a part that was left out shows that part too, but nothing else of it.
    """
    letter = editable(ws, letter_id)
    with ws.step("Onderdeel opnemen" if included else "Onderdeel weglaten") as step:
        tree = itemised(ws, step, letter, {section_id})
        path = path_to(tree, section_id)
        _tick(step, path[-1], included)
        for above, below in pairwise(path):
            if included and not above.included:
                _tick(step, above, True)
                for each in _listed_children(ws, step, letter, above):
                    _tick(step, each, each.id == below.id)


def move(ws: Workspace, letter_id: str, section_id: str, *, after: str | None) -> None:
    """Put a part directly behind another that stands beside it, or with None before all of them."""
    letter = editable(ws, letter_id)
    with ws.step("Onderdeel verplaatsen") as step:
        tree = itemised(ws, step, letter, {section_id}, beside=True)
        path = path_to(tree, section_id)
        beside = [each for each in (path[-2].children if len(path) > 1 else tree) if each.id != section_id]
        at = 0 if after is None else 1 + next(i for i, each in enumerate(beside) if each.id == after)
        key = key_between(
            key_of(beside[at - 1]) if at else None, key_of(beside[at]) if at < len(beside) else None
        )
        step.update("letter_item", item_id(path[-1]), order_key=key)


def _tick(step: Step, node: Node, included: bool) -> None:
    step.update("letter_item", item_id(node), included=int(included))


def _listed_children(ws: Workspace, step: Step, letter: Letter, node: Node) -> tuple[Node, ...]:
    tree = itemised(ws, step, letter, {each.id for each in node.children})
    return path_to(tree, node.id)[-1].children


# --- own words -------------------------------------------------------------------------------------------


def set_own_title(
    ws: Workspace, letter_id: str, section_id: str, title: Inlines | None, *, merge_key: str | None = None
) -> None:
    """Let the letter call a part otherwise than the agenda; None, or the same, follows the agenda again."""
    text = None if title is None else write_inlines(title)
    _set_words(ws, letter_id, section_id, "Eigen titel in de brief", merge_key, title=text)


def set_own_text(
    ws: Workspace, letter_id: str, section_id: str, blocks: Blocks | None, *, merge_key: str | None = None
) -> None:
    """Let the letter say a part in its own words; None, or the same, follows the agenda again."""
    text = None if blocks is None else write_blocks(blocks)
    _set_words(ws, letter_id, section_id, "Eigen tekst in de brief", merge_key, text=text)


def set_own_words(ws: Workspace, letter_id: str, section_id: str, title: Inlines, blocks: Blocks) -> None:
    """Both at once. What is the same as in the agenda follows the agenda."""
    words = {"title": write_inlines(title), "text": write_blocks(blocks)}
    _set_words(ws, letter_id, section_id, "Eigen tekst in de brief", None, **words)


def follow_agenda(ws: Workspace, letter_id: str, section_id: str) -> None:
    """Give up the letter's own words for a part of the agenda."""
    label = "Terug naar de tekst van de agenda"
    _set_words(ws, letter_id, section_id, label, None, title=None, text=None)


def _set_words(
    ws: Workspace, letter_id: str, section_id: str, label: str, merge_key: str | None, **words: str | None
) -> None:
    """Write `title` and `text` where they belong: in the letter's own section, or in the item of one of the agenda."""
    letter = editable(ws, letter_id)
    row = ws.get("section", section_id)
    if row is None:
        raise LookupError(section_id)
    with ws.step(label, merge_key=merge_key) as step:
        if row["letter"] == letter_id:
            step.update("section", section_id, **{name: each or "" for name, each in words.items()})
            return
        columns = {
            "own_title" if name == "title" else name: None if each == row[name] else each
            for name, each in words.items()
        }
        item = path_to(itemised(ws, step, letter, {section_id}), section_id)[-1]
        step.update("letter_item", item_id(item), **columns)


def add_own_section(
    ws: Workspace,
    letter_id: str,
    *,
    title: Inlines,
    kind: SectionKind = "section",
    blocks: Blocks = (),
    after: str | None = None,
) -> str:
    """A part that only this letter has, at its top level behind `after`, or as its first; gives its id."""
    letter = editable(ws, letter_id)
    id = new_id()
    with ws.step("Eigen onderdeel toevoegen") as step:
        tree = itemised(ws, step, letter, {after} if after else _first(ws, letter), beside=True)
        at = 0 if after is None else 1 + next(i for i, each in enumerate(tree) if each.id == after)
        key = key_between(key_of(tree[at - 1]) if at else None, key_of(tree[at]) if at < len(tree) else None)
        record = records.section_record(Section(id, kind, title, blocks=blocks))
        step.insert("section", {**records.to_row(record), "letter": letter_id, "order_key": key})
        step.insert("letter_item", {"letter": letter_id, "section": id, "order_key": key})
    return id


def remove_own_section(ws: Workspace, letter_id: str, section_id: str) -> None:
    """Throw away a part that only this letter has; one of the agenda is left out with `include`."""
    editable(ws, letter_id)
    with ws.step("Eigen onderdeel verwijderen") as step:
        remove_sections(ws, step, [section_id])


def _first(ws: Workspace, letter: Letter) -> set[str]:
    tree = tree_of(ws, letter.id, read.agenda(ws, letter.agenda).sections)
    return {each.id for each in tree[:1]}
