"""Does the window arrange its parts, keep how it stood, and let the keyboard everywhere?"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QTextEdit, QWidget

from briefing_app import store
from briefing_app.blocks import Text
from briefing_app.edits.outline import rename
from briefing_app.errors import CannotWrite
from briefing_app.ui import theme
from briefing_app.ui.frame.parts import PARTS, Parts
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets import Splitter
from briefing_app.ui.window import MainWindow


class _View(Splitter):
    """Stands in for a view: a list and a text."""

    section_shown = Signal(str)

    def __init__(self, _session, _messages, parent, _settings) -> None:
        super().__init__("proef", parent=parent)
        self.list, self.text = QLineEdit(), QTextEdit()
        self.text.setUndoRedoEnabled(False)
        self.went: list[tuple[str, int | None, int]] = []
        for each in (self.list, self.text):
            each.setAccessibleName("proef")
            self.addWidget(each)

    def actions(self) -> list[QAction]:
        return [QAction("&Noot", self)]

    def focus_panes(self) -> list[QWidget]:
        return [self.list, self.text]

    def go_to(self, section_id: str, block: int | None = None, offset: int = 0) -> None:
        self.went.append((section_id, block, offset))


class _Preview(QLabel):
    clicked_place = Signal(str, int, int)

    def __init__(self, _session, _messages, parent, _settings) -> None:
        super().__init__("voorbeeld", parent)
        self.followed: list[str] = []

    def follow(self, section_id: str) -> None:
        self.followed.append(section_id)


class _FileMenu:
    def __init__(self, _window) -> None:
        pass

    def fill(self, menu: QMenu) -> None:
        menu.addAction("&Nieuw…")


def _parts() -> Parts:
    views = tuple(replace(each, make=_View) if each.has_panel else each for each in PARTS.views)
    return Parts(views, _Preview, lambda window: QLabel("welkom", window), _FileMenu)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings.in_file(tmp_path / "instellingen.ini")
    made.person = "A. de Vries"
    return made


@pytest.fixture
def window(qapp: QApplication, qtbot, settings: Settings, sample: Path) -> Iterator[MainWindow]:
    made = _window(qapp, qtbot, settings)
    made.open_path(sample)
    yield made
    made.close()
    theme.apply(qapp, "light")


def _window(qapp, qtbot, settings) -> MainWindow:
    theme.apply(qapp, "light")
    made = MainWindow(settings, parts=_parts())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.resize(1440, 900)
    return made


def _view(window: MainWindow) -> _View:
    view = window.current_view
    assert isinstance(view, _View)
    return view


# --- arranging ---


def test_list_work_and_panel_stand_side_by_side_where_there_is_room(window):
    assert window.bench.panel.isVisible()
    assert _view(window).list.isVisible()
    assert not window.bench.strip.isVisible()
    assert window.bench.panel.width() == 424


def test_extra_width_goes_to_the_panel_first_and_then_to_the_work(window):
    window.resize(1520, 900)
    assert window.bench.panel.width() == 504
    window.resize(1900, 900)
    assert window.bench.panel.width() == 560


def test_below_1428_the_panel_becomes_a_strip_that_opens_in_place_of_the_list(window, qtbot):
    window.resize(1366, 768)
    assert window.bench.strip.isVisible()
    assert window.bench.strip.width() == 96
    assert _view(window).list.isVisible()
    qtbot.mouseClick(window.bench.strip.button("details"), Qt.MouseButton.LeftButton)
    assert window.bench.panel.isVisible()
    assert window.bench.panel.tab == 1
    assert not _view(window).list.isVisible()
    window.menus.list.trigger()
    assert _view(window).list.isVisible()
    assert not window.bench.panel.isVisible()


def test_who_folds_the_list_has_text_and_preview_on_a_small_laptop(window):
    window.menus.list.trigger()
    window.resize(1366, 768)
    assert window.bench.panel.isVisible()
    assert _view(window).text.width() >= 560
    window.resize(1440, 900)
    assert not _view(window).list.isVisible(), "wat iemand wil, blijft"


def test_a_view_without_a_panel_has_neither_panel_nor_strip(window):
    window.show_view("planning")
    assert not window.bench.panel.isVisible()
    assert not window.bench.strip.isVisible()


def test_it_can_be_as_small_as_1280_by_720(window):
    window.resize(1280, 720)
    assert (window.width(), window.height()) == (1280, 720)


def test_nothing_needs_more_room_than_the_smallest_window_has(window):
    hint = window.minimumSizeHint()
    assert hint.width() <= 1280
    assert hint.height() <= 720


# --- the keyboard ---


def test_the_views_have_keys(window, qtbot):
    for number, key in enumerate(("agenda", "letters", "library", "motions", "planning"), 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.bench.rail.current == key


def test_f6_goes_around_the_panes_and_back(window, qtbot):
    view = _view(window)
    view.list.setFocus()
    panes = [view.text, window.bench.panel.tabs, window.bench.rail.button("agenda"), view.list]
    for each in panes:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        assert QApplication.focusWidget() is each
    qtbot.keyClick(view.list, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is window.bench.rail.button("agenda")


def test_f9_folds_the_panel_and_opens_it(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.bench.panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.bench.panel.isVisible()


def test_undo_says_what_it_takes_back_and_does_it(window, qtbot):
    session = window.session
    section = session.agenda.sections[0]
    before = session.undo_label
    session.do(lambda ws: rename(ws, section.id, (Text("Een andere titel"),)))
    assert window.menus.undo.text() == f"&Ongedaan maken: {session.undo_label}"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.agenda.sections[0].title == section.title
    assert session.undo_label == before
    assert window.menus.redo.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert session.agenda.sections[0].title != section.title


def test_undo_is_the_windows_also_while_writing(window, qtbot):
    session, text = window.session, _view(window).text
    section = session.agenda.sections[0]
    session.do(lambda ws: rename(ws, section.id, (Text("Een andere titel"),)))
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.agenda.sections[0].title == section.title


def test_a_field_that_has_something_to_take_back_keeps_undo_for_itself(window, qtbot):
    session, field = window.session, _view(window).list
    session.do(lambda ws: rename(ws, session.agenda.sections[0].id, (Text("Een andere titel"),)))
    label = session.undo_label
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert session.undo_label == label


def test_the_menu_shows_what_the_view_can_insert(window):
    assert [each.text() for each in window.menus.insert.actions()] == ["&Noot"]
    window.show_view("planning")
    assert not window.menus.insert.actions()[0].isEnabled()


def test_leaving_stands_last_in_the_file_menu(window, qtbot):
    qtbot.waitUntil(lambda: len(window.menus.file.actions()) > 1)
    assert [each.text() for each in window.menus.file.actions() if not each.isSeparator()] == [
        "&Nieuw…",
        "&Afsluiten",
    ]


# --- who hears whom ---


def test_the_preview_follows_the_section_and_a_click_in_it_goes_there(window, qtbot):
    preview = window.bench.panel.preview
    _view(window).section_shown.emit("s1")
    assert preview.followed[-1] == "s1"
    window.show_view("letters")
    preview.clicked_place.emit("s2", 3, 14)
    assert window.bench.rail.current == "agenda"
    assert _view(window).went == [("s2", 3, 14)]


def test_it_says_whether_all_is_saved(window, qtbot):
    session = window.session
    section = session.agenda.sections[0]
    session.typing("titel", lambda ws: rename(ws, section.id, (Text("Nieuw"),)))
    assert window.top.saved.word == "Wordt bewaard…"
    qtbot.waitUntil(lambda: window.top.saved.word == "Bewaard", timeout=3000)


def test_it_says_that_saving_failed_until_it_went_well(window):
    session = window.session
    session.failed.emit(CannotWrite(file="brief.briefing", reason="vol"))
    assert window.top.saved.word == "Niet bewaard"
    assert "vrije ruimte" in window.bench.banner.text
    window.bench.banner.action_button.click()
    assert window.top.saved.word == "Bewaard"
    assert not window.bench.banner.isVisible()


# --- opening ---


def test_a_workspace_that_somebody_has_is_opened_for_reading_and_says_who(qapp, qtbot, settings, sample):
    with store.open_for_writing(sample, who="B. Jansen"):
        window = _window(qapp, qtbot, settings)
        window.open_path(sample)
        assert window.bench.reading.isVisible()
        assert (
            window.bench.reading.text == "Deze werkruimte is al open bij B. Jansen. U kunt haar alleen lezen."
        )
        assert window.top.saved.word == "Alleen lezen"
        assert not window.menus.undo.isEnabled()
        assert not window.menus.insert.actions()[0].isEnabled()
    assert window.bench.reading.action_button is not None
    window.bench.reading.action_button.click()
    assert not window.bench.reading.isVisible()
    assert window.session is not None
    assert not window.session.read_only
    window.close()


def test_what_cannot_be_opened_is_said_and_the_welcome_shows(qapp, qtbot, settings, tmp_path):
    window = _window(qapp, qtbot, settings)
    assert not window.open_path(tmp_path / "weg.briefing")
    assert window.session is None
    assert window.messages.banner.isVisible()
    assert "weg.briefing bestaat niet" in window.messages.banner.text
    assert not window.bench.rail.isVisible()


def test_the_welcome_has_no_rail_and_only_menus_that_make_sense(qapp, qtbot, settings):
    window = _window(qapp, qtbot, settings)
    window.show_welcome()
    shown = [each.text().replace("&", "") for each in window.top.menu_bar.actions() if each.isVisible()]
    assert shown == ["Bestand", "Beeld", "Help"]
    assert not window.top.search.isVisible()


def test_another_workspace_takes_the_place_of_the_first(window, tmp_path, sample):
    other = tmp_path / "ander.briefing"
    store.create(other)
    first = window.current_view
    assert window.open_path(other)
    assert window.current_view is not first
    with store.open_for_writing(sample, who="B. Jansen"):
        pass


def test_how_it_stood_is_kept(qapp, qtbot, settings, sample):
    window = _window(qapp, qtbot, settings)
    window.open_path(sample)
    window.show_view("letters")
    window.bench.panel.show_tab(2)
    window.menus.list.trigger()
    window.dress("dark", 110)
    window.close()
    again = MainWindow(Settings.in_file(Path(settings.store.fileName())), parts=_parts())
    qtbot.addWidget(again)
    assert again.settings.last_workspace == sample
    again.open_path(sample)
    assert again.bench.rail.current == "letters"
    assert again.bench.panel.tab == 2
    assert not again.bench.list_wanted
    assert (again.settings.mode, again.settings.scale) == ("dark", 110)
    again.close()
    theme.apply(qapp, "light")
