"""A new agenda is one to start writing in at once."""

import pytest

from briefing_app import blocks as b
from briefing_app.edits import agendas
from briefing_app.errors import UnknownId
from briefing_app.model.agenda import Dossier, walk
from briefing_app.store import read

DOSSIERS = (Dossier("32847", None, "Wonen"), Dossier("36800", "VII", "Begroting"))


def test_a_new_agenda_has_a_first_structure(workspace):
    id = agendas.new_agenda(workspace, "Wonen", DOSSIERS[:1])
    found = read.agenda(workspace, id)
    assert (found.title, found.dossiers) == ("Wonen", DOSSIERS[:1])
    assert [(each.kind, each.label, b.plain(each.title)) for each in walk(found.sections)] == [
        ("introduction", "", ""),
        ("pillar", "Pijler 1", "Nieuwe pijler"),
        ("theme", "1.1", "Nieuw thema"),
        ("closing", "", "Tot slot"),
    ]
    assert not any(each.blocks or each.actions for each in walk(found.sections))
    assert workspace.undo() == "Agenda maken"
    assert read.agendas(workspace) == ()


def test_its_title_and_dossiers_can_be_changed(workspace):
    id = agendas.new_agenda(workspace, "Wonen")
    agendas.rename_agenda(workspace, id, "Volkshuisvesting")
    agendas.set_dossiers(workspace, id, DOSSIERS)
    found = read.agenda(workspace, id)
    assert (found.title, found.dossiers) == ("Volkshuisvesting", DOSSIERS)
    assert [workspace.undo(), workspace.undo()] == ["Dossiers van de agenda wijzigen", "Agenda hernoemen"]
    assert read.agenda(workspace, id).title == "Wonen"


def test_an_agenda_that_is_not_there_is_said(workspace):
    with pytest.raises(UnknownId):
        agendas.rename_agenda(workspace, "weg", "Wonen")
