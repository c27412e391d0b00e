"""The workspace: one SQLite file, opened, read, written in steps, undone, backed up and examined."""

from briefing_app.store.backup import Backup, backup, backups
from briefing_app.store.doctor import Report, doctor
from briefing_app.store.opening import create, open_for_reading, open_for_writing
from briefing_app.store.order import key_between, keys_between
from briefing_app.store.steps import Step
from briefing_app.store.workspace import Workspace

__all__ = [
    "Backup",
    "Report",
    "Step",
    "Workspace",
    "backup",
    "backups",
    "create",
    "doctor",
    "key_between",
    "keys_between",
    "open_for_reading",
    "open_for_writing",
]
