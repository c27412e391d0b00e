"""Workspaces that are made once, and taken as copies."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing_app.cli import main
from tests.cli.support import OFFICIAL, Ran
from tests.conftest import SHARED


@pytest.fixture(autouse=True)
def _no_language(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("werkruimten")
    assert main(["new", str(folder / "leeg.briefing")]) == 0
    assert main(["new", str(folder / "voorbeeld.briefing"), "--sample"]) == 0
    assert main(["import", str(OFFICIAL), "--into", str(folder / "officieel.briefing")]) == 0
    return folder


@pytest.fixture
def empty(made, tmp_path) -> Path:
    """A workspace without anything in it."""
    return Path(shutil.copy(made / "leeg.briefing", tmp_path))


@pytest.fixture
def sample(made, tmp_path) -> Path:
    """A workspace with the sample agenda and its draft."""
    return Path(shutil.copy(made / "voorbeeld.briefing", tmp_path))


@pytest.fixture
def official(made, tmp_path) -> Path:
    """A workspace with a letter read from official XML."""
    return Path(shutil.copy(made / "officieel.briefing", tmp_path))


@pytest.fixture(scope="session")
def real(tmp_path_factory) -> Path:
    """A workspace with the real letter, to be read only."""
    source = SHARED / "letters" / "kst-32824-456.txt"
    if not source.is_file():
        pytest.skip("the folder ../shared with real letters is not there")
    path: Path = tmp_path_factory.mktemp("echt") / "echt.briefing"
    assert main(["import", str(source), "--into", str(path)]) == 0
    return path


@pytest.fixture
def full_disk(tmp_path) -> Iterator[Path]:
    """A folder on a disk of its own with next to no room."""
    with _mounted(tmp_path / "vol", "size=8k") as folder:
        yield folder


@pytest.fixture
def read_only(tmp_path, official) -> Iterator[Path]:
    """A workspace on a disk that can't be written."""
    folder = tmp_path / "alleen-lezen"
    with _mounted(folder, "size=100m"):
        path = Path(shutil.copy(official, folder))
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        yield path


@contextmanager
def _mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small disk in memory, for the time of a block."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only the administrator can add a disk")
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be added here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def run(capsys) -> Callable[..., Ran]:
    """Runs a command in this process, for where a process of its own isn't the point."""

    def ran(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return ran
