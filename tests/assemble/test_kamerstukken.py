"""A reference to a Kamerstuk leads to its public address, and loses no character by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.assemble.kamerstukken import linked
from tests.export import trees

ADDRESS = "https://zoek.officielebekendmakingen.nl/kst-{}.html"


def links(text: str) -> list[tuple[str, str]]:
    found = linked((b.Text(text),))
    return [(b.plain(each.children), each.to) for each in found if isinstance(each, b.Link)]


@pytest.mark.parametrize(
    ("text", "shown", "paper"),
    [
        ("Kamerstuk 36 651, nr. 26", "Kamerstuk 36 651, nr. 26", "36651-26"),
        ("Motie Ceder Kamerstuk 36 600 XV, nr. 82", "Kamerstuk 36 600 XV, nr. 82", "36600-XV-82"),
        ("(Kamerstukken 32 824 en 29 279, nr. 148)", "Kamerstukken 32 824 en 29 279, nr. 148", "32824-148"),
        ("Kamerstukken 29 279, 32 824 en 36 600 VI, nr. 9.", None, "29279-9"),
        (
            "Kamerstukken II 2009/10, 27858, nr. 88, p. 3",
            "Kamerstukken II 2009/10, 27858, nr. 88",
            "27858-88",
        ),
        ("Kamerstukken II, 2014–2015, 32 824, nr. 117", None, "32824-117"),
        ("Kamerstukken I 2024/25, 32 824, B", "Kamerstukken I 2024/25, 32 824, B", "32824-B"),
        ("zie kamerstuk 21 501-02, nr. 1234 en verder", "kamerstuk 21 501-02, nr. 1234", "21501-02-1234"),
        ("Kamerstukken II 2022/23, 36 200 A, nrs. 4 en 5", None, "36200-A-4"),
        ("Kamerstuk\u00a036\u00a0651, nr.\u00a026", "Kamerstuk\u00a036\u00a0651, nr.\u00a026", "36651-26"),
    ],
)
def test_a_reference_becomes_a_link(text: str, shown: str | None, paper: str) -> None:
    [(words, address)] = links(text)
    assert address == ADDRESS.format(paper)
    assert words == (shown or words)


@pytest.mark.parametrize(
    "text",
    [
        "Handelingen II 2022/23, nr. 84, item 12",
        "Aanhangsel Handelingen II 2022/23, nr. 12",
        "de wet (Kamerstuk 35 261) geldt",
        "Kamerstukken II 2024/25, 32 824, B",
        "een Kamerstuk van 36 bladzijden, nr. 2",
    ],
)
def test_what_is_no_reference_to_one_paper_stays_text(text: str) -> None:
    assert linked((b.Text(text),)) == (b.Text(text),)


@given(
    dossier=st.integers(10_000, 99_999).map(str),
    space=st.sampled_from(["", " ", "\u00a0"]),
    chapter=st.sampled_from(["", "I", "IIA", "VII", "XV", "A", "J"]),
    number=st.integers(1, 99_999).map(str),
    year=st.sampled_from(["", "II ", "I ", "II 2009/10, ", "II 2024–2025, "]),
    around=st.tuples(trees.PHRASES, st.sampled_from([".", ", p. 3", ")", " en verder", ""])),
)
def test_every_dossier_chapter_and_number_gives_its_address(
    dossier: str, space: str, chapter: str, number: str, year: str, around: tuple[str, str]
) -> None:
    printed = f"{dossier[:2]}{space}{dossier[2:]}{' ' * bool(chapter)}{chapter}"
    word = "Kamerstukken" if year else "Kamerstuk"
    text = f"{around[0]} {word} {year}{printed}, nr. {number}{around[1]}"
    [(shown, address)] = links(text)
    assert address == ADDRESS.format("-".join(filter(None, (dossier, chapter, number))))
    assert shown == f"{word} {year}{printed}, nr. {number}"


@given(
    st.lists(
        st.sampled_from(["Kamerstuk", "Kamerstukken", " ", ", ", "nr. ", "36 651", "XV", "en", "II", "7"])
    )
)
def test_no_character_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert b.plain(linked((b.Text(text),))) == text


@given(trees.inlines())
def test_a_text_without_references_stays_the_same_tree(inlines: b.Inlines) -> None:
    assert linked(inlines) == inlines


def test_a_link_stays_the_link_it_is() -> None:
    inlines = (b.Link("https://example.org/", (b.Text("Kamerstuk 36 651, nr. 26"),)),)
    assert linked(inlines) == inlines


def test_a_note_in_a_heading_is_linked_and_the_heading_is_not() -> None:
    reference = b.Text("Kamerstuk 36 651, nr. 26")
    heading, note = linked((reference, b.Note((reference,))), notes_only=True)
    assert heading == reference
    assert isinstance(note, b.Note)
    assert note.children == (b.Link(ADDRESS.format("36651-26"), (reference,)),)
