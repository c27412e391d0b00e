"""What do the rows of the outline say? Names of kinds, states and places, in Dutch."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefing_app.blocks import SectionKind
from briefing_app.model.agenda import Section
from briefing_app.ui.agenda.standing import Standing


def kind_name(kind: SectionKind) -> str:
    """What a section is called while it has no title."""
    match kind:
        case "introduction":
            return QCoreApplication.translate("Outline", "Inleiding")
        case "pillar":
            return QCoreApplication.translate("Outline", "Pijler")
        case "theme":
            return QCoreApplication.translate("Outline", "Thema")
        case "section":
            return QCoreApplication.translate("Outline", "Paragraaf")
        case "chapter":
            return QCoreApplication.translate("Outline", "Hoofdstuk")
        case "motions":
            return QCoreApplication.translate("Outline", "Moties en toezeggingen")
        case "closing":
            return QCoreApplication.translate("Outline", "Slot")
        case "annex":
            return QCoreApplication.translate("Outline", "Bijlage")
        case _:
            assert_never(kind)


def standing_words(standing: Standing | None) -> str:
    """A mark in words."""
    if standing is None:
        return ""
    match standing.status:
        case "delayed":
            said = QCoreApplication.translate("Outline", "{count} van {total} acties vertraagd")
        case "done":
            said = QCoreApplication.translate("Outline", "Alle acties afgerond")
        case "dropped":
            said = QCoreApplication.translate("Outline", "Alle acties vervallen")
        case "started" | "planned":
            said = QCoreApplication.translate("Outline", "{count} van {total} acties gestart of afgerond")
        case _:
            assert_never(standing.status)
    return said.format(count=standing.count, total=standing.total)


def place_words(above: Section | None) -> str:
    """Where a row stands, for who can't see the tree: in `pijler 1`, in `1.1`."""
    if above is None or not above.label:
        return ""
    if above.kind in ("pillar", "annex"):
        return above.label[:1].lower() + above.label[1:]
    return QCoreApplication.translate("Outline", "onder {label}").format(label=above.label)


def new_kind(kind: SectionKind) -> str:
    """What the menu calls adding a section of a kind."""
    match kind:
        case "section":
            return QCoreApplication.translate("Outline", "Paragraaf zonder nummer")
        case _:
            return kind_name(kind)
