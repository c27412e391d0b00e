"""What every importer returns: a composition, where each character of the source went, and the doubts."""

from dataclasses import dataclass
from typing import Literal

from briefing_app.model.letter import Composition

Place = Literal["text", "title", "label", "header", "furniture"]
"""Where characters of a source went. `label`: printed by templates (`Acties`, `Pijler 1`, bullets, parentheses);
`header`: a field of the letter; `furniture`: page furniture that is not part of the letter."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of the source, in source order, and the one place it went to. `line` counts from 1."""

    line: int
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place the importer was not sure of. `section` is the id of the section it is in, '' in the header."""

    line: int
    section: str
    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A published letter as read. `account` is every character of the source that is not white space, once."""

    composition: Composition
    account: tuple[Placed, ...]
    doubts: tuple[Doubt, ...]
