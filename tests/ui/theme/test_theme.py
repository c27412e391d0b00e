"""Does a theme get onto the application, and change live?"""

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from briefing_app.model.agenda import CommitmentState
from briefing_app.model.letter import LetterState
from briefing_app.model.timing import Status
from briefing_app.ui import theme
from briefing_app.ui.theme.tokens import Role


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


def _colors(icon: QIcon, size: int = 32) -> set[str]:
    image = icon.pixmap(size, size).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    found = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {each.name() for each in found if each.alpha() == 255}


def test_the_palette_takes_the_colours_of_the_theme(qapp):
    tables: dict[theme.Mode, theme.Tokens] = {
        "dark": theme.DARK,
        "contrast": theme.CONTRAST,
        "light": theme.LIGHT,
    }
    for mode, tokens in tables.items():
        theme.apply(qapp, mode)
        assert theme.tokens(qapp) is tokens
        assert qapp.palette().color(QPalette.ColorRole.WindowText) == tokens.text


def test_there_is_one_theme_however_often_it_is_applied(qapp):
    assert theme.apply(qapp, "dark") is theme.apply(qapp, "light")


def test_an_icon_follows_a_change_of_colours(qapp):
    icon = theme.icon("briefing", 32, "text")
    assert theme.LIGHT.text.name() in _colors(icon)
    theme.apply(qapp, "dark")
    assert theme.DARK.text.name() in _colors(icon)


def test_a_mark_shows_its_ground_through_it(qapp):
    theme.apply(qapp, "contrast")
    assert {theme.CONTRAST.ok.name(), theme.CONTRAST.surface.name()} <= _colors(theme.mark("done"), 64)


def test_an_icon_is_sharp_on_a_dense_screen(qapp):
    pixmap = theme.icon("plus", 16).pixmap(QSize(16, 16), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_an_icon_we_do_not_have_is_a_fault_at_once(qapp):
    with pytest.raises(FileNotFoundError):
        theme.icon("geen-pictogram")


@pytest.mark.parametrize("status", [*get_args(Status), *get_args(LetterState), *get_args(CommitmentState)])
def test_each_status_of_the_model_has_a_mark_and_a_word(qapp, status):
    assert not theme.mark(status).pixmap(16, 16).isNull()
    assert theme.status_word(status)


def test_the_typeface_is_ours_with_figures_of_one_width(qapp):
    for role in ("caption", "interface", "editor", "title", "welcome"):
        assert QFontInfo(theme.font(role)).family() == "Inter"
    widths = {QFontMetrics(theme.font("interface")).horizontalAdvance(each) for each in "0123456789"}
    assert len(widths) == 1


def test_text_and_controls_grow_with_the_size_a_person_chose(qapp, qtbot):
    theme.apply(qapp, "light", 200)
    assert theme.px(32) == 64
    assert theme.font("interface").pixelSize() == 26
    button = QPushButton("Opslaan")
    qtbot.addWidget(button)
    button.show()
    assert button.height() >= 64
    theme.apply(qapp, "light", 500)
    assert theme.px(100) == 200, "200 procent is het meeste"


def test_a_button_that_is_reached_by_keyboard_has_a_ring_around_it(qapp, qtbot):
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from briefing_app.ui.theme.style import Ring

    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.setContentsMargins(20, 20, 20, 20)
    first, second = QPushButton("Een"), QPushButton("Twee")
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert qapp.focusWidget() is second
    (frame,) = (each for each in around.findChildren(Ring) if each.isVisible())
    image = around.grab().toImage()
    ring = image.pixelColor(second.geometry().center().x(), second.geometry().top() - 3)
    assert ring == QColor(theme.LIGHT.focus)
    assert (
        image.pixelColor(second.geometry().center().x(), second.geometry().top() - 1) == theme.LIGHT.surface
    )
    assert frame.geometry().contains(second.geometry())


def test_all_roles_have_a_colour():
    assert all(isinstance(theme.LIGHT.color(role), QColor) for role in get_args(Role))
