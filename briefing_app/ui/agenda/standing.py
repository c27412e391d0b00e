"""How far are the actions of a section, and of the whole agenda? What the outline's marks and its bar say."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from briefing_app.model.agenda import Action, Agenda, Section, walk
from briefing_app.model.timing import Status

_CLOSED: frozenset[Status | None] = frozenset(("done", "dropped"))


@dataclass(frozen=True, slots=True)
class Standing:
    """What is worth saying of some actions: `count` of `total` have this status."""

    status: Status
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The figures below the outline."""

    sections: int
    actions: int
    done: int
    started: int


class Statuses:
    """The status of actions: what somebody gave, else what the timing says. Reading a timing isn't done twice."""

    def __init__(self) -> None:
        self._read: dict[tuple[str | None, datetime.date | None], Status | None] = {}

    def of(self, action: Action) -> Status | None:
        """The status of one action, None where nothing says it."""
        if action.status is not None:
            return action.status
        key = (action.timing_note, action.timing_date)
        if key not in self._read:
            timing = action.timing()
            self._read[key] = timing.status if timing else None
        return self._read[key]


def actions_shown_at(section: Section) -> tuple[Action, ...]:
    """The actions of a section and of the unnumbered ones in it: the row of a theme speaks for its text."""
    below = (actions_shown_at(each) for each in section.children if not each.label)
    return section.actions + tuple(action for found in below for action in found)


def standing(actions: Iterable[Action], statuses: Statuses) -> Standing | None:
    """The most pressing thing to say; None where there is nothing, such as actions that are all still to come."""
    found = [statuses.of(each) for each in actions]
    delayed, started = found.count("delayed"), found.count("started")
    closed = sum(each in _CLOSED for each in found)
    if delayed:
        return Standing("delayed", delayed, len(found))
    if found and closed == len(found):
        return Standing("done" if "done" in found else "dropped", closed, len(found))
    if started or closed:
        return Standing("started", started + closed, len(found))
    return None


def progress(agenda: Agenda, statuses: Statuses) -> Progress:
    """How many sections hold text, and how far the actions are."""
    sections = [*walk(agenda.sections)]
    found = [statuses.of(action) for each in sections for action in each.actions]
    return Progress(
        sections=sum(each.kind != "pillar" for each in sections),
        actions=len(found),
        done=found.count("done"),
        started=found.count("started"),
    )
