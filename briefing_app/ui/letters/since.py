"""What became of each part of a letter since the one before it, and what is still wanting in the letter?

Looked at once the page is on screen, never while it is drawn, from the parts that the page has read already.
"""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.checks.finding import Finding
from briefing_app.compare import changes
from briefing_app.edits.letter_tree import FROZEN, LetterPart, outline, shown_in
from briefing_app.errors import BriefingError
from briefing_app.model.agenda import Section
from briefing_app.model.letter import Composition, Letter
from briefing_app.store import read
from briefing_app.ui.letters.typed import short_date
from briefing_app.ui.session import Session
from briefing_app.ui.workspace import jobs

_Check = Callable[[Composition], tuple[Finding, ...]]

AFTER = 150
"""Milliseconds without another change, so that a burst of ticks is compared once."""


class Since(QObject):
    """Compares a letter with its previous one and checks it, soon after `look`."""

    compared = Signal(object, str)
    """What each part is to the previous letter, by its id, and what that column is called; '' without one."""
    checked = Signal(object)
    """The findings: a tuple of `Finding`, none of a letter that can't be changed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._letter: Letter | None = None
        self._parts: tuple[LetterPart, ...] = ()
        self._before: tuple[str, tuple[Section, ...]] = ("", ())
        """A frozen letter never changes, so it is read once."""
        self._is_seen = False
        self._findings: _Check | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self._look)

    def look(self, letter: Letter, parts: tuple[LetterPart, ...]) -> None:
        """A letter is shown, or has changed."""
        is_other = self._letter is None or self._letter.id != letter.id
        if is_other or not letter.previous:
            self.compared.emit({}, "")
        if is_other:
            self.checked.emit(())
        self._letter, self._parts, self._is_seen = letter, parts, True
        self._timer.start()

    def pause(self) -> None:
        """Nobody sees it, and the workspace may be closed before the next look."""
        self._is_seen = False
        self._timer.stop()

    # --- inside ---

    def _look(self) -> None:
        letter = self._letter
        if letter is None:
            return
        now = shown_in(self._parts)
        try:
            self._compare(letter, now)
            self._check(letter, now)
        except BriefingError:
            return  # the page says what is wrong with the letter; without these it is as useful

    def _compare(self, letter: Letter, now: tuple[Section, ...]) -> None:
        before = next((each for each in self._session.letters if each.id == letter.previous), None)
        if before is not None:
            day = short_date(before.date)
            since = self.tr("Sinds {date}").format(date=day) if day else self.tr("Sinds vorige")
            self.compared.emit(changes(now, self._sections(before)), since)

    def _check(self, letter: Letter, now: tuple[Section, ...]) -> None:
        agenda = self._session.agenda
        if letter.state in FROZEN or agenda is None or agenda.id != letter.agenda:
            self.checked.emit(())
        elif self._findings is not None:
            self.checked.emit(self._findings(Composition(letter, agenda, now)))
        else:
            jobs.start(lambda _: _load_checks()).done.connect(self._loaded)

    def _loaded(self, findings: object) -> None:
        self._findings = cast(_Check, findings)
        if self._is_seen:
            self._timer.start()

    def _sections(self, before: Letter) -> tuple[Section, ...]:
        if before.state not in FROZEN:
            agenda = self._session.agenda
            sections = agenda.sections if agenda is not None and agenda.id == before.agenda else None
            return shown_in(outline(self._session.ws, before, sections))
        if self._before[0] != before.id:
            self._before = (before.id, read.composition(self._session.ws, before.id).sections)
        return self._before[1]


def _load_checks() -> _Check:
    """Comes with all that makes a letter, which takes too long to load for the thread of the window."""
    from briefing_app.checks.letter import findings

    return findings
