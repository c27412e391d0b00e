"""Somebody who types, for the tests of the preview."""

from dataclasses import replace
from pathlib import Path

from briefing_app import blocks as b
from briefing_app import store
from briefing_app.edits.writing import Part, parts_of
from briefing_app.model.agenda import Agenda, Section, walk
from briefing_app.model.letter import Letter
from briefing_app.store import read


def agenda_of(path: Path) -> Agenda:
    with store.open_for_reading(path) as ws:
        return read.agenda(ws, read.agendas(ws)[0].id)


def letter_of(path: Path) -> Letter:
    with store.open_for_reading(path) as ws:
        return read.letters(ws)[0]


def theme_of(agenda: Agenda, number: int = 0) -> Section:
    """A theme that begins with a paragraph."""
    themes = [
        each
        for each in walk(agenda.sections)
        if each.kind == "theme" and each.blocks and isinstance(each.blocks[0], b.Paragraph)
    ]
    return themes[number]


def typing(theme: Section, words: str) -> tuple[Part, ...]:
    """What the text of a theme says when `words` are typed at the end of its first paragraph."""
    first, *rest = parts_of(theme)
    paragraph = theme.blocks[0]
    assert isinstance(paragraph, b.Paragraph)
    typed = replace(paragraph, children=(*paragraph.children, b.Text(words)))
    return (replace(first, blocks=(typed, *theme.blocks[1:])), *rest)
