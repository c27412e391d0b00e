"""Where does a text refer to a Kamerstuk, and at which public address can one read it?

`Kamerstuk 36 600 XV, nr. 82` becomes a link to `kst-36600-XV-82`; of several dossiers the first counts. References
to Handelingen and Aanhangsels, and to a dossier as a whole, are left as they are.
"""

import re
from collections.abc import Iterator
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.markup import joined

_ADDRESS = "https://zoek.officielebekendmakingen.nl/kst-{}.html"

_DOSSIER = r"\d{2}[\s.]?\d{3}(?:-\d{2})?(?:(?:\s|-)[IVX]{1,6}[A-E]?|\s[A-J])?"
_FIRST = r"(?P<dossier>\d{2}[\s.]?\d{3}(?:-\d{2})?)(?:(?:\s|-)(?P<chapter>[IVX]{1,6}[A-E]?|[A-J]))?"
_YEAR = r"\d{4}\s?[/–-]\s?(?:\d{4}|\d{2})"
_REFERENCE = re.compile(
    rf"\b[Kk]amerstuk(?:ken)?\s"
    rf"(?:(?P<house>II?),?\s)?(?:{_YEAR},?\s)?"
    rf"{_FIRST}(?:(?:,\s|\sen\s){_DOSSIER}){{0,9}}"
    # The Senate's own papers are lettered, and often go without `nr.`.
    rf",?\s(?:nrs?\.?\s?(?P<number>\d{{1,5}}|[A-Z]{{1,3}})|(?P<letter>[A-Z]{{1,3}}))\b"
)


def linked(inlines: b.Inlines, *, notes_only: bool = False) -> b.Inlines:
    """`inlines` with each reference a link; what is a link already stays as it is.

    Args:
        notes_only: leave the running text alone, as in a heading.
    """
    return joined(each for inline in inlines for each in _linked(inline, notes_only=notes_only))


def _linked(inline: b.Inline, *, notes_only: bool) -> Iterator[b.Inline]:
    match inline:
        case b.Text(text):
            yield from ((inline,) if notes_only else _pieces(text))
        case b.Styled(style, children, lang):
            yield b.Styled(style, linked(children, notes_only=notes_only), lang)
        case b.Note(children, kind, id):
            yield b.Note(linked(children), kind, id)
        case b.Mark(id, children):
            yield b.Mark(id, linked(children, notes_only=notes_only))
        case b.Link() | b.Ref() | b.Field() | b.InlineUse():
            yield inline
        case _:
            assert_never(inline)


def _pieces(text: str) -> Iterator[b.Inline]:
    end = 0
    for found in _REFERENCE.finditer(text) if "amerstuk" in text else ():
        if found["letter"] and found["house"] != "I":
            continue
        yield b.Text(text[end : found.start()])
        yield b.Link(_address(found), (b.Text(found[0]),))
        end = found.end()
    yield b.Text(text[end:])


def _address(found: re.Match[str]) -> str:
    dossier = re.sub(r"[\s.]", "", found["dossier"])
    number = found["number"] or found["letter"]
    return _ADDRESS.format("-".join(filter(None, (dossier, found["chapter"], number))))
