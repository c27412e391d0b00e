"""Is all saved, and what can be taken back? Undo, redo and the mark of saving, for the session that is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefing_app.errors import BriefingError
from briefing_app.ui.frame.menus import Menus
from briefing_app.ui.frame.topbar import TopBar
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session


class History(QObject):
    """Listens to a session; menus and top bar say what it hears."""

    def __init__(self, top: TopBar, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._top = top
        self._messages = messages
        self._session: Session | None = None
        self.menus: Menus | None = None

    def follow(self, session: Session | None) -> None:
        """Listen to another session; the one before is closed by now."""
        self._session = session
        if session is not None:
            session.changed.connect(self._changed)
            session.saved.connect(self._saved)
            session.failed.connect(self._failed)
            self._top.saved.show_state("saved")
            self._saved(session.is_saved)

    def undo(self) -> None:
        """Take the last step back."""
        if self._session is not None and not self._session.read_only:
            self._say(self._turned(self._session.undo), self.tr("Ongedaan gemaakt: {label}"))

    def redo(self) -> None:
        """Do again what was undone."""
        if self._session is not None and not self._session.read_only:
            self._say(self._turned(self._session.redo), self.tr("Opnieuw gedaan: {label}"))

    def flush(self) -> None:
        """Save what was typed, at once.

        Raises:
            BriefingError: it could not be saved.
        """
        if self._session is not None and not self._session.read_only:
            self._session.flush()

    def save_now(self) -> None:
        """As `flush`; says it if that can't be done."""
        try:
            self.flush()
        except BriefingError as error:
            self._failed(error)

    def _turned(self, turn: Callable[[], str | None]) -> str | None:
        try:
            return turn()
        except BriefingError as error:
            self._messages.error(error)
            return None

    def _say(self, label: str | None, sentence: str) -> None:
        if label:
            self._messages.status(sentence.format(label=label))

    def _changed(self) -> None:
        session = self._session
        if session is not None and self.menus is not None:
            self.menus.set_history(session.undo_label, session.redo_label, unsaved=not session.is_saved)

    def _saved(self, saved: bool) -> None:
        session = self._session
        if session is None:
            return
        mark = self._top.saved
        if session.read_only:
            mark.show_state("read_only")
            self._changed()
        elif saved:
            if mark.state == "failed":
                self._messages.settled()
            mark.show_state("saved")
            self._changed()
        elif mark.state == "saved":
            # At the first key only: the labels are read from the file.
            mark.show_state("saving")
            if self.menus is not None:
                self.menus.set_history(None, None, unsaved=True)

    def _failed(self, error: BriefingError) -> None:
        self._top.saved.show_state("failed")
        self._messages.error(error, action=self.tr("Opnieuw proberen"), then=self.save_now)
