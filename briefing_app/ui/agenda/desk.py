"""How do the text in the editor and the text in the workspace stay the same? The one place where typing is saved.

Each edit at once leaves an act with the session that writes what the editor says *when it is carried out*: whatever
makes the session save (its timer, undo, another act, closing) saves the last keystroke too.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.blocks import Inlines
from briefing_app.edits.writing import Part, parts_of, root_of, write_parts
from briefing_app.errors import BriefingError
from briefing_app.model.agenda import Agenda, Section
from briefing_app.store import Workspace
from briefing_app.ui.agenda.differing import place_of_change
from briefing_app.ui.agenda.outline_model import title_of
from briefing_app.ui.agenda.places import found, parent_of
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.places import Place

_SAYS_AFTER = 30
"""Milliseconds after a key in which more keys are told to the preview as one."""


_Shape = tuple[tuple[str, int, Inlines], ...]
"""The headings of a text: all that the outline shows of it."""


@dataclass(frozen=True, slots=True)
class _Written:
    """What was given to the workspace, and what it made of it."""

    given: tuple[Part, ...]
    stored: tuple[Part, ...]


class Desk(QObject):
    """Lays a theme in the editor and puts what is written in it away."""

    theme_shown = Signal(str)
    """Another theme is in the editor now; '' for none."""
    stands_in = Signal(str)
    """Where the theme that is shown stands: `Pijler 1 · Iedereen kan meekomen`."""
    said = Signal()
    """The text says something else, a moment ago at most."""

    def __init__(self, session: Session, messages: Messages, editor: TextEditor) -> None:
        super().__init__(editor)
        self._session = session
        self._messages = messages
        self._editor = editor
        self._written: _Written | None = None
        self._unsaved = False
        self.theme = ""
        self.reshaped = False
        """Whether what was written last has other headings than before."""
        self._shape: _Shape = ()
        self.changed_at: Place | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SAYS_AFTER)
        self._timer.timeout.connect(self._say)
        editor.edited.connect(self._edited)

    @property
    def merge_key(self) -> str:
        """What makes acts in the text that is shown one step with the typing in it."""
        return f"theme:{self.theme}:text"

    # --- showing ---

    def show_section(self, id: str) -> bool:
        """Lay the theme that holds a section in the editor, unless it is there already.

        Gives whether it is there now: what was typed before has to be saved first.
        """
        agenda = self._session.agenda
        section = found(agenda, id) if agenda else None
        if agenda is None or section is None:
            return False
        theme = root_of(agenda, id)
        if theme.id != self.theme:
            if not self.put_away():
                return False
            self._lay(agenda, theme)
        return True

    def put_away(self) -> bool:
        """Save what was typed; gives whether that went well."""
        if self._timer.isActive():
            self._say()
        if not self._unsaved:
            return True
        try:
            self._session.flush()
        except BriefingError as error:
            self._messages.error(error)
            return False
        return True

    def clear(self) -> None:
        """Show nothing: there is no section."""
        self.theme = ""
        self._unsaved = False
        self.theme_shown.emit("")

    def refresh(self, origin: object) -> bool:
        """Take over what became different in the workspace; gives False if the theme is there no more.

        Where the text changed is in `changed_at` then.
        """
        self.changed_at = None
        if origin is self:
            written, self._written = self._written, None  # once: later the text may say more already
            if written is not None and written.given != written.stored:
                self._editor.update_parts(written.stored)
            return True
        agenda = self._session.agenda
        theme = found(agenda, self.theme) if agenda and self.theme else None
        if agenda is None or theme is None:
            self._unsaved = False
            return not self.theme
        self._describe(agenda, theme)
        if not self._unsaved:
            before, parts = self._editor.parts(), parts_of(theme)
            self._shape = _shape(parts)
            if parts != before:
                self.changed_at = place_of_change(before, parts)
                self._editor.update_parts(parts)
        return True

    def _lay(self, agenda: Agenda, theme: Section) -> None:
        self.theme = theme.id
        self._unsaved = False
        above = crumb(parent_of(agenda, theme.id))
        parts = parts_of(theme)
        self._shape = _shape(parts)
        self.stands_in.emit(above)
        self._editor.show_parts(
            parts, number=theme.label, breadcrumb=above, read_only=self._session.read_only
        )
        self.theme_shown.emit(theme.id)

    def _describe(self, agenda: Agenda, theme: Section) -> None:
        """What stands above the text may have another number or place by now."""
        self._editor.set_number(theme.label)
        self.stands_in.emit(crumb(parent_of(agenda, theme.id)))

    # --- writing ---

    def _edited(self) -> None:
        if self._session.read_only or not self.theme:
            return
        self._unsaved = True
        theme = self.theme
        self._session.typing(f"theme:{theme}", lambda ws: self._write(ws, theme), origin=self)
        if not self._timer.isActive():
            self._timer.start()

    def _write(self, ws: Workspace, theme: str) -> None:
        assert theme == self.theme, "a theme leaves the editor only after it was saved"
        given = self._editor.parts()
        stored = write_parts(ws, theme, given, merge_key=self.merge_key)
        self.reshaped = given != stored or self._shape != _shape(stored)
        self._shape = _shape(stored)
        self._written = _Written(given, stored)
        self._unsaved = False

    def _say(self) -> None:
        self._timer.stop()
        if self.theme:
            self._session.now_says(self.theme, self._editor.parts())
            self.said.emit()


def crumb(above: Section | None) -> str:
    """Where a theme stands: `Pijler 1 · Iedereen kan meekomen`."""
    return " · ".join(filter(None, (above.label, title_of(above)))) if above else ""


def _shape(parts: tuple[Part, ...]) -> _Shape:
    return tuple((each.id, each.level, each.title) for each in parts)
