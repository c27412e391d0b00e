"""How do the actions of a list travel by the clipboard? The text names a list; its rows go along beside it.

What is pasted are rows of its own: those that were cut come back as themselves, those that were copied are new.
"""

import json
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from briefing_app.blocks import Blocks
from briefing_app.edits.action_lists import Address, lists_in, renamed
from briefing_app.edits.actions import bring_actions
from briefing_app.errors import BriefingError
from briefing_app.model.agenda import Action, Agenda, walk
from briefing_app.store import Workspace, records
from briefing_app.ui.agenda.desk import Desk
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.text.editor import TextEditor

translate = QCoreApplication.translate


class Carrying:
    """The editor asks it what goes along with the lists among blocks, and lets it bring that in."""

    def __init__(self, session: Session, messages: Messages, desk: Desk, editor: TextEditor) -> None:
        self._session = session
        self._messages = messages
        self._desk = desk
        self._editor = editor

    def pack(self, blocks: Blocks) -> bytes:
        """The actions of all lists in blocks; what was typed in them is saved first."""
        wanted = lists_in(blocks, "")
        if not wanted:
            return b""
        try:
            if not self._session.read_only:
                self._session.flush()
        except BriefingError as error:
            self._messages.error(error)
        found = [
            {"section": section, "list_no": number, "actions": [records.action_record(each) for each in rows]}
            for section, number in wanted
            for rows in (_actions_of(self._session.agenda, (section, number)),)
        ]
        return json.dumps({"lists": found}, ensure_ascii=False).encode()

    def unpack(self, blocks: Blocks, packed: bytes, section: str) -> Blocks | None:
        """The same blocks with lists of the section, which hold the actions by now; None if that failed."""
        wanted = lists_in(blocks, "")
        if not wanted:
            return blocks
        carried = dict(_read(packed))
        try:
            self._session.flush()
            names = self._free_names(section, len(wanted))
            coming = {name: carried.get(each, ()) for name, each in zip(names, wanted, strict=True)}
            self._session.do(lambda ws: self._bring(ws, coming), origin=self._desk)
        except BriefingError as error:
            self._messages.error(error)
            return None
        if any(each not in carried for each in wanted):
            said = translate(
                "Carrying",
                "De acties van een geplakte actielijst zijn niet meegekomen. Kopieer de lijst opnieuw.",
            )
            self._messages.error(said)
        return renamed(blocks, names)

    def _bring(self, ws: Workspace, coming: Mapping[Address, tuple[Action, ...]]) -> None:
        bring_actions(ws, coming, merge_key=self._desk.merge_key)

    def _free_names(self, section: str, count: int) -> list[Address]:
        """Lists that the section doesn't have, in its text or among its actions."""
        taken = {
            number
            for part in self._editor.parts()
            for at, number in lists_in(part.blocks, part.id)
            if at == section
        }
        agenda = self._session.agenda
        for each in walk(agenda.sections if agenda else ()):
            if each.id == section:
                taken |= {action.list_no for action in each.actions}
        first = max(taken, default=0) + 1
        return [(section, number) for number in range(first, first + count)]


def _actions_of(agenda: Agenda | None, address: Address) -> tuple[Action, ...]:
    section, number = address
    sections = walk(agenda.sections) if agenda else ()
    return next((each.actions_of(number) for each in sections if each.id == section), ())


def _read(packed: bytes) -> Iterator[tuple[Address, tuple[Action, ...]]]:
    """What another window may have packed; nothing where that can't be read."""
    try:
        lists = records.Fields({"all": json.loads(packed or b"{}")}).part("all").parts("lists")
        found = [
            (
                (each.text("section"), each.number("list_no")),
                tuple(records.action_of(x) for x in each.parts("actions")),
            )
            for each in lists
        ]
    except (ValueError, BriefingError):
        return
    yield from found
