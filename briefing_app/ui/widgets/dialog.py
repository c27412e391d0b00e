"""How is a dialog built? Title top left, buttons bottom right with the primary last, Esc cancels."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.ui.theme import px
from briefing_app.ui.widgets.buttons import button


class Dialog(QDialog):
    """Fill `body`, then call `add_cancel` and `add_primary`; `footer` takes what stands at the left below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.title_label = QLabel(title, self)
        self.title_label.setProperty("role", "title")
        self.body = QVBoxLayout()
        self.body.setSpacing(px(16))
        self.footer = QHBoxLayout()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        below = QHBoxLayout()
        below.addLayout(self.footer)
        below.addStretch(1)
        below.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(16))
        column.addWidget(self.title_label)
        column.addLayout(self.body, 1)
        column.addSpacing(px(8))
        column.addLayout(below)

    def add_text(self, text: str, role: str = "") -> QLabel:
        """A wrapped sentence in the body."""
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setMinimumWidth(px(400))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        self.body.addWidget(label)
        return label

    def add_button(self, text: str) -> QPushButton:
        """A button that is neither the way out nor the way on."""
        made = button(text, "secondary", parent=self)
        self._buttons.addWidget(made)
        return made

    def add_cancel(self, text: str = "") -> QPushButton:
        """The way out, as Esc."""
        made = self.add_button(text or self.tr("Annuleren"))
        made.clicked.connect(self.reject)
        return made

    def add_primary(self, text: str, *, accepts: bool = True) -> QPushButton:
        """The way on, as Enter; the last button.

        Args:
            accepts: whether it closes the dialog by itself.
        """
        made = button(text, "primary", parent=self)
        made.setDefault(True)
        if accepts:
            made.clicked.connect(self.accept)
        self._buttons.addWidget(made)
        return made


def confirm(parent: QWidget | None, title: str, text: str, do: str, cancel: str = "") -> bool:
    """Ask before what can't be undone.

    Args:
        do: the word for doing it, as `Vastleggen`.
    """
    dialog = Dialog(title, parent)
    dialog.add_text(text)
    way_out = dialog.add_cancel(cancel)
    dialog.add_primary(do)
    way_out.setFocus()
    return dialog.exec() == QDialog.DialogCode.Accepted
