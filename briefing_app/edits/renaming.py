"""The same sections under other ids, with all that points at them in their text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.ids import new_id
from briefing_app.model.agenda import Section, walk

Ids = Mapping[str, str]
"""New ids by the old ones; what isn't in it keeps its id."""


def renamed(sections: tuple[Section, ...], ids: Ids) -> tuple[Section, ...]:
    """Sections and all below them with new ids; references and links follow."""
    return tuple(_section(each, ids) for each in sections)


def copied(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Copies of sections and all below them: everything in them has a new id, and sections say of what they are one."""
    ids = {old: new_id() for old in _ids_in(sections)}
    return tuple(_as_copy(new, old) for new, old in zip(renamed(sections, ids), sections, strict=True))


def _as_copy(new: Section, old: Section) -> Section:
    below = zip(new.children, old.children, strict=True)
    return replace(new, copied_from=old.id, children=tuple(_as_copy(*each) for each in below))


def _section(section: Section, ids: Ids) -> Section:
    return replace(
        section,
        id=ids.get(section.id, section.id),
        title=_inlines(section.title, ids),
        blocks=_blocks(section.blocks, ids),
        actions=tuple(
            replace(each, id=ids.get(each.id, each.id), text=_inlines(each.text, ids))
            for each in section.actions
        ),
        children=renamed(section.children, ids),
    )


def _blocks(blocks: b.Blocks, ids: Ids) -> b.Blocks:
    return tuple(_block(each, ids) for each in blocks)


def _block(block: b.Block, ids: Ids) -> b.Block:
    match block:
        case b.Paragraph(id=id, children=children):
            return replace(block, id=ids.get(id, id), children=_inlines(children, ids))
        case b.List(id=id, items=items):
            return replace(block, id=ids.get(id, id), items=tuple(_item(each, ids) for each in items))
        case b.Quote(blocks=blocks) | b.Region(blocks=blocks):
            return replace(block, blocks=_blocks(blocks, ids))
        case b.Table():
            return replace(
                block,
                id=ids.get(block.id, block.id),
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


def _item(item: b.Item, ids: Ids) -> b.Item:
    return replace(item, id=ids.get(item.id, item.id), blocks=_blocks(item.blocks, ids))


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
        case b.Note(id=id, children=children) | b.Mark(id=id, children=children):
            return replace(inline, id=ids.get(id, id), children=_inlines(children, ids))
        case b.Styled(children=children):
            return replace(inline, children=_inlines(children, ids))
        case b.Text() | b.Field() | b.InlineUse():
            return inline
        case _:
            assert_never(inline)


# --- which ids there are ---------------------------------------------------------------------------------


def _ids_in(sections: Iterable[Section]) -> Iterator[str]:
    for section in walk(sections):
        yield section.id
        yield from (each.id for each in section.actions)
        yield from filter(None, _ids_in_blocks(section.blocks))
        yield from filter(None, _ids_in_inlines(section.title))
        for action in section.actions:
            yield from filter(None, _ids_in_inlines(action.text))


def _ids_in_blocks(blocks: b.Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case b.List(id=id, items=items):
                yield id
                for item in items:
                    yield item.id
                    yield from _ids_in_blocks(item.blocks)
            case b.Quote(blocks=below) | b.Region(blocks=below):
                yield from _ids_in_blocks(below)
            case b.Paragraph(id=id) | b.Table(id=id):
                yield id
                for each in b.inlines_of(block):
                    yield from _ids_in_inlines(each)
            case b.Section(id=id, heading=heading, blocks=below):
                yield id
                yield from _ids_in_inlines(heading)
                yield from _ids_in_blocks(below)
            case b.Image() | b.Use():
                pass
            case _:
                assert_never(block)


def _ids_in_inlines(inlines: b.Inlines) -> Iterator[str]:
    for each in inlines:
        match each:
            case b.Note(id=id, children=children) | b.Mark(id=id, children=children):
                yield id
                yield from _ids_in_inlines(children)
            case b.Styled(children=children) | b.Link(children=children):
                yield from _ids_in_inlines(children)
            case b.Text() | b.Ref() | b.Field() | b.InlineUse():
                pass
            case _:
                assert_never(each)
