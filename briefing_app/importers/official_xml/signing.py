"""Who signed the letter?"""

import re
from collections.abc import Iterator
from typing import Literal

from lxml import etree

from briefing_app.importers.official_xml.header import text_of
from briefing_app.importers.official_xml.parsing import name_of
from briefing_app.importers.structure.ledger import Ledger
from briefing_app.model.letter import Signatory

_ROLE = re.compile(
    r"(?:de|het)?\s*(?:minister|staatssecretaris|vice-president|voorzitter)\b.{0,200},", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:[A-Z][\w.’'-]*|van|von|de|den|der|ten|ter|’t|el|-)(?:\s+(?:[A-Z][\w.’'-]*|van|von|de|den|der|ten|ter|’t|el|-))*"
)

_Token = tuple[Literal["role", "name"], str]


def signatories(element: etree._Element, ledger: Ledger) -> tuple[Signatory, ...]:
    """Those who sign in an `ondertekening`, in order: a role goes with the name that follows it."""
    ledger.place_all(element, "header")
    found: list[Signatory] = []
    role = ""
    for kind, text in _tokens(element):
        if kind == "role":
            if found and not found[-1].role and not role:
                found[-1] = Signatory(found[-1].name, text)
            else:
                found.extend((Signatory("", role),) if role else ())
                role = text
        else:
            found.append(Signatory(text, role))
            role = ""
    return (*found, Signatory("", role)) if role else tuple(found)


def _tokens(element: etree._Element) -> Iterator[_Token]:
    """Roles and names; the text right after a `functie` belongs to it."""
    for child in element:
        after = " ".join((child.tail or "").split())
        match name_of(child):
            case "naam" | "deze" | "persoon":
                name = " ".join(text_of(each) for each in child) if len(child) else text_of(child)
                yield "name", " ".join(f"{name} {after}".split())
            case "functie":
                role = f"{text_of(child)} {after}".strip().rstrip(" ,")
                yield "role", role
            case "ondertekenaar" | "ondertekening":
                yield from _tokens(child)
            case _:
                text = f"{text_of(child)} {after}".strip()
                if text:
                    yield ("role" if text.endswith(",") else "name"), text.rstrip(" ,")


def signed_by(role: str, name: str) -> Signatory | None:
    """The signatory that two last paragraphs are, if they look like a role and a name."""
    if _ROLE.fullmatch(role) and len(name) < 80 and _NAME.fullmatch(name):
        return Signatory(name, role.rstrip(" ,"))
    return None
