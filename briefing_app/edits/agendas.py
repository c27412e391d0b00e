"""Agendas as a whole: a new one to start writing in, its title and its dossiers."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from briefing_app.blocks import SectionKind, Text
from briefing_app.edits.kinds import WORDS, default_label_mode
from briefing_app.errors import UnknownId, Wording
from briefing_app.ids import new_id
from briefing_app.model.agenda import Agenda, Dossier, Section
from briefing_app.store import Workspace, write

_AGENDA = Wording("agenda", "agenda")


def new_agenda(ws: Workspace, title: str, dossiers: Sequence[Dossier] = ()) -> str:
    """Make an agenda to start in: an introduction, a pillar with a theme, a closing; gives its id."""
    sections = (
        _empty("introduction"),
        _empty("pillar", _empty("theme")),
        _empty("closing"),
    )
    made = Agenda(new_id(), title, tuple(dossiers), sections)
    with ws.step("Agenda maken") as step:
        write.add_agenda(step, made)
    return made.id


def rename_agenda(ws: Workspace, id: str, title: str) -> None:
    """Give an agenda another title.

    Raises:
        UnknownId: there is no such agenda.
    """
    _change(ws, id, "Agenda hernoemen", title=title)


def set_dossiers(ws: Workspace, id: str, dossiers: Sequence[Dossier]) -> None:
    """Say to which dossiers of parliament an agenda belongs; a letter is published under the first.

    Raises:
        UnknownId: there is no such agenda.
    """
    listed = json.dumps([asdict(each) for each in dossiers], ensure_ascii=False)
    _change(ws, id, "Dossiers van de agenda wijzigen", dossiers=listed)


def _change(ws: Workspace, id: str, label: str, **columns: str) -> None:
    if ws.get("agenda", id) is None:
        raise UnknownId(what=_AGENDA, id=id, command="briefing-app show")
    with ws.step(label) as step:
        step.update("agenda", id, **columns)


def _empty(kind: SectionKind, *children: Section) -> Section:
    title = WORDS[kind].new_title
    return Section(
        id=new_id(),
        kind=kind,
        title=(Text(title),) if title else (),
        label_mode=default_label_mode(kind),
        children=children,
    )
