"""Where does the window say what happened? Errors with a remedy, toasts with a way back, the status bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.errors import BriefingError, Lang
from briefing_app.ui.widgets import Banner, Toast


class Messages(QObject):
    """The one place for messages. Made by the window; each view gets it.

    Args:
        window: over which the toast lies.
        banner: where errors are shown; without one a banner at the top of `window` is made.
        lang: the language of the app.
    """

    status_said = Signal(str)

    def __init__(self, window: QWidget, banner: Banner | None = None, *, lang: Lang = "nl") -> None:
        super().__init__(window)
        self.lang: Lang = lang
        self.toaster = Toast(window)
        self._floating = banner is None
        self._window = window
        self.banner = Banner("error", window) if banner is None else banner

    def error(
        self, error: BriefingError | str, *, action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong and what to do; a button does it where that can be done."""
        self.banner.say(self.sentence(error), kind="error", action=action, then=then)
        self._place()

    def warning(self, text: str, *, action: str = "", then: Callable[[], object] | None = None) -> None:
        """Say what needs attention before it goes wrong."""
        self.banner.say(text, kind="warning", action=action, then=then)
        self._place()

    def settled(self) -> None:
        """Take the error away: it is over."""
        self.banner.hide()

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, with a way back."""
        self.toaster.say(text, undo)

    def status(self, text: str) -> None:
        """Say something in passing, in the status bar."""
        self.status_said.emit(text)

    def sentence(self, error: BriefingError | str) -> str:
        """An error in the language of the app."""
        return error if isinstance(error, str) else error.sentence(self.lang)

    def _place(self) -> None:
        if self._floating:
            self.banner.resize(self._window.width(), self.banner.sizeHint().height())
            self.banner.raise_()
