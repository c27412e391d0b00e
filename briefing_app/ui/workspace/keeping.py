"""How is the work of a window kept safe: the daily backup, a file that goes away, one that can't be opened?"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from briefing_app import store
from briefing_app.errors import BriefingError, CannotWrite
from briefing_app.files import READ_ONLY
from briefing_app.store.rescue import rescue
from briefing_app.ui.session import Session
from briefing_app.ui.workspace import jobs
from briefing_app.ui.workspace.backups import BackupsDialog
from briefing_app.ui.workspace.places import documents, free_place, with_suffix
from briefing_app.ui.workspace.troubles import Trouble, trouble_with
from briefing_app.ui.workspace.watching import FileWatch, FreeWatch

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Keeping(QObject):
    """Looks after the workspace that a window has open."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    # --- while it is open ---

    def begin(self, session: Session) -> None:
        """A workspace was opened: back it up if that is due, and keep an eye on its file."""
        path = session.ws.path
        watch = FileWatch(path, session)  # goes when the session goes
        watch.gone.connect(lambda: self._say_gone(session))
        watch.back.connect(self._window.messages.settled)
        session.failed.connect(lambda: self._say_why(session, watch))
        if session.read_only:
            free = FreeWatch(path, session)
            free.freed.connect(lambda: self._write_after_all(session, free))
            return
        job = jobs.start(lambda _ticket: store.backup_if_due(path))
        job.failed.connect(self._no_backup)

    def _no_backup(self, error: BriefingError) -> None:
        said = self.tr("De back-up van vandaag is niet gemaakt. {reason}")
        self._window.messages.warning(said.format(reason=self._window.messages.sentence(error)))

    def _write_after_all(self, session: Session, free: FreeWatch) -> None:
        """The other one left: nothing was typed here, so opening again loses nothing."""
        if session is not self._window.session:
            return
        if QApplication.activeModalWidget() is not None:
            free.go_on()  # when the person is done with the dialog
            return
        if self._window.open_path(session.ws.path):
            self._window.messages.toast(self.tr("De werkruimte is vrij. U kunt er nu in schrijven."))

    # --- a file that went away ---

    def _say_why(self, session: Session, watch: FileWatch) -> None:
        """Saving in a file that is gone fails as if it may not be written: trying again wouldn't help."""
        if watch.is_gone:
            self._say_gone(session)

    def _say_gone(self, session: Session) -> None:
        if session is not self._window.session:
            return
        path = session.ws.path
        said = self.tr(
            "Het bestand {file} staat niet meer in {folder}. Uw werk is er nog: bewaar het als nieuw bestand, "
            "of zet het bestand terug."
        )
        self._window.messages.error(
            said.format(file=path.name, folder=path.parent),
            action=self.tr("Bewaren als…"),
            then=self.choose_where_to_save,
        )

    def choose_where_to_save(self) -> None:
        """Ask for a new place for what is open."""
        session = self._window.session
        if session is None:
            return
        dialog = QFileDialog(
            self._window,
            self.tr("Bewaren als nieuw bestand"),
            str(free_place(documents(), session.ws.path.stem)),
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(self.tr("Werkruimte van Briefing (*.briefing)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda to: self.save_as(with_suffix(Path(to))))
        dialog.open()

    def save_as(self, to: Path) -> None:
        """Save all that is open as the new file `to`, and go on there."""
        session = self._window.session
        if session is None:
            return
        try:
            rescue(session.ws, to)
            self._move(session, to)
        except BriefingError as error:
            self._window.messages.error(
                error, action=self.tr("Andere plaats…"), then=self.choose_where_to_save
            )
            return
        if self._window.open_path(to):
            self._window.messages.settled()
            self._window.messages.toast(self.tr("Uw werk staat nu in {file}.").format(file=to.name))

    def _move(self, session: Session, to: Path) -> None:
        copy = store.open_for_writing(to, who=self._window.settings.person)
        try:
            session.move_to(copy)
        except BriefingError:
            copy.close()
            raise

    # --- one that doesn't open ---

    def offer_way_out(self, path: Path) -> None:
        """The window could not open `path`: look at why, and say what can be done."""
        error = _why_not(path)
        if error is None:
            return
        recent = any(each.path == path for each in self._window.settings.recents)
        trouble = trouble_with(path, error, recent=recent, lang=self._window.messages.lang)
        if trouble.way == "none":
            self._window.messages.error(trouble.sentence)
        else:
            self._window.messages.error(
                trouble.sentence, action=trouble.word, then=lambda: self._take(trouble, path)
            )

    def _take(self, trouble: Trouble, path: Path) -> None:
        self._window.messages.settled()
        match trouble.way:
            case "backups":
                self.show_backups(path)
            case "read":
                self.open_for_reading(path)
            case "forget":
                self._window.settings.forget(path)
                if self._window.session is None:
                    self._window.show_welcome()
            case "none":
                pass

    def open_for_reading(self, path: Path) -> None:
        """Show a workspace that can only be read."""
        try:
            session = Session(store.open_for_reading(path))
        except BriefingError as error:
            self._window.messages.error(error)
            return
        self._window.open_session(session)

    def show_backups(self, path: Path) -> None:
        """List the backups of a workspace, open or not."""
        dialog = BackupsDialog(path, lang=self._window.messages.lang, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open_wanted.connect(self._window.open_path)
        dialog.open()


def _why_not(path: Path) -> BriefingError | None:
    """Why the workspace can't be opened for writing; None if it can by now."""
    try:
        store.open_for_reading(path).close()
    except BriefingError as error:
        return error
    return None if os.access(path, os.W_OK) else CannotWrite(file=path, reason=READ_ONLY)
