"""Which colours and which size does the window have now? Kept by the application, following the desktop."""

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from briefing_app.ui.theme.tokens import CONTRAST, DARK, LIGHT, Mode, Tokens, of_palette

_NAME = "briefing-theme"
MIN_SCALE, MAX_SCALE = 90, 200


class Theme(QObject):
    """The one child of the application that knows the theme; `theme.apply` makes it."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.setProperty(_NAME, self)
        self.mode: Mode = "system"
        self.scale = 100
        self.tokens = LIGHT
        self.pixmaps: dict[tuple[str, int, str, str, float], QPixmap] = {}
        """Icons as drawn before, by file, size, colour, ground and device pixel ratio."""
        self.system_palette = QPalette(app.palette())
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._system_changed)

    def choose(self, mode: Mode, scale: int) -> None:
        """Take what a person chose; sizes are percents."""
        self.mode = mode
        self.scale = min(MAX_SCALE, max(MIN_SCALE, scale))
        self.tokens = self._found()

    def px(self, length: float) -> int:
        """A length of the design at the size a person chose."""
        return round(length * self.scale / 100)

    def _found(self) -> Tokens:
        match self.mode:
            case "light":
                return LIGHT
            case "dark":
                return DARK
            case "contrast":
                return CONTRAST
            case "system":
                return self._system()

    def _system(self) -> Tokens:
        if self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return of_palette(self.system_palette) if sys.platform == "win32" else CONTRAST
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _system_changed(self) -> None:
        if self.mode == "system":
            self.tokens = self._found()
            self.changed.emit()


def theme_of(app: QObject | None = None) -> Theme | None:
    """The theme of the application, None before one was applied."""
    owner = QApplication.instance() if app is None else app
    if owner is None:
        return None
    # Each length and each colour asks; looking among the children takes many times longer.
    found = owner.property(_NAME)
    return found if isinstance(found, Theme) else None


def tokens(_of: QObject | None = None) -> Tokens:
    """The colours now; light where no theme was applied (in a test of one widget, say)."""
    theme = theme_of()
    return LIGHT if theme is None else theme.tokens


def px(length: float) -> int:
    """A length of the design (for 100 %) at the size a person chose."""
    theme = theme_of()
    return round(length) if theme is None else theme.px(length)


def blend(color: QColor, over: QColor, share: float) -> QColor:
    """`share` of one colour over another."""
    return QColor.fromRgbF(
        color.redF() * share + over.redF() * (1 - share),
        color.greenF() * share + over.greenF() * (1 - share),
        color.blueF() * share + over.blueF() * (1 - share),
    )
