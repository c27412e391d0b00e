"""What do the window and its preview say to each other? Frozen values that go through a pipe.

Every request has a revision, one higher than the one before. An answer names the newest revision it knows of; what the
window asked after that isn't in it.
"""

from dataclasses import dataclass
from pathlib import Path

from briefing_app.edits.writing import Part
from briefing_app.errors import Wording
from briefing_app.export.pages_places import Place
from briefing_app.model.agenda import Action

Says = tuple[Part, ...] | Action

# --- requests --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Show:
    """Show this letter, or with `letter` None all of the agenda as a letter would show it.

    `template` takes the place of the letter's own, '' for that one.
    """

    revision: int
    workspace: Path
    agenda: str
    letter: str | None = None
    template: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What the text of a theme, or an action, says now, saved or not; `id` is that of the theme or the action."""

    revision: int
    id: str
    says: Says


@dataclass(frozen=True, slots=True)
class Changed:
    """The workspace was written; all that was typed before is in it."""

    revision: int


@dataclass(frozen=True, slots=True)
class Stop:
    """End."""

    revision: int


Request = Show | Typed | Changed | Stop

# --- answers ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pages:
    """Some pages, as a PDF of their own, which take the place of what was shown from page `first` (from 0) on.

    `shown` counts the letters shown so far; pages of an earlier one mean nothing any more.
    `exact`: a full run gives the same. `rest_current`: so does what the last `Whole` and these leave alone.
    All pages of one revision that differ from the last `Whole` are sent, in order.
    """

    revision: int
    shown: int
    first: int
    count: int
    pdf: bytes
    total: int | None
    exact: bool
    rest_current: bool
    places: tuple[Place, ...]
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """All pages."""

    revision: int
    shown: int
    pdf: bytes
    places: tuple[Place, ...]
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Same:
    """The last `Whole` is what the letter looks like."""

    revision: int
    shown: int


@dataclass(frozen=True, slots=True)
class Still:
    """The letter looks as the answers to the revision before said; `unfinished`: a `Whole` is still to come."""

    revision: int
    shown: int
    unfinished: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """The letter can't be laid out, for this reason."""

    revision: int
    sentence: Wording


Answer = Pages | Whole | Same | Still | Failed
