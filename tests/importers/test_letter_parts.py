"""How published letters write their parts."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.blocks import Inlines, Note, Styled, Text
from briefing_app.importers.letter_parts import (
    action_from,
    addressee_from,
    characters,
    collapsed,
    is_actions_label,
    is_motions_title,
    letter_kind,
    motion_from_heading,
    numbered_heading,
    parse_date,
    parse_dossier_line,
    parse_dossier_lines,
    pillar_heading,
    sender_from,
    split_timing,
    tail,
)
from briefing_app.markup import write_inlines
from briefing_app.model.agenda import Dossier

# --- actions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *("Acties", "acties:", "Actie", "Actiepunten", "Concrete acties", " Vervolgacties "),
        *("Acties 2026", "Acties 2025-2026", "Acties voor 2026", "Acties 2025 en 2026:", "Acties in 2026"),
        *("Acties en planning", "Acties en maatregelen:", "Acties en planning 2026"),
    ],
)
def test_a_label_says_that_actions_follow(text: str) -> None:
    assert is_actions_label(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Acties in de haven", "Actieagenda", "Reacties", "De acties zijn klaar."),
        *("Acties en haven", "Acties voor de haven", "Acties 2026 in de haven", "Actieagenda 2026"),
    ],
)
def test_a_line_that_only_mentions_actions_is_no_label(text: str) -> None:
    assert not is_actions_label(text)


@pytest.mark.parametrize(
    ("source", "text", "note", "close"),
    [
        ("Baggeren. (Start: Q1 2026)", "Baggeren.", "Start: Q1 2026", ")"),
        ("Vaar (met boten) (Start: medio 2026, continu).", "Vaar (met boten)", "Start: medio 2026, continu", ")."),
        ("Baggeren (Start: Q1 2026", "Baggeren", "Start: Q1 2026", ""),
        ("Baggeren (Start: Q1 2026. Zie ook daar.", "Baggeren", "Start: Q1 2026. Zie ook daar.", ""),
        ("Baggeren (met boten).", "Baggeren (met boten).", None, ""),
        ("(Start: Q1 2026)", "(Start: Q1 2026)", None, ""),
        ("Baggeren ", "Baggeren", None, ""),
    ],
)  # fmt: skip
def test_only_a_timing_between_the_last_parentheses_is_split_off(
    source: str, text: str, note: str | None, close: str
) -> None:
    assert split_timing((Text(source),)) == ((Text(text),), note, close)


def test_notes_and_emphasis_before_a_timing_are_kept() -> None:
    source: Inlines = (
        Text("Doe "),
        Styled("i", (Text("dit"), Note((Text("n"),)), Text(" (Start: Q1 2026)"))),
    )
    text, note, _ = split_timing(source)
    assert write_inlines(text) == "Doe <i>dit<note>n</note></i>"
    assert note == "Start: Q1 2026"


def test_a_timing_with_a_note_in_it_stays_text() -> None:
    source: Inlines = (Text("Doe (Start: Q1 2026"), Note(()), Text(")"))
    assert split_timing(source) == (source, None, "")


def test_an_action_knows_its_status_and_when_it_was_written() -> None:
    written = datetime.date(2026, 1, 5)
    action = action_from((Text("Doe dit (Reeds gestart; doorlopend)"),), id="a", list_no=2, written=written)
    assert (action.status, action.list_no, action.timing_date) == ("started", 2, written)


# --- headings --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pijler 1 Schoon water", ("Pijler 1", "Schoon water")),
        ("Pijler 1: Schoon water", ("Pijler 1:", "Schoon water")),
        ("Pijler II – Schoon water", ("Pijler II –", "Schoon water")),
        ("Actielijn A. Haven", ("Actielijn A.", "Haven")),
        ("Spoor 2", ("Spoor 2", "")),
        ("Doel van deze brief", None),
        ("Lijn 1 en 2 lopen door", None),
        ("Pijlers en oevers", None),
    ],
)
def test_a_pillar_is_told_from_its_title(text: str, found: tuple[str, str] | None) -> None:
    assert pillar_heading(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.1 Haven", ("1.1", "Haven")),
        ("1.1. haven", ("1.1.", "haven")),
        ("3. Geld", ("3.", "Geld")),
        ("3 Geld", ("3", "Geld")),
        ("A. Haven", ("A.", "Haven")),
        ("II. Haven", ("II.", "Haven")),
        ("§ 1. Inleiding", ("§ 1.", "Inleiding")),
        ("3 havens doen mee", None),
        ("2026 was nat", None),
        ("1.000 schepen", None),
        ("De haven", None),
    ],
)
def test_a_number_is_told_from_its_title(text: str, found: tuple[str, str] | None) -> None:
    assert numbered_heading(text) == found


# --- motions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title", "movers", "where"),
    [
        ("Motie-Van Elzen, Kamerstuk 99 001, nr. 7", "Motie-Van Elzen", ("Van Elzen",), ("99001", None, "7")),
        ("Motie Rietman Kamerstuk 98 700 XII, nr. 21", "Motie Rietman", ("Rietman",), ("98700", "XII", "21")),
        (
            "Motie van het lid Oever (Kamerstuk 98700-XII, nr. 21)",
            "Motie van het lid Oever",
            ("Oever",),
            ("98700", "XII", "21"),
        ),
        (
            "Motie van de leden Riet en Van der Wilg over knotten",
            "Motie van de leden Riet en Van der Wilg over knotten",
            ("Riet", "Van der Wilg"),
            (None, None, None),
        ),
        (
            "Gewijzigde motie Riet c.s., Kamerstukken II 2025/26, 99 001 en 99 002, nr. 4",
            "Gewijzigde motie Riet c.s.",
            ("Riet",),
            ("99001", None, "4"),
        ),
        (
            "Motie Riet, Kamerstukken 27 625 en 36 800 J, nrs. 702 en 703",
            "Motie Riet",
            ("Riet",),
            ("27625", None, "702"),
        ),
        (
            "Motie Riet, Kamerstukken II 2024/25, 27858, nr. 88",
            "Motie Riet",
            ("Riet",),
            ("27858", None, "88"),
        ),
        ("Motie-Riet/Wilg", "Motie-Riet/Wilg", ("Riet", "Wilg"), (None, None, None)),
        (
            "Motie Riet (ABC) en Wilg (DEF)",
            "Motie Riet (ABC) en Wilg (DEF)",
            ("Riet", "Wilg"),
            (None, None, None),
        ),
        ("Motie over knotten", "Motie over knotten", (), (None, None, None)),
    ],
)
def test_a_heading_names_a_motion(
    text: str, title: str, movers: tuple[str, ...], where: tuple[str | None, str | None, str | None]
) -> None:
    found = motion_from_heading(text)
    assert found is not None
    assert (found.title, found.movers) == (title, movers)
    assert (found.dossier, found.chapter, found.number) == where


@pytest.mark.parametrize(
    "text", ["Moties", "Moties en toezeggingen", "Motie en toezeggingen", "Stand van zaken moties"]
)
def test_a_chapter_on_motions_is_no_motion(text: str) -> None:
    assert is_motions_title(text)
    assert motion_from_heading(text) is None


def test_one_motion_is_no_chapter_on_motions() -> None:
    assert not is_motions_title("Motie-Van Elzen, Kamerstuk 99 001, nr. 7")


# --- the letterhead --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("99 001 Vaarwegen", [("99001", None, "Vaarwegen")]),
        ("98 700 XII Vaststelling van de begroting", [("98700", "XII", "Vaststelling van de begroting")]),
        ("99001", [("99001", None, "")]),
        ("21 501-02 Raad", [("21501-02", None, "Raad")]),
        ("XII Vaststelling van de begroting", [("", "XII", "Vaststelling van de begroting")]),
        ("99 001 en 99 002 Vaarwegen", [("99001", None, "Vaarwegen"), ("99002", None, "Vaarwegen")]),
        ("Nr. 12", []),
    ],
)
def test_a_dossier_line_gives_its_dossiers(text: str, found: list[tuple[str, str | None, str]]) -> None:
    assert list(parse_dossier_lines(text)) == [Dossier(*each) for each in found]
    assert (parse_dossier_line(text) is not None) == (len(found) == 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Den Haag, 4 juli 2025", ("Den Haag", datetime.date(2025, 7, 4))),
        ("’s-Gravenhage, 12 februari 1999", ("’s-Gravenhage", datetime.date(1999, 2, 12))),
        ("4 juli 2025", ("", datetime.date(2025, 7, 4))),
        ("Den Haag, 31 juni 2025", None),
        ("Op 4 juli 2025 vaart de boot.", None),
    ],
)
def test_a_date_line_gives_place_and_date(text: str, found: tuple[str, datetime.date] | None) -> None:
    assert parse_date(text) == found


@pytest.mark.parametrize(
    ("line", "roles", "sender"),
    [
        ("BRIEF VAN DE MINISTER VOOR WATER EN BODEM", ["De Minister voor Water en Bodem,"],
         "Minister voor Water en Bodem"),
        ("BRIEF VAN DE MINISTERS VAN WATER EN VAN BODEM", [], "Ministers van Water en van Bodem"),
        ("MEMORIE VAN TOELICHTING", ["De Minister van Water,", "De Staatssecretaris van Bodem,"],
         "Minister van Water en Staatssecretaris van Bodem"),
        ("", [], ""),
    ],
)  # fmt: skip
def test_the_sender_is_spelled_as_in_the_signature(line: str, roles: list[str], sender: str) -> None:
    assert sender_from(line, roles) == sender


def test_the_addressee_stands_without_article() -> None:
    assert addressee_from("Aan de Voorzitter van de Eerste Kamer") == "Voorzitter van de Eerste Kamer"
    assert addressee_from("Aanpak van riet") is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Voortgang agenda", "progress"), ("Eerste uitwerking", "elaboration"), ("Riet", "letter")],
)
def test_the_title_says_what_kind_of_letter_it_is(title: str, kind: str) -> None:
    assert letter_kind(title) == kind


# --- runs ------------------------------------------------------------------------------------------------

_INLINES = st.recursive(
    st.text("ab \n(", min_size=1, max_size=6).map(Text),
    lambda inner: (
        st.builds(Styled, st.just("b"), st.lists(inner, max_size=3).map(tuple))
        | st.builds(Note, st.lists(inner, max_size=2).map(tuple))
    ),
    max_leaves=8,
)
_RUNS = st.lists(_INLINES, max_size=5).map(tuple)


@given(_RUNS)
def test_collapsing_changes_nothing_but_white_space(run: Inlines) -> None:
    assert characters(collapsed(run)) == " ".join(characters(run).split())


@given(_RUNS, st.integers(0, 20))
def test_the_tail_is_what_follows(run: Inlines, start: int) -> None:
    assert characters(tail(run, start)) == characters(run)[start:]
