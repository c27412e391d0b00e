"""How does a person see that something takes a while? A small dialog that comes only if it does, with a way to stop."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from briefing_app.ui import theme, widgets
from briefing_app.ui.workspace import jobs
from briefing_app.ui.workspace.jobs import Job, Ticket

PATIENCE = 300
"""Milliseconds in which nothing is shown: what is done by then needs no dialog."""


class ProgressDialog(widgets.Dialog):
    """Begins the work at once; goes away by itself when that is over."""

    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, title: str, work: Callable[[Ticket], object], parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(theme.px(400))
        self.bar.setAccessibleName(title)
        self.body.addWidget(self.bar)
        self.stop_button = self.add_cancel(self.tr("Stoppen"))
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.open)
        self._job: Job = jobs.start(work)
        self._job.progressed.connect(self._progress)
        self._job.done.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(self._leave)
        self._timer.start()

    def reject(self) -> None:
        """Esc and the button: stop; what is being written already is finished first."""
        if self._job.stop():
            self.stop_button.setEnabled(False)

    def _progress(self, step: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(step)

    def _finish(self, value: object) -> None:
        self._leave()
        self.succeeded.emit(value)

    def _fail(self, error: object) -> None:
        self._leave()
        self.failed.emit(error)

    def _leave(self) -> None:
        self._timer.stop()
        super().reject()  # whether it came on screen or not
        self.deleteLater()
