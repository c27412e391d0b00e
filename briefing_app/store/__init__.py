"""The workspace: one SQLite file, opened, read, written in steps, undone, backed up and examined."""

from briefing_app.store.backup import Backup, backup, backup_if_due, backups, prune, restore
from briefing_app.store.doctor import Report, doctor
from briefing_app.store.opening import create, open_for_reading, open_for_writing
from briefing_app.store.order import key_between, keys_between
from briefing_app.store.places import on_network_share, synchronised_by
from briefing_app.store.steps import Step
from briefing_app.store.workspace import Workspace

__all__ = [
    "Backup",
    "Report",
    "Step",
    "Workspace",
    "backup",
    "backup_if_due",
    "backups",
    "create",
    "doctor",
    "key_between",
    "keys_between",
    "on_network_share",
    "open_for_reading",
    "open_for_writing",
    "prune",
    "restore",
    "synchronised_by",
]
