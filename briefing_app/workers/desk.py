"""How does the preview answer, one request after the other, always the newest first?

The desk knows no pipe: it is given requests and hands back answers. `preview` runs it in a process.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from briefing_app import blocks as b
from briefing_app import paths, store
from briefing_app.assemble.again import Assembler
from briefing_app.assemble.packages import find, packages
from briefing_app.errors import BriefingError, Wording
from briefing_app.export.pages import Laid
from briefing_app.export.pages import Pages as Maker
from briefing_app.export.pages_places import HEADING, Place
from briefing_app.model.agenda import Section, walk
from briefing_app.model.letter import Composition
from briefing_app.store import Workspace, read
from briefing_app.workers.letter_now import stored_blocks, with_typed
from briefing_app.workers.requests import (
    Answer,
    Changed,
    Failed,
    Pages,
    Request,
    Same,
    Says,
    Show,
    Still,
    Stop,
    Typed,
    Whole,
)


class Desk:
    """Shows one letter at a time."""

    def __init__(self) -> None:
        self.revision = 0
        self.unfinished = False
        """Whether `finish` has something to do."""
        self._answered = False
        """Whether the document as it is was answered, however little could be said of it."""
        self._show: Show | None = None
        self._shown = 0
        self._ws: Workspace | None = None
        self._stored: Composition | None = None
        self._typed: dict[str, Says] = {}
        self._assembler: Assembler | None = None
        self._maker: Maker | None = None
        self._composition: Composition | None = None
        self._document: b.Document | None = None

    def take(self, requests: Sequence[Request]) -> Iterator[Answer]:
        """Answer requests, as one, with what can be had soon."""
        for each in requests:
            self._note(each)
        if self._show is not None:
            gc.disable()  # not in the middle of a page that somebody waits for
            try:
                yield from self._soon()
            finally:
                gc.enable()

    def _soon(self) -> Iterator[Answer]:
        answered, self._answered = self._answered, False
        try:
            composition = self._now()
            maker = self._pages(composition)
            assert self._assembler is not None
            document = self._assembler.assemble(composition)
            if answered and document == self._document:
                self._composition, self._answered = composition, True
                yield Still(self.revision, self._shown, self.unfinished)
                return
            self._composition, self._document = composition, document
            self.unfinished = False
            self._answered = True
            changed = maker.changed(document)
            if changed == ():
                yield Same(self.revision, self._shown)
                return
            self.unfinished = True
            for laid in changed or ():
                yield self._answer(laid)
        except BriefingError as error:
            self.unfinished = self._answered = False
            yield failed(self.revision, error)

    def finish(self, stop: Callable[[], bool]) -> Iterator[Answer]:
        """The whole letter.

        Raises:
            Cancelled: `stop` said so; it stays unfinished.
        """
        if self._maker is None or self._document is None:
            return
        try:
            gc.unfreeze()
            laid = self._maker.whole(self._document, stop)
        except BriefingError as error:
            if stop():
                raise
            self.unfinished = self._answered = False
            yield failed(self.revision, error)
            return
        self.unfinished = False
        self._answered = True
        yield Whole(self.revision, self._shown, laid.pdf, self._stored_places(laid.places), laid.sizes)
        # What is known from here on stays for long: the collector need not walk it at each keystroke.
        gc.collect()
        gc.freeze()

    # --- inside ---

    def _note(self, request: Request) -> None:
        self.revision = request.revision
        match request:
            case Show():
                self._typed.clear()
                if self._show is None or replace(request, revision=0) != replace(self._show, revision=0):
                    self._open(request)
                self._stored = None
            case Typed(_, id, says):
                self._typed[id] = says
            case Changed():
                self._typed.clear()
                self._stored = None
            case Stop():
                self._show = None
            case _:
                assert_never(request)

    def _open(self, show: Show) -> None:
        if self._ws is not None and (self._show is None or show.workspace != self._show.workspace):
            self._ws.close()
            self._ws = None
        self._show = show
        self._shown += 1
        self._typed.clear()
        self._maker = self._assembler = None
        self._answered = False

    def _now(self) -> Composition:
        assert self._show is not None
        if self._stored is None:
            if self._ws is None:
                self._ws = store.open_for_reading(self._show.workspace)
            if self._show.letter is None:
                self._stored = read.provisional(self._ws, self._show.agenda)
            else:
                self._stored = read.composition(self._ws, self._show.letter)
        return with_typed(self._stored, self._typed)

    def _pages(self, composition: Composition) -> Maker:
        assert self._show is not None
        name = self._show.template or composition.letter.template
        if self._maker is None or self._maker.package.name != name:
            package = find(name, packages(paths.templates_dir()))
            self._assembler = Assembler(package)
            self._maker = Maker(package)
        return self._maker

    def _answer(self, laid: Laid) -> Pages:
        places = self._stored_places(laid.places)
        return Pages(
            self.revision,
            self._shown,
            laid.first,
            laid.count,
            laid.pdf,
            laid.total,
            laid.exact,
            laid.rest_same,
            places,
            laid.sizes,
        )

    def _stored_places(self, found: tuple[Place, ...]) -> tuple[Place, ...]:
        """The same places, with blocks counted as they are stored."""
        assert self._composition is not None
        assert self._document is not None
        sections = {each.id: each for each in walk(self._composition.sections)}
        wanted = {each.section for each in found}
        indices = {
            each.id: stored_blocks(sections[each.id], each)
            for each in _sections(self._document.blocks)
            if each.id in wanted and each.id in sections
        }
        return tuple(_stored(each, sections, indices) for each in found)


def _stored(place: Place, sections: dict[str, Section], indices: dict[str, tuple[int | None, ...]]) -> Place:
    if place.section not in sections or place.block is None or place.block == HEADING:
        return place
    return replace(place, block=indices[place.section][place.block] if place.section in indices else None)


def _sections(blocks: b.Blocks) -> Iterator[b.Section]:
    for block in blocks:
        if isinstance(block, b.Section):
            yield block
            yield from _sections(block.blocks)


def failed(revision: int, error: BriefingError) -> Failed:
    """The answer that says an error in both languages."""
    return Failed(revision, Wording(error.sentence("nl"), error.sentence("en")))
