"""Does a text between parentheses tell a timing, or is it a name, a source, an amount, an explanation?

A false yes takes words out of an action's text, a false no leaves the timing in it. So a clause is graded: firm
(`Start: Q3`, `doorlopend`, `medio 2026`), weak (`2025`: it may be a source's year) or none.
"""

import datetime
from enum import IntEnum

from briefing_app.model.clauses import Cue, Statement, clauses_of
from briefing_app.model.period import Unit
from briefing_app.model.tokens import tokens_of

_ANY_DAY = datetime.date(2025, 7, 1)
"""Whether a text is a timing doesn't hang on when it was written."""

_STAGES: tuple[Cue, ...] = (
    "waiting",
    "started",
    "finished",
    "running",
    "planned",
    "delayed",
    "dropped",
    "ongoing",
)
_OPENERS: tuple[Cue, ...] = ("start", "started", "finish", "finished", "planned")
"""With a colon these say when, even in words that can't be typed: `Start: na besluitvorming`."""
_SURE_UNITS: tuple[Unit, ...] = ("half", "third", "quarter")
"""Sources are dated by year, month or day."""
_GOES_ON = frozenset(("in", "met", "bij", "voor", "op", "onder", "na", "via", "of", "en"))
_DATES_SOMETHING_ELSE = frozenset(("van", "uit", "over", "d", "dd", "stand", "peildatum"))
_TEMPORAL = frozenset(
    ("in", "op", "vanaf", "tot", "met", "per", "uiterlijk", "rond", "verwacht", "gepland", ":")
)
_HAPPENINGS = frozenset(
    {
        *("afronding", "besluit", "besluitvorming", "bespreking", "bijeenkomst", "bijeenkomsten"),
        *("campagne", "consultatie", "conferentie", "eindrapport", "evaluatie", "fase"),
        *("implementatie", "indiening", "internetconsultatie", "invoering", "inwerkingtreding"),
        *("lancering", "nieuwe", "oplevering", "pilot", "pilots", "plenair", "publicatie", "rapport"),
        *("resultaten", "start", "tussenrapportage", "uitkomst", "uitkomsten", "uitrol", "uitvoering"),
        *("verwacht", "verwachte", "volgende", "voorhang", "vervolg", "werving", "wetsvoorstel"),
    }
)
_SOURCES = frozenset(
    {
        *("aanhangsel", "art", "artikel", "bijlage", "blz", "bron", "ecli", "handelingen", "ibid"),
        *("item", "kamerstuk", "kamerstukken", "motie", "nr", "nrs", "nummer", "p"),
        *("pag", "pagina", "pp", "red", "staatsblad", "staatscourant", "stb", "stcrt", "trb"),
        *("tractatenblad", "tz", "zie", "tk", "ek", "isbn", "doi", "http", "https"),
    }
)
_AMOUNTS = frozenset(
    ("%", "€", "euro", "mln", "mld", "miljoen", "miljard", "procent", "cijfers", "peildatum")
)
_EXPLAINS = frozenset(
    {
        *("onderdeel", "inclusief", "exclusief", "waaronder", "bijvoorbeeld", "bijv", "zoals"),
        *("voorheen", "conform", "volgens", "namelijk", "waarvan", "o", "geboren", "opgericht"),
        *("hierna", "afkorting"),
    }
)
_OFTEN = frozenset(
    (
        *("jaarlijks", "halfjaarlijks", "maandelijks", "wekelijks", "tweejaarlijks", "driemaandelijks"),
        "periodiek",
    )
)
_TIMES_WITHOUT_MOMENT = _OFTEN | frozenset(
    {
        *("per direct", "elk jaar", "ieder jaar", "elk kwartaal", "ieder kwartaal", "per kwartaal"),
        *("elke maand", "binnenkort", "op korte termijn", "op termijn", "nader te bepalen"),
        *("nog te bepalen", "n . t . b", "ntb", "spoedig", "zo spoedig mogelijk", "zo snel mogelijk"),
        *("planning volgt", "eenmalig"),
    }
)
_OR_SO = frozenset(
    (
        *(("of", "eerder"), ("of", "later"), ("of", "zo", "mogelijk", "eerder")),
        ("indien", "mogelijk", "eerder"),
    )
)
"""What loosens a moment just said: `2028, of eerder`."""
_LONGEST_OPENING = 3
"""Words before a timing in the same parentheses: `Movisie, doorlopend`, `met gemeenten; Q3 2025`."""
_LONGEST_LABEL = 8


