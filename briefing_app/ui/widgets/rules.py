"""What divides one part from the next? A line of one pixel."""

from PySide6.QtWidgets import QFrame, QWidget


def rule(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """A line across, or upright."""
    line = QFrame(parent)
    line.setProperty("role", "vline" if upright else "line")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
