"""Why is garbage collected in the window's thread alone? An object of Qt that dies on another thread is not safe.

Python collects cycles in whichever thread happens to allocate. If that is one that works beside the window, it deletes
dead dialogs and timers of the window there, and Qt goes on to call them: the program stops. So collecting by itself is
off while there is a window, and a timer of the window does it.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

_NAME = "briefing-garbage"
_EVERY = 250
"""Milliseconds."""


class Garbage(QObject):
    """The one child of the application that collects."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(collect)
        self._timer.start()


def collect_here() -> None:
    """Let garbage be collected in this thread, that of the window, from now on; again does nothing but say so."""
    gc.disable()
    app = QCoreApplication.instance()
    if app is not None and not app.findChild(Garbage, _NAME, Qt.FindChildOption.FindDirectChildrenOnly):
        Garbage(app)


def collect() -> None:
    """Collect as Python would by itself: the young often, the old seldom."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [age for age, (count, limit) in enumerate(zip(counts, limits, strict=True)) if count > limit]
    if due:
        gc.collect(max(due))
