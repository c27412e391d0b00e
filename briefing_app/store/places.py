"""Is a workspace in a place where others may change its file under us: a network share, a synchronised folder?

SQLite's locks don't hold on every share, and a program that synchronises may copy half a write or make a second copy.
Both are only a reason to warn.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    (
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.ceph",
        "fuse.davfs",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "webdav",
    )
)
"""Kinds of file systems that are elsewhere, as Linux and macOS call them."""
_ESCAPED = re.compile(rb"\\([0-7]{3})")
_MAC_MOUNT = re.compile(rb"(?P<what>.*) on (?P<point>.*) \((?P<kind>[^,)]+)", re.DOTALL)
_REMOTE_DRIVE = 4

_SERVICES = (
    (re.compile(r"OneDrive( - .*)?|SharePoint", re.IGNORECASE), "OneDrive"),
    (re.compile(r"Dropbox( \(.*\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"Nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"ownCloud\d*", re.IGNORECASE), "ownCloud"),
    (re.compile(r"Google ?Drive|GoogleDrive-.*|My Drive|Mijn Drive", re.IGNORECASE), "Google Drive"),
    (re.compile(r"iCloud ?Drive|com~apple~CloudDocs", re.IGNORECASE), "iCloud"),
)
"""How the folders are called that these make."""
_MARKERS = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
)
"""What they leave in them. The database of Nextcloud is `.sync_*.db`, or `._sync_*.db` of older ones."""


def on_network_share(path: Path) -> bool:
    """Whether a file is on another machine, as far as this system tells."""
    place = path.absolute()
    if sys.platform == "win32":
        return _on_windows_share(place)
    try:
        mounts = dict(_mac_mounts() if sys.platform == "darwin" else _linux_mounts())
    except OSError:
        return False
    place = place.resolve()
    for folder in (place, *place.parents):
        kind = mounts.get(os.fsencode(folder))
        if kind is not None:
            return kind in _NETWORK
    return False


def synchronised_by(path: Path) -> str | None:
    """The service that keeps the folder of a file the same elsewhere, None where there is no sign of one."""
    for folder in path.absolute().parents:
        for name, service in _SERVICES:
            if name.fullmatch(folder.name):
                return service
        found = _marked_by(folder)
        if found is not None:
            return found
    return None


def _marked_by(folder: Path) -> str | None:
    try:
        for name, service in _MARKERS:
            if (folder / name).exists():
                return service
        if any(folder.glob(".sync_*.db")) or any(folder.glob("._sync_*.db")):
            return "Nextcloud"
    except OSError:  # a folder above it that we may not look in
        return None
    return None


def _linux_mounts() -> Iterator[tuple[bytes, str]]:
    """Each place where something is mounted, with its kind; a later one hides an earlier one."""
    for line in _MOUNTS.read_bytes().splitlines():
        fields, _, rest = line.partition(b" - ")
        point = _ESCAPED.sub(lambda found: bytes((int(found[1], 8),)), fields.split()[4])
        yield point, os.fsdecode(rest.split()[0])


def _mac_mounts() -> Iterator[tuple[bytes, str]]:
    import subprocess  # only there

    shown = subprocess.run(("/sbin/mount",), capture_output=True, check=False).stdout
    for line in shown.splitlines():
        found = _MAC_MOUNT.fullmatch(line.rpartition(b")")[0])
        if found:
            yield found["point"], os.fsdecode(found["kind"])


def _on_windows_share(place: Path) -> bool:
    if place.drive.startswith("\\\\"):
        return True
    if sys.platform != "win32":  # for the type checker, which looks from Linux
        return False
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == _REMOTE_DRIVE)
