"""When does a PDF say the same as its letter?

A PDF holds shapes, not characters, so what looks the same counts as the same: `é` however it was typed, capitals that
a house style sets in a region. What has no shape doesn't count. Words in Hebrew or Arabic script are drawn from the
right, mixed with words drawn from the left: of a paragraph with such words all characters are wanted, in any order.
"""

import re
import unicodedata
from dataclasses import replace
from itertools import zip_longest

from briefing_app import blocks as b
from briefing_app.export.pdf_read import Reading
from briefing_app.export.words import Words, counted, prove, words_of

# What stands at the edge of pages instead of where the template put it.
_EDGES = ("running", "footer")
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SHAPELESS = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
"""Characters that only steer others: joiners, directions, variants, tags."""


def prove_reading(document: b.Document, reading: Reading) -> None:
    """Prove that `reading`, of a PDF, holds the words of `document` and no others.

    What runs at the edge of pages is expected last, the running block only where a page follows the first.

    Raises:
        ProofFailed: it doesn't.
    """
    prove("pdf", *_comparable(words_of(_as_printed(document, reading.pages)), reading.words))


def misplaced_note(document: b.Document, reading: Reading) -> int | None:
    """The number of the first footnote that the PDF lacks or has out of order, or None."""
    want, have = _comparable(words_of(document), reading.words)
    pairs = enumerate(zip_longest(want.notes, have.notes, fillvalue=None), 1)
    return next(
        (number for number, (one, other) in pairs if counted(one or "") != counted(other or "")), None
    )


def _as_printed(document: b.Document, pages: int) -> b.Document:
    edges = [each for each in document.blocks if isinstance(each, b.Region) and each.kind in _EDGES]
    shown = [each for each in edges if pages > 1 or each.kind != "running"]
    return replace(document, blocks=(*(each for each in document.blocks if each not in edges), *shown))


def _comparable(expected: Words, found: Words) -> tuple[Words, Words]:
    body, found_body = _aligned(expected.body, found.body)
    regions, found_regions = _aligned(expected.regions, found.regions, folded=True)
    notes = [_aligned((want,), (have,)) for want, have in zip(expected.notes, found.notes, strict=False)]
    return (
        Words(body, (*("".join(want) for want, _ in notes), *expected.notes[len(notes) :]), regions),
        Words(found_body, (*("".join(have) for _, have in notes), *found.notes[len(notes) :]), found_regions),
    )


def _aligned(
    expected: tuple[str, ...], found: tuple[str, ...], *, folded: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both in normal form, the found characters cut where the expected pieces end."""
    have = counted("".join(_normal(text, folded=folded) for text in found))
    pieces: list[tuple[str, str]] = []
    place = 0
    for text in expected:
        want = _normal(text, folded=folded)
        piece = have[place : place + len(counted(want))]
        place += len(piece)
        if _FROM_THE_RIGHT.search(want):
            want, piece = _in_any_order(counted(want)), _in_any_order(piece)
        pieces.append((want, piece))
    return tuple(want for want, _ in pieces), (*(piece for _, piece in pieces), have[place:])


def _in_any_order(text: str) -> str:
    """Without brackets and the like, which are drawn the other way round."""
    return "".join(sorted(each for each in text if not unicodedata.mirrored(each)))


def _normal(text: str, *, folded: bool) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _SHAPELESS.sub("", text))
    return text.casefold() if folded else text
