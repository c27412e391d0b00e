"""How is a tree rebuilt with some of it replaced?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from briefing_app import blocks as b

Place = Literal["text", "heading", "motion", "region"]
"""Where words stand: in running text, in a heading, in one about motions, or outside the running text."""


@dataclass(frozen=True, slots=True)
class Rebuild:
    """What becomes of each run of words and of each row of a table, and what stands in the place of an island."""

    words: Callable[[b.Inlines, Place], b.Inlines]
    use: Callable[[b.Use], b.Blocks]
    row: Callable[[b.Row], b.Row] = lambda row: row

    def blocks(self, blocks: b.Blocks, place: Place = "text", *, motions: bool = False) -> b.Blocks:
        """The new blocks. `motions`: they stand in the chapter on motions."""
        return tuple(new for block in blocks for new in self._block(block, place, motions=motions))

    def _block(self, block: b.Block, place: Place, *, motions: bool) -> b.Blocks:
        match block:
            case b.Paragraph():
                return (replace(block, children=self.words(block.children, place)),)
            case b.List():
                items = (replace(each, blocks=self.blocks(each.blocks, place)) for each in block.items)
                return (replace(block, items=tuple(items)),)
            case b.Quote(blocks):
                return (b.Quote(self.blocks(blocks, place)),)
            case b.Table():
                return (self._table(block, place),)
            case b.Section():
                motions = motions or block.kind == "motions"
                heading = self.words(block.heading, "motion" if motions else "heading")
                return (replace(block, heading=heading, blocks=self.blocks(block.blocks, motions=motions)),)
            case b.Region():
                return (replace(block, blocks=self.blocks(block.blocks, "region")),)
            case b.Use():
                return self.use(block)
            case b.Image():
                return (block,)
            case _:
                assert_never(block)

    def _table(self, table: b.Table, place: Place) -> b.Table:
        caption = self.words(table.caption, place)
        heads, rows = (
            tuple(
                replace(
                    row, cells=tuple(replace(c, children=self.words(c.children, place)) for c in row.cells)
                )
                for row in map(self.row, some)
            )
            for some in (table.heads, table.rows)
        )
        return replace(table, caption=caption, heads=heads, rows=rows)
