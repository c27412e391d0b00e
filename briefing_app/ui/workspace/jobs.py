"""Work that takes longer than a keystroke may wait: on a thread, with progress, and to be stopped.

    self._job = jobs.start(lambda ticket: read_letter(path, ticket))
    self._job.done.connect(self._show)
    self._job.failed.connect(self._say)

The work touches no widget and no workspace of the window: it opens its own. What it raises arrives in the window's
thread: a `BriefingError` as `failed`, anything else is a fault of ours and goes on to the crash report.

The thread knows nothing of Qt, not even a signal, and the window looks now and then how far it is: an object of Qt
whose last reference is let go on another thread takes the program down with it.
"""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from briefing_app.errors import BriefingError, Cancelled
from briefing_app.ui.workspace.garbage import collect_here

_LOOK_EVERY = 15
"""Milliseconds between looks at work that is under way."""


class Ticket:
    """What the work holds: to tell how far it is, and to hear that it should stop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stopped = False
        self._committed = False
        self._steps: tuple[int, int] | None = None

    @property
    def stopped(self) -> bool:
        """Whether the person wants it no longer."""
        return self._stopped

    @property
    def steps(self) -> tuple[int, int] | None:
        """How many steps of how many are done, None where that isn't told."""
        return self._steps

    def check(self) -> None:
        """Go on only if it is still wanted.

        Raises:
            Cancelled: it isn't.
        """
        if self._stopped:
            raise Cancelled()

    def progress(self, step: int, of: int) -> None:
        """Tell that `step` of `of` steps are done; goes on only if it is still wanted.

        Raises:
            Cancelled: it isn't.
        """
        self.check()
        self._steps = step, of

    def commit(self) -> None:
        """From here on it can't be stopped, because something is written that stays.

        Raises:
            Cancelled: it was stopped before.
        """
        with self._lock:
            self.check()
            self._committed = True

    def stop(self) -> bool:
        """Ask the work to stop at its next `check`; gives whether it still can."""
        with self._lock:
            self._stopped = not self._committed
            return self._stopped


class _Outcome:
    """Holds what the block gave or raised, to be looked at on another thread."""

    def __init__(self) -> None:
        self.value: object = None
        self.error: BaseException | None = None
        self.is_known = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        self.error = error
        self.is_known.set()
        return True


class Job(QObject):
    """One piece of work under way. Exactly one of `done`, `failed` and `stopped` comes, in the window's thread."""

    done = Signal(object)
    """What the work gave."""
    failed = Signal(object)
    """The `BriefingError` it raised."""
    stopped = Signal()
    """It ended because of `stop`; what it may have given is thrown away."""
    progressed = Signal(int, int)
    """How many steps of how many are done."""
    ended = Signal()
    """It is over, after one of the first three."""

    def __init__(self, work: Callable[[Ticket], object]) -> None:
        # Held by the program until it is over, also where nobody else does: a reference to itself would be a cycle,
        # and that is garbage.
        super().__init__(QCoreApplication.instance())
        self._ticket = Ticket()
        self._outcome = _Outcome()
        self._told: tuple[int, int] | None = None
        self._is_over = False
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        threading.Thread(target=_carry_out, args=(work, self._ticket, self._outcome)).start()

    @property
    def running(self) -> bool:
        """Whether it isn't over yet."""
        return not self._is_over

    def stop(self) -> bool:
        """Ask it to stop; gives whether it still can."""
        return self._ticket.stop()

    def _look(self) -> None:
        over = self._outcome.is_known.is_set()
        steps = self._ticket.steps
        if steps is not None and steps != self._told:
            self._told = steps
            self.progressed.emit(*steps)
        if over:
            self._finish()

    def _finish(self) -> None:
        self._timer.stop()
        self._is_over = True
        error = self._outcome.error
        if self._ticket.stopped:
            self.stopped.emit()
        elif isinstance(error, BriefingError):
            self.failed.emit(error)
        elif error is None:
            self.done.emit(self._outcome.value)
        self.ended.emit()
        self.deleteLater()
        if error is not None and not isinstance(error, BriefingError):
            raise error


def start(work: Callable[[Ticket], object]) -> Job:
    """Begin work on a thread of its own. The program ends only after it, so that nothing is half written."""
    collect_here()
    return Job(work)


def _carry_out(work: Callable[[Ticket], object], ticket: Ticket, outcome: _Outcome) -> None:
    with outcome:
        outcome.value = work(ticket)
