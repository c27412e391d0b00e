"""Which motion does a heading name?"""

import re

from briefing_app.ids import new_id
from briefing_app.model.agenda import Motion

_CHAPTER = r"[IVX]+[A-E]?|[A-J]"
_REFERENCE = re.compile(
    r"[\s,;–(\[-]*\b(?i:kamerstuk(?:ken)?)\b\s*(?:II?\b\s*,?\s*)?(?:\d{4}[/–-]\d{2,4},?\s*)?"
    r"(?P<dossier>\d{2}[\s.]?\d{3}(?:-\d{2})?)"
    rf"(?:[\s-]+(?:hoofdstuk\s+)?(?P<chapter>{_CHAPTER}))?(?![\w-])"
    r"(?:(?:\s+en|\s*[,/])\s*\d{2}[\s.]?\d{3}(?:-\d{2})?"
    rf"(?:[\s-]+(?:hoofdstuk\s+)?(?:{_CHAPTER}))?(?![\w-]))*"
    r"(?:\s*,?\s*(?i:nrs?\.?)\s*(?P<number>\d+|[A-Z]{1,3}\b))?"
)
_MOTION = re.compile(
    r"(?:(?:nader|gewijzigde|aangenomen|aangehouden|ontraden)\s+)*\bmotie(?P<many>s?)\b(?!\s+en\b)\s*[-–:]?\s*",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\A\s*(?:(?:van\s+)?(?:(?:het\s+)?lid|(?:de\s+)?leden|de\s+heer|mevrouw)\s+|van\s+(?=[A-ZÀ-Þ]))"
)
_SUBJECT = re.compile(
    r"(?:(?:^|\s)(?:over|inzake|betreffende|waarin|die|om|met|voor|ter|t\.?n\.?v\.?|nr\.?|d\.d\.)\s|\s[–-]\s|[:;]).*",
    re.DOTALL,
)
_ASIDE = re.compile(r"\s*\([^)]*\)?|\s+c\.s\.?")
_BETWEEN = re.compile(r"\s*[/,]\s*|\s+(?:en|&)\s+")
_PREFIXES = frozenset(
    (
        *(
            "van",
            "von",
            "de",
            "den",
            "der",
            "het",
            "ten",
            "ter",
            "te",
            "el",
            "al",
            "la",
            "le",
            "du",
            "da",
            "di",
        ),
        *("dos", "in", "op", "aan", "uit", "’t", "'t", "’s", "'s"),
    )
)


def motion_from_heading(text: str) -> Motion | None:
    """The motion that a heading in a chapter on motions names, None where it names none.

    The title is what stands before the reference to the Kamerstuk; the movers are surnames, without
    party or c.s.
    """
    text = " ".join(text.split())
    opening = _MOTION.search(text)
    reference = _REFERENCE.search(text)
    if opening is None or (opening.start() > 0 and reference is None):
        return None
    title = (text[: reference.start()] if reference else text).rstrip(" ,;(–[-")
    movers = _movers(title[opening.end() :])
    if opening["many"] and not movers and reference is None:
        return None
    return Motion(
        id=new_id(),
        title=title or text,
        movers=movers,
        dossier=re.sub(r"[\s.]", "", reference["dossier"]) if reference else None,
        chapter=reference["chapter"] if reference else None,
        number=reference["number"] if reference else None,
    )


def _movers(text: str) -> tuple[str, ...]:
    """The surnames at the beginning of what follows `Motie`, none if these aren't names alone."""
    text = _WHOSE.sub("", _ASIDE.sub("", _SUBJECT.sub("", text)), count=1).strip()
    surnames = [_surname(part) for part in _BETWEEN.split(text)]
    return tuple(name for name in surnames if name) if all(surnames) else ()


def _surname(text: str) -> str:
    words = text.split()
    if not words or not words[-1][:1].isupper():
        return ""
    if not all(word[:1].isupper() or word.lower() in _PREFIXES for word in words):
        return ""
    return text[0].upper() + text[1:]
