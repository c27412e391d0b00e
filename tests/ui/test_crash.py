"""When something unexpected goes wrong: is the text saved, the report fit to send, and does the work go on?"""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from briefing_app import __version__
from briefing_app.ui import theme
from briefing_app.ui.crash import CrashHook, keep_report, report_of, without_home


def _caught(words: str = "") -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise ValueError(words)
    except ValueError as error:
        return type(error), error, error.__traceback__


class _Saving:
    def __init__(self) -> None:
        self.times = 0
        self.fault: Exception | None = None

    def flush(self) -> None:
        self.times += 1
        if self.fault is not None:
            raise self.fault


@pytest.fixture
def saving() -> _Saving:
    return _Saving()


@pytest.fixture
def window(qapp, qtbot) -> QWidget:
    theme.apply(qapp, "light")
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def hook(window, saving, tmp_path) -> Iterator[CrashHook]:
    made = CrashHook(saving.flush, lambda: window, tmp_path / "verslagen")
    yield made
    if made.dialog is not None:
        made.dialog.close()


def test_the_report_says_what_is_needed_to_mend_it():
    report = report_of(*_caught())
    assert f"Briefing {__version__}" in report
    assert "Python 3." in report
    assert "Qt 6." in report
    assert "test_crash.py" in report
    assert "builtins.ValueError" in report


def test_the_report_holds_no_words_of_the_text():
    report = report_of(*_caught("De bewindspersoon zegt dat geheim is wat geheim moet blijven"))
    assert "bewindspersoon" not in report


def test_the_report_does_not_say_whose_computer_it_is():
    assert str(Path.home()) not in report_of(*_caught())
    assert without_home(f"{Path.home()}/brieven/a.briefing") == "~/brieven/a.briefing"


def test_the_report_shows_what_led_to_it():
    try:
        try:
            raise KeyError("a")
        except KeyError as first:
            raise ValueError("b") from first
    except ValueError as error:
        report = report_of(type(error), error, error.__traceback__)
    assert report.index("builtins.KeyError") < report.index("builtins.ValueError")


def test_the_text_is_saved_before_anything_is_said(hook, saving, qtbot):
    hook.caught(*_caught())
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert saving.times == 1
    assert "Uw tekst is bewaard" in _words(hook)


def test_where_saving_fails_too_that_is_not_kept_back(hook, saving, qtbot):
    saving.fault = RuntimeError("ook stuk")
    hook.caught(*_caught())
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert "is niet bewaard" in _words(hook)


def test_a_burst_of_faults_is_said_once_and_kept_each_time(hook, qtbot, tmp_path):
    for _ in range(4):
        hook.caught(*_caught())
    qtbot.waitUntil(lambda: hook.dialog is not None)
    first = hook.dialog
    qtbot.wait(50)
    assert hook.dialog is first
    assert len(list((tmp_path / "verslagen").glob("*.txt"))) == 4
    first.accept()
    hook.caught(*_caught())
    qtbot.wait(50)
    assert hook.dialog is None, "wat er vlak na komt, hoort bij dezelfde storing"


def test_only_the_last_few_reports_are_kept(tmp_path):
    for number in range(8):
        keep_report(f"verslag {number}", tmp_path)
    kept = sorted(each.read_text() for each in tmp_path.glob("*.txt"))
    assert kept == [f"verslag {number}" for number in range(3, 8)]


def test_a_folder_that_cannot_be_written_is_no_second_fault(tmp_path):
    (tmp_path / "bestand").write_text("")
    keep_report("verslag", tmp_path / "bestand" / "verslagen")


def test_the_report_can_be_copied(hook, qtbot):
    hook.caught(*_caught())
    qtbot.waitUntil(lambda: hook.dialog is not None)
    copy = next(each for each in hook.dialog.findChildren(QPushButton) if "kopiëren" in each.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == hook.dialog.report


def test_a_fault_on_another_thread_is_caught_as_well(hook, qtbot):
    hook.install()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: hook.dialog is not None)
    finally:
        hook.uninstall()
    assert "ZeroDivisionError" in hook.dialog.report


def test_python_gets_its_own_back(hook):
    before = sys.excepthook
    hook.install()
    assert sys.excepthook == hook.caught
    hook.uninstall()
    assert sys.excepthook is sys.__excepthook__
    sys.excepthook = before


def _words(hook: CrashHook) -> str:
    from PySide6.QtWidgets import QLabel

    assert hook.dialog is not None
    return " ".join(each.text() for each in hook.dialog.findChildren(QLabel))
