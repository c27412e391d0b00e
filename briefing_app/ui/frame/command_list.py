"""What does a person mean who types a few letters? Commands and sections, the likeliest first."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: its words, where it belongs, its keys, and what happens."""

    group: str
    icon: str
    title: str
    detail: str
    keys: str
    run: Callable[[], object]


def found(entries: Iterable[Entry], typed: str, most: int = 60) -> list[Entry]:
    """Those in which every word that was typed begins a word, or else occurs; order kept within a group."""
    words = folded(typed).split()
    ranked: list[tuple[int, Entry]] = []
    for each in entries:
        rank = _rank(folded(each.title), words)
        if rank is not None:
            ranked.append((rank, each))
    groups = list(dict.fromkeys(each.group for _, each in ranked))
    ranked.sort(key=lambda pair: (groups.index(pair[1].group), pair[0]))
    return [each for _, each in ranked[:most]]


def folded(text: str) -> str:
    """Small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def _rank(title: str, words: list[str]) -> int | None:
    """0 where all of it begins so, 1 where words begin so, 2 where it occurs; None where it does not."""
    if not all(each in title for each in words):
        return None
    if title.startswith(" ".join(words)):
        return 0
    return 1 if all(f" {each}" in f" {title}" for each in words) else 2
