"""Does a QTextDocument hold a theme without losing anything, and is only what changed replaced?"""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QTextCursor, QTextDocument

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.session import Session
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.lines import normal
from tests.ui.text.themes import longest_theme, parts_of

QT = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)


def made(parts: tuple[Part, ...]) -> Manuscript:
    manuscript = Manuscript(QTextDocument())
    manuscript.fill(parts)
    return manuscript


def fresh(manuscript: Manuscript) -> tuple[Part, ...]:
    """What the document says, read from the first block to the last."""
    for number in range(manuscript.document.blockCount()):
        manuscript.forget_block(manuscript.block(number))
    return manuscript.parts()


@QT
@given(parts_of())
def test_what_is_filled_in_is_read_back(qapp: object, parts: tuple[Part, ...]) -> None:
    manuscript = made(parts)
    assert fresh(manuscript) == normal(parts)


@QT
@given(parts_of())
def test_settling_what_is_settled_changes_nothing(qapp: object, parts: tuple[Part, ...]) -> None:
    manuscript = made(normal(parts))
    before = manuscript.document.toHtml()
    for number in range(manuscript.document.blockCount()):
        manuscript.forget_block(manuscript.block(number))
    manuscript.settle()
    assert manuscript.document.toHtml() == before


@QT
@given(parts_of(), parts_of())
def test_an_update_gives_what_a_fill_gives(
    qapp: object, parts: tuple[Part, ...], then: tuple[Part, ...]
) -> None:
    manuscript = made(parts)
    manuscript.update(then)
    assert manuscript.parts() == normal(then)
    assert fresh(manuscript) == normal(then)
    assert dress_of(manuscript) == dress_of(made(then))


def dress_of(manuscript: Manuscript) -> list[tuple[float, float, int]]:
    blocks = [manuscript.block(number) for number in range(manuscript.document.blockCount())]
    return [
        (each.blockFormat().leftMargin(), each.blockFormat().topMargin(), each.blockFormat().headingLevel())
        for each in blocks
    ]


def test_equal_notes_side_by_side_stay_two(qapp: object) -> None:
    note = b.Note((b.Text("Bron."),))
    parts = (Part("t", 0, (), (b.Paragraph((b.Text("a"), note, note, b.Text("b"))),)),)
    assert fresh(made(parts)) == parts


def test_an_island_that_stays_one_keeps_its_number(qapp: object) -> None:
    image = b.Image("x", "")
    manuscript = made((Part("t", 0, (), (b.Paragraph(()), image)),))
    number = manuscript.island(manuscript.block(2))
    manuscript.update((Part("t", 0, (), (b.Paragraph(()), b.Image("x", "Een brug"))),))
    assert manuscript.island(manuscript.block(2)) == number
    assert manuscript.vault.thing(number) == b.Image("x", "Een brug")


def test_an_island_drawn_into_text_gets_its_own_block_again(qapp: object) -> None:
    manuscript = made((Part("t", 0, (), (b.Paragraph((b.Text("voor"),)), b.Image("x", ""))),))
    cursor = QTextCursor(manuscript.block(2))
    cursor.deletePreviousChar()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("na")
    manuscript.settle()
    blocks = manuscript.parts()[0].blocks
    assert [type(each) for each in blocks] == [b.Paragraph, b.Image, b.Paragraph]
    assert fresh(manuscript)[0].blocks == blocks


def test_the_longest_theme_is_read_at_each_key_in_no_time(real_session: Session) -> None:
    agenda = real_session.agenda
    assert agenda is not None
    manuscript = made(longest_theme(agenda))
    cursor = QTextCursor(manuscript.block(manuscript.document.blockCount() // 2))
    times = []
    for _ in range(50):
        cursor.insertText("x")
        start = time.perf_counter()
        manuscript.settle()
        manuscript.parts()
        times.append(time.perf_counter() - start)
    assert sorted(times)[47] < 0.008, times


@pytest.mark.parametrize("text", ["a\u2028b", "\u2029", "\ufdd0", "\ufffc", "\n\n", "😀a\tb\u00a0"])
def test_odd_characters_stay_what_they_are(qapp: object, text: str) -> None:
    parts = (Part("t", 0, (b.Text(text),), (b.Paragraph((b.Text(text),)),)),)
    assert fresh(made(parts)) == parts
