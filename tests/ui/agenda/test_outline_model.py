"""The tree that the outline shows follows the agenda with as few changes as there are."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefing_app.blocks import Note, Text
from briefing_app.model.agenda import Action, Agenda
from briefing_app.ui.agenda.outline_model import MIME, OutlineModel, Role
from tests.ui.agenda.trees import Shape, agenda, of_shape, section, shown

IDS = "abcdefghij"


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    """Any forest of some of the ids."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=len(IDS)))
    top: Shape = {}
    places = [top]
    for id in ids:
        below: Shape = {}
        draw(st.sampled_from(places))[id] = below
        places.append(below)
    return top


def _model(shown_first: Agenda) -> OutlineModel:
    model = OutlineModel()
    model.show_agenda(shown_first)
    return model


class _Counted:
    """Counts what a model says of its rows."""

    def __init__(self, model: OutlineModel) -> None:
        self.said: list[str] = []
        model.rowsInserted.connect(lambda *_: self.said.append("insert"))
        model.rowsRemoved.connect(lambda *_: self.said.append("remove"))
        model.rowsMoved.connect(lambda *_: self.said.append("move"))
        model.dataChanged.connect(lambda *_: self.said.append("data"))
        model.modelReset.connect(lambda: self.said.append("reset"))


@settings(max_examples=150, deadline=None)
@given(shapes(), shapes())
def test_any_change_of_the_tree_is_shown_and_every_row_keeps_its_section(before: Shape, after: Shape) -> None:
    model = _model(of_shape(before))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    held = {id: QPersistentModelIndex(model.index_of(id)) for id in IDS if model.index_of(id).isValid()}
    counted = _Counted(model)

    model.show_agenda(of_shape(after))

    assert shown(model) == after
    assert "reset" not in counted.said
    for id, index in held.items():
        if model.index_of(id).isValid():
            assert model.id(index) == id
    del tester


def _flat(*ids: str) -> Shape:
    return {each: {} for each in ids}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (_flat(*"abcd"), _flat(*"bcda"), ["move"]),
        (_flat(*"abcd"), _flat(*"dabc"), ["move"]),
        (_flat(*"abcd"), _flat(*"abd"), ["remove"]),
        (_flat(*"abd"), _flat(*"abcd"), ["insert"]),
        ({"a": {"b": _flat(*"cd")}}, {"a": {}}, ["remove"]),
        ({"a": {}}, {"a": {"b": _flat(*"cd")}}, ["insert"]),
        ({"a": {"b": {}}, "c": {}}, {"a": {}, "c": {"b": {}}}, ["move"]),
        ({"a": {"b": {}}}, {"b": {}}, ["move", "remove"]),
        ({"a": {"b": {}}}, {"b": {"a": {}}}, ["move", "move"]),
        (_flat(*"abc"), _flat(*"abc"), []),
    ],
)
def test_no_more_rows_are_touched_than_differ(before: Shape, after: Shape, said: list[str]) -> None:
    model = _model(of_shape(before))
    counted = _Counted(model)
    model.show_agenda(of_shape(after))
    assert shown(model) == after
    assert counted.said == said


def test_only_rows_that_look_different_are_drawn_again() -> None:
    one, two = section("een", kind="pillar"), section("twee", kind="pillar")
    model = _model(agenda(one, two))
    changed: list[str] = []
    model.dataChanged.connect(lambda index, *_: changed.append(model.id(index)))
    model.show_agenda(agenda(one, replace(two, title=(Text("anders"),))))
    assert changed == ["twee"]


def test_numbers_follow_when_a_pillar_goes() -> None:
    one, two = section("een", kind="pillar"), section("twee", section("x", kind="theme"), kind="pillar")
    model = _model(agenda(one, two))
    model.show_agenda(agenda(two))
    assert model.index_of("twee").data(Role.LABEL) == "Pijler 1"
    assert model.index_of("x").data(Role.LABEL) == "1.1"


def test_another_agenda_takes_the_place_of_all() -> None:
    model = _model(of_shape(_flat(*"ab")))
    counted = _Counted(model)
    model.show_agenda(replace(of_shape(_flat("c")), id="anders"))
    assert (shown(model), counted.said) == (_flat("c"), ["reset"])
    model.show_agenda(None)
    assert shown(model) == {}


# --- what a row says -------------------------------------------------------------------------------------


