"""What does the window ask of a view?"""

from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class View(Protocol):
    """A view is a `QWidget` made as `View(session, messages, parent)`, with these.

    The window further connects, where a view has them, the signals `section_shown(str)` (the id of the section that is
    shown or edited, for the preview) and `letter_shown(str)`.
    """

    title: str
    """What the rail calls it."""

    def actions(self) -> list[QAction]:
        """What the menu Invoegen offers while this view is shown. (As `QWidget.actions`: `addAction` will do.)"""
        ...

    def focus_panes(self) -> list[QWidget]:
        """Where F6 brings the keyboard, in order."""
        ...

    def go_to(self, section_id: str, block: int | None = None, offset: int = 0) -> None:
        """Show a section, and put the cursor at a place in it where one is given."""
        ...
