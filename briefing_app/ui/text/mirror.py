"""What is known of each block of a document, so that only those that changed are read again?"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from briefing_app.ui.text.lines import Line, Shape


@dataclass(slots=True)
class Known:
    """Of one block: its line, None where it must be read; its notes likewise."""

    line: Line | None = None
    notes: tuple[int, ...] | None = None
    loose: bool = True
    """It changed since the text was settled; others may have read it before that."""


class Mirror:
    """One `Known` for each block of the document, in order, whatever is done to it."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.known: list[Known] = []
        self.shapes: list[Shape] = []
        """The shapes that were settled last."""
        document.documentLayout()  # without one, Qt doesn't say what changes
        document.contentsChange.connect(self._changed)

    def _changed(self, start: int, _removed: int, added: int) -> None:
        count = self._document.blockCount()
        end = max(0, self._document.characterCount() - 1)
        first = self._document.findBlock(min(start, end)).blockNumber()
        last = self._document.findBlock(min(start + added, end)).blockNumber()
        gone = last - (count - len(self.known))
        self.known[first : gone + 1] = [Known() for _ in range(last - first + 1)]
        if len(self.known) != count:
            self.known = [Known() for _ in range(count)]

    def reset(self, lines: Sequence[Line]) -> None:
        """The document was written to be these lines, and is settled."""
        self.known = [Known(line, loose=False) for line in lines]
        self.shapes = [line.shape for line in lines]

    def settled(self, lines: Sequence[Line]) -> None:
        """The document was settled, and these are its lines; what is known of notes stays so."""
        notes = [each.notes for each in self.known]
        self.known = [Known(line, note, loose=False) for line, note in zip(lines, notes, strict=True)]
        self.shapes = [line.shape for line in lines]

    def loose(self) -> list[int]:
        """The blocks that changed since the text was settled."""
        return [number for number, each in enumerate(self.known) if each.loose]

    def forget(self, number: int) -> None:
        """Read a block again: something in it changed that Qt doesn't know of."""
        if number < len(self.known):
            self.known[number] = Known()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is done changes the look of the document alone."""
        known = self.known
        self.known = list(known)
        try:
            yield
        finally:
            self.known = known
