"""What parts does the text of a page hold: headings, paragraphs, lists, tables with their notes?"""

import itertools
import re
from collections.abc import Iterator, Sequence

from briefing_app import blocks as b
from briefing_app.importers.letter_parts import is_actions_label, numbered_heading, pillar_heading
from briefing_app.importers.page_text.ledgered import Page
from briefing_app.importers.page_text.lines import (
    Block,
    Line,
    is_ended,
    is_heading_text,
)
from briefing_app.importers.page_text.marks import Mark, marks_in
from briefing_app.importers.page_text.stretches import CellLines, NoteText, Stretch, stretches_of
from briefing_app.importers.page_text.tables import CellTable, is_figure
from briefing_app.importers.structure.ledger import Remark
from briefing_app.importers.structure.parts import Entry, Heading, Listing, Piece, Run, Whole, Words

_ANNEX = re.compile(r"(Bijlage(?:\s+(?:\d{1,2}|[IVX]+|[A-Z])\b)?\s*[:.–-]?)(?:\s+(\S.*)|\Z)")
_LONGEST_HEADING = 200
_LONGEST_LINE = 80
"""What is longer and stands right before a list introduces it, without a colon, rather than heading it."""
_CELL_NOTE = re.compile(r"(?<=\S)(\d{1,2})\Z")


def entries_of(lines: Sequence[Line], page: Page) -> list[Entry]:
    """The parts of the text in order, every character in the page's ledger."""
    stretches = list(stretches_of(lines))
    blocks = [each for each in stretches if isinstance(each, Block)]
    marks: dict[int, list[Mark]] = {}
    for mark in marks_in([each.text for each in blocks]):
        marks.setdefault(mark.block, []).append(mark)
    page.note_texts.update({each.number: each.text for each in _notes_at_end(stretches)})
    known = {number for found in marks.values() for number in (mark.number for mark in found)}
    return _Entries(
        page, stretches, {id(block): tuple(marks.get(at, ())) for at, block in enumerate(blocks)}, known
    ).run()


def _notes_at_end(stretches: Sequence[Stretch]) -> list[NoteText]:
    """Notes printed after the last paragraph are those of the text; elsewhere they belong to a table."""
    notes = list(itertools.takewhile(lambda each: isinstance(each, NoteText), reversed(stretches)))
    before = stretches[: len(stretches) - len(notes)]
    follows_text = bool(before) and isinstance(before[-1], Block) and is_ended(before[-1].text)
    return [each for each in notes if isinstance(each, NoteText)] if follows_text else []


