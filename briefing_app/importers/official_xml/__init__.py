"""The official XML of a published letter (`kst-….xml`) as a composition, exact where the web page is lossy.

Floor by floor: `parsing` guards the door, `header` and `body` know the XML (with `pieces`, `inline`, `cals`
and `signing`), `outline` knows letters, and `ledger` keeps count of every character on the way.
"""

from briefing_app.errors import NotALetter
from briefing_app.ids import new_id
from briefing_app.importers.letter_parts import characters, letter_kind, sender_from
from briefing_app.importers.official_xml.body import BodyReader, with_bullets
from briefing_app.importers.official_xml.header import Facts, read_header, read_line
from briefing_app.importers.official_xml.inline import InlineReader
from briefing_app.importers.official_xml.parsing import looks_like_xml, parse
from briefing_app.importers.official_xml.signing import signed_by
from briefing_app.importers.reading import Doubt, Reading
from briefing_app.importers.structure.ledger import Ledger
from briefing_app.importers.structure.outline import Outline
from briefing_app.importers.structure.parts import Entry, Signed, Words
from briefing_app.model.agenda import Agenda
from briefing_app.model.letter import Composition, Letter, Signatory

_LINES_ABOVE = 6
"""How many paragraphs at the beginning may belong to the header."""


def recognises(source: bytes) -> bool:
    """Whether this is XML; what kind of XML, `read` finds out."""
    return looks_like_xml(source)


def read(source: bytes, name: str) -> Reading:
    """Read a publication; `name` is what the file is called.

    Raises:
        NotALetter: damaged, dangerous, another vocabulary, or without text.
    """
    root = parse(source, name)
    ledger = Ledger()
    facts = read_header(root, ledger)
    body = BodyReader(InlineReader(ledger, root), facts.done)
    body.stray(facts.notes)
    body.read(root)
    entries = with_bullets(_without_header(body.entries, facts, ledger), ledger.label_start)
    signers = tuple(body.signatories)
    if not signers:
        entries, signers = _without_signature(entries, ledger)
    if all(isinstance(entry.part, Signed) for entry in entries):
        raise NotALetter(
            file=name,
            reason_nl="de publicatie bevat geen tekst; kies het bestand kst-….xml van een brief",
            reason_en="the publication holds no text; choose the file kst-….xml of a letter",
        )
    outline = Outline(ledger, facts.date)
    outline.read(entries)
    account = ledger.account(root)
    header_doubts = _header_doubts(facts)
    left = [Doubt(each.line, "", each.nl, each.en) for each in ledger.take_remarks()]
    doubts = sorted([*header_doubts, *outline.doubts, *left], key=lambda each: each.line)
    return Reading(_composition(facts, signers, outline), account, tuple(doubts))


def _without_header(entries: list[Entry], facts: Facts, ledger: Ledger) -> list[Entry]:
    """The parts but for the lines at the beginning that say to whom, where and when."""
    kept: list[Entry] = []
    for at, entry in enumerate(entries[:_LINES_ABOVE]):
        if not isinstance(entry.part, Words):
            return kept + entries[at:]
        if read_line(characters(entry.part.run.inlines), facts):
            ledger.replace(entry.part.run.spots, "header")
        else:
            kept.append(entry)
    return kept + entries[_LINES_ABOVE:]


def _without_signature(entries: list[Entry], ledger: Ledger) -> tuple[list[Entry], tuple[Signatory, ...]]:
    """The parts but for pairs of role and name at the end, and who they are."""
    found: list[Signatory] = []
    end = len(entries)
    while end > 2:
        role, name = entries[end - 2].part, entries[end - 1].part
        if not (isinstance(role, Words) and isinstance(name, Words)):
            break
        signer = signed_by(characters(role.run.inlines), characters(name.run.inlines))
        if signer is None:
            break
        ledger.replace((*role.run.spots, *name.run.spots), "header")
        found.append(signer)
        end -= 2
    return entries[:end], tuple(reversed(found))


def _title(facts: Facts) -> str:
    titles = [each.title for each in facts.dossiers if each.title]
    return facts.subject or next(iter(titles), "") or facts.document.capitalize() or "Brief"


def _header_doubts(facts: Facts) -> list[Doubt]:
    found: list[Doubt] = []
    if not facts.subject:
        found.append(
            Doubt(
                1,
                "",
                f"Het bestand noemt het onderwerp van de brief niet; de titel is nu: {_title(facts)}",
                f"The file does not state the subject of the letter; the title is now: {_title(facts)}",
            )
        )
    if facts.date is None:
        found.append(
            Doubt(
                1,
                "",
                "Het bestand noemt geen datum; planningen als ‘dit jaar’ zijn daardoor niet te bepalen.",
                "The file states no date, so timings such as ‘dit jaar’ cannot be worked out.",
            )
        )
    return found


def _composition(facts: Facts, signers: tuple[Signatory, ...], outline: Outline) -> Composition:
    title, dossiers = _title(facts), tuple(facts.dossiers)
    sections, motions = outline.sections(), tuple(outline.motions)
    agenda = Agenda(new_id(), title, dossiers, sections, motions)
    letter = Letter(
        id=new_id(),
        agenda=agenda.id,
        title=title,
        kind=letter_kind(title),
        number=facts.number,
        sender=sender_from(facts.document, [each.role for each in signers]),
        addressee=facts.addressee,
        place=facts.place,
        date=facts.date,
        state="published",
        template="kamerstuk",
        dossiers=dossiers,
        signatories=signers,
    )
    return Composition(letter, agenda, sections, motions)
