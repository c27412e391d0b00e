"""The view Agenda: the outline at the left, the text of the chosen section beside it."""

import datetime

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.blocks import Block, Paragraph
from briefing_app.edits.writing import parts_of, root_of
from briefing_app.model.agenda import Section, walk
from briefing_app.ui import theme
from briefing_app.ui.agenda.about import AboutText, last_change, words_in
from briefing_app.ui.agenda.adding import is_untitled
from briefing_app.ui.agenda.carrying import Carrying
from briefing_app.ui.agenda.desk import Desk
from briefing_app.ui.agenda.image_choice import ImageChoice
from briefing_app.ui.agenda.outline_panel import OutlinePanel
from briefing_app.ui.agenda.places import found
from briefing_app.ui.agenda.references import words_of
from briefing_app.ui.agenda.remembered import Remembered
from briefing_app.ui.agenda.warming import Warming
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session, Touched
from briefing_app.ui.text.commands import Commands
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.island import Island
from briefing_app.ui.text.toolbar import Toolbar
from briefing_app.ui.text.words import Words
from briefing_app.ui.widgets import EmptyState, Splitter, button, rule

LIST, NARROWEST, WIDEST = 304, 240, 480
_SHOWS_AFTER = 40
"""Milliseconds that a row has to be the current one before its text is shown: holding a key runs past many."""
_COUNTS_AFTER = 300
_IDLE_AFTER = 1000
_INSERTS = ("note", "ref", "field", "link", "table", "image", "action", "actions")
"""Commands of the text in the menu Invoegen."""
_SOON_NEEDED = tuple(
    f"briefing_app.ui.islands.{each}"
    for each in (
        "look",
        "cell_edit",
        "actions_model",
        "actions_paint",
        "actions_grid",
        "actions",
        "table",
        "image",
    )
)
"""Loaded while the person looks around, so that the first theme with an action list comes at once."""


