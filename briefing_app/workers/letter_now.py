"""What does a letter say at this moment: as it is stored, with what is being typed and not saved yet?"""

from collections.abc import Mapping
from dataclasses import replace

from briefing_app import blocks as b
from briefing_app.edits.writing import with_parts
from briefing_app.model.agenda import Action, Section, numbered, walk
from briefing_app.model.letter import Composition
from briefing_app.workers.requests import Says

Typed = Mapping[str, Says]
"""By the id of a theme what its text says, by that of an action the action."""


def with_typed(composition: Composition, typed: Typed) -> Composition:
    """The composition, as it will be once what was typed is saved.

    A letter that was sent stays as it was sent. Where a letter has words of its own, those stay.
    """
    if not typed or composition.letter.state in ("sent", "published"):
        return composition
    agenda = replace(composition.agenda, sections=_written(composition.agenda.sections, typed))
    if composition.sections == composition.agenda.sections:
        return replace(composition, agenda=agenda, sections=numbered(agenda.sections))
    before = {each.id: each for each in walk(composition.agenda.sections)}
    after = {each.id: each for each in walk(agenda.sections)}
    sections = tuple(_reworded(each, before, after) for each in composition.sections)
    return replace(composition, agenda=agenda, sections=sections)


def _written(sections: tuple[Section, ...], typed: Typed) -> tuple[Section, ...]:
    written = []
    for each in sections:
        section = replace(each, children=_written(each.children, typed)) if each.children else each
        parts = typed.get(each.id)
        written.append(with_parts(section, parts) if isinstance(parts, tuple) else section)
    return tuple(_with_actions(each, typed) for each in written)


def _with_actions(section: Section, typed: Typed) -> Section:
    actions = tuple(_typed_action(each, typed.get(each.id)) for each in section.actions)
    return section if actions == section.actions else replace(section, actions=actions)


def _typed_action(action: Action, says: Says | None) -> Action:
    """An action that isn't stored yet has no place to be shown in: it comes once it is saved."""
    return replace(says, list_no=action.list_no) if isinstance(says, Action) else action


def _reworded(shown: Section, before: Mapping[str, Section], after: Mapping[str, Section]) -> Section:
    """A section of a letter that made its own choice: its words follow the agenda where they are the agenda's."""
    old, new = before.get(shown.id), after.get(shown.id)
    children = tuple(_reworded(each, before, after) for each in shown.children)
    if old is None or new is None:
        return replace(shown, children=children)
    blocks, actions = (
        (new.blocks, new.actions) if shown.blocks == old.blocks else (shown.blocks, shown.actions)
    )
    title = new.title if shown.title == old.title else shown.title
    return replace(shown, title=title, blocks=blocks, actions=actions, children=children)


# --- from the letter back to what is stored --------------------------------------------------------------


def stored_blocks(section: Section, assembled: b.Section) -> tuple[int | None, ...]:
    """For each block of a section in a `Document` the index of the block it comes from in the stored text.

    What the template prints of an action list comes from the island; None where there is nothing to lead to.
    """
    islands = [index for index, block in enumerate(section.blocks) if _is_island(block)]
    texts = [
        index for index, block in enumerate(section.blocks) if not _is_island(block) and not _is_empty(block)
    ]
    found: list[int | None] = []
    for block in assembled.blocks:
        if isinstance(block, b.Section):
            found.append(None)
        elif _of_island(block):
            at = _next(islands, found)
            found.append(at)
            if isinstance(block, b.List) and at in islands:
                islands.remove(at)
        elif _is_empty(block):
            found.append(None)
        else:
            found.append(texts.pop(0) if texts else None)
    return tuple(found)


def _next(islands: list[int], found: list[int | None]) -> int | None:
    return islands[0] if islands else next((each for each in reversed(found) if each is not None), None)


def _is_island(block: b.Block) -> bool:
    return isinstance(block, b.Use) and block.kind == "actions"


def _of_island(block: b.Block) -> bool:
    """Whether the template made a block of an action list: its list, or the word above it."""
    return (isinstance(block, b.List) and block.kind == "actions") or (
        isinstance(block, b.Paragraph) and block.kind == "label"
    )


def _is_empty(block: b.Block) -> bool:
    return isinstance(block, b.Paragraph) and not any(
        not isinstance(each, b.Text) or each.text.strip() for each in block.children
    )
