"""Fixtures shared by all tests."""

import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the benchmarks last: nothing else of the suite may run beside a measurement."""
    items.sort(key=lambda item: "benchmarks" in item.path.parts)


def pytest_sessionfinish() -> None:
    """Empties the clipboard: without a screen Qt frees what lies on it only when Python is gone, and crashes."""
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture
def shared() -> Path:
    """The folder with real letters beside the checkout; tests that need it skip where it is absent."""
    if not (SHARED / "letters").is_dir():
        pytest.skip("the folder ../shared with real letters is not there")
    return SHARED


@pytest.fixture
def real_letter(shared: Path) -> Path:
    """The page text of Kamerstuk 32 824, nr. 456."""
    return shared / "letters" / "kst-32824-456.txt"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the person keeps documents."""
    home = tmp_path / "home"
    folder = home / "Documents"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    return folder
