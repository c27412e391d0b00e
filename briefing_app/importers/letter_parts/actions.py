"""What is an action list, and where does an action's text end and its timing begin?"""

import datetime
import re

from briefing_app.blocks import Inlines
from briefing_app.importers.letter_parts.runs import OPAQUE, characters, head
from briefing_app.model.agenda import Action
from briefing_app.model.timing import is_timing, parse_timing

_ACTIONS_LABEL = re.compile(
    r"(?:(?:concrete|nieuwe|lopende|voorgenomen|belangrijkste|onze|de)\s+)*"
    r"(?:vervolg)?(?:acties?|actiepunt(?:en)?|actielijst)"
    r"(?:\s+en\s+(?:de\s+)?(?:planning|maatregelen|mijlpalen|vervolgstappen))?"
    r"(?:\s+(?:(?:voor|in)\s+)?20\d{2}(?:(?:\s*[-–/]\s*|\s+(?:en|t/m|tot\s+en\s+met)\s+)(?:20)?\d{2})?)?"
    r"\s*[:.]?",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\)\s*[.,;]?\s*\Z")


def is_actions_label(text: str) -> bool:
    """Whether a line by itself says that actions follow: `Acties`, `Concrete acties`, `Acties 2026` …"""
    return _ACTIONS_LABEL.fullmatch(text.strip()) is not None


def action_from(inlines: Inlines, *, id: str, list_no: int, written: datetime.date | None) -> Action:
    """The action a bullet describes; `written` is the date of the letter, for relative timings."""
    text, note, close = split_timing(inlines)
    if note is None:
        return Action(id=id, text=text, timing_date=written, list_no=list_no)
    timing = parse_timing(note, written or datetime.date.min)
    return Action(
        id=id,
        text=text,
        timing_note=note,
        timing_close=close,
        timing_date=written,
        status=timing.status,
        list_no=list_no,
    )


def split_timing(inlines: Inlines) -> tuple[Inlines, str | None, str]:
    """An action's text, the timing between its last parentheses, and what stood after that.

    Without a timing: the text, None and ''. But for white space, `text + "(" + timing + close` is the source.
    A group that is never closed counts too; one that holds a note does not, as a timing is bare text.
    """
    source = characters(inlines).rstrip()
    found = _last_group(source)
    text = head(inlines, found[0] if found else len(source))
    if found is None:
        return text, None, ""
    return text, found[1], found[2]


def _last_group(source: str) -> tuple[int, str, str] | None:
    """Where the parenthesis of a timing opens, the timing, and what follows it."""
    closed = _CLOSED.search(source)
    end = closed.start() if closed else len(source)
    start = _opening(source[:end])
    if start is None or not source[:start].strip(f"{OPAQUE} "):
        return None
    note = source[start + 1 : end]
    if OPAQUE in note or not is_timing(note):
        return None
    return start, note, source[end:]


def _opening(source: str) -> int | None:
    """The last parenthesis that opens and isn't closed again."""
    opened: list[int] = []
    for place, character in enumerate(source):
        if character == "(":
            opened.append(place)
        elif character == ")" and opened:
            opened.pop()
    return opened[-1] if opened else None
