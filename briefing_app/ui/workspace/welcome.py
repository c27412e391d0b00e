"""What does a person see who starts Briefing without a workspace: what it is, and four ways to begin?"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing_app import __version__
from briefing_app.ui import theme
from briefing_app.ui.workspace import jobs
from briefing_app.ui.workspace.choices import Choice, RecentRow, Row
from briefing_app.ui.workspace.drawing import AgendaToLetters
from briefing_app.ui.workspace.jobs import Job
from briefing_app.ui.workspace.recent import Recent, missing

WORKSPACE_SUFFIX = ".briefing"
LETTER_SUFFIXES = (".txt", ".xml")
_SHOWN = 5


class WelcomeView(QFrame):
    """Only asks; whoever holds it carries out what was chosen."""

    import_wanted = Signal()
    new_wanted = Signal()
    sample_wanted = Signal()
    open_wanted = Signal()
    workspace_chosen = Signal(Path)
    """A workspace of the list, or one that was dropped here."""
    letter_dropped = Signal(Path)
    recent_removed = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RecentRow] = []
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self.setProperty("role", "chrome")  # it stands on the grey of the frame
        self.choices = self._choices()
        self._recents = QFrame(self)
        self._recents.setProperty("role", "card")
        self._recents_layout = QVBoxLayout(self._recents)
        self._recents_layout.setContentsMargins(0, 4, 0, 4)
        self._recents_layout.setSpacing(0)
        self._lay_out()
        self.set_recents(())

    def focus_first(self) -> None:
        """Put the keyboard on the first choice."""
        self.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_recents(self, recents: Iterable[Recent]) -> None:
        """Show what was used lately, the last one first; those that are gone turn grey when that is known."""
        shown = tuple(recents)[:_SHOWN]
        self._empty_recents()
        for each in shown:
            row = RecentRow(each, self._recents)
            row.chosen.connect(self.workspace_chosen)
            row.removed.connect(self.recent_removed)
            row.open.passed.connect(self._pass)
            self._recents_layout.addWidget(row)
            self._rows.append(row)
        if not shown:
            self._recents_layout.addWidget(self._nothing_yet())
            return
        self._job = jobs.start(lambda _ticket: missing(shown))
        self._job.done.connect(self._mark_missing)

    @property
    def recent_rows(self) -> tuple[RecentRow, ...]:
        """The rows of the list, the last used one first."""
        return tuple(self._rows)

    # --- building ---

    def _choices(self) -> tuple[Choice, ...]:
        made = (
            Choice(
                "file-input",
                self.tr("Bestaande brief inlezen"),
                self.tr("Paginatekst of XML van een Kamerstuk; u controleert daarna de indeling"),
                self,
            ),
            Choice("plus", self.tr("Nieuwe werkruimte"), self.tr("Begin met een lege agenda"), self),
            Choice(
                "book-open",
                self.tr("Voorbeeld bekijken"),
                self.tr("Een agenda met twee pijlers en een brief om in te oefenen"),
                self,
            ),
            Choice(
                "folder-open",
                self.tr("Werkruimte openen"),
                self.tr("Een bestand van uzelf of van een collega"),
                self,
            ),
        )
        wanted = (self.import_wanted, self.new_wanted, self.sample_wanted, self.open_wanted)
        for choice, signal in zip(made, wanted, strict=True):
            choice.passed.connect(self._pass)
            choice.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
        return made

    def _lay_out(self) -> None:
        px = theme.px
        content = QWidget()
        both = QHBoxLayout()
        both.addStretch(1)
        for each in (self._explanation(), self._beginning()):
            each.setFixedWidth(px(520))
            both.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
            both.addSpacing(px(64))
        both.takeAt(both.count() - 1)
        both.addStretch(1)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(px(24), px(24), px(24), px(24))
        rows.addStretch(2)
        rows.addLayout(both)
        rows.addStretch(3)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        for each in (area.viewport(), content):
            each.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(self._line())
        layout.addWidget(self._footer())
        self._area = area

    def _explanation(self) -> QWidget:
        px = theme.px
        title = QLabel(self.tr("Welkom bij Briefing"), self)
        title.setFont(theme.font("welcome"))
        words = QLabel(
            self.tr(
                "U schrijft elk onderwerp één keer in een agenda.\nElke brief aan de Kamer is daar een keuze uit."
            ),
            self,
        )
        words.setFont(theme.font("editor"))
        words.setProperty("role", "text2")
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addSpacing(px(8))
        column.addWidget(words)
        column.addSpacing(px(48))
        column.addWidget(AgendaToLetters(self))
        return made

    def _beginning(self) -> QWidget:
        px = theme.px
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._heading(self.tr("Hoe wilt u beginnen?")))
        column.addSpacing(px(8))
        for each in self.choices:
            column.addWidget(each)
        column.addSpacing(px(24))
        column.addWidget(self._heading(self.tr("Recent")))
        column.addWidget(self._recents)
        return made

    def _heading(self, text: str) -> QLabel:
        made = QLabel(text, self)
        made.setProperty("role", "block_heading")
        made.setFont(theme.font("block_heading"))
        return made

    def _nothing_yet(self) -> QLabel:
        made = QLabel(self.tr("Hier komen de werkruimtes die u het laatst gebruikte."), self._recents)
        made.setProperty("role", "text2")
        made.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14))
        return made

    def _line(self) -> QFrame:
        made = QFrame(self)
        made.setProperty("role", "line")
        made.setFixedHeight(1)
        return made

    def _footer(self) -> QWidget:
        px = theme.px
        footer = QWidget(self)
        footer.setFixedHeight(px(32))
        lock = QLabel(footer)
        promise = QLabel(
            self.tr("Alles blijft op deze computer. Briefing maakt geen verbinding met internet.")
        )
        version = QLabel(self.tr("Versie {number}").format(number=__version__))
        layout = QHBoxLayout(footer)
        layout.setContentsMargins(px(16), 0, px(16), 0)
        for each in (promise, version):
            each.setFont(theme.font("caption"))
            each.setProperty("role", "text2")
        layout.addWidget(lock)
        layout.addWidget(promise)
        layout.addStretch(1)
        layout.addWidget(version)
        self._lock = lock
        self._draw_lock()
        return footer

    def _draw_lock(self) -> None:
        size = theme.px(16)
        self._lock.setPixmap(theme.icon("lock", 16).pixmap(size, size))

    # --- living ---

    def _mark_missing(self, gone: frozenset[Path]) -> None:
        for row in self._rows:
            if row.recent.path in gone:
                row.set_missing()

    def _empty_recents(self) -> None:
        self._rows.clear()
        while (item := self._recents_layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lock"):
            self._draw_lock()

    def _pass(self, step: int) -> None:
        reachable: list[Row] = [*self.choices, *(row.open for row in self._rows if not row.missing)]
        here = self.focusWidget()
        at = reachable.index(here) if isinstance(here, Row) and here in reachable else 0
        to = max(0, min(len(reachable) - 1, at + step))
        reachable[to].setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(reachable[to])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is None:
            return
        event.acceptProposedAction()
        is_workspace = path.suffix.casefold() == WORKSPACE_SUFFIX
        (self.workspace_chosen if is_workspace else self.letter_dropped).emit(path)


def dropped_file(event: QDropEvent) -> Path | None:
    """The one workspace or letter that is dragged, None where it is something else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.casefold() in (WORKSPACE_SUFFIX, *LETTER_SUFFIXES) else None
