"""How does what a person does in an action list get into the workspace, and what is typed but not saved yet?"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing_app.edits import actions as edits
from briefing_app.errors import BriefingError
from briefing_app.model.agenda import Action, Section, walk
from briefing_app.model.timing import Status
from briefing_app.store import Workspace
from briefing_app.ui.islands.actions_model import Column
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session


class ActionActs:
    """The acts on one list. Typing carries `origin`, so that the list needn't be shown anew; other acts don't."""

    def __init__(
        self,
        session: Session,
        messages: Messages,
        section: str,
        list_no: int,
        *,
        origin: object,
        today: Callable[[], datetime.date],
    ) -> None:
        self.section = section
        self.list_no = list_no
        self.today = today
        self._session = session
        self._messages = messages
        self._origin = origin
        self._waiting: dict[tuple[str, Column], Action] = {}

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._session.read_only

    # --- reading ---

    def actions(self) -> tuple[Action, ...]:
        """The list as it is stored, and over it what was typed and isn't saved yet."""
        section = self._section()
        stored = () if section is None else section.actions_of(self.list_no)
        return tuple(self._with_typed(each) for each in stored)

    def _section(self) -> Section | None:
        agenda = self._session.agenda
        sections = walk(agenda.sections) if agenda is not None else ()
        return next((each for each in sections if each.id == self.section), None)

    def _with_typed(self, action: Action) -> Action:
        for (id, column), typed in self._waiting.items():
            if id == action.id:
                action = _with_column(action, typed, column)
        return action

    def owners(self) -> tuple[str, ...]:
        """Everybody who has an action in this agenda, by name."""
        agenda = self._session.agenda
        sections = walk(agenda.sections) if agenda is not None else ()
        return tuple(sorted({each.owner for section in sections for each in section.actions if each.owner}))

    # --- typing ---

    def type(self, action: Action, column: Column, *, after: str | None) -> None:
        """Save a cell soon. An action that isn't there yet is added, behind `after`, in the same step."""
        self._waiting[action.id, column] = action

        def act(ws: Workspace) -> None:
            if ws.get("action", action.id) is None:
                self._add(ws, action, after)
            else:
                _write(ws, action, column, self.today())
            self._waiting.pop((action.id, column), None)

        self._session.typing(f"action:{action.id}:{column.name.lower()}", act, origin=self._origin)
        self._session.now_says(action.id, self._with_typed(action))

    def _add(self, ws: Workspace, action: Action, after: str | None) -> None:
        known = after is not None and ws.get("action", after) is not None
        edits.add_action(
            ws,
            self.section,
            list_no=self.list_no,
            after=after if known else None,
            text=action.text,
            timing_note=action.timing_note,
            today=self.today(),
            status=action.status,
            owner=action.owner,
            id=action.id,
            merge=True,
        )

    # --- other acts ---

    def set_status(self, action: Action, status: Status | None, *, after: str | None) -> None:
        """Say how far an action is; one that isn't there yet is added."""

        def act(ws: Workspace) -> None:
            if ws.get("action", action.id) is None:
                self._add(ws, replace(action, status=status), after)
            else:
                edits.set_status(ws, action.id, status)

        self._do(act)

    def delete(self, ids: Sequence[str]) -> bool:
        """Delete actions; gives whether that was done."""
        return self._do(lambda ws: edits.delete_actions(ws, ids))

    def move(self, ids: Sequence[str], *, before: str | None) -> bool:
        """Put actions, also of other lists, ahead of one of this list, or last."""
        return self._do(
            lambda ws: edits.move_actions(ws, ids, self.section, list_no=self.list_no, before=before)
        )

    def set_partners(self, id: str, partners: Sequence[str]) -> None:
        """Say who takes part."""
        self._do(lambda ws: edits.set_partners(ws, id, partners))

    def say_deleted(self, text: str) -> None:
        """A sentence with a way back."""
        self._messages.toast(text, self._undo)

    def _undo(self) -> None:
        try:
            self._session.undo()
        except BriefingError as error:
            self._messages.error(error)

    def _do(self, act: Callable[[Workspace], None]) -> bool:
        try:
            self._session.do(act, origin=self)
        except BriefingError as error:
            self._messages.error(error)
            return False
        return True


def _with_column(action: Action, typed: Action, column: Column) -> Action:
    match column:
        case Column.TEXT:
            return replace(action, text=typed.text)
        case Column.TIMING:
            return replace(action, timing_note=typed.timing_note, timing_date=typed.timing_date)
        case Column.OWNER:
            return replace(action, owner=typed.owner)
        case Column.STATUS:
            return replace(action, status=typed.status)


def _write(ws: Workspace, action: Action, column: Column, today: datetime.date) -> None:
    match column:
        case Column.TEXT:
            edits.set_text(ws, action.id, action.text, merge=True)
        case Column.TIMING:
            edits.set_timing(ws, action.id, action.timing_note, today, merge=True)
        case Column.OWNER:
            edits.set_owner(ws, action.id, action.owner, merge=True)
        case Column.STATUS:
            edits.set_status(ws, action.id, action.status)
