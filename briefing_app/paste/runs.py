"""Text with its looks in a flat row, and how that becomes nested inlines in canonical form."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from briefing_app import blocks as b
from briefing_app.markup import joined

_SPACE = re.compile("[ \t\r\n\f]+")
_INVISIBLE = re.compile("[\\s\u200b\ufeff]*\\Z")


@dataclass(frozen=True, slots=True)
class Look:
    styles: frozenset[b.StyleName] = frozenset()
    link: str = ""
    lang: str = ""
    pre: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    look: Look
    note: b.Note | None = None


def inlines_from(runs: Iterable[Run]) -> b.Inlines:
    """Runs with one space where HTML shows one, none at the ends, as nested inlines."""
    found: list[Run] = []
    spaced = True
    for run in runs:
        text = _SPACE.sub(" ", run.text)
        text = text[1:] if spaced and text.startswith(" ") else text
        if text or run.note:
            spaced = text.endswith(" ")
            found.append(replace(run, text=text, look=run.look if text.strip() else Look()))
    while found and not found[0].note and _INVISIBLE.match(found[0].text):
        found.pop(0)
    while found and not found[-1].note and _INVISIBLE.match(found[-1].text):
        found.pop()
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return joined(_linked(found))


def _linked(runs: Iterable[Run]) -> Iterator[b.Inline]:
    for link, group in groupby(runs, key=lambda run: run.look.link):
        inner = joined(_styled(group, ("b", "i", "sup", "sub")))
        yield from (b.Link(link, inner),) if link else inner


def _styled(runs: Iterable[Run], styles: tuple[b.StyleName, ...]) -> Iterator[b.Inline]:
    if not styles:
        for run in runs:
            yield run.note or b.Text(run.text)
        return
    style, rest = styles[0], styles[1:]
    for (has, lang), group in groupby(
        runs, key=lambda run: (style in run.look.styles, run.look.lang if style in run.look.styles else "")
    ):
        if has:  # the language stands on the outermost style
            bare = (replace(run, look=replace(run.look, lang="")) for run in group)
            yield b.Styled(style, joined(_styled(bare, rest)), lang)
        else:
            yield from _styled(group, rest)
