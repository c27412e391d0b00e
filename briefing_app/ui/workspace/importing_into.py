"""From a file that was chosen to a letter in the window: the import dialog, then the list of what to look at."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from briefing_app import store
from briefing_app.store import read
from briefing_app.ui.workspace import jobs
from briefing_app.ui.workspace.jobs import Job
from briefing_app.ui.workspace.places import documents

if TYPE_CHECKING:  # what reads letters loads slowly: when it is first wanted
    from briefing_app.edits.doubts import Doubtful
    from briefing_app.ui.window import MainWindow
    from briefing_app.ui.workspace.findings import FindingsPanel
    from briefing_app.ui.workspace.importing import ImportDialog
    from briefing_app.ui.workspace.making import Brought

_Titled = tuple[str, "tuple[Doubtful, ...]"]


class Importing(QObject):
    """Reading letters in, for one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._panel: FindingsPanel | None = None
        self._job: Job | None = None
        window.session_opened.connect(lambda _session: self._close_list())

    @property
    def panel(self) -> "FindingsPanel | None":
        """The list of places to look at, None while none is shown."""
        return self._panel

    def choose(self) -> None:
        """Ask for the file of a letter."""
        dialog = QFileDialog(self._window, self.tr("Brief inlezen"), _downloads())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Kamerstuk als paginatekst of XML (*.txt *.xml)"), self.tr("Alle bestanden (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a letter, ask where it should go, bring it there."""
        from briefing_app.ui.workspace.importing import ImportDialog

        window = self._window
        dialog = ImportDialog(
            path,
            lambda: window.session,
            folder=documents(),
            who=window.settings.person,
            lang=window.messages.lang,
            parent=window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.another_wanted.connect(self.choose)
        dialog.letter_wanted.connect(self._show_letter)
        dialog.brought.connect(lambda brought: self._brought(brought, dialog))
        dialog.open()

    def review(self) -> None:
        """List what is left to look at in the letters that were read into this workspace."""
        session = self._window.session
        if session is None:
            return
        path = session.ws.path
        settled = self._settled()
        self._job = jobs.start(lambda _ticket: _with_doubts(path, settled))
        self._job.failed.connect(self._window.messages.error)
        self._job.done.connect(self._reviewed)

    # --- after reading ---

    def _brought(self, brought: "Brought", dialog: "ImportDialog") -> None:
        window = self._window
        session = window.session
        if session is not None and session.ws.path == brought.workspace.resolve():
            session.refresh()
            session.choose_agenda(brought.imported.agenda)
        elif not window.open_path(brought.workspace):
            dialog.reject()
            return
        dialog.doubts.ticked.connect(self._remember)
        dialog.review_wanted.connect(lambda doubt: self._list(brought.title, brought.doubts, doubt))

    def _reviewed(self, found: _Titled | None) -> None:
        if found is None:
            self._window.messages.status(self.tr("Er zijn geen plaatsen om na te kijken."))
        else:
            self._list(*found, None)

    def _list(self, title: str, doubts: "tuple[Doubtful, ...]", first: "Doubtful | None") -> None:
        from briefing_app.ui.workspace.findings import FindingsPanel

        panel = FindingsPanel(self._window.messages.lang)
        panel.set_doubts(title, doubts, self._settled(), self._remember)
        panel.chosen.connect(self._show_place)
        panel.entered.connect(self._go_to)
        panel.closed.connect(self._leave_list)
        self._close_list()
        self._panel = panel
        if self._window.session is not None:
            self._window.session.destroyed.connect(self._forget_list)
        self._window.show_view("agenda")  # the list stands beside the text
        self._window.bench.show_findings(panel)
        panel.setFocus()
        if first is None:
            panel.list.next_open()
        else:
            panel.choose(first.key)
            self._show_place(first)

    def _close_list(self) -> None:
        if self._panel is not None:
            self._panel = None
            self._window.bench.drop_findings()

    def _forget_list(self) -> None:
        """The window let it go with the workspace."""
        self._panel = None

    def _leave_list(self) -> None:
        self._close_list()
        self._window.bench.panel.show_tab(0)

    def _show_place(self, doubt: "Doubtful") -> None:
        """Show it in the text; the keyboard stays in the list."""
        panel, focus = self._panel, QApplication.focusWidget()
        self._go_to(doubt)
        if panel is not None and focus is not None and panel.isAncestorOf(focus):
            panel.setFocus()

    def _go_to(self, doubt: "Doubtful") -> None:
        from briefing_app.edits.doubts import place_of

        session = self._window.session
        if doubt.section and session is not None and session.agenda is not None:
            self._window.go_to(doubt.section, *(place_of(session.agenda, doubt) or ()))
        else:
            self._window.messages.status(
                self.tr("Deze plaats hoort bij de briefgegevens, niet bij een onderdeel.")
            )

    def _show_letter(self, letter: str) -> None:
        self._window.show_view("letters")
        show = getattr(self._window.current_view, "show_letter", None)
        if show is not None:
            show(letter)

    # --- what was settled ---

    def _settled(self) -> frozenset[str]:
        kept = bytes(self._window.settings.bytes_of(self._name()).data()).decode("ascii", "ignore")
        return frozenset(kept.split())

    def _remember(self, key: str, settled: bool) -> None:
        keys = self._settled() | {key} if settled else self._settled() - {key}
        self._window.settings.keep_bytes(self._name(), QByteArray(" ".join(sorted(keys)).encode()))

    def _name(self) -> str:
        session = self._window.session
        return f"settled/{session.ws.id if session is not None else ''}"


def _with_doubts(path: Path, settled: frozenset[str]) -> _Titled | None:
    """The letter that was read in last and has something left to look at, else the last with any doubt."""
    from briefing_app.edits.doubts import doubts_of, letters_read_in

    fallback: _Titled | None = None
    with store.open_for_reading(path) as ws:
        for id in reversed(letters_read_in(ws)):
            doubts = doubts_of(ws, id)
            titled = read.letter(ws, id).title, doubts
            if any(each.key not in settled for each in doubts):
                return titled
            fallback = fallback or (titled if doubts else None)
    return fallback


def _downloads() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
