"""Does everything that can be reached have a name for those who hear the window?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from briefing_app.ui import theme
from briefing_app.ui.frame import help as helping
from briefing_app.ui.frame.parts import PARTS
from briefing_app.ui.frame.preferences import PreferencesDialog
from briefing_app.ui.settings import Settings
from briefing_app.ui.window import MainWindow

SPOKEN = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Tree,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.PageTabList,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuItem,
    QAccessible.Role.Slider,
}


def nameless(widget: QWidget) -> list[str]:
    """What in a widget can be reached or spoken, and has no name."""
    found = []
    for each in (widget, *widget.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(each)
        if not each.isVisibleTo(widget) or _is_inner(each):
            continue
        if interface.role() in SPOKEN and not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(each).__name__} {each.objectName()} in {type(each.parentWidget()).__name__}")
    return found


def _is_inner(widget: QWidget) -> bool:
    """Parts that Qt makes inside its own widgets: the field of a spin box, the button that clears a field."""
    return widget.objectName().startswith("qt_")


@pytest.fixture
def window(qapp: QApplication, qtbot, sample: Path, tmp_path: Path) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    made = MainWindow(Settings.in_file(tmp_path / "instellingen.ini"))
    qtbot.addWidget(made)
    made.open_path(sample)
    made.resize(1440, 900)
    made.show()
    yield made
    made.close()


@pytest.mark.parametrize("view", [each.key for each in PARTS.views])
def test_each_view_says_the_names_of_all_its_parts(window, view):
    window.show_view(view)
    QApplication.processEvents()
    assert nameless(window) == []


def test_the_strip_and_the_tabs_have_names(window):
    window.resize(1280, 720)
    assert window.bench.strip.isVisible()
    assert nameless(window.bench.strip) == []
    for tab in range(1, 4):
        window.bench.panel.show_tab(tab)
        window.bench.want_panel(True)
        assert nameless(window.bench.panel) == []


def test_the_welcome_has_names(window):
    assert window.close_workspace()
    assert nameless(window) == []


def test_the_command_palette_has_names(window):
    window.open_palette()
    assert nameless(window) == []


def test_the_dialogs_have_names(window):
    for made in (
        PreferencesDialog(window.settings, window),
        helping.help_dialog(window),
        helping.keys_dialog(window),
        helping.about_dialog(window),
    ):
        made.show()
        assert nameless(made) == []
        made.close()


def test_a_button_without_words_and_without_a_name_is_found(qtbot):
    made = QToolButton()
    qtbot.addWidget(made)
    made.show()
    assert nameless(made)
