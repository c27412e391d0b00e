"""The agenda: sections with actions, and the motions and commitments they answer."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.blocks import Blocks, Inlines, SectionKind
from briefing_app.model.timing import Status, Timing, parse_timing

LabelMode = Literal["auto", "none", "verbatim"]
"""`auto`: counted by place in the tree; `verbatim`: as the source printed it."""

_COUNTED = r"\b(?:[IVXLC]+|[A-Z])\b"
_NUMBER = re.compile(rf"([0-9]+(?:\.[0-9]+)*|{_COUNTED})(?!.*(?:[0-9]|{_COUNTED}))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier of the Tweede or Eerste Kamer: number without spaces, budget chapter (roman) or None, title."""

    number: str
    chapter: str | None
    title: str


@dataclass(frozen=True, slots=True)
class Action:
    """One bullet under *Acties*.

    `timing_note` is the text between the parentheses as it stands, None without one; `timing_close` what stood
    after it, `)` and sometimes more (a source may forget the parenthesis). `timing_date` is the date of the letter
    that said it: relative forms are resolved against it. `list_no` counts the action lists of a section from 1.
    """

    id: str
    text: Inlines
    timing_note: str | None = None
    timing_close: str = ")"
    timing_date: datetime.date | None = None
    status: Status | None = None
    owner: str | None = None
    partners: tuple[str, ...] = ()
    list_no: int = 1

    def timing(self) -> Timing | None:
        """The typed form of `timing_note`, None where the action has none."""
        if self.timing_note is None:
            return None
        return parse_timing(self.timing_note, self.timing_date or datetime.date.min)


@dataclass(frozen=True, slots=True)
class Section:
    """A pillar, theme, chapter or subheading with its text, its actions and the sections below it.

    `blocks` hold `Use(to="1", kind="actions")` where the first action list stands. `label` is what is printed
    before the title (`Pijler 1`, `1.1`, `3.`): counted if `label_mode` is `auto` (see `numbered`).
    """

    id: str
    kind: SectionKind
    title: Inlines = ()
    label: str = ""
    label_mode: LabelMode = "none"
    blocks: Blocks = ()
    actions: tuple[Action, ...] = ()
    children: tuple["Section", ...] = ()
    copied_from: str | None = None

    @property
    def number(self) -> str | None:
        """The number in the label (`1`, `1.1`, `3`; roman ones and letters as they stand), None without one."""
        found = _NUMBER.search(self.label)
        return found[1] if found else None

    def actions_of(self, list_no: int) -> tuple[Action, ...]:
        """The actions of one list, in order."""
        return tuple(each for each in self.actions if each.list_no == list_no)


@dataclass(frozen=True, slots=True)
class Motion:
    """A motie: what parliament asked. `sections` are those that answer it."""

    id: str
    title: str
    movers: tuple[str, ...] = ()
    dossier: str | None = None
    chapter: str | None = None
    number: str | None = None
    sections: tuple[str, ...] = ()


CommitmentState = Literal["open", "partly", "met"]


@dataclass(frozen=True, slots=True)
class Commitment:
    """A toezegging: what the minister promised, with its number (`TZ202306-026`), due moment and state."""

    id: str
    title: str
    number: str | None = None
    due: str | None = None
    state: CommitmentState = "open"
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The policy agenda letters report on. The first dossier is the one a letter is published under."""

    id: str
    title: str
    dossiers: tuple[Dossier, ...] = ()
    sections: tuple[Section, ...] = ()
    motions: tuple[Motion, ...] = ()
    commitments: tuple[Commitment, ...] = ()


def walk(sections: Iterable[Section]) -> Iterator[Section]:
    """Sections and all below them, in reading order."""
    for section in sections:
        yield section
        yield from walk(section.children)


def numbered(sections: tuple[Section, ...], *, above: str = "") -> tuple[Section, ...]:
    """The same tree with every `auto` label counted.

    Pillars, chapters and the motions chapter share one count at the top (`Pijler 1`, `Pijler 2`, `3.`), annexes have
    their own; themes count within what holds them (`1.1`). A verbatim label that ends in a number sets the count.
    """
    counts = {True: 0, False: 0}
    result: list[Section] = []
    for section in sections:
        label = section.label if section.label_mode == "verbatim" else ""
        is_annex = section.kind == "annex"
        last = (section.number or "").rpartition(".")[2]
        if section.label_mode == "verbatim" and last.isdigit():
            counts[is_annex] = int(last)
        elif section.label_mode == "auto":
            counts[is_annex] += 1
            label = automatic_label(section.kind, counts[is_annex], above=above)
        numbered_section = replace(section, label=label)
        children = numbered(section.children, above=numbered_section.number or "")
        result.append(replace(numbered_section, children=children))
    return tuple(result)


def automatic_label(kind: SectionKind, count: int, *, above: str) -> str:
    """What is printed before the title of the `count`th numbered section of its level."""
    match kind:
        case "pillar":
            return f"Pijler {count}"
        case "annex":
            return f"Bijlage {count}"
        case _:
            return f"{above}.{count}" if above else f"{count}."
