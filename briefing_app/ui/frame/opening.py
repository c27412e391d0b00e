"""How does a workspace get open: for writing, or for reading where somebody else has it?"""

from dataclasses import dataclass
from pathlib import Path

from briefing_app import store
from briefing_app.errors import Lang, Wording, WorkspaceInUse
from briefing_app.ui.session import Session


@dataclass(frozen=True, slots=True)
class Opened:
    """An open session, and who has the workspace if it isn't this one."""

    session: Session
    holder: str | Wording | None = None

    def holder_in(self, lang: Lang) -> str:
        """Who has it, in the language of the app."""
        return str(getattr(self.holder, lang, self.holder or ""))


def open_session(path: Path, who: str) -> Opened:
    """Open for writing, else for reading.

    Raises:
        BriefingError: it can't be opened at all.
    """
    try:
        return Opened(Session(store.open_for_writing(path, who=who)))
    except WorkspaceInUse as error:
        holder = error.details.get("who")
        known = holder if isinstance(holder, str | Wording) else ""
        return Opened(Session(store.open_for_reading(path)), known)
