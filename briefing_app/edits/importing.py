"""Reading a published letter into a workspace: frozen as it is, with an agenda made from it or one that exists."""

import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from briefing_app.edits.matching import Match, match_sections
from briefing_app.edits.merging import add_to_agenda, as_in_agenda
from briefing_app.errors import MissingFile, NotALetter, ReadBefore, UnreadableFile, Wording
from briefing_app.importers import IMPORTERS
from briefing_app.importers.reading import Reading
from briefing_app.model.agenda import Agenda, Section, automatic_label
from briefing_app.model.letter import Composition, Letter
from briefing_app.store import Workspace, read, write
from briefing_app.store.texts import content_hash

LABEL = "Brief inlezen"
LARGEST = 20_000_000
"""In bytes."""

_FOLDER = Wording("het is een map", "it is a folder")
_NO_FILE = Wording("het is geen gewoon bestand", "it is not a regular file")
_NO_RIGHT = Wording("u hebt er geen leesrecht op", "you may not read it")


@dataclass(frozen=True, slots=True)
class Imported:
    """What was made. `matches` are the proposals for each section, none where the agenda was made too."""

    letter: str
    agenda: str
    matches: tuple[Match, ...] = ()

    def section(self, id: str) -> str:
        """The id in the frozen letter of a section as it was read, such as that of a doubt."""
        sure = {each.section_in_letter: each.section_in_agenda for each in self.matches if each.sure}
        return sure.get(id) or id


# --- the file --------------------------------------------------------------------------------------------


def read_file(path: Path) -> tuple[Reading, bytes]:
    """A published letter as the first importer that knows such files reads it, and the bytes it was.

    Raises:
        MissingFile: it isn't there.
        UnreadableFile: a folder, no permission, or a disk that fails.
        NotALetter: empty, too large, of no known kind, or not a letter.
    """
    source = _bytes(path)
    if not source.strip():
        raise NotALetter(file=path.name, reason_nl="het bestand is leeg", reason_en="the file is empty")
    for importer in IMPORTERS:
        if importer.recognises(source):
            return importer.read(source, path.name), source
    raise NotALetter(
        file=path.name,
        reason_nl="dit soort bestand wordt niet herkend; kies de paginatekst of het XML-bestand van de brief",
        reason_en="this kind of file is not known; choose the page text or the XML file of the letter",
    )


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UnreadableFile(file=path, reason=_FOLDER)
        if not stat.S_ISREG(found.st_mode):  # a pipe could be waited for without end
            raise UnreadableFile(file=path, reason=_NO_FILE)
        if found.st_size > LARGEST:
            raise NotALetter(
                file=path.name,
                reason_nl=f"het bestand is groter dan {LARGEST // 1_000_000} MB; kies het bestand van de brief zelf",
                reason_en=f"the file is larger than {LARGEST // 1_000_000} MB; choose the file of the letter itself",
            )
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingFile(file=path) from error
    except PermissionError as error:
        raise UnreadableFile(file=path, reason=_NO_RIGHT) from error
    except OSError as error:
        raise UnreadableFile(file=path, reason=os.strerror(error.errno or 0)) from error


# --- the letter ------------------------------------------------------------------------------------------


def import_letter(ws: Workspace, reading: Reading, source: bytes, *, agenda: str | None) -> Imported:
    """Make a published, frozen letter of what was read, as one step that can be undone.

    Args:
        source: the bytes it was read from; they are kept.
        agenda: which one the letter reports on. None makes one from the letter, with the same sections.

    Raises:
        ReadBefore: these bytes, or a letter with this dossier, number and date, are in the workspace.
        UnknownId: there is no such agenda.
        MarkupError: what was read could not be read back.
    """
    _refuse_what_is_there(ws, reading.composition.letter, source)
    if agenda is None:
        return _with_new_agenda(ws, reading.composition, source)
    return _with_existing_agenda(ws, reading.composition, source, read.agenda(ws, agenda))


def _refuse_what_is_there(ws: Workspace, letter: Letter, source: bytes) -> None:
    letters = read.letters(ws)
    rows = ws.rows("SELECT letter FROM sent WHERE source = ?", [content_hash(source)])
    same_source = {row["letter"] for row in rows}
    for each in letters:
        if each.id in same_source or _is_same(each, letter):
            raise ReadBefore(title=each.title, letter=each.id)


def _is_same(there: Letter, letter: Letter) -> bool:
    if there.state != "published" or letter.number is None:
        return False
    dossiers = {(each.number, each.chapter) for each in letter.dossiers}
    return (there.number, there.date) == (letter.number, letter.date) and any(
        (each.number, each.chapter) in dossiers for each in there.dossiers
    )


def _with_new_agenda(ws: Workspace, found: Composition, source: bytes) -> Imported:
    letter = replace(found.letter, agenda=found.agenda.id, state="published")
    made = Agenda(
        id=found.agenda.id,
        title=letter.title,
        dossiers=letter.dossiers,
        sections=with_counted_labels(found.sections),
        motions=found.motions,
        commitments=found.commitments,
    )
    with ws.step(LABEL) as step:
        write.add_agenda(step, made)
        write.add_letter(step, letter)
        write.freeze_letter(step, replace(found, letter=letter), source)
    return Imported(letter.id, made.id)


def with_counted_labels(sections: tuple[Section, ...], *, above: str = "") -> tuple[Section, ...]:
    """The same tree with the same labels, those counted (`auto`) that counting makes exactly as they are.

    Counts as `model.agenda.numbered` does, so that numbering the result changes no label.
    """
    counts = {True: 0, False: 0}
    result: list[Section] = []
    for section in sections:
        is_annex = section.kind == "annex"
        last = (section.number or "").rpartition(".")[2]
        if not section.label:
            section = replace(section, label_mode="none")
        elif automatic_label(section.kind, counts[is_annex] + 1, above=above) == section.label:
            counts[is_annex] += 1
            section = replace(section, label_mode="auto")
        else:
            counts[is_annex] = int(last) if last.isdigit() else counts[is_annex]
            section = replace(section, label_mode="verbatim")
        children = with_counted_labels(section.children, above=section.number or "")
        result.append(replace(section, children=children))
    return tuple(result)


def _with_existing_agenda(ws: Workspace, found: Composition, source: bytes, agenda: Agenda) -> Imported:
    found = replace(found, letter=replace(found.letter, agenda=agenda.id, state="published"))
    matches = match_sections(found.sections, agenda.sections)
    with ws.step(LABEL) as step:
        add_to_agenda(ws, step, replace(found, sections=with_counted_labels(found.sections)), agenda, matches)
        write.add_letter(step, found.letter)
        write.freeze_letter(step, as_in_agenda(found, agenda, matches), source)
    return Imported(found.letter.id, agenda.id, matches)
