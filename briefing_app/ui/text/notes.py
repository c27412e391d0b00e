"""Where does one write a note? In a box below the paragraph of its mark, with the same means as in the text."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from briefing_app.blocks import Inlines, Note, Paragraph, Text, inlines_of
from briefing_app.edits.writing import Part
from briefing_app.markup import joined
from briefing_app.ui import theme
from briefing_app.ui.text.rich import RichEdit
from briefing_app.ui.text.runs import inlines_of as nested
from briefing_app.ui.text.runs import runs_of
from briefing_app.ui.text.words import Words


class NoteEdit(RichEdit):
    """The words of one note: one paragraph, without notes in it."""

    done = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, small=True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("Typ hier de tekst van de noot"))
        self.setAccessibleName(self.tr("Tekst van de noot"))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("background: transparent; border: none;")

    def show_inlines(self, inlines: Inlines) -> None:
        """Show the words of a note."""
        part = Part("note", 0, inlines, ())
        now = self.text.parts() if self.text.theme else ()
        if not now:
            self.quietly(lambda: self.text.fill((part,)))
        elif now != (part,):
            self.quietly(lambda: self.text.update((part,)))
        self._fit()

    def inlines(self) -> Inlines:
        """The words as they are now; what was pasted as more paragraphs is one."""
        (part,) = self.text.parts()[:1]
        found = list(part.title)
        for block in (each for one in self.text.parts() for each in one.blocks):
            if isinstance(block, Paragraph) or any(inlines_of(block)):
                for each in inlines_of(block):
                    found += (Text(" "), *each)
        kept = (run for run in runs_of(joined(found)) if not isinstance(run.content, Note))
        return nested(kept)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        else:
            return super().key(event)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self, _size: object = None) -> None:
        height = max(theme.px(20), round(self.document().size().height()))
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.document().setTextWidth(self.viewport().width())  # Qt forgets it where `_fit` came in between

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())


class NoteBox(QFrame):
    """The open note."""

    written = Signal(int, object)
    """(number in the vault, the note as it is now)"""
    closed = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = 0
        self._note = Note(())
        self._label = QLabel(self)
        self._label.setFont(theme.font("interface_strong"))
        self.edit = NoteEdit(self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Noot sluiten (Esc)"))
        self._close.setAccessibleName(self.tr("Noot sluiten"))
        self._close.setFixedSize(theme.px(24), theme.px(24))
        self._close.clicked.connect(self.closed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(12), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(14))
        self._label.setFixedHeight(theme.px(20))
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.edit, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.edit.edited.connect(self._write)
        self.edit.done.connect(self.closed)
        self.edit.resized.connect(self._resized)
        self._dress()
        self.hide()

    def open(self, number: int, shown: str, note: Note, *, read_only: bool, words: Words) -> None:
        """Show a note, `shown` being what its mark says."""
        self.number, self._note = number, note
        self.edit.objects.words = words
        self.edit.setReadOnly(read_only)
        self.edit.show_inlines(note.children)
        self.say_number(shown)
        self.show()

    def say_number(self, shown: str) -> None:
        """Another number, as notes before it came or went."""
        self._label.setText(shown)
        self.setAccessibleName(self.tr("Noot {number}").format(number=shown))

    def height_at(self, width: int) -> int:
        """What height it needs at a width."""
        self.resize(width, self.height())
        self._row.activate()
        return max(theme.px(44), self.edit.minimumHeight() + 2 * theme.px(12))

    def _write(self) -> None:
        self._note = replace(self._note, children=self.edit.inlines())
        self.written.emit(self.number, self._note)

    def _resized(self) -> None:
        if self.isVisible():
            self.resized.emit()

    def _dress(self) -> None:
        self._close.setIcon(theme.icon("x", 16))
        self.setFont(theme.font("interface"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme.tokens()
        painter.fillRect(self.rect(), colors.soft)
        painter.fillRect(0, 0, 3, self.height(), colors.accent)
