"""Which findings can be known of a letter from its composition alone, at once?"""

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.assemble.resolving import fields_of
from briefing_app.checks.finding import Finding, FindingKind
from briefing_app.errors import Wording
from briefing_app.model.agenda import Section, walk
from briefing_app.model.letter import Composition, Letter

_ORDER: Mapping[FindingKind, int] = {"error": 0, "warning": 1, "hint": 2}


def findings(composition: Composition) -> tuple[Finding, ...]:
    """What is wanting in a letter: errors first, then in the order of the letter."""
    known = _Known(composition)
    found = [*_in_header(composition.letter), *_in_selection(composition)]
    for section in walk(composition.sections):
        found += known.in_section(section)
    return tuple(sorted(found, key=lambda each: _ORDER[each.kind]))


# --- the letter itself -----------------------------------------------------------------------------------


def _in_header(letter: Letter) -> Iterator[Finding]:
    if not letter.title.strip():
        yield Finding(
            "error",
            Wording(
                "De brief heeft geen onderwerp. Vul Betreft in.", "The letter has no subject. Fill it in."
            ),
            field="title",
        )
    if letter.date is None:
        yield Finding(
            "warning",
            Wording("De brief heeft geen datum. Vul de datum in.", "The letter has no date. Fill it in."),
            field="date",
        )
    if not letter.signatories:
        yield Finding(
            "warning",
            Wording(
                "Niemand ondertekent de brief. Vul een ondertekenaar in.",
                "Nobody signs the letter. Fill in a signatory.",
            ),
            field="signatories",
        )
    if not letter.reference and letter.state in ("draft", "review"):
        yield Finding(
            "hint",
            Wording(
                "De referentie is leeg. Vul haar in als u die al hebt.",
                "The reference is empty. Fill it in if you have it.",
            ),
            field="reference",
        )


def _in_selection(composition: Composition) -> Iterator[Finding]:
    if not composition.sections:
        yield Finding(
            "error",
            Wording(
                "De brief heeft geen onderdelen. Vink aan wat erin moet.",
                "The letter has no parts. Tick what belongs in it.",
            ),
        )


# --- its sections ----------------------------------------------------------------------------------------


class _Known:
    """What the text of a letter may point at."""

    def __init__(self, composition: Composition) -> None:
        self._fields = fields_of(composition)
        self._targets = frozenset(_targets(composition.sections))

    def in_section(self, section: Section) -> Iterator[Finding]:
        if not section.title and section.kind not in ("introduction", "closing"):
            yield _finding(
                section,
                "warning",
                "Dit onderdeel heeft geen titel. Geef het een titel.",
                "This part has no title. Give it one.",
            )
        if not (section.blocks or section.actions or section.children) and section.kind != "motions":
            yield _finding(
                section,
                "hint",
                "Dit onderdeel heeft nog geen tekst. Schrijf die, of laat het onderdeel weg.",
                "This part has no text yet. Write it, or leave the part out.",
            )
        for block in section.blocks:
            yield from self._in_block(section, block)
        for action in section.actions:
            yield from self._in_inlines(section, action.text)

    def _in_block(self, section: Section, block: b.Block) -> Iterator[Finding]:
        for inlines in b.inlines_of(block):
            yield from self._in_inlines(section, inlines)
        match block:
            case b.Image(alt=alt) if not alt.strip():
                yield _finding(
                    section,
                    "error",
                    "Een afbeelding heeft geen alternatieve tekst. Beschrijf wat erop staat.",
                    "An image has no alternative text. Describe what it shows.",
                )
            case b.Table(rows=rows) if any(row.doubtful for row in rows):
                count = sum(row.doubtful for row in rows)
                yield _finding(
                    section,
                    "warning",
                    f"In een tabel staan bij {count} {'rij' if count == 1 else 'rijen'} bedragen mogelijk in de "
                    "verkeerde kolom. Controleer de tabel.",
                    f"In a table, {count} {'row' if count == 1 else 'rows'} may have amounts in the wrong column. "
                    "Check the table.",
                )
            case b.Use(to=to, kind=kind) if kind == "":
                yield _finding(
                    section,
                    "error",
                    f"De bouwsteen ‘{to}’ is er niet. Haal haar weg of kies een andere.",
                    f"There is no building block ‘{to}’. Remove it or choose another one.",
                )
            case _:
                pass

    def _in_inlines(self, section: Section, inlines: b.Inlines) -> Iterator[Finding]:
        for each in inlines:
            match each:
                case b.Note(children=children):
                    if not b.plain(children).strip() and not _says_something(children):
                        yield _finding(
                            section,
                            "warning",
                            "Een noot heeft geen tekst. Vul haar in of haal haar weg.",
                            "A note has no text. Fill it in or remove it.",
                        )
                    yield from self._in_inlines(section, children)
                case b.Link(to=to, children=children):
                    if to.startswith("#") and to[1:] not in self._targets:
                        yield _nowhere(section)
                    yield from self._in_inlines(section, children)
                case b.Styled(children=children) | b.Mark(children=children):
                    yield from self._in_inlines(section, children)
                case b.Ref(to=to):
                    if to not in self._targets:
                        yield _nowhere(section)
                case b.Field(to=to):
                    if not self._fields.get(to, ""):
                        yield _finding(
                            section,
                            "warning",
                            f"Het veld ‘{to}’ is leeg en komt als ‘[veld {to} ontbreekt]’ in de brief. "
                            "Vul het in bij de briefgegevens.",
                            f"The field ‘{to}’ is empty and will be printed as missing. Fill it in with the letter.",
                        )
                case b.Text() | b.InlineUse():
                    pass
                case _:
                    assert_never(each)


def _says_something(inlines: b.Inlines) -> bool:
    return any(isinstance(each, b.Ref | b.Field) for each in inlines)


def _nowhere(section: Section) -> Finding:
    return _finding(
        section,
        "error",
        "Een verwijzing leidt nergens heen. Kies een ander doel, of neem het onderdeel op in de brief.",
        "A reference leads nowhere. Choose another target, or include that part in the letter.",
    )


def _finding(section: Section, kind: FindingKind, nl: str, en: str) -> Finding:
    return Finding(kind, Wording(nl, en), place=section.id)


def _targets(sections: Iterable[Section]) -> Iterator[str]:
    """The ids of sections, tables and notes."""
    for section in walk(sections):
        yield section.id
        for block in section.blocks:
            if isinstance(block, b.Table) and block.id:
                yield block.id
            for inlines in b.inlines_of(block):
                yield from (each.id for each in b.notes_in(inlines) if each.id)
        for action in section.actions:
            yield from (each.id for each in b.notes_in(action.text) if each.id)
