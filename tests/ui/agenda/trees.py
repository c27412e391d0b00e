"""Agendas to try the outline on."""

from PySide6.QtCore import QModelIndex

from briefing_app.blocks import SectionKind, Text
from briefing_app.model.agenda import Agenda, LabelMode, Section, numbered
from briefing_app.ui.agenda.outline_model import OutlineModel

Shape = dict[str, "Shape"]
"""Ids, and what stands below them."""


def section(id: str, *below: Section, kind: SectionKind = "section") -> Section:
    """A section whose title is its id."""
    mode: LabelMode = "none" if kind == "section" else "auto"
    return Section(id, kind, (Text(id),), label_mode=mode, children=below)


def agenda(*sections: Section) -> Agenda:
    """An agenda of these, numbered."""
    return Agenda("a", "Agenda", sections=numbered(sections))


def of_shape(shape: Shape) -> Agenda:
    """An agenda of unnumbered sections."""
    return agenda(*_sections(shape))


def _sections(shape: Shape) -> tuple[Section, ...]:
    return tuple(section(id, *_sections(below)) for id, below in shape.items())


def shown(model: OutlineModel, parent: QModelIndex | None = None) -> Shape:
    """What a model shows."""
    above = QModelIndex() if parent is None else parent
    rows = (model.index(row, 0, above) for row in range(model.rowCount(above)))
    return {model.id(each): shown(model, each) for each in rows}
