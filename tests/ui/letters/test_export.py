"""A letter becomes files that hold its words; what is stopped or refused leaves nothing behind."""

import os
import zipfile

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from briefing_app.blocks import Paragraph, Ref, Text
from briefing_app.edits import letter_items, letters
from briefing_app.export.formats import EXPORTS
from briefing_app.store import read
from briefing_app.ui.letters.export_dialog import ExportDialog
from briefing_app.ui.letters.freezing import FreezeDialog

LONG = 60_000


class Opener(QObject):
    """Stands for the desktop."""

    def __init__(self, opened):
        super().__init__()
        self.opened = opened

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def letter(session):
    return session.letters[0]


@pytest.fixture
def out(tmp_path):
    return tmp_path / "uit"


@pytest.fixture
def make(qtbot, session, letter, settings):
    def made():
        dialog = ExportDialog(session, letter, None, settings)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


@pytest.fixture
def dialog(make):
    return make()


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def wait_for(qtbot, dialog, stage):
    qtbot.waitUntil(lambda: dialog._stage == stage, timeout=LONG)


def test_a_click_makes_a_pdf_and_a_word_document_of_the_letter(qtbot, dialog, out, letter):
    click(qtbot, dialog.export_button)
    wait_for(qtbot, dialog, "done")
    stem = f"{letter.date.isoformat()} {letter.title}"
    assert names(out) == [f"{stem}.docx", f"{stem}.pdf"]
    assert (out / f"{stem}.pdf").read_bytes().startswith(b"%PDF")
    with zipfile.ZipFile(out / f"{stem}.docx") as found:
        assert letter.title in found.read("word/document.xml").decode()
    assert dialog.open_button.isVisible()
    assert dialog.folder_button.isVisible()
    assert dialog.files[0].suffix == ".pdf"


def test_stopping_leaves_nothing_and_the_dialog_stays(qtbot, dialog, out):
    click(qtbot, dialog.export_button)
    wait_for(qtbot, dialog, "making")
    click(qtbot, dialog.stop_button)
    wait_for(qtbot, dialog, "choose")
    assert names(out) == []
    assert "Gestopt" in dialog.banner.text
    assert dialog.isVisible()


def test_escape_while_it_is_made_stops_it_and_nothing_stays(qtbot, dialog, out):
    click(qtbot, dialog.export_button)
    wait_for(qtbot, dialog, "making")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    wait_for(qtbot, dialog, "choose")
    assert dialog.isVisible()
    assert names(out) == []


def test_a_name_that_is_taken_is_overwritten_or_another_is_used(qtbot, dialog, out):
    dialog.choice.cards["pdf"].setChecked(False)
    taken = out / f"{dialog.choice.stem}.docx"
    taken.write_text("van mij")
    click(qtbot, dialog.export_button)
    wait_for(qtbot, dialog, "taken")
    assert taken.name in dialog.banner.text
    click(qtbot, dialog.free_button)
    wait_for(qtbot, dialog, "done")
    assert taken.read_text() == "van mij"
    assert names(out) == sorted([taken.name, f"{taken.stem} (2).docx"])


def test_overwriting_replaces_the_file(qtbot, dialog, out):
    dialog.choice.cards["pdf"].setChecked(False)
    taken = out / f"{dialog.choice.stem}.docx"
    taken.write_text("van mij")
    click(qtbot, dialog.export_button)
    wait_for(qtbot, dialog, "taken")
    click(qtbot, dialog.overwrite_button)
    wait_for(qtbot, dialog, "done")
    assert zipfile.is_zipfile(taken)


def test_a_folder_that_is_not_there_is_a_sentence_and_the_dialog_stays(qtbot, dialog, tmp_path):
    dialog.choice.folder.setText(str(tmp_path / "weg"))
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=LONG)
    assert "is niet bereikbaar. Kies een andere map." in dialog.banner.text
    assert dialog.export_button.isVisible()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind an administrator")
