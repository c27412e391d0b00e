"""How does text with nested wrappings become flat runs, each with its look, and back?

An editor gives each character a look; stored text nests elements. `runs_of` writes down for each run the wrappings
around it, outermost first, so that nothing of the nesting is lost; `inlines_of` builds the nesting again. Equal
wrappings side by side become one, and those around nothing go: that is the canonical form of edited text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, assert_never

from briefing_app.blocks import (
    Field,
    Inline,
    Inlines,
    InlineUse,
    Link,
    Mark,
    Note,
    Ref,
    Styled,
    StyleName,
    Text,
)
from briefing_app.markup import joined, legal

OBJECT = "\ufffc"
"""The character that stands for an object in the text."""
_BREAKING = frozenset("\n\r\u2028\u2029\ufffc\ufdd0\ufdd1")
"""What an editor's document would take for a line, a paragraph, an object or a frame of its own."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """One element around a run: a style with its language, a link with its address, a comment with its id."""

    tag: Literal["b", "i", "sup", "sub", "a", "mark"]
    value: str = ""


Look = tuple[Wrap, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters, or one thing that is no characters: a note, a field, a reference."""

    content: str | Inline
    look: Look = ()


def runs_of(inlines: Iterable[Inline], look: Look = ()) -> Iterator[Run]:
    """The flat runs of inlines."""
    for inline in inlines:
        match inline:
            case Text(text):
                yield from _text_runs(text, look)
            case Styled(style, children, lang):
                yield from runs_of(children, (*look, Wrap(style, lang)))
            case Link(to, children):
                yield from runs_of(children, (*look, Wrap("a", to)))
            case Mark(id, children):
                yield from runs_of(children, (*look, Wrap("mark", id)))
            case Note() | Ref() | Field() | InlineUse():
                yield Run(inline, look)
            case _:
                assert_never(inline)


def _text_runs(text: str, look: Look) -> Iterator[Run]:
    for odd, characters in groupby(text, key=_BREAKING.__contains__):
        if odd:
            yield from (Run(Text(each), look) for each in characters)
        else:
            yield Run("".join(characters), look)


def inlines_of(runs: Iterable[Run]) -> Inlines:
    """The nested inlines of runs, in canonical form."""
    return _nested(tuple(runs), 0)


def _nested(runs: tuple[Run, ...], depth: int) -> Inlines:
    found: list[Inline] = []
    for wrap, group in groupby(runs, key=lambda run: run.look[depth] if len(run.look) > depth else None):
        members = tuple(group)
        if wrap is None:
            found += (
                Text(legal(run.content)) if isinstance(run.content, str) else run.content for run in members
            )
        elif children := _nested(members, depth + 1):
            found.append(_wrapped(wrap, children))
    return joined(found)


def _wrapped(wrap: Wrap, children: Inlines) -> Inline:
    match wrap.tag:
        case "b" | "i" | "sup" | "sub":
            return Styled(wrap.tag, children, wrap.value)
        case "a":
            return Link(wrap.value, children)
        case "mark":
            return Mark(wrap.value, children)
        case _:
            assert_never(wrap.tag)


def canonical(inlines: Iterable[Inline]) -> Inlines:
    """Inlines as they come back from an editor that changed nothing."""
    return inlines_of(runs_of(inlines))


# --- looks -----------------------------------------------------------------------------------------------


def has(look: Look, tag: str) -> bool:
    """Whether an element of this name is around the run."""
    return any(wrap.tag == tag for wrap in look)


def link_of(look: Look) -> str:
    """The address a run leads to, '' for none."""
    return next((wrap.value for wrap in look if wrap.tag == "a"), "")


def without(look: Look, *tags: str) -> Look:
    """A look without these elements."""
    return tuple(wrap for wrap in look if wrap.tag not in tags)


def styled(look: Look, style: StyleName, *, on: bool) -> Look:
    """A look with or without a style; superscript and subscript exclude each other."""
    rest = without(look, "sup", "sub") if style in ("sup", "sub") else without(look, style)
    return (*rest, Wrap(style)) if on else rest


def linked(look: Look, to: str) -> Look:
    """A look that leads to an address, '' for nowhere. A link is outermost, so that styles don't cut it up."""
    rest = without(look, "a")
    return (Wrap("a", to), *rest) if to else rest
