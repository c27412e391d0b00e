"""A theme with subheadings and actions, and its parts, for tests of writing in it."""

from dataclasses import replace

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.model.agenda import Action, Section
from tests.edits.letters import words


def text(said: str) -> b.Blocks:
    return (b.Paragraph(words(said)),)


def part(id: str, level: int, *blocks: b.Block, title: str | None = None) -> Part:
    return Part(id, level, words(id if title is None else title), blocks or text(f"Over {id}."))


def listed(to: str = "1") -> b.Use:
    return b.Use(to, "actions")


def sub(
    id: str, *children: Section, blocks: b.Blocks | None = None, actions: tuple[Action, ...] = ()
) -> Section:
    shown = text(f"Over {id}.") if blocks is None else blocks
    return Section(id, "section", words(id), blocks=shown, actions=actions, children=children)


def theme(id: str, *children: Section, **rest) -> Section:
    return replace(sub(id, *children, **rest), kind="theme", label_mode="auto")


DOING = Action("doen", words("Doen"), "Q3 2026")
LATER = Action("later", words("Later"))
HIRING = theme(
    "huur",
    sub("huurders", sub("jongeren"), blocks=(*text("Eerst."), listed()), actions=(DOING, LATER)),
    sub("verhuurders"),
    blocks=text("Huren."),
)
