"""Which section does each part belong to?

Numbers and the nesting of divisions say where a heading stands; an unnumbered one stands in the nearest
numbered one. A part always goes to the section opened last, so that the text keeps the order of the source.
"""

import datetime
from dataclasses import dataclass, field, replace

from briefing_app import blocks as b
from briefing_app.ids import new_id
from briefing_app.importers.letter_parts import (
    action_from,
    characters,
    is_actions_label,
    is_closing_title,
    is_motions_title,
    motion_from_heading,
    pillar_heading,
)
from briefing_app.importers.reading import Doubt
from briefing_app.importers.structure.ledger import Ledger, Remark, Spot, visible
from briefing_app.importers.structure.numbering import Number, numbers_of, place_among
from briefing_app.importers.structure.parts import (
    Entry,
    Heading,
    Listing,
    Part,
    Piece,
    Signed,
    Whole,
    Words,
    block_of,
)
from briefing_app.markup import joined
from briefing_app.model.agenda import Action, Motion, Section


@dataclass(slots=True, eq=False)
class _Node:
    """A section that is still being filled."""

    kind: b.SectionKind
    label: str = ""
    title: b.Inlines = ()
    weight: int = 0
    above: "_Node | None" = None
    numbers: tuple[Number, ...] = ()
    word: str = ""
    id: str = field(default_factory=new_id)
    blocks: list[b.Block] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    children: list["_Node"] = field(default_factory=list)
    lists: int = 0

    def section(self) -> Section:
        return Section(
            id=self.id,
            kind=self.kind,
            title=self.title,
            label=self.label,
            label_mode="verbatim" if self.label else "none",
            blocks=tuple(self.blocks),
            actions=tuple(self.actions),
            children=tuple(each.section() for each in self.children),
        )


class Outline:
    """Builds the tree of sections from the parts of a letter.

    `written` is the date of the letter; `ledger` learns what turned out to be a label.
    """

    def __init__(self, ledger: Ledger, written: datetime.date | None) -> None:
        self._ledger = ledger
        self._written = written
        self._root = _Node("section")
        self._open: list[tuple[int, _Node]] = []
        self._current: _Node | None = None
        self._signed = False
        self.doubts: list[Doubt] = []
        self.motions: list[Motion] = []

    def sections(self) -> tuple[Section, ...]:
        """The tree as read so far."""
        return tuple(each.section() for each in self._root.children)

    def read(self, entries: list[Entry]) -> None:
        """Take up all parts."""
        at = 0
        while at < len(entries):
            entry = entries[at]
            lists = _lists_after(entries, at + 1) if _labels_actions(entry.part) else []
            if lists:
                self._doubt(entry.remarks if isinstance(entry.part, Words) else ())
                self._ledger.replace(_spots(entry.part), "label")
                self._actions(entry.depth, lists)
                at += 1 + len(lists)
                continue
            self._part(entry)
            at += 1

    def _part(self, entry: Entry) -> None:
        match entry.part:
            case Heading() as heading:
                self._heading(heading, entry)
            case Words() | Listing() | Whole() as piece:
                node = self._place_for_text(entry)
                node.blocks.append(block_of(piece))
            case Signed():
                self._signed = True
        self._doubt(entry.remarks)

    def _doubt(self, remarks: tuple[Remark, ...]) -> None:
        section = self._current.id if self._current else ""
        self.doubts.extend(Doubt(each.line, section, each.nl, each.en) for each in remarks)

    # --- text and actions ----------------------------------------------------------------------------

    def _place_for_text(self, entry: Entry) -> _Node:
        if self._current is None:
            self._current = _Node("introduction", above=self._root)
            self._root.children.append(self._current)
        remark = self._out_of_order(entry)
        if remark:
            self._doubt((remark,))
        return self._current

    def _out_of_order(self, entry: Entry) -> Remark | None:
        deeper = self._open and self._open[-1][0] > entry.depth
        while self._open and self._open[-1][0] > entry.depth:
            self._open.pop()
        if self._signed:
            self._signed = False
            return _after_signature(entry.line)
        if deeper:
            return Remark(
                entry.line,
                "Deze tekst volgt in de bron op een lager onderdeel en is daar geplaatst.",
                "In the source this text follows a lower section, and it was placed there.",
            )
        return None

    def _actions(self, depth: int, entries: list[Entry]) -> None:
        node = self._place_for_text(replace(entries[0], depth=depth))
        node.lists += 1
        node.blocks.append(b.Use(to=str(node.lists), kind="actions"))
        for entry in entries:
            if isinstance(entry.part, Listing):
                for item in entry.part.items:
                    self._item(node, item, entry.line)
            self._doubt(entry.remarks)

    def _item(self, node: _Node, item: tuple[Piece, ...], line: int) -> None:
        """One action; what is listed below it become actions of their own."""
        words = [piece.run for piece in item if isinstance(piece, Words)]
        if words:
            parted = tuple(each for run in words for each in (b.Text(" "), *run.inlines))[1:]
            spots = tuple(spot for run in words for spot in run.spots)
            action = action_from(joined(parted), id=new_id(), list_no=node.lists, written=self._written)
            if action.timing_note is not None:
                kept, closing = visible(action.timing_note), visible(action.timing_close)
                self._ledger.label_end(spots, 1, kept, closing)
            node.actions.append(action)
        for piece in item:
            if isinstance(piece, Listing):
                self._doubt((_nested(words[0].line if words else line),))
                for each in piece.items:
                    self._item(node, each, line)

    # --- headings ------------------------------------------------------------------------------------

    def _heading(self, heading: Heading, entry: Entry) -> None:
        while self._open and self._open[-1][0] >= entry.depth + (0 if heading.opens else 1):
            self._open.pop()
        if heading.annex:
            self._open.clear()
        elif self._signed:
            self._doubt((_after_signature(entry.line),))
        base = self._open[-1][1] if self._open else self._root
        node = _Node("section", heading.label, heading.title, 0 if heading.opens else heading.weight)
        node.numbers = () if heading.annex else numbers_of(heading.label)
        node.word = _word(heading.label)
        if _unnumbered(node):
            node.numbers, node.word = (), ""
        node.above = self._root if heading.annex else self._above(node, base, nests=heading.nests)
        node.kind = "annex" if heading.annex else _kind(node, self._root)
        node.above.children.append(node)
        if heading.opens:
            self._open.append((entry.depth, node))
        self._current, self._signed = node, False
        self._motion(node)

    def _above(self, node: _Node, base: _Node, *, nests: bool) -> _Node:
        chain = _chain(base)
        if node.numbers:
            found = place_among(node.numbers, node.word, chain)
            if found is None:
                return base
            at, below = found
            return chain[at] if below else chain[at].above or base
        if nests:
            return base
        return self._above_unnumbered(node, base, chain)

    def _above_unnumbered(self, node: _Node, base: _Node, chain: list[_Node]) -> _Node:
        motion = motion_from_heading(characters(node.title)) is not None
        anchor = next(
            (each for each in reversed(chain) if each.numbers or (motion and each.kind == "motions")), base
        )
        while anchor is not base and anchor.above is not None and 0 < node.weight < anchor.weight:
            anchor = anchor.above
        while node.weight and anchor.children:
            last = anchor.children[-1]
            if last.numbers or last.kind in ("introduction", "annex") or not 0 < last.weight < node.weight:
                break
            anchor = last
        return anchor

    def _motion(self, node: _Node) -> None:
        title = " ".join(characters(node.title).replace("\ufffc", " ").split())
        motion = motion_from_heading(title)
        if motion is None or (not _in_motions(node) and motion.number is None):
            return
        for at, known in enumerate(self.motions):
            if motion.number and _key(known) == _key(motion):
                self.motions[at] = replace(known, sections=(*known.sections, node.id))
                return
        self.motions.append(replace(motion, sections=(node.id,)))


