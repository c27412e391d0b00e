"""Which letter templates are at hand?

A template package is a folder with `template.toml` (what it is called and which formats it has looks for),
`letter.xml.jinja` (wording and order), `print.css` and `reference.docx` (looks). A folder without `template.toml`,
such as `shared`, is no template; what the built-in templates share is at hand for every package.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing_app.errors import TemplateError, UnknownTemplate, Wording

DESCRIPTION = "template.toml"
LETTER = "letter.xml.jinja"
_SHARED = "shared"
_SUFFIX = ".jinja"


@dataclass(frozen=True, slots=True)
class Package:
    """One letter template.

    `folder` holds its style sheet and reference document; `sources` are the texts of its Jinja files and of the
    shared ones (as `shared/NAME`), by the name under which a template includes them.
    """

    name: str
    title: Wording
    description: Wording
    formats: tuple[str, ...]
    folder: Path
    sources: Mapping[str, str]


def packages(templates_dir: Path, *more: Path) -> tuple[Package, ...]:
    """The packages in these folders by name; one in a later folder takes the place of a namesake.

    Raises:
        TemplateError: a package can't be read.
    """
    shared = {f"{_SHARED}/{name}": text for name, text in _sources(templates_dir / _SHARED).items()}
    found: dict[str, Package] = {}
    for folder in (templates_dir, *more):
        for described in sorted(folder.glob(f"*/{DESCRIPTION}")):
            package = _package(described.parent, shared)
            found[package.name] = package
    return tuple(found[name] for name in sorted(found))


def find(name: str, among: Iterable[Package]) -> Package:
    """The package of that name.

    Raises:
        UnknownTemplate: there is none; says which there are.
    """
    known = {each.name: each for each in among}
    if name not in known:
        raise UnknownTemplate(template=name, names=", ".join(known))
    return known[name]


def _package(folder: Path, shared: Mapping[str, str]) -> Package:
    text = _read(folder, folder / DESCRIPTION)
    try:
        described = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _fault(
            folder, DESCRIPTION, f"geen geldige TOML ({error})", f"not valid TOML ({error})"
        ) from None
    sources = _sources(folder)
    if LETTER not in sources:
        raise _fault(folder, LETTER, "dit bestand ontbreekt", "this file is missing")
    return Package(
        name=folder.name,
        title=_wording(folder, described, "title"),
        description=_wording(folder, described, "description"),
        formats=_formats(folder, described),
        folder=folder,
        sources={**shared, **sources},
    )


def _sources(folder: Path) -> dict[str, str]:
    return {file.name: _read(folder, file) for file in sorted(folder.glob(f"*{_SUFFIX}"))}


def _read(folder: Path, file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _fault(
            folder, file.name, f"niet te lezen als tekst ({error})", f"not readable as text ({error})"
        ) from None


def _wording(folder: Path, described: Mapping[str, object], key: str) -> Wording:
    value = described.get(key)
    nl, en = (value.get("nl"), value.get("en")) if isinstance(value, dict) else (None, None)
    if not (isinstance(nl, str) and isinstance(en, str)):
        raise _fault(folder, DESCRIPTION, f"‘{key}’ moet nl en en hebben", f"‘{key}’ needs nl and en")
    return Wording(nl, en)


def _formats(folder: Path, described: Mapping[str, object]) -> tuple[str, ...]:
    value = described.get("formats")
    found = tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
    if not found:
        raise _fault(folder, DESCRIPTION, "‘formats’ moet formaten noemen", "‘formats’ has to name formats")
    return found


def _fault(folder: Path, file: str, nl: str, en: str) -> TemplateError:
    return TemplateError(template=folder.name, place=f" ({file})", reason=Wording(nl, en))
