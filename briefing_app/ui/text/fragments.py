"""What do the characters of a block say? Small questions to a `QTextBlock` and its formats."""

from typing import cast

from PySide6.QtGui import QTextBlock, QTextCharFormat

from briefing_app.blocks import Image, Inline, List, Paragraph, Quote, Region, Section, Table, Use
from briefing_app.ui.text.runs import OBJECT, Look, Run
from briefing_app.ui.text.vault import Property, Vault

BLOCKS = (Paragraph, List, Quote, Table, Image, Use, Section, Region)


def runs_in(block: QTextBlock, vault: Vault) -> list[tuple[int, Run, QTextCharFormat]]:
    """The runs of a block with their positions in the document and formats. Islands within are runs too."""
    found: list[tuple[int, Run, QTextCharFormat]] = []
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        each += 1
        text, formatted, at = fragment.text(), fragment.charFormat(), fragment.position()
        look = look_of(vault, formatted)
        thing = vault.thing(formatted.intProperty(Property.THING))
        for piece in text.replace(OBJECT, f"\0{OBJECT}\0").split("\0") if OBJECT in text else (text,):
            if piece == OBJECT and thing is not None:
                # an island within text is on its way out of it, see `Manuscript.settle`
                found.append((at, Run(cast("str", thing), look), formatted))
            elif piece and piece != OBJECT:
                found.append((at, Run(piece, look), formatted))
            at += units(piece)
    return found


def is_island(run: Run) -> bool:
    """Whether an island came to stand within text, until `settle` gives it a block of its own."""
    return isinstance(cast(object, run.content), BLOCKS)


def units(content: str | Inline) -> int:
    """How many positions of a document something takes: those of UTF-16, and one for an object."""
    if not isinstance(content, str):
        return 1
    return len(content) if content.isascii() else len(content.encode("utf-16-le")) // 2


def look_of(vault: Vault, formatted: QTextCharFormat) -> Look:
    """What a character's format says is around it."""
    return vault.look(formatted.intProperty(Property.LOOK))


def end_of(block: QTextBlock) -> int:
    """The position behind the last character of a block."""
    return block.position() + block.length() - 1


def format_at(block: QTextBlock, position: int) -> QTextCharFormat:
    """The format of the character after a position. Not by a cursor: that makes Qt lay the line out."""
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        if fragment.position() <= position < fragment.position() + fragment.length():
            return fragment.charFormat()
        each += 1
    return QTextCharFormat()
