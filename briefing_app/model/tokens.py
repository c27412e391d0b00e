"""What words, numbers and marks is a note on timing made of, and which stands where?"""

import datetime
import re
import unicodedata
from dataclasses import dataclass

_TOKEN = re.compile(r"[0-9]+|[^\W\d_][^\W\d_\u0300-\u036f]*(?:['’][^\W\d_\u0300-\u036f]+)*|[^\s\u200b\ufeff]")
_DASHES = frozenset("-‐‑‒–—―−")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or one other character; `text` in lower case, every dash as `-`."""

    text: str
    start: int
    end: int
    glued: bool
    """No white space before it."""


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a text, white space left out."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = unicodedata.normalize("NFC", match[0].lower())
        glued = bool(found) and found[-1].end == match.start()
        found.append(Token("-" if word in _DASHES else word, match.start(), match.end(), glued))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of a note, and the day it was written. Every question may be asked beyond its ends."""

    tokens: tuple[Token, ...]
    written: datetime.date

    def word(self, index: int) -> str:
        """The token's text, empty beyond the row."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether the token follows the one before it without white space."""
        return index < len(self.tokens) and self.tokens[index].glued

    def number(self, index: int, low: int, high: int) -> int | None:
        """The number the token is, if within bounds."""
        word = self.word(index)
        # no more digits than a year has: a longer number is no moment, and may be too long for int()
        return int(word) if word.isdecimal() and len(word) <= 4 and low <= int(word) <= high else None

    def skip(self, index: int, *words: str) -> int:
        """The index after the token if it is one of the words, else its own."""
        return index + 1 if self.word(index) in words else index
