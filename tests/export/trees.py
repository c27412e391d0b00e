"""Small random letters for round trips: every kind of block and inline that an assembled letter can hold."""

from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.markup import joined, legal

WORDS = st.sampled_from(
    ["brief", "Kamer", "verantwoordingsonderzoek", "€ 1,5 mln.", "fi", "é", "Ω", "2026", "a-b", "…"]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
ANY_TEXT = st.text(
    st.characters(exclude_categories=["C", "Z", "M"], max_codepoint=0x052F), min_size=1, max_size=20
)
TEXTS = st.one_of(PHRASES, ANY_TEXT).map(legal).filter(str.strip).map(b.Text)


def inlines(depth: int = 2, *, notes: bool = True) -> st.SearchStrategy[b.Inlines]:
    """Runs of text with styles, links and, where they can stand, notes."""
    kinds: list[st.SearchStrategy[b.Inline]] = [TEXTS]
    if depth:
        inner = inlines(depth - 1, notes=notes)
        kinds.append(
            st.builds(b.Styled, st.sampled_from(("b", "i", "sup", "sub")), inner, st.sampled_from(("", "en")))
        )
        kinds.append(st.builds(b.Link, st.just("https://example.nl/"), inner))
    if notes:
        kinds.append(st.builds(b.Note, inlines(0, notes=False)))
    return st.lists(st.one_of(kinds), min_size=1, max_size=3).map(joined)


PARAGRAPHS = st.builds(b.Paragraph, inlines(), st.sampled_from(("", "label")))
TABLE_CELLS = st.builds(
    b.Cell,
    st.one_of(
        inlines(1), st.tuples(TEXTS, st.builds(b.Note, st.tuples(TEXTS), st.just("table"))), st.just(())
    ),
)
ROWS = st.lists(TABLE_CELLS, min_size=2, max_size=2).map(tuple).map(b.Row)
TABLES = st.builds(
    b.Table,
    inlines(0, notes=False),
    st.lists(ROWS, max_size=1).map(tuple),
    st.lists(ROWS, min_size=1, max_size=4).map(tuple),
    st.sampled_from(("", "budget")),
)


def blocks(depth: int = 2) -> st.SearchStrategy[b.Blocks]:
    """What may stand below a section."""
    kinds: list[st.SearchStrategy[b.Block]] = [PARAGRAPHS, TABLES, st.just(b.Image("x", "Een plaatje"))]
    if depth:
        inner = blocks(depth - 1)
        items = st.lists(st.builds(b.Item, inner), min_size=1, max_size=3).map(tuple)
        kinds += [st.builds(b.List, items, st.booleans()), st.builds(b.Quote, inner)]
    return st.lists(st.one_of(kinds), min_size=1, max_size=3).map(tuple)


def _section(heading: b.Inlines, content: b.Blocks) -> b.Section:
    return b.Section("x", "theme", heading, content)


SECTIONS = st.builds(
    _section,
    st.one_of(inlines(1), st.just(())),
    st.one_of(blocks(), st.builds(_section, inlines(1), blocks(1)).map(lambda each: (each,))),
)
REGIONS = st.builds(b.Region, st.sampled_from(("addressee", "column", "reference")), st.just(()))
DOCUMENTS = st.lists(st.one_of(SECTIONS, PARAGRAPHS, TABLES), max_size=4).map(
    lambda found: b.Document(b.Meta("Titel", "Ministerie"), tuple(found))
)
