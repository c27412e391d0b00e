"""Which pages does the preview show, and which of them are current? No Qt.

What lies on the shelf is the last whole letter, with pages over it that became different since. A page is current only
if the newest thing that was asked is answered, and the answer says so.
"""

from dataclasses import dataclass, replace
from typing import assert_never

from briefing_app.export.pages_places import Place
from briefing_app.workers.requests import Answer, Failed, Pages, Same, Still, Whole

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it was made: the `index`th of the PDF `data`. `key` tells one PDF from another."""

    key: int
    data: bytes
    index: int
    size: Size
    places: tuple[Place, ...]


class Shelf:
    """The pages, as answers bring them."""

    def __init__(self) -> None:
        self.asked = 0
        """The newest revision that was asked for."""
        self._shown = 0
        self._answered = 0
        self._whole: list[Sheet] = []
        self._over: dict[int, Sheet] = {}
        self._exact: set[int] = set()
        """The pages over the whole letter that the newest answers say are exact."""
        self._rest_current = False
        self._keys = 0

    def ask(self, revision: int) -> None:
        """Something newer was asked."""
        self.asked = revision

    def clear(self) -> None:
        """Forget all pages: another letter is asked for."""
        self._whole, self._over, self._exact = [], {}, set()
        self._rest_current = False

    # --- what there is ---

    @property
    def count(self) -> int:
        """How many pages."""
        return max(len(self._whole), max(self._over, default=-1) + 1)

    def sheet(self, page: int) -> Sheet:
        """A page, current or not."""
        return self._over.get(page) or self._whole[page]

    def is_current(self, page: int) -> bool:
        """Whether a page is what a full run would give now."""
        return self._answered == self.asked and (self._rest_current or page in self._exact)

    @property
    def all_current(self) -> bool:
        """Whether each page is."""
        return self._answered == self.asked and self._rest_current

    def places(self, section: str, apart: frozenset[str] = frozenset()) -> list[Place]:
        """Where a section with all below it lies, on the pages as they are shown.

        Args:
            apart: sections below it that are texts of their own, such as the themes of a pillar; it ends above them.
        """
        found: list[Place] = []
        for page in range(self.count):
            whole = [each for each in self.sheet(page).places if each.block is None]
            end = min((each.top for each in whole if each.section in apart), default=None)
            for place in whole:
                if place.section == section and (end is None or place.top < end):
                    found.append(
                        place if end is None else replace(place, height=min(place.height, end - place.top))
                    )
            if end is not None:
                break
        return found

    # --- what comes ---

    def take(self, answer: Answer) -> bool:
        """Put what an answer brings in its place; whether there is anything new to show."""
        if isinstance(answer, Failed):
            return False
        if answer.revision < self._answered or answer.shown < self._shown:
            return False
        if isinstance(answer, Still):
            self._answered = answer.revision
            return True
        newer = answer.revision > self._answered or answer.shown > self._shown
        if newer:
            self._answered, self._shown = answer.revision, answer.shown
            self._exact, self._rest_current = set(), False
        match answer:
            case Whole():
                self._over, self._exact = {}, set()
                self._whole = self._sheets(answer, 0)
                self._rest_current = True
            case Same():
                self._over, self._exact = {}, set()
                self._rest_current = True
            case Pages():
                self._lay(answer)
            case _:
                assert_never(answer)
        return True

    def _lay(self, answer: Pages) -> None:
        sheets = self._sheets(answer, answer.first)
        pages = range(answer.first, answer.first + answer.count)
        self._over.update(zip(pages, sheets, strict=True))
        if answer.exact:
            self._exact.update(pages)
        if answer.rest_current:
            # Pages of an older answer are again what they were in the whole letter.
            self._over = {page: sheet for page, sheet in self._over.items() if page in self._exact}
            self._rest_current = True
        elif answer.first > len(self._whole):
            self._over = {page: sheet for page, sheet in self._over.items() if page < len(self._whole)}

    def _sheets(self, answer: Pages | Whole, first: int) -> list[Sheet]:
        self._keys += 1
        found: dict[int, list[Place]] = {}
        for place in answer.places:
            found.setdefault(place.page, []).append(place)
        return [
            Sheet(self._keys, answer.pdf, index, size, tuple(found.get(first + index, ())))
            for index, size in enumerate(answer.sizes)
        ]
