"""A text edit over a `Manuscript`: what the editor of a theme and the box of a note have in common.

It settles the document after every edit, whoever made it, keeps Qt's undo out of the way, draws the objects, and
passes the clipboard through our own markup.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QPalette, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from briefing_app.blocks import Blocks, Inline, StyleName
from briefing_app.ui import theme
from briefing_app.ui.text import editing, inserting, looking
from briefing_app.ui.text.clipboard import MARKUP, blocks_in, blocks_selected, mime_of
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.fragments import look_of
from briefing_app.ui.text.objects import InlineObjects
from briefing_app.ui.text.runs import link_of, without
from briefing_app.ui.text.vault import INLINE_OBJECT, Property
from briefing_app.ui.text.words import Words

HARD_SPACE = "\u00a0"
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class _Guard(QObject):
    """Hears first which keys are to be shortcuts. (An override of `event` would be in use while Qt deletes it.)"""

    def __init__(self, edit: "RichEdit") -> None:
        super().__init__(edit)
        self._edit = edit
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or watched is not self._edit:
            return False
        assert isinstance(event, QKeyEvent)
        wanted = self._edit.wants(event)
        if wanted is not None:
            event.setAccepted(wanted)
        return wanted is not None


class RichEdit(QTextEdit):
    """Running text with notes, fields and references."""

    edited = Signal()
    """A person changed something."""
    dropped = Signal(object)
    """What was left out of what was pasted: a tuple of Dutch words."""

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self.text = Manuscript(self.document(), small=small)
        self.objects = InlineObjects(self.text, self)
        self.document().documentLayout().registerHandler(INLINE_OBJECT, self.objects)
        self._guard = _Guard(self)
        self.claimed: tuple[QAction, ...] = ()
        """Commands whose keys are ours while the keyboard is here."""
        self._quiet = 0
        self.document().contentsChanged.connect(self._settle)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(True)
        self.setTabChangesFocus(False)
        self.quietly(lambda: self.document().setDocumentMargin(0))
        self.dress()

    # --- words and colours ---

    def set_words(self, words: Words) -> None:
        """What fields and references show."""
        self.objects.words = words
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    def dress(self) -> None:
        """Take the colours and sizes of now."""
        colors = theme.tokens()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, colors.surface)
        palette.setColor(QPalette.ColorRole.Text, colors.text)
        if palette != self.palette():
            # Quietly: it tells us of the change as well, and all would be dressed twice.
            self.quietly(lambda: self.setPalette(palette))
        role: theme.FontRole = "interface" if self.text.style.small else "editor"
        self.quietly(lambda: self.document().setDefaultFont(theme.font(role)))
        self.redress()

    def redress(self) -> None:
        """Let the text take the colours and sizes of now."""
        self.quietly(self.text.redress)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._quiet:
            self.dress()

    # --- after each edit ---

    def quietly(self, act: Callable[[], object]) -> None:
        """Change the document without it being an edit of the person."""
        self._quiet += 1
        try:
            act()
        finally:
            self._quiet -= 1

    def _settle(self) -> None:
        if self._quiet:
            return
        self.quietly(self.text.settle)
        self.after_change()
        self.edited.emit()

    def after_change(self) -> None:
        """The document is other than it was: for those who place things in it."""

    def perform(self, act: Callable[[QTextCursor], object]) -> object:
        """Carry out an act of `editing` at the cursor."""
        if self.isReadOnly():
            return None
        cursor = self.textCursor()
        result = act(cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return result

    # --- keys ---

    def wants(self, event: QKeyEvent) -> bool | None:
        """Whether a key is ours before it is anybody's shortcut; None where Qt may say."""
        if _is_undo(event):
            return False  # the window undoes; Qt would keep the key for itself
        return True if self._claiming(event) is not None else None

    def _claiming(self, event: QKeyEvent) -> QAction | None:
        """The command of ours that a key stands for: while one writes, it goes before the window's."""
        pressed = QKeySequence(event.keyCombination())
        return next((each for each in self.claimed if each.shortcut() == pressed and each.isEnabled()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        claiming = self._claiming(event)
        if _is_undo(event):
            event.ignore()
        elif claiming is not None:
            claiming.trigger()
        elif not self.isReadOnly() and self.key(event):
            event.accept()
        else:
            if not _is_command(event):
                self.before_typing(event.text())
            super().keyPressEvent(event)

    def key(self, event: QKeyEvent) -> bool:
        """Act on a key that means something else here than in Qt; gives whether it did."""
        control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Space and control == ctrl | shift:
            self.insertPlainText(HARD_SPACE)
        elif event.key() == Qt.Key.Key_V and control == ctrl | shift:
            self.paste_plain()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            return self._delete_selection()
        else:
            return False
        return True

    def _delete_selection(self) -> bool:
        if not self.textCursor().hasSelection():
            return False
        self.perform(lambda cursor: editing.delete_selection(self.text, cursor))
        return True

    def cut(self) -> None:
        """Copy what is selected and take it out."""
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            self._delete_selection()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.before_typing(event.commitString())
        super().inputMethodEvent(event)

    def before_typing(self, typed: str) -> None:
        """Let what is typed be plain text: not part of a note before it, nor of a link that ends here."""
        if not typed or not typed.isprintable() or self.isReadOnly():
            return
        cursor = self.textCursor()
        if cursor.hasSelection():
            self._delete_selection()
            cursor = self.textCursor()
        elif self.text.island(cursor.block()):
            editing.leave_island(self.text, cursor)
            self.setTextCursor(cursor)
        formatted = cursor.charFormat()
        look = look_of(self.text.vault, formatted)
        if link_of(look) and self._link_after(cursor) != link_of(look):
            look = without(look, "a")
        right = self.text.style.char(self.text.shape(cursor.block()), look)
        if formatted != right or formatted.intProperty(Property.THING):
            cursor.setCharFormat(right)
            self.setTextCursor(cursor)

    def _link_after(self, cursor: QTextCursor) -> str:
        if cursor.atBlockEnd():
            return ""
        after = QTextCursor(cursor)
        after.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return link_of(look_of(self.text.vault, after.charFormat()))

    # --- clipboard ---

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_of(blocks_selected(self.text, self.textCursor()), self.objects.words)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(MARKUP) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._insert(source, plain=False)

    def paste_plain(self) -> None:
        """Paste the words alone."""
        self._insert(QApplication.clipboard().mimeData(), plain=True)

    def _insert(self, source: QMimeData, *, plain: bool) -> None:
        if self.isReadOnly():
            return
        found, dropped = blocks_in(source, plain=plain)
        blocks = self.arriving(found, source)
        if blocks is None:
            return
        self.perform(lambda cursor: inserting.insert_blocks(self.text, cursor, blocks))
        if dropped:
            self.dropped.emit(dropped)

    def arriving(self, blocks: Blocks, _source: QMimeData) -> Blocks | None:
        """What is pasted, as it is to stand here; None where it can't, and that was said."""
        return blocks

    # --- inline commands ---

    def toggle(self, style: StyleName) -> None:
        """Bold (b), italic (i), superscript (sup) or subscript (sub), on or off."""
        self.perform(lambda cursor: looking.toggle(self.text, cursor, style))

    def set_link(self, to: str, words: str = "") -> None:
        """Let the selection, or new words, lead to an address; '' takes the link away."""
        self.perform(lambda cursor: looking.set_link(self.text, cursor, to, words or to))

    def link_at_cursor(self) -> str:
        """The address that the text at the cursor leads to, '' for none."""
        return link_of(looking.looks_of(self.text, self.textCursor())[0])

    def insert_inlines(self, inlines: Sequence[Inline]) -> None:
        """Write a field, a reference or words at the cursor."""
        self.perform(lambda cursor: inserting.insert_inlines(self.text, cursor, inlines))

    def numbers_of_notes(self) -> dict[int, int]:
        """Each note's number by its place, those of tables aside."""
        return {number: count for count, number in enumerate(self.text.note_numbers(), 1)}


def _is_command(event: QKeyEvent) -> bool:
    """Whether Qt writes nothing at a key, though it has a character: `Ctrl+9` has, with AltGr it is a character."""
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in (ctrl, ctrl | shift)


def _is_undo(event: QKeyEvent) -> bool:
    ctrl_y = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return ctrl_y or any(event.matches(each) for each in _UNDO_KEYS)
