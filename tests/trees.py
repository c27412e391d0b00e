"""Any tree of stored text, as the vocabulary can say it: the material of round trips."""

from typing import get_args

from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.markup import joined, legal

NASTY = st.sampled_from(
    (
        " ",
        "  ",
        "\n",
        "\t",
        "\r",
        "\u00a0",
        "&",
        "&amp;",
        "<",
        "</p>",
        ">",
        "]]>",
        '"',
        "'",
        "<!--",
        "<?",
        "{{ x }}",
        "\u2028",
        "😀",
    )
)
ANY = st.text(max_size=12).map(legal)
TEXTS = st.lists(st.one_of(NASTY, ANY), min_size=1, max_size=4).map("".join).filter(bool)
LINES = TEXTS.map(lambda text: " ".join(text.replace("\r", " ").replace("\n", " ").split(" ")))
"""Text without line breaks, as where those are layout."""
IDS = st.one_of(st.sampled_from(("a1", "action:7", "é")), ANY.filter(bool))
LANGUAGES = st.sampled_from(("", "en", "de-DE"))
ADDRESSES = st.sampled_from(("https://example.nl/?a=1&b='2'\"", "http://x", "mailto:post@example.nl", "#a1"))


def inlines(
    texts: st.SearchStrategy[str] = TEXTS, depth: int = 3, *, notes: bool = True
) -> st.SearchStrategy[b.Inlines]:
    """Every kind of inline, without empty or adjacent texts."""
    kinds: list[st.SearchStrategy[b.Inline]] = [
        st.builds(b.Text, texts),
        st.builds(b.Ref, IDS),
        st.builds(b.Field, IDS),
        st.builds(b.InlineUse, IDS),
    ]
    if depth:
        inner = inlines(texts, depth - 1, notes=notes)
        kinds.append(st.builds(b.Styled, st.sampled_from(get_args(b.StyleName)), inner, LANGUAGES))
        kinds.append(st.builds(b.Link, ADDRESSES, inner))
        kinds.append(st.builds(b.Mark, IDS, inner))
        if notes:
            within = inlines(texts, depth - 1, notes=False)
            kinds.append(
                st.builds(b.Note, within, st.sampled_from(("", "table")), st.one_of(st.just(""), IDS))
            )
    return st.lists(st.one_of(kinds), max_size=4).map(joined)


def blocks(runs: st.SearchStrategy[b.Inlines] | None = None, depth: int = 2) -> st.SearchStrategy[b.Blocks]:
    """Every kind of block that may stand below a section."""
    runs = inlines() if runs is None else runs
    ids = st.one_of(st.just(""), IDS)
    spans = st.integers(1, 999)
    cells = st.builds(b.Cell, runs, st.booleans(), spans, spans, st.booleans())
    head = st.lists(cells, max_size=3).map(tuple).map(b.Row)
    row = st.builds(b.Row, st.lists(cells, max_size=3).map(tuple), st.booleans())
    kinds: list[st.SearchStrategy[b.Block]] = [
        st.builds(b.Paragraph, runs, st.sampled_from(get_args(b.ParagraphKind)), ids, LANGUAGES),
        st.builds(
            b.Table,
            runs,
            st.lists(head, max_size=2).map(tuple),
            st.lists(row, max_size=2).map(tuple),
            st.sampled_from(("", "budget")),
            ids,
        ),
        st.builds(b.Image, IDS, ANY),
        st.builds(b.Use, IDS, st.sampled_from(("", "actions"))),
    ]
    if depth:
        inner = blocks(runs, depth - 1)
        items = st.lists(st.builds(b.Item, inner, ids), max_size=3).map(tuple)
        kinds.append(st.builds(b.List, items, st.booleans(), st.sampled_from(("", "actions")), ids))
        kinds.append(st.builds(b.Quote, inner))
    return st.lists(st.one_of(kinds), max_size=3).map(tuple)


def letters(depth: int = 2) -> st.SearchStrategy[b.Blocks]:
    """What a template renders: also sections and regions, and no white space at the ends of a line of text."""
    runs = inlines(LINES).map(_trimmed)
    content = blocks(runs, 1)
    kinds: list[st.SearchStrategy[b.Block]] = [
        st.builds(b.Region, st.sampled_from(get_args(b.RegionKind)), content),
        st.builds(
            b.Section,
            IDS,
            st.sampled_from(get_args(b.SectionKind)),
            runs,
            letters(depth - 1) if depth else content,
        ),
    ]
    return st.lists(st.one_of(content, st.lists(st.one_of(kinds), max_size=2).map(tuple)), max_size=2).map(
        lambda found: tuple(block for each in found for block in each)
    )


def _trimmed(found: b.Inlines) -> b.Inlines:
    """Without white space at the ends, also within notes."""
    inner = [_trimmed_inline(each) for each in found]
    if inner and isinstance(inner[0], b.Text):
        inner[0] = b.Text(inner[0].text.lstrip(" \t\r\n"))
    if inner and isinstance(inner[-1], b.Text):
        inner[-1] = b.Text(inner[-1].text.rstrip(" \t\r\n"))
    return joined(inner)


def _trimmed_inline(each: b.Inline) -> b.Inline:
    match each:
        case b.Note(children, kind, id):
            return b.Note(_trimmed(children), kind, id)
        case b.Styled(style, children, lang):
            return b.Styled(style, tuple(map(_trimmed_inline, children)), lang)
        case b.Link(to, children):
            return b.Link(to, tuple(map(_trimmed_inline, children)))
        case b.Mark(id, children):
            return b.Mark(id, tuple(map(_trimmed_inline, children)))
        case _:
            return each
