"""What do a letter's pages look like now, while somebody writes in it?

The letter is laid out whole once, as `pdf.write` does it. After that an edit costs only the pages that it makes
different: they are laid out from where the first of them started, until a page starts as it did before. What is given
is always what a full run gives, pixel by pixel, or it is not given at all. The internals are in `pages_layout`,
`pages_state` and `pages_tree`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing_app import blocks as b
from briefing_app.assemble.packages import Package
from briefing_app.export.pages_layout import Engine
from briefing_app.export.pages_places import Owners, Place, owners, places, sizes_of
from briefing_app.export.pages_state import Layout, Piece
from briefing_app.export.pages_tree import Trees, changes, counterparts
from briefing_app.export.pdf import MOST_MOVED, only_own_files, style_of

_MOST = 2
"""Pages that may differ before it is left to a full run."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Some pages of a letter, as a PDF of their own.

    Attributes:
        first: the letter's page, from 0, that is the first of these.
        count: how many these are.
        total: the pages of the letter, None while that isn't known.
        exact: whether a full run gives the same. Where not, it is the number of pages they print that may differ.
        sizes: width and height of each in points.
        rest_same: whether all pages that aren't here are as they were in the last full run.
    """

    first: int
    count: int
    pdf: bytes
    total: int | None
    exact: bool
    rest_same: bool
    places: tuple[Place, ...]
    sizes: tuple[tuple[float, float], ...]


def warm() -> None:
    """Import what laying out needs, before a letter asks for it."""
    import weasyprint.document
    import weasyprint.layout
    import weasyprint.text.fonts  # noqa: F401


class Pages:
    """The pages of one letter in one template, as it changes.

    Raises:
        TemplateError: the style sheet is absent, or asks for what it can't have; here and when laying out.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self._engine = Engine(style_of(package.folder))
        self._trees = Trees()
        self._known: Layout | None = None
        self._moved: frozenset[int] = frozenset()
        """Notes that had no place: what they belong to starts a page, as in `pdf.write`."""

    @property
    def known(self) -> bool:
        """Whether there was a full run."""
        return self._known is not None

    def whole(self, document: b.Document, stop: Callable[[], bool] = lambda: False) -> Laid:
        """All pages, in a full run.

        Args:
            stop: asked now and then whether to give up.

        Raises:
            Cancelled: `stop` said so; what was known stays.
        """
        self._engine.style.fetcher.images = document.images
        with only_own_files(self.package.folder):
            moved: frozenset[int] = frozenset()
            while True:
                body = self._trees.body(document, moved)
                known = self._engine.whole(document.meta, body, stop)
                if known.lost is None or known.lost in moved or len(moved) == MOST_MOVED:
                    break
                moved |= {known.lost}
            pdf = self._engine.pdf(known.html, known.pages, stop)
        self._known, self._moved = known, moved
        total = len(known.pages)
        shown = places(known.pages, 0, owners(document, body))
        sizes = sizes_of(known.pages)
        known.pages[:] = [None] * total  # only their number is wanted from here on, and they are large
        return Laid(0, total, pdf, total, exact=True, rest_same=True, places=shown, sizes=sizes)

    def changed(self, document: b.Document) -> Iterable[Laid] | None:
        """The pages that differ from those of the last full run; None where only another full run can tell.

        They are laid out at once and made a PDF one by one, as they are asked for.
        """
        known = self._known
        if known is None:
            return None
        self._engine.style.fetcher.images = document.images
        body = self._trees.body(document, self._moved)
        found = list(changes(known.body, body))
        if not found and document.meta == known.meta:
            return ()
        with only_own_files(self.package.folder):
            pieces = self._engine.pieces(known, document.meta, body, found, most=_MOST)
        if pieces is None:
            return None
        whose = owners(document, body)
        for before, now in counterparts(known.body, body, found):
            if id(now) in whose:
                whose[id(before)] = whose[id(now)]
        return self._one_by_one(pieces, len(known.pages), whose)

    def _one_by_one(self, pieces: list[Piece], total: int, whose: Owners) -> Iterator[Laid]:
        same = all(each.same_after for each in pieces)
        left = sum(len(each.pages) for each in pieces)
        for piece in pieces:
            for number, page in enumerate(piece.pages, piece.first):
                left -= 1
                with only_own_files(self.package.folder):
                    pdf = self._engine.pdf(piece.html, [page])
                yield Laid(
                    number,
                    1,
                    pdf,
                    total if same else None,
                    exact=same or not self._engine.counts_pages,
                    rest_same=same and left == 0,
                    places=places([page], number, whose),
                    sizes=sizes_of([page]),
                )
