"""What does the preview follow? The section and the letter that were shown last, also when it is made later."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from briefing_app.ui.frame.wiring import call_if_there


class Following:
    """Remembers for a preview that may not be there yet.

    Args:
        preview: gives the preview, None before it was made.
    """

    def __init__(self, preview: Callable[[], QWidget | None]) -> None:
        self._preview = preview
        self._section = ""
        self._letter = ""

    def section(self, id: str) -> None:
        """A section is shown or written in."""
        self._section = id
        call_if_there(self._preview(), "follow", id)

    def letter(self, id: str) -> None:
        """A letter is shown."""
        self._letter = id
        call_if_there(self._preview(), "show_letter", id)

    def tell(self) -> None:
        """The preview is there now."""
        if self._letter:
            self.letter(self._letter)
        if self._section:
            self.section(self._section)

    def forget(self) -> None:
        """Another workspace has other sections."""
        self._section = self._letter = ""
