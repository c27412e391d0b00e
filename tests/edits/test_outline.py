"""The outline of an agenda: what a person does in the tree is one step, and numbers follow by themselves."""

import datetime
from collections.abc import Callable
from typing import get_args

import pytest

from briefing_app import blocks as b
from briefing_app.edits import outline
from briefing_app.edits.kinds import allowed_kinds, default_kind
from briefing_app.errors import CannotMove, UnknownId
from briefing_app.model.agenda import Action, Agenda, LabelMode, Motion, Section, walk
from briefing_app.model.letter import Composition, Letter
from briefing_app.store import Workspace, doctor, read, write
from tests.edits.letters import words


def plain_section(
    id: str, kind: b.SectionKind, *children: Section, blocks: b.Blocks = (), actions: tuple[Action, ...] = ()
) -> Section:
    mode: LabelMode = "none" if kind in ("introduction", "section", "closing") else "auto"
    return Section(id, kind, words(id), label_mode=mode, blocks=blocks, actions=actions, children=children)


ACTION = Action("doen", words("Doen"), "Q3 2026", timing_date=datetime.date(2026, 3, 2))
AGENDA = Agenda(
    "agenda",
    "Wonen",
    sections=(
        plain_section("inleiding", "introduction", plain_section("leeswijzer", "section")),
        plain_section(
            "wonen",
            "pillar",
            plain_section(
                "huur",
                "theme",
                plain_section("huurders", "section"),
                blocks=(
                    b.Use("1", "actions"),
                    b.Table((), (), (), id="tabel"),
                    b.Paragraph((b.Ref("tabel"),)),
                ),
                actions=(ACTION,),
            ),
            plain_section("koop", "theme"),
        ),
        plain_section("bouwen", "pillar", plain_section("grond", "theme")),
        plain_section("geld", "chapter"),
    ),
    motions=(Motion("motie", "Motie-Peeters", sections=("huur", "koop")),),
)


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with workspace.step("Agenda maken") as step:
        write.add_agenda(step, AGENDA)
    return workspace


def tree(ws: Workspace) -> list[str]:
    """Each section as its level in dashes, its label and its title."""

    def lines(sections: tuple[Section, ...], level: int) -> list[str]:
        found = []
        for each in sections:
            found.append(f"{'-' * level}{each.label} {b.plain(each.title)}".strip())
            found += lines(each.children, level + 1)
        return found

    return lines(read.agenda(ws, "agenda").sections, 0)


START = [
    "inleiding",
    "- leeswijzer",
    "Pijler 1 wonen",
    "-1.1 huur",
    "-- huurders",
    "-1.2 koop",
    "Pijler 2 bouwen",
    "-2.1 grond",
    "3. geld",
]


def of(ws: Workspace, id: str) -> Section:
    return next(each for each in walk(read.agenda(ws, "agenda").sections) if each.id == id)


def of_parent(ws: Workspace, id: str) -> str | None:
    sections = walk(read.agenda(ws, "agenda").sections)
    return next((each.id for each in sections if id in (child.id for child in each.children)), None)


def test_the_start_is_as_the_tests_say(ws):
    assert tree(ws) == START


# --- adding ----------------------------------------------------------------------------------------------


def test_what_is_added_behind_the_selected_one_is_like_it(ws):
    made = outline.add_after(ws, "agenda", "huur")
    assert tree(ws)[3:7] == ["-1.1 huur", "-- huurders", "-1.2 Nieuw thema", "-1.3 koop"]
    assert ws.undo_label() == "Thema toevoegen"
    assert (of(ws, made).kind, of(ws, made).blocks) == ("theme", ())


@pytest.mark.parametrize(
    ("selected", "kind"),
    [(None, "chapter"), ("wonen", "pillar"), ("inleiding", "pillar"), ("huurders", "section")],
)
def test_behind_what_there_is_one_of_comes_the_usual_kind(ws, selected, kind):
    assert of(ws, outline.add_after(ws, "agenda", selected)).kind == kind


def test_below_a_pillar_comes_a_theme_and_below_a_theme_a_paragraph(ws):
    assert of(ws, outline.add_below(ws, "agenda", "bouwen")).label == "2.2"
    made = outline.add_below(ws, "agenda", "huur", title=words("Verhuurders"))
    assert (of(ws, made).kind, of(ws, made).label) == ("section", "")
    assert [each.id for each in of(ws, "huur").children] == ["huurders", made]


def test_a_section_is_added_where_it_is_asked_for(ws):
    outline.add_section(
        ws, "agenda", parent="wonen", before="koop", kind="theme", title=words("Nieuw"), label_mode="none"
    )
    assert tree(ws)[5:7] == ["- Nieuw", "-1.2 koop"]


# --- renaming and kinds ----------------------------------------------------------------------------------


def test_a_title_keeps_its_marks(ws):
    title = (b.Text("Huren "), b.Styled("i", words("nu")))
    outline.rename(ws, "huur", title)
    assert of(ws, "huur").title == title
    assert ws.undo() == "Thema hernoemen"
    assert of(ws, "huur").title == words("huur")


