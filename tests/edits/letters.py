"""Small published letters, as an importer would read them."""

import datetime

from briefing_app import blocks as b
from briefing_app.ids import new_id
from briefing_app.importers.reading import Reading
from briefing_app.model.agenda import Agenda, Dossier, Motion, Section, walk
from briefing_app.model.letter import Composition, Letter, Signatory
from briefing_app.store import Workspace, read

DOSSIER = Dossier("32847", None, "Wonen")


def words(text: str) -> b.Inlines:
    return (b.Text(text),) if text else ()


def section(title: str, *children: Section, kind: b.SectionKind = "theme", label: str = "") -> Section:
    return Section(
        id=new_id(),
        kind=kind,
        title=words(title),
        label=label,
        label_mode="verbatim" if label else "none",
        blocks=(b.Paragraph(words(f"Over {title}.")),),
        children=children,
    )


def letter_of(*sections: Section, number: str | None = "12", motions: tuple[Motion, ...] = ()) -> Reading:
    letter = Letter(
        id=new_id(),
        agenda=new_id(),
        title=f"Voortgang Wonen {number}",
        number=number,
        date=datetime.date(2026, 3, 2),
        state="published",
        dossiers=(DOSSIER,),
        signatories=(Signatory("A. Bos", "De Minister"),),
    )
    agenda = Agenda(letter.agenda, letter.title, (DOSSIER,), sections, motions)
    return Reading(Composition(letter, agenda, sections, motions), (), ())


def titles(workspace: Workspace, agenda: str) -> list[str]:
    return [b.plain(each.title) for each in walk(read.agenda(workspace, agenda).sections)]
