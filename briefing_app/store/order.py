"""The keys that order siblings: text that sorts, with room between any two, so that a move touches one row.

A key is the digits of a fraction between 0 and 1, in base 62 and without a last zero. The one between two others is
near their middle, or one digit on at an end of the list, where most is added (D. Greenspan, Implementing fractional
indexing, 2020).
"""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def key_between(before: str | None, after: str | None) -> str:
    """A key after `before` and ahead of `after`; None stands for the start or the end.

    Raises:
        ValueError: `before` doesn't come before `after`.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no key fits between {before!r} and {after!r}")
    if before and after is None:
        full = before[: len(before) - len(before.lstrip(_DIGITS[-1]))]
        if full != before:
            return full + _DIGITS[_DIGITS.index(before[len(full)]) + 1]
    return _middle(before or "", after)


def keys_between(before: str | None, after: str | None, count: int) -> tuple[str, ...]:
    """`count` keys in order between two others; with None for both, the keys of a new list."""
    if count == 0:
        return ()
    key = _middle(before or "", after)
    left = count // 2
    return (*keys_between(before, key, left), key, *keys_between(key, after, count - left - 1))


def _middle(low: str, high: str | None) -> str:
    """The digits of a fraction between two others, as few as will do; `high` None is 1."""
    if high is not None:
        same = next(
            at for at, digit in enumerate(high) if digit != (low[at] if at < len(low) else _DIGITS[0])
        )
        if same:
            return high[:same] + _middle(low[same:], high[same:])
    first = _DIGITS.index(low[0]) if low else 0
    last = _DIGITS.index(high[0]) if high else _BASE
    if last - first > 1:
        return _DIGITS[(first + last) // 2]
    if high is not None and len(high) > 1:
        return high[0]
    return _DIGITS[first] + _middle(low[1:], None)
