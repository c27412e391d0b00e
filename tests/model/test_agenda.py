"""Counting labels."""

import pytest

from briefing_app.blocks import SectionKind
from briefing_app.model.agenda import LabelMode, Section, numbered, walk


def section(kind: SectionKind, *children: Section, mode: LabelMode = "auto", label: str = "") -> Section:
    return Section(id="x", kind=kind, label_mode=mode, label=label, children=children)


def labels(*sections: Section) -> list[str]:
    return [each.label for each in walk(numbered(sections))]


def test_pillars_chapters_and_themes_are_counted_by_their_place() -> None:
    one = section("pillar", section("theme"), section("section", mode="none"), section("theme"))
    assert labels(
        section("introduction", mode="none"), one, section("pillar", section("theme")), section("motions")
    ) == [
        *("", "Pijler 1", "1.1", "", "1.2", "Pijler 2", "2.1", "3."),
    ]


def test_annexes_have_a_count_of_their_own() -> None:
    assert labels(section("chapter"), section("annex"), section("annex"), section("chapter")) == [
        *("1.", "Bijlage 1", "Bijlage 2", "2."),
    ]


def test_a_label_kept_as_printed_sets_the_count() -> None:
    assert labels(section("chapter", mode="verbatim", label="4."), section("chapter")) == ["4.", "5."]


def test_a_theme_below_a_theme_counts_on() -> None:
    assert labels(section("chapter", section("theme", section("theme")))) == ["1.", "1.1", "1.1.1"]


@pytest.mark.parametrize(
    ("label", "number"),
    [
        *(("1.", "1"), ("1.1", "1.1"), ("Pijler 2:", "2"), ("Pijler II –", "II"), ("§ 3.", "3")),
        *(("Pijler A", "A"), ("Pijler D", "D"), ("A.", "A"), ("A. Elektrolyse", "A"), ("A. Industrie", "A")),
        *(("Bijlage B", "B"), ("Bijlage 1", "1"), ("Bijlage", None), ("Inleiding", None), ("", None)),
    ],
)
def test_a_label_gives_its_number(label: str, number: str | None) -> None:
    assert section("chapter", label=label).number == number


def test_themes_below_a_lettered_pillar_count_with_its_letter() -> None:
    pillar = section("pillar", section("theme"), section("theme"), mode="verbatim", label="Pijler A")
    assert labels(pillar) == ["Pijler A", "A.1", "A.2"]
