"""What does each command do? One function a command; what it can't do is raised as a `BriefingError`."""

import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from briefing_app import store
from briefing_app.assemble.packages import packages
from briefing_app.cli.exporting import export as export
from briefing_app.cli.showing import Json, shown_agenda, shown_letter
from briefing_app.edits import importing, sample
from briefing_app.edits.doubts import counted as how_much
from briefing_app.edits.matching import Match
from briefing_app.errors import AmbiguousId, Lang, UnknownId, UsageError
from briefing_app.model.agenda import Agenda
from briefing_app.model.letter import Letter
from briefing_app.paths import sample_dir, templates_dir
from briefing_app.store import read

_Known = TypeVar("_Known", Agenda, Letter)


def new(options: Namespace) -> int:
    """Make a workspace, with `--sample` one that holds the sample agenda and its letter."""
    with _made(options.workspace), store.open_for_writing(options.workspace, who=_who()) as ws:
        if options.sample:
            sample.make_sample(ws, sample_dir())
    print(options.workspace)
    return 0


def import_letter(options: Namespace) -> int:
    """Read a published letter into a workspace, which is made when absent."""
    reading, source = importing.read_file(options.file)
    with _present(options.workspace), store.open_for_writing(options.workspace, who=_who()) as ws:
        agenda = _one(read.agendas(ws), options.agenda, "agenda", "--agenda").id if options.agenda else None
        imported = importing.import_letter(ws, reading, source, agenda=agenda)
        composition = read.composition(ws, imported.letter)
    lang: Lang = options.lang
    doubts = [
        {"line": each.line, "message": getattr(each, lang), "section": imported.section(each.section) or None}
        for each in reading.doubts
    ]
    held = how_much(composition)
    counted = {name: getattr(held, name) for name in _COUNTED}
    if options.json:
        matches = [
            {
                "section": imported.section(each.section_in_letter),
                "agenda_section": each.section_in_agenda,
                "reason": each.reason,
                "sure": each.sure,
            }
            for each in imported.matches
        ]
        about: Json = {"letter": imported.letter, "agenda": imported.agenda, "read": counted}
        _print_json({**about, "doubts": doubts, "matches": matches})
        return 0
    print(f"{composition.letter.title} ({imported.letter}): {_counted(counted, lang)}")
    if imported.matches:
        print(_matched(imported.matches, lang))
    for doubt in doubts:
        print(f"{'regel' if lang == 'nl' else 'line'} {doubt['line']}: {doubt['message']}")
    return 0


def _matched(matches: Sequence[Match], lang: Lang) -> str:
    """How many sections of a letter are the same as in its agenda, might be, and are new."""
    sure = sum(each.sure for each in matches)
    new = sum(each.section_in_agenda is None for each in matches)
    likely = len(matches) - sure - new
    if lang == "nl":
        return f"In de agenda: {sure} onderdelen zijn dezelfde, {likely} misschien, {new} zijn nieuw."
    return f"In the agenda: {sure} sections are the same, {likely} might be, {new} are new."


def show(options: Namespace) -> int:
    """Show a letter or an agenda."""
    with store.open_for_reading(options.workspace) as ws, ws.reading():
        shown = _shown(ws, options)
    if options.json:
        _print_json(shown)
    else:
        _print_outline(shown["sections"], 0)
    return 0


def _shown(ws: store.Workspace, options: Namespace) -> Json:
    letters: Sequence[Letter] = read.letters(ws)
    if options.letter:
        letter = _one(letters, options.letter, _word(options, "brief", "letter"), "--letter")
        return shown_letter(read.composition(ws, letter.id))
    agendas = read.agendas(ws)
    if options.agenda or len(agendas) == 1 or not letters:
        if not agendas:
            raise UsageError(
                nl="De werkruimte heeft nog geen agenda. Lees eerst een brief in met de opdracht import.",
                en="The workspace has no agenda yet. Read a letter first with the command import.",
            )
        agenda = _one(agendas, options.agenda, "agenda", "--agenda")
        letters = [each for each in letters if each.agenda == agenda.id]
        if len(letters) != 1:
            return shown_agenda(read.agenda(ws, agenda.id))
    return shown_letter(
        read.composition(ws, _one(letters, None, _word(options, "brief", "letter"), "--letter").id)
    )


