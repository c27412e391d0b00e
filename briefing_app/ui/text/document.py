"""How does the editor's `QTextDocument` hold a theme, and what does it say now?

`fill` writes lines as blocks, `lines` reads them back; only blocks that changed since are read. A block's shape and a
run's look are numbers in its format (see `vault`), so that Qt's own editing carries them along; `settle` afterwards
makes what such editing left into lines that make sense, and dresses them.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from briefing_app.blocks import (
    Block,
    Note,
)
from briefing_app.edits.writing import Part
from briefing_app.ui.text.fragments import BLOCKS, end_of, format_at, is_island, runs_in, units
from briefing_app.ui.text.lines import Heading, Line, Prose, Shape, Standing, flatten, fold, settled
from briefing_app.ui.text.mirror import Mirror
from briefing_app.ui.text.runs import OBJECT, Run, inlines_of, runs_of
from briefing_app.ui.text.style import Style
from briefing_app.ui.text.vault import Property, Thing, Vault


class Manuscript:
    """A theme in a document."""

    def __init__(self, document: QTextDocument, *, small: bool = False) -> None:
        self.document = document
        self.vault = Vault()
        self.style = Style(self.vault, small=small)
        self.theme = ""
        self.below = 0
        """Room below the title."""
        self.note_room: tuple[QTextCursor, int] | None = None
        """Where the text of a note is open, and what room it takes below that block."""
        self._mirror = Mirror(document)
        self._parts: tuple[Part, ...] | None = None
        document.setUndoRedoEnabled(False)
        document.contentsChange.connect(self._changed)

    def _changed(self, _start: int, _removed: int, _added: int) -> None:
        self._parts = None

    # --- filling ---

    def fill(self, parts: Sequence[Part]) -> None:
        """Let the document be these parts."""
        self.vault = Vault()
        self.style = self.style.anew(self.vault)
        self.theme = parts[0].id
        self.note_room = None
        lines = flatten(parts)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._write(cursor, lines, first=True)
        cursor.endEditBlock()
        self._mirror.reset(lines)
        self._parts = None

    def update(self, parts: Sequence[Part]) -> tuple[int, int, int]:
        """Replace only the lines that differ; gives the first, and how many there were and are.

        An island that stays one keeps its number, and so its widget.
        """
        old, new = self.lines(), flatten(parts)
        self.theme = parts[0].id
        first = 0
        while first < min(len(old), len(new)) and old[first] == new[first]:
            first += 1
        last = 0
        while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
            last += 1
        was, now = old[first : len(old) - last], new[first : len(new) - last]
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for at, line in enumerate(now[: len(was)]):
            self._replace(first + at, was[at], line)
        if len(was) > len(now):
            self._remove_blocks(cursor, first + len(now), len(was) - len(now))
        elif len(now) > len(was):
            at = first + len(was)
            cursor.setPosition(end_of(self.block(at - 1)))
            self._write(cursor, now[len(was) :], first=False)
        cursor.endEditBlock()
        self._mirror.reset(new)
        self._parts = None
        return first, len(was), len(now)

    def _replace(self, number: int, was: Line, now: Line) -> None:
        block = self.block(number)
        if was == now:
            return
        if isinstance(was.shape, Standing) and isinstance(now.shape, Standing):
            self.vault.put(self.island(block), now.shape.block)
            return
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._write(cursor, (now,), first=True)

    def _remove_blocks(self, cursor: QTextCursor, number: int, count: int) -> None:
        kept = self.block(number - 1)
        format_kept, char_kept = kept.blockFormat(), kept.charFormat()
        cursor.setPosition(end_of(kept))
        cursor.setPosition(end_of(self.block(number + count - 1)), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(format_kept)  # an empty block takes the format of what comes after it
        cursor.setBlockCharFormat(char_kept)

    def _write(self, cursor: QTextCursor, lines: Sequence[Line], *, first: bool) -> None:
        """Write lines at a cursor; the `first` into the empty block it is in, each other in a new one below."""
        for line in lines:
            plain = self.style.char(line.shape, ())
            formatted = self.style.block(line.shape, self._room(cursor.block()) if first else 0)
            if first:
                cursor.setBlockFormat(formatted)
                cursor.setBlockCharFormat(plain)
            else:
                cursor.insertBlock(formatted, plain)
            first = False
            if isinstance(line.shape, Standing):
                cursor.insertText(OBJECT, self.style.island(self.vault.add(line.shape.block)))
            else:
                self.write_runs(cursor, line.shape, tuple(runs_of(line.inlines)))

    def write_runs(self, cursor: QTextCursor, shape: Shape, runs: Sequence[Run]) -> None:
        """Write runs at a cursor, in a block of this shape."""
        for run in runs:
            if isinstance(run.content, str):
                cursor.insertText(run.content, self.style.char(shape, run.look))
            else:
                number = self.vault.add(run.content)
                cursor.insertText(OBJECT, self.style.thing(shape, run.look, number))

    def insert_below(self, cursor: QTextCursor, lines: Sequence[Line]) -> None:
        """Write lines as new blocks below the cursor's, and leave the cursor at their end."""
        cursor.setPosition(end_of(cursor.block()))
        self._write(cursor, lines, first=False)

    # --- reading ---

    def lines(self) -> list[Line]:
        """The lines of the document as it is."""
        found: list[Line] = []
        block = None
        for number, known in enumerate(self._mirror.known):
            if known.line is None:
                follows = block is not None and block.blockNumber() == number - 1
                block = block.next() if block is not None and follows else self.block(number)
                known.line = self._read(block)
            elif isinstance(known.line.shape, Standing):
                known.line = self._island_line(number, known.line)
            found.append(known.line)
        return found

    def parts(self) -> tuple[Part, ...]:
        """What the document says now. Cheap: only what changed is read."""
        if self._parts is None:
            self._parts = fold(self.lines(), self.theme)
        return self._parts

    def forget_block(self, block: QTextBlock) -> None:
        """Something in it changed that Qt doesn't know of: the text of a note, an island's block."""
        self._parts = None
        self._mirror.forget(block.blockNumber())

    def block(self, number: int) -> QTextBlock:
        """The block of a line."""
        return self.document.findBlockByNumber(number)

    def shape(self, block: QTextBlock) -> Shape:
        """What a block is; an island is one by what stands in it."""
        if number := self.island(block):
            return Standing(cast(Block, self.vault.thing(number)))
        return self._text_shape(block)

    def _text_shape(self, block: QTextBlock) -> Heading | Prose:
        found = self.vault.shape(block.blockFormat().intProperty(Property.SHAPE))
        return Prose() if isinstance(found, Standing) else found  # text came where an island stood

    def island(self, block: QTextBlock) -> int:
        """The number of the island that is all of a block, 0 if it is text."""
        if block.length() != 2 or block.text() != OBJECT:
            return 0
        number = format_at(block, block.position()).intProperty(Property.THING)
        return number if isinstance(self.vault.thing(number), BLOCKS) else 0

    def _island_line(self, number: int, line: Line) -> Line:
        found = self.vault.thing(self.island(self.block(number)))
        same = isinstance(line.shape, Standing) and line.shape.block is found
        return line if same else Line(Standing(cast(Block, found)))

    def _read(self, block: QTextBlock) -> Line:
        shape = self.shape(block)
        if isinstance(shape, Standing):
            return Line(shape)
        runs = (run for _, run, _ in self.runs(block) if not is_island(run))
        return Line(shape, inlines_of(runs))

    def runs(self, block: QTextBlock) -> list[tuple[int, Run, QTextCharFormat]]:
        """The runs of a block with their positions in the document and formats."""
        return runs_in(block, self.vault)

    def thing_at(self, position: int) -> tuple[int, Thing] | None:
        """The number and thing of the character after a position, None where there is text."""
        if self.document.characterAt(position) != OBJECT:
            return None
        block = self.document.findBlock(position)
        number = format_at(block, position).intProperty(Property.THING)
        thing = self.vault.thing(number)
        return None if thing is None else (number, thing)

    # --- after an edit ---

    def settle(self) -> None:
        """Make what an edit left into lines that make sense, and dress them as they are."""
        loose = self._mirror.loose()
        if not loose:
            return
        for number in reversed(loose):
            self._set_free(self.block(number))
        touched = set(self._mirror.loose())
        lines = self.lines()
        shapes = [line.shape for line in lines]
        if shapes != self._mirror.shapes:
            shapes = [line.shape for line in settled((Line(shape) for shape in shapes), self.theme)]
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for number, (line, right) in enumerate(zip(lines, shapes, strict=True)):
            if number in touched or line.shape != right:
                self.dress(self.block(number), right)
                lines[number] = Line(right, line.inlines)
        cursor.endEditBlock()
        self._mirror.settled(lines)
        self._parts = None

    def note_numbers(self) -> list[int]:
        """The numbers of the notes that count (those of tables don't), in the order of the text."""
        for number, known in enumerate(self._mirror.known):
            if known.notes is None:
                block = self.block(number)
                known.notes = self._notes_in(block) if OBJECT in block.text() else ()
        return [number for known in self._mirror.known for number in known.notes or ()]

    def _notes_in(self, block: QTextBlock) -> tuple[int, ...]:
        return tuple(
            formatted.intProperty(Property.THING)
            for _, run, formatted in self.runs(block)
            if isinstance(run.content, Note) and run.content.kind == ""
        )

    def islands(self) -> dict[int, QTextBlock]:
        """The blocks of all islands by their numbers."""
        blocks = (self.block(at) for at, line in enumerate(self.lines()) if isinstance(line.shape, Standing))
        return {self.island(block): block for block in blocks}

    def section_of(self, block: QTextBlock) -> str:
        """The section that a block stands in."""
        while block.blockNumber() > 0:
            shape = self._text_shape(block)
            if isinstance(shape, Heading):
                return shape.section
            block = block.previous()
        return self.theme

    def _set_free(self, block: QTextBlock) -> None:
        """Give an island that came to stand within text a block of its own."""
        if OBJECT not in block.text() or self.island(block):
            return
        shape = self._text_shape(block)
        for at, run, _ in reversed(self.runs(block)):
            if not is_island(run):
                continue
            cursor = QTextCursor(self.document)
            start = self.document.findBlock(at).position()
            if at + 1 < end_of(self.document.findBlock(at)):
                cursor.setPosition(at + 1)
                cursor.insertBlock(self.style.block(_after(shape)), self.style.char(_after(shape), ()))
            if at > start or start == 0:
                cursor.setPosition(at)
                cursor.insertBlock(self.style.block(Prose()), self.style.char(Prose(), ()))

    def dress(self, block: QTextBlock, shape: Shape) -> None:
        """Let a block be of a shape, and all in it look like that."""
        formatted = self.style.block(shape, self._room(block))
        cursor = QTextCursor(block)
        if block.blockFormat() != formatted:
            cursor.setBlockFormat(formatted)
        if isinstance(shape, Standing):
            return
        if block.charFormat().intProperty(Property.THING) or block.length() == 1:
            cursor.setBlockCharFormat(self.style.char(shape, ()))
        for at, run, has in self.runs(block):
            if is_island(run):
                continue
            is_text = isinstance(run.content, str)
            number = has.intProperty(Property.THING)
            right = self.style.char(shape, run.look) if is_text else self.style.thing(shape, run.look, number)
            if has != right:
                cursor.setPosition(at)
                size = units(run.content)
                cursor.setPosition(at + size, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(right)

    def redress(self) -> None:
        """Dress all of it anew: colours, sizes or room changed."""
        self.style = self.style.anew(self.vault)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        lines = self.lines()
        for number, line in enumerate(lines):
            self.dress(self.block(number), line.shape)
        cursor.endEditBlock()
        self._mirror.settled(lines)

    def make_room(self, block: QTextBlock) -> None:
        """Let the room below a block be what it is to be now."""
        with self._mirror.kept():
            self.dress(block, self.shape(block))

    def set_page(self, page: QTextFrameFormat) -> None:
        """Another width or margin; no line is other than it was."""
        with self._mirror.kept():
            self.document.rootFrame().setFrameFormat(page)

    def _room(self, block: QTextBlock) -> int:
        below = self.below if block.blockNumber() == 0 else 0
        if self.note_room is not None and self.note_room[0].block() == block:
            below += self.note_room[1]
        return below


def _after(shape: Shape) -> Shape:
    """What goes on after an island that stood in a block."""
    return Prose() if isinstance(shape, Heading) else shape
