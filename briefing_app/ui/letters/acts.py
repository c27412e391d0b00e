"""What can a person do with a letter as a whole, and with a part of it? Asks what it must, and says what it did."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from briefing_app.blocks import Text
from briefing_app.checks.finding import Finding
from briefing_app.edits import letter_items, letters
from briefing_app.edits.letter_tree import FROZEN
from briefing_app.errors import BriefingError
from briefing_app.model.letter import Letter
from briefing_app.store import Workspace
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session

_T = TypeVar("_T")


class LetterActs(QObject):
    """Dialogs stand over `window`; they are loaded when first asked for."""

    letter_made = Signal(str)
    part_made = Signal(str)
    finding_wanted = Signal(str, str)
    """(section id, field): the place of a finding of the export."""

    def __init__(
        self, session: Session, messages: Messages, window: QWidget, settings: QSettings | None = None
    ) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window
        self._settings = settings

    def can_change(self, letter: Letter | None) -> bool:
        """Whether there is something to change."""
        return letter is not None and letter.state not in FROZEN and not self._session.read_only

    # --- letters ---

    def new_letter(self, *, previous: str = "", from_agenda: bool = False) -> None:
        """Ask how a new letter begins, and make it."""
        from briefing_app.ui.letters.new_dialog import NewLetterDialog

        agenda = self._session.agenda
        if agenda is None or self._session.read_only or not self._saved():
            return
        known = self._session.letters
        dialog = NewLetterDialog(agenda, known, self._window, previous=previous, from_agenda=from_agenda)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        asked = dialog.chosen()
        dialog.deleteLater()
        if not accepted:
            return

        def make(ws: Workspace) -> str:
            if asked.previous:
                return letters.new_from_previous(
                    ws, asked.previous, title=asked.title, date=asked.date, template=asked.template
                )
            return letters.new_letter(ws, agenda, title=asked.title, date=asked.date, template=asked.template)

        made = self._do(make)
        if made is not None:
            self.letter_made.emit(made)
            self._messages.toast(self.tr("De brief is gemaakt."), self._undo)

    def duplicate(self, id: str) -> None:
        """Make the same letter once more."""
        title = self.tr("{title} (kopie)").format(title=self._title(id))
        made = self._do(lambda ws: letters.duplicate(ws, id, title=title))
        if made is not None:
            self.letter_made.emit(made)

    def delete(self, id: str) -> None:
        """Throw a draft away; a toast brings it back."""
        title = self._title(id)
        if self._did(lambda ws: letters.delete_letter(ws, id)):
            self._messages.toast(self.tr("‘{title}’ is verwijderd.").format(title=title), self._undo)

    def export(self, letter: Letter | None) -> None:
        """Ask to which files a letter is exported, and do it."""
        from briefing_app.ui.letters.export_dialog import ExportDialog

        if letter is None or not self._saved():
            return
        try:
            dialog = ExportDialog(self._session, self._now(letter), self._window, self._settings)
        except BriefingError as error:
            self._messages.error(error)
            return
        dialog.go_to.connect(self.finding_wanted, Qt.ConnectionType.QueuedConnection)
        dialog.exec()
        dialog.deleteLater()

    def show_findings(self, findings: tuple[Finding, ...], names: Mapping[str, str]) -> None:
        """Show what is wanting, each with the way to its place."""
        from briefing_app.ui.letters.findings_list import FindingsDialog

        dialog = FindingsDialog(findings, names, self._window)
        dialog.go_to.connect(self.finding_wanted, Qt.ConnectionType.QueuedConnection)
        dialog.exec()
        dialog.deleteLater()

    def freeze(self, letter: Letter | None) -> None:
        """Keep a letter as it went out, after asking."""
        from briefing_app.ui.letters.freezing import freeze

        if letter is not None and self.can_change(letter) and self._saved():
            freeze(self._session, self._messages, self._now(letter), self._window)

    # --- parts ---

    def open_version(self, letter: Letter | None, section_id: str) -> None:
        """Let a part be said in the letter's own words."""
        from briefing_app.ui.letters.own_version import edit_version

        if letter is not None and self.can_change(letter) and self._saved():
            edit_version(self._session, self._messages, letter, section_id, self._window)

    def add_own(self, letter: Letter | None, after: str | None) -> None:
        """A part that only this letter has, behind another at the top level."""
        if letter is None or not self.can_change(letter):
            return
        id, title = letter.id, (Text(self.tr("Nieuw onderdeel")),)
        made = self._do(lambda ws: letter_items.add_own_section(ws, id, title=title, after=after))
        if made is not None:
            self.part_made.emit(made)
            self.open_version(letter, made)

    def remove_own(self, letter: Letter, section_id: str) -> None:
        """Throw a part away that only this letter has."""
        if self._did(lambda ws: letter_items.remove_own_section(ws, letter.id, section_id)):
            self._messages.toast(self.tr("Het onderdeel is verwijderd."), self._undo)

    def follow_agenda(self, letter: Letter, section_id: str) -> None:
        """Give up the letter's own words."""
        self._did(lambda ws: letter_items.follow_agenda(ws, letter.id, section_id))

    # --- inside ---

    def _title(self, id: str) -> str:
        return next((each.title for each in self._session.letters if each.id == id), "")

    def _now(self, letter: Letter) -> Letter:
        """As it is after what was typed was saved."""
        return next((each for each in self._session.letters if each.id == letter.id), letter)

    def _do(self, act: Callable[[Workspace], _T]) -> _T | None:
        try:
            return self._session.do(act, origin=self)
        except BriefingError as error:
            self._messages.error(error)
            return None

    def _did(self, act: Callable[[Workspace], None]) -> bool:
        """Whether it was done; if not, that was said."""

        def done(ws: Workspace) -> bool:
            act(ws)
            return True

        return self._do(done) is True

    def _saved(self) -> bool:
        try:
            self._session.flush()
        except BriefingError as error:
            self._messages.error(error)
            return False
        return True

    def _undo(self) -> None:
        try:
            self._session.undo()
        except BriefingError as error:
            self._messages.error(error)
