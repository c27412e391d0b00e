"""How is one cell edited: a few words with their bold and italic, notes and references, in place?

Enter, Tab, Esc and the arrows at an end are the grid's (`asked`), undo is the window's; what is typed is told at once.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, cast

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from briefing_app import blocks as b
from briefing_app.ui import theme
from briefing_app.ui.islands.keys import Asked, KeyGuard, asked_anywhere, wants_suggestions, without_keypad
from briefing_app.ui.islands.look import Labels, bare_label, text_format, thing_format
from briefing_app.ui.islands.suggestions import Suggestions
from briefing_app.ui.islands.things import ThingPainter
from briefing_app.ui.text.runs import OBJECT, Look, Run, has, inlines_of, runs_of, styled
from briefing_app.ui.text.vault import INLINE_OBJECT, Property, Vault


class CellEdit(QTextEdit):
    """One cell being edited.

    Args:
        rich: whether it has markup; else Ctrl+B and pasted looks do nothing.
        labels: what references and fields are shown as.
        takes_cells: pasted rows of cells go to the table (`cells_pasted`).
    """

    asked = Signal(str)
    """An `Asked`: a key that is not about the text of this cell."""
    typed = Signal()
    note_opened = Signal(int)
    """The position of a note that a person wants to read or change."""
    focus_lost = Signal()
    cells_pasted = Signal(str)
    """Text between tabs and on several lines, for several cells."""

    def __init__(
        self,
        parent: QWidget,
        font: QFont,
        *,
        rich: bool = True,
        labels: Labels = bare_label,
        takes_cells: bool = False,
    ) -> None:
        super().__init__(parent)
        self._rich = rich
        self._takes_cells = takes_cells
        self._labels = labels
        self._vault = Vault()
        self._filling = False
        self._suggestions: Suggestions | None = None
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setFont(font)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().registerHandler(
            INLINE_OBJECT, ThingPainter(self, font, self._vault, labels)
        )
        KeyGuard(self, _wants)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._step_out_of_thing)

    # --- what it says ---

    def fill(self, inlines: b.Inlines) -> None:
        """Let it say this, with the cursor where it was as far as that exists."""
        self._filling = True
        at = self.textCursor().position()
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._write(cursor, tuple(runs_of(inlines)))
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._filling = False

    def fill_plain(self, text: str) -> None:
        """Let it say these characters."""
        self.fill((b.Text(text),) if text else ())

    def inlines(self) -> b.Inlines:
        """What it says."""
        return inlines_of(run for _, run, _ in self._runs())

    def plain(self) -> str:
        """What it says, as characters."""
        return b.plain(self.inlines())

    def align(self, alignment: Qt.AlignmentFlag) -> None:
        """Let its lines stand left or right."""
        formatted = QTextBlockFormat()
        formatted.setAlignment(alignment)
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(formatted)

    def needed_height(self) -> int:
        """How high it has to be to show all."""
        return round(self.document().size().height() + 0.49)

    def thing_at(self, position: int) -> b.Inline | None:
        """What stands at a position instead of a character."""
        found = next((run for at, run, _ in self._runs() if at == position), None)
        return None if found is None or isinstance(found.content, str) else found.content

    def put(self, position: int, thing: b.Inline | None) -> None:
        """Let something else stand at a position, None for nothing."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        look = self._vault.look(cursor.charFormat().intProperty(Property.LOOK))
        self._write(cursor, () if thing is None else (Run(thing, look),))

    def insert_note(self, kind: Literal["", "table"] = "") -> int:
        """Put a note without text at the cursor; gives its position."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        at = cursor.position()
        self._write(cursor, (Run(b.Note((), kind)),))
        return at

    def toggle(self, style: Literal["b", "i", "sup", "sub"]) -> None:
        """Let what is selected, or typed next, be in a style or no longer."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            look = self._vault.look(self.currentCharFormat().intProperty(Property.LOOK))
            self.setCurrentCharFormat(self._format(Run("", styled(look, style, on=not has(look, style)))))
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        inside = [each for each in self._runs() if each[0] < end and each[0] + _size(each[1]) > start]
        on = not all(has(run.look, style) for _, run, _ in inside)
        for at, run, number in inside:
            piece = QTextCursor(self.document())
            piece.setPosition(max(at, start))
            piece.setPosition(min(at + _size(run), end), QTextCursor.MoveMode.KeepAnchor)
            changed = Run(run.content, styled(run.look, style, on=on))
            piece.setCharFormat(self._format(changed, number))

    def redress(self) -> None:
        """Show it in the colours of now."""
        self.fill(self.inlines())

    def offer(self, words: Sequence[str], *, clauses: bool = False) -> None:
        """Offer ways to go on while typing; with `clauses` for each clause anew."""
        self._suggestions = Suggestions(self, words, clauses=clauses)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._suggestions is not None and self._suggestions.takes(event):
            return
        asked = asked_anywhere(event)
        if asked is None:
            asked = self._asks(event)
        if asked is not None:
            self.asked.emit(asked)
        elif self._rich and (style := _style_of(event)):
            self.toggle(style)
        elif self._suggestions is not None and wants_suggestions(event):
            self._suggestions.suggest(now=True)
        else:
            super().keyPressEvent(event)

    def _asks(self, event: QKeyEvent) -> Asked | None:
        cursor, held = self.textCursor(), without_keypad(event)
        match event.key():
            case Qt.Key.Key_Tab:
                return "next"
            case Qt.Key.Key_Backtab:
                return "previous"
            case Qt.Key.Key_Enter | Qt.Key.Key_Return:
                return "enter"
            case Qt.Key.Key_Escape:
                return "escape"
            case Qt.Key.Key_Backspace if self.document().isEmpty():
                return "delete"
            case _:
                pass
        if held or cursor.hasSelection():
            return None
        match event.key():
            case Qt.Key.Key_Up if not _moves(cursor, QTextCursor.MoveOperation.Up):
                return "up"
            case Qt.Key.Key_Down if not _moves(cursor, QTextCursor.MoveOperation.Down):
                return "down"
            case Qt.Key.Key_Left if cursor.atStart():
                return "before"
            case Qt.Key.Key_Right if cursor.atEnd():
                return "after"
            case _:
                return None

    # --- the rest of the widget ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        for at in (cursor.position(), cursor.position() - 1):
            here = self.cursorRect(cursor)
            near = abs(here.center().x() - event.position().x()) < theme.px(12)
            if near and isinstance(self.thing_at(at), b.Note):
                self.note_opened.emit(at)
                return

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in (*kept, Qt.FocusReason.MenuBarFocusReason):
            self.focus_lost.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if self._takes_cells and ("\t" in text or "\n" in text.strip("\r\n")):
            self.cells_pasted.emit(text)
        else:
            self.textCursor().insertText(" ".join(text.split()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    # --- inside ---

    def _changed(self) -> None:
        if not self._filling:
            self.typed.emit()
            if self._suggestions is not None and self.hasFocus():
                self._suggestions.suggest()

    def _step_out_of_thing(self) -> None:
        """What is typed behind a note is text again."""
        formatted = self.currentCharFormat()
        if formatted.intProperty(Property.THING):
            look = self._vault.look(formatted.intProperty(Property.LOOK))
            self.setCurrentCharFormat(self._format(Run("", look)))

    def _write(self, cursor: QTextCursor, runs: tuple[Run, ...]) -> None:
        cursor.removeSelectedText()
        for run in runs:
            if isinstance(run.content, str):
                cursor.insertText(run.content, self._format(run))
            else:
                cursor.insertText(OBJECT, self._format(run, self._vault.add(run.content)))

    def _format(self, run: Run, number: int = 0) -> QTextCharFormat:
        if isinstance(run.content, str):
            made = text_format(run.look)
        else:
            made = thing_format(run.content, run.look)
            made.setObjectType(INLINE_OBJECT)
            made.setProperty(Property.THING, number)
        if run.look:
            made.setProperty(Property.LOOK, self._vault.look_number(run.look))
        return made

    def _runs(self) -> list[tuple[int, Run, int]]:
        """Where each run begins, the run, and the number of what stands there instead of text."""
        found: list[tuple[int, Run, int]] = []
        block = self.document().begin()
        while block.isValid():
            for each in cast("Iterable[QTextBlock.iterator]", block):
                piece = each.fragment()
                number = piece.charFormat().intProperty(Property.THING)
                look = self._vault.look(piece.charFormat().intProperty(Property.LOOK))
                found += self._pieces(piece.position(), piece.text(), look, number)
            block = block.next()
        return found

    def _pieces(self, at: int, text: str, look: Look, number: int) -> list[tuple[int, Run, int]]:
        thing = self._vault.thing(number)
        found: list[tuple[int, Run, int]] = []
        for part in text.replace(OBJECT, f"\0{OBJECT}\0").split("\0"):
            if part == OBJECT and thing is not None:
                found.append((at, Run(cast(b.Inline, thing), look), number))
            elif part and part != OBJECT:
                # What is typed behind a note takes its number along, but is text.
                found.append((at, Run(part.replace("\u2028", " "), look), 0))
            at += len(part.encode("utf-16-le")) // 2
        return found


def _wants(event: QKeyEvent) -> bool | None:
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return False  # the window's: there is one undo
    return True if asked_anywhere(event) is not None else None


def _size(run: Run) -> int:
    return len(run.content.encode("utf-16-le")) // 2 if isinstance(run.content, str) else 1


def _moves(cursor: QTextCursor, operation: QTextCursor.MoveOperation) -> bool:
    return QTextCursor(cursor).movePosition(operation)


def _style_of(event: QKeyEvent) -> Literal["b", "i"] | None:
    if event.matches(QKeySequence.StandardKey.Bold):
        return "b"
    return "i" if event.matches(QKeySequence.StandardKey.Italic) else None
