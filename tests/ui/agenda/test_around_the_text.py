"""What stands around the text: who changed it, how many words, where a change is, images, the name of the agenda."""

import datetime
import statistics
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from briefing_app.blocks import Image, Paragraph, Text, Use
from briefing_app.edits.writing import Part
from briefing_app.model.agenda import walk
from briefing_app.ui import theme
from briefing_app.ui.agenda.about import when_said
from briefing_app.ui.agenda.differing import place_of_change
from briefing_app.ui.agenda.outline_panel import OutlinePanel
from briefing_app.ui.agenda.references import words_of
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.text.places import Place
from tests.ui.agenda.test_view import section, view_in

_NOW = datetime.datetime(2026, 3, 12, 15, 0)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime.datetime(2026, 3, 12, 14, 2), "vandaag 14.02"),
        (datetime.datetime(2026, 3, 11, 9, 15), "gisteren 9.15"),
        (datetime.datetime(2026, 1, 3, 9, 15), "3 januari"),
        (datetime.datetime(2025, 12, 31, 9, 15), "31 december 2025"),
    ],
)
def test_a_moment_is_said_as_a_person_would(at: datetime.datetime, said: str) -> None:
    assert when_said(at, _NOW) == said


def _part(*texts: str, id: str = "t", title: str = "Titel") -> Part:
    return Part(id, 0, (Text(title),), tuple(Paragraph((Text(each),)) for each in texts))


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ((_part("een twee"),), (_part("een twee"),), None),
        ((_part("een twee"),), (_part("een en twee"),), Place("t", 0, 7)),
        ((_part("een en twee"),), (_part("een twee"),), Place("t", 0, 4)),
        ((_part("a", "b"),), (_part("a", "nieuw", "b"),), Place("t", 1, 5)),
        ((_part("a", "b"),), (_part("a"),), Place("t", 0, 1)),
        ((_part("a"),), (_part(),), Place("t")),
        ((_part("a"),), (_part("a", title="Titels"),), Place("t", None, 6)),
        ((_part("a"),), (_part("a"), _part("b", id="nieuw")), Place("nieuw")),
        ((_part("a"), _part("b", id="weg")), (_part("a"),), None),
    ],
)
def test_the_place_of_a_change_is_the_end_of_what_is_different(
    before: tuple[Part, ...], after: tuple[Part, ...], place: Place | None
) -> None:
    assert place_of_change(before, after) == place


def test_references_show_what_the_letter_will_print(session: Session) -> None:
    assert session.agenda is not None
    words = words_of(session.agenda, session.letters)
    assert words.of_ref(section(session, "1.2").id) == "1.2"
    assert words.of_ref(section(session, "Pijler 1").id) == "1"
    assert words.of_field("brief.datum") == "20 november 2026"


def test_the_agenda_gets_another_title(panel: OutlinePanel, session: Session) -> None:
    assert session.agenda is not None
    before = session.agenda.title
    panel.acts.set_agenda_title("  Agenda   2027 ")
    assert session.agenda.title == "Agenda 2027"
    assert panel._name.toolTip() == "Agenda 2027"
    session.undo()
    assert session.agenda.title == before


def test_an_image_comes_below_the_cursor(
    qtbot: QtBot,
    window: QMainWindow,
    session: Session,
    messages: Messages,
    settings: QSettings,
    tmp_path: Path,
) -> None:
    view = view_in(qtbot, window, session, messages, settings)
    view.go_to(section(session, "1.3").id, 0, 0)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    assert picture.save(str(tmp_path / "kaart.png"))
    view._image.insert(tmp_path / "kaart.png")
    qtbot.waitUntil(lambda: any(isinstance(each, Image) for each in view.editor.parts()[0].blocks))
    session.flush()
    assert any(isinstance(each, Image) for each in section(session, "1.3").blocks)
    session.undo()
    assert not any(isinstance(each, Image) for each in section(session, "1.3").blocks)
    window.close()


def test_what_is_no_image_is_refused_with_a_remedy(
    qtbot: QtBot,
    window: QMainWindow,
    session: Session,
    messages: Messages,
    settings: QSettings,
    tmp_path: Path,
) -> None:
    view = view_in(qtbot, window, session, messages, settings)
    view.go_to(section(session, "1.3").id, 0, 0)
    before = view.editor.parts()
    (tmp_path / "kaart.png").write_bytes(b"geen plaatje")
    view._image.insert(tmp_path / "kaart.png")
    qtbot.waitUntil(messages.banner.isVisible)
    assert view.editor.parts() == before
    window.close()


def test_an_action_list_stands_in_the_text_and_undo_of_an_action_keeps_the_section(
    qtbot: QtBot, window: QMainWindow, session: Session, messages: Messages, settings: QSettings
) -> None:
    view = view_in(qtbot, window, session, messages, settings)
    theme = section(session, "1.1")
    view.go_to(theme.id)
    assert any(isinstance(each, Use) for each in theme.blocks)
    status = theme.actions[0].status
    session.do(lambda ws: _drop(ws, theme.actions[0].id))
    view.go_to(section(session, "2.1").id)
    session.undo()
    assert view.shown_section == theme.id
    assert section(session, "1.1").actions[0].status == status
    window.close()


def _drop(ws: object, action: str) -> None:
    from briefing_app.store import Workspace

    assert isinstance(ws, Workspace)
    with ws.step("Actie laten vervallen") as step:
        step.update("action", action, status="dropped")


def test_esc_in_the_title_field_keeps_what_was_there_and_the_keyboard(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    panel.view.choose(section(session, "1.1").id)
    panel.acts.rename.trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert panel.view.hasFocus()


def test_switching_sections_of_the_real_letter_does_not_hold_the_window(
    qapp: QApplication,
    qtbot: QtBot,
    window: QMainWindow,
    real_session: Session,
    messages: Messages,
    settings: QSettings,
) -> None:
    theme.apply(qapp, "light")
    view = view_in(qtbot, window, real_session, messages, settings)
    assert real_session.agenda is not None
    ids = [each.id for each in walk(real_session.agenda.sections)]
    held: list[float] = []
    for round in range(2):
        for id in ids:
            start = time.perf_counter()
            view._show(id)
            view.editor.go_to(id)
            shown = time.perf_counter()
            QApplication.processEvents()
            if round:  # the first time code is loaded
                held.append(max(shown - start, time.perf_counter() - shown))
    print(f"held {statistics.median(held) * 1000:.0f} ms, at most {max(held) * 1000:.0f} ms")
    assert statistics.median(held) < 0.05
    window.close()
