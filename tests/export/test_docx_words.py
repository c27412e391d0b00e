"""Whatever the letter: a DOCX holds all its words, in order, and its reader finds them by other means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.errors import ProofFailed
from briefing_app.export import docx
from briefing_app.export.docx_read import read_words
from briefing_app.export.words import prove, words_of

REFERENCE = paths.templates_dir() / "kamerbrief" / "reference.docx"
META = b.Meta("Titel", "Ministerie")

words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=8)
texts = st.builds(b.Text, words)
ids = st.from_regex(r"[a-z][a-z0-9]{15}", fullmatch=True)


def styled(children: st.SearchStrategy[b.Inline]) -> st.SearchStrategy[b.Inline]:
    some = st.lists(children, max_size=3).map(tuple)
    langs = st.sampled_from(["", "en-GB"])
    return st.one_of(
        st.builds(b.Styled, st.sampled_from(["b", "i", "sup", "sub"]), some, langs),
        st.builds(b.Link, st.sampled_from(["https://example.org/x", "mailto:a@example.org", "#thema"]), some),
    )


def inlines(*, notes: tuple[str, ...] = ("",)) -> st.SearchStrategy[b.Inlines]:
    plain = st.recursive(texts, styled, max_leaves=4)
    note = st.builds(b.Note, st.lists(plain, min_size=1, max_size=2).map(tuple), st.sampled_from(notes))
    leaves = st.one_of(texts, note) if notes else texts
    return st.lists(st.recursive(leaves, styled, max_leaves=4), max_size=4).map(tuple)


kinds = st.sampled_from(
    ["", "", "subject", "salutation", "closing", "function", "signature", "pair", "label"]
)
paragraphs = st.builds(b.Paragraph, inlines(), kinds)
cells = st.builds(b.Cell, inlines(notes=("", "table")), st.booleans(), st.integers(1, 3), st.integers(1, 3))
rows = st.builds(b.Row, st.lists(cells, max_size=4).map(tuple))
tables = st.builds(
    b.Table,
    inlines(notes=("", "table")),
    st.lists(rows, max_size=1).map(tuple),
    st.lists(rows, max_size=4).map(tuple),
    st.sampled_from(["", "budget"]),
)


def containers(blocks: st.SearchStrategy[b.Block]) -> st.SearchStrategy[b.Block]:
    some = st.lists(blocks, max_size=3).map(tuple)
    items = st.lists(st.builds(b.Item, some), max_size=3).map(tuple)
    return st.one_of(st.builds(b.List, items, st.booleans()), st.builds(b.Quote, some))


running = st.recursive(
    st.one_of(paragraphs, tables, st.just(b.Image("x", "Kaart"))), containers, max_leaves=5
)


def sections(blocks: st.SearchStrategy[b.Block]) -> st.SearchStrategy[b.Block]:
    return st.builds(b.Section, ids, st.just("theme"), inlines(), st.lists(blocks, max_size=3).map(tuple))


def region(kind: str) -> st.SearchStrategy[b.Blocks]:
    lines = st.lists(
        st.builds(b.Paragraph, inlines(notes=()), st.sampled_from(["", "pair", "label"])), max_size=2
    ).map(tuple)
    return st.one_of(st.just(()), st.builds(b.Region, st.just(kind), lines).map(lambda each: (each,)))


before = st.tuples(
    *(region(kind) for kind in ("marking", "return", "addressee", "column", "reference", "running"))
)
bodies = st.lists(st.recursive(running, sections, max_leaves=5), max_size=4).map(tuple)
letters = st.builds(
    lambda regions, body: b.Document(META, (*(each for region in regions for each in region), *body)),
    before,
    bodies,
)


@given(letters)
@settings(max_examples=150, deadline=None)
def test_a_docx_holds_every_word_of_any_letter(document: b.Document) -> None:
    prove("docx", words_of(document), read_words(docx.write(document, REFERENCE)))


def test_a_word_that_is_missing_is_found_out() -> None:
    def one(text: str) -> b.Document:
        return b.Document(META, (b.Paragraph((b.Text(text),)),))

    with pytest.raises(ProofFailed, match="drie"):
        prove("docx", words_of(one("een twee drie")), read_words(docx.write(one("een twee"), REFERENCE)))


def test_a_note_with_another_text_is_found_out() -> None:
    def one(text: str) -> b.Document:
        return b.Document(META, (b.Paragraph((b.Text("Tekst"), b.Note((b.Text(text),)))),))

    with pytest.raises(ProofFailed, match="noot"):
        prove("docx", words_of(one("een noot")), read_words(docx.write(one("iets anders"), REFERENCE)))
