"""Parts of a letter are compared with the same parts of the earlier one, wherever they stand."""

from dataclasses import replace

from briefing_app.blocks import Paragraph, Text
from briefing_app.compare import changes
from briefing_app.model.agenda import Action, Section

ONE = Section("1", "theme", (Text("Een"),), label="1.1", label_mode="auto")
TWO = Section("2", "theme", (Text("Twee"),), label="1.2", label_mode="auto")
SUB = Section("3", "section", (Text("Kop"),))


def say(section, text):
    return replace(section, blocks=(Paragraph((Text(text),)),))


def test_what_moved_or_was_numbered_anew_is_the_same():
    assert changes((TWO, replace(ONE, label="1.2")), (ONE, TWO)) == {"1": "same", "2": "same"}


def test_other_words_titles_and_actions_are_changes():
    acting = replace(ONE, actions=(Action("a", (Text("Doen"),)),))
    assert changes((say(ONE, "Anders"),), (ONE,)) == {"1": "changed"}
    assert changes((replace(ONE, title=()),), (ONE,)) == {"1": "changed"}
    assert changes((acting,), (ONE,)) == {"1": "changed"}


def test_a_subheading_belongs_to_the_text_it_stands_in():
    before, now = replace(ONE, children=(SUB,)), replace(ONE, children=(say(SUB, "Anders"),))
    assert changes((now,), (before,)) == {"1": "changed", "3": "changed"}
    assert changes((replace(ONE, children=()),), (before,)) == {"1": "changed"}


def test_what_was_not_there_is_new():
    assert changes((ONE, TWO), (ONE,)) == {"1": "same", "2": "new"}


def test_a_copy_is_compared_with_what_it_was_copied_from_unless_that_is_there_too():
    copy = replace(ONE, id="9", copied_from="1")
    assert changes((copy,), (ONE,)) == {"9": "same"}
    assert changes((ONE, copy), (ONE,)) == {"1": "same", "9": "new"}
