"""Builds page texts the way the site of the Tweede Kamer wraps them, and proves what was read of them."""

import re

from briefing_app import blocks as b
from briefing_app.importers.letter_parts import characters
from briefing_app.importers.page_text import read
from briefing_app.importers.reading import Reading
from briefing_app.model.agenda import Action, Section, walk
from tests.importers.xml_support import visible, words

HEAD = """\
Brief regering : Voortgang Actieprogramma Schone Havens
31 409 Zee- en binnenvaart
Nr. 77
BRIEF VAN DE MINISTER VAN HAVENS EN VAARWEGEN
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 3 maart 2026
"""
TAIL = """
De Minister van Havens en Vaarwegen,
A.B. de Schipper
Ondertekenaars
-
Eerste ondertekenaar
"""


def wrapped(text: str) -> str:
    """`text` broken at the first space past column 80; the count starts anew after a note mark `[^7]`.

    The mark itself is printed as bare figures, glued to the word before it.
    """
    lines, line, count = [], "", 0
    for at, run in enumerate(re.split(r"\[\^(\d+)\]", text)):
        if at % 2:
            line, count = line + run, 0
            continue
        for character in run:
            if character == " " and count > 80:
                lines.append(line)
                line, count = "", 0
            else:
                line, count = line + character, count + 1
    return "\n".join([*lines, line])


def page(*paragraphs: str, head: str = HEAD, tail: str = TAIL) -> bytes:
    """A page text; paragraphs are wrapped, those that begin with `=` are taken as they stand."""
    body = "\n".join(each[1:] if each.startswith("=") else wrapped(each) for each in paragraphs)
    return f"{head}{body}{tail}".encode()


def prove(source: bytes) -> Reading:
    """Read a page and prove that every character went to exactly one place."""
    reading = read(source, "kst.txt")
    account = "".join(visible(each.text) for each in reading.account)
    assert account == visible(source.decode("utf-8-sig"))
    placed = "".join(each.text for each in reading.account if each.place in ("text", "title"))
    assert sorted(visible(placed)) == sorted(visible("".join(words(reading))))
    return reading


def titles(reading: Reading) -> list[tuple[str, str | None, str]]:
    """Kind, number and title of each section in order."""
    return [(each.kind, each.number, shown(each)) for each in walk(reading.composition.sections)]


def shown(section: Section) -> str:
    return characters(section.title).replace("\ufffc", "*")


def actions(reading: Reading) -> list[Action]:
    return [action for each in walk(reading.composition.sections) for action in each.actions]


def paragraphs(reading: Reading) -> list[str]:
    return [
        characters(block.children)
        for section in walk(reading.composition.sections)
        for block in section.blocks
        if isinstance(block, b.Paragraph)
    ]


def tables(reading: Reading) -> list[b.Table]:
    return [
        block
        for each in walk(reading.composition.sections)
        for block in each.blocks
        if isinstance(block, b.Table)
    ]


def notes(reading: Reading) -> list[b.Note]:
    runs = [each.title for each in walk(reading.composition.sections)]
    for section in walk(reading.composition.sections):
        runs.extend(run for block in section.blocks for run in b.inlines_of(block))
        runs.extend(action.text for action in section.actions)
    return [note for run in runs for note in b.notes_in(run)]