def test_a_folder_that_may_not_be_written_is_a_sentence(qtbot, dialog, out):
    out.chmod(0o500)
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=LONG)
    assert "alleen leesrecht" in dialog.banner.text


def test_a_template_that_is_not_there_is_told_in_its_own_sentence(qtbot, session, letter, settings, out):
    session.do(lambda ws: letters.set_fields(ws, letter.id, template="weg"))
    dialog = ExportDialog(session, session.letters[0], None, settings)
    qtbot.addWidget(dialog)
    dialog.show()
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=LONG)
    assert dialog.banner.text.startswith("Er is geen sjabloon ‘weg’.")
    assert names(out) == []


def test_an_error_makes_the_way_to_it_the_first_choice(qtbot, session, letter, make):
    pillar = next(each for each in session.agenda.sections if each.kind == "pillar")
    words = (Paragraph((Text("Zie "), Ref("weg"))),)
    session.do(lambda ws: letter_items.set_own_text(ws, letter.id, pillar.id, words))
    dialog = make()
    assert dialog.anyway_button.isVisible()
    assert not dialog.export_button.isVisible()
    with qtbot.waitSignal(dialog.go_to) as went:
        click(qtbot, dialog.fault_button)
    assert went.args == [pillar.id, ""]
    assert not dialog.isVisible()


def test_without_a_format_there_is_nothing_to_export(qtbot, dialog):
    for card in dialog.choice.cards.values():
        click(qtbot, card)
    assert not dialog.export_button.isEnabled()


def test_what_was_chosen_is_remembered(qtbot, dialog, make, out):
    dialog.choice.cards["pdf"].setChecked(False)
    dialog.choice.pattern.setText("{dossier} {datum}")
    click(qtbot, dialog.export_button)
    wait_for(qtbot, dialog, "done")
    again = make()
    assert again.choice.formats == ("docx",)
    assert again.choice.pattern.text() == "{dossier} {datum}"
    assert again.choice.target == out


def test_only_formats_that_exist_are_offered(dialog):
    assert set(dialog.choice.cards) == {each.name for each in EXPORTS}


def test_the_file_is_handed_to_the_desktop(qtbot, dialog, out):
    dialog.choice.cards["pdf"].setChecked(False)
    opened: list[str] = []
    handler = Opener(opened)
    QDesktopServices.setUrlHandler("file", handler, "open")  # type: ignore[arg-type]  # as the binding has it
    click(qtbot, dialog.export_button)
    wait_for(qtbot, dialog, "done")
    click(qtbot, dialog.open_button)
    click(qtbot, dialog.folder_button)
    QDesktopServices.unsetUrlHandler("file")
    assert opened == [str(dialog.files[0]), str(out)]


def test_vastleggen_keeps_the_pdf_for_good(qtbot, session, letter):
    dialog = FreezeDialog(session, letter)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.frozen, timeout=LONG):
        click(qtbot, dialog.freeze_button)
    assert session.letters[0].state == "sent"
    kept = letters.sent_bytes(session.ws, letter.id)
    assert kept is not None
    assert kept.startswith(b"%PDF")
    assert read.composition(session.ws, letter.id).letter.state == "sent"


def test_vastleggen_keeps_the_very_file_that_was_sent(qtbot, session, letter, tmp_path):
    sent = tmp_path / "verzonden.pdf"
    sent.write_bytes(b"%PDF getekend")
    dialog = FreezeDialog(session, letter)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.use_file(sent)
    with qtbot.waitSignal(dialog.frozen, timeout=LONG):
        click(qtbot, dialog.freeze_button)
    assert letters.sent_bytes(session.ws, letter.id) == b"%PDF getekend"


def test_escape_leaves_the_letter_a_draft(qtbot, session, letter):
    dialog = FreezeDialog(session, letter)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.letters[0].state == "draft"
