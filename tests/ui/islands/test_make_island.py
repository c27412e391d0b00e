"""The editor gets a widget for what has one."""

from PySide6.QtWidgets import QWidget

from briefing_app import blocks as b
from briefing_app.model.agenda import walk
from briefing_app.ui.islands import make_island
from briefing_app.ui.islands.actions import ActionsIsland
from briefing_app.ui.islands.image import ImageIsland
from briefing_app.ui.islands.table import TableIsland
from briefing_app.ui.islands.table_shape import new_table
from briefing_app.ui.messages import Messages


def test_each_block_that_stands_in_a_text_gets_its_widget(session, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    messages = Messages(host)
    section = next(each for each in walk(session.agenda.sections) if each.actions_of(1))
    actions = make_island(session, messages, section.id, b.Use("1", "actions"), host)
    assert isinstance(actions, ActionsIsland)
    assert len(actions.grid.rows.actions) == len(section.actions_of(1))
    assert isinstance(make_island(session, messages, section.id, new_table(), host), TableIsland)
    image = make_island(session, messages, section.id, b.Image("er niet", "Kaart"), host)
    assert isinstance(image, ImageIsland)
    assert "ontbreekt" in image.picture.toolTip()
    assert make_island(session, messages, section.id, b.Use("bouwsteen"), host) is None


def test_references_show_what_they_point_at(session, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    target = next(each for each in walk(session.agenda.sections) if each.number)
    table = b.Table((), (), (b.Row((b.Cell((b.Text("zie "), b.Ref(target.id))),)),))
    island = make_island(session, Messages(host), target.id, table, host)
    assert isinstance(island, TableIsland)
    assert island.grid.cells_shown.index(0, 0).data() == f"zie {target.number}"
