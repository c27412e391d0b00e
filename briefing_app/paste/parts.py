"""How runs of text become paragraphs and lists, also the lists that Word writes as paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile

from briefing_app import blocks as b
from briefing_app.markup import joined
from briefing_app.paste.runs import Look, Run, inlines_from

_BULLET = re.compile(r"([·•●○▪■§o–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[ \u00a0]+")


@dataclass(frozen=True, slots=True)
class Line:
    """An item whose list must still be made: Word says only at what level it stands."""

    level: int
    ordered: bool
    blocks: b.Blocks


@dataclass(slots=True)
class Part:
    """A place that is being filled. `flat`: it holds no blocks (a cell, a note), so that a break is a space."""

    flat: bool = False
    runs: list[Run] = field(default_factory=list)
    found: list[b.Block | Line] = field(default_factory=list)
    level: int = 0
    """Above 0 within a paragraph that Word shows as an item of a list."""
    bullet: str = ""

    def end_paragraph(self) -> None:
        if self.flat:
            self.runs.append(Run(" ", Look()))
            return
        paragraph = _paragraph(self.runs)
        bullet, self.runs, self.bullet = self.bullet, [], ""
        if paragraph is None:
            return
        if self.level and not bullet:
            bullet, paragraph = _without_bullet(paragraph)
        last = self.found[-1] if self.found else None
        if bullet:
            ordered = bullet[-1] in ".)" or bullet.isdecimal()
            self.found.append(Line(self.level, ordered, (paragraph,)))
        elif self.level and isinstance(last, Line):  # a further paragraph of the same item
            self.found[-1] = replace(last, blocks=(*last.blocks, paragraph))
        else:
            self.found.append(paragraph)

    def finish(self) -> b.Blocks:
        self.end_paragraph()
        found: list[b.Block] = []
        for is_line, group in groupby(self.found, key=lambda each: isinstance(each, Line)):
            members = list(group)
            if is_line:
                found += _lists([each for each in members if isinstance(each, Line)])
            else:
                found += [each for each in members if not isinstance(each, Line)]
        return tuple(found)


def _paragraph(runs: list[Run]) -> b.Paragraph | None:
    languages = {run.look.lang for run in runs if run.text.strip()}
    lang = languages.pop() if len(languages) == 1 else ""
    if lang:
        runs = [replace(run, look=replace(run.look, lang="")) for run in runs]
    children = inlines_from(runs)
    return b.Paragraph(children, lang=lang) if children else None


def _without_bullet(paragraph: b.Paragraph) -> tuple[str, b.Paragraph]:
    first = paragraph.children[0]
    found = _BULLET.match(first.text) if isinstance(first, b.Text) else None
    if found is None or not isinstance(first, b.Text):
        return "", paragraph
    rest = joined((b.Text(first.text[found.end() :].lstrip()), *paragraph.children[1:]))
    return (found[1], replace(paragraph, children=rest)) if rest else ("", paragraph)


def _lists(lines: Sequence[Line]) -> Iterator[b.List]:
    """Lists of lines, those of a deeper level within the item before them."""
    items: list[b.Item] = []
    ordered = lines[0].ordered
    at = 0
    while at < len(lines):
        line = lines[at]
        deeper = list(takewhile(lambda each: each.level > lines[0].level, lines[at + 1 :]))
        if items and line.ordered != ordered:
            yield b.List(tuple(items), ordered)
            items, ordered = [], line.ordered
        items.append(b.Item((*line.blocks, *(_lists(deeper) if deeper else ()))))
        at += 1 + len(deeper)
    yield b.List(tuple(items), ordered)
