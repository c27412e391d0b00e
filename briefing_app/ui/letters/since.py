"""What changed in a letter since the one before it? Looked at once the page is on screen, never while it is drawn."""

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.compare import Change, changes
from briefing_app.errors import BriefingError
from briefing_app.model.agenda import Section
from briefing_app.model.letter import Letter
from briefing_app.store import read
from briefing_app.ui.letters.typed import short_date
from briefing_app.ui.session import Session

AFTER = 150
"""Milliseconds without another change, so that a burst of ticks is compared once."""


class Since(QObject):
    """Compares a letter with its previous one, soon after `look`."""

    found = Signal(object, str)
    """What each part is to the previous letter, by its id, and what that column is called; '' without one."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._letter: Letter | None = None
        self._before: tuple[str, tuple[Section, ...]] = ("", ())
        """A frozen letter never changes, so it is read once."""
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self._compare)

    def look(self, letter: Letter) -> None:
        """A letter is shown, or has changed."""
        if self._letter is None or self._letter.id != letter.id or not letter.previous:
            self.found.emit({}, "")
        self._letter = letter
        if letter.previous:
            self._timer.start()

    def pause(self) -> None:
        """Nobody sees it, and the workspace may be closed before the next look."""
        self._timer.stop()

    def _compare(self) -> None:
        letter = self._letter
        before = next((each for each in self._session.letters if letter and each.id == letter.previous), None)
        if letter is None or before is None:
            return
        try:
            now = read.composition(self._session.ws, letter.id).sections
            earlier = self._sections(before)
        except BriefingError:
            return  # the page says what is wrong with the letter; without this column it is as useful
        day = short_date(before.date)
        since = self.tr("Sinds {date}").format(date=day) if day else self.tr("Sinds vorige")
        found: dict[str, Change] = changes(now, earlier)
        self.found.emit(found, since)

    def _sections(self, before: Letter) -> tuple[Section, ...]:
        if before.state not in ("sent", "published"):
            return read.composition(self._session.ws, before.id).sections
        if self._before[0] != before.id:
            self._before = (before.id, read.composition(self._session.ws, before.id).sections)
        return self._before[1]
