"""What stands where in the window, and who hears whom? Arranges the parts and wires them; nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.errors import BriefingError, Lang
from briefing_app.ui import theme
from briefing_app.ui.frame import memory
from briefing_app.ui.frame.following import Following
from briefing_app.ui.frame.history import History
from briefing_app.ui.frame.leaving import leave_anyway
from briefing_app.ui.frame.menus import Does, Menus
from briefing_app.ui.frame.opening import Opened, open_session
from briefing_app.ui.frame.panes import first_pane, next_pane
from briefing_app.ui.frame.parts import PARTS, Parts
from briefing_app.ui.frame.statusbar import StatusBar
from briefing_app.ui.frame.topbar import TopBar
from briefing_app.ui.frame.undo_keys import UndoKeys
from briefing_app.ui.frame.wiring import call_if_there, connect_if_there
from briefing_app.ui.frame.workbench import Workbench
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings

if TYPE_CHECKING:
    from briefing_app.ui.frame.palette import Palette


class MainWindow(QMainWindow):
    """One window on at most one workspace.

    Args:
        parts: the views and what else it is composed of; a test gives its own.
    """

    session_opened = Signal(object)
    """A `Session` is shown now."""

    def __init__(self, settings: Settings, *, parts: Parts = PARTS, lang: Lang = "nl") -> None:
        super().__init__()
        self.settings = settings
        self.session: Session | None = None
        self._parts = parts
        self._lang: Lang = lang
        self._views: dict[str, QWidget] = {}
        self._welcome: QWidget | None = None
        self._palette: Palette | None = None
        self._painted = False
        self.setAccessibleName("Briefing")
        self.top = TopBar(self)
        self.bench = Workbench(parts.views, self._make_preview, self)
        self.status = StatusBar(self)
        self._following = Following(lambda: self.bench.panel.preview)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.bench)
        self.messages = Messages(self, self.bench.banner, lang=lang)
        self.history = History(self.top, self.messages, self)
        self.menus = Menus(
            self.top.menu_bar, self._does(), [each.title for each in parts.views], self.bench.panel.words()
        )
        self.history.menus = self.menus
        self._file_commands: object = None
        self._lay_out()
        self._wire()
        memory.restore(self, self.bench, self.settings)
        self._say_settings()

    # --- what is open ---

    def open_path(self, path: Path) -> bool:
        """Open a workspace in place of the one that is open; says it if that can't be done."""
        try:
            self._leave_session()
            opened = open_session(path, self.settings.person)
        except BriefingError as error:
            if self.session is None:
                self.show_welcome()
            self.messages.error(error)
            return False
        self._show(opened)
        return True

    def open_session(self, session: Session) -> None:
        """Show a workspace that was opened elsewhere."""
        self._leave_session()
        self._show(Opened(session))

    def close_workspace(self) -> bool:
        """Close what is open and show the welcome."""
        try:
            self._leave_session()
        except BriefingError as error:
            self.messages.error(error)
            return False
        self.settings.last_workspace = None
        self.show_welcome()
        return True

    def show_welcome(self) -> None:
        """Show what a person sees who has nothing open."""
        if self._welcome is None:
            self._commands()  # it wires the welcome
            self._welcome = self._parts.welcome(self)
            self._pages.addWidget(self._welcome)
            call_if_there(self._file_commands, "connect_welcome", self._welcome)
        call_if_there(self._welcome, "set_recents", self.settings.recents)
        self._pages.setCurrentWidget(self._welcome)
        self._set_working(False)
        self.setWindowTitle("Briefing")

    def _show(self, opened: Opened) -> None:
        session = self.session = opened.session
        session.setParent(self)
        session.agenda_chosen.connect(self._name_window)
        path = session.ws.path
        self.settings.last_workspace = path
        self.settings.remember(path)
        self._pages.setCurrentWidget(self.bench)
        self._set_working(True)
        if session.read_only:
            self.bench.say_reading(opened.holder_in(self._lang), lambda: self.open_path(path))
        else:
            self.bench.reading.hide()
        self.messages.settled()
        self.status.file.setText(path.stem)
        self.status.file.setToolTip(str(path))
        self.show_view(self.settings.view)
        first_pane(self.bench)
        self.history.follow(session)
        self._name_window()
        self.session_opened.emit(session)

    def _leave_session(self) -> None:
        session = self.session
        if session is None:
            return
        self._close(session)  # first: what can't be saved stays open
        memory.keep(self, self.bench, self.settings)
        self.bench.clear()  # before any view is hidden: Qt then delivers what was posted, as if all were still there
        self.session = None
        self.history.follow(None)
        views, self._views = self._views, {}
        for view in views.values():
            view.hide()
            view.deleteLater()
        self._following.forget()
        session.deleteLater()

    def _close(self, session: Session) -> None:
        self.bench.panel.forget()  # its process reads the workspace too
        try:
            session.close()
        except BriefingError:
            self.bench.arrange()  # goes on, so the preview too
            raise

    # --- views ---

    def show_view(self, key: str) -> None:
        """Show a view by its key; it is made the first time."""
        if self.session is None:
            return
        part = next((each for each in self._parts.views if each.key == key), self._parts.views[0])
        if part.key not in self._views:
            view = part.make(self.session, self.messages, self.bench.stack, self.settings)
            self._views[part.key] = view
            self._wire_view(view)
            memory.restore_splitters(view, self.settings)
        self.status.say("")
        self.settings.view = part.key
        self.bench.show_view(part.key, self._views[part.key])
        self._offer_insert()

    @property
    def current_view(self) -> QWidget | None:
        """The view that is shown, None in the welcome."""
        return self._views.get(self.bench.rail.current) if self.session is not None else None

    def view(self, key: str) -> QWidget | None:
        """A view that was shown before, by its key."""
        return self._views.get(key)

    def go_to(self, section_id: str, block: int | None = None, offset: int = 0) -> None:
        """Show a section of the agenda, with the cursor at a place in it where one is given."""
        self.show_view("agenda")
        in_text = None if block is None or block < 0 else block  # the preview counts a heading as -1
        call_if_there(self.current_view, "go_to", section_id, in_text, offset)

    def insert_actions(self) -> list[QAction]:
        """What the view that is shown offers to put in."""
        view = self.current_view
        return [] if view is None else view.actions()

    def _wire_view(self, view: QWidget) -> None:
        connect_if_there(view, "section_shown", self._following.section)
        connect_if_there(view, "letter_shown", self._following.letter)
        connect_if_there(view, "agenda_asked", self.go_to)
        for name in ("import_wanted", "import_asked"):
            connect_if_there(view, name, self._import)

    def _import(self) -> None:
        action = getattr(self._file_commands, "import_letter", None)
        if isinstance(action, QAction):
            action.trigger()

    def _export(self) -> None:
        self.show_view("letters")
        call_if_there(self.current_view, "export")

    def _offer_insert(self) -> None:
        session = self.session
        self.menus.set_insert(() if session is None or session.read_only else self.insert_actions())

    def _make_preview(self, parent: QWidget) -> QWidget:
        assert self.session is not None, "the panel is shown beside a view only"
        preview = self._parts.preview(self.session, self.messages, parent, self.settings)
        connect_if_there(preview, "clicked_place", self.go_to)
        QTimer.singleShot(0, preview, self._following.tell)
        return preview

    def flush(self) -> None:
        """Save what was typed, at once.

        Raises:
            BriefingError: it could not be saved.
        """
        self.history.flush()

    # --- the keyboard ---

    def open_palette(self) -> None:
        """Let a person go anywhere or give any command."""
        from briefing_app.ui.frame.entries import command_entries, section_entries
        from briefing_app.ui.frame.palette import Palette

        if self.session is None:
            return
        if self._palette is None:
            self._palette = Palette(self)
        sections = section_entries(self.session.agenda, self.go_to)
        commands = [each for each in self.menus.commands() if each[1] is not self.menus.palette]
        self._palette.open([*sections, *command_entries(commands)])

    def _show_tab(self, index: int) -> None:
        self.bench.panel.show_tab(index)
        self.bench.want_panel(True)
        if self.bench.panel.isVisible():
            self.bench.panel.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- colours, size, name ---

    def dress(self, mode: theme.Mode | None = None, scale: int | None = None) -> None:
        """Take other colours or another size, now and from now on."""
        self.settings.mode = self.settings.mode if mode is None else mode
        self.settings.scale = self.settings.scale if scale is None else scale
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.settings.mode, self.settings.scale)
        self._say_settings()

    def open_preferences(self) -> None:
        """Let a person set things."""
        from briefing_app.ui.frame.preferences import PreferencesDialog

        dialog = PreferencesDialog(self.settings, self)
        if dialog.exec():
            wanted = dialog.wanted()
            self.settings.person = wanted.person
            self.settings.lang = wanted.lang
            self.dress(wanted.mode, wanted.scale)
        dialog.deleteLater()

    def _say_settings(self) -> None:
        self.menus.set_colours(self.settings.mode)
        self.top.set_person(self.settings.person)
        self.status.size_label.setText(self.tr("{number} %").format(number=self.settings.scale))

    def _help(self, which: str) -> None:
        from briefing_app.ui.frame.help import open_help

        open_help(which, self)

    def _rail_chosen(self, key: str) -> None:
        match key:
            case "help":
                self._help("help")
            case "settings":
                self.open_preferences()
            case _:
                self.show_view(key)

    # --- putting together ---

    def _lay_out(self) -> None:
        central = QWidget(self)
        self._column = column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.top, 0), (self._pages, 1), (self.status, 0)):
            column.addWidget(widget, stretch)
        self.setCentralWidget(central)
        self.top.bind_history(self.menus.undo, self.menus.redo)

    def _wire(self) -> None:
        self.bench.rail.chosen.connect(self._rail_chosen)
        self.bench.arranged.connect(self._arranged)
        self.top.palette_wanted.connect(self.open_palette)
        self.top.person_wanted.connect(self.open_preferences)
        self.messages.status_said.connect(self.status.say)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            UndoKeys(app, self)

    def _arranged(self, list_shown: bool, panel_shown: bool) -> None:
        self.menus.list.setChecked(list_shown)
        self.menus.panel.setChecked(panel_shown)

    def _does(self) -> Does:
        keys = [each.key for each in self._parts.views]
        return Does(
            undo=self.history.undo,
            redo=self.history.redo,
            show_view=lambda at: self.show_view(keys[at]),
            show_tab=self._show_tab,
            next_pane=lambda: next_pane(self.bench, 1),
            previous_pane=lambda: next_pane(self.bench, -1),
            toggle_panel=self.bench.want_panel,
            toggle_list=self.bench.want_list,
            colours=lambda mode: self.dress(mode),
            resize=lambda by: self.dress(scale=self.settings.scale + by if by else 100),
            palette=self.open_palette,
            settings=self.open_preferences,
            help=lambda: self._help("help"),
            keys=lambda: self._help("keys"),
            about=lambda: self._help("about"),
            leave=self.close,
        )

    def _commands(self) -> None:
        """Fill the menu Bestand; once."""
        if self._file_commands is None:
            self._file_commands = self._parts.file_menu(self)
            fill = getattr(self._file_commands, "fill", None)
            if fill is not None:
                self.menus.fill_file(fill)
            if isinstance(self._file_commands, QObject):
                connect_if_there(self._file_commands, "export_wanted", self._export)

    def _set_working(self, working: bool) -> None:
        if working:
            self.bench.take_banner()
        else:
            self._column.insertWidget(1, self.bench.banner)
        self.menus.set_working(working)
        self.top.set_working(working)
        self.status.setVisible(working)

    def _name_window(self) -> None:
        if (session := self.session) is not None:
            agenda = session.agenda
            name = session.ws.path.stem if agenda is None else agenda.title
            self.setWindowTitle(self.tr("{name} – Briefing").format(name=name))

    # --- living ---

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # Not on showing: what is called then would come before the first picture of the window.
            QTimer.singleShot(0, self, self._after_show)

    def _after_show(self) -> None:
        if not self.isVisible():
            return  # closed before it was ever seen
        self._commands()
        self.bench.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.history.save_now()  # what was typed is safe before a person turns to something else

    def closeEvent(self, event: QCloseEvent) -> None:
        memory.keep(self, self.bench, self.settings)
        try:
            if self.session is not None:
                self._close(self.session)
                self.history.follow(None)  # a window that closes is left too, and then saves what was typed
                self.session = None
        except BriefingError as error:
            if not leave_anyway(self, self.messages.sentence(error)):
                event.ignore()
                return
        self.settings.sync()
        super().closeEvent(event)
