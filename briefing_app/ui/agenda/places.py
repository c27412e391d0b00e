"""Where may a section stand in the outline?"""

from briefing_app.model.agenda import Agenda, Section, walk


def found(agenda: Agenda, id: str) -> Section | None:
    """The section with this id."""
    return next((each for each in walk(agenda.sections) if each.id == id), None)


def siblings(agenda: Agenda, parent: str | None) -> tuple[Section, ...]:
    """The sections below one, or at the top."""
    if parent is None:
        return agenda.sections
    above = found(agenda, parent)
    return above.children if above else ()


def parent_of(agenda: Agenda, id: str) -> Section | None:
    """The section that another stands in, None for one at the top."""
    return next(
        (each for each in walk(agenda.sections) if any(child.id == id for child in each.children)), None
    )


def may_stand(agenda: Agenda, id: str, parent: str | None, before: str | None) -> bool:
    """Whether a section may be dropped below `parent`, before a sibling or at the end, and is elsewhere now.

    The rule of `edits.outline.move`, without asking the workspace at each movement of the mouse; but stricter, since
    a mouse slips: what is a pillar or a chapter stays one.
    """
    section = found(agenda, id)
    if section is None or (section.kind not in ("theme", "section") and parent is not None):
        return False
    below = [*walk((section,))]
    if parent in {each.id for each in below}:
        return False
    order = [each.id for each in siblings(agenda, parent)]
    if id in order:
        after = order[order.index(id) + 1 :]
        return before not in (id, after[0] if after else None)
    above = found(agenda, parent) if parent else None
    return above is None or above.label_mode != "none" or all(each.label_mode == "none" for each in below[1:])
