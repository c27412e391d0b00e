"""What do the dossier and the lines above the text say of the letter?"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from briefing_app.importers.letter_parts import (
    addressee_from,
    parse_date,
    parse_dossier_line,
)
from briefing_app.importers.official_xml.parsing import name_of
from briefing_app.importers.structure.ledger import Ledger, Spot, spots_in
from briefing_app.model.agenda import Dossier

_FURNITURE = frozenset(["metadata", "kamerstukkop", "versie", "ordernr", "vergjaar", "vergaderjaar"])
_TITLES = ("OVERHEIDop.documenttitel", "DCTERMS.title", "DC.title", "OVERHEIDop.onderwerp")
_SORT = re.compile(
    r"(?:.*;\s*)?brief (?:regering|van (?:het )?(?:kabinet|de regering))\s*[;:]\s*", re.IGNORECASE
)
_RECEIVED = re.compile(r"(?:ontvangen|vastgesteld|voorgesteld|gepubliceerd)\b.*", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:betreft|onderwerp)\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_WHOM = re.compile(r"voorzitter|kamer|leden|commissie", re.IGNORECASE)
_CHAPTER = re.compile(r"[IVX]+[A-E]?|[A-J]")


@dataclass(slots=True)
class Facts:
    """The header as far as it is read; the first lines of the text may add to it (see `read_line`).

    `done` are the elements that were read whole; `notes` stand at the letter's title, which can't hold them.
    """

    dossiers: list[Dossier] = field(default_factory=list)
    number: str | None = None
    senate: bool = False
    document: str = ""
    """What the document calls itself: `BRIEF VAN DE MINISTER VAN …`."""
    subject: str = ""
    addressee: str = ""
    place: str = ""
    date: datetime.date | None = None
    done: set[etree._Element] = field(default_factory=set)
    notes: list[etree._Element] = field(default_factory=list)


def read_header(root: etree._Element, ledger: Ledger) -> Facts:
    """What stands around and above the text, each piece given its place."""
    facts = Facts(senate=root.get("kamer") == "1")
    for element in root.iter(etree.Element):
        name, parent = name_of(element), element.getparent()
        if name in ("divisie", "tekst", "al"):
            continue
        above = name_of(parent) if parent is not None else ""
        if name in _FURNITURE or (name == "kop" and parent is root):
            _meta(element, facts)
            _finish(element, "furniture", facts, ledger)
        elif name in ("dossier", "onderw"):
            facts.dossiers.extend(_dossiers(element))
            _finish(element, "header", facts, ledger)
        elif name in ("stuknr", "nummer", "ltrlabel") and above == "stuk":
            _number(element, facts, ledger)
        elif name == "titel" and above == "stuk":
            facts.document = _own_text(element, facts, ledger)
            facts.done.add(element)
        elif name in ("datumtekst", "geadresseerde", "onderwerp", "betreft") and above in (
            "stuk",
            "algemeen",
        ):
            _fact(element, facts, ledger)
    if not facts.addressee:
        house = "Eerste" if facts.senate else "Tweede"
        facts.addressee = f"Voorzitter van de {house} Kamer der Staten-Generaal"
    return facts


def _finish(element: etree._Element, place: str, facts: Facts, ledger: Ledger) -> None:
    ledger.place_all(element, "header" if place == "header" else "furniture")
    facts.done.add(element)


def text_of(element: etree._Element) -> str:
    """All text in an element on one line."""
    return " ".join("".join(element.itertext()).split())


def _own_text(element: etree._Element, facts: Facts, ledger: Ledger) -> str:
    """The text of a header element; its notes are kept apart."""
    found: list[str] = []
    for spot in _outside_notes(element, facts):
        ledger.place(spot, "header")
        found.append(spot.text)
    return " ".join("".join(found).split())


def _outside_notes(element: etree._Element, facts: Facts) -> Iterator[Spot]:
    yield Spot(element)
    for child in element:
        if name_of(child) == "noot":
            facts.notes.append(child)
        else:
            yield from _outside_notes(child, facts)
        yield Spot(child, after=True)


# --- metadata, dossier, number ---------------------------------------------------------------------------


def _meta(element: etree._Element, facts: Facts) -> None:
    found = {
        meta.get("name"): (meta.get("content") or "").strip()
        for meta in element.iter("{*}meta", "{*}metadata")
    }
    for name in _TITLES:
        if found.get(name) and not facts.subject:
            facts.subject = _SORT.sub("", found[name], count=1)
    issued = found.get("DCTERMS.issued") or found.get("OVERHEIDop.datumOndertekening") or ""
    if facts.date is None:
        facts.date = _iso(issued)


def _iso(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _dossiers(element: etree._Element) -> Iterator[Dossier]:
    """One for each number; the title is shared."""
    titles = [child for child in element if name_of(child) in ("titel", "naam")]
    title = " ".join(map(text_of, titles))
    for child in element:
        if name_of(child) in ("dossiernummer", "nummer"):
            parts = {name_of(each): text_of(each) for each in child}
            chapter = parts.get("begrotingshoofdstuk") or None
            yield _dossier(parts.get("dossiernr", "" if chapter else text_of(child)), chapter, title)


def _dossier(number: str, chapter: str | None, title: str) -> Dossier:
    known = parse_dossier_line(number)
    if known is not None and not known.title:
        return Dossier(known.number, chapter or known.chapter, title)
    if _CHAPTER.fullmatch(number):
        return Dossier("", number, title)
    return Dossier(re.sub(r"\s", "", number), chapter, title)


def _number(element: etree._Element, facts: Facts, ledger: Ledger) -> None:
    if name_of(element) == "ltrlabel":
        _finish(element, "header", facts, ledger)
        ledger.replace(tuple(spots_in(element)), "label")
        return
    own = next((each for each in element.iter("{*}ondernummer")), None)
    text = text_of(element if own is None else own)
    facts.number = re.sub(r"\Anr\.?\s*", "", text, flags=re.IGNORECASE) or None
    if own is not None and own.get("kamer"):
        facts.senate = own.get("kamer") == "1"
    ledger.place(Spot(element), "header" if own is None else "label")
    _finish(element, "header", facts, ledger)


# --- lines -----------------------------------------------------------------------------------------------


def _fact(element: etree._Element, facts: Facts, ledger: Ledger) -> None:
    """A line with an element of its own: the date, the addressee or the subject."""
    text = _own_text(element, facts, ledger)
    facts.done.add(element)
    if name_of(element) in ("onderwerp", "betreft"):
        facts.subject = facts.subject or text
    elif name_of(element) == "geadresseerde":
        facts.addressee = addressee_from(text) or text
    elif not read_line(text, facts):
        stated = next((_iso(each.get("isodatum") or "") for each in element.iter("{*}datum")), None)
        facts.date = stated or facts.date


def read_line(text: str, facts: Facts) -> bool:
    """Take up a line above the text, if it says whom, where, when or what; else leave it to the text."""
    dated = parse_date(text)
    if dated is not None:
        place, facts.date = dated
        facts.place = "" if _RECEIVED.fullmatch(place) else place
        return True
    addressee = addressee_from(text)
    if (
        addressee is not None
        and len(text) < 200
        and _WHOM.search(addressee)
        and not text.endswith((".", ":"))
    ):
        facts.addressee = addressee
        return True
    subject = _SUBJECT.fullmatch(text)
    if subject is not None and len(text) < 300:
        facts.subject = facts.subject or subject[1]
        return True
    return False
