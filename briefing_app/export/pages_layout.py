"""How does WeasyPrint lay out a letter page by page, so that it can go on later from the start of any page?

This is the one file that speaks to the inside of WeasyPrint. It holds for the version it was written for (`KNOWN`) and
for style sheets in which a page depends on no more than what comes before it and the number of pages (`_UNSURE`);
elsewhere `resumable` is False, and whoever asks lays out the whole letter again.
"""

import copy
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from briefing_app import blocks as b
from briefing_app.errors import Cancelled
from briefing_app.export.pages_state import (
    Box,
    Context,
    Graft,
    Layout,
    Page,
    Piece,
    Start,
    called,
    is_whole,
    may_start,
    mirrors,
    page_of,
    place_of,
    placed,
)
from briefing_app.export.pages_tree import Change, neighbourhood, paths
from briefing_app.export.pdf import Style

if TYPE_CHECKING:
    pass

KNOWN = "70.0"
_UNSURE = re.compile(
    r"""~(?!=) | :(?:nth|last-of|first-of|only|has|is|where|root) | counter-(?:increment|reset|set) | target- | string
    | leader\( | note\( | note-area | column-(?:count|width) | columns\s*: | fixed | \b(?:flex|grid)\b
    | float:(?!\s*footnote) | @page\s+[\w-] | [{;]\s*page\s*:""",
    re.VERBOSE,
)
"""What makes a page depend on more than that, or an element on more of its neighbours than `pages_tree` keeps."""
_MOST_GLYPHS = 7000
"""More than our fonts have."""
_MOST_RUNS = 3
"""Places that changed apart from each other, before it is left to a full run."""
_ASTRAY = (AssertionError, AttributeError, LookupError, TypeError, ValueError)
"""How the inside of WeasyPrint may take it when it is not resumed the way it was left."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COUNTS_PAGES = re.compile(r"counters?\(\s*pages\b")


class Engine:
    """Lays out letters with one style."""

    def __init__(self, style: Style) -> None:
        from weasyprint import __version__

        self.style = style
        self._pictures: dict[str, object] = {}
        _know_arrays()
        sheets = [each.read_text(encoding="utf-8") for each in style.fetcher.given if each.suffix == ".css"]
        text = _COMMENT.sub("", "\n".join(sheets))
        self.knows_how = __version__ == KNOWN and not _UNSURE.search(text)
        self.counts_pages = bool(_COUNTS_PAGES.search(text))

    # --- the whole letter ---

    def whole(self, meta: b.Meta, body: Element, stop: Callable[[], bool]) -> Layout:
        """Lay out all pages.

        Args:
            stop: asked before each page whether to give up.

        Raises:
            Cancelled: `stop` said so.
        """
        from weasyprint.layout import initialize_page_maker, layout_document
        from weasyprint.layout.page import make_all_pages

        html, context, root = self._built(meta, body, stop)
        notes = list(context.footnotes)
        initialize_page_maker(context, root)
        carried: list[tuple[tuple[Box, ...], bool]] = [((), False)]
        pages: list[Box] = []
        for page in make_all_pages(context, root, html, []):
            pages.append(page)
            carried.append((tuple(context.reported_footnotes), bool(context.broken_out_of_flow)))
            _go_on(stop)
        again = any(each[-1]["content_changed"] or each[-1]["pages_wanted"] for each in context.page_maker)
        if again or any(page.fixed_boxes for page in pages):
            html, context, root = self._built(meta, body, stop)
            pages = list(layout_document(html, root, context))
            return Layout(meta, body, root, pages, [], [], {}, {}, resumable=False, html=html, lost=None)
        starts = [
            Start((*maker[:3], copy.deepcopy(maker[3]), maker[4]), *left)
            for maker, left in zip(context.page_maker, carried, strict=True)
        ]
        running = {
            name: {at: list(each) for at, each in found.items()}
            for name, found in context.running_elements.items()
        }
        shown = placed(pages)
        lost = next((at for at, note in enumerate(notes, 1) if not is_whole(note.element, shown)), None)
        self._add_margins(context, pages, 0, len(pages))
        sizes = dict(context.style_for.initial_page_sizes)
        return Layout(
            meta,
            body,
            root,
            pages,
            starts,
            notes,
            running,
            sizes,
            resumable=self.knows_how and mirrors(root, body),
            html=html,
            lost=lost,
        )

    def _built(
        self, meta: b.Meta, body: Element, stop: Callable[[], bool] = lambda: False
    ) -> tuple[Page, Context, Box]:
        from weasyprint import DEFAULT_OPTIONS, HTML
        from weasyprint.css.counters import CounterStyle
        from weasyprint.document import Document as Printed
        from weasyprint.formatting_structure.build import build_formatting_structure

        page = Element("html", {"lang": meta.lang} if meta.lang else {})
        head = SubElement(page, "head")
        SubElement(head, "title").text = meta.title
        page.append(body)
        html = HTML(string="", url_fetcher=self.style.fetcher)
        html.wrapper_element = type(html.wrapper_element).from_html_root(page, content_language=None)
        html.etree_element = html.wrapper_element.etree_element
        iterate = html.wrapper_element.iter_subtree
        html.wrapper_element.iter_subtree = lambda: _watched(iterate(), stop)
        options = {**DEFAULT_OPTIONS, "stylesheets": [self.style.sheet], "cache": self._pictures}
        counters = CounterStyle()
        context = Printed._build_layout_context(html, self.style.fonts, counters, {}, options)

        def style_for(element: Element, pseudo: str | None = None) -> object:
            _go_on(stop)
            return context.style_for(element, pseudo)

        root = build_formatting_structure(
            page,
            style_for,
            context.get_image_from_uri,
            None,
            context.target_collector,
            counters,
            context.footnotes,
        )
        return html, context, root

    @staticmethod
    def _add_margins(context: Context, pages: Sequence[Box], first: int, total: int) -> None:
        """Add the margin boxes; what `layout_document` does when all pages are there."""
        from weasyprint.layout import layout_backgrounds, make_margin_boxes

        for number, page in enumerate(pages, first + 1):
            state = context.page_maker[number][3]
            state[1]["pages"] = [total]
            context.current_page = number
            root, notes, area = page.children
            children = [root, *(each for each in (notes, area) if each.children)]
            page.children = (*children, *make_margin_boxes(context, page, state))
            layout_backgrounds(page, context.get_image_from_uri)

    # --- some pages ---

    def pieces(
        self, known: Layout, meta: b.Meta, body: Element, found: Sequence[Change], *, most: int
    ) -> list[Piece] | None:
        """The pages that became different by `found`, which is all that changed, in runs; None where not sure.

        A run begins with the page of its first change and ends where a page starts as it did; after `most` pages that
        did not, it ends as well, and is the last.
        """
        if not known.resumable or known.meta != meta or (found and _meddles(known, found[0])):
            return None
        made: list[Piece] = []
        for run in _runs(known, found):
            if len(made) == _MOST_RUNS:
                made[-1].same_after = False
                break
            try:
                piece = self._piece(known, meta, body, run, most)
            except _ASTRAY:
                return None
            if piece is None or (made and piece.first < made[-1].first + len(made[-1].pages)):
                return None
            made.append(piece)
            if not piece.same_after:
                break
        return made

    def _piece(
        self, known: Layout, meta: b.Meta, body: Element, found: Sequence[Change], most: int
    ) -> Piece | None:
        from weasyprint.layout.page import remake_page

        first = page_of(known, found[0].place)
        start = first
        while not may_start(known, start, found[0].place):
            start -= 1
        graft = Graft(known, body, found, beyond=first + most + 1)
        html, context, small = self._built(meta, neighbourhood(body, graft.wanted))
        root = graft.onto(small)
        if root is None or not _resume(context, graft, root, start):
            return None
        laid: list[Box] = []
        number, same_after = start, False
        while len(laid) < most + first - start and not same_after:
            page, resume = remake_page(number, context, root, html)
            laid.append(page)
            number += 1
            if page.fixed_boxes or graft.lacks(place_of(resume)):
                return None
            if resume is None and not context.reported_footnotes:
                same_after = number == len(known.pages)
                break
            same_after = graft.same_start(context, number) and graft.same_running(context, start, number)
        shown, waiting = placed(laid), {id(each.element) for each in context.reported_footnotes}
        if any(id(note) not in waiting and not is_whole(note, shown) for note in called(laid)):
            return None
        if first > start and graft.same_start_before(context, first):
            start, laid = first, laid[first - start :]
        self._add_margins(context, laid, start, len(known.pages))
        return Piece(start, laid, same_after, html)

    # --- as PDF ---

    def pdf(self, html: Page, pages: Sequence[Box], stop: Callable[[], bool] = lambda: False) -> bytes:
        """These pages as a PDF for the screen: without tags, and not made small, as that takes time.

        Raises:
            Cancelled: `stop` said so.
        """
        from weasyprint.document import Document as Printed
        from weasyprint.document import DocumentMetadata
        from weasyprint.document import Page as PrintedPage

        class Watched(PrintedPage):  # type: ignore[misc]
            def paint(self, stream: object, scale: float = 1) -> None:
                _go_on(stop)
                super().paint(stream, scale)

        printed: Printed = Printed(
            [Watched(page) for page in pages],
            DocumentMetadata(),
            html.url_fetcher,
            self.style.fonts,
            {},
            None,
        )
        printed._html = html
        data: bytes = printed.write_pdf(uncompressed_pdf=True)
        return data


def _know_arrays() -> None:
    """Let cffi know the types of the arrays of glyphs that WeasyPrint hands to HarfBuzz.

    It parses the name of each anew (`hb_codepoint_t[57]`, for that many glyphs on a page), which takes as long as a
    third of a page.
    """
    from weasyprint.text.ffi import ffi

    with suppress(AttributeError):  # another cffi: it parses, then
        pointer = ffi.typeof("hb_codepoint_t *")
        last = f"hb_codepoint_t[{_MOST_GLYPHS - 1}]"
        for length in range(1, 1 if last in ffi._parsed_types else _MOST_GLYPHS):
            known = ffi._backend.new_array_type(pointer, length), False
            ffi._parsed_types.setdefault(f"hb_codepoint_t[{length}]", known)


def _go_on(stop: Callable[[], bool]) -> None:
    if stop():
        raise Cancelled


def _watched(elements: Iterator[object], stop: Callable[[], bool]) -> Iterator[object]:
    for each in elements:
        _go_on(stop)
        yield each


def _meddles(known: Layout, change: Change) -> bool:
    """Whether a change may decide which notes have no place, so that other text has to start a page."""
    moved = [path for path, element in paths(known.body) if "page-before" in element.get("class", "").split()]
    return known.lost is not None or any(
        page_of(known, path) + 1 >= page_of(known, change.place) for path in moved
    )


def _runs(known: Layout, found: Sequence[Change]) -> Iterator[Sequence[Change]]:
    """Changes in runs, each on pages that follow one another."""
    run: list[Change] = []
    for each in found:
        if run and page_of(known, each.place) > page_of(known, run[-1].place) + 1:
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _resume(context: Context, graft: Graft, root: Box, start: int) -> bool:
    """Set `context` to the state it had when page `start` was begun; False where that isn't to be had."""
    from weasyprint.layout import initialize_page_maker

    known = graft.known
    gone = graft.gone()
    carried = known.starts[start].carried
    if any(id(note.element) in gone for note in carried):
        return False
    left = {id(each) for each in carried}
    context.footnotes[:0] = [
        each for each in known.notes if id(each.element) not in gone and id(each) not in left
    ]
    context.style_for.initial_page_sizes.update(known.sizes)
    initialize_page_maker(context, root)
    if start > 0:
        maker = known.starts[start].maker
        blank = {"content_changed": False, "pages_wanted": False, "anchors": [], "content_lookups": []}
        before = (*context.page_maker[0][:4], copy.deepcopy(blank))
        context.page_maker = [before] * start + [(*maker[:3], copy.deepcopy(maker[3]), blank)]
    context.rendered_notes = []
    context.reported_footnotes = list(carried)
    for name, pages in known.running.items():
        for number, boxes in pages.items():
            if number <= start:
                context.running_elements[name][number] = list(boxes)
    return True