class _Entries:
    def __init__(
        self, page: Page, stretches: list[Stretch], marks: dict[int, tuple[Mark, ...]], known: set[int]
    ) -> None:
        self.page = page
        self.stretches = stretches
        self.marks = marks
        self.known = known
        self.entries: list[Entry] = []
        self.last_number = 0
        self.given = frozenset(page.note_texts)

    def run(self) -> list[Entry]:
        at = 0
        while at < len(self.stretches):
            stretch = self.stretches[at]
            match stretch:
                case CellLines():
                    self.table(stretch)
                    at += 1
                case NoteText():
                    self.note(stretch, used=stretch.number in self.known and stretch.number in self.given)
                    at += 1
                case Block(marker="") as block:
                    following = self.stretches[at + 1] if at + 1 < len(self.stretches) else None
                    self.text(block, following)
                    at += 1
                case Block():
                    at = self.listing(at)
        return self.entries

    def add(self, part: Heading | Words | Listing | Whole, line: int, remarks: Sequence[Remark] = ()) -> None:
        self.entries.append(Entry(part, line, 0, tuple(remarks)))

    # --- headings and paragraphs ---

    def text(self, block: Block, following: Stretch | None) -> None:
        remarks = [*self.about_marks(block), *_about_end(block)]
        heading = self.heading(block, following)
        if heading is not None:
            self.add(heading, block.no, remarks)
        else:
            self.add(Words(self.run_of(block)), block.no, remarks)

    def heading(self, block: Block, following: Stretch | None) -> Heading | None:
        text = block.text
        if len(text) > _LONGEST_HEADING or is_actions_label(text):
            return None
        annex = _ANNEX.fullmatch(text)
        if annex and not is_ended(annex[2] or "x"):
            return self.labelled(block, annex[1], annex=True)
        found = pillar_heading(text) or numbered_heading(text)
        if found and not is_ended(text):
            return self.labelled(block, found[0])
        introduces = isinstance(following, Block) and following.marker and len(text) > _LONGEST_LINE
        if following is not None and not introduces and is_heading_text(text, lines=len(block.lines)):
            return self.labelled(block, "")
        return None

    def labelled(self, block: Block, label: str, *, annex: bool = False) -> Heading:
        skip = len(label)
        spots = (self.page.put(label, block.no, "label"),) if label else ()
        skip += len(block.text[skip:]) - len(block.text[skip:].lstrip())
        run = self.page.run(block, self.marks[id(block)], skip=skip, place="title")
        return Heading(label, run.inlines, (*spots, *run.spots), annex=annex)

    def run_of(self, block: Block) -> Run:
        return self.page.run(block, self.marks[id(block)])

    # --- lists ---

    def listing(self, start: int) -> int:
        """A list from stretch `start` on; items with another bullet than the first stand below the one before."""
        end = start
        first = self.block(start)
        items: list[list[Piece]] = []
        below: list[tuple[Piece, ...]] = []
        below_ordered = False
        remarks: list[Remark] = []
        while end < len(self.stretches) and self.is_item(end):
            block = self.block(end)
            self.page.put(block.marker, block.no, "label")
            remarks.extend((*self.about_marks(block), *_about_end(block), *_about_letter(block)))
            words = Words(self.run_of(block))
            same = block.ordered if first.ordered else block.marker == first.marker
            if same or not items:
                _close(items, below, below_ordered)
                below = []
                items.append([words])
            else:
                below.append((words,))
                below_ordered = block.ordered
            end += 1
        _close(items, below, below_ordered)
        self.add(Listing(tuple(map(tuple, items)), ordered=first.ordered), first.no, remarks)
        return end

    def block(self, at: int) -> Block:
        stretch = self.stretches[at]
        assert isinstance(stretch, Block)
        return stretch

    def is_item(self, at: int) -> bool:
        stretch = self.stretches[at]
        return isinstance(stretch, Block) and stretch.marker != ""

    # --- notes and tables ---

    def about_marks(self, block: Block) -> Iterator[Remark]:
        """Doubts about the marks in a block: hardly a mark, or a number left out."""
        for mark in self.marks[id(block)]:
            if mark.weight == 1:
                excerpt = block.text[max(0, mark.start - 20) : mark.end]
                yield Remark(
                    block.line_at(mark.start),
                    f"‘{excerpt}’: het cijfer {mark.number} is als noot gelezen.",
                    f"‘{excerpt}’: the figure {mark.number} was read as a note.",
                )
            missing = [str(number) for number in range(self.last_number + 1, mark.number)]
            if missing:
                yield Remark(
                    block.line_at(mark.start),
                    f"Noot {', '.join(missing)} is niet gevonden; de volgende is noot {mark.number}.",
                    f"Note {', '.join(missing)} was not found; the next one is note {mark.number}.",
                )
            self.last_number = mark.number

    def note(self, note: NoteText, *, used: bool) -> None:
        """A note printed apart: it went to its mark, or stays as a paragraph if it has none."""
        for line in note.lines[:2]:
            self.page.put(line.text, line.no, "label")
        spots = tuple(self.page.put(line.text, line.no, "text") for line in note.lines[2:])
        if not used:
            remark = Remark(
                note.lines[0].no,
                f"Noot {note.number} heeft geen plaats in de tekst; hij staat nu als alinea.",
                f"Note {note.number} has no place in the text; it is a paragraph now.",
            )
            run = Run((b.Text(note.text),), spots, note.lines[0].no)
            self.add(Words(run), note.lines[0].no, (remark,))

    def table(self, lines: CellLines) -> None:
        caption: b.Inlines = ()
        if lines.caption is not None:
            self.page.put(lines.caption.text, lines.caption.no, "text")
            caption = (b.Text(lines.caption.text),)
        marked = set[str]()
        notes = {str(note.number): note for note in lines.notes}
        shown = [self.cell(line, notes, marked) for line in lines.cells]
        line = (lines.caption or lines.cells[0]).no
        if lines.table is None:
            self.undecided(lines, caption, shown, line)
        else:
            block = _block(lines.table, caption, shown)
            self.add(Whole(block), line, [*_about_rows(lines.table, lines.cells)])
        for note in lines.notes:
            self.note(note, used=str(note.number) in marked)

    def undecided(self, lines: CellLines, caption: b.Inlines, shown: list[b.Inlines], line: int) -> None:
        """Cells of which it can't be told which make a row: a list of them, in order."""
        if caption:
            self.add(Words(Run(caption, (), line)), line)
        items = tuple((Words(Run(cell, (), at.no)),) for cell, at in zip(shown, lines.cells, strict=True))
        remark = Remark(
            line,
            "Van deze tabel is niet te zien welke cellen bij elkaar horen; zij staan nu als lijst.",
            "It can't be told which cells of this table belong together; they are a list now.",
        )
        self.add(Listing(items), line, (remark,))

    def cell(self, line: Line, notes: dict[str, NoteText], marked: set[str]) -> b.Inlines:
        """The words of a cell, with its own note where its last figures are the number of one, which is `marked`."""
        mark = None if is_figure(line.text) else _CELL_NOTE.search(line.text)
        note = notes.get(mark[1]) if mark else None
        if mark is None or note is None:
            self.page.put(line.text, line.no, "text")
            return (b.Text(line.text),)
        marked.add(mark[1])
        words = line.text[: mark.start()]
        self.page.put(words, line.no, "text")
        self.page.put(mark[1], line.no, "label")
        return (b.Text(words), b.Note((b.Text(note.text),), kind="table"))


