"""Do the places of lines agree with the blocks they make, and is each thing said in words?"""

from hypothesis import given

from briefing_app import blocks as b
from briefing_app.edits.writing import Part
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.lines import flatten, normal
from briefing_app.ui.text.places import numbered_shapes
from briefing_app.ui.text.speaking import Speaker
from briefing_app.ui.text.words import Words
from tests.ui.text.themes import parts_of


@given(parts_of())
def test_every_block_has_its_number(parts: tuple[Part, ...]) -> None:
    parts = normal(parts)
    places = list(numbered_shapes(line.shape for line in flatten(parts)))
    for part in parts:
        blocks = {at for section, at in places if section == part.id and at is not None}
        assert blocks == set(range(len(part.blocks)))


def test_what_stands_at_the_cursor_is_said_in_words(editor: TextEditor) -> None:
    note = b.Note((b.Text("De bron."),))
    table = b.Table((b.Text("Middelen"),), (), ())
    editor.show_parts((Part("t", 0, (), (b.Paragraph((note, b.Field("brief.datum"))), table)),))
    editor.set_words(Words({"brief.datum": "1 mei 2027"}))
    speaker = Speaker(editor)
    at = editor.text.block(1).position()
    found = [editor.text.thing_at(x) for x in (at, at + 1, editor.text.block(2).position())]
    said = [speaker.words(*each) for each in found if each is not None]
    assert said == ["Noot 1: De bron.", "Veld: 1 mei 2027", "[Tabel: Middelen]"]
