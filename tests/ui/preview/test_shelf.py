"""Never is a page called current that isn't what the newest answer says."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.errors import Wording
from briefing_app.export.pages_places import Place
from briefing_app.ui.preview.shelf import Shelf
from briefing_app.workers.requests import Answer, Failed, Pages, Same, Still, Whole

A4 = (595.0, 842.0)


def whole(revision: int, count: int = 5, shown: int = 1) -> Whole:
    return Whole(revision, shown, f"whole {revision}".encode(), (), (A4,) * count)


def pages(
    revision: int, first: int, *, count: int = 1, exact: bool = True, rest: bool = True, shown: int = 1
) -> Pages:
    data = f"pages {revision}".encode()
    return Pages(revision, shown, first, count, data, 5, exact, rest, (), (A4,) * count)


def shelf(asked: int, *answers: Answer) -> Shelf:
    made = Shelf()
    made.ask(asked)
    for each in answers:
        made.take(each)
    return made


def test_an_empty_shelf_has_no_pages() -> None:
    assert Shelf().count == 0


def test_a_whole_letter_is_current() -> None:
    made = shelf(1, whole(1))
    assert made.count == 5
    assert made.all_current


def test_what_is_asked_makes_everything_stale_at_once() -> None:
    made = shelf(2, whole(1))
    assert not made.all_current
    assert not any(map(made.is_current, range(5)))


def test_pages_lie_over_the_whole_letter() -> None:
    made = shelf(2, whole(1), pages(2, 3))
    assert made.sheet(3).data == b"pages 2"
    assert made.sheet(2).data == b"whole 1"
    assert made.all_current


def test_pages_after_which_the_rest_moves_are_current_alone() -> None:
    made = shelf(2, whole(1), pages(2, 3, rest=False))
    assert [made.is_current(page) for page in range(5)] == [False, False, False, True, False]


def test_pages_that_are_not_exact_are_shown_and_not_called_current() -> None:
    made = shelf(2, whole(1), pages(2, 3, exact=False, rest=False))
    assert made.sheet(3).data == b"pages 2"
    assert not made.is_current(3)


def test_a_page_that_is_again_as_in_the_whole_letter_is_taken_from_there() -> None:
    made = shelf(3, whole(1), pages(2, 1), pages(3, 3))
    assert made.sheet(1).data == b"whole 1"
    assert made.sheet(3).data == b"pages 3"


def test_pages_of_one_answer_in_two_places_stay_both() -> None:
    made = shelf(2, whole(1), pages(2, 1, rest=False), pages(2, 3))
    assert (made.sheet(1).data, made.sheet(3).data) == (b"pages 2", b"pages 2")
    assert made.all_current


def test_a_letter_that_grows_has_more_pages() -> None:
    assert shelf(2, whole(1), pages(2, 4, count=2, exact=False, rest=False)).count == 6


def test_what_was_typed_and_taken_back_shows_the_whole_letter() -> None:
    made = shelf(3, whole(1), pages(2, 3), Same(3, 1))
    assert made.sheet(3).data == b"whole 1"
    assert made.all_current


def test_saving_leaves_the_pages_as_they_are() -> None:
    made = shelf(3, whole(1), pages(2, 3), Still(3, 1, unfinished=False))
    assert made.sheet(3).data == b"pages 2"
    assert made.all_current


def test_what_cannot_be_laid_out_leaves_the_pages_stale() -> None:
    made = shelf(2, whole(1), Failed(2, Wording("Nee.", "No.")))
    assert made.count == 5
    assert not made.all_current


def test_answers_about_another_letter_are_left_aside() -> None:
    made = shelf(2, whole(2, count=3, shown=2), whole(2, count=7, shown=1))
    assert made.count == 3


def test_places_of_a_section_come_from_the_pages_that_are_shown() -> None:
    old = Place(3, 0, 0, 10, 10, "thema", None)
    new = Place(3, 0, 0, 10, 20, "thema", None)
    answer = Pages(2, 1, 3, 1, b"", 5, exact=True, rest_current=True, places=(new,), sizes=(A4,))
    made = shelf(2, Whole(1, 1, b"", (old,), (A4,) * 5), answer)
    assert made.places("thema") == [new]


def test_a_pillar_ends_where_its_first_theme_begins() -> None:
    first = Place(0, 0, 100, 10, 700, "pijler", None)
    after = Place(1, 0, 50, 10, 300, "pijler", None)
    theme = Place(0, 0, 250, 10, 550, "thema", None)
    made = shelf(1, Whole(1, 1, b"", (first, theme, after), (A4,) * 2))
    assert made.places("pijler", frozenset({"thema"})) == [Place(0, 0, 100, 10, 150, "pijler", None)]
    assert made.places("pijler") == [first, after]


ANSWERS = st.lists(
    st.one_of(
        st.builds(whole, st.integers(1, 6)),
        st.builds(pages, st.integers(1, 6), st.integers(0, 4), exact=st.booleans(), rest=st.booleans()),
        st.builds(Same, st.integers(1, 6), st.just(1)),
    ),
    max_size=8,
)


@given(ANSWERS, st.integers(1, 6))
def test_nothing_older_than_what_was_asked_is_ever_current(answers: list[Answer], asked: int) -> None:
    made = Shelf()
    made.ask(asked)
    made.take(whole(1))
    for each in answers:
        made.take(each)
        newest = made.all_current or any(map(made.is_current, range(made.count)))
        assert not newest or asked in {given.revision for given in [*answers, whole(1)]}