def _close(items: list[list[Piece]], below: list[tuple[Piece, ...]], ordered: bool) -> None:
    if below:
        items[-1].append(Listing(tuple(below), ordered=ordered))


def _block(table: CellTable, caption: b.Inlines, shown: list[b.Inlines]) -> b.Table:
    """The table; `shown` are the words of its cells as the page prints them, in order."""
    words = iter(shown)
    heads = tuple(b.Cell(next(words) if text else (), header=True) for text in table.head)
    rows: list[b.Row] = []
    for row in table.rows:
        words = iter(shown[row.first :])
        label = b.Cell(next(words), header=True)
        values = (b.Cell(next(words) if value else (), unknown=value is None) for value in row.values)
        rows.append(b.Row((label, *values), doubtful=row.doubtful))
    return b.Table(caption, (b.Row(heads),) if any(table.head) else (), tuple(rows), kind="budget")


# --- doubts ----------------------------------------------------------------------------------------------


def _about_end(block: Block) -> Iterator[Remark]:
    for line in block.lines:
        if line.no in block.unsure:
            yield Remark(
                line.no,
                f"Niet zeker is of hierna een nieuwe alinea begint: ‘…{line.text[-40:]}’",
                f"It is not certain whether a new paragraph begins after this: ‘…{line.text[-40:]}’",
            )


def _about_letter(block: Block) -> Iterator[Remark]:
    if block.ordered and not any(each.isdigit() for each in block.marker):
        yield Remark(
            block.no,
            f"Dit punt heeft in de bron de letter ‘{block.marker}’; de lijst telt nu in cijfers.",
            f"In the source this item has the letter ‘{block.marker}’; the list counts in figures now.",
        )


def _about_rows(table: CellTable, cells: Sequence[Line]) -> Iterator[Remark]:
    for row in table.rows:
        line = cells[row.first].no
        if row.doubtful:
            yield Remark(
                line,
                f"De rij ‘{row.label}’ heeft te weinig cellen; niet alle bedragen konden worden geplaatst.",
                f"The row ‘{row.label}’ has too few cells; not all amounts could be placed.",
            )
        elif row.worked_out:
            yield Remark(
                line,
                f"De rij ‘{row.label}’ heeft te weinig cellen; de bedragen zijn geplaatst aan de hand van de totalen.",
                f"The row ‘{row.label}’ has too few cells; the amounts were placed by means of the totals.",
            )
