"""What does each clause of a note on timing say, and of what?

The tokens are folded into pieces (a moment, a cue such as `start` or `doorlopend`, a stop, a plain word), the
pieces are split at the stops, and each clause is read from its left: cues, own words, a moment.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.model.moments import FINISHED, Moments, moments_at
from briefing_app.model.tokens import Row, tokens_of

Cue = Literal[
    "start",  # a plan to start
    "waiting",  # not started yet
    "started",
    "from",
    "finish",  # a plan to finish
    "finished",
    "until",
    "running",
    "planned",
    "delayed",
    "dropped",
    "ongoing",
]

_CUE_WORDS: dict[Cue, tuple[str, ...]] = {
    "start": (
        *("start", "startdatum", "aanvang", "van start", "gaat van start", "start van"),
        *("wordt gestart", "worden gestart"),
    ),
    "waiting": ("nog te starten", "nog niet gestart", "nog niet begonnen", "niet gestart"),
    "started": ("gestart", "begonnen", "opgestart", "van start gegaan", "sinds"),
    "from": ("vanaf", "per", "met ingang van", "ingaand", "ingaande", "m . i . v ."),
    "finish": (
        *("afronding", "einddatum", "oplevering", "voltooiing", "deadline", "einde", "nog af te ronden"),
        *("wordt afgerond", "worden afgerond", "wordt voltooid", "wordt opgeleverd"),
    ),
    "finished": FINISHED,
    "until": ("tot en met", "tot", "t / m", "tm", "uiterlijk", "uiterlijk in", "tot uiterlijk"),
    "running": ("lopend", "loopt", "in uitvoering", "in gang", "in gang gezet", "onderweg"),
    "planned": ("gepland", "ingepland", "voorzien", "in voorbereiding"),
    "delayed": ("vertraagd", "uitgesteld", "vertraging", "aangehouden", "doorgeschoven"),
    "dropped": ("vervallen", "vervalt", "geschrapt", "gestopt", "stopgezet", "beëindigd"),
    "ongoing": (
        *("doorlopend", "structureel", "permanent", "continu", "blijvend"),
        *("en verder", "en later", "en daarna", "e . v .", "en volgende jaren", "en de jaren daarna"),
    ),
}
_CUES: dict[tuple[str, ...], Cue] = {
    tuple(phrase.split()): cue for cue, phrases in _CUE_WORDS.items() for phrase in phrases
}
_LONGEST_CUE = max(len(phrase) for phrase in _CUES)
_STOPS = frozenset(";,()[]•|")
_ABBREVIATED = frozenset(("ca", "evt", "excl", "incl", "jl", "max", "min", "nr", "resp", "verw"))
_HEADINGS = frozenset(
    ("planning", "status", "looptijd", "periode", "tijdpad", "termijn", "fasering", "wanneer")
)
_SURE = frozenset(("reeds", "al", "inmiddels", "nu", "momenteel", "thans"))
_CONTINUES = frozenset(("en", "maar", "dan", "daarna", "vervolgens"))
_LINKS = _CONTINUES | {"-", ":"}
_LEADS = frozenset(
    {
        *("in", "op", "om", "rond", "omstreeks", "circa", "ca", "gedurende", "tijdens", "loop", "nog"),
        *("voor", "naar", "met", "de", "het", "van", "tot", "en", "t", "m"),
        *("uiterlijk", "vanaf", "per", "sinds"),
        *(":", "-", ".", "/"),
    }
)
"""What leads to a moment and belongs to no label: `in de loop van`, `uiterlijk in`."""
_OPENING_LEADS = _LEADS - {"van", "met", "loop"}
"""`van 4 juli` dates something else, and `gestart met` goes on."""
_HEDGES = frozenset(("verwacht", "gepland", "voorzien", "beoogd", "of", "en"))


@dataclass(frozen=True, slots=True)
class Statement:
    """A moment with what is said of it, or what a clause says without one.

    `label` stands in the note before the moment, as it stands, less the prepositions; `words` are the plain words
    between the cues and the moment (of a clause without one: all after the cues). `lead` is the word just before
    the moment.
    """

    cues: tuple[Cue, ...]
    words: tuple[str, ...]
    moments: Moments | None = None
    label: str = ""
    lead: str = ""
    colon: bool = False
    """A colon stands among its cues or ends them."""
    sure: bool = False
    """Its cues are said with `reeds`, `al`, `inmiddels`."""
    after_stop: bool = False
    """A full stop stands before it, so that it may be a sentence of prose."""


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: Literal["word", "stop", "full stop", "cue", "moments"]
    text: str
    start: int
    end: int
    cue: Cue | None = None
    moments: Moments | None = None


def clauses_of(note: str, written: datetime.date) -> tuple[tuple[Statement, ...], ...]:
    """The statements of each clause, in order; moments are resolved against the day of writing."""
    found: list[tuple[Statement, ...]] = []
    clause: list[_Piece] = []
    stopped = False
    for piece in (*_fold(Row(tokens_of(note), written)), _Piece("stop", "", len(note), len(note))):
        if piece.kind not in ("stop", "full stop"):
            clause.append(piece)
            continue
        if clause:
            found.append(tuple(_statements(note, clause, after_stop=stopped)))
        clause, stopped = [], stopped or piece.kind == "full stop"
    return tuple(each for each in found if each)


# --- pieces ----------------------------------------------------------------------------------------------


def _fold(row: Row) -> Iterator[_Piece]:
    index, previous = 0, ""
    while index < len(row.tokens):
        piece, index = _piece_at(row, index)
        # `2025-B.` ends in a letter, yet it is no abbreviation
        yield replace(piece, kind="full stop") if piece.text == "." and previous == "moments" else piece
        previous = piece.kind


def _piece_at(row: Row, index: int) -> tuple[_Piece, int]:
    moments = moments_at(row, index)
    if moments:
        return _piece("moments", row, index, moments.end, moments=moments), moments.end
    for end in range(index + _LONGEST_CUE, index, -1):
        cue = _CUES.get(tuple(row.word(at) for at in range(index, end)))
        # `start-up` and `pilot-start` are words of their own
        if cue and not _hyphenated(row, index, end):
            return _piece("cue", row, index, end, cue=cue), end
    return _piece(_kind_of(row, index), row, index, index + 1), index + 1


def _piece(
    kind: Literal["word", "stop", "full stop", "cue", "moments"],
    row: Row,
    start: int,
    end: int,
    *,
    cue: Cue | None = None,
    moments: Moments | None = None,
) -> _Piece:
    text = " ".join(row.word(at) for at in range(start, end))
    return _Piece(kind, text, row.tokens[start].start, row.tokens[end - 1].end, cue, moments)


def _hyphenated(row: Row, start: int, end: int) -> bool:
    before = row.word(start - 1) == "-" and row.glued(start) and row.glued(start - 1)
    return before or (row.word(end) == "-" and row.glued(end) and row.glued(end + 1))


def _kind_of(row: Row, index: int) -> Literal["word", "stop", "full stop"]:
    token = row.tokens[index]
    if token.text == "." and not row.glued(index + 1):
        before = row.word(index - 1)
        shortened = (len(before) == 1 and before.isalpha()) or before in _ABBREVIATED
        return "word" if shortened else "full stop"
    if token.text == "-" and not token.glued and not row.glued(index + 1):
        return "stop"
    if token.text == "," and row.word(index + 1).isdecimal() and row.glued(index + 1):
        return "word"  # 3,1 miljoen
    return "stop" if token.text in _STOPS else "word"


# --- statements ------------------------------------------------------------------------------------------


def _statements(note: str, pieces: list[_Piece], *, after_stop: bool) -> Iterator[Statement]:
    index = 0
    while index < len(pieces):
        statement, index = _statement(note, pieces, index, after_stop=after_stop)
        if statement.cues or statement.words or statement.moments:
            yield statement


def _statement(note: str, pieces: list[_Piece], index: int, *, after_stop: bool) -> tuple[Statement, int]:
    while index < len(pieces) and _is_link(pieces, index):
        index += 1
    begin, cues, sure = index, list[Cue](), False
    while index < len(pieces) and _leads_on(pieces, index):
        cue = pieces[index].cue
        if cue:
            cues.append(cue)
        sure = sure or pieces[index].text in _SURE
        index += 1
    colon = any(piece.text == ":" for piece in pieces[begin:index])
    at = next((at for at in range(index, len(pieces)) if _names_when(pieces, at, opening=index)), None)
    end = len(pieces) if at is None else at
    trailing = at is not None and _finishes(pieces, at + 1)
    if trailing:
        cues.append("finished")
    return Statement(
        cues=tuple(cues),
        words=tuple(piece.text for piece in pieces[index:end]),
        moments=None if at is None else pieces[at].moments,
        label="" if at is None else _label(note, pieces[begin:at]),
        lead="" if at is None or at == 0 else pieces[at - 1].text,
        colon=colon,
        sure=sure,
        after_stop=after_stop,
    ), end + (2 if trailing else 1)


def _finishes(pieces: list[_Piece], index: int) -> bool:
    """Whether `gereed` stands behind its moment, `Q1 2026 gereed`, and not before another."""
    if index >= len(pieces) or pieces[index].cue != "finished":
        return False
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    return following is None or following.cue == "ongoing" or following.text in _CONTINUES


def _is_link(pieces: list[_Piece], index: int) -> bool:
    """Whether a clause opens with what carries no meaning: `en`, a heading such as `Planning:`."""
    headed = index + 1 < len(pieces) and pieces[index + 1].text == ":" and pieces[index].text in _HEADINGS
    return pieces[index].kind == "word" and (headed or pieces[index].text in _LINKS)


def _leads_on(pieces: list[_Piece], index: int) -> bool:
    piece = pieces[index]
    following = pieces[index + 1].moments if index + 1 < len(pieces) else None
    if piece.text == "van":
        return following is not None and len(following.periods) > 1  # van 2025 tot 2027
    return piece.kind == "cue" or (piece.kind == "word" and piece.text in _OPENING_LEADS | _SURE)


def _names_when(pieces: list[_Piece], at: int, *, opening: int) -> bool:
    """Whether a piece says when its clause is: it ends the clause, or directly follows the cues.

    A year alone counts only where it ends the clause: `tot 2000 deelnemers` is no moment.
    """
    moments = pieces[at].moments
    if moments is None:
        return False
    year_alone = moments.periods[-1].unit == "year" and pieces[at].text.isdecimal()
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    closes = following is None or following.kind != "word" or following.text in _HEDGES
    leads = following is not None and following.text in _OPENING_LEADS
    return closes or (at == opening and (leads or not year_alone))


def _label(note: str, pieces: list[_Piece]) -> str:
    """The note's own words from the first piece to the last that is no preposition."""
    while pieces and (pieces[-1].text in _LEADS or pieces[-1].cue in ("from", "until")):
        pieces = pieces[:-1]
    return note[pieces[0].start : pieces[-1].end] if pieces else ""