def letters(options: Namespace) -> int:
    """List the letters."""
    with store.open_for_reading(options.workspace) as ws, ws.reading():
        found = [
            {
                "id": each.id,
                "title": each.title,
                "state": each.state,
                "date": each.date.isoformat() if each.date else None,
                "number": each.number,
                "template": each.template,
            }
            for each in read.letters(ws)
        ]
    if options.json:
        _print_json({"letters": found})
    for each in [] if options.json else found:
        print(f"{each['id']}  {each['date'] or '':10}  {each['state']:9}  {each['title']}")
    return 0


def templates(options: Namespace) -> int:
    """List the templates."""
    if options.workspace:
        store.open_for_reading(options.workspace).close()  # it has none of its own, but must be one
    found: list[Json] = [
        {
            "name": each.name,
            "title": getattr(each.title, options.lang),
            "source": "built-in",
            "formats": list(each.formats),
        }
        for each in packages(templates_dir())
    ]
    if options.json:
        _print_json({"templates": found})
    for each in [] if options.json else found:
        print(f"{each['name']}  {each['title']}")
    return 0


def backup(options: Namespace) -> int:
    """Make a consistent copy, also while the app is open."""
    print(store.backup(options.workspace, options.to))
    return 0


def doctor(options: Namespace) -> int:
    """Examine a workspace; the exit code says whether something was found."""
    report = store.doctor(options.workspace)
    problems = [getattr(each, options.lang) for each in report.problems]
    if options.json:
        _print_json(
            {
                "healthy": report.healthy,
                "schema": report.schema,
                "integrity": report.integrity,
                "problems": problems,
                "free_bytes": report.free,
                "backups": [
                    {"file": str(each.file), "made": each.made.isoformat()} for each in report.backups
                ],
            }
        )
    else:
        fine = _word(options, "De werkruimte is in orde.", "The workspace is in good order.")
        print("\n".join(problems or [fine]))
        for each in report.backups:
            print(f"{each.made:%Y-%m-%d %H:%M}  {each.file}")
    return 0 if report.healthy else 1


_COUNTED = {
    "sections": {"nl": ("onderdeel", "onderdelen"), "en": ("section", "sections")},
    "actions": {"nl": ("actie", "acties"), "en": ("action", "actions")},
    "notes": {"nl": ("noot", "noten"), "en": ("note", "notes")},
    "tables": {"nl": ("tabel", "tabellen"), "en": ("table", "tables")},
    "motions": {"nl": ("motie", "moties"), "en": ("motion", "motions")},
}


def _counted(counted: Mapping[str, int], lang: Lang) -> str:
    return ", ".join(f"{many} {_COUNTED[what][lang][many != 1]}" for what, many in counted.items())


# --- small things ----------------------------------------------------------------------------------------


@contextmanager
def _made(path: Path) -> Iterator[None]:
    """A new workspace for the time of the block; an error in it leaves none behind."""
    store.create(path)
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        path.with_name(f".{path.name}.lock").unlink(missing_ok=True)
        raise


@contextmanager
def _present(path: Path) -> Iterator[None]:
    """The workspace as it is, or a new one."""
    if path.exists():
        yield
        return
    with _made(path):
        yield


def _one(known: Sequence[_Known], wanted: str | None, what: str, option: str) -> _Known:
    """The one that is meant: by the beginning of its id, or the only one there is."""
    found = [each for each in known if each.id == wanted] or [
        each for each in known if wanted is None or each.id.startswith(wanted)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousId(what=what, ids=", ".join(each.id for each in found), option=option)
    raise UnknownId(what=what, id=wanted or "", command="letters" if option == "--letter" else "show")


def _word(options: Namespace, nl: str, en: str) -> str:
    return nl if options.lang == "nl" else en


def _who() -> str:
    """Who works here, as told to whoever finds the workspace in use."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def _print_json(value: Json) -> None:
    if sys.stdout is None:  # closed before we started
        return
    # A name of a file need not be text; what isn't becomes an escape of JSON.
    text = json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace")
    sys.stdout.buffer.write(text + b"\n")
    sys.stdout.buffer.flush()


def _print_outline(sections: object, depth: int) -> None:
    for each in sections if isinstance(sections, list) else []:
        label = " ".join(filter(None, (each["number"], each["title"]))) or f"({each['kind']})"
        print(f"{'  ' * depth}{label}")
        _print_outline(each["children"], depth + 1)
