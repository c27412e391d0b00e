"""Is the file of the open workspace still there, and is it free to write in by now? Asked on a thread."""

import os
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from briefing_app.errors import BriefingError
from briefing_app.store.lock import WriterLock
from briefing_app.ui.workspace import jobs
from briefing_app.ui.workspace.jobs import Job

_LOOK_EVERY = 10_000
_ASK_EVERY = 3_000
"""Milliseconds."""

_Identity = tuple[int, int] | None


class FileWatch(QObject):
    """Watches one file. A moved file is gone, also if another took its name."""

    gone = Signal()
    back = Signal()

    def __init__(self, path: Path, parent: QObject | None = None, *, every: int = _LOOK_EVERY) -> None:
        super().__init__(parent)
        self._path = path
        self._own = _identity(path)
        self._is_gone = False
        self._again = False
        self._job: Job | None = None
        self._watcher = QFileSystemWatcher([str(path), str(path.parent)], self)
        self._watcher.fileChanged.connect(self.look)
        self._watcher.directoryChanged.connect(self.look)
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_gone(self) -> bool:
        """Whether it wasn't there when it was looked for last."""
        return self._is_gone

    def look(self) -> None:
        """Look now; after the look that is under way, if there is one: a folder may hang."""
        if self._job is not None and self._job.running:
            self._again = True
            return
        self._again = False
        path = self._path
        self._job = jobs.start(lambda _ticket: _identity(path))
        self._job.done.connect(self._looked)
        self._job.ended.connect(self._look_again)

    def _look_again(self) -> None:
        if self._again:
            self.look()

    def _looked(self, found: _Identity) -> None:
        is_gone = found is None or found != self._own
        if is_gone != self._is_gone:
            self._is_gone = is_gone
            (self.gone if is_gone else self.back).emit()


class FreeWatch(QObject):
    """Asks whether a workspace that somebody else was writing is free."""

    freed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None, *, every: int = _ASK_EVERY) -> None:
        super().__init__(parent)
        self._path = path
        self._job: Job | None = None
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.ask)
        self._timer.start()

    def go_on(self) -> None:
        """Ask again, after it was free."""
        self._timer.start()

    def ask(self) -> None:
        """Ask now."""
        if self._job is None or not self._job.running:
            path = self._path
            self._job = jobs.start(lambda _ticket: is_free(path))
            self._job.done.connect(self._asked)

    def _asked(self, free: bool) -> None:
        if free:
            self._timer.stop()
            self.freed.emit()


def is_free(path: Path) -> bool:
    """Whether nobody writes the workspace at `path`, and we may."""
    if not os.access(path, os.W_OK):
        return False
    try:
        WriterLock(path, who="", since=datetime.now(UTC)).release()
    except BriefingError:
        return False
    return True


def _identity(path: Path) -> _Identity:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
