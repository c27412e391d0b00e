"""What do references and fields in a letter print?

What can't be resolved is printed between brackets, so that whoever reads the letter sees what is wanting.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.assemble import kamerstukken, wording
from briefing_app.assemble.context import dossiers_of
from briefing_app.assemble.splicing import without_ends
from briefing_app.assemble.trees import Place, Rebuild
from briefing_app.markup import joined, legal
from briefing_app.model.agenda import walk
from briefing_app.model.letter import Composition

NO_TARGET = "[verwijzing ontbreekt]"
NO_NOTE = "[Tekst van de noot ontbreekt in de bron.]"
NO_TITLE = "[zonder titel]"
NO_COLUMNS = "[De bron laat niet zien in welke kolommen deze bedragen staan.]"


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference prints, and the section it leads to ('' for none)."""

    text: str
    section: str


@dataclass(frozen=True, slots=True)
class Resolver:
    """Fills in what a spliced letter leaves open."""

    targets: Mapping[str, Target]
    fields: Mapping[str, str]

    def blocks(self, blocks: b.Blocks) -> b.Blocks:
        """The letter with nothing left to fill in, its texts canonical, its references to Kamerstukken links."""
        return Rebuild(self._words, self._missing, _with_doubt).blocks(blocks)

    def _words(self, inlines: b.Inlines, place: Place) -> b.Inlines:
        filled = without_ends(self._all(inlines, linking=True))
        return filled if place == "region" else kamerstukken.linked(filled, notes_only=place == "heading")

    def _missing(self, use: b.Use) -> b.Blocks:
        return (b.Paragraph((b.Text(f"[bouwsteen {use.to} ontbreekt]"),)),)

    def _all(self, inlines: b.Inlines, *, linking: bool) -> b.Inlines:
        return joined(new for each in inlines for new in self._inline(each, linking=linking))

    def _inline(self, inline: b.Inline, *, linking: bool) -> Iterator[b.Inline]:
        """`linking`: what stands here may become a link, as it isn't in one."""
        match inline:
            case b.Text():
                yield inline
            case b.Styled(style, children, lang):
                yield b.Styled(style, self._all(children, linking=linking), lang)
            case b.Link(to, children):
                words = self._all(children, linking=False)
                leads = linking and (not to.startswith("#") or self._is_section(to[1:]))
                yield from (b.Link(to, words),) if leads else words
            case b.Note(children, kind, id):
                words = without_ends(self._all(children, linking=True))
                yield b.Note(words or (b.Text(NO_NOTE),), kind, id)
            case b.Mark(children=children):
                yield from self._all(children, linking=linking)
            case b.Ref(to):
                target = self.targets.get(to, Target(NO_TARGET, ""))
                words = (b.Text(target.text),)
                leads = linking and target.section != ""
                yield from (b.Link(f"#{target.section}", words),) if leads else words
            case b.Field(to):
                yield b.Text(legal(self.fields.get(to, "")) or f"[veld {to} ontbreekt]")
            case b.InlineUse(to):
                yield b.Text(f"[bouwsteen {to} ontbreekt]")
            case _:
                assert_never(inline)

    def _is_section(self, id: str) -> bool:
        return id in self.targets and self.targets[id].section == id


def _with_doubt(row: b.Row) -> b.Row:
    """A row whose cells an importer could not place says so in print too, in a note below the table."""
    if not row.doubtful or not row.cells:
        return row
    first, *rest = row.cells
    note = b.Note((b.Text(NO_COLUMNS),), kind="table")
    return replace(row, cells=(replace(first, children=(*first.children, note)), *rest))


def fields_of(composition: Composition) -> dict[str, str]:
    """What each field prints; '' where the letter doesn't say."""
    letter = composition.letter
    dossiers = dossiers_of(composition)
    return {
        "brief.datum": wording.long_date(letter.date),
        "brief.titel": letter.title,
        "brief.nummer": letter.number or "",
        "brief.kenmerk": letter.reference or "",
        "brief.afzender": letter.sender,
        "dossier.nummer": wording.dossier_number(dossiers[0]) if dossiers else "",
        "dossier.titel": dossiers[0].title if dossiers else "",
    }


def targets_of(blocks: b.Blocks, composition: Composition) -> dict[str, Target]:
    """What a reference to each section, table and note in a spliced letter prints.

    A section its number, or its title if it has none; a table its caption as far as the colon; a note its number.
    """
    numbers = {each.id: each.number for each in walk(composition.sections)}
    found: dict[str, Target] = {}
    count = 0
    for section, block in _flat(blocks, ""):
        if isinstance(block, b.Section):
            title = " ".join(b.plain(block.heading).split())
            text = numbers.get(block.id) or (f"‘{title}’" if title else NO_TITLE)
            found[block.id] = Target(text, block.id)
        elif isinstance(block, b.Table) and block.id:
            caption = " ".join(b.plain(block.caption).split()).partition(":")[0]
            found[block.id] = Target(f"‘{caption}’" if caption else NO_TITLE, section)
        for inlines in (block.heading,) if isinstance(block, b.Section) else b.inlines_of(block):
            for note in b.notes_in(inlines):
                count += note.kind == ""
                if note.id and note.kind == "":
                    found[note.id] = Target(str(count), section)
    return found


def _flat(blocks: b.Blocks, section: str) -> Iterator[tuple[str, b.Block]]:
    """Every block in order with the section it stands in; a section before what it holds."""
    for block in blocks:
        if isinstance(block, b.Section):
            yield block.id, block
            yield from _flat(block.blocks, block.id)
        else:
            yield section, block
