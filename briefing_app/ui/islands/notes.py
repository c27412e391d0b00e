"""How is the text of a note in a cell read and changed?"""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from briefing_app.blocks import Note
from briefing_app.ui import theme
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.islands.look import Labels
from briefing_app.ui.widgets import Dialog


class NoteDialog(Dialog):
    """The text of one note. Every way out keeps what was typed. Without text it goes, with its mark."""

    def __init__(self, note: Note, labels: Labels, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("Islands", "Noot"), parent)
        self._note = note
        frame = QFrame(self)
        frame.setProperty("role", "card")
        around = QVBoxLayout(frame)
        self.edit = CellEdit(frame, theme.font("interface"), labels=labels)
        self.edit.setMinimumSize(theme.px(440), theme.px(96))
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.edit.setAccessibleName(self.tr("Tekst van de noot"))
        self.edit.fill(note.children)
        self.edit.asked.connect(self._asked)
        around.addWidget(self.edit)
        self.body.addWidget(frame)
        self.add_primary(self.tr("Sluiten"))
        self.edit.setFocus()

    def note(self) -> Note | None:
        """The note as it says now, None without text."""
        children = self.edit.inlines()
        return replace(self._note, children=children) if children else None

    def reject(self) -> None:
        """Esc and the cross close it as a note in the text does."""
        self.accept()

    def _asked(self, what: str) -> None:
        match what:
            case "escape" | "enter":
                self.accept()
            case "next":
                self.focusNextChild()
            case "previous":
                self.focusPreviousChild()
            case _:
                pass


def open_note(edit: CellEdit, position: int, labels: Labels, *, is_new: bool = False) -> None:
    """Let a person read and change the note at a position of a cell."""
    note = edit.thing_at(position)
    if not isinstance(note, Note):
        return
    dialog = NoteDialog(note, labels, edit.window())

    def done(_result: int) -> None:
        now = dialog.note()
        if is_new or now is not None or note.children:  # else it has no text in its source either, and stays
            edit.put(position, now)
        dialog.deleteLater()
        edit.setFocus()

    dialog.finished.connect(done)
    dialog.open()
