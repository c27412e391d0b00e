"""The left of the Agenda view: which agenda, its outline, and how far it is."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from briefing_app.errors import BriefingError
from briefing_app.model.agenda import walk
from briefing_app.store import read
from briefing_app.ui import theme
from briefing_app.ui.agenda.acts import OutlineActs
from briefing_app.ui.agenda.outline_model import OutlineModel
from briefing_app.ui.agenda.outline_view import OutlineView
from briefing_app.ui.agenda.panel_parts import AgendaName, Foot
from briefing_app.ui.agenda.remembered import Remembered, closed_at_first
from briefing_app.ui.agenda.standing import Progress, progress
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.theme import icon
from briefing_app.ui.widgets import Dialog, SearchBox, icon_button, labelled, rule

_HEADER = 56


class OutlinePanel(QWidget):
    """Shows the session's agenda; `refresh` after each change of it."""

    def __init__(
        self, session: Session, messages: Messages, remembered: Remembered, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._remembered = remembered
        self._filtering = False
        self.model = OutlineModel(self)
        self.model.read_only = session.read_only
        self.view = OutlineView(self.model, self)
        self.acts = OutlineActs(session, messages, lambda: self.view.current_id, self.view)
        self._build()
        self._connect()
        self.refresh()

    # --- showing ---

    def refresh(self) -> None:
        """Show the agenda as it is now; what stays keeps its place on screen."""
        agenda = self._session.agenda
        another = (self.model.agenda.id if self.model.agenda else "") != (agenda.id if agenda else "")
        known = {each.id for each in walk(self.model.agenda.sections)} if self.model.agenda else set()
        self.model.show_agenda(agenda)
        if another:
            self._restore_closed()
        elif agenda is not None:  # what is new is open
            for each in walk(agenda.sections):
                if each.id not in known:
                    self.view.expand(self.model.index_of(each.id))
        self._name.set_text(agenda.title if agenda else "")
        self._foot.show_progress(progress(agenda, self.model.statuses) if agenda else Progress(0, 0, 0, 0))
        if self._filtering:
            self._filter(self._search.text())
        self.acts.refresh()
        self.view.viewport().update()

    def open_search(self) -> None:
        """Let the person filter the rows by words of their titles."""
        self._search.show()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(rule(self))
        self._search = SearchBox(self.tr("Filteren op titel"), self)
        self._search.hide()
        around = QHBoxLayout()
        around.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), 0)
        around.addWidget(self._search)
        column.addLayout(around)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "text2")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), 0)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        column.addWidget(rule(self))
        self._foot = Foot(self)
        column.addWidget(self._foot)

    def _header(self) -> QWidget:
        header = QWidget(self)
        header.setFixedHeight(theme.px(_HEADER))
        heading = QLabel(self.tr("Agenda"), header)
        heading.setProperty("role", "block_heading")
        self._name = AgendaName(header)
        self._filter_button = icon_button("list-filter", self.tr("Filteren"), parent=header)
        self._filter_button.setCheckable(True)
        self._add_button = icon_button("plus", self.tr("Onderdeel toevoegen"), parent=header)
        self._add_button.setEnabled(not self._session.read_only)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(heading)
        words.addWidget(self._name)
        words.addStretch(1)
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        row.setSpacing(theme.px(2))
        row.addLayout(words, 1)
        row.addWidget(self._filter_button)
        row.addWidget(self._add_button)
        return header

    def _connect(self) -> None:
        self.model.renamed.connect(self.acts.set_title)
        self.model.moved.connect(self.acts.move_to)
        self.acts.asks_title.connect(self.view.rename)
        self.acts.made.connect(self._made)
        self.acts.moved.connect(self.view.choose)
        self.view.toggled.connect(self._keep_closed)
        self.view.selectionModel().currentChanged.connect(self._row_chosen)
        self._filter_button.toggled.connect(self._toggle_filter)
        self._add_button.clicked.connect(self._show_add_menu)
        self._name.clicked.connect(self._show_agendas)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._first_found)

    # --- menus ---

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        viewport = self.view.viewport()
        if self._session.read_only:
            return
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = viewport.mapToGlobal(self.view.visualRect(self.view.currentIndex()).bottomLeft())
        else:
            place = event.globalPos()
            index = self.view.indexAt(viewport.mapFromGlobal(place))
            if not viewport.rect().contains(viewport.mapFromGlobal(place)):
                return
            if index.isValid():
                self.view.setCurrentIndex(index)
        self.acts.menu(self).exec(place)

    def _show_add_menu(self) -> None:
        menu = QMenu(self)
        self.acts.fill_add_menu(menu)
        menu.exec(self._add_button.mapToGlobal(QPoint(0, self._add_button.height())))

    def _show_agendas(self) -> None:
        menu = QMenu(self)
        now = self._session.agenda
        for each in read.agendas(self._session.ws):
            action = menu.addAction(each.title)
            action.setCheckable(True)
            action.setChecked(now is not None and now.id == each.id)
            action.triggered.connect(lambda _checked, id=each.id: self._choose_agenda(id))
        menu.addSeparator()
        rename = menu.addAction(icon("pencil"), self.tr("Agenda hernoemen…"))
        rename.setEnabled(not self._session.read_only)
        rename.triggered.connect(self._rename_agenda)
        menu.exec(self._name.mapToGlobal(QPoint(0, self._name.height())))

    def _rename_agenda(self) -> None:
        agenda = self._session.agenda
        if agenda is None:
            return
        dialog = Dialog(self.tr("Agenda hernoemen"), self)
        field = QLineEdit(agenda.title, dialog)
        field.selectAll()
        dialog.body.addWidget(labelled(self.tr("Titel van de agenda"), field))
        dialog.add_cancel()
        primary = dialog.add_primary(self.tr("Hernoemen"))
        field.textChanged.connect(lambda text: primary.setEnabled(bool(text.strip())))
        field.setFocus()
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.acts.set_agenda_title(field.text())

    def _choose_agenda(self, id: str) -> None:
        try:
            self._session.choose_agenda(id)
        except BriefingError as error:
            self._messages.error(error)

    def _row_chosen(self, current: QModelIndex) -> None:
        self.acts.refresh()
        _, _, mark = str(current.data(Qt.ItemDataRole.ToolTipRole) or "").partition("\n")
        self._messages.status(mark)

    def _made(self, id: str) -> None:
        self.view.choose(id)
        self.view.chosen.emit(id)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.rename(id)

    # --- what is open ---

    def _restore_closed(self) -> None:
        agenda = self._session.agenda
        kinds: dict[str, str] = {each.id: each.kind for each in walk(agenda.sections)} if agenda else {}
        closed = self._remembered.closed
        if closed is None or (closed and not closed & kinds.keys()):
            closed = closed_at_first(kinds)
        self.view.expandAll()
        for id in closed & kinds.keys():
            self.view.collapse(self.model.index_of(id))

    def _keep_closed(self) -> None:
        if self._filtering or self._session.agenda is None:
            return
        ids = [each.id for each in walk(self._session.agenda.sections) if each.children]
        self._remembered.closed = frozenset(
            id for id in ids if not self.view.isExpanded(self.model.index_of(id))
        )

    # --- filtering ---

    def _toggle_filter(self, wanted: bool) -> None:
        if wanted:
            self.open_search()
        else:
            self._search.clear()
            self._search.hide()

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        was, self._filtering = self._filtering, bool(wanted)
        count = self._hide_others(QModelIndex(), wanted)
        none = self.tr("Niets gevonden voor ‘{words}’. Controleer de spelling of zoek met minder woorden.")
        self._nothing.setText(none.format(words=words.strip()))
        self._nothing.setVisible(bool(wanted) and not count)
        if self._filtering:
            self.view.expandAll()
        elif was:
            self._restore_closed()
            self.view.scrollTo(self.view.currentIndex())

    def _hide_others(self, parent: QModelIndex, wanted: list[str]) -> int:
        """Hide rows that don't have the words, unless one below them has; gives how many are left."""
        left = 0
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            text = str(index.data(Qt.ItemDataRole.ToolTipRole)).casefold()
            below = self._hide_others(index, wanted)
            fits = all(each in text for each in wanted)
            self.view.setRowHidden(row, parent, not (fits or below))
            left += below + fits
        return left

    def _first_found(self) -> None:
        wanted = self._search.text().casefold().split()
        for each in walk(self._session.agenda.sections) if self._session.agenda else ():
            index = self.model.index_of(each.id)
            if wanted and all(
                word in str(index.data(Qt.ItemDataRole.ToolTipRole)).casefold() for word in wanted
            ):
                self.view.setCurrentIndex(index)
                break
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._search.hasFocus():  # it was empty: else it takes it
            self._filter_button.setChecked(False)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
