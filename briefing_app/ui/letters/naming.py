"""What is an exported file called, by the pattern that a person chose? Nothing of Qt."""

import re

from briefing_app.assemble.wording import dossier_number
from briefing_app.model.letter import Letter

PATTERN = "{datum} {betreft}"
"""The pattern of a new person."""

_LONGEST = 120
_FIELD = re.compile(r"\{([a-z]+)\}")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z", re.IGNORECASE)


def fields_of(letter: Letter) -> dict[str, str]:
    """What may stand between braces in a pattern, and what it says for this letter."""
    dossier = dossier_number(letter.dossiers[0]) if letter.dossiers else ""
    return {
        "datum": letter.date.isoformat() if letter.date else "",
        "betreft": letter.title,
        "referentie": letter.reference or "",
        "dossier": dossier,
        "nummer": letter.number or "",
    }


def file_stem(pattern: str, letter: Letter) -> str:
    """The name without its ending, fit for every file system. A field that isn't known stays as it is typed."""
    known = fields_of(letter)
    filled = _FIELD.sub(lambda found: known.get(found[1], found[0]), pattern)
    plain = " ".join(_FORBIDDEN.sub(" ", filled).split())
    shortened = (
        plain if len(plain) <= _LONGEST else plain[: _LONGEST + 1].rpartition(" ")[0] or plain[:_LONGEST]
    )
    stem = shortened.strip(" .-")
    if not stem:
        return f"brief {letter.id}"
    return f"brief {stem}" if _RESERVED.match(stem) else stem


def another(stem: str, taken: int) -> str:
    """The same name with a number behind it."""
    return f"{stem} ({taken})"