def _acted(*timings: str) -> Agenda:
    actions = tuple(Action(f"actie{at}", (Text("Doen"),), note) for at, note in enumerate(timings))
    theme = replace(section("thema", kind="theme"), actions=actions)
    return agenda(section("pijler", theme, kind="pillar"))


@pytest.mark.parametrize(
    ("timings", "status"),
    [
        (("vertraagd", "afgerond"), "delayed"),
        (("afgerond", "afgerond"), "done"),
        (("afgerond", "start Q3 2027"), "started"),
        (("start Q3 2027",), None),
        ((), None),
    ],
)
def test_a_mark_is_there_only_where_the_actions_say_something(
    timings: tuple[str, ...], status: str | None
) -> None:
    model = _model(_acted(*timings))
    assert model.index_of("thema").data(Role.STATUS) == status
    assert model.index_of("pijler").data(Role.STATUS) is None


def test_who_cannot_see_the_tree_hears_number_title_place_and_mark() -> None:
    model = _model(_acted("vertraagd", "afgerond"))
    said = model.index_of("thema").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "1.1 thema, pijler 1, 1 van 2 acties vertraagd"


def test_a_theme_speaks_for_the_unnumbered_sections_in_it() -> None:
    below = replace(section("onder"), actions=(Action("x", (Text("Doen"),), "vertraagd"),))
    model = _model(agenda(section("pijler", section("thema", below, kind="theme"), kind="pillar")))
    assert model.index_of("thema").data(Role.STATUS) == "delayed"
    assert "onder 1.1" in model.index_of("onder").data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_section_without_a_title_is_called_by_its_kind() -> None:
    model = _model(agenda(replace(section("x", kind="introduction"), title=())))
    assert model.index_of("x").data() == "Inleiding"
    assert model.index_of("x").data(Qt.ItemDataRole.EditRole) == ""


def test_a_new_title_is_asked_for_and_not_taken() -> None:
    model = _model(agenda(replace(section("x"), title=(Text("Oud"), Note((Text("noot"),))))))
    asked: list[tuple[str, str]] = []
    model.renamed.connect(lambda *given: asked.append(given))
    assert model.setData(model.index_of("x"), "  Oud ")
    assert model.setData(model.index_of("x"), "Nieuwe\u2028 titel")
    assert asked == [("x", "Nieuwe titel")]
    assert model.index_of("x").data() == "Oud"


# --- dragging --------------------------------------------------------------------------------------------


@pytest.fixture
def dragging() -> OutlineModel:
    """Two pillars with themes, and a chapter without number."""
    one = section(
        "p1", section("t1", section("o1"), kind="theme"), section("t2", kind="theme"), kind="pillar"
    )
    return _model(agenda(one, section("p2", kind="pillar"), section("los")))


@pytest.mark.parametrize(
    ("what", "below", "row", "allowed"),
    [
        ("t1", "p2", 0, True),
        ("t1", "p1", 2, True),
        ("t1", "p1", 0, False),
        ("t1", "p1", 1, False),
        ("p1", "t1", 0, False),
        ("p1", "p1", 0, False),
        ("p1", "", 3, True),
        ("p1", "los", 0, False),
        ("p2", "p1", 0, False),
        ("o1", "los", 0, True),
        ("onbekend", "p1", 0, False),
    ],
)
def test_a_section_drops_only_where_it_may_stand(
    dragging: OutlineModel, what: str, below: str, row: int, allowed: bool
) -> None:
    data = dragging.mimeData([dragging.index_of(what)])
    if what == "onbekend":
        data.setData(MIME, b"onbekend")
    parent = dragging.index_of(below) if below else QModelIndex()
    moved: list[tuple[str, object, object]] = []
    dragging.moved.connect(lambda *given: moved.append(given))
    action = Qt.DropAction.MoveAction
    assert dragging.canDropMimeData(data, action, row, 0, parent) is allowed
    dragging.dropMimeData(data, action, row, 0, parent)
    assert bool(moved) is allowed


def test_what_may_only_be_read_is_neither_dragged_nor_renamed(dragging: OutlineModel) -> None:
    dragging.read_only = True
    index = dragging.index_of("t1")
    data = dragging.mimeData([index])
    assert not dragging.flags(index) & (Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable)
    assert not dragging.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, dragging.index_of("p2"))
    assert not dragging.setData(index, "Anders")
