"""How do exported files come to their place? Whole or not at all, and never over another without asking."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing_app.errors import OutputError
from briefing_app.export.files import save
from briefing_app.files import translated_writing


class UnreachableFolder(OutputError):
    """The files were to come in a folder that isn't there, or not now: a share, a stick."""

    nl = "De map ‘{folder}’ is niet bereikbaar. Kies een andere map."
    en = "The folder ‘{folder}’ can't be reached. Choose another folder."


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the folder told: the names that are taken, and a name that is free."""

    taken: tuple[Path, ...]
    free: str


def look(folder: Path, stem: str, formats: tuple[str, ...]) -> Looked:
    """See whether the files can come there.

    Raises:
        UnreachableFolder: the folder isn't there.
        CannotWrite: it can't be read.
    """
    with translated_writing(folder):
        if not folder.is_dir():
            raise UnreachableFolder(folder=folder)
        names = {each.name.casefold() for each in folder.iterdir()}
    taken = tuple(folder / f"{stem}.{each}" for each in formats if f"{stem}.{each}".casefold() in names)
    number = 2
    while any(f"{stem} ({number}).{each}".casefold() in names for each in formats):
        number += 1
    return Looked(taken, f"{stem} ({number})")


def put(made: Mapping[str, Path], folder: Path, stem: str, *, overwrite: bool) -> tuple[Path, ...]:
    """Put the files that were made under their names; gives where they are.

    Raises:
        AlreadyExists: a name was taken in the meantime.
        CannotWrite: full, read-only, or no such folder; the files before it are there.
    """
    placed: list[Path] = []
    for format, path in made.items():
        target = folder / f"{stem}.{format}"
        save(path.read_bytes(), target, overwrite=overwrite)
        placed.append(target)
    return tuple(placed)