def test_the_same_title_again_is_no_step(ws):
    outline.rename(ws, "huur", words("huur"))
    assert ws.undo_label() == "Agenda maken"


def test_a_paragraph_can_be_made_a_theme_only_where_themes_stand(ws):
    with pytest.raises(CannotMove):
        outline.set_kind(ws, "huurders", "theme")
    outline.outdent(ws, "huurders")
    outline.set_kind(ws, "huurders", "section")
    assert tree(ws)[4:6] == ["- huurders", "-1.2 koop"]
    outline.set_kind(ws, "huurders", "theme")
    assert tree(ws)[4:6] == ["-1.2 huurders", "-1.3 koop"]


def test_what_holds_numbers_keeps_its_own(ws):
    with pytest.raises(CannotMove) as refused:
        outline.set_kind(ws, "wonen", "section")
    assert "wonen" in refused.value.sentence("nl")


def test_every_level_has_a_usual_kind():
    for parent in (None, *get_args(b.SectionKind)):
        assert default_kind(parent) == allowed_kinds(parent)[0]


# --- moving ----------------------------------------------------------------------------------------------


def test_a_move_touches_one_row(ws):
    outline.move(ws, "koop", parent="bouwen", before="grond")
    assert tree(ws)[5:8] == ["Pijler 2 bouwen", "-2.1 koop", "-2.2 grond"]
    (last,) = ws.rows("SELECT max(seq) AS seq FROM step")
    assert len(ws.rows("SELECT * FROM change WHERE step = ?", [last["seq"]])) == 1
    assert ws.undo() == "Thema verplaatsen"
    assert tree(ws) == START


def test_a_move_to_where_it_stands_is_no_step(ws):
    assert not outline.move(ws, "huur", parent="wonen", before="koop")
    assert not outline.move(ws, "huur", parent="wonen", before="huur")
    assert not outline.move(ws, "koop", parent="wonen", before=None)
    assert ws.undo_label() == "Agenda maken"


@pytest.mark.parametrize("parent", ["wonen", "huur", "huurders"])
def test_a_section_never_goes_below_itself(ws, parent):
    assert not outline.can_move(ws, "wonen", parent)
    with pytest.raises(CannotMove):
        outline.move(ws, "wonen", parent=parent, before=None)
    assert tree(ws) == START


def test_numbered_sections_do_not_go_below_one_without_a_number(ws):
    assert not outline.can_move(ws, "wonen", "inleiding")
    assert outline.can_move(ws, "koop", "inleiding")
    outline.move(ws, "koop", parent="inleiding", before="leeswijzer")
    assert tree(ws)[:3] == ["inleiding", "- koop", "- leeswijzer"]


def test_another_level_gives_the_form_of_the_one_before(ws):
    outline.move(ws, "huur", parent=None, before="geld")
    assert tree(ws)[4:9] == ["Pijler 2 bouwen", "-2.1 grond", "Pijler 3 huur", "- huurders", "4. geld"]
    outline.move(ws, "koop", parent=None, before=None)
    assert tree(ws)[-1] == "5. koop"
    outline.move(ws, "leeswijzer", parent=None, before="wonen")
    assert tree(ws)[:3] == ["inleiding", "leeswijzer", "Pijler 1 wonen"]


@pytest.mark.parametrize("id", ["koop", "bouwen", "huurders", "grond"])
def test_indent_and_outdent_give_what_there_was(ws, id):
    first = outline.add_section(ws, "agenda", parent=of_parent(ws, id), before=id, kind=of(ws, id).kind)
    start = tree(ws)
    assert outline.indent(ws, id)
    assert tree(ws) != start
    assert of_parent(ws, id) == first
    assert outline.outdent(ws, id)
    assert tree(ws) == start


def test_a_pillar_below_a_pillar_is_a_theme_with_numbers_below_it(ws):
    outline.indent(ws, "bouwen")
    assert tree(ws)[5:8] == ["-1.2 koop", "-1.3 bouwen", "--1.3.1 grond"]


@pytest.mark.parametrize(
    ("act", "id", "after"),
    [
        (outline.up, "koop", ["Pijler 1 wonen", "-1.1 koop", "-1.2 huur", "-- huurders"]),
        (outline.up, "grond", ["Pijler 1 wonen", "-1.1 huur", "-- huurders", "-1.2 koop", "-1.3 grond"]),
        (outline.down, "huur", ["Pijler 1 wonen", "-1.1 koop", "-1.2 huur", "-- huurders"]),
        (
            outline.down,
            "koop",
            ["Pijler 1 wonen", "-1.1 huur", "-- huurders", "Pijler 2 bouwen", "-2.1 koop"],
        ),
        (outline.down, "wonen", ["Pijler 1 bouwen", "-1.1 grond", "Pijler 2 wonen"]),
    ],
)
def test_up_and_down_go_past_the_next_one_also_into_the_next_pillar(ws, act, id, after):
    assert act(ws, id)
    assert tree(ws)[2 : 2 + len(after)] == after


