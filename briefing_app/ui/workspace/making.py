"""How does a workspace come to be: empty, with the sample, or with a letter that was read in?

No Qt: these run on a thread, on connections of their own. Each leaves nothing behind when it fails or is stopped.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefing_app import store
from briefing_app.edits.agendas import new_agenda
from briefing_app.edits.doubts import Counts, Doubtful, counted, doubts_after
from briefing_app.edits.importing import Imported, import_letter, read_file
from briefing_app.edits.sample import make_sample
from briefing_app.importers.reading import Reading
from briefing_app.paths import sample_dir
from briefing_app.store import Workspace
from briefing_app.ui.workspace.jobs import Ticket
from briefing_app.ui.workspace.places import free_place


@dataclass(frozen=True, slots=True)
class Found:
    """A letter that was read from a file, not yet in a workspace."""

    path: Path
    reading: Reading
    source: bytes
    counts: Counts


@dataclass(frozen=True, slots=True)
class Brought:
    """A letter that was brought into a workspace; what of it a person should look at."""

    workspace: Path
    imported: Imported
    title: str
    counts: Counts
    doubts: tuple[Doubtful, ...]


# --- new workspaces --------------------------------------------------------------------------------------


def new_workspace(path: Path, who: str, ticket: Ticket) -> Path:
    """An empty workspace with one agenda, named after the file."""
    with _made(path, who, ticket) as ws:
        new_agenda(ws, path.stem)
    return path


def sample_workspace(folder: Path, name: str, who: str, ticket: Ticket) -> Path:
    """The sample, in a file of its own in `folder`."""
    path = free_place(folder, name)
    with _made(path, who, ticket) as ws:
        make_sample(ws, sample_dir())
    return path


@contextmanager
def _made(path: Path, who: str, ticket: Ticket) -> Iterator[Workspace]:
    """A new workspace for the time of the block; what fails or is stopped in it leaves none behind."""
    store.create(path)
    try:
        with store.open_for_writing(path, who=who) as ws:
            yield ws
        ticket.commit()
    except BaseException:
        for left in (path, path.with_name(f".{path.name}.lock")):
            left.unlink(missing_ok=True)
        raise


# --- letters ---------------------------------------------------------------------------------------------


def read_letter(path: Path, ticket: Ticket) -> Found:
    """Read a published letter from a file."""
    reading, source = read_file(path)
    ticket.check()
    return Found(path, reading, source, counted(reading.composition))


def letter_into_new(path: Path, found: Found, who: str, ticket: Ticket) -> Brought:
    """A new workspace with this letter and the agenda made from it."""
    with _made(path, who, ticket) as ws:
        imported = import_letter(ws, found.reading, found.source, agenda=None)
    return _brought(path, found, imported)


def letter_into(beside: Callable[[], Workspace], found: Found, agenda: str | None, ticket: Ticket) -> Brought:
    """This letter in the workspace that is open in the window.

    Args:
        beside: gives a second writing connection to it, for this thread.
        agenda: which one it joins, None for one of its own.
    """
    with beside() as ws:
        ticket.commit()
        imported = import_letter(ws, found.reading, found.source, agenda=agenda)
        return _brought(ws.path, found, imported)


def _brought(path: Path, found: Found, imported: Imported) -> Brought:
    doubts = doubts_after(found.reading, found.source, imported)
    return Brought(path, imported, found.reading.composition.letter.title, found.counts, doubts)
