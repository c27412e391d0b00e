"""How does the first use of something not wait for its code? It is loaded before, bit by bit, when all is quiet."""

import importlib
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

_FIRST, _BETWEEN = 600, 60
"""Milliseconds after the window is there, and from one piece to the next."""


class Warming(QObject):
    """Loads modules one at a time, each in a turn of its own, so that no key waits for more than one."""

    def __init__(self, modules: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._left = iter(modules)
        self._timer = QTimer(self, interval=_FIRST)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def _next(self) -> None:
        name = next(self._left, None)
        if name is None:
            self._timer.stop()
            return
        importlib.import_module(name)
        self._timer.setInterval(_BETWEEN)
