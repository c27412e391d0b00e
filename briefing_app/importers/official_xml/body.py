"""Which parts does the text consist of, in the order of the source?"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from lxml import etree

from briefing_app import blocks as b
from briefing_app.importers.letter_parts import (
    characters,
    collapsed,
    is_actions_label,
    numbered_heading,
    pillar_heading,
    tail,
)
from briefing_app.importers.official_xml.header import text_of
from briefing_app.importers.official_xml.inline import BLOCKS, InlineReader
from briefing_app.importers.official_xml.parsing import name_of
from briefing_app.importers.official_xml.pieces import PieceReader
from briefing_app.importers.official_xml.signing import signatories
from briefing_app.importers.structure.ledger import Spot, line_of, visible
from briefing_app.importers.structure.parts import Entry, Heading, Listing, Part, Piece, Run, Signed, Words
from briefing_app.markup import legal
from briefing_app.model.letter import Signatory

_CONTAINERS = frozenset(
    (
        *("kamerstuk", "stuk", "body", "algemeen", "vrije-tekst", "tekst", "al-groep", "structuurtekst"),
        *("tekst-sluiting", "brief", "brieftekst", "backm", "bijlagen", "slot"),
    )
)
_WEIGHTS = {"vet": 1, "halfvet": 1, "vetcur": 1, "vet-cur": 1, "cur": 2, "rom": 3}
_ANNEX = re.compile(
    r"(?P<label>bijlage(?P<number>\s+(?:\d{1,2}|[IVX]+|[A-Z])(?!\w))?\s*(?P<sign>[.:–-]?))(?:\s+|\Z)(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BULLET = re.compile(r"[–—•·▪●◦*-]\s")
_CAPTION = re.compile(r"(?:tabel|figuur|grafiek|bron)\b", re.IGNORECASE)


class BodyReader:
    """Walks the publication in document order and collects its parts and those who sign.

    `done` are the elements of the header, which are passed over.
    """

    def __init__(self, reader: InlineReader, done: set[etree._Element]) -> None:
        self._reader = reader
        self._ledger = reader.ledger
        self._pieces = PieceReader(reader)
        self._done = done
        self.entries: list[Entry] = []
        self.signatories: list[Signatory] = []

    def read(self, root: etree._Element) -> None:
        """Read all there is."""
        self._inside(root, 0)

    def stray(self, elements: Iterable[etree._Element]) -> None:
        """Read notes of the header as paragraphs: a letter's title holds none."""
        for element in elements:
            self._ledger.remark(
                element,
                "Bij het opschrift van de brief staat een noot; de tekst ervan staat nu als alinea vooraan.",
                "There is a note at the letter's title; its text is now a paragraph at the beginning.",
            )
            for number in element.iter("{*}noot.nr"):
                self._ledger.place_all(number, "label")
            inlines: list[b.Inline] = []
            spots: list[Spot] = []
            for child in element:
                if name_of(child) != "noot.nr":
                    run = self._reader.run(child)
                    inlines += [b.Text(" "), *run.inlines]
                    spots += run.spots
            self._words(Run(collapsed(tuple(inlines)), tuple(spots), line_of(element)), 0)

    def _add(self, part: Part, element: etree._Element, depth: int) -> None:
        self.entries.append(Entry(part, line_of(element), depth, self._ledger.take_remarks()))

    # --- containers ----------------------------------------------------------------------------------

    def _inside(self, element: etree._Element, depth: int) -> None:
        nests = any(
            name_of(each) == "divisie" for child in element.iterchildren("{*}divisie") for each in child
        )
        self._loose(Spot(element), element, depth)
        for child in element:
            if child not in self._done:
                self._element(child, depth, nests=nests)
            self._loose(Spot(child, after=True), element, depth)

    def _loose(self, spot: Spot, element: etree._Element, depth: int) -> None:
        """Text right inside a container, where the format has none."""
        text = " ".join(legal(spot.text).split())
        if not text:
            return
        self._ledger.place(spot, "text")
        self._ledger.remark(
            element,
            f"Hier staat tekst buiten een alinea: {text[:60]}",
            f"There is text outside a paragraph here: {text[:60]}",
        )
        self._words(Run((b.Text(text),), (spot,), line_of(element)), depth)

    def _element(self, element: etree._Element, depth: int, *, nests: bool) -> None:
        match name_of(element):
            case name if name in _CONTAINERS:
                self._inside(element, depth)
            case "divisie":
                self._division(element, depth, nests=nests, annex=False)
            case "bijlage":
                self._division(element, 0, nests=True, annex=True)
            case "tussenkop" | "tuskop":
                self._subheading(element, depth)
            case "kop" if text_of(element):
                self._heading(element, depth, opens=False, nests=False, annex=False)
            case "ondertekening" | "ondtek" | "ondteken":
                self.signatories.extend(signatories(element, self._ledger))
                self._add(Signed(), element, depth)
            case "witreg" | "br" | "kop":
                pass
            case "frontm" | "metadata" | "kamerstukkop":
                self._ledger.place_all(element, "furniture")
            case "officiele-inhoudsopgave" | "inhoudsopgave":
                self._ledger.place_all(element, "furniture")
                self._ledger.remark(
                    element,
                    "De inhoudsopgave is niet overgenomen: die wordt bij het afdrukken opnieuw gemaakt.",
                    "The table of contents was not taken over: it is made anew when printing.",
                )
            case "voetnoot":
                self._unused_note(element, depth)
            case _:
                self._text(element, depth)

    def _text(self, element: etree._Element, depth: int) -> None:
        """What holds text; an unknown element with blocks in it is read as if it weren't there."""
        if name_of(element) not in BLOCKS and any(
            name_of(each) in BLOCKS for each in element.iterdescendants()
        ):
            self._ledger.remark(
                element,
                f"Het onderdeel <{name_of(element)}> is onbekend; wat erin staat is gewoon overgenomen.",
                f"The element <{name_of(element)}> is unknown; what is in it was taken over as it is.",
            )
            self._inside(element, depth)
            return
        for piece in self._pieces.of(element):
            if isinstance(piece, Words):
                self._words(piece.run, depth)
            else:
                self._add(piece, element, depth)

    def _unused_note(self, element: etree._Element, depth: int) -> None:
        """A note of the older vocabulary; those that are referred to were read at their mark."""
        if not self._reader.is_referred(element):
            self._ledger.remark(
                element,
                "Naar deze noot wordt nergens verwezen; de tekst is als alinea overgenomen.",
                "Nothing refers to this note; its text was taken over as a paragraph.",
            )
            self._words(self._reader.run(element), depth)

    # --- headings ------------------------------------------------------------------------------------

    def _division(self, element: etree._Element, depth: int, *, nests: bool, annex: bool) -> None:
        head = next(element.iterchildren("{*}kop"), None)
        if head is not None and text_of(head):
            self._heading(head, depth + 1, opens=True, nests=nests, annex=annex)
            self._done.add(head)
            depth += 1
        elif annex:
            self._add(Heading("", (), (), opens=True, annex=True), element, depth + 1)
            depth += 1
        self._inside(element, depth)

    def _heading(self, element: etree._Element, depth: int, *, opens: bool, nests: bool, annex: bool) -> None:
        labels: list[str] = []
        title: list[b.Inline] = []
        spots: list[Spot] = []
        for child in element:
            if name_of(child) in ("label", "nr"):
                labels.append(text_of(child))
                self._ledger.place_all(child, "label")
        for run in self._titles(element):
            title += [b.Text(" "), *run.inlines]
            spots += run.spots
        weight = _WEIGHTS.get(element.get("kopopmaak") or "", 1)
        heading = Heading(
            " ".join(filter(None, labels)), collapsed(tuple(title)), tuple(spots), weight, opens, nests, annex
        )
        self._add(self._labelled(heading), element, depth)

    def _titles(self, element: etree._Element) -> Iterator[Run]:
        """The words of a `kop` but for its label and number, in order."""
        self._ledger.place(Spot(element), "title")
        own = Run(collapsed((b.Text(element.text or ""),)), (Spot(element),), line_of(element))
        yield own
        for child in element:
            if name_of(child) not in ("label", "nr"):
                yield self._reader.run(child, "title")
            self._ledger.place(Spot(child, after=True), "title")
            after = collapsed((b.Text(child.tail or ""),))
            yield Run(after, (Spot(child, after=True),), line_of(child))

    def _labelled(self, heading: Heading) -> Heading:
        """The heading with the label that stands at the beginning of its title, if it has none yet."""
        if heading.label:
            return heading
        text = characters(heading.title)
        found = pillar_heading(text) or numbered_heading(text)
        annex = _ANNEX.fullmatch(text)
        if annex and (annex["number"] or annex["sign"] or not annex["title"]):
            found = annex["label"].rstrip(), annex["title"]
        else:
            annex = None
        if found is None:
            return heading
        label, rest = found
        self._ledger.label_start(heading.spots, visible(label))
        title = collapsed(tail(heading.title, len(text) - len(rest)))
        is_annex = heading.annex or annex is not None
        return Heading(
            label, title, heading.spots, heading.weight, heading.opens, heading.nests, annex=is_annex
        )

    def _subheading(self, element: etree._Element, depth: int) -> None:
        run = self._reader.run(element, "title")
        if not run.inlines:
            return
        if _is_sentence(characters(run.inlines)):
            self._ledger.replace(run.spots, "text")
            self._ledger.remark(
                element,
                "De bron zet deze zin als tussenkop; hij is als alinea overgenomen.",
                "The source sets this sentence as a subheading; it was taken over as a paragraph.",
            )
            self._add(Words(run), element, depth)
            return
        weight = _WEIGHTS.get(element.get("kopopmaak") or element.get("letat") or "", 1)
        self._add(self._labelled(Heading("", run.inlines, run.spots, weight)), element, depth)

    # --- paragraphs ----------------------------------------------------------------------------------

    def _words(self, run: Run, depth: int) -> None:
        """A paragraph, or the heading that a short emphasised paragraph is."""
        part: Part = Words(run)
        weight = _emphasis(run)
        if weight:
            self._ledger.replace(run.spots, "title")
            self._ledger.remark(
                run.spots[0].element,
                "Deze korte, geheel vette of cursieve alinea is als kop gelezen.",
                "This short paragraph, all bold or italic, was read as a heading.",
            )
            inner = run.inlines[0]
            title = inner.children if isinstance(inner, b.Styled) else run.inlines
            part = self._labelled(Heading("", title, run.spots, weight))
        self.entries.append(Entry(part, run.line, depth, self._ledger.take_remarks()))


