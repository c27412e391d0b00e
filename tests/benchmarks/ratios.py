"""How many times as long does one job take as another, whatever the machine does meanwhile?"""

import time
from collections.abc import Callable


def ratio(job: Callable[[], object], other: Callable[[], object], *, limit: float, rounds: int) -> float:
    """How many times as long `job` takes as `other`, in a warm process and processor time.

    They take turns, and the quickest turn of each counts: what slows one down is the machine, not the job. A busy
    machine gets up to three times the rounds until both have had a quiet turn.
    """
    return ratio_of(lambda: _seconds(job), lambda: _seconds(other), limit=limit, rounds=rounds)


def ratio_of(job: Callable[[], float], other: Callable[[], float], *, limit: float, rounds: int) -> float:
    """As `ratio`, of two that say themselves how many seconds they took."""
    job(), other()
    turns: list[tuple[float, float]] = []
    while True:
        turns.extend((job(), other()) for _ in range(rounds))
        one, two = (min(column) for column in zip(*turns, strict=True))
        print(f"\n{one:.4f} s against {two:.4f} s: {one / two:.2f}")
        if one / two <= limit or len(turns) >= 3 * rounds:
            return one / two


def _seconds(job: Callable[[], object]) -> float:
    start = time.process_time()
    job()
    return time.process_time() - start
