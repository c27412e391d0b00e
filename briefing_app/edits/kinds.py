"""Which kinds of section may stand where, which are numbered, and what are they called?

The rule for a section that goes to another level: it becomes what the one it is put behind is, so that Alt+Shift+Left
after Alt+Shift+Right gives what there was (a chapter between pillars aside). Behind nothing of which there may be
many, a numbered section takes the numbered kind of that level and an unnumbered one stays so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefing_app.blocks import SectionKind
from briefing_app.model.agenda import LabelMode


@dataclass(frozen=True, slots=True)
class KindWords:
    """What a kind is called in the Undo menu, and the title that a new one gets ('' none)."""

    name: str
    new_title: str


WORDS: Mapping[SectionKind, KindWords] = MappingProxyType(
    {
        "introduction": KindWords("Inleiding", ""),
        "pillar": KindWords("Pijler", "Nieuwe pijler"),
        "theme": KindWords("Thema", "Nieuw thema"),
        "section": KindWords("Paragraaf", "Nieuwe paragraaf"),
        "chapter": KindWords("Hoofdstuk", "Nieuw hoofdstuk"),
        "motions": KindWords("Moties", "Moties en toezeggingen"),
        "closing": KindWords("Afsluiting", "Tot slot"),
        "annex": KindWords("Bijlage", "Nieuwe bijlage"),
    }
)
_AT_THE_TOP: tuple[SectionKind, ...] = (
    "pillar",
    "chapter",
    "section",
    "introduction",
    "motions",
    "closing",
    "annex",
)
_NUMBERED: frozenset[SectionKind] = frozenset(("pillar", "theme", "chapter", "motions", "annex"))
_MANY: frozenset[SectionKind] = frozenset(("pillar", "theme", "chapter", "annex", "section"))
"""Kinds of which there may be more than one side by side."""


def allowed_kinds(parent: SectionKind | None) -> tuple[SectionKind, ...]:
    """What a person may put below a section of this kind, None for the top; the usual one first."""
    match parent:
        case None:
            return _AT_THE_TOP
        case "pillar" | "chapter":
            return ("theme", "section")
        case _:
            return ("section",)


def default_kind(parent: SectionKind | None, *, behind: SectionKind | None = None) -> SectionKind:
    """What a new section is: as the one it comes behind if there may be more of those, else the usual kind."""
    allowed = allowed_kinds(parent)
    return behind if behind in _MANY and behind in allowed else allowed[0]


def default_label_mode(kind: SectionKind) -> LabelMode:
    """Whether a new section of this kind is numbered."""
    return "auto" if kind in _NUMBERED else "none"


def kind_at(
    kind: SectionKind,
    *,
    is_numbered: bool,
    parent: SectionKind | None,
    behind: SectionKind | None,
    holds_numbered: bool,
) -> SectionKind:
    """What a section that comes to another level becomes there (see above).

    Args:
        behind: what stands before its new place, None at the start.
        holds_numbered: whether numbered sections stand below it; it then has to keep a number itself.
    """
    allowed = allowed_kinds(parent)
    if kind not in _MANY and kind in allowed:
        return kind
    if behind in _MANY and behind in allowed:
        found: SectionKind = behind
    else:
        found = allowed[0] if is_numbered else "section"
    if found == "section" and holds_numbered:
        return "pillar" if parent is None else "theme"
    return found
