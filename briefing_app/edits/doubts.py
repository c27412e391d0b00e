"""Which places of a letter that was read in should a person look at, and where do they stand in the agenda now?

The doubts themselves are not stored: the bytes a letter was read from are, and reading them again gives the same
doubts. So they can be asked of any letter that was ever read in, by whatever road.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from briefing_app.blocks import Table, inlines_of, notes_in, plain
from briefing_app.edits.importing import Imported
from briefing_app.edits.matching import match_sections
from briefing_app.importers import IMPORTERS
from briefing_app.importers.reading import Reading
from briefing_app.model.agenda import Agenda, Section, numbered, walk
from briefing_app.model.letter import Composition
from briefing_app.store import Workspace, read

_LONGEST = 200
"""Characters of the source that are shown of one line."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A place to look at.

    `section` is the agenda's section it is in and `heading` what that is called, both '' in the header or where
    the agenda no longer has it. `source` is what the letter says on `line`. `key` is the same each time the letter
    is read, so that it can be remembered as settled.
    """

    key: str
    line: int
    section: str
    heading: str
    source: str
    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was read of a letter."""

    sections: int
    actions: int
    notes: int
    tables: int
    motions: int
    commitments: int


def counted(composition: Composition) -> Counts:
    """How much a letter holds; notes below a table are part of that table."""
    sections = tuple(walk(composition.sections))
    return Counts(
        sections=len(sections),
        actions=sum(len(each.actions) for each in sections),
        notes=sum(map(_notes, sections)),
        tables=sum(isinstance(block, Table) for each in sections for block in each.blocks),
        motions=len(composition.motions),
        commitments=len(composition.commitments),
    )


def _notes(section: Section) -> int:
    runs = [section.title, *(action.text for action in section.actions)]
    runs += [run for block in section.blocks for run in inlines_of(block)]
    return sum(note.kind == "" for run in runs for note in notes_in(run))


def doubts_after(reading: Reading, source: bytes, imported: Imported) -> tuple[Doubtful, ...]:
    """The doubts of a letter that was just read in, from these bytes."""
    ids = {each.id: each.id for each in walk(reading.composition.sections)}
    ids |= {
        each.section_in_letter: each.section_in_agenda or each.section_in_letter for each in imported.matches
    }
    return _placed(reading, source, imported.letter, ids)


def doubts_of(ws: Workspace, letter: str) -> tuple[Doubtful, ...]:
    """The doubts of a letter that was read in before; none for one that was written here.

    Reads the letter again, which takes time: not for the thread of a window.

    Raises:
        UnknownId: there is no such letter.
        NotALetter: this version no longer reads such a source.
        DamagedWorkspace, MarkupError: what is stored makes no sense.
    """
    found = read.letter(ws, letter)
    rows = ws.rows("SELECT source FROM sent WHERE letter = ? AND source IS NOT NULL", [letter])
    if found.state != "published" or not rows:
        return ()
    source = ws.kept(str(rows[0]["source"]))
    reading = _read_again(source, found.title)
    if reading is None:
        return ()
    return _placed(reading, source, letter, _where_now(ws, found.agenda, letter, reading))


def letters_read_in(ws: Workspace) -> tuple[str, ...]:
    """The letters that were read in, the one read first first."""
    kept = {row["letter"] for row in ws.rows("SELECT letter FROM sent WHERE source IS NOT NULL")}
    return tuple(each.id for each in read.letters(ws) if each.state == "published" and each.id in kept)


def place_of(agenda: Agenda, doubt: Doubtful) -> tuple[int, int] | None:
    """Behind which words of its section's text a doubt is: the block and the characters before that place in it.

    None where those words are not in the text of that section: in its title or actions, or written anew since.
    """
    section = next((each for each in walk(agenda.sections) if each.id == doubt.section), None)
    words = " ".join(doubt.source.removesuffix("…").split())
    for number, block in enumerate(section.blocks if section and words else ()):
        text = "".join(plain(each) for each in inlines_of(block))
        if (at := text.find(words)) >= 0:
            return number, at + len(words)
    return None


def _read_again(source: bytes, name: str) -> Reading | None:
    for importer in IMPORTERS:
        if importer.recognises(source):
            return importer.read(source, name)
    return None


def _where_now(ws: Workspace, agenda_id: str, letter: str, reading: Reading) -> dict[str, str]:
    """The agenda's section for each section as read again: by place in the frozen letter, else by what it is called."""
    with ws.reading():
        agenda = read.agenda(ws, agenda_id)
        frozen = tuple(walk(read.composition(ws, letter).sections))
    again = tuple(walk(reading.composition.sections))
    there = {each.id for each in walk(agenda.sections)}
    found = {
        each.section_in_letter: each.section_in_agenda
        for each in match_sections(reading.composition.sections, agenda.sections)
        if each.section_in_agenda is not None
    }
    if len(frozen) == len(again):
        by_place = zip(again, frozen, strict=True)
        found |= {each.id: was.id for each, was in by_place if was.id in there and each.title == was.title}
    return found


def _placed(reading: Reading, source: bytes, letter: str, ids: Mapping[str, str]) -> tuple[Doubtful, ...]:
    headings = {each.id: _heading(each) for each in walk(numbered(reading.composition.sections))}
    lines = _lines(reading, source)
    return tuple(
        Doubtful(
            key=_key(letter, each.line, each.nl),
            line=each.line,
            section=ids.get(each.section, ""),
            heading=headings.get(each.section, ""),
            source=lines.get(each.line, ""),
            nl=each.nl,
            en=each.en,
        )
        for each in reading.doubts
    )


def _heading(section: Section) -> str:
    return " ".join(filter(None, (section.label, " ".join(plain(section.title).split()))))


def _lines(reading: Reading, source: bytes) -> dict[int, str]:
    """What the source says on each line that has a doubt; of XML without the tags."""
    wanted = {each.line for each in reading.doubts}
    if source.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        pieces = [(each.line, each.text) for each in reading.account]
    else:
        pieces = list(enumerate(source.decode("utf-8-sig", "replace").split("\n"), 1))
    found: dict[int, list[str]] = {line: [] for line in wanted}
    for line, text in pieces:
        if line in wanted:
            found[line].append(text)
    return {line: _shortened(" ".join("".join(texts).split())) for line, texts in found.items()}


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _key(letter: str, line: int, sentence: str) -> str:
    return hashlib.blake2s(f"{letter} {line} {sentence}".encode(), digest_size=6).hexdigest()
