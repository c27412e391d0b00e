"""A workspace that is in use, moved, damaged, newer or read-only: each says what can be done, and nothing is lost."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefing_app import store
from briefing_app.errors import (
    BriefingError,
    CannotWrite,
    DamagedWorkspace,
    MissingFile,
    NewerWorkspace,
    OlderWorkspace,
)
from briefing_app.store import Workspace, read
from briefing_app.ui.window import MainWindow
from briefing_app.ui.workspace.backups import BackupsDialog
from briefing_app.ui.workspace.keeping import Keeping
from briefing_app.ui.workspace.troubles import trouble_with
from briefing_app.ui.workspace.watching import FileWatch, FreeWatch, is_free
from tests.ui.workspace.support import LONG, choose_file, commands_of, shown


def _keeping(window: MainWindow) -> Keeping:
    (found,) = window.findChildren(Keeping)
    return found


def _way_out(window: MainWindow) -> QPushButton:
    button = window.messages.banner.action_button
    assert button is not None
    return button


def _rename_agenda(ws: Workspace, title: str) -> None:
    with ws.step("Agenda hernoemen") as step:
        step.update("agenda", read.agendas(ws)[0].id, title=title)


# --- somebody else has it --------------------------------------------------------------------------------


def test_what_somebody_else_has_becomes_writable_by_itself_when_they_leave(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    other = store.open_for_writing(sample, who="B. Jansen")
    commands_of(window).open_workspace(sample)
    assert window.session is not None
    assert window.session.read_only
    assert not is_free(sample)
    other.close()
    (watch,) = window.session.findChildren(FreeWatch)
    watch.ask()
    qtbot.waitUntil(lambda: window.session is not None and not window.session.read_only, timeout=LONG)


def test_it_waits_for_a_dialog_that_is_open(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    other = store.open_for_writing(sample, who="B. Jansen")
    commands = commands_of(window)
    commands.open_workspace(sample)
    commands.show_backups()
    dialog = shown(window, BackupsDialog, qtbot)
    other.close()
    assert window.session is not None
    (watch,) = window.session.findChildren(FreeWatch)
    with qtbot.waitSignal(watch.freed, timeout=LONG):
        watch.ask()
    assert window.session.read_only
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    watch.ask()
    qtbot.waitUntil(lambda: window.session is not None and not window.session.read_only, timeout=LONG)


# --- the file goes away ----------------------------------------------------------------------------------


def test_a_file_that_is_removed_while_open_is_saved_elsewhere_with_all_that_was_typed(
    window: MainWindow, qtbot: QtBot, sample: Path, documents: Path
) -> None:
    commands_of(window).open_workspace(sample)
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: len(store.backups(sample)) == 1, timeout=LONG)
    sample.unlink()
    qtbot.waitUntil(lambda: "staat niet meer in" in window.messages.banner.text, timeout=LONG)
    session.typing("agenda", lambda ws: _rename_agenda(ws, "Getypt na het verdwijnen"))
    qtbot.mouseClick(_way_out(window), Qt.MouseButton.LeftButton)
    choose_file(window, documents / "gered.briefing", qtbot)
    qtbot.waitUntil(lambda: window.session is not session, timeout=LONG)
    assert window.session is not None
    assert window.session.ws.path.name == "gered.briefing"
    assert window.session.agenda is not None
    assert window.session.agenda.title == "Getypt na het verdwijnen"
    assert window.session.undo_label == "Agenda hernoemen"


def test_what_is_typed_after_a_file_was_removed_keeps_the_way_out_on_screen(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    commands_of(window).open_workspace(sample)
    session = window.session
    assert session is not None
    sample.unlink()
    qtbot.waitUntil(lambda: "staat niet meer in" in window.messages.banner.text, timeout=LONG)
    with qtbot.waitSignal(session.failed, timeout=LONG):
        session.typing("proef", lambda ws: _rename_agenda(ws, "Getypt"))
    assert "staat niet meer in" in window.messages.banner.text
    assert _way_out(window).text() == "Bewaren als…"
    session.typing("proef", lambda _ws: None)  # else the window would ask whether to lose it
    session.flush()


def test_a_file_that_comes_back_takes_the_warning_away(qtbot: QtBot, sample: Path) -> None:
    watch = FileWatch(sample)
    away = sample.with_name("elders.briefing")
    with qtbot.waitSignal(watch.gone, timeout=LONG):
        sample.rename(away)
    with qtbot.waitSignal(watch.back, timeout=LONG):
        away.rename(sample)


def test_another_file_by_the_same_name_is_not_ours(qtbot: QtBot, sample: Path) -> None:
    watch = FileWatch(sample)
    copy = shutil.copy(sample, sample.with_name("kopie.briefing"))
    with qtbot.waitSignal(watch.gone, timeout=LONG):
        Path(copy).replace(sample)


def test_a_place_that_is_taken_is_refused_and_asked_again(
    window: MainWindow, qtbot: QtBot, sample: Path, documents: Path
) -> None:
    commands_of(window).open_workspace(sample)
    taken = documents / "bezet.briefing"
    taken.touch()
    _keeping(window).save_as(taken)
    assert "bestaat al" in window.messages.banner.text
    assert _way_out(window).text() == "Andere plaats…"


# --- one that doesn't open -------------------------------------------------------------------------------


def test_a_damaged_workspace_offers_its_backups(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    store.backup(sample)
    content = bytearray(sample.read_bytes())
    content[4096 : 4096 * 6] = b"\xff" * 4096 * 5
    sample.write_bytes(content)
    commands_of(window).open_workspace(sample)
    assert window.session is None
    assert "beschadigd" in window.messages.banner.text
    assert _way_out(window).text() == "Back-ups tonen…"
    _way_out(window).click()
    dialog = shown(window, BackupsDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 1, timeout=LONG)


def test_a_workspace_that_is_gone_can_be_taken_off_the_list(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    gone = tmp_path / "weg.briefing"
    window.settings.remember(gone)
    commands_of(window).open_workspace(gone)
    assert "bestaat niet" in window.messages.banner.text
    _way_out(window).click()
    assert window.settings.recents == ()


PATH = Path("/nergens/map/a.briefing")


@pytest.mark.parametrize(
    ("error", "recent", "way", "said"),
    [
        (MissingFile(file=PATH), True, "forget", "De map /nergens/map is niet bereikbaar."),
        (MissingFile(file=PATH), False, "none", "De map /nergens/map is niet bereikbaar."),
        (DamagedWorkspace(file=PATH, reason="x"), True, "none", "Er is geen back-up"),
        (NewerWorkspace(file=PATH, migration="9"), True, "none", "Werk Briefing bij."),
    ],
)
def test_each_trouble_is_a_sentence_with_a_way_out(
    error: BriefingError, recent: bool, way: str, said: str
) -> None:
    trouble = trouble_with(PATH, error, recent=recent, lang="nl")
    assert trouble.way == way
    assert said in trouble.sentence
    assert bool(trouble.word) == (way != "none")


def test_a_read_only_file_can_be_read_and_an_older_one_says_how_it_is_upgraded(sample: Path) -> None:
    error = CannotWrite(file=sample, reason="er is alleen leesrecht")
    assert trouble_with(sample, error, recent=True, lang="nl").way == "read"
    older = trouble_with(sample, OlderWorkspace(file=sample), recent=True, lang="nl")
    assert older.way == "none"
    assert "bijgewerkt" in older.sentence


def test_a_file_one_may_only_read_is_opened_for_reading(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    _keeping(window).open_for_reading(sample)
    assert window.session is not None
    assert window.session.read_only
