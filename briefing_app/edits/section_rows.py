"""What has to be written so that the rows of a section and those below it say what another version of it says?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.edits.removing import remove_action, remove_section, remove_sections
from briefing_app.markup import write_blocks, write_inlines
from briefing_app.model.agenda import Action, Section, walk
from briefing_app.store import Step, Workspace, keys_between, records
from briefing_app.store.rows import Row


def write_changed(ws: Workspace, step: Step, before: Section, after: Section) -> None:
    """Write what differs between two versions of a section in an agenda: titles, texts, order, actions, sections.

    Rows that are the same aren't touched; a section or action that moved keeps its row.

    Args:
        before: as it is stored.
    """
    _Writing(ws, step, before, after).write()


@dataclass(slots=True)
class _Writing:
    ws: Workspace
    step: Step
    before: Section
    after: Section

    def write(self) -> None:
        old = {each.id: each for each in walk((self.before,))}
        for section in walk((self.after,)):
            known = old.get(section.id)
            if known is None:
                continue  # made by its parent, which knows its place
            changed: dict[str, str] = {}
            if section.title != known.title:
                changed["title"] = write_inlines(section.title)
            if section.blocks != known.blocks:
                changed["text"] = write_blocks(section.blocks)
            if changed:
                self.step.update("section", section.id, **changed)
        self._write_order(old)
        self._write_actions(old)
        gone = set(old) - {each.id for each in walk((self.after,))}
        for id in sorted(gone):
            for row in self.ws.rows("SELECT id FROM section WHERE parent = ? AND letter IS NOT NULL", [id]):
                remove_section(self.ws, self.step, str(row["id"]))
        remove_sections(self.ws, self.step, sorted(gone))

    def _write_order(self, old: dict[str, Section]) -> None:
        parents = {child.id: each.id for each in old.values() for child in each.children}
        for section in walk((self.after,)):
            known = old.get(section.id)
            ids = [each.id for each in section.children]
            if known is not None and ids == [each.id for each in known.children]:
                continue
            keys = _order_keys(self.ws, ids)
            stay = [keys[id] if parents.get(id) == section.id else None for id in ids]
            for child, key in zip(section.children, _filled(stay), strict=True):
                if child.id not in old:
                    self._insert(child, section.id, key)
                elif (section.id, key) != (parents[child.id], keys[child.id]):
                    self.step.update("section", child.id, parent=section.id, order_key=key)

    def _insert(self, section: Section, parent: str, key: str) -> None:
        (row,) = self.ws.rows("SELECT agenda FROM section WHERE id = ?", [self.before.id])
        place = {"agenda": row["agenda"], "parent": parent, "order_key": key}
        self.step.insert("section", {**records.to_row(records.section_record(section)), **place})

    def _write_actions(self, old: dict[str, Section]) -> None:
        """Move, add and remove actions; what one says is not written here."""
        stood = {action.id: (each.id, action) for each in old.values() for action in each.actions}
        stands = set[str]()
        for section in walk((self.after,)):
            known = old.get(section.id)
            stands.update(each.id for each in section.actions)
            if known is None or section.actions != known.actions:
                for number in sorted({each.list_no for each in section.actions}):
                    self._write_list(section.id, section.actions_of(number), stood)
        for id in sorted(set(stood) - stands):
            remove_action(self.ws, self.step, id)

    def _write_list(
        self, section: str, actions: Sequence[Action], stood: dict[str, tuple[str, Action]]
    ) -> None:
        if all(each.id in stood and stood[each.id] == (section, each) for each in actions):
            return
        for key, action in zip(keys_between(None, None, len(actions)), actions, strict=True):
            place: Row = {"section": section, "order_key": key}
            if action.id in stood:
                self.step.update("action", action.id, list_no=action.list_no, **place)
            else:
                self.step.insert("action", {**records.to_row(records.action_record(action)), **place})


def _order_keys(ws: Workspace, ids: Sequence[str]) -> dict[str, str]:
    rows = (ws.get("section", id) for id in ids)
    return {str(row["id"]): str(row["order_key"]) for row in rows if row is not None}


def _filled(keys: Sequence[str | None]) -> Iterator[str]:
    """Keys in order for a row of places: those given where they are in order already, and new ones between."""
    stay = _increasing(keys)
    low: str | None = None
    at = 0
    while at < len(keys):
        end = at
        while end < len(keys) and end not in stay:
            end += 1
        high = keys[end] if end < len(keys) else None
        yield from keys_between(low, high, end - at)
        if high is not None:
            yield high
        low, at = high, end + 1


def _increasing(keys: Sequence[str | None]) -> frozenset[int]:
    """The places of the longest run of keys, others between them left out, in which each is after the one before."""
    longest: list[tuple[int, ...]] = []
    for at, key in enumerate(keys):
        best: tuple[int, ...] = ()
        for run in longest:
            last = keys[run[-1]] if run else None
            if key is not None and last is not None and last < key and len(run) > len(best):
                best = run
        longest.append((*best, at) if key is not None else ())
    return frozenset(sorted(longest, key=len)[-1]) if longest else frozenset()
