"""How is work saved whose file was moved, removed or became unreachable while it was open?"""

from pathlib import Path

from briefing_app.files import made_whole
from briefing_app.store.faults import translated
from briefing_app.store.workspace import Workspace


def rescue(ws: Workspace, to: Path) -> None:
    """Copy what an open workspace holds to a new file, through its own connection: that still has all of it.

    Raises:
        AlreadyExists: `to` is taken.
        CannotWrite: full or read-only; nothing is left behind.
        DamagedWorkspace: it can't be read in full any more.
    """
    with made_whole(to) as temporary, translated(to):
        ws._db.execute("VACUUM INTO ?", [str(temporary)])
