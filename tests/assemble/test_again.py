"""Assembling again gives what assembling gives, and keeps what did not change."""

import pytest

from briefing_app.assemble.again import Assembler
from briefing_app.assemble.letter import assemble
from briefing_app.model.letter import Composition
from tests.assemble.support import action, builtin, composition, section


def text(first: str, second: str = "Tweede.") -> Composition:
    return composition(
        section(f"<p>{first}</p>", title="Een", id="a"),
        section(f'<p>{second} Zie <ref to="a"/>.</p>', title="Twee", id="b"),
    )


@pytest.mark.parametrize("template", ["kamerbrief", "kamerstuk"])
def test_it_gives_the_same_as_assembling_anew(template: str) -> None:
    package = builtin(template)
    again = Assembler(package)
    letters = [
        text("Eerst."),
        text("Eerst, en meer."),
        text("Eerst, en meer.", "Anders"),
        composition(section("<p>Weg.</p>", title="Drie", id="c", actions=(action("Doen."),))),
        text("Eerst."),
    ]
    for each in letters:
        assert again.assemble(each) == assemble(each, package)


def test_a_title_that_others_refer_to_changes_those_too() -> None:
    again = Assembler(builtin("kamerstuk"))
    again.assemble(text("Eerst."))
    changed = composition(
        section("<p>Eerst.</p>", title="Eén", id="a"),
        section('<p>Tweede. Zie <ref to="a"/>.</p>', title="Twee", id="b"),
    )
    assert again.assemble(changed) == assemble(changed, builtin("kamerstuk"))


def test_sections_that_did_not_change_stay_the_same_objects() -> None:
    again = Assembler(builtin("kamerstuk"))
    before = again.assemble(text("Eerst."))
    after = again.assemble(text("Eerst, en meer."))
    assert after.blocks[-1] is before.blocks[-1]
    assert [one is other for one, other in zip(before.blocks, after.blocks, strict=True)].count(False) == 1
