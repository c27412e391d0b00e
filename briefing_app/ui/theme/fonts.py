"""Which typeface and size has each kind of text? Inter, which travels with the program, with tabular figures."""

from functools import cache
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from briefing_app.paths import assets_dir
from briefing_app.ui.theme.current import px

FontRole = Literal[
    "caption",
    "caption_strong",
    "interface",
    "interface_strong",
    "editor",
    "block_heading",
    "title",
    "welcome",
]

FAMILY = "Inter"
_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf")
_LOADED = "briefing-fonts"

_SIZES: dict[FontRole, tuple[int, QFont.Weight]] = {
    "caption": (12, QFont.Weight.Normal),
    "caption_strong": (12, QFont.Weight.DemiBold),
    "interface": (13, QFont.Weight.Normal),
    "interface_strong": (13, QFont.Weight.DemiBold),
    "editor": (16, QFont.Weight.Normal),
    "block_heading": (16, QFont.Weight.DemiBold),
    "title": (20, QFont.Weight.DemiBold),
    "welcome": (28, QFont.Weight.DemiBold),
}


def load_fonts() -> None:
    """Make Inter known to the application; again does nothing."""
    app = QApplication.instance()
    if app is None or app.property(_LOADED):
        return
    folder = assets_dir() / "fonts"
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(folder / name))
    app.setProperty(_LOADED, True)


def font(role: FontRole) -> QFont:
    """The font of a kind of text, at the size a person chose."""
    size, weight = _SIZES[role]
    return QFont(_made(px(size), weight))


@cache
def _made(size: int, weight: QFont.Weight) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
