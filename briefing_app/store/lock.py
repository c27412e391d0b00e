"""Who may write a workspace: one process at a time, and the next one is told who."""

import json
import os
import threading
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from briefing_app.errors import Wording, WorkspaceInUse
from briefing_app.files import translated_writing

_SOMEONE = Wording("iemand anders", "someone else")


class WriterLock:
    """The lock on one workspace, held from `__init__` to `release`; the system frees it if the process dies.

    Several of one process can hold it together (`share`), on any thread; the last one lets it go.

    It is on a hidden file beside the workspace that stays there (removing it would let two in); a second one says
    who holds it. That one may be stale: only the lock counts.
    """

    def __init__(self, path: Path, *, who: str, since: datetime) -> None:
        self._holders = 1
        self._counting = threading.Lock()
        self._owner = path.with_name(f".{path.name}.owner")
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)
        with translated_writing(path):
            try:
                self._lock.acquire()
            except Timeout:
                raise WorkspaceInUse(who=self._holder()) from None
            try:
                self._sign(who, since)
            except OSError:
                self._lock.release()
                raise

    @property
    def is_shared(self) -> bool:
        """Whether more than one holds it."""
        return self._holders > 1

    def share(self) -> None:
        """Let one more of this process hold it."""
        with self._counting:
            if not self._holders:
                raise RuntimeError("the lock was let go")
            self._holders += 1

    def release(self) -> None:
        """Let the next writer in, if nobody else of this process holds it."""
        with self._counting:
            self._holders -= 1
            if self._holders:
                return
        self._owner.unlink(missing_ok=True)
        self._lock.release()

    def _sign(self, who: str, since: datetime) -> None:
        owner = {"who": who, "pid": os.getpid(), "since": since.isoformat(timespec="seconds")}
        self._owner.write_text(json.dumps(owner, ensure_ascii=False), encoding="utf-8", errors="replace")

    def _holder(self) -> str | Wording:
        try:
            who = json.loads(self._owner.read_text(encoding="utf-8"))["who"]
        except (OSError, ValueError, KeyError, TypeError):  # just being written, or by another program
            return _SOMEONE
        return who if isinstance(who, str) and who else _SOMEONE
