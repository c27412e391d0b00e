"""The process that lays out the letter while somebody writes in it.

It is started by the window (`start`), warm before it is asked anything, and ends when the window does, however that
ends: the pipe between them is then closed.
"""

import os
import threading
from collections.abc import Iterable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from briefing_app.errors import Cancelled
from briefing_app.workers.requests import Answer, Request, Stop

REST = 0.3
"""Seconds without a request before the whole letter is laid out: not between two keys of somebody who types."""


def start() -> tuple[BaseProcess, Connection]:
    """Start the process; gives it and the end of the pipe to speak to it."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), name="briefing-preview", daemon=True)
    process.start()
    theirs.close()
    return process, ours


def serve(pipe: Connection) -> None:
    """Answer what comes through the pipe until it is closed."""
    inbox = Inbox(pipe)

    # Here, so that the window, which imports this file, needs none of it.
    from briefing_app.export.pages import warm
    from briefing_app.workers.desk import Desk

    warm()
    desk = Desk()
    while True:
        requests = inbox.take(REST if desk.unfinished else None)
        if any(isinstance(each, Stop) for each in requests):
            return
        try:
            _send(pipe, desk.take(requests) if requests else desk.finish(inbox.waiting))
        except Cancelled:
            continue
        except (BrokenPipeError, ConnectionError):
            return


def _send(pipe: Connection, answers: Iterable[Answer]) -> None:
    for each in answers:
        pipe.send(each)


class Inbox:
    """The requests that wait. A thread of its own listens, so that a closed pipe ends the process at once."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._requests: list[Request] = []
        self._here = threading.Condition()
        threading.Thread(target=self._listen, name="inbox", daemon=True).start()

    def take(self, seconds: float | None) -> list[Request]:
        """All requests that wait, oldest first; after `seconds` without one, none."""
        with self._here:
            self._here.wait_for(self.waiting, seconds)
            taken, self._requests = self._requests, []
            return taken

    def waiting(self) -> bool:
        """Whether there is any."""
        return bool(self._requests)

    def _listen(self) -> None:
        while True:
            try:
                request: Request = self._pipe.recv()
            except (EOFError, OSError):
                os._exit(0)  # whoever asked is gone: nothing of ours is worth finishing
            with self._here:
                self._requests.append(request)
                self._here.notify()
