"""The preview shows the letter as it is, follows who writes, and says when it isn't up to date."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app import blocks as b
from briefing_app.edits.writing import Part, parts_of
from briefing_app.export.pages_places import HEADING
from briefing_app.model.agenda import Section, walk
from briefing_app.ui.preview.panel import PreviewPanel
from briefing_app.ui.session import Session

PATIENCE = 90_000


def theme_of(session: Session, number: int = 1) -> Section:
    assert session.agenda is not None
    themes = [
        each
        for each in walk(session.agenda.sections)
        if each.kind == "theme" and each.blocks and isinstance(each.blocks[0], b.Paragraph)
    ]
    return themes[number]


def typing(theme: Section, words: str) -> tuple[Part, ...]:
    first, *rest = parts_of(theme)
    paragraph = theme.blocks[0]
    assert isinstance(paragraph, b.Paragraph)
    typed = replace(paragraph, children=(*paragraph.children, b.Text(words)))
    return (replace(first, blocks=(typed, *theme.blocks[1:])), *rest)


def test_it_says_that_the_letter_is_being_made_before_it_is_there(panel: PreviewPanel) -> None:
    assert not panel.is_current
    assert not panel.client.running


def test_it_shows_the_draft_of_the_agenda(ready: PreviewPanel, session: Session) -> None:
    assert ready.letters.currentText() == session.letters[0].title
    assert ready.status.text() == "Actueel"
    assert ready.number.text() == f"1 van {ready.shelf.count}"


def test_a_key_makes_it_stale_at_once_and_current_soon(
    ready: PreviewPanel, session: Session, qtbot: QtBot
) -> None:
    theme = theme_of(session)
    session.now_says(theme.id, typing(theme, "x"))
    assert not ready.is_current
    assert ready.status.text() == "Wordt bijgewerkt…"
    qtbot.waitUntil(lambda: ready.is_current, timeout=PATIENCE)
    assert ready.status.text() == "Actueel"


def test_saving_what_was_typed_keeps_it_current(ready: PreviewPanel, session: Session, qtbot: QtBot) -> None:
    from briefing_app.edits.writing import write_parts

    theme = theme_of(session)
    text = typing(theme, " Erbij.")
    session.now_says(theme.id, text)
    session.typing(f"theme:{theme.id}", lambda ws: write_parts(ws, theme.id, text))
    session.flush()
    assert not ready.is_current
    qtbot.waitUntil(lambda: ready.is_current, timeout=PATIENCE)


def test_undo_is_shown(ready: PreviewPanel, session: Session, qtbot: QtBot) -> None:
    from briefing_app.edits.writing import write_parts

    theme = theme_of(session)
    session.do(lambda ws: write_parts(ws, theme.id, typing(theme, " Erbij.")))
    qtbot.waitUntil(lambda: ready.is_current, timeout=PATIENCE)
    session.undo()
    assert not ready.is_current
    qtbot.waitUntil(lambda: ready.is_current, timeout=PATIENCE)


def test_it_brings_the_section_that_is_edited_into_view(ready: PreviewPanel, session: Session) -> None:
    theme = theme_of(session, 3)
    ready.follow(theme.id)
    first = ready.shelf.places(theme.id)[0]
    shown = ready.pages._on_screen(first)
    assert shown.intersects(ready.pages.viewport().rect().toRectF())
    assert ready.pages.page > 0


def test_a_click_leads_to_the_block_and_near_the_word(
    ready: PreviewPanel, session: Session, qtbot: QtBot
) -> None:
    theme = theme_of(session, 0)
    ready.follow(theme.id)
    places = [
        each
        for page in range(ready.shelf.count)
        for each in ready.shelf.sheet(page).places
        if each.section == theme.id
    ]
    heading = next(each for each in places if each.block == HEADING)
    first = next(each for each in places if each.block == 0)
    for place, wanted in ((heading, HEADING), (first, 0)):
        spot = ready.pages._on_screen(place)
        point = QPoint(round(spot.left() + 60), round(spot.top() + 6))
        with qtbot.waitSignal(ready.clicked_place, timeout=5000) as clicked:
            qtbot.mouseClick(ready.pages.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert clicked.args[:2] == [theme.id, wanted]
    assert 5 < clicked.args[2] < 40


def test_the_whole_agenda_can_be_chosen(ready: PreviewPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ready.showing) as chosen:
        ready.show_letter(None)
    assert chosen.args == [None]
    assert not ready.is_current
    qtbot.waitUntil(lambda: ready.is_current, timeout=PATIENCE)
    assert ready.letters.currentText() == "Voorlopige brief (hele agenda)"


def test_zooming_keeps_the_page(ready: PreviewPanel, qtbot: QtBot) -> None:
    ready.pages.verticalScrollBar().setValue(ready.pages.verticalScrollBar().maximum() // 2)
    page = ready.pages.page
    qtbot.keyClick(ready.pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert ready.pages.zoom is not None
    assert ready.pages.page == page
    qtbot.keyClick(ready.pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert ready.zooms.currentText() == "Breedte"
    qtbot.keyClick(ready.pages, Qt.Key.Key_End)
    assert ready.number.text() == f"{ready.shelf.count} van {ready.shelf.count}"


def test_what_is_typed_while_nobody_looks_is_there_when_somebody_does(
    ready: PreviewPanel, session: Session, qtbot: QtBot
) -> None:
    ready.hide()
    theme = theme_of(session)
    session.now_says(theme.id, typing(theme, " Erbij."))
    assert not ready.is_current
    ready.show()
    qtbot.waitUntil(lambda: ready.is_current, timeout=PATIENCE)


def test_a_process_that_dies_is_started_again(ready: PreviewPanel, qtbot: QtBot) -> None:
    line = ready.client._lines.now
    assert line is not None
    with qtbot.waitSignal(ready.client.asked, timeout=PATIENCE):
        line.process.kill()
    assert not ready.is_current
    qtbot.waitUntil(lambda: ready.is_current, timeout=PATIENCE)


def test_a_process_that_dies_again_and_again_waits_for_who_wants_it(
    panel: PreviewPanel, qtbot: QtBot
) -> None:
    def running() -> bool:
        line = panel.client._lines.now
        return line is not None and line.process.is_alive()

    with qtbot.waitSignal(panel.client.gave_up, timeout=PATIENCE):
        for _ in range(2):
            qtbot.waitUntil(running, timeout=PATIENCE)
            line = panel.client._lines.now
            assert line is not None
            line.process.kill()
            line.process.join()
            qtbot.wait(300)
    assert not panel.is_current
    panel._retry()
    qtbot.waitUntil(lambda: panel.is_current, timeout=PATIENCE)


def test_stopping_leaves_no_process(ready: PreviewPanel) -> None:
    line = ready.client._lines.now
    assert line is not None
    ready.stop()
    assert not line.process.is_alive()


def test_a_letter_that_cannot_be_made_is_said_and_nothing_is_current(
    ready: PreviewPanel, session: Session, qtbot: QtBot
) -> None:
    with session.ws.step("Sjabloon kiezen") as step:
        step.update("letter", session.letters[0].id, template="weg")
    session.refresh()
    qtbot.waitUntil(lambda: not ready.banner.isHidden(), timeout=PATIENCE)
    assert "weg" in ready.banner.text
    assert not ready.is_current


def test_every_control_has_a_name(ready: PreviewPanel) -> None:
    from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QToolButton

    for kind in (QComboBox, QToolButton, QAbstractScrollArea):
        for each in ready.findChildren(kind):
            if each.isVisible() and not isinstance(each.parent(), QComboBox | QWidget | None):
                assert each.accessibleName()
