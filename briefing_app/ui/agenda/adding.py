"""Where does a new section of a kind come, seen from the one that is chosen?"""

from dataclasses import dataclass

from briefing_app.blocks import SectionKind, plain
from briefing_app.edits.kinds import WORDS
from briefing_app.edits.outline import allowed_kinds
from briefing_app.model.agenda import Agenda, Section
from briefing_app.ui.agenda.places import found, parent_of, siblings

KINDS: tuple[SectionKind, ...] = (
    "pillar",
    "theme",
    "section",
    "introduction",
    "chapter",
    "motions",
    "closing",
    "annex",
)
"""In the order of the menu; the first three are the usual ones."""
ONCE: frozenset[SectionKind] = frozenset(("introduction", "motions", "closing"))
"""Kinds of which an agenda has one."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Below `parent`, before a sibling or at the end."""

    parent: str | None
    before: str | None


def spot_for(agenda: Agenda, chosen: str, kind: SectionKind) -> Spot | None:
    """The nearest place for such a section; None where there is none, such as a theme without a pillar."""
    if kind == "introduction":
        return Spot(None, agenda.sections[0].id if agenda.sections else None)
    if kind in ("closing", "annex"):
        return _at_the_end(agenda, kind)
    at = found(agenda, chosen) if chosen else None
    if at is not None and at.kind == kind:
        return _behind(agenda, at)
    while at is not None:
        if kind in allowed_kinds(at.kind):
            return Spot(at.id, None)
        above = parent_of(agenda, at.id)
        if kind in allowed_kinds(above.kind if above else None):
            return _behind(agenda, at)
        at = above
    return Spot(None, None) if kind in allowed_kinds(None) else None


def is_untitled(section: Section) -> bool:
    """Whether it still has the title that every new one of its kind gets."""
    title = WORDS[section.kind].new_title
    return section.kind not in ONCE and bool(title) and plain(section.title) == title


def _behind(agenda: Agenda, section: Section) -> Spot:
    above = parent_of(agenda, section.id)
    order = siblings(agenda, above.id if above else None)
    at = order.index(section)
    return Spot(above.id if above else None, order[at + 1].id if at + 1 < len(order) else None)


def _at_the_end(agenda: Agenda, kind: SectionKind) -> Spot:
    """A closing comes before the annexes."""
    annexes = [each.id for each in agenda.sections if each.kind == "annex"]
    return Spot(None, annexes[0] if annexes and kind == "closing" else None)
