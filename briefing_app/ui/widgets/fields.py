"""How does a person fill in a word? Fields with their label above, and a box to search in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from briefing_app.ui.theme import icon, px


class Labelled(QWidget):
    """A field with its label above and, where it helps, a hint or a fault below."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = QLabel(label, self)
        self.label.setProperty("role", "label")
        self.label.setBuddy(field)
        self._hint = hint
        self.below = QLabel(hint, self)
        self.below.setWordWrap(True)
        self.below.setVisible(bool(hint))
        self.below.setProperty("role", "caption")
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.label)
        column.addWidget(field)
        column.addWidget(self.below)

    def set_fault(self, sentence: str) -> None:
        """Say what is wrong with it and what to do; empty takes it away."""
        self.below.setText(sentence or self._hint)
        self.below.setProperty("role", "error" if sentence else "caption")
        self.below.style().unpolish(self.below)
        self.below.style().polish(self.below)
        self.below.setVisible(bool(sentence or self._hint))
        self.field.setAccessibleDescription(sentence)


def labelled(label: str, field: QWidget, hint: str = "") -> Labelled:
    """A field with its label above."""
    return Labelled(label, field, hint)


class SearchBox(QLineEdit):
    """A field to search in: Esc clears it, and when it is empty goes on to what lies around it."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        glass = self.addAction(icon("search", 16, "text2"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(self.tr("Zoeken"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
