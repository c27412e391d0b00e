"""When does an action start and end, how far is it, and what comes when? Dutch timings as typed values.

`parse_timing` types a note such as `Reeds gestart; volgende bijeenkomst in Q3; doorlopend`; what it can't type
stays in the note alone. The way there: `tokens` → `moment`, `moments` → `clauses` → here.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefing_app.model.clauses import Cue, Statement, clauses_of
from briefing_app.model.period import describe_when, period_bounds
from briefing_app.model.timing_look import looks_like_timing

__all__ = ["Moment", "Status", "Timing", "describe_when", "is_timing", "parse_timing", "period_bounds"]

Status = Literal["planned", "started", "done", "delayed", "dropped"]

_FURTHEST_FIRST: tuple[Status, ...] = ("done", "dropped", "delayed", "started", "planned")
_STATUS_OF: dict[Cue, Status] = {
    "started": "started",
    "running": "started",
    "finished": "done",
    "waiting": "planned",
    "planned": "planned",
    "delayed": "delayed",
    "dropped": "dropped",
}
Role = Literal["start", "end"]
_ROLE_OF: dict[Cue, Role] = {
    "start": "start",
    "waiting": "start",
    "started": "start",
    "from": "start",
    "finish": "end",
    "finished": "end",
    "until": "end",
}
_LONGEST_LABEL_IN_PROSE = 3
"""After a full stop a note may go on in sentences; only a short label there is one."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happens at a moment; `label` as the note says it, empty for the action itself."""

    label: str
    when: str


@dataclass(frozen=True, slots=True)
class Timing:
    """A note and what it says. `start`, `end` and the moments are `when` strings (see `period`).

    `status` is None where the note is silent. Start and end are not repeated in `moments`, unless the note is
    nothing but a range (`2025 en 2026`).
    """

    note: str
    start: str | None
    end: str | None
    ongoing: bool
    status: Status | None
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    start: str | None = None
    end: str | None = None
    moments: tuple[Moment, ...] = ()


def parse_timing(note: str, written: datetime.date) -> Timing:
    """The typed form of a note, relative moments (`dit jaar`, `Q3`) seen from the day it was written.

    Never raises: what can't be typed stays in `note` alone.
    """
    said = [each for clause in clauses_of(note, written) for each in clause if not _is_prose(each)]
    start: str | None = None
    end: str | None = None
    moments: list[Moment] = []
    for each in said:
        found = _found(each, ended=end is not None)
        # the first start and end are those of the action; later ones are of something else it mentions
        start, end = start or found.start, end or found.end
        moments.extend(found.moments)
    ongoing = any("ongoing" in each.cues for each in said)
    return Timing(note, start, end, ongoing, _status(said, written), tuple(moments))


def is_timing(text: str) -> bool:
    """Whether a text between parentheses says when something happens or how far it is.

    Literature (`SCP, 2022`), documents (`Kamerstuk 36 600 XV, nr. 82`), names, amounts and explanations don't.
    """
    return looks_like_timing(text)


# --- moments ---------------------------------------------------------------------------------------------


def _is_prose(said: Statement) -> bool:
    if not said.after_stop or not said.words or said.sure:
        return False
    return said.moments is None or len(said.label.split()) > _LONGEST_LABEL_IN_PROSE


def _role(said: Statement, *, ended: bool = False) -> Role | None:
    """What the moment is to the action, by the first cue that tells; None if it is something else's.

    After the action's end `vanaf` starts what comes of it: `gereed: Q1 2025; structureel vanaf 2027`.
    """
    if said.moments is None or said.words:
        return None
    if said.moments.deadline == "within":
        return "end"
    if said.moments.deadline == "before" and not said.cues:
        return "end"
    # `uitgesteld tot Q1` dates the delay, not the end
    halted = not {"delayed", "dropped"}.isdisjoint(said.cues)
    silent = ("from", "until") if halted else ("from",) if ended else ()
    return next((_ROLE_OF[cue] for cue in said.cues if cue in _ROLE_OF and cue not in silent), None)


def _found(said: Statement, *, ended: bool) -> _Found:
    if said.moments is None:
        return _Found()
    whens = tuple(each.when for each in said.moments.periods)
    first, last, labelled = whens[0], whens[-1], tuple(Moment(said.label, when) for when in whens)
    match _role(said, ended=ended):
        case "start" if said.moments.ranged:
            return _Found(start=first, end=last, moments=labelled[1:-1])
        case "start":
            return _Found(start=first, moments=labelled[1:])
        case "end":
            return _Found(end=last, moments=labelled[:-1])
        case _ if ended:
            return _Found(moments=labelled)
        case _ if len(whens) > 1 and not said.label:
            return _Found(first, last, labelled)
        case _ if len(whens) > 1 and said.cues == ("running",) and not said.words:
            return _Found(first, last, labelled[1:-1])
        case _:
            return _Found(moments=labelled)


# --- status ----------------------------------------------------------------------------------------------


def _status(said: list[Statement], written: datetime.date) -> Status | None:
    ahead = any(_lies_ahead(each, written) for each in said)
    found = {status for each in said for status in _statuses(each, written, ahead=ahead)}
    if _starts_at_a_moment(said):
        found.add("planned")
    return next((status for status in _FURTHEST_FIRST if status in found), None)


def _lies_ahead(said: Statement, written: datetime.date) -> bool:
    """Whether the action's own moment is still to come; `vanaf 2027` may be what follows on it."""
    own = said.moments is not None and not said.words and {"from", "ongoing"}.isdisjoint(said.cues)
    return own and _is_future(said, written)


def _is_future(said: Statement, written: datetime.date) -> bool:
    return said.moments is not None and said.moments.periods[-1].last >= written


def _statuses(said: Statement, written: datetime.date, *, ahead: bool) -> Iterator[Status]:
    if said.words and said.moments and not said.sure:
        return  # `gestart met werving in Q3` is about something of the action
    # `gereed, Q2 2027` is a plan, `Start: Q3, inmiddels gereed` is not
    future = _is_future(said, written) or (ahead and said.moments is None and not said.sure)
    for cue in said.cues:
        status = _STATUS_OF.get(cue)
        if status and not (status == "done" and future):
            yield status


def _starts_at_a_moment(said: Iterable[Statement]) -> bool:
    """Whether a plan to start comes with a moment: `Start: Q3`, `Start: doorlopend, Q3`."""
    planned = False
    for each in said:
        planned = planned or "start" in each.cues
        own = each.moments is not None and not each.words
        if planned and own and (_role(each) != "end" or "start" in each.cues):
            return True
    return False
