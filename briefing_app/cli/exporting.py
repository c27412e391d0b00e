"""`export`: which letters to which formats, with a report of what was done and what failed."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from briefing_app import store
from briefing_app.assemble.packages import Package, find, packages
from briefing_app.errors import AmbiguousId, BriefingError, CannotWrite, Lang, UnknownId, UsageError, Wording
from briefing_app.files import translated_writing
from briefing_app.model.letter import Composition, Letter
from briefing_app.paths import templates_dir
from briefing_app.store import read

SOME_FAILED = 8

_NO_FOLDER = Wording("het is geen map", "it is not a folder")


@dataclass(frozen=True, slots=True)
class _Job:
    """One file to make."""

    composition: Composition
    format: str
    target: Path


def export(options: Namespace) -> int:
    """Make the files, print their paths; one that fails does not hold up the others."""
    from briefing_app.export.formats import EXPORTS

    formats = list(dict.fromkeys(options.format or [each.name for each in EXPORTS]))
    unknown = [each for each in formats if each not in {known.name for known in EXPORTS}]
    if unknown:
        names = ", ".join(each.name for each in EXPORTS)
        raise UsageError(
            nl=f"Het formaat {unknown[0]} is er niet. Kies uit: {names}.",
            en=f"There is no format {unknown[0]}. Choose from: {names}.",
        )
    with store.open_for_reading(options.workspace) as ws, ws.reading():
        chosen = _chosen(read.letters(ws), options)
        compositions = [read.composition(ws, letter.id) for letter in chosen]
    templates = packages(templates_dir())
    if options.template:
        templates = (find(options.template, templates),)
    jobs = list(_jobs(compositions, formats, options.out))
    failed: list[tuple[_Job, BriefingError]] = []
    with _folder(options.out):
        for done, job in enumerate(jobs):
            _progress(done, len(jobs), job.target.name)
            try:
                _carry_out(job, templates, options)
            except BriefingError as error:
                failed.append((job, error))
            else:
                print(job.target, flush=True)
    _progress(len(jobs), len(jobs), "")
    return _report(jobs, failed, options.lang)


def _chosen(letters: Sequence[Letter], options: Namespace) -> list[Letter]:
    what = "brief" if options.lang == "nl" else "letter"
    if options.all:
        return list(letters)
    if not options.letter:
        if len(letters) > 1:
            ids = ", ".join(each.id for each in letters)
            raise AmbiguousId(what=what, ids=ids, option="--letter / --all")
        if not letters:
            raise UsageError(
                nl="De werkruimte heeft nog geen brieven. Lees eerst een brief in met de opdracht import.",
                en="The workspace has no letters yet. Read a letter first with the command import.",
            )
        return list(letters)
    chosen: list[Letter] = []
    for wanted in options.letter:
        found = [each for each in letters if each.id.startswith(wanted)]
        if not found:
            raise UnknownId(what=what, id=wanted, command="letters")
        if len(found) > 1:
            raise AmbiguousId(what=what, ids=", ".join(each.id for each in found), option="--letter")
        chosen.extend(each for each in found if each not in chosen)
    return chosen


def _jobs(compositions: Sequence[Composition], formats: Sequence[str], out: Path) -> Iterator[_Job]:
    from briefing_app.export.files import file_name
    from briefing_app.export.formats import EXPORTS

    suffixes = {each.name: each.suffix for each in EXPORTS}
    names = [file_name(each.letter) for each in compositions]
    for composition, name in zip(compositions, names, strict=True):
        unique = name if names.count(name) == 1 else f"{name}-{composition.letter.id}"
        for each in formats:
            yield _Job(composition, each, out / f"{unique}{suffixes[each]}")


def _carry_out(job: _Job, templates: Sequence[Package], options: Namespace) -> None:
    from briefing_app.assemble.letter import assemble
    from briefing_app.export.files import refuse, save
    from briefing_app.export.formats import EXPORTS

    refuse(job.target, overwrite=options.force)
    package = find(options.template or job.composition.letter.template, templates)
    document = assemble(job.composition, package)
    make = next(each.make for each in EXPORTS if each.name == job.format)
    save(make(document, package.folder), job.target, overwrite=options.force)


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """The folder for the files; what was made of it goes again where no file came into it."""
    if folder.exists() and not folder.is_dir():
        raise CannotWrite(file=folder, reason=_NO_FOLDER)
    absent = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        with translated_writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        for each in absent:
            with suppress(OSError):  # not empty
                each.rmdir()


def _report(jobs: Sequence[_Job], failed: Sequence[tuple[_Job, BriefingError]], lang: Lang) -> int:
    """Say what failed. One cause for all of it is that error; else some were done."""
    codes = {error.exit_code for _, error in failed}
    if len(failed) == len(jobs) and len(codes) == 1:
        raise failed[0][1]
    for job, error in failed:
        print(f"briefing-app: {job.target.name}: {error.sentence(lang)}", file=sys.stderr)
    return SOME_FAILED if failed else 0


def _progress(done: int, total: int, name: str) -> None:
    if sys.stderr.isatty():
        print(
            f"\r\x1b[K{done}/{total} {name}",
            end="" if done < total else "\r\x1b[K",
            file=sys.stderr,
            flush=True,
        )
