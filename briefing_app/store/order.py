"""The keys that order siblings: text that sorts, with room between any two, so that a move touches one row."""

from collections.abc import Iterable

from fractional_indexing import (  # type: ignore[import-untyped]
    generate_key_between,
    generate_n_keys_between,
)


def key_between(before: str | None, after: str | None) -> str:
    """A key after `before` and ahead of `after`; None stands for the start or the end."""
    key: str = generate_key_between(before, after)
    return key


def keys_between(before: str | None, after: str | None, count: int) -> tuple[str, ...]:
    """`count` keys in order between two others; with None for both, the keys of a new list."""
    keys: Iterable[str] = generate_n_keys_between(before, after, count)
    return tuple(keys)
