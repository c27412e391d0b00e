"""How does stored text get to the places a template gave it?"""

import re
from collections.abc import Iterator, Mapping
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.assemble.context import Context
from briefing_app.assemble.trees import Place, Rebuild
from briefing_app.markup import joined


class UnknownUse(Exception):
    """A template puts what the letter doesn't have. `args` is the key."""


def spliced(rendered: b.Blocks, context: Context) -> b.Blocks:
    """What a template rendered, with the stored text in its places.

    Raises:
        UnknownUse: there is no such text, or not of that kind (a title among paragraphs).
    """

    def words(inlines: b.Inlines, _: Place) -> b.Inlines:
        return joined(new for each in inlines for new in _inline(each, context.inlines))

    def use(island: b.Use) -> b.Blocks:
        if island.kind or island.to not in context.blocks:
            raise UnknownUse(island.to)
        return trimmed(context.blocks[island.to])

    return Rebuild(words, use).blocks(rendered)


def _inline(inline: b.Inline, stored: Mapping[str, b.Inlines]) -> Iterator[b.Inline]:
    match inline:
        case b.InlineUse(to):
            if to not in stored:
                raise UnknownUse(to)
            yield from without_ends(stored[to])
        case b.Styled(style, children, lang):
            yield b.Styled(style, _inner(children, stored), lang)
        case b.Link(to, children):
            yield b.Link(to, _inner(children, stored))
        case b.Note(children, kind, id):
            yield b.Note(_inner(children, stored), kind, id)
        case b.Mark(id, children):
            yield b.Mark(id, _inner(children, stored))
        case b.Text() | b.Ref() | b.Field():
            yield inline
        case _:
            assert_never(inline)


def _inner(inlines: b.Inlines, stored: Mapping[str, b.Inlines]) -> b.Inlines:
    return joined(new for each in inlines for new in _inline(each, stored))


def trimmed(blocks: b.Blocks) -> b.Blocks:
    """`blocks` without the empty paragraphs that someone typed before and after them for room."""
    start, end = 0, len(blocks)
    while start < end and _is_empty(blocks[start]):
        start += 1
    while end > start and _is_empty(blocks[end - 1]):
        end -= 1
    return blocks[start:end]


def _is_empty(block: b.Block) -> bool:
    return isinstance(block, b.Paragraph) and not without_ends(block.children)


def without_ends(inlines: b.Inlines) -> b.Inlines:
    """`inlines` without white space at their ends, in the canonical form."""
    kept = list(joined(inlines))
    if kept and isinstance(kept[0], b.Text):
        kept[0] = b.Text(re.sub(r"\A\s+", "", kept[0].text))
    if kept and isinstance(kept[-1], b.Text):
        kept[-1] = b.Text(re.sub(r"\s+\Z", "", kept[-1].text))
    return joined(kept)