def _is_sentence(text: str) -> bool:
    """Whether a subheading is a sentence of the text that only looks like one."""
    words = len(text.split())
    return words > 35 or (text.endswith(":") and words >= 10) or (text.endswith((".", ";")) and words >= 15)


def _emphasis(run: Run) -> int:
    """The weight of the heading that a paragraph is by its looks, 0 for a paragraph."""
    if len(run.inlines) != 1 or not isinstance(run.inlines[0], b.Styled) or not run.spots:
        return 0
    style, text = run.inlines[0].style, characters(run.inlines)
    if style not in ("b", "i") or len(text.split()) > 15 or text.endswith((".", ",", ";", ":", "?", "!")):
        return 0
    if is_actions_label(text) or _CAPTION.match(text) or _BULLET.match(text) or not text[:1].isalnum():
        return 0
    return 1 if style == "b" else 2


# --- bullets typed as text -------------------------------------------------------------------------------


def with_bullets(entries: list[Entry], label_start: Callable[[tuple[Spot, ...], int], None]) -> list[Entry]:
    """The same parts, with paragraphs that begin with a typed bullet gathered into lists."""
    found: list[Entry] = []
    for key, group in groupby(entries, key=lambda each: (_has_bullet(each.part), each.depth)):
        if not key[0]:
            found.extend(group)
            continue
        typed = list(group)
        items: list[tuple[Piece, ...]] = []
        for each in typed:
            if isinstance(each.part, Words):
                run = each.part.run
                label_start(run.spots, 1)
                items.append((Words(Run(collapsed(tail(run.inlines, 1)), run.spots, run.line)),))
        remarks = tuple(remark for each in typed for remark in each.remarks)
        found.append(Entry(Listing(tuple(items)), typed[0].line, key[1], remarks))
    return found


def _has_bullet(part: Part) -> bool:
    return isinstance(part, Words) and _BULLET.match(characters(part.run.inlines)) is not None
