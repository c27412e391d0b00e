"""What happens when something unexpected goes wrong? The text is saved, a report can be copied, the work goes on."""

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QStandardPaths,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefing_app import __version__
from briefing_app.ui.theme import px
from briefing_app.ui.widgets import Dialog

QUIET = 5.0
"""Seconds after a report in which the next ones only go to the log: one fault often comes in a burst."""
_KEPT = 5

_log = logging.getLogger("briefing")


class CrashHook(QObject):
    """Stands where Python and Qt bring what nobody caught.

    Args:
        flush: saves what was typed.
        parent: gives the window over which the report is shown.
        folder: where reports are written, None for the usual place.
    """

    _reported = Signal(str)

    def __init__(
        self,
        flush: Callable[[], object],
        parent: Callable[[], QWidget | None],
        folder: Path | None = None,
    ) -> None:
        super().__init__()
        self._flush = flush
        self._parent = parent
        self._folder = log_folder() if folder is None else folder
        self._last = -QUIET
        self._guard = threading.Lock()
        self.dialog: CrashDialog | None = None
        # From any thread; the dialog belongs to the one of the window.
        self._reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the places of Python's own."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(self._said_by_qt)

    def uninstall(self) -> None:
        """Give them back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an exception that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        report = report_of(kind, error, trace)
        keep_report(report, self._folder)
        _log.error("%s", report)
        with self._guard:
            now = time.monotonic()
            first = now - self._last > QUIET
            self._last = now
        if first:
            self._reported.emit(report)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _said_by_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        level = logging.ERROR if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) else logging.DEBUG
        if kind == QtMsgType.QtWarningMsg:
            level = logging.WARNING
        _log.log(level, "Qt: %s", without_home(message))

    def _show(self, report: str) -> None:
        if self.dialog is not None:
            return
        saved = self._save()
        self.dialog = CrashDialog(report, saved=saved, parent=self._parent())
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _save(self) -> bool:
        try:
            self._flush()
        except Exception:  # noqa: BLE001 - whatever is wrong already may be wrong here too; it is said, not raised
            _log.exception("saving after a fault")
            return False
        return True

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        self._last = time.monotonic()


class CrashDialog(Dialog):
    """Says that it went wrong, that the text is safe, and lets the report be copied."""

    def __init__(self, report: str, *, saved: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Er ging iets mis"))
        self.title_label.setText(self.tr("Er ging iets mis"))
        self.report = report
        if saved:
            said = self.tr("Er ging iets mis. Uw tekst is bewaard. U kunt het verslag kopiëren.")
        else:
            said = self.tr(
                "Er ging iets mis. Het laatste wat u typte is niet bewaard. Kopieer die tekst, sluit Briefing "
                "en open de werkruimte opnieuw."
            )
        self.add_text(said)
        self.add_text(
            self.tr("In het verslag staat wat het programma deed. De tekst van uw brieven staat er niet in."),
            "text2",
        )
        shown = QPlainTextEdit(report, self)
        shown.setProperty("kind", "field")
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Verslag"))
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        shown.setMinimumSize(px(560), px(200))
        self.body.addWidget(shown)
        copy = self.add_button(self.tr("Verslag kopiëren"))
        copy.clicked.connect(self.copy)
        self.add_primary(self.tr("Verder werken"))

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)


def report_of(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, now: datetime | None = None
) -> str:
    """What went wrong and where, for the one who mends it.

    Not what the exception says: that may quote the text of a letter. Nor where the home of the person is.
    """
    import platform  # it takes its time; reports are rare

    when = (datetime.now().astimezone() if now is None else now).isoformat(timespec="seconds")
    lines = [
        f"Briefing {__version__}",
        f"Python {platform.python_version()}, Qt {PySide6.__version__}",
        f"{platform.platform()}",
        when,
        "",
        *_places(error, kind, trace),
    ]
    return without_home("\n".join(lines))


def _places(error: BaseException, kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    lines: list[str] = []
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        lines += [*_places(before, type(before), before.__traceback__), "", "daarna:"]
    for each in traceback.extract_tb(trace):
        lines.append(f"  {each.filename}:{each.lineno} {each.name}")
        if each.line:
            lines.append(f"    {each.line}")
    lines.append(f"{kind.__module__}.{kind.__qualname__}{_said(error)}")
    return lines


def _said(error: BaseException) -> str:
    """What an exception says, where that can't hold the words of a letter: a name of code, or an error of a file."""
    if isinstance(error, AttributeError | NameError | ImportError | TypeError | OSError):
        return f": {error}"
    return ""


def without_home(text: str) -> str:
    """The same with `~` for the home of the person."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def log_folder() -> Path:
    """Where reports are kept on this computer."""
    return (
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
        / "verslagen"
    )


def keep_report(report: str, folder: Path) -> None:
    """Write a report; of the older ones the last few stay. If that can't be done, it isn't."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        name = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f.txt")
        (folder / name).write_text(report, encoding="utf-8")
        for old in sorted(folder.glob("*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        _log.warning("a report could not be kept")
