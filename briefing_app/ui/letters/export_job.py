"""How is a letter exported without holding up the window? By the command line, in a process that can be stopped.

The files are made in a folder of their own and come to their names only when all is done, so that stopping at any
moment leaves nothing half made.
"""

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import briefing_app
from briefing_app.errors import BriefingError

_SOME_FAILED = 8
_KILLED_WITHIN = 2000
_SAYS = "briefing-app: "
"""What stands before a sentence of the command line."""


class ExportFailed(BriefingError):
    """The process ended in a way that has no sentence of its own."""

    exit_code = 1
    nl = "De export is onverwacht gestopt. Uw tekst is bewaard. Probeer het opnieuw."
    en = "The export stopped unexpectedly. Your text is safe. Try again."


@dataclass(frozen=True, slots=True)
class Exported:
    """What came of it: by format the file as it was made, and a sentence for each that failed."""

    files: Mapping[str, Path] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    stopped: bool = False


class ExportJob(QObject):
    """One export. Its files are there until `clean`."""

    progressed = Signal(int, int)
    """(done, of): files that are made."""
    ended = Signal(object)
    """An `Exported`."""

    def __init__(
        self, workspace: Path, letter: str, formats: Sequence[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._formats = tuple(formats)
        self._folder = tempfile.TemporaryDirectory(prefix="briefing-export-", ignore_cleanup_errors=True)
        self._stopped = False
        self._done = 0
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.setProgram(sys.executable)
        module = [] if getattr(sys, "frozen", False) else ["-m", "briefing_app"]
        chosen = [part for each in self._formats for part in ("--format", each)]
        what = ["export", str(workspace), "--letter", letter, *chosen, "--out", self._folder.name]
        self._process.setArguments([*module, "--lang", "nl", *what])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)

    @property
    def running(self) -> bool:
        """Whether it isn't over yet."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Begin; `ended` comes."""
        self._process.start()

    def stop(self) -> None:
        """End it now; `ended` comes with nothing made."""
        self._stopped = True
        self._process.kill()

    def clean(self) -> None:
        """Throw away what was made and not taken."""
        if self.running:
            self._stopped = True
            self._process.kill()
            self._process.waitForFinished(_KILLED_WITHIN)
        self._folder.cleanup()

    def _read(self) -> None:
        """One line comes for each file that is made."""
        self._done += bytes(self._process.readAllStandardOutput().data()).count(b"\n")
        self.progressed.emit(min(self._done, len(self._formats)), len(self._formats))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit(Exported(faults=(ExportFailed().sentence("nl"),)))

    def _finished(self, code: int, how: QProcess.ExitStatus) -> None:
        if self._stopped:
            self.ended.emit(Exported(stopped=True))
            return
        if how == QProcess.ExitStatus.CrashExit:
            code = ExportFailed.exit_code
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self.ended.emit(Exported(self._made() if code in (0, _SOME_FAILED) else {}, _faults(code, said)))

    def _made(self) -> dict[str, Path]:
        there = {each.suffix.removeprefix("."): each for each in Path(self._folder.name).iterdir()}
        return {each: there[each] for each in self._formats if each in there}


def _faults(code: int, said: str) -> tuple[str, ...]:
    """The sentences that the command line printed; one of our own where it printed none."""
    lines = tuple(each.removeprefix(_SAYS) for each in said.splitlines() if each.startswith(_SAYS))
    return lines or (() if code == 0 else (ExportFailed().sentence("nl"),))


def _environment() -> QProcessEnvironment:
    """Ours, with the program on the path of Python wherever the process starts, and its words as UTF-8."""
    found = QProcessEnvironment.systemEnvironment()
    here = str(Path(briefing_app.__file__).parent.parent)
    found.insert("PYTHONPATH", os.pathsep.join(filter(None, (here, found.value("PYTHONPATH")))))
    found.insert("PYTHONIOENCODING", "utf-8")
    return found
