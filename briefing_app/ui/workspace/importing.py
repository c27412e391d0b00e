"""Reading a published letter in, from the choice of a file to the list of what to look at.

One dialog with a page for each stage: reading, where to, writing, done; and one for what went wrong.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.edits.doubts import Doubtful
from briefing_app.errors import BriefingError, Lang, MissingFile, NotALetter, ReadBefore, UnreadableFile
from briefing_app.store import read
from briefing_app.ui import theme, widgets
from briefing_app.ui.session import Session
from briefing_app.ui.workspace import jobs, words
from briefing_app.ui.workspace.destination import Destination, DestinationPage
from briefing_app.ui.workspace.findings import DoubtList
from briefing_app.ui.workspace.jobs import Job, Ticket
from briefing_app.ui.workspace.making import (
    Brought,
    Found,
    letter_into,
    letter_into_new,
    read_letter,
)
from briefing_app.ui.workspace.places import free_place

_WIDTH, _HEIGHT, _LOW = 640, 560, 300


class ImportDialog(widgets.Dialog):
    """Begins to read at once; `open()` shows it.

    Args:
        session: gives the workspace that is open now, None where none is.
        folder: where a new workspace would come.
        who: the person, as steps name them.
    """

    brought = Signal(object)
    """A letter is in a workspace now: `Brought`."""
    review_wanted = Signal(object)
    """The person wants to see this `Doubtful` (None for the first), after `brought`."""
    letter_wanted = Signal(str)
    """The person wants to see the letter with this id, which was read in before."""
    another_wanted = Signal()
    """The person wants to choose another file."""

    def __init__(
        self,
        path: Path,
        session: Callable[[], Session | None],
        *,
        folder: Path,
        who: str,
        lang: Lang = "nl",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self._title_for(), parent)
        self._path = path
        self._session = session
        self._folder = folder
        self._who = who
        self._lang: Lang = lang
        self._job: Job | None = None
        self._next: Callable[[], None] = self.accept
        self.destination: DestinationPage | None = None
        self.doubts = DoubtList(lang, self)
        self._pages = QStackedWidget(self)
        self.body.addWidget(self._pages, 1)
        self._waiting, self._waiting_text, self._bar = self._make_waiting()
        self._outcome, self._outcome_text = self._make_outcome()
        self.cancel_button = self.add_cancel()
        self.primary_button = self.add_primary(self.tr("Inlezen"), accepts=False)
        self.primary_button.clicked.connect(lambda: self._next())
        self.setMinimumWidth(theme.px(_WIDTH))
        self._read()

    # --- reading ---

    def _read(self) -> None:
        self._wait(self.tr("{file} wordt gelezen…").format(file=self._path.name))
        path = self._path
        self._begin(lambda ticket: read_letter(path, ticket), self._ask_where)

    def _ask_where(self, found: Found) -> None:
        session = self._session()
        writable = session is not None and not session.read_only
        agendas = (
            tuple(read.agenda(session.ws, each.id) for each in read.agendas(session.ws)) if session else ()
        )
        place = free_place(self._folder, found.reading.composition.letter.title)
        self.destination = DestinationPage(
            found, place, agendas if writable else (), in_open=writable, parent=self
        )
        self._pages.addWidget(self.destination)
        self._pages.setCurrentWidget(self.destination)
        self._offer(self.tr("Inlezen"), lambda: self._write(found))
        self.resize(self.width(), theme.px(_HEIGHT if writable else _LOW))
        self.primary_button.setFocus()

    # --- writing ---

    def _write(self, found: Found) -> None:
        assert self.destination is not None
        wanted = self.destination.destination
        self._wait(self.tr("De brief wordt ingelezen…"))
        self.cancel_button.setText(self.tr("Stoppen"))
        if wanted.path is not None:
            path, who = wanted.path, self._who
            self._begin(lambda ticket: letter_into_new(path, found, who, ticket), self._show_brought)
        else:
            self._write_into_open(found, wanted)

    def _write_into_open(self, found: Found, wanted: Destination) -> None:
        session = self._session()
        if session is None:  # the window was closed meanwhile
            self.reject()
            return
        try:
            session.flush()
        except BriefingError as error:
            self._say(error)
            return
        beside = session.ws.beside

        def work(ticket: Ticket) -> Brought:
            return letter_into(beside, found, wanted.agenda, ticket)

        self._begin(work, self._show_brought)

    # --- outcomes ---

    def _show_brought(self, brought: Brought) -> None:
        self._title(self.tr("De brief is ingelezen"))
        self._outcome_text.setText(f"{words.counts(brought.counts)}.\n{self._asks(len(brought.doubts))}")
        self.doubts.setVisible(bool(brought.doubts))
        self.doubts.set_doubts(brought.doubts, frozenset())
        self.resize(self.width(), theme.px(_HEIGHT if brought.doubts else _LOW))
        self._pages.setCurrentWidget(self._outcome)
        self.cancel_button.setText(self.tr("Later"))
        self.cancel_button.setVisible(bool(brought.doubts))
        if brought.doubts:
            self._offer(self.tr("Nakijken"), lambda: self._review(None))
            by_row = dict(enumerate(brought.doubts))
            self.doubts.itemClicked.connect(lambda item: self._review(by_row[self.doubts.row(item)]))
            self.doubts.itemActivated.connect(lambda item: self._review(by_row[self.doubts.row(item)]))
        else:
            self._offer(self.tr("Naar de agenda"), self.accept)
        self.brought.emit(brought)
        self.primary_button.setFocus()

    def _asks(self, doubts: int) -> str:
        if doubts == 0:
            return self.tr("Briefing twijfelt nergens aan. U kunt meteen verder.")
        if doubts == 1:
            return self.tr(
                "Aan één plaats twijfelt Briefing. Kijk die na; de lijst blijft naast de tekst staan."
            )
        said = self.tr(
            "Aan {count} plaatsen twijfelt Briefing. Kijk die na; de lijst blijft naast de tekst staan."
        )
        return said.format(count=doubts)

    def _review(self, doubt: Doubtful | None) -> None:
        self.accept()
        self.review_wanted.emit(doubt)

    def _say(self, error: BriefingError) -> None:
        self._title(self.tr("De brief is niet ingelezen"))
        self._outcome_text.setText(self._sentence_for(error))
        self.resize(self.width(), theme.px(_LOW))
        self.doubts.hide()
        self._pages.setCurrentWidget(self._outcome)
        self.cancel_button.setText(self.tr("Sluiten"))
        match error:
            case ReadBefore():
                letter = str(error.details["letter"])
                self._offer(
                    self.tr("Brief tonen"), lambda: self._leave_for(lambda: self.letter_wanted.emit(letter))
                )
            case NotALetter() | MissingFile() | UnreadableFile():
                self._offer(
                    self.tr("Ander bestand kiezen…"), lambda: self._leave_for(self.another_wanted.emit)
                )
            case _ if self.destination is not None:
                self._offer(self.tr("Terug"), self._back)
            case _:
                self._offer(self.tr("Opnieuw proberen"), self._read)

    def _sentence_for(self, error: BriefingError) -> str:
        if isinstance(error, ReadBefore):  # the sentence for the command line names an id
            said = self.tr("Deze brief is al ingelezen als ‘{title}’. Er is niets gewijzigd.")
            return said.format(title=error.details["title"])
        return error.sentence(self._lang)

    def _back(self) -> None:
        assert self.destination is not None
        self._title(self._title_for())
        found = self.destination.found
        self._pages.setCurrentWidget(self.destination)
        self.cancel_button.setText(self.tr("Annuleren"))
        self._offer(self.tr("Inlezen"), lambda: self._write(found))

    def _leave_for(self, then: Callable[[], object]) -> None:
        self.reject()
        then()

    # --- inside ---

    def reject(self) -> None:
        """Esc and the button: stop what is under way; what is being written already is finished first."""
        if self._job is not None and self._job.running and not self._job.stop():
            return
        super().reject()

    def _begin(self, work: Callable[[Ticket], object], then: Callable[..., None]) -> None:
        self._job = jobs.start(work)
        self._job.done.connect(then)
        self._job.failed.connect(self._say)

    def _wait(self, text: str) -> None:
        self._waiting_text.setText(text)
        self._pages.setCurrentWidget(self._waiting)
        self.primary_button.hide()
        self.cancel_button.setFocus()

    def _offer(self, text: str, then: Callable[[], None]) -> None:
        self.primary_button.setText(text)
        self.primary_button.show()
        self._next = then

    def _title_for(self) -> str:
        return self.tr("Bestaande brief inlezen")

    def _title(self, text: str) -> None:
        self.setWindowTitle(text)
        self.title_label.setText(text)

    def _make_waiting(self) -> tuple[QWidget, QLabel, QProgressBar]:
        page = QWidget(self)
        text = QLabel(page)
        text.setTextFormat(Qt.TextFormat.PlainText)
        bar = QProgressBar(page)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Voortgang"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(text)
        layout.addWidget(bar)
        layout.addStretch(1)
        self._pages.addWidget(page)
        return page, text, bar

    def _make_outcome(self) -> tuple[QWidget, QLabel]:
        page = QWidget(self)
        text = QLabel(page)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(16))
        layout.addWidget(text)
        layout.addWidget(self.doubts, 1)
        layout.addStretch(0)
        self._pages.addWidget(page)
        return page, text

    @property
    def sentence(self) -> str:
        """What the page says: what was read, or what went wrong."""
        shown = self._pages.currentWidget()
        return (self._waiting_text if shown is self._waiting else self._outcome_text).text()
