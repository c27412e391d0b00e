"""What do the lines above a published letter say: dossier, sender, addressee, place, date, kind?"""

import datetime
import re
from collections.abc import Iterable

from briefing_app.model.agenda import Dossier
from briefing_app.model.letter import LetterKind

_CHAPTER = r"(?:[IVX]+[A-E]?|[A-J])"
_NUMBER = re.compile(
    rf"(?P<number>\d{{2}}[\s.]?\d{{3}}(?:-\d{{2}}(?!\d))?)(?:[\s-]+(?:hoofdstuk\s+)?(?P<chapter>{_CHAPTER})(?![\w’'.-]))?"
    r"(?![\w-])(?:\s*\(R\s?\d+\))?"
)
_CHAPTER_ALONE = re.compile(
    rf"(?:hoofdstuk\s+)?(?P<chapter>{_CHAPTER})(?![\w.)-])\s+(?P<title>[A-Z].*)", re.DOTALL
)
_NEXT = re.compile(r"(?:\s*[,;/&+]\s*|\s+en\s+|\s+)(?=\d{2}[\s.]?\d{3}(?!\d))")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"),
    *("november", "december"),
)
_DATE = re.compile(
    rf"(?:(?P<place>\D+?)\s*,?\s+)?(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s+(?P<year>\d{{4}})\s*\.?",
    re.IGNORECASE,
)
_BY = re.compile(r"\s*brief\s+van\s+(?:de|het|den)?\s*", re.IGNORECASE)
_TO = re.compile(r"aan\s+(?:(?:de|het|den)\s+)?(?P<addressee>\S.*?)[\s,]*", re.IGNORECASE | re.DOTALL)
_ARTICLE = re.compile(r"(?:de|het|den)\s+", re.IGNORECASE)
_SMALL = frozenset(
    (
        "van",
        "en",
        "de",
        "het",
        "voor",
        "der",
        "den",
        "op",
        "in",
        "zonder",
        "te",
        "ten",
        "ter",
        "met",
        "aan",
        "bij",
    )
)


# --- dossiers --------------------------------------------------------------------------------------------


def parse_dossier_line(text: str) -> Dossier | None:
    """`36 600 XV Vaststelling …` as a dossier, None if the line names no dossier or more than one."""
    found = parse_dossier_lines(text)
    return found[0] if len(found) == 1 else None


def parse_dossier_lines(text: str) -> tuple[Dossier, ...]:
    """The dossiers of a line, in order; one without a title has that of the next (`32 824 en 29 279 Wonen`).

    A roman number alone (`XV Vaststelling …`) is a dossier whose number is ''.
    """
    text = " ".join(text.split())
    alone = _CHAPTER_ALONE.fullmatch(text)
    if alone:
        return (Dossier(number="", chapter=alone["chapter"], title=alone["title"]),)
    found: list[Dossier] = []
    for part in reversed(_parts(text)):
        number = _NUMBER.match(part)
        if number is None:
            return ()
        title = part[number.end() :].strip(" ,;:–-") or (found[-1].title if found else "")
        digits = re.sub(r"[\s.]", "", number["number"])
        found.append(Dossier(number=digits, chapter=number["chapter"], title=title))
    return tuple(reversed(found))


def _parts(text: str) -> list[str]:
    return [part for part in _NEXT.split(text) if part]


# --- date and addressee ----------------------------------------------------------------------------------


def parse_date(text: str) -> tuple[str, datetime.date] | None:
    """`Den Haag, 4 juli 2025` as place and date; the place is '' where none is named."""
    found = _DATE.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    month = _MONTHS.index(found["month"].lower()) + 1
    try:
        return (found["place"] or "").rstrip(","), datetime.date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


def addressee_from(text: str) -> str | None:
    """`Aan de Voorzitter van …` as `Voorzitter van …`, None if the line addresses nobody."""
    found = _TO.fullmatch(" ".join(text.split()))
    return _with_capital(found["addressee"]) if found else None


# --- sender and kind -------------------------------------------------------------------------------------


def sender_from(header_line: str, signature_roles: Iterable[str]) -> str:
    """Who sends the letter: `BRIEF VAN DE MINISTER VAN …` in the spelling of those who sign it.

    Words that no signature has are given a capital, but for small words. If the line names no sender
    (`MEMORIE VAN TOELICHTING`), it is who signs.
    """
    roles = [_ARTICLE.sub("", role.strip(" ,"), count=1) for role in signature_roles]
    by = _BY.match(header_line)
    if by is None:
        return _with_capital(_enumerated(roles))
    sender = " ".join(header_line[by.end() :].split())
    if not sender.isupper():
        return _with_capital(sender)
    spelling = {word.upper(): word for role in reversed(roles) for word in re.findall(r"[\w’']+", role)}
    return _with_capital(re.sub(r"[\w’']+", lambda word: _spelled(word[0], spelling), sender))


def _spelled(word: str, spelling: dict[str, str]) -> str:
    known = spelling.get(word)
    if known is not None:
        return known
    return word.lower() if word.lower() in _SMALL else word.capitalize()


def _enumerated(roles: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(roles[:-1]), *roles[-1:])))


def _with_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def letter_kind(title: str) -> LetterKind:
    """What a letter is, by the words of its title."""
    title = title.lower()
    if "voortgang" in title or "stand van zaken" in title:
        return "progress"
    return "elaboration" if "uitwerking" in title or "actieplan" in title else "letter"
