"""Letters and template packages made by hand, for the tests of assembly."""

import datetime
from dataclasses import replace
from pathlib import Path

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.assemble.letter import assemble
from briefing_app.assemble.packages import LETTER, Package, find, packages
from briefing_app.markup import read_blocks, read_inlines
from briefing_app.model.agenda import Action, Agenda, Dossier, Section
from briefing_app.model.letter import Composition, Header, Letter, Signatory

DAY = datetime.date(2025, 7, 4)
LETTER_DATA = Letter(
    id="brief1",
    agenda="agenda1",
    title="Voortgang van de agenda",
    number="456",
    sender="Staatssecretaris van Sociale Zaken en Werkgelegenheid",
    date=DAY,
    reference="2025-0000123456",
    dossiers=(Dossier("32824", None, "Integratiebeleid"),),
    header=Header(
        marking="Vertrouwelijk",
        return_address="Postbus 90801 2509 LV  Den Haag",
        directorate="Directie Samenleven",
        visiting_address=("Parnassusplein 5", "2511 VX  Den Haag"),
        web="www.rijksoverheid.nl",
        attachments=2,
    ),
    signatories=(Signatory("A. Naam", "De Staatssecretaris van Sociale Zaken en Werkgelegenheid"),),
)


def section(content: str = "", *, title: str = "", id: str = "sectie1", **more: object) -> Section:
    """A section with stored text, both in the vocabulary."""
    made = Section(id=id, kind="section", title=read_inlines(title), blocks=read_blocks(content))
    return replace(made, **more)  # type: ignore[arg-type]


def action(text: str, id: str = "actie1", **more: object) -> Action:
    return replace(Action(id=id, text=read_inlines(text)), **more)  # type: ignore[arg-type]


def composition(*sections: Section, **letter: object) -> Composition:
    """A letter with these sections and header fields."""
    return Composition(replace(LETTER_DATA, **letter), Agenda("agenda1", "Agenda"), sections)  # type: ignore[arg-type]


def builtin(name: str) -> Package:
    return find(name, packages(paths.templates_dir()))


def template(folder: Path, letter: str, **files: str) -> Package:
    """A package of one's own, with this letter and other Jinja files."""
    package = folder / "eigen"
    package.mkdir()
    wording = 'nl = "x"\nen = "x"\n'
    description = f'formats = ["pdf"]\n[title]\n{wording}[description]\n{wording}'
    (package / "template.toml").write_text(description, encoding="utf-8")
    (package / LETTER).write_text(letter, encoding="utf-8")
    for name, text in files.items():
        (package / f"{name}.jinja").write_text(text, encoding="utf-8")
    return find("eigen", packages(paths.templates_dir(), folder))


def assembled(*sections: Section, template: str = "kamerstuk", **letter: object) -> b.Document:
    return assemble(composition(*sections, **letter), builtin(template))


def sections_of(document: b.Document) -> tuple[b.Section, ...]:
    return tuple(each for each in document.blocks if isinstance(each, b.Section))
