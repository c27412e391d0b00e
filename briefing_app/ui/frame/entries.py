"""What does the command palette offer? The sections of the agenda, and all commands of the menus."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from briefing_app.blocks import plain as words_of
from briefing_app.model.agenda import Agenda, numbered, walk
from briefing_app.ui.frame.command_list import Entry
from briefing_app.ui.frame.menus import plain

translate = QCoreApplication.translate


def section_entries(agenda: Agenda | None, go_to: Callable[[str], object]) -> Iterator[Entry]:
    """Each section with a title, to go to."""
    if agenda is None:
        return
    group = translate("Palette", "Ga naar")
    kinds = {
        "pillar": translate("Palette", "Pijler"),
        "theme": translate("Palette", "Thema"),
        "annex": translate("Palette", "Bijlage"),
    }
    for each in walk(numbered(agenda.sections)):
        title = " ".join(part for part in (each.label, words_of(each.title)) if part)
        if title:
            yield Entry(
                group,
                "list-tree",
                title,
                kinds.get(each.kind, translate("Palette", "Paragraaf")),
                "",
                partial(go_to, each.id),
            )


def command_entries(commands: Iterable[tuple[str, QAction]]) -> Iterator[Entry]:
    """Each command that can be given now."""
    group = translate("Palette", "Opdrachten")
    for menu, action in commands:
        if action.isEnabled() and action.text():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
            yield Entry(group, "command", plain(action.text()), menu, keys, action.trigger)
