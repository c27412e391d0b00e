"""What the editor asks of a widget that stands in the text: an action list, a table, an image."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefing_app.blocks import Block

Side = Literal["before", "after"]


class Island(QWidget):
    """Base of the islands. The editor gives it the text's width and takes its `heightForWidth` (or size hint)."""

    edited = Signal(object)
    """The block as it is after an edit, for those that are stored in the text (tables, images)."""
    height_changed = Signal()
    """It needs another height."""
    left = Signal(str)
    """The keyboard leaves it ('before' or 'after'): the cursor goes to the text there."""
    removed = Signal()
    """The person takes it out of the text."""

    def set_block(self, block: Block) -> None:
        """Show what the text holds now (after undo, say), without losing the place of the keyboard."""
        raise NotImplementedError

    def add(self) -> bool:
        """Begin a new row, where it is a list to which a person adds; gives whether it is."""
        return False

    def enter(self, side: Side) -> None:  # noqa: ARG002 the islands use it
        """Take the keyboard, coming from the text before or after it."""
        self.setFocus()
