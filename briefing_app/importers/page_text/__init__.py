"""The page text of a published letter, as the site of the Tweede Kamer shows it, as a composition.

Floor by floor: `letterhead` knows what stands above and below the text, `lines` which lines belong together, `marks`
which figures are notes, `tables` how dropped cells are placed, `body` turns it all into parts; `structure` finds the
section of each, as for every source. Nothing is guessed in silence: what is unsure is a doubt with its line.
"""

from briefing_app import blocks as b
from briefing_app.errors import NotALetter
from briefing_app.ids import new_id
from briefing_app.importers.letter_parts import letter_kind, sender_from
from briefing_app.importers.page_text.body import entries_of
from briefing_app.importers.page_text.ledgered import Page
from briefing_app.importers.page_text.letterhead import Head, Signed, head_of, signed
from briefing_app.importers.page_text.lines import Line, lines_of
from briefing_app.importers.reading import Doubt, Reading
from briefing_app.importers.structure.outline import Outline
from briefing_app.markup import legal
from briefing_app.model.agenda import Agenda, Section, walk
from briefing_app.model.letter import Composition, Letter

_HELP_NL = "kies de paginatekst of het XML-bestand van een brief aan de Tweede of Eerste Kamer"
_HELP_EN = "choose the page text or the XML file of a letter to parliament"

_MOST_LINES = 65_535
"""As many as an element of lxml can tell apart; a letter has a few thousand at most."""


def recognises(source: bytes) -> bool:
    """Whether this is text at all; whether it is a letter, `read` finds out."""
    return not source.lstrip().startswith((b"<", b"\xef\xbb\xbf<"))


def read(source: bytes, name: str) -> Reading:
    """Read a page text in UTF-8; `name` is what the file is called.

    Raises:
        NotALetter: no text, not UTF-8, or nothing that looks like a letter to parliament.
    """
    text = _decoded(source, name)
    lines = lines_of(legal(text))
    if lines and lines[-1].no > _MOST_LINES:
        raise NotALetter(
            file=name,
            reason_nl=f"het heeft meer dan {_MOST_LINES} regels; {_HELP_NL}",
            reason_en=f"it has more than {_MOST_LINES} lines; {_HELP_EN}",
        )
    head = head_of(lines)
    if not head.is_letter:
        raise NotALetter(
            file=name,
            reason_nl=f"er staat geen afzender (‘Brief van de minister …’), datum of dossier boven; {_HELP_NL}",
            reason_en=f"there is no sender (‘Brief van de minister …’), date or dossier above it; {_HELP_EN}",
        )
    tail = signed(lines, head.lines)
    page = Page()
    for line in lines[: head.lines]:
        page.put(line.text, line.no, "furniture" if line.no in head.furniture else "header")
    outline = Outline(page.ledger, head.date)
    entries = entries_of(lines[head.lines : tail.start], page)
    for line in lines[tail.start : tail.end]:
        page.put(line.text, line.no, "header")
    annexes = entries_of(lines[tail.end : tail.furniture], page)
    for line in lines[tail.furniture :]:
        page.put(line.text, line.no, "furniture")
    outline.read([*entries, *annexes])
    if not outline.sections():
        raise NotALetter(
            file=name,
            reason_nl=f"er staat geen tekst in; {_HELP_NL}",
            reason_en=f"it holds no text; {_HELP_EN}",
        )
    composition = _composition(head, tail, outline)
    doubts = [*_about_head(head, tail, lines), *outline.doubts, *_about_notes(composition, lines)]
    account = page.ledger.account(page.root)
    return Reading(composition, account, tuple(sorted(doubts, key=lambda each: each.line)))


def _decoded(source: bytes, name: str) -> str:
    if not source.strip():
        raise NotALetter(
            file=name, reason_nl=f"het bestand is leeg; {_HELP_NL}", reason_en=f"it is empty; {_HELP_EN}"
        )
    if b"\0" in source:
        raise NotALetter(
            file=name, reason_nl=f"het is geen tekst; {_HELP_NL}", reason_en=f"it is not text; {_HELP_EN}"
        )
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise NotALetter(
            file=name,
            reason_nl=f"regel {line} is niet in UTF-8 opgeslagen; sla de tekst op als UTF-8 en lees haar opnieuw in",
            reason_en=f"line {line} is not stored as UTF-8; save the text as UTF-8 and read it again",
        ) from None


def _composition(head: Head, tail: Signed, outline: Outline) -> Composition:
    title = head.subject or next((each.title for each in head.dossiers if each.title), "Brief")
    sections, motions = outline.sections(), tuple(outline.motions)
    agenda = Agenda(new_id(), title, head.dossiers, sections, motions)
    letter = Letter(
        id=new_id(),
        agenda=agenda.id,
        title=title,
        kind=letter_kind(title),
        number=head.number,
        sender=sender_from(head.sender_line, [each.role for each in tail.signatories]),
        addressee=head.addressee or "Voorzitter van de Tweede Kamer der Staten-Generaal",
        place=head.place,
        date=head.date,
        state="published",
        template="kamerstuk",
        dossiers=head.dossiers,
        signatories=tail.signatories,
    )
    return Composition(letter, agenda, sections, motions)


# --- doubts ----------------------------------------------------------------------------------------------


def _about_head(head: Head, tail: Signed, lines: tuple[Line, ...]) -> list[Doubt]:
    first, last = lines[0].no, lines[-1].no
    found: list[Doubt] = []
    if not head.subject:
        found.append(
            Doubt(
                first,
                "",
                "De tekst noemt geen onderwerp; de titel van het dossier is als titel gebruikt.",
                "The text states no subject; the title of the dossier was used as title.",
            )
        )
    if head.date is None:
        found.append(
            Doubt(
                first,
                "",
                "De tekst noemt geen datum; planningen als ‘dit jaar’ zijn daardoor niet te bepalen.",
                "The text states no date, so timings such as ‘dit jaar’ cannot be worked out.",
            )
        )
    if not tail.signatories:
        found.append(
            Doubt(
                last,
                "",
                "Er is geen ondertekening gevonden. Vul in wie de brief ondertekent.",
                "No signature was found. Fill in who signs the letter.",
            )
        )
    return found


def _about_notes(composition: Composition, lines: tuple[Line, ...]) -> list[Doubt]:
    """One doubt for all notes without text: the page prints marks only."""
    empty = [
        section
        for section in walk(composition.sections)
        for note in _notes_of(section)
        if not note.children and note.kind == ""
    ]
    if not empty:
        return []
    several = len(empty) > 1
    noten, places = ("noten", "hun plaatsen zijn") if several else ("noot", "de plaats is")
    notes, were = (f"{len(empty)} notes", "their places were") if several else ("1 note", "its place was")
    return [
        Doubt(
            lines[0].no,
            empty[0].id,
            f"Van {len(empty)} {noten} geeft de bron geen tekst; alleen {places} overgenomen.",
            f"The source gives no text for {notes}; only {were} taken over.",
        )
    ]


def _notes_of(section: Section) -> list[b.Note]:
    runs = [section.title, *(run for block in section.blocks for run in b.inlines_of(block))]
    runs.extend(action.text for action in section.actions)
    return [note for run in runs for note in b.notes_in(run)]
