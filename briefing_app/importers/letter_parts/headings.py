"""How is a heading split into its label and its title?"""

import re

_ROMAN = r"[IVXLC]+"
_PILLAR = re.compile(
    r"((?:pijler|spoor|actielijn|hoofdlijn|programmalijn|lijn|prioriteit|ambitie|doel|thema|onderdeel|deel)"
    rf"\s+(?:\d{{1,2}}(?:\.\d{{1,2}})*|{_ROMAN}|[A-Z])(?![\w.]*\w)\s*[.:–—-]?)(?:\s+|(?<=[.:–—-])|\Z)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED = re.compile(
    rf"((?:§\s*)?(?:\d{{1,2}}(?:\.\d{{1,2}})+[.:)]?|\d{{1,2}}[.:)]?|(?:{_ROMAN}|[A-Z])[.)]|[a-z]\)))"
    r"(?:\s+|(?<=[.:)])(?=[A-Z]))(\S.*)",
    re.DOTALL,
)
_GOES_ON = re.compile(r"(?:en|of|tot|t/m|is|zijn|wordt|worden|was|heeft|gaat|van|,)(?:\s|\Z)")
_CAPITAL = re.compile(r"[«‘’“\"'(]*(?:[A-ZÀ-Þ]|[a-zà-þ]+[A-Z])")
_MOTIONS = re.compile(
    r"(?:(?:aangenomen|openstaande|afdoening|uitvoering|stand\s+van\s+zaken|van|de)\s+)*"
    r"(?:moties\b(?!\s*-)(?!.*\bkamerstuk)|motie(?:\Z|\s+en\b))",
    re.IGNORECASE,
)

_CLOSING = re.compile(r"(?:tot slot|ten slotte|slot|slotwoord|afsluiting|ter afsluiting)\s*:?", re.IGNORECASE)


def pillar_heading(text: str) -> tuple[str, str] | None:
    """`Pijler 1: Wonen` as (`Pijler 1:`, `Wonen`); the label keeps its colon or dash, the title may be ''."""
    found = _PILLAR.fullmatch(text.strip())
    if found is None or _GOES_ON.match(found[2]):
        return None
    return found[1].rstrip(), found[2]


def numbered_heading(text: str) -> tuple[str, str] | None:
    """`1.1 Wonen`, `3. Wonen`, `A. Wonen`, `II. Wonen` as label and title, None for anything else.

    A bare number (`3 Wonen`) counts only before a capital: `3 gemeenten …` is a sentence.
    """
    found = _NUMBERED.fullmatch(text.strip())
    if found is None:
        return None
    label, title = found[1], found[2]
    if label[-1].isdigit() and "." not in label and not _CAPITAL.match(title):
        return None
    return label, title


def is_motions_title(text: str) -> bool:
    """Whether a heading opens a chapter on motions (`Moties`, `Moties en toezeggingen`), not one motion."""
    return _MOTIONS.match(text.strip()) is not None


def is_closing_title(text: str) -> bool:
    """Whether a heading opens the end of a letter (`Tot slot`)."""
    return _CLOSING.fullmatch(text.strip()) is not None
