"""Do parts become lines and lines parts without losing a word, whatever an edit leaves?"""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.markup import read_blocks, read_inlines, write_blocks, write_inlines
from briefing_app.ui.text.lines import Heading, Line, Prose, Standing, flatten, fold, normal, settled
from briefing_app.ui.text.runs import canonical
from tests import trees
from tests.ui.text.themes import parts_of


def shapes() -> st.SearchStrategy[Heading | Prose | Standing]:
    """Any shape, also such as only a wild edit leaves."""
    ids = st.sampled_from(("", "a", "b"))
    prose = st.builds(
        Prose,
        st.sampled_from(get_args(b.ParagraphKind)),
        ids,
        st.just(""),
        quote=st.booleans(),
        depth=st.integers(0, 3),
        ordered=st.booleans(),
        starts=st.booleans(),
        fresh=st.booleans(),
        item_id=ids,
        list_id=ids,
    )
    heading = st.builds(Heading, ids, st.integers(0, 4))
    return st.one_of(prose, heading, st.builds(Standing, st.just(b.Image("x", ""))))


def words(parts: tuple[Part, ...]) -> str:
    """All characters, notes and odd things left out."""
    each = (
        b.plain(part.title) + "".join(b.plain(x) for y in part.blocks for x in b.inlines_of(y))
        for part in parts
    )
    return "|".join(each)


@given(trees.inlines())
def test_the_canonical_form_keeps_words_and_notes_and_is_final(inlines: b.Inlines) -> None:
    found = canonical(inlines)
    assert b.plain(found) == b.plain(inlines)
    assert list(b.notes_in(found)) == list(b.notes_in(inlines))
    assert canonical(found) == found
    assert read_inlines(write_inlines(found)) == found


@given(parts_of())
def test_normal_parts_keep_every_word_and_are_final(parts: tuple[Part, ...]) -> None:
    found = normal(parts)
    assert words(found) == words(parts)
    assert normal(found) == found
    for part in found:
        assert read_blocks(write_blocks(part.blocks)) == part.blocks


@given(parts_of())
def test_parts_keep_their_blocks_one_for_one(parts: tuple[Part, ...]) -> None:
    for was, now in zip(parts, normal(parts), strict=True):
        assert (now.id, now.level) == (was.id, was.level)
        assert [type(each) for each in now.blocks] == [type(each) for each in was.blocks]


@given(st.lists(st.builds(Line, shapes()), max_size=12))
def test_whatever_lines_an_edit_leaves_they_settle_one_for_one(lines: list[Line]) -> None:
    found = settled(lines, "theme")
    assert len(found) == max(len(lines), 1)
    assert settled(found, "theme") == found
    parts = fold(found, "theme")
    assert flatten(parts) == found
    assert len({part.id for part in parts}) == len(parts)


def test_a_list_ends_where_text_stands_between() -> None:
    item = Line(Prose(depth=1, starts=True), (b.Text("een"),))
    found = fold((Line(Heading("t", 0)), item, Line(Prose(), (b.Text("tussen"),)), item), "t")
    assert [type(each) for each in found[0].blocks] == [b.List, b.Paragraph, b.List]


def test_a_quotation_with_a_list_in_it_is_an_island() -> None:
    odd = b.Quote((b.List((b.Item((b.Paragraph(()),)),)),))
    (_, line) = flatten((Part("t", 0, (), (odd,)),))
    assert line == Line(Standing(odd))
