"""Where did each character of the source go?

While a letter is read, every text of the XML tree is given its place here, and what is doubtful is noted. At
the end `account` walks the tree once more: what nobody placed shows as furniture, with a doubt, so nothing
can go missing in silence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from briefing_app.importers.reading import Place, Placed
from briefing_app.markup import legal


@dataclass(frozen=True, slots=True)
class Spot:
    """A text of the tree: what stands directly in an element, or right after it (`after`)."""

    element: etree._Element
    after: bool = False

    @property
    def text(self) -> str:
        return (self.element.tail if self.after else self.element.text) or ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A doubt whose section isn't known yet."""

    line: int
    nl: str
    en: str


@dataclass(slots=True)
class Ledger:
    """The places given so far, and the remarks made since they were last taken."""

    _pieces: dict[Spot, tuple[tuple[str, Place], ...]] = field(default_factory=dict)
    _remarks: list[Remark] = field(default_factory=list)

    def remark(self, element: etree._Element, nl: str, en: str) -> None:
        """Note a doubt about an element."""
        self._remarks.append(Remark(line_of(element), nl, en))

    def take_remarks(self) -> tuple[Remark, ...]:
        """The remarks made since the last call."""
        taken = tuple(self._remarks)
        self._remarks.clear()
        return taken

    def place(self, spot: Spot, place: Place) -> None:
        """Give a whole text its place; a later call replaces an earlier one."""
        if spot.text:
            self._pieces[spot] = ((spot.text, place),)

    def place_all(self, element: etree._Element, place: Place) -> None:
        """Give all text in an element that has no place yet the same one."""
        for spot in spots_in(element):
            if spot not in self._pieces:
                self.place(spot, place)

    def replace(self, spots: Sequence[Spot], place: Place) -> None:
        """Move texts to another place, whole."""
        for spot in spots:
            self.place(spot, place)

    def label_start(self, spots: Sequence[Spot], count: int) -> None:
        """Make the first `count` characters, white space not counted, a label."""
        for spot in spots:
            if count <= 0:
                return
            cut = _after_visible(spot.text, count)
            count -= visible(spot.text[:cut])
            self._cut(spot, ((cut, "label"),))

    def label_end(self, spots: Sequence[Spot], opening: int, kept: int, closing: int) -> None:
        """Make labels of the `closing` last characters and of the `opening` ones before `kept` others."""
        runs: list[tuple[int, Place]] = [(closing, "label"), (kept, "text"), (opening, "label")]
        for spot in reversed(spots):
            pieces: list[tuple[str, Place]] = []
            for text, place in reversed(self._pieces.get(spot, ())):
                pieces.extend(_runs_from_end(text, runs) if place == "text" else [(text, place)])
            self._pieces[spot] = tuple(reversed(pieces))
            if not runs:
                return

    def _cut(self, spot: Spot, starts: tuple[tuple[int, Place], ...]) -> None:
        old = self._pieces[spot][-1][1] if spot in self._pieces else "text"
        done, pieces = 0, list[tuple[str, Place]]()
        for end, place in starts:
            pieces.append((spot.text[done:end], place))
            done = end
        pieces.append((spot.text[done:], old))
        self._pieces[spot] = tuple(piece for piece in pieces if piece[0])

    def account(self, root: etree._Element) -> tuple[Placed, ...]:
        """Every text that isn't white space, in source order."""
        return tuple(self._account(root))

    def _account(self, root: etree._Element) -> Iterator[Placed]:
        line = 1
        for spot in spots_in(root):
            if not spot.after:
                line = max(line, line_of(spot.element))
            pieces = self._pieces.get(spot, ())
            if not pieces and spot.text.strip():
                pieces = ((spot.text, "furniture"),)
                self._remarks.append(_left_out(line, spot.text))
            for text, place in pieces or ((spot.text, "furniture"),):
                yield from self._legal(line + _lines_before(text), text, place)
                line += text.count("\n")

    def _legal(self, line: int, text: str, place: Place) -> Iterator[Placed]:
        if not text.strip():
            return
        kept = legal(text)
        if len(kept) == len(text) or place == "furniture":
            yield Placed(line, text.strip(), place)
            return
        self._remarks.append(
            Remark(
                line,
                "Hier staat een teken dat in geen document kan staan; het is weggelaten.",
                "There is a character here that no document can hold; it was left out.",
            )
        )
        for each in text:
            if not each.isspace():
                yield Placed(line, each, place if legal(each) else "furniture")


def _runs_from_end(text: str, runs: list[tuple[int, Place]]) -> Iterator[tuple[str, Place]]:
    """The end of a text cut into runs, last first, then what is left; `runs` loses what was used."""
    while runs and text:
        count, place = runs.pop(0)
        start = _before_visible(text, count) if count else len(text)
        if text[start:]:
            yield text[start:], place
        if visible(text[start:]) < count:
            runs.insert(0, (count - visible(text[start:]), place))
        text = text[:start]
    if text:
        yield text, "text"


def _left_out(line: int, text: str) -> Remark:
    excerpt = " ".join(text.split())[:60]
    return Remark(
        line,
        f"Deze tekst is niet overgenomen, omdat de plaats ervan onbekend is: {excerpt}",
        f"This text was not taken over, because its place is unknown: {excerpt}",
    )


def spots_in(element: etree._Element) -> Iterator[Spot]:
    """Every text in an element, in source order."""
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            yield Spot(each)
        elif each is not element:
            yield Spot(each, after=True)


def line_of(element: etree._Element) -> int:
    """The line an element starts on."""
    return element.sourceline or 1


def visible(text: str) -> int:
    """How many characters can be seen; those that no document can hold are not in the letter either."""
    return sum(1 for each in legal(text) if not each.isspace())


def _after_visible(text: str, count: int) -> int:
    for place, each in enumerate(text):
        count -= visible(each)
        if count == 0:
            return place + 1
    return len(text)


def _before_visible(text: str, count: int) -> int:
    for place in range(len(text) - 1, -1, -1):
        count -= visible(text[place])
        if count == 0:
            return place
    return 0


def _lines_before(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n")
