"""The view Brieven: which letters there are at the left, the one that is chosen beside it."""

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing_app.edits.letter_tree import FROZEN
from briefing_app.errors import BriefingError
from briefing_app.model.letter import Letter
from briefing_app.ui.letters.acts import LetterActs
from briefing_app.ui.letters.letter_list import LetterList, newest_first
from briefing_app.ui.letters.menus import letter_menu, part_menu
from briefing_app.ui.letters.page import LetterPage
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.theme import icon, px
from briefing_app.ui.widgets import EmptyState, Splitter, icon_button

_OF_LETTERS = frozenset(("letter", "signatory", "sent"))
_OF_PARTS = frozenset(("letter_item", "section", "action", "agenda"))


class LettersView(QWidget):
    """Made as every view; `settings` remember where exports go."""

    letter_shown = Signal(str)
    """The letter that is chosen, '' for none: the preview shows it."""
    section_shown = Signal(str)
    """The part that is chosen."""
    agenda_asked = Signal(str)
    """Go to this section in the agenda."""
    import_asked = Signal()
    """A published letter is to be read in."""

    def __init__(
        self,
        session: Session,
        messages: Messages,
        parent: QWidget | None = None,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Brieven")
        self._session = session
        self._messages = messages
        self._letter = ""
        self._told: str | None = None
        """The letter that `letter_shown` named last."""
        self._states: dict[str, str] = {}
        self._is_stale = True
        # Each is made where it is going to stand: to move a widget is to style all that is in it once more.
        self.splitter = Splitter("letters", parent=self)
        self._left_side = QWidget(self.splitter)
        self._stack = QStackedWidget(self.splitter)
        self.list = LetterList(self._left_side)
        self.page = LetterPage(session, messages, self._stack)
        self.acts = LetterActs(session, messages, self, settings)
        self._make_actions()
        self._lay_out()
        self._connect()

    # --- as every view ---

    def focus_panes(self) -> list[QWidget]:
        """The list, the parts, the data."""
        return [self.list, self.page.parts, self.page.form.title] if self._letter else [self]

    def go_to(self, section_id: str, _block: int | None = None, _offset: int = 0) -> None:
        """Choose a part of the letter."""
        if self.page.parts.select(section_id):
            self.page.parts.setFocus(Qt.FocusReason.OtherFocusReason)

    def export(self) -> None:
        """Export the letter that was shown last; where there is none, the page says how to make one."""
        if self._is_stale:
            self._show_all()
        self.acts.export(self.letter)

    def show_letter(self, id: str) -> None:
        """Choose a letter."""
        self._letter, self._told = id, None
        self._show_all()

    @property
    def letter(self) -> Letter | None:
        """The letter that is chosen."""
        return next((each for each in self._session.letters if each.id == self._letter), None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show_all()

    # --- showing ---

    def _show_all(self, *, with_parts: bool = True) -> None:
        """Show the letters of the agenda as they are now, the chosen one still chosen."""
        self._is_stale = False
        self._states = self._states_now()
        known = self._known()
        if self._letter not in {each.id for each in known}:
            self._letter = newest_first(list(known))[0].id if known else ""
            self._letter = next(
                (e.id for e in newest_first([k for k in known if k.state not in FROZEN])), self._letter
            )
        self.list.show_letters(known, self._letter)
        self._show_page(with_parts=with_parts)

    def _states_now(self) -> dict[str, str]:
        return {each.id: each.state for each in self._session.letters}

    def _show_page(self, *, with_parts: bool = True) -> None:
        letter = self.letter
        self._stack.setCurrentWidget(self._empty if letter is None else self.page)
        writable = not self._session.read_only
        self.new_action.setEnabled(writable and self._session.agenda is not None)
        self.export_action.setEnabled(letter is not None)
        for each in (self.freeze_action, self.own_action, self.delete_action):
            each.setEnabled(self.acts.can_change(letter))
        if letter is not None:
            try:
                self.page.show_letter(letter, with_parts=with_parts)
            except BriefingError as error:
                self._messages.error(error)
        if self._letter != self._told:
            self._told = self._letter
            self.letter_shown.emit(self._letter)

    def _known(self) -> tuple[Letter, ...]:
        agenda = self._session.agenda
        return tuple(each for each in self._session.letters if agenda is None or each.agenda == agenda.id)

    def _choose(self, id: str) -> None:
        if id != self._letter:
            self._letter = id
            self._show_page()

    def _changed(self, touched: object, _origin: object) -> None:
        tables = {table for table, _ in touched} if isinstance(touched, frozenset) else set()
        if not self.isVisible():
            self._is_stale = True
        elif not tables or tables & _OF_LETTERS:
            only_data = bool(tables) and not tables & _OF_PARTS and self._states == self._states_now()
            self._show_all(with_parts=not only_data)
        elif tables & _OF_PARTS and self._letter:
            self.page.show_parts()

    # --- acts ---

    def _add_own(self) -> None:
        self.acts.add_own(self.letter, self._top_of(self.page.parts.current_id()))

    def _top_of(self, section_id: str) -> str | None:
        """The part at the top level in or behind which another stands; the last one where none is chosen."""
        model = self.page.parts.parts
        row = model.row_of(section_id)
        while row is not None and row.parent is not None:
            row = row.parent
        if row is None:
            row = model.row(model.index(model.rowCount() - 1, 0))
        return None if row is None else row.id

    def _to_finding(self, section_id: str, field: str) -> None:
        """To where it is settled: the field, the agenda, or the words that only the letter has."""
        if not section_id:
            self.page.form.focus_field(field)
            return
        self.go_to(section_id)
        row = self.page.parts.parts.row_of(section_id)
        if row is not None and row.part.own:
            self.acts.open_version(self.letter, section_id)
        else:
            self.agenda_asked.emit(section_id)

    def _made(self, id: str) -> None:
        self.show_letter(id)
        self.page.parts.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- inside ---

    def _make_actions(self) -> None:
        self.new_action = QAction(icon("plus"), self.tr("&Nieuwe brief…"), self)
        self.new_action.triggered.connect(lambda: self.acts.new_letter())
        self.export_action = QAction(icon("download"), self.tr("&Exporteren…"), self)
        self.export_action.triggered.connect(self.export)
        self.freeze_action = QAction(icon("lock"), self.tr("&Vastleggen als verzonden…"), self)
        self.freeze_action.triggered.connect(lambda: self.acts.freeze(self.letter))
        self.own_action = QAction(icon("file-plus"), self.tr("&Onderdeel alleen in deze brief"), self)
        self.own_action.triggered.connect(self._add_own)
        self.delete_action = QAction(icon("trash-2"), self.tr("Brief ver&wijderen"), self)
        self.delete_action.triggered.connect(lambda: self.acts.delete(self._letter))
        for each in (
            self.new_action,
            self.own_action,
            self.export_action,
            self.freeze_action,
            self.delete_action,
        ):
            self.addAction(each)

    def _lay_out(self) -> None:
        self._empty = self._make_empty()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._empty)
        self._fill_left(self._left_side)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([px(272), px(640)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _fill_left(self, left: QWidget) -> None:
        heading = QLabel(self.tr("Brieven"), left)
        heading.setProperty("role", "block_heading")
        self.new_button = icon_button("plus", self.tr("Nieuwe brief"), parent=left)
        self.new_button.clicked.connect(self.new_action.trigger)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(12), 0)
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.new_button)
        top = QWidget(left)
        top.setFixedHeight(px(56))
        top.setLayout(head)
        line = QFrame(left)
        line.setProperty("role", "line")
        left.setMinimumWidth(px(240))
        left.setMaximumWidth(px(480))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(line)
        column.addWidget(self.list, 1)

    def _make_empty(self) -> EmptyState:
        first = QAction(self.tr("Brief maken"), self)
        first.triggered.connect(lambda: self.acts.new_letter())
        second = QAction(self.tr("Gepubliceerde brief inlezen…"), self)
        second.triggered.connect(self.import_asked)
        text = self.tr("Nog geen brieven. Maak er een uit de agenda, of lees een gepubliceerde brief in.")
        return EmptyState("mail", text, (first, second), parent=self._stack)

    def _connect(self) -> None:
        self._session.changed.connect(self._changed)
        self._session.agenda_chosen.connect(lambda: self._show_all())
        self.list.chosen.connect(self._choose)
        self.list.entered_letter.connect(lambda: self.page.parts.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.menu_asked.connect(self._list_menu)
        self.page.export_asked.connect(self.export_action.trigger)
        self.page.freeze_asked.connect(self.freeze_action.trigger)
        self.page.add_asked.connect(self._add_own)
        self.page.version_asked.connect(lambda id: self.acts.open_version(self.letter, id))
        self.page.agenda_asked.connect(self.agenda_asked)
        self.acts.letter_made.connect(self._made)
        self.acts.part_made.connect(self.page.parts.select)
        self.acts.finding_wanted.connect(self._to_finding)
        self.page.menu_asked.connect(self._part_menu)
        self.page.findings_asked.connect(
            lambda: self.acts.show_findings(self.page.findings, self.page.place_names)
        )
        self.page.section_shown.connect(self.section_shown)
        self.page.title_typed.connect(lambda title: self.list.retitle(self._letter, title))

    def _list_menu(self, id: str, at: QPoint) -> None:
        letter = next((each for each in self._session.letters if each.id == id), None)
        if letter is not None and not self._session.read_only:
            _pop_up(letter_menu(letter, self.acts, self), at)

    def _part_menu(self, section_id: str, at: QPoint) -> None:
        _pop_up(part_menu(section_id, self.page, self.acts, self), at)


def _pop_up(menu: QMenu, at: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
