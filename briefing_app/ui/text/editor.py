"""The editor of a theme: its title, its text and the unnumbered sections in it, with islands and notes in place."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.blocks import Block, Blocks, Note
from briefing_app.edits.writing import Part
from briefing_app.ui import theme
from briefing_app.ui.text import editing, inserting
from briefing_app.ui.text.clipboard import LISTS, Lists, blocks_selected
from briefing_app.ui.text.hosting import Factory, Hosting
from briefing_app.ui.text.keys import Keys
from briefing_app.ui.text.open_note import OpenNote
from briefing_app.ui.text.painting import Margins
from briefing_app.ui.text.places import Place, place_of, position_of
from briefing_app.ui.text.rich import RichEdit
from briefing_app.ui.text.speaking import Speaker
from briefing_app.ui.text.style import GUTTER, MEASURE, page
from briefing_app.ui.text.words import Words

_GAP = 8


class TextEditor(RichEdit):
    """Shows one theme; `parts()` says what it is now."""

    place_changed = Signal(str)
    """The cursor came into another section."""
    left = Signal()
    """Esc: back to the outline."""
    leaving_link = Signal(str)
    """Ctrl+click: this address is wanted."""

    def __init__(self, parent: QWidget | None = None, *, island_factory: Factory | None = None) -> None:
        super().__init__(parent)
        self.hosting = Hosting(self, self.text)
        self.hosting.factory = island_factory
        self.margins = Margins(self.text)
        self.notes = OpenNote(self)
        self.keys = Keys(self)
        self.lists: Lists | None = None
        """Who lets the actions of a list go along on the clipboard."""
        self._speaker = Speaker(self)
        self._above: QWidget | None = None
        self._header: QWidget | None = None
        self._section = ""
        self._breadcrumb = ""
        self.setAccessibleName(self.tr("Tekst"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hosting.edited.connect(self._island_edited)
        self.hosting.left.connect(self._island_left)
        self.hosting.removed.connect(self.remove_island)
        self.document().documentLayout().documentSizeChanged.connect(self._place_widgets)
        self.cursorPositionChanged.connect(self._cursor_moved)

    # --- what is shown ---

    def show_parts(
        self, parts: Sequence[Part], *, number: str = "", breadcrumb: str = "", read_only: bool = False
    ) -> None:
        """Show a theme from its start. `number` stands before its title and is no text."""
        self.notes.close(focus=False)
        self.hosting.clear()
        self._set_read_only(read_only)
        self._breadcrumb = breadcrumb
        self._say_number(number)
        self._section = ""
        self.hosting.filling = True
        self.quietly(lambda: self.text.fill(parts))
        self.hosting.filling = False
        self.setAccessibleDescription(breadcrumb)
        cursor = self.textCursor()
        cursor.setPosition(0)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)
        self.after_change()

    def parts(self) -> tuple[Part, ...]:
        """What the text says now."""
        return self.text.parts()

    def update_parts(self, parts: Sequence[Part]) -> None:
        """Show what became of the theme elsewhere (undo, another view); cursor and scroll stay where they were."""
        if tuple(parts) == self.parts():
            return
        cursor, scroll = self.textCursor(), self.verticalScrollBar().value()
        here = (cursor.blockNumber(), cursor.positionInBlock(), cursor.block().text())
        note = self.notes.place()
        first, was, now = 0, 0, 0

        def update() -> None:
            nonlocal first, was, now
            first, was, now = self.text.update(parts)

        self.quietly(update)
        self._restore(here, first, was, now)
        self.hosting.refresh()
        self.after_change()
        self.notes.restore(note)
        self.verticalScrollBar().setValue(scroll)

    def set_number(self, number: str) -> None:
        """The title has another number now."""
        if number != self.margins.number:
            self._say_number(number)
            self.quietly(self.text.redress)
            self.after_change()

    def _say_number(self, number: str) -> None:
        self.margins.number = number
        width = QFontMetricsF(theme.font("title")).horizontalAdvance(number)
        self.text.style.title_indent = round(width) + theme.px(12) if number else 0
        self.text.style = self.text.style.anew(self.text.vault)

    def _set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)
        if read_only:
            look = (
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.setTextInteractionFlags(look)

    def _restore(self, here: tuple[int, int, str], first: int, was: int, now: int) -> None:
        """Put the cursor back: at the same characters of its block if that was written anew."""
        number, at, before = here
        if number >= first + was:
            number += now - was
        elif number >= first:
            number = max(0, min(number, first + now - 1))
        block = self.text.block(min(number, self.document().blockCount() - 1))
        after = block.text()
        if after != before:
            same = next((x for x, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
            same = min(len(before), len(after)) if same is None else same
            if at > same:
                at = max(same, at - (len(before) - len(after)))
        cursor = self.textCursor()
        cursor.setPosition(block.position() + max(0, min(at, block.length() - 1)))
        self.setTextCursor(cursor)

    # --- places ---

    def place(self) -> Place:
        """Where the cursor is."""
        cursor = self.textCursor()
        return place_of(self.text, cursor.block(), cursor.positionInBlock())

    def go_to(self, section: str, block: int | None = None, offset: int = 0) -> None:
        """Put the cursor somewhere, and show it: a section's title at the top."""
        cursor = self.textCursor()
        cursor.setPosition(position_of(self.text, Place(section, block, offset)))
        self.setTextCursor(cursor)
        top = self.cursorRect().top()
        if block is None or not 0 <= top <= self.viewport().height() - theme.px(40):
            bar = self.verticalScrollBar()
            bar.setValue(0 if cursor.blockNumber() == 0 else bar.value() + top - theme.px(72))

    def _cursor_moved(self) -> None:
        block = self.textCursor().block()
        section = self.text.section_of(block)
        if section != self._section:
            self._section = section
            self.place_changed.emit(section)
        self._speaker.cursor_moved()

    # --- commands ---

    def active(self) -> RichEdit | None:
        """Where commands on characters act: the open note if one writes there, None within an island."""
        focus = QApplication.focusWidget()
        if focus is not None and self.notes.box.isAncestorOf(focus):
            return self.notes.box.edit
        return None if focus is not None and self.hosting.has(focus) else self

    def set_kind(self, kind: editing.Kind) -> None:
        """Make the selected paragraphs a kind: paragraph, heading, bullets, numbers, quote."""
        self.perform(lambda cursor: editing.set_kind(self.text, cursor, kind))

    def indent(self, by: int) -> bool:
        """A list or heading one level deeper or higher."""
        return bool(self.perform(lambda cursor: editing.indent(self.text, cursor, by)))

    def insert_note(self) -> None:
        """Put a note at the cursor, or open the one that is there."""
        cursor = self.textCursor()
        at = next((x for x in (cursor.position() - 1, cursor.position()) if self.notes.is_note(x)), None)
        if at is not None:
            self.notes.open_at(at)
        elif not self.isReadOnly():
            cursor.setPosition(cursor.selectionEnd())
            self.setTextCursor(cursor)
            self.insert_inlines((Note(()),))
            self.notes.open_at(self.textCursor().position() - 1)

    def insert_island(self, block: Block) -> None:
        """Put a table, an image or an action list below the paragraph of the cursor, and go into it."""
        number = self.perform(lambda cursor: inserting.insert_island(self.text, cursor, block))
        if isinstance(number, int) and number:
            self.hosting.enter(number, "before")

    def remove_island(self, number: int) -> None:
        """Take an island out of the text."""
        block = self.hosting.block_of(number)
        if block is not None and not self.isReadOnly():
            cursor = QTextCursor(block)
            editing.select_island(cursor, block)
            editing.delete_selection(self.text, cursor)
            self.setTextCursor(cursor)
            self.setFocus()

    def set_words(self, words: Words) -> None:
        super().set_words(words)
        self.notes.box.edit.set_words(words)

    # --- clipboard ---

    def createMimeDataFromSelection(self) -> QMimeData:
        data = super().createMimeDataFromSelection()
        packed = self.lists.pack(blocks_selected(self.text, self.textCursor())) if self.lists else b""
        if packed:
            data.setData(LISTS, packed)
        return data

    def arriving(self, blocks: Blocks, source: QMimeData) -> Blocks | None:
        if self.lists is None:
            return blocks
        return self.lists.unpack(blocks, bytes(source.data(LISTS).data()), self.place().section)

    # --- islands ---

    def set_island_factory(self, factory: Factory | None) -> None:
        """Who makes the widgets of islands."""
        self.hosting.clear()
        self.hosting.factory = factory
        self._place_widgets()

    def _island_edited(self) -> None:
        self.edited.emit()

    def _island_left(self, number: int, side: str) -> None:
        block = self.hosting.block_of(number)
        if block is None:
            return
        self.setFocus()
        cursor = QTextCursor(block)
        beside = block.previous() if side == "before" else block.next()
        if beside.isValid() and not self.text.island(beside):
            cursor.setPosition(beside.position() + (beside.length() - 1 if side == "before" else 0))
        elif side == "after":
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            if not beside.isValid() and not self.isReadOnly():
                editing.leave_island(self.text, cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # --- what stands around the title, and where ---

    def set_above(self, widget: QWidget | None) -> None:
        """A widget above the title, such as the breadcrumb."""
        was, self._above = self._above, widget
        self._adopt(was, widget)

    def set_header(self, widget: QWidget | None) -> None:
        """A widget below the title, such as its state and number of words."""
        was, self._header = self._header, widget
        self._adopt(was, widget)

    def _adopt(self, was: QWidget | None, widget: QWidget | None) -> None:
        if was is not None:
            was.hide()
            was.setParent(None)
        if widget is not None:
            widget.setParent(self.viewport())
            widget.show()
        self.refresh_header()

    def refresh_header(self) -> None:
        """What stands around the title has another height now."""
        self.after_change()

    def _make_room(self) -> None:
        below = _height(self._header) + theme.px(_GAP) if self._header else 0
        if below != self.text.below:
            self.text.below = below
            self.quietly(lambda: self.text.make_room(self.text.block(0)))
        above = _height(self._above) + theme.px(4) if self._above else 0
        room = self.viewport().width() - theme.px(MEASURE)
        frame = page(max(theme.px(GUTTER), room // 2), above + theme.px(GUTTER), theme.px(96))
        if frame != self.document().rootFrame().frameFormat():
            self.quietly(lambda: self.text.set_page(frame))

    def after_change(self) -> None:
        self._make_room()
        self.margins.update()
        numbers = self.numbers_of_notes()
        if numbers != self.objects.numbers:
            self.objects.numbers = numbers
            self.viewport().update()
        self.notes.after_change()
        self._place_widgets()

    def _place_widgets(self) -> None:
        left, width = self.column()
        title = self.rect_of(self.text.block(0))
        if self._above is not None:
            height = _height(self._above)
            self._above.setGeometry(left, title.top() - height - theme.px(4), width, height)
        if self._header is not None:
            self._header.setGeometry(left, title.bottom() + theme.px(_GAP), width, _height(self._header))
        self.notes.place_box()
        self.hosting.place()

    def column(self) -> tuple[int, int]:
        """Where the text begins in the viewport, and its width."""
        frame = self.document().rootFrame().frameFormat()
        width = self.viewport().width() - frame.leftMargin() - frame.rightMargin()
        return int(frame.leftMargin()), int(width)

    def rect_of(self, block: QTextBlock) -> QRect:
        """Where a block stands in the viewport."""
        found = self.document().documentLayout().blockBoundingRect(block)
        return found.translated(0, -self.verticalScrollBar().value()).toAlignedRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)
        self.hosting.measure()
        self._place_widgets()

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        self._place_widgets()

    def redress(self) -> None:
        if not hasattr(self, "notes"):  # the base dresses itself before there is more
            super().redress()
            return
        self._say_number(self.margins.number)
        self.hosting.objects.forget()
        super().redress()
        self.after_change()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        first = self.cursorForPosition(event.rect().topLeft()).block()
        scrolled = self.verticalScrollBar().value()
        self.margins.paint(painter, first, QPointF(0, -scrolled), event.rect().bottom())
        painter.end()

    # --- keys and mouse ---

    def key(self, event: QKeyEvent) -> bool:
        return self.keys.press(event) or super().key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.keys.move(event):
            super().keyPressEvent(event)
            self.keys.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection() or event.button() != Qt.MouseButton.LeftButton:
            return
        at = self.notes.at_point(event.position())
        if at is not None:
            self.notes.open_at(at)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and (to := self.link_at_cursor()):
            self.leaving_link.emit(to)

    def wants(self, event: QKeyEvent) -> bool | None:
        return True if self.keys.wants(event) else super().wants(event)


def _height(widget: QWidget | None) -> int:
    return 0 if widget is None else widget.sizeHint().height()
