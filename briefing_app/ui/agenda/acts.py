"""What can a person do with the sections of an agenda? Each act as a `QAction` with its keys, and its way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from briefing_app.blocks import Inlines, SectionKind, Text, notes_in, plain
from briefing_app.edits import outline
from briefing_app.edits.agendas import new_agenda, rename_agenda
from briefing_app.errors import BriefingError
from briefing_app.model.agenda import Agenda, Section, walk
from briefing_app.store import Workspace
from briefing_app.ui.agenda.adding import KINDS, ONCE, Spot, spot_for
from briefing_app.ui.agenda.outline_model import title_of
from briefing_app.ui.agenda.places import found
from briefing_app.ui.agenda.wording import new_kind
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.theme import icon

_SOON = 150
_Act = Callable[[Workspace], object]


class OutlineActs(QObject):
    """Acts on the section that `current` names.

    Args:
        current: gives the id of the chosen section, '' for none.
        home: the widget in which the keys work.
    """

    made = Signal(str)
    """A new section is there; its title may be changed at once."""
    asks_title = Signal(str)
    """A person wants to change the title of a section in place."""
    moved = Signal(str)
    """A section is elsewhere now."""

    def __init__(
        self, session: Session, messages: Messages, current: Callable[[], str], home: QWidget
    ) -> None:
        super().__init__(home)
        self._session = session
        self._messages = messages
        self._current = current
        self._home = home
        self.add_here = self._action(
            self.tr("Toevoegen hieronder"), "plus", self._add_here, "Ctrl+Return", "Ins"
        )
        self.rename = self._action(self.tr("Hernoemen"), "pencil", self._ask_title, "F2")
        self.duplicate = self._action(self.tr("Dupliceren"), "copy", self._duplicate)
        self.delete = self._action(self.tr("Verwijderen"), "trash-2", self._delete, "Del")
        self.up = self._action(self.tr("Omhoog"), "arrow-up", lambda: self._move(outline.up), "Alt+Shift+Up")
        self.down = self._action(
            self.tr("Omlaag"), "arrow-down", lambda: self._move(outline.down), "Alt+Shift+Down"
        )
        self.outdent = self._action(
            self.tr("Niveau hoger"), "indent-decrease", lambda: self._move(outline.outdent), "Alt+Shift+Left"
        )
        self.indent = self._action(
            self.tr("Niveau lager"), "indent-increase", lambda: self._move(outline.indent), "Alt+Shift+Right"
        )
        self.adding = tuple(self._adder(kind) for kind in KINDS)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.refresh_adding)
        self.refresh()
        self.refresh_adding()

    # --- menus ---

    def menu(self, parent: QWidget) -> QMenu:
        """The context menu of the outline."""
        menu = QMenu(parent)
        adding = menu.addMenu(icon("plus"), self.tr("Toevoegen"))
        self.fill_add_menu(adding)
        menu.addSeparator()
        menu.addActions([self.rename, self.duplicate])
        moving = menu.addMenu(icon("move"), self.tr("Verplaatsen"))
        moving.addActions([self.up, self.down, self.outdent, self.indent])
        menu.addSeparator()
        menu.addAction(self.delete)
        return menu

    def fill_add_menu(self, menu: QMenu) -> None:
        """Every kind of section that may be added; the rare ones below a line."""
        self.refresh_adding()
        menu.addActions(self.adding[:3])
        menu.addSeparator()
        menu.addActions(self.adding[3:])

    def refresh(self) -> None:
        """Switch the acts on that make sense now; those that add, in a moment: finding their places takes longer."""
        agenda = self._session.agenda
        free = agenda is not None and not self._session.read_only
        has_one = free and self._section() is not None
        for each in (self.rename, self.duplicate, self.delete, self.up, self.down, self.outdent, self.indent):
            each.setEnabled(has_one)
        self.add_here.setEnabled(free)
        if self._home.isVisible():
            self._soon.start()

    def refresh_adding(self) -> None:
        """Switch the acts on that add a section of a kind, where there is a place for it."""
        self._soon.stop()
        agenda = self._session.agenda
        free = agenda is not None and not self._session.read_only
        there = {each.kind for each in walk(agenda.sections)} if agenda else set()
        for kind, action in zip(KINDS, self.adding, strict=True):
            spot = spot_for(agenda, self._current(), kind) if agenda else None
            once = kind in ONCE and kind in there
            action.setEnabled(free and spot is not None and not once)

    # --- acts ---

    def set_title(self, id: str, title: str) -> None:
        """Give a section another title; the notes in the old one stay, behind it."""
        agenda = self._session.agenda
        section = found(agenda, id) if agenda else None
        if section is None or plain(section.title) == title:
            return
        words: Inlines = (Text(title),) if title else ()
        self._do(lambda ws: outline.rename(ws, id, (*words, *notes_in(section.title))))

    def move_to(self, id: str, parent: str | None, before: str | None) -> None:
        """Move a section, as dragging it does."""
        if self._do(lambda ws: outline.move(ws, id, parent=parent, before=before)):
            self._tell_place(id)

    def add(self, kind: SectionKind) -> None:
        """Add a section of a kind, near the chosen one."""
        agenda = self._session.agenda
        if agenda is None:
            self._do(lambda ws: new_agenda(ws, ws.path.stem))
            return
        spot = spot_for(agenda, self._current(), kind)
        if spot is not None:
            self._add(lambda ws: _added(ws, agenda, kind, spot))

    def set_agenda_title(self, title: str) -> None:
        """Give the agenda another title."""
        agenda = self._session.agenda
        if agenda is not None and title.strip():
            self._do(lambda ws: rename_agenda(ws, agenda.id, " ".join(title.split())))

    def _add_here(self) -> None:
        agenda = self._session.agenda
        if agenda is not None:
            self._add(lambda ws: outline.add_after(ws, agenda.id, self._current() or None))

    def _add(self, act: _Act) -> None:
        id = self._do(act)
        if isinstance(id, str):
            self.made.emit(id)

    def _duplicate(self) -> None:
        section = self._section()
        if section is not None:
            id = self._do(lambda ws: outline.duplicate(ws, section.id))
            if isinstance(id, str):
                self.moved.emit(id)
                self._messages.status(self.tr("‘{title}’ is gedupliceerd.").format(title=title_of(section)))

    def _delete(self) -> None:
        section = self._section()
        if section is None:
            return
        below = sum(1 for _ in walk(section.children))
        name = " ".join(filter(None, (section.label, title_of(section))))
        if below:
            said = self.tr("‘{name}’ en wat eronder staat ({count}) verwijderd.").format(
                name=name, count=below
            )
        else:
            said = self.tr("‘{name}’ verwijderd.").format(name=name)
        before = self._last_step()
        self._do(lambda ws: outline.delete(ws, section.id))
        step = self._last_step()
        if step != before:
            self._messages.toast(said, lambda: self._take_back(step))

    def _ask_title(self) -> None:
        if self._current():
            self.asks_title.emit(self._current())

    def _move(self, act: Callable[[Workspace, str], bool]) -> None:
        section = self._section()
        if section is None:
            return
        if self._do(lambda ws: act(ws, section.id)):
            self._tell_place(section.id)
        else:
            self._messages.status(self.tr("Verder kan dit onderdeel zo niet."))

    def _take_back(self, step: int) -> None:
        """Undo, if nothing was done since: it would undo that instead."""
        try:
            self._session.flush()
            if self._last_step() == step:
                self._session.undo()
            else:
                self._messages.status(
                    self.tr("Daarna is er iets anders gewijzigd. Ga met Ctrl+Z stap voor stap terug.")
                )
        except BriefingError as error:
            self._messages.error(error)

    # --- inside ---

    def _do(self, act: _Act) -> object:
        """What the act gives; None where it could not be done, after saying why."""
        try:
            return self._session.do(act, origin=self)
        except BriefingError as error:
            self._messages.error(error)
            return None

    def _tell_place(self, id: str) -> None:
        agenda = self._session.agenda
        section = found(agenda, id) if agenda else None
        if section is not None:
            self.moved.emit(id)
            name = " ".join(filter(None, (section.label, title_of(section))))
            self._messages.status(self.tr("Verplaatst: {name}").format(name=name))

    def _last_step(self) -> int:
        (row,) = self._session.ws.rows("SELECT coalesce(max(seq), 0) AS last FROM step")
        last = row["last"]
        return last if isinstance(last, int) else 0

    def _section(self) -> Section | None:
        agenda = self._session.agenda
        return found(agenda, self._current()) if agenda else None

    def _adder(self, kind: SectionKind) -> QAction:
        action = QAction(new_kind(kind), self)
        action.triggered.connect(lambda: self.add(kind))
        return action

    def _action(self, text: str, icon_name: str, act: Callable[[], object], *keys: str) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: act())
        self._home.addAction(action)
        return action


def _added(ws: Workspace, agenda: Agenda, kind: SectionKind, spot: Spot) -> str:
    return outline.add_section(ws, agenda.id, parent=spot.parent, before=spot.before, kind=kind)
