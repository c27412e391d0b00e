"""How does the window speak to the process that lays out its letter?

Nothing here waits: requests go through a queue to a thread that starts the process, and again when it ends by itself;
answers come from another as signals. What was typed and not saved yet is kept, so that a process that is started again
knows it.
"""

import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.workers.requests import (
    Changed,
    Failed,
    Request,
    Same,
    Says,
    Show,
    Still,
    Stop,
    Typed,
    Whole,
)

PATIENCE = 180_000
"""Milliseconds in which an answer has to come; then the process is taken to be lost in a letter."""
_ONCE_MORE = 1
"""How often it is started again by itself, until a letter was laid out whole."""


@dataclass(slots=True)
class _Line:
    """One process and the pipe to it."""

    process: BaseProcess
    pipe: Connection
    closing: bool = False


@dataclass(slots=True)
class _Lines:
    """What the threads share: the process of the moment."""

    now: _Line | None = None

    def end(self) -> None:
        """End it, whatever it does: it only reads."""
        if self.now is not None:
            self.now.closing = True
            self.now.process.kill()


class PreviewClient(QObject):
    """Owns the process. Lives in the thread of the window."""

    answered = Signal(object)
    """An `Answer`."""
    gave_up = Signal()
    """The process can't be started, or ended by itself again and again; `retry` tries anew."""
    asked = Signal(int)
    """The revision that the newest answer has to have."""
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.revision = 0
        self._show: Show | None = None
        self._typed: dict[str, Typed] = {}
        self._ends = 0
        self._lines = lines = _Lines()
        self.destroyed.connect(lambda: lines.end())
        self._queue: SimpleQueue[Request | None] = SimpleQueue()
        self._speaker: threading.Thread | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._lose_patience)
        self._ended.connect(self._on_end)
        self.answered.connect(self._on_answer)

    @property
    def running(self) -> bool:
        """Whether the process was asked to start and is not stopped."""
        return self._speaker is not None

    # --- asking ---

    def show(self, workspace: Path, agenda: str, letter: str | None, template: str = "") -> int:
        """Show a letter, or with None all of the agenda; gives the revision of the answer to wait for."""
        self._show = Show(self._next(), workspace.resolve(), agenda, letter, template)
        self._ends = 0
        self._tell(self._show)
        return self._tell_typed()

    def typed(self, id: str, says: Says) -> int:
        """Say what a text or an action says now."""
        self.kept(id, says)
        if self.running:
            self._tell(self._typed[id])
        return self.revision

    def kept(self, id: str, says: Says) -> int:
        """Remember what a text or an action says now for when a letter is shown; nobody looks at it at the moment."""
        self._typed[id] = Typed(self._next(), id, says)
        return self.revision

    def changed(self) -> int:
        """Say that the workspace was written, with all that was typed."""
        self.forget()
        if self.running:
            self._tell(Changed(self.revision))
        return self.revision

    def forget(self) -> int:
        """All that was typed is in the workspace; nobody looks at the letter at the moment."""
        self._typed.clear()
        return self._next()

    def retry(self) -> int:
        """Start anew, after `gave_up`."""
        self._ends = 0
        if self._show is not None:
            self._tell(self._again(self._show))
        return self._tell_typed()

    def stop(self) -> None:
        """End the process and wait for that, shortly: it then has let go of the workspace."""
        self._patience.stop()
        speaker, self._speaker = self._speaker, None
        if speaker is None:
            return
        self._queue.put(None)
        speaker.join(2)
        line = self._lines.now
        if line is not None:
            line.process.join(0.2)
            if line.process.is_alive():
                line.process.kill()  # it only reads: nothing is lost
                line.process.join(1)

    # --- inside ---

    def _next(self) -> int:
        self.revision += 1
        self.asked.emit(self.revision)
        return self.revision

    def _again(self, show: Show) -> Show:
        self._show = Show(self._next(), show.workspace, show.agenda, show.letter, show.template)
        return self._show

    def _tell(self, request: Request) -> None:
        if self._speaker is None:
            self._queue = SimpleQueue()
            self._speaker = threading.Thread(
                target=self._speak, args=(self._queue,), name="preview requests", daemon=True
            )
            self._speaker.start()
        self._queue.put(request)
        if not self._patience.isActive():
            self._patience.start()

    def _tell_typed(self) -> int:
        for id, each in list(self._typed.items()):
            self._typed[id] = Typed(self._next(), id, each.says)
            self._tell(self._typed[id])
        return self.revision

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, Whole):
            self._ends = 0
        last = isinstance(answer, Whole | Same | Failed) or (
            isinstance(answer, Still) and not answer.unfinished
        )
        if last and getattr(answer, "revision", 0) == self.revision:
            self._patience.stop()
        elif self._patience.isActive():
            self._patience.start()

    def _lose_patience(self) -> None:
        line = self._lines.now
        if line is not None:
            line.process.kill()

    def _on_end(self, line: _Line | None) -> None:
        if (line is not None and line.closing) or self._speaker is None:
            return
        self._patience.stop()
        self._ends += 1
        if self._ends > _ONCE_MORE:
            self.gave_up.emit()
        elif self._show is not None:
            self._tell(self._again(self._show))
            self._tell_typed()

    # --- in the threads ---

    def _speak(self, queue: "SimpleQueue[Request | None]") -> None:
        while True:
            request = queue.get()
            line = self._lines.now
            if request is None:
                if line is not None:
                    line.closing = True
                    with suppress(OSError):
                        line.pipe.send(Stop(0))
                        line.pipe.close()
                return
            try:
                if line is None or not line.process.is_alive():
                    if not isinstance(request, Show):
                        continue  # what came between its end and the letter being asked for again
                    line = self._started()
                    if line is None:
                        continue
                line.pipe.send(request)
            except OSError:
                continue  # it ended: the thread that listens says so

    def _started(self) -> _Line | None:
        from briefing_app.workers.preview import start

        try:
            line = self._lines.now = _Line(*start())
        except OSError:
            self._ended.emit(None)
            return None
        threading.Thread(target=self._listen, args=(line,), name="preview answers", daemon=True).start()
        return line

    def _listen(self, line: _Line) -> None:
        with suppress(RuntimeError):  # the window is gone
            try:
                while True:
                    self.answered.emit(line.pipe.recv())
            except (EOFError, OSError):
                pass
            line.process.join()
            self._ended.emit(line)
