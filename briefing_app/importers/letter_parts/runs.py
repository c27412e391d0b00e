"""How is a run of inlines trimmed and cut without losing what stands in it?"""

import re
from dataclasses import replace

from briefing_app.blocks import Inline, Inlines, Link, Mark, Note, Styled, Text
from briefing_app.markup import joined

OPAQUE = "\ufffc"
"""Stands for an inline that holds no characters of the running text, such as a note."""

_LAYOUT = re.compile(r"[ \t\r\n]+")


def characters(inlines: Inlines) -> str:
    """The characters of a run, with one `OPAQUE` for each note and other inline without text of its own."""
    return "".join(_characters(each) for each in inlines)


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Styled(children=children) | Link(children=children) | Mark(children=children):
            return characters(children)
        case _:
            return OPAQUE


def head(inlines: Inlines, length: int) -> Inlines:
    """The first `length` characters, without white space at the right end."""
    return trimmed(_first(inlines, length))


def _first(inlines: Inlines, length: int) -> Inlines:
    kept: list[Inline] = []
    for each in inlines:
        size = len(_characters(each))
        if size > length:
            kept.extend(_part(each, 0, length))
            break
        kept.append(each)
        length -= size
    return tuple(kept)


def tail(inlines: Inlines, start: int) -> Inlines:
    """What follows the first `start` characters."""
    kept: list[Inline] = []
    for each in inlines:
        size = len(_characters(each))
        if start <= 0:
            kept.append(each)
        elif size > start:
            kept.extend(_part(each, start, size))
        start -= size
    return tuple(kept)


def _part(inline: Inline, start: int, end: int) -> Inlines:
    match inline:
        case Text(text):
            return (Text(text[start:end]),) if text[start:end] else ()
        case Styled() | Link() | Mark():
            children = tail(_first(inline.children, end), start)
            return (replace(inline, children=children),) if children else ()
        case _:
            return ()


def trimmed(inlines: Inlines) -> Inlines:
    """The run without white space at its right end."""
    while inlines:
        last = inlines[-1]
        match last:
            case Text(text) if text.rstrip() != text:
                short: Inlines = (Text(text.rstrip()),) if text.strip() else ()
            case Styled() | Link() | Mark() if (children := trimmed(last.children)) != last.children:
                short = (replace(last, children=children),) if children else ()
            case _:
                return inlines
        inlines = (*inlines[:-1], *short)
        if short:
            return inlines
    return inlines


def collapsed(inlines: Inlines) -> Inlines:
    """The run with its layout taken out: each white space one space, none at the ends; fixed spaces stay."""
    return trimmed(joined(_collapsed(inlines, after_space=True)[0]))


def _collapsed(inlines: Inlines, *, after_space: bool) -> tuple[Inlines, bool]:
    found: list[Inline] = []
    for each in inlines:
        match each:
            case Text(text):
                text = _LAYOUT.sub(" ", text)
                if after_space and text.startswith(" "):
                    text = text[1:]
                after_space = text.endswith(" ") if text else after_space
                found.append(Text(text))
            case Styled() | Link() | Mark():
                children, after_space = _collapsed(each.children, after_space=after_space)
                children = joined(children)
                if characters(children).strip(" "):
                    found.append(replace(each, children=children))
                else:
                    found.extend(children)
            case Note():
                found.append(replace(each, children=collapsed(each.children)))
                after_space = False
            case _:
                found.append(each)
                after_space = False
    return tuple(found), after_space
