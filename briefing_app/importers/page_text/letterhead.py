"""What stands above and below the text of a page: subject, dossiers, number, sender, addressee, date, signatures?"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing_app.importers.letter_parts import addressee_from, parse_date, parse_dossier_lines
from briefing_app.importers.page_text.lines import Line
from briefing_app.model.agenda import Dossier
from briefing_app.model.letter import Signatory

_SUBJECT = re.compile(
    r"(?:nader verslag|brief(?: van)?(?: (?:de |het )?(?:regering|kabinet|bewindspersoon|minister|staatssecretaris))?)"
    r"\s*[:;]\s*(\S.*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:nr\.?\s*)?(\d{1,4}|[A-Z]{1,3})(?:\s+(?:herdruk|gewijzigd))?(?=\s+BRIEF\b|\Z)", re.IGNORECASE
)
_SENDER = re.compile(r"(?:gewijzigde\s+)?brief van (?:de|het) ", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:mede namens\s+|namens\s+)?(?:,\s*)?de (?:vice-)?(?:minister|staatssecretaris|minister-president|premier)\b.*",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:(?:drs|dr|mr|ir|ing|prof)\.?\s+)*[A-ZÀ-Þ][\w.’'À-ÿ-]*(?:\s+(?:[A-ZÀ-Þ][\w.’'À-ÿ-]*|van|von|de|den|der|ten|ter|het|in|’t|'t|el|al))*"
)
_FORMULA = re.compile(r"(?:hoogachtend|met vriendelijke groet|met de meeste hoogachting),?", re.IGNORECASE)
_TAIL = "Ondertekenaars"
_HEAD_LINES = 40
_ROLE_LINES = 4


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above the text say. `lines` is how many they are; `furniture` those that are not a field."""

    subject: str
    dossiers: tuple[Dossier, ...]
    number: str | None
    sender_line: str
    addressee: str
    place: str
    date: datetime.date | None
    lines: int
    furniture: frozenset[int]

    @property
    def is_letter(self) -> bool:
        """Is there enough to call it a letter to parliament?"""
        return self.sender_line != "" and (
            self.date is not None or self.addressee != "" or bool(self.dossiers)
        )


def head_of(lines: Sequence[Line]) -> Head:
    """Read the lines above the text, down to the date (or, without one, the addressee)."""
    head = Head("", (), None, "", "", "", None, 0, frozenset())
    for at, line in enumerate(lines[:_HEAD_LINES]):
        taken = _taken(head, line.text, lines[at - 1].text if at else "")
        if taken is None:
            if head.addressee or head.date:
                return head
            taken = replace(head, furniture=head.furniture | {line.no})
        head = replace(taken, lines=at + 1)
        if head.date is not None:
            return _with_late_addressee(head, lines)
    return head if head.is_letter else replace(head, lines=0)


def _with_late_addressee(head: Head, lines: Sequence[Line]) -> Head:
    """Some letters name the addressee after the date."""
    if head.addressee or head.lines >= len(lines):
        return head
    addressee = addressee_from(lines[head.lines].text) if lines[head.lines].text.startswith("Aan ") else None
    return replace(head, addressee=addressee, lines=head.lines + 1) if addressee else head


def _taken(head: Head, text: str, before: str) -> Head | None:
    """`head` with what one line adds, None if it adds nothing."""
    subject = _SUBJECT.fullmatch(text)
    if subject and not head.subject and not head.dossiers:
        return replace(head, subject=subject[1])
    if _SENDER.match(text) and not head.sender_line:
        return replace(head, sender_line=text)
    dated = parse_date(text)
    if dated is not None:
        return replace(head, place=dated[0], date=dated[1])
    if text.startswith("Aan "):
        return replace(head, addressee=addressee_from(text) or "")
    if head.sender_line:
        if head.sender_line == before or before in head.sender_line:
            return replace(head, sender_line=f"{head.sender_line} {text}")
        if head.addressee and not text[0].isupper():
            return replace(head, addressee=f"{head.addressee} {text}")
        return None
    dossiers = parse_dossier_lines(text)
    if dossiers and head.number is None:
        return replace(head, dossiers=(*head.dossiers, *dossiers))
    number = _NUMBER.match(text)
    if number and (head.dossiers or text.lower().startswith("nr")):
        rest = text[number.end() :].strip()
        return replace(head, number=number[1], sender_line=rest if _SENDER.match(rest) else head.sender_line)
    if head.dossiers and head.number is None and len(before) > 80:
        last = replace(head.dossiers[-1], title=f"{head.dossiers[-1].title} {text}")
        return replace(head, dossiers=(*head.dossiers[:-1], last))
    return None


@dataclass(frozen=True, slots=True)
class Signed:
    """The lines `start:end` that sign a letter, who they name, and the index the page's furniture starts at."""

    start: int
    end: int
    signatories: tuple[Signatory, ...]
    furniture: int


def signed(lines: Sequence[Line], start: int) -> Signed:
    """Find the signature at the end of the text that starts at line `start` of `lines`."""
    furniture = next((at for at in range(start, len(lines)) if lines[at].text == _TAIL), len(lines))
    text = lines[:furniture]
    for at in range(start, furniture):
        signatories, end = _signatories(text, at)
        if signatories:
            begin = at - 1 if at > start and _FORMULA.fullmatch(lines[at - 1].text) else at
            return Signed(begin, end, signatories, furniture)
    return Signed(furniture, furniture, (), furniture)


def _signatories(lines: Sequence[Line], at: int) -> tuple[tuple[Signatory, ...], int]:
    """The pairs of role and name from line `at` on, and the index after them."""
    found: list[Signatory] = []
    while at < len(lines) and _ROLE.fullmatch(lines[at].text):
        end = next(
            (i for i in range(at, min(at + _ROLE_LINES, len(lines))) if lines[i].text.endswith(",")), None
        )
        if end is None or end + 1 >= len(lines):
            break
        name = lines[end + 1].text
        if len(name) > 60 or not _NAME.fullmatch(name.rstrip(".,")):
            break
        role = " ".join(line.text for line in lines[at : end + 1]).rstrip(" ,")
        found.append(Signatory(name, role))
        at = end + 2
    return tuple(found), at