class AgendaView(QWidget):
    """Made by the window, once a session."""

    section_shown = Signal(str)
    """The section that is shown or written in."""
    import_wanted = Signal()
    """The person wants to read in a published letter."""

    def __init__(
        self,
        session: Session,
        messages: Messages,
        parent: QWidget | None = None,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Agenda")
        self._session = session
        self._messages = messages
        self._place = ""
        self._words = Words()
        self._remembered = Remembered(session.ws.id, settings)
        self.outline = OutlinePanel(session, messages, self._remembered, self)
        self.editor = TextEditor(self, island_factory=self._island)
        self.commands = Commands(self.editor)
        self._image = ImageChoice(session, messages, self.editor)
        self.desk = Desk(session, messages, self.editor)
        self.editor.lists = Carrying(session, messages, self.desk, self.editor)
        self._about = AboutText(self)
        self._between = QAction(self)
        self._between.setSeparator(True)
        self._wanted = QTimer(self, singleShot=True, interval=_SHOWS_AFTER)
        self._counting = QTimer(self, singleShot=True, interval=_COUNTS_AFTER)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_AFTER)
        self._build()
        self._connect()
        self._begin()
        Warming(_SOON_NEEDED, self)
        QTimer.singleShot(
            0, self, lambda: self.section_shown.emit(self._place)
        )  # who made it listens by then

    # --- what the window asks ---

    def actions(self) -> list[QAction]:
        """What the menu Invoegen offers."""
        self.outline.acts.refresh_adding()
        return [*self.outline.acts.adding[:3], self._between, *(self.commands.all[name] for name in _INSERTS)]

    def focus_panes(self) -> list[QWidget]:
        """Where F6 brings the keyboard."""
        return [self.outline.view, self.editor]

    def go_to(self, section_id: str, block: int | None = None, offset: int = 0) -> None:
        """Show a section with the cursor in it: at a block of its text, or at its start."""
        if not self._show(section_id):
            return
        self.outline.view.choose(section_id)
        self.editor.go_to(section_id, block, offset)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown_section(self) -> str:
        """The section that is chosen or written in, '' for none."""
        return self._place

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._counting.start()
        self._idle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._wanted.stop()  # the window hides a view of a workspace that was closed
        self._counting.stop()
        self._idle.stop()

    # --- the way of a choice ---

    def _chosen(self, id: str) -> None:
        """A row became the current one."""
        if not self._wanted.isActive() and id != self._place:
            self._wanted.start()

    def _show_wanted(self) -> None:
        id = self.outline.view.current_id
        if id and self._show(id):
            self.editor.go_to(id)

    def _show(self, id: str) -> bool:
        """Show the text that holds a section; gives whether it is shown."""
        self._wanted.stop()
        if not self.desk.show_section(id):
            if self._place:
                self.outline.view.choose(self._place)
            return False
        self._note_place(id)
        self._middle.setCurrentWidget(self._text)
        return True

    def _open(self, id: str) -> None:
        """Enter or a double click: the cursor goes into the words, or over a title that nobody gave yet."""
        self.go_to(id)
        agenda = self._session.agenda
        section = found(agenda, id) if agenda else None
        if section is None or self.editor.place().section != id:
            return
        if section.blocks and isinstance(section.blocks[0], Paragraph):
            self.editor.go_to(id, 0)
            return
        cursor = self.editor.textCursor()
        keep = QTextCursor.MoveMode.KeepAnchor if is_untitled(section) else QTextCursor.MoveMode.MoveAnchor
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, keep)
        self.editor.setTextCursor(cursor)

    def _written_in(self, id: str) -> None:
        """The cursor came into another section of the text."""
        if self._session.agenda is not None and found(self._session.agenda, id) is not None:
            self._note_place(id)
            if not self.outline.view.hasFocus():
                self.outline.view.choose(id)

    def _note_place(self, id: str) -> None:
        if id != self._place:
            self._place = id
            self._remembered.place = id
            self.section_shown.emit(id)

    # --- the way of a change ---

    def _changed(self, touched: Touched, origin: object) -> None:
        if origin is self.desk and not self.desk.reshaped:
            self.desk.refresh(origin)
            self._later(self._idle)  # reading the whole agenda again can wait until the person stops typing
            return
        self._refresh_around()
        kept = self.desk.refresh(origin)
        if not kept:
            self._show_neighbour()
        if origin is None:
            self._follow(touched)
        elif origin is self.desk and kept:  # a heading may have been made at the cursor
            self._written_in(self.editor.place().section)
        self._later(self._counting)

    def _later(self, timer: QTimer) -> None:
        """Not while nobody sees it, as after the workspace was closed; showing it catches up."""
        if self.isVisible():
            timer.start()

    def _read_again(self) -> None:
        """After typing: reading the whole agenda and showing it each get a turn, so that a key waits for one only."""
        if self._session.agenda is not None:
            QTimer.singleShot(0, self, self._refresh_around)

    def _refresh_around(self) -> None:
        """All that shows the agenda beside the text."""
        self._idle.stop()
        self.outline.refresh()
        self._tell_words()

    def _show_neighbour(self) -> None:
        """What is shown was deleted; the outline chose a row beside it."""
        agenda = self._session.agenda
        near = self.outline.view.current_id or (agenda.sections[0].id if agenda and agenda.sections else "")
        self._place = ""
        if near and self._show(near):
            self.outline.view.choose(near)
        else:
            self.desk.clear()
            self._middle.setCurrentWidget(self._empty)
            self._note_place("")

    def _follow(self, touched: Touched) -> None:
        """Undo and redo: bring what changed on screen."""
        agenda = self._session.agenda
        ids = self._sections_of(touched)
        changed = [each for each in walk(agenda.sections) if each.id in ids] if agenda else []
        if agenda is None or not changed:
            return
        here = [each for each in changed if root_of(agenda, each.id).id == self.desk.theme]
        section = (here or changed)[0]
        at = self.desk.changed_at
        if here and at is not None:
            self.editor.go_to(at.section, at.block, at.offset)
        elif self._show(section.id):
            self.outline.view.choose(section.id)
            self.editor.go_to(section.id)

    def _sections_of(self, touched: Touched) -> set[str]:
        """The sections that were touched, or whose actions were."""
        ids = {row for table, row in touched if table == "section"}
        for table, row in touched:
            action = self._session.ws.get("action", row) if table == "action" else None
            if action is not None:
                ids.add(str(action["section"]))
        return ids

    # --- beside the text ---

    def _tell_about(self) -> None:
        agenda = self._session.agenda
        section = found(agenda, self.desk.theme) if agenda else None
        if section is None:
            return
        sections = _of_text(section)
        self._about.show_words(words_in(self.editor.parts(), sections))
        change = last_change(self._session.ws, [each.id for each in sections])
        self._about.show_change(change, datetime.datetime.now().astimezone())

    def _tell_words(self) -> None:
        """What references and fields show may be different now."""
        agenda = self._session.agenda
        words = words_of(agenda, self._session.letters) if agenda else Words()
        if words != self._words:
            self._words = words
            self.editor.set_words(words)

    def _island(self, section_id: str, block: Block) -> Island | None:
        from briefing_app.ui.islands import make_island

        return make_island(self._session, self._messages, section_id, block, self.editor.viewport())

    def _back_to_outline(self) -> None:
        self.outline.view.choose(self._place)
        self.outline.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ---

    def _build(self) -> None:
        self.outline.setMinimumWidth(theme.px(NARROWEST))
        self.outline.setMaximumWidth(theme.px(WIDEST))
        self._crumb = QLabel(self)
        self._crumb.setProperty("role", "caption")
        self.editor.set_above(self._crumb)
        self.editor.set_header(self._about)
        self._text = QWidget(self)
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Toolbar(self.commands, self._text))
        column.addWidget(rule(self._text))
        column.addWidget(self.editor, 1)
        self._empty = self._empty_state()
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self._text)
        self._middle.addWidget(self._empty)
        splitter = Splitter("agenda", Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.outline)
        splitter.addWidget(self._middle)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([theme.px(LIST), theme.px(700)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

    def _empty_state(self) -> EmptyState:
        self.begin_button = button(self.tr("Pijler toevoegen"), "primary", "plus")
        self.begin_button.clicked.connect(lambda: self.outline.acts.add("pillar"))
        self.read_in_button = button(self.tr("Brief inlezen…"), "secondary", "file-input")
        self.read_in_button.clicked.connect(self.import_wanted)
        ways = (self.begin_button, self.read_in_button)
        for each in ways:
            each.setEnabled(not self._session.read_only)
        text = self.tr("Nog geen onderdelen. Voeg een pijler toe of lees een bestaande brief in.")
        return EmptyState("list-tree", text, ways, parent=self)

    def _connect(self) -> None:
        self.outline.view.chosen.connect(self._chosen)
        self.outline.view.opened.connect(self._open)
        self._wanted.timeout.connect(self._show_wanted)
        self._counting.timeout.connect(self._tell_about)
        self._idle.timeout.connect(self._read_again)
        self.editor.place_changed.connect(self._written_in)
        self.commands.image_wanted.connect(self._image.choose)
        self.editor.left.connect(self._back_to_outline)
        self.desk.stands_in.connect(self._crumb.setText)
        self.desk.said.connect(lambda: self._later(self._counting))
        self.desk.theme_shown.connect(lambda _theme: self._tell_about())
        self._session.changed.connect(self._changed)
        self._session.agenda_chosen.connect(self._begin)

    def _begin(self) -> None:
        """Where the person was last, else at the first section."""
        self._refresh_around()
        agenda = self._session.agenda
        ids = [each.id for each in walk(agenda.sections)] if agenda else []
        id = self._remembered.place if self._remembered.place in ids else (ids[0] if ids else "")
        self._place = ""
        if id and self._show(id):
            self.outline.view.choose(id)
            self.editor.go_to(id)
        else:
            self._show_neighbour()


def _of_text(section: Section) -> list[Section]:
    """The sections whose words stand in a text."""
    ids = {each.id for each in parts_of(section)}
    return [each for each in walk((section,)) if each.id in ids]
