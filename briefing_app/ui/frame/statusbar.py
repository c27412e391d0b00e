"""What is said in passing? The line at the bottom."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.ui.theme import px
from briefing_app.ui.widgets import rule


class StatusBar(QFrame):
    """At the left what views and acts say, at the right the file and the size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chrome")
        self.setAccessibleName(self.tr("Statusbalk"))
        self.said = QLabel(self)
        self.file = QLabel(self)
        self.size_label = QLabel(self)
        for each in (self.said, self.file, self.size_label):
            each.setProperty("role", "caption")
        # A long message is cut off rather than widening the window.
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(24))
        row.addWidget(self.said, 1)
        row.addWidget(self.file)
        row.addWidget(self.size_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule(self))
        column.addLayout(row, 1)
        self.setFixedHeight(px(32))

    def say(self, text: str) -> None:
        """Say something."""
        self.said.setText(text)
        self.said.setToolTip(text)
