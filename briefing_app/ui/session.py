"""One open workspace, as the window sees it: do, undo, redo, and typing that saves itself.

Views never write by themselves: they hand an act of `edits` to `do`, and hear by `changed` what became different.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.edits.writing import Part
from briefing_app.errors import BriefingError
from briefing_app.model.agenda import Action, Agenda
from briefing_app.model.letter import Letter
from briefing_app.store import Workspace, read

SAVE_AFTER = 400
"""Milliseconds from the first key that isn't saved yet: well within the second that a crash may cost."""

_T = TypeVar("_T")
Touched = frozenset[tuple[str, str]]
"""Table and id of each row that a step wrote."""


@dataclass(frozen=True, slots=True)
class _LastStep:
    """Where the log ends. `writes` counts what the connection wrote."""

    writes: int
    seq: int
    rows: Touched


class Session(QObject):
    """Owns the workspace it is given; lives in the thread of the window."""

    changed = Signal(object, object)
    """(`Touched`, origin): rows changed; origin is what was given to `do` or `typing`, None for undo and redo."""
    typed = Signal(str, object)
    """(id, what it says): a theme and its `Part`s or an `Action`, saved or not. For the preview, at each keystroke."""
    saved = Signal(bool)
    """Whether all that was typed is in the file."""
    failed = Signal(object)
    """A `BriefingError` of saving in the background; what was typed stays waiting, and is tried again."""
    agenda_chosen = Signal()
    """Another agenda of the workspace is shown now."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ws = workspace
        self._agenda: Agenda | None = None
        self._agenda_id = ""
        self._letters: tuple[Letter, ...] | None = None
        self._waiting: dict[str, tuple[Callable[[Workspace], object], object]] = {}
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self._save_in_background)
        known = read.agendas(workspace)
        if known:
            self._agenda_id = known[-1].id

    # --- reading ---

    @property
    def read_only(self) -> bool:
        """Whether somebody else has the workspace, so that nothing can be changed here."""
        return self.ws.read_only

    @property
    def agenda(self) -> Agenda | None:
        """The agenda that is shown, as it is stored now; None in a workspace without one."""
        if self._agenda is None and self._agenda_id:
            self._agenda = read.agenda(self.ws, self._agenda_id)
        return self._agenda

    def choose_agenda(self, id: str) -> None:
        """Show another agenda."""
        self.flush()
        self._agenda_id = id
        self._agenda = None
        self.agenda_chosen.emit()

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The letters of the workspace, the one made first first."""
        if self._letters is None:
            self._letters = read.letters(self.ws)
        return self._letters

    # --- writing ---

    def do(self, act: Callable[[Workspace], _T], *, origin: object = None) -> _T:
        """Carry out an act of `edits`, after what was typed before it.

        Raises:
            BriefingError: it could not be done; nothing was changed.
        """
        self.flush()
        return self._done(act, origin)

    def typing(self, key: str, act: Callable[[Workspace], object], *, origin: object = None) -> None:
        """Save what is being typed, soon. A later call with the same key takes the place of an earlier one.

        Args:
            key: what is typed in, as `theme:<id>` or `action:<id>:text`.
            act: writes all of it, with a `merge_key`, so that a burst of typing is one step.
        """
        if self.read_only:
            return
        self._waiting[key] = (act, origin)
        if not self._timer.isActive():
            self._timer.start()
        self.saved.emit(False)

    def now_says(self, id: str, says: "tuple[Part, ...] | Action") -> None:
        """Tell the preview what the text of a theme or an action says, before it is saved."""
        self.typed.emit(id, says)

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is in the file."""
        return not self._waiting

    def flush(self) -> None:
        """Save what was typed, at once.

        Raises:
            BriefingError: it could not be saved; it stays waiting.
        """
        self._timer.stop()
        for key, waited in tuple(self._waiting.items()):
            self._done(*waited)
            if self._waiting.get(key) is waited:  # else more was typed by who heard of it
                del self._waiting[key]
        if self._waiting:
            self._timer.start()
        self.saved.emit(self.is_saved)

    def undo(self) -> str | None:
        """Take back the last step, after saving what was typed; gives its label."""
        return self.do(lambda ws: ws.undo())

    def redo(self) -> str | None:
        """Do again what was undone; gives its label."""
        return self.do(lambda ws: ws.redo())

    @property
    def undo_label(self) -> str | None:
        """What Ctrl+Z would take back, None where there is nothing."""
        return None if self.read_only else self.ws.undo_label()

    @property
    def redo_label(self) -> str | None:
        """What Ctrl+Y would do again, None where there is nothing."""
        return None if self.read_only else self.ws.redo_label()

    def refresh(self) -> None:
        """Look again: the workspace was changed by somebody else, or by a job of ours on another thread."""
        known = read.agendas(self.ws)
        self._agenda = self._letters = None
        if self._agenda_id not in {each.id for each in known}:
            self._agenda_id = known[-1].id if known else ""
            self.agenda_chosen.emit()
        self.changed.emit(frozenset(), None)

    def move_to(self, workspace: Workspace) -> None:
        """Go on in a copy of the workspace, such as one that was rescued; what was typed is saved there.

        Raises:
            BriefingError: it could not be saved there; the session stays where it was.
        """
        left, self.ws = self.ws, workspace
        try:
            self.flush()
        except BriefingError:
            self.ws = left
            raise
        self._agenda = self._letters = None
        with suppress(BriefingError):  # its file may be gone, so that nothing can be brought into it
            left.close()

    def close(self) -> None:
        """Save, and let the next one in.

        Raises:
            BriefingError: what was typed could not be saved; the workspace stays open.
        """
        if not self.read_only:
            self.flush()
        self._timer.stop()
        self.ws.close()

    # --- inside ---

    def _done(self, act: Callable[[Workspace], _T], origin: object) -> _T:
        before = self._last_step()
        result = act(self.ws)
        touched = self._touched_since(before)
        if touched:
            self._forget(touched)
            self.changed.emit(touched, origin)
        return result

    def _save_in_background(self) -> None:
        try:
            self.flush()
        except BriefingError as error:
            self._timer.start()  # it is tried again, so that a disk with room again gets it
            self.failed.emit(error)

    def _last_step(self) -> "_LastStep":
        (row,) = self.ws.rows("SELECT total_changes() AS writes, (SELECT max(seq) FROM step) AS seq")
        writes, seq = row["writes"], row["seq"] or 0
        assert isinstance(writes, int)
        assert isinstance(seq, int)
        return _LastStep(writes, seq, self._rows_of("step = ?", seq))

    def _touched_since(self, last: "_LastStep") -> Touched:
        now = self._last_step()
        if now.writes == last.writes:
            return frozenset()
        if now.seq > last.seq:
            return self._rows_of("step > ?", last.seq)
        # Typing went into the step that was the last one, or took away all that was in it.
        return last.rows | now.rows

    def _rows_of(self, where: str, seq: int) -> Touched:
        rows = self.ws.rows(f"SELECT DISTINCT tbl, row FROM change WHERE {where}", [seq])
        return frozenset((str(each["tbl"]), str(each["row"])) for each in rows)

    def _forget(self, touched: Touched) -> None:
        tables = {table for table, _ in touched}
        if tables & {"agenda", "section", "action", "motion", "commitment", "answer"}:
            self._agenda = None
        if tables & {"letter", "signatory", "sent"}:
            self._letters = None
        if "agenda" in tables:
            known = [each.id for each in read.agendas(self.ws)]
            if self._agenda_id not in known:
                self._agenda_id = known[-1] if known else ""
                self.agenda_chosen.emit()
