"""How does a letter become a `Document` again, soon, when only some of its text changed?

What a template says depends on plain values alone, never on stored text (`context`): while those values are the same,
so is what it rendered. And of that, only the blocks that put text which changed have to be put together again. The
`Document` is equal to the one that `assemble` makes, and what did not change in it are the same objects.
"""

from dataclasses import dataclass, field

from briefing_app import blocks as b
from briefing_app.assemble.context import Context, Values, context_of
from briefing_app.assemble.letter import meta_of, rendered_of, spliced_of
from briefing_app.assemble.packages import Package
from briefing_app.assemble.resolving import Resolver, fields_of, targets_of
from briefing_app.model.letter import Composition


@dataclass(slots=True)
class _Kept:
    """A block as the template rendered it, and what it became: with stored text, and with everything filled in."""

    rendered: b.Block
    uses: tuple[b.Blocks | b.Inlines, ...]
    spliced: b.Blocks
    resolved: b.Blocks = ()


@dataclass(slots=True)
class Assembler:
    """Assembles one letter with one template, over and over."""

    package: Package
    _values: Values = field(default_factory=dict)
    _kept: list[_Kept] = field(default_factory=list)
    _resolver: Resolver | None = None

    def assemble(self, composition: Composition) -> b.Document:
        """The letter, as `assemble.letter.assemble` makes it.

        Raises:
            TemplateError: as that one.
        """
        context = context_of(composition)
        if not self._kept or context.values != self._values:
            rendered = rendered_of(self.package, context)
            self._kept = [_Kept(block, (), ()) for block in rendered]
            self._values = context.values
        changed = [each for each in self._kept if self._spliced(each, context)]
        whole = tuple(block for each in self._kept for block in each.spliced)
        resolver = Resolver(targets_of(whole, composition), fields_of(composition))
        for each in changed if resolver == self._resolver else self._kept:
            each.resolved = resolver.blocks(each.spliced)
        self._resolver = resolver
        return b.Document(
            meta_of(composition),
            tuple(block for each in self._kept for block in each.resolved),
            composition.images,
        )

    def _spliced(self, kept: _Kept, context: Context) -> bool:
        """Put the stored text into a block, unless it is what it was; whether it wasn't."""
        uses = tuple(_used(kept.rendered, context))
        if kept.spliced and uses == kept.uses:
            return False
        kept.spliced = spliced_of(self.package, (kept.rendered,), context)
        kept.uses = uses
        return True


def _used(block: b.Block, context: Context) -> list[b.Blocks | b.Inlines]:
    """The stored texts that a block puts, in order."""
    found: list[b.Blocks | b.Inlines] = []
    match block:
        case b.Use(to, ""):
            found.append(context.blocks.get(to, ()))
        case b.Section(heading=heading, blocks=blocks):
            found.extend(_used_in(heading, context))
            found.extend(use for each in blocks for use in _used(each, context))
        case b.Quote(blocks) | b.Region(blocks=blocks):
            found.extend(use for each in blocks for use in _used(each, context))
        case b.List(items):
            found.extend(use for item in items for each in item.blocks for use in _used(each, context))
        case _:
            found.extend(use for inlines in b.inlines_of(block) for use in _used_in(inlines, context))
    return found


def _used_in(inlines: b.Inlines, context: Context) -> list[b.Inlines]:
    found: list[b.Inlines] = []
    for each in inlines:
        match each:
            case b.InlineUse(to):
                found.append(context.inlines.get(to, ()))
            case (
                b.Styled(children=children)
                | b.Link(children=children)
                | b.Note(children)
                | b.Mark(children=children)
            ):
                found.extend(_used_in(children, context))
            case _:
                pass
    return found
