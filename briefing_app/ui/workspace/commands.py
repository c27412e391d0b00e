"""What does the menu Bestand do? Makes, opens, reads in, backs up, closes; slow work runs beside the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from briefing_app import store
from briefing_app.errors import BriefingError
from briefing_app.ui.workspace.importing_into import Importing
from briefing_app.ui.workspace.jobs import Ticket
from briefing_app.ui.workspace.keeping import Keeping
from briefing_app.ui.workspace.places import documents, free_place, with_suffix
from briefing_app.ui.workspace.progress import ProgressDialog
from briefing_app.ui.workspace.welcome import WORKSPACE_SUFFIX, WelcomeView, dropped_file

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class WorkspaceCommands(QObject):
    """The acts on whole workspaces, for one window."""

    export_wanted = Signal()
    """Ctrl+Shift+E: the person wants to export the letter that is shown."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._importing = Importing(window)
        self._keeping = Keeping(window)
        self.recent_menu = QMenu(self.tr("&Recent"), window)
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        self.new = self._action(self.tr("&Nieuwe werkruimte…"), self.new_workspace, "Ctrl+N")
        self.open = self._action(self.tr("&Openen…"), self.choose_workspace, "Ctrl+O")
        self.import_letter = self._action(self.tr("Brief &inlezen…"), self._importing.choose, "Ctrl+Shift+I")
        self.review = self._action(self.tr("&Plaatsen om na te kijken"), self._importing.review)
        self.export = self._action(self.tr("&Exporteren…"), self.export_wanted.emit, "Ctrl+Shift+E")
        self.backup = self._action(self.tr("&Back-up maken"), self.back_up)
        self.backups = self._action(self.tr("Ba&ck-ups…"), self.show_backups)
        self.close = self._action(self.tr("&Sluiten"), window.close_workspace)
        self._of_workspace = (self.review, self.export, self.backup, self.backups, self.close)
        window.session_opened.connect(self._opened)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.refresh()
        if window.session is not None:
            self._opened()

    # --- the menu ---

    def fill(self, menu: QMenu) -> None:
        """Put the commands into the menu Bestand, before what stands there."""
        there = menu.actions()
        before = there[0] if there else menu.addSeparator()
        for group in (
            (self.new, self.open, self.recent_menu.menuAction()),
            (self.import_letter, self.review, self.export),
            (self.backup, self.backups),
            (self.close,),
        ):
            for each in group:
                menu.insertAction(before, each)
            if group[0] is not self.close:
                menu.insertSeparator(before)
        menu.aboutToShow.connect(self.refresh)

    def connect_welcome(self, welcome: WelcomeView) -> None:
        """Carry out what is chosen there."""
        welcome.import_wanted.connect(self._importing.choose)
        welcome.new_wanted.connect(self.new_workspace)
        welcome.sample_wanted.connect(self.make_sample)
        welcome.open_wanted.connect(self.choose_workspace)
        welcome.workspace_chosen.connect(self.open_workspace)
        welcome.letter_dropped.connect(self._importing.read)
        welcome.recent_removed.connect(lambda path: self._forget(path, welcome))
        welcome.set_recents(self._window.settings.recents)

    def refresh(self) -> None:
        """Offer only what can be done now."""
        is_open = self._window.session is not None
        for each in self._of_workspace:
            each.setEnabled(is_open)

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        recents = self._window.settings.recents
        for number, each in enumerate(recents, 1):
            name = each.path.stem.replace("&", "&&")
            action = self.recent_menu.addAction(f"&{number} {name}" if number < 10 else name)
            action.setToolTip(str(each.path))
            action.triggered.connect(partial(self.open_workspace, each.path))
        if not recents:
            self.recent_menu.addAction(self.tr("Nog niets gebruikt")).setEnabled(False)

    # --- making and opening ---

    def new_workspace(self) -> None:
        """Ask for a place, and make a workspace with an empty agenda there."""
        place = free_place(documents(), self.tr("Nieuwe agenda"))
        dialog = self._file_dialog(self.tr("Nieuwe werkruimte"), str(place))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Maken"))
        dialog.fileSelected.connect(lambda path: self.make_new(with_suffix(Path(path))))
        dialog.open()

    def make_new(self, path: Path) -> None:
        """Make a workspace with an empty agenda at `path`, and open it."""
        who = self._window.settings.person

        def work(ticket: Ticket) -> Path:
            from briefing_app.ui.workspace.making import new_workspace  # loads slowly: on the thread

            return new_workspace(path, who, ticket)

        self._make(self.tr("De werkruimte wordt gemaakt"), work)

    def make_sample(self) -> None:
        """Make the sample in a place of its own, without questions, and open it."""
        who, folder, name = self._window.settings.person, documents(), self.tr("Briefing voorbeeld")

        def work(ticket: Ticket) -> Path:
            from briefing_app.ui.workspace.making import sample_workspace

            return sample_workspace(folder, name, who, ticket)

        self._make(self.tr("Het voorbeeld wordt gemaakt"), work)

    def choose_workspace(self) -> None:
        """Ask which workspace to open."""
        session = self._window.session
        dialog = self._file_dialog(
            self.tr("Werkruimte openen"), str(session.ws.path.parent if session else documents())
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open_workspace(Path(path)))
        dialog.open()

    def open_workspace(self, path: Path) -> None:
        """Open a workspace; where that fails, offer what can be done about it."""
        if not self._window.open_path(path):
            self._keeping.offer_way_out(path)

    def _forget(self, path: Path, welcome: WelcomeView) -> None:
        self._window.settings.forget(path)
        welcome.set_recents(self._window.settings.recents)
        welcome.focus_first()

    def _make(self, title: str, work: Callable[[Ticket], Path]) -> None:
        dialog = ProgressDialog(title, work, self._window)
        dialog.succeeded.connect(self.open_workspace)
        dialog.failed.connect(self._window.messages.error)

    # --- backups ---

    def back_up(self) -> None:
        """Make a backup now."""
        session = self._window.session
        if session is None:
            return
        try:
            self._window.flush()
        except BriefingError as error:
            self._window.messages.error(error)
            return
        path = session.ws.path
        dialog = ProgressDialog(
            self.tr("De back-up wordt gemaakt"), lambda _ticket: store.backup(path), self._window
        )
        dialog.succeeded.connect(lambda _made: self._window.messages.toast(self.tr("De back-up is gemaakt.")))
        dialog.failed.connect(self._window.messages.error)

    def show_backups(self) -> None:
        """List the backups of the workspace that is open."""
        if self._window.session is not None:
            self._keeping.show_backups(self._window.session.ws.path)

    # --- inside ---

    def _opened(self) -> None:
        self.refresh()
        session = self._window.session
        if session is not None:
            self._keeping.begin(session)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A workspace or letter that is dropped anywhere on the window."""
        if isinstance(event, QDragEnterEvent) and dropped_file(event) is not None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            path = dropped_file(event)
            if path is not None:
                event.acceptProposedAction()
                is_workspace = path.suffix.casefold() == WORKSPACE_SUFFIX
                (self.open_workspace if is_workspace else self._importing.read)(path)
                return True
        return super().eventFilter(watched, event)

    def _file_dialog(self, title: str, start: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, start)
        dialog.setNameFilter(self.tr("Werkruimte van Briefing (*.briefing)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _action(self, text: str, does: Callable[[], object], keys: str = "") -> QAction:
        action = QAction(text, self._window)
        action.triggered.connect(lambda _checked=False: does())
        if keys:
            action.setShortcut(QKeySequence(keys))
        return action
