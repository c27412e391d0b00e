"""Which note is open in the editor, and where does its box stand?"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor

from briefing_app.blocks import Note
from briefing_app.ui import theme
from briefing_app.ui.text.notes import NoteBox

if TYPE_CHECKING:
    from briefing_app.ui.text.editor import TextEditor


class OpenNote(QObject):
    """Opens and closes the box, and keeps it below the paragraph of its mark."""

    def __init__(self, edit: "TextEditor") -> None:
        super().__init__(edit)
        self._edit = edit
        self.box = NoteBox(edit.viewport())
        self.box.written.connect(self._write)
        self.box.closed.connect(self.close)
        self.box.resized.connect(self._make_room)

    @property
    def number(self) -> int:
        """The number in the vault of the open note, 0 for none."""
        return self.box.number

    def is_note(self, position: int) -> bool:
        """Whether the mark of a note stands after a position."""
        found = self._edit.text.thing_at(position) if position >= 0 else None
        return found is not None and isinstance(found[1], Note)

    def at_point(self, point: QPointF) -> int | None:
        """The position of the note whose mark is at a point of the viewport."""
        position = (
            self._edit.document()
            .documentLayout()
            .hitTest(point + QPointF(0, self._edit.verticalScrollBar().value()), Qt.HitTestAccuracy.FuzzyHit)
        )
        return next((x for x in (position, position - 1) if self.is_note(x) and self._covers(x, point)), None)

    def _covers(self, position: int, point: QPointF) -> bool:
        before, after = QTextCursor(self._edit.document()), QTextCursor(self._edit.document())
        before.setPosition(position)
        after.setPosition(position + 1)
        left, right = self._edit.cursorRect(before), self._edit.cursorRect(after)
        return (
            left.left() - 2 <= point.x() <= right.left() + 2
            and left.top() - 2 <= point.y() <= left.bottom() + 2
        )

    def open_at(self, position: int, *, focus: bool = True) -> None:
        """Open the note whose mark stands after a position."""
        found = self._edit.text.thing_at(position)
        if found is None or not isinstance(found[1], Note):
            return
        self.close(focus=False)
        number, note = found[0], found[1]
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(position + 1)
        self._edit.text.note_room = (cursor, 0)
        shown = str(self._edit.objects.numbers.get(number, "*"))
        self.box.open(number, shown, note, read_only=self._edit.isReadOnly(), words=self._edit.objects.words)
        self._make_room()
        if focus:
            self.box.edit.setFocus()
            self.box.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._show_whole()

    def close(self, *, focus: bool = True) -> None:
        """Close the box; the keyboard goes back behind the mark."""
        room = self._edit.text.note_room
        if room is None:
            return
        cursor, _ = room
        self._edit.text.note_room = None
        self.box.number = 0
        self.box.hide()
        self._edit.quietly(lambda: self._edit.text.make_room(cursor.block()))
        if focus:
            self._edit.setTextCursor(cursor)
            self._edit.setFocus()
        self._edit.after_change()

    def place(self) -> tuple[int, bool] | None:
        """Which note in the order of the text is open, and whether it has the keyboard; for `restore`."""
        if not self.number:
            return None
        order = list(self._edit.numbers_of_notes())
        return (order.index(self.number), self.box.edit.hasFocus()) if self.number in order else None

    def restore(self, place: tuple[int, bool] | None) -> None:
        """Show in the box what became of its note after an update; it closes where that is gone."""
        if place is None:
            return
        position = self._position_of(place[0])
        if position is None:
            self.close(focus=place[1])
            return
        found = self._edit.text.thing_at(position)
        if found is not None and found[0] == self.number and isinstance(found[1], Note):
            self.box.edit.show_inlines(found[1].children)
            self._make_room()
        else:
            self.open_at(position, focus=place[1])

    def _position_of(self, ordinal: int) -> int | None:
        """Where the mark of a note in the order of the text stands."""
        seen = -1
        for position in range(self._edit.document().characterCount()):
            if self.is_note(position):
                seen += 1
                if seen == ordinal:
                    return position
        return None

    def after_change(self) -> None:
        """The text changed: the note may be gone, or have another number."""
        room = self._edit.text.note_room
        if room is None:
            return
        found = self._edit.text.thing_at(room[0].position() - 1) if room[0].position() else None
        if found is None or found[0] != self.number:
            position = self._find()
            if position is None:
                self.close(focus=self.box.edit.hasFocus())
                return
            room[0].setPosition(position + 1)
            self._make_room()
        self.box.say_number(str(self._edit.objects.numbers.get(self.number, "*")))

    def _find(self) -> int | None:
        order = self._edit.numbers_of_notes()
        if self.number not in order:
            return None
        return self._position_of(list(order).index(self.number))

    def _write(self, number: int, note: Note) -> None:
        room = self._edit.text.note_room
        if room is not None:
            self._edit.text.vault.put(number, note)
            self._edit.text.forget_block(room[0].block())
            self._edit.edited.emit()

    def _make_room(self) -> None:
        room = self._edit.text.note_room
        if room is None:
            return
        height = self.box.height_at(self._edit.column()[1])
        needed = height + theme.px(20)
        if needed != room[1]:
            self._edit.text.note_room = (room[0], needed)
            self._edit.quietly(lambda: self._edit.text.make_room(room[0].block()))
        self.place_box()

    def place_box(self) -> None:
        """Put the box below the paragraph of its mark."""
        room = self._edit.text.note_room
        if room is None:
            return
        left, width = self._edit.column()
        block: QTextBlock = room[0].block()
        top = self._edit.rect_of(block).bottom() + theme.px(16)
        if block.blockNumber() == 0:
            top += self._edit.text.below
        self.box.setGeometry(left, top, width, self.box.height_at(width))

    def _show_whole(self) -> None:
        """Scroll so that the box is visible."""
        over = self.box.geometry().bottom() + theme.px(8) - self._edit.viewport().height()
        if over > 0:
            bar = self._edit.verticalScrollBar()
            bar.setValue(bar.value() + over)
