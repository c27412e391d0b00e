"""The same sections under other ids, with all that points at them in their text."""

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.model.agenda import Section

Ids = Mapping[str, str]
"""New ids by the old ones; what isn't in it keeps its id."""


def renamed(sections: tuple[Section, ...], ids: Ids) -> tuple[Section, ...]:
    """Sections and all below them with new ids; references and links follow."""
    return tuple(_section(each, ids) for each in sections)


def _section(section: Section, ids: Ids) -> Section:
    return replace(
        section,
        id=ids.get(section.id, section.id),
        title=_inlines(section.title, ids),
        blocks=_blocks(section.blocks, ids),
        actions=tuple(replace(each, text=_inlines(each.text, ids)) for each in section.actions),
        children=renamed(section.children, ids),
    )


def _blocks(blocks: b.Blocks, ids: Ids) -> b.Blocks:
    return tuple(_block(each, ids) for each in blocks)


def _block(block: b.Block, ids: Ids) -> b.Block:
    match block:
        case b.Paragraph(children=children):
            return replace(block, children=_inlines(children, ids))
        case b.List(items=items):
            return replace(
                block, items=tuple(replace(each, blocks=_blocks(each.blocks, ids)) for each in items)
            )
        case b.Quote(blocks=blocks) | b.Region(blocks=blocks):
            return replace(block, blocks=_blocks(blocks, ids))
        case b.Table():
            return replace(
                block,
                caption=_inlines(block.caption, ids),
                heads=tuple(_row(each, ids) for each in block.heads),
                rows=tuple(_row(each, ids) for each in block.rows),
            )
        case b.Section(id=id, heading=heading, blocks=blocks):
            heading, blocks = _inlines(heading, ids), _blocks(blocks, ids)
            return replace(block, id=ids.get(id, id), heading=heading, blocks=blocks)
        case b.Image() | b.Use():
            return block
        case _:
            assert_never(block)


def _row(row: b.Row, ids: Ids) -> b.Row:
    return replace(
        row, cells=tuple(replace(each, children=_inlines(each.children, ids)) for each in row.cells)
    )


def _inlines(inlines: b.Inlines, ids: Ids) -> b.Inlines:
    return tuple(_inline(each, ids) for each in inlines)


def _inline(inline: b.Inline, ids: Ids) -> b.Inline:
    match inline:
        case b.Ref(to):
            return b.Ref(ids.get(to, to))
        case b.Link(to=to, children=children):
            here = to.startswith("#")
            to = f"#{ids.get(to[1:], to[1:])}" if here else to
            return b.Link(to, _inlines(children, ids))
        case b.Styled(children=children) | b.Note(children=children) | b.Mark(children=children):
            return replace(inline, children=_inlines(children, ids))
        case b.Text() | b.Field() | b.InlineUse():
            return inline
        case _:
            assert_never(inline)