class _Grade(IntEnum):
    NONE = 0
    WEAK = 1
    FIRM = 2


def looks_like_timing(text: str) -> bool:
    """Whether a text between parentheses says when something happens or how far it is."""
    words = [token.text for token in tokens_of(text)]
    if " ".join(words).strip(" .") in _TIMES_WITHOUT_MOMENT:
        return True
    clauses = clauses_of(text, _ANY_DAY)
    if not clauses or clauses[0][0].words in _OR_SO:
        return False
    if _tells_progress(clauses[0]):
        return True
    if not {*words}.isdisjoint(_SOURCES | _AMOUNTS) or words[0] in _EXPLAINS:
        return False
    grades = [_grade(clause) for clause in clauses]
    if grades[0] == _Grade.NONE:
        opening = sum(len(said.words) for clause in _until_firm(clauses, grades) for said in clause)
        return _Grade.FIRM in grades and opening <= _LONGEST_OPENING
    return grades[0] == _Grade.FIRM or _Grade.NONE not in grades


def _until_firm(
    clauses: tuple[tuple[Statement, ...], ...], grades: list[_Grade]
) -> tuple[tuple[Statement, ...], ...]:
    return clauses[: grades.index(_Grade.FIRM)] if _Grade.FIRM in grades else clauses


def _tells_progress(clause: tuple[Statement, ...]) -> bool:
    """Whether a clause opens with how far the action is, or when it starts or ends: no source does."""
    first = clause[0]
    if first.colon and any(cue in _OPENERS for cue in first.cues):
        return True
    if first.words:
        return first.sure and first.moments is None and any(cue in _STAGES for cue in first.cues)
    staged = any(cue in _STAGES for cue in first.cues) and _rest_belongs(clause)
    return staged or (first.moments is not None and bool(first.cues))


def _rest_belongs(clause: tuple[Statement, ...]) -> bool:
    """Whether nothing follows in the clause that makes a noun of its opening: `Q3-cijfers`, `continu proces`."""
    return len(clause) == 1 or bool(clause[1].cues or clause[1].moments) or clause[1].words[0] in _GOES_ON


def _grade(clause: tuple[Statement, ...]) -> _Grade:
    if _tells_progress(clause):
        return _Grade.FIRM
    first = clause[0]
    if first.moments is None:
        return _Grade.WEAK if first.words in _OR_SO else _Grade.NONE
    sure = first.moments.periods[-1].unit in _SURE_UNITS
    if not first.words:
        if first.moments.deadline or (sure and _rest_belongs(clause)):
            return _Grade.FIRM
        return _Grade.NONE if any(said.words and said.words not in _OR_SO for said in clause) else _Grade.WEAK
    return _grade_of_labelled(first, sure=sure)


def _grade_of_labelled(said: Statement, *, sure: bool) -> _Grade:
    """A moment with own words before it: `volgende bijeenkomst in Q3`, but not `brief van 4 juli 2025`."""
    if said.lead in _DATES_SOMETHING_ELSE or len(said.words) > _LONGEST_LABEL or said.words[0] in _EXPLAINS:
        return _Grade.NONE
    if sure or (said.moments is not None and said.moments.deadline):
        return _Grade.FIRM
    recurs = said.words[0] in _OFTEN and _TEMPORAL.issuperset(said.words[1:])
    happens = recurs or not _HAPPENINGS.isdisjoint(said.words)
    return _Grade.FIRM if happens and (said.lead in _TEMPORAL or "verwacht" in said.words) else _Grade.NONE
