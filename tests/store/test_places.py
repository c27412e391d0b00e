"""A workspace on a share or in a synchronised folder is recognised, for a warning."""

from pathlib import Path

import pytest

from briefing_app.store import on_network_share, places, synchronised_by

MOUNTS = """\
21 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 21 0:25 / {share} rw,relatime shared:2 - cifs //server/share rw
31 30 0:26 / {share}/lokaal rw - ext4 /dev/vdb rw
32 21 0:27 / {spaced} rw master:3 - fuse.sshfs me@server: rw
"""


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of mounts as the kernel writes it: one share, a disk within it, and a share with a space."""
    spaced = str(tmp_path / "met spatie").replace(" ", "\\040")
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS.format(share=tmp_path / "share", spaced=spaced), encoding="utf-8")
    monkeypatch.setattr(places, "_MOUNTS", table)
    return tmp_path


@pytest.mark.parametrize(
    ("folder", "is_share"),
    [
        ("share", True),
        ("share/dossiers/wonen", True),
        ("share/lokaal", False),
        ("met spatie", True),
        ("hier", False),
    ],
)
def test_the_nearest_mount_says_whether_it_is_a_share(mounts, folder, is_share):
    assert on_network_share(mounts / folder / "werk.briefing") == is_share


def test_a_link_into_a_share_is_on_the_share(mounts):
    (mounts / "share").mkdir()
    (mounts / "snel").symlink_to(mounts / "share")
    assert on_network_share(mounts / "snel" / "werk.briefing")


def test_where_the_system_tells_nothing_there_is_no_warning(mounts, monkeypatch):
    monkeypatch.setattr(places, "_MOUNTS", mounts / "geen")
    assert not on_network_share(mounts / "share" / "werk.briefing")


def test_this_machine_can_be_asked(path):
    assert on_network_share(path) in (True, False)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Ministerie van BZK/Brieven", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Nextcloud/map", "Nextcloud"),
        ("Google Drive", "Google Drive"),
        ("Brieven over OneDrive", None),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(tmp_path, folder, service):
    assert synchronised_by(tmp_path / folder / "werk.briefing") == service


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox", "Dropbox"),
        (".sync_0a1b.db", "Nextcloud"),
        ("._sync_0a1b.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
    ],
)
def test_a_synchronised_folder_is_known_by_what_stands_in_it(tmp_path, marker, service):
    below = tmp_path / "brieven" / "wonen"
    below.mkdir(parents=True)
    assert synchronised_by(below / "werk.briefing") is None
    (tmp_path / "brieven" / marker).touch()
    assert synchronised_by(below / "werk.briefing") == service