@pytest.mark.parametrize(
    ("act", "id"),
    [
        (outline.up, "inleiding"),
        (outline.down, "geld"),
        (outline.up, "huurders"),
        (outline.indent, "inleiding"),
        (outline.indent, "huur"),
        (outline.outdent, "wonen"),
    ],
)
def test_where_there_is_nothing_to_do_nothing_is_done(ws, act: Callable[[Workspace, str], bool], id):
    assert not act(ws, id)
    assert ws.undo_label() == "Agenda maken"


# --- copying ---------------------------------------------------------------------------------------------


def test_a_copy_stands_behind_with_ids_of_its_own_and_answers_nothing(ws):
    made = outline.duplicate(ws, "huur")
    assert tree(ws)[3:8] == ["-1.1 huur", "-- huurders", "-1.2 huur", "-- huurders", "-1.3 koop"]
    copy = of(ws, made)
    assert (copy.copied_from, copy.children[0].copied_from) == ("huur", "huurders")
    assert (copy.actions[0].text, copy.actions[0].timing_note) == (ACTION.text, "Q3 2026")
    assert copy.actions[0].id != "doen"
    _, table, paragraph = copy.blocks
    assert isinstance(table, b.Table)
    assert table.id != "tabel"
    assert paragraph == b.Paragraph((b.Ref(table.id),))
    assert read.agenda(ws, "agenda").motions[0].sections == ("huur", "koop")
    assert ws.undo() == "Thema dupliceren"
    assert tree(ws) == START


# --- deleting --------------------------------------------------------------------------------------------


def everything(ws: Workspace) -> dict[str, list[dict[str, object]]]:
    tables = ("section", "action", "action_report", "answer", "letter_item", "sent")
    return {
        table: [
            {name: each[name] for name in each if name != "last_step"}
            for each in ws.rows(f"SELECT * FROM {table} ORDER BY id")
        ]
        for table in tables
    }


@pytest.fixture
def letters(ws: Workspace) -> Workspace:
    """A draft that moved a theme below another and wrote there, and a letter that was sent."""
    with ws.step("Brieven maken") as step:
        write.add_letter(step, Letter("concept", "agenda", "Concept"))
        write.add_items(step, "concept", AGENDA.sections)
        items = {str(row["section"]): str(row["id"]) for row in ws.rows("SELECT * FROM letter_item")}
        step.update("letter_item", items["koop"], parent=items["huur"])
        step.insert(
            "letter_item",
            {"letter": "concept", "parent": items["huurders"], "order_key": "V", "text": "<p>Apart.</p>"},
        )
        owned = {"letter": "concept", "parent": "huur", "order_key": "V", "kind": "section", "title": "Eigen"}
        step.insert("section", {**owned, "id": "eigen"})
        step.insert("action_report", {"action": "doen", "letter": "concept", "note": "Loopt."})
        sent = Letter("verzonden", "agenda", "Verzonden", state="sent")
        write.add_letter(step, sent)
        write.add_items(step, "verzonden", AGENDA.sections)
        write.freeze_letter(step, Composition(sent, AGENDA, AGENDA.sections, AGENDA.motions), b"bytes")
    return ws


def test_deleting_takes_all_that_hangs_on_it_and_undo_brings_it_back(letters, path):
    before = everything(letters)
    sent = read.composition(letters, "verzonden")
    outline.delete(letters, "huur")
    assert letters.undo_label() == "Thema verwijderen"
    assert tree(letters)[2:5] == ["Pijler 1 wonen", "-1.1 koop", "Pijler 2 bouwen"]
    assert letters.get("section", "eigen") is None
    assert not letters.rows("SELECT id FROM action UNION ALL SELECT id FROM action_report")
    assert read.agenda(letters, "agenda").motions[0].sections == ("koop",)
    assert read.composition(letters, "verzonden") == sent
    assert doctor(path).healthy
    letters.undo()
    assert everything(letters) == before
    letters.redo()
    assert tree(letters)[2:5] == ["Pijler 1 wonen", "-1.1 koop", "Pijler 2 bouwen"]


def test_a_section_that_a_letter_put_below_a_deleted_one_takes_its_place(letters):
    outline.delete(letters, "huur")
    found = read.composition(letters, "concept").sections
    assert [each.id for each in walk(found)] == [
        "inleiding",
        "leeswijzer",
        "wonen",
        "koop",
        "bouwen",
        "grond",
        "geld",
    ]


@pytest.mark.parametrize("id", [each.id for each in walk(AGENDA.sections)])
def test_any_section_can_be_deleted(letters, path, id):
    before = everything(letters)
    outline.delete(letters, id)
    assert doctor(path).healthy
    letters.undo()
    assert everything(letters) == before


def test_what_is_gone_is_said(ws):
    with pytest.raises(UnknownId):
        outline.rename(ws, "weg", words("x"))