# --- what a part says of itself --------------------------------------------------------------------------


def _labels_actions(part: Part) -> bool:
    match part:
        case Words(run):
            return is_actions_label(characters(run.inlines))
        case Heading(label="", title=title, annex=False):
            return is_actions_label(characters(title))
        case _:
            return False


def _spots(part: Part) -> tuple[Spot, ...]:
    match part:
        case Words(run):
            return run.spots
        case Heading(spots=spots):
            return spots
        case _:
            return ()


def _lists_after(entries: list[Entry], at: int) -> list[Entry]:
    """The lists that stand right here and hold nothing but text and lists."""
    end = at
    while end < len(entries) and _holds_actions(entries[end].part):
        end += 1
    return entries[at:end]


def _holds_actions(part: Part) -> bool:
    return isinstance(part, Listing) and _plain(part)


def _plain(listing: Listing) -> bool:
    return all(
        isinstance(piece, Words) or (isinstance(piece, Listing) and _plain(piece))
        for item in listing.items
        for piece in item
    )


def _after_signature(line: int) -> Remark:
    return Remark(
        line,
        "Na de ondertekening volgt nog tekst; die wordt voor de ondertekening afgedrukt.",
        "Text follows the signature; it is printed before the signature.",
    )


def _nested(line: int) -> Remark:
    return Remark(
        line,
        "Onder deze actie staat een lijst; de punten daarvan zijn nu zelf acties.",
        "There is a list below this action; its items are now actions themselves.",
    )


# --- what a heading says of itself -----------------------------------------------------------------------


def _word(label: str) -> str:
    """`pijler` of `Pijler 1`, '' of a label that is only a number."""
    return label.split()[0].lower() if pillar_heading(f"{label} X") else ""


def _unnumbered(node: _Node) -> bool:
    """Whether the label is a word that isn't a level of the letter, as `Artikel 3`."""
    return bool(node.numbers) and not node.word and node.label[:1].isalpha() and " " in node.label.strip()


def _kind(node: _Node, root: _Node) -> b.SectionKind:
    if is_motions_title(characters(node.title)):
        return "motions"
    if is_closing_title(characters(node.title)):
        return "closing"
    if not node.numbers:
        return "section"
    if node.word and node.above is root:
        return "pillar"
    return "chapter" if node.above is root and len(node.numbers[0][1]) == 1 else "theme"


def _chain(base: _Node) -> list[_Node]:
    """The headings below `base` that are still open, outermost first."""
    found: list[_Node] = []
    while base.children and base.children[-1].kind not in ("introduction", "annex"):
        base = base.children[-1]
        found.append(base)
    return found


def _in_motions(node: _Node) -> bool:
    above: _Node | None = node
    while above is not None:
        if above.kind == "motions":
            return True
        above = above.above
    return False


def _key(motion: Motion) -> tuple[str | None, str | None, str | None]:
    return motion.dossier, motion.chapter, motion.number
