"""Do the parts of views do what they are for?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from briefing_app.ui import theme
from briefing_app.ui.widgets import Banner, Chip, Dialog, EmptyState, SearchBox, button, icon_button, labelled


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


def test_a_chip_offers_all_states_and_tells_which_was_chosen(qtbot):
    chip = Chip("started", ("planned", "started", "done", None))
    qtbot.addWidget(chip)
    menu = chip.make_menu()
    assert [each.text() for each in menu.actions()] == ["Gepland", "Gestart", "Afgerond", "Geen status"]
    assert [each.isChecked() for each in menu.actions()] == [False, True, False, False]
    with qtbot.waitSignal(chip.chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args == ["done"]
    assert chip.status == "started", "wie de keuze uitvoert, toont haar"


def test_choosing_what_it_is_already_changes_nothing(qtbot):
    chip = Chip("started", ("planned", "started"))
    qtbot.addWidget(chip)
    with qtbot.assertNotEmitted(chip.chosen):
        chip.make_menu().actions()[1].trigger()


def test_a_chip_says_its_word_to_who_cannot_see_it(qtbot):
    chip = Chip("delayed", label="Status van de actie")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Status van de actie: Vertraagd"
    chip.set_status(None)
    assert chip.accessibleName() == "Status van de actie: Geen status"


def test_a_chip_is_24_high_and_holds_its_word(qtbot):
    chip = Chip("review")
    qtbot.addWidget(chip)
    assert chip.sizeHint().height() == 24
    assert chip.sizeHint().width() > chip.fontMetrics().horizontalAdvance("Ter afstemming")


def test_a_button_is_32_high(qtbot):
    for kind in ("primary", "secondary", "tertiary"):
        made = button("Exporteren…", kind, "download")
        qtbot.addWidget(made)
        assert made.sizeHint().height() == 32, kind


def test_an_icon_button_is_large_enough_to_hit_and_has_a_name(qtbot):
    made = icon_button("plus", "Onderdeel toevoegen")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.toolTip() == "Onderdeel toevoegen"
    assert min(made.sizeHint().width(), made.sizeHint().height()) >= 24


def test_an_empty_state_shows_all_its_words_and_its_ways_to_begin(qtbot):
    begun = []
    action = QAction("Brief maken uit de agenda")
    action.triggered.connect(lambda: begun.append(True))
    text = "Een brief is een keuze uit uw agenda. Kies de onderdelen, vul de briefgegevens in en kijk hoe hij wordt."
    state = EmptyState("mail", text, [action, button("Inlezen…")], title="Nog geen brieven")
    qtbot.addWidget(state)
    state.resize(700, 500)
    state.show()
    first, second = state.findChildren(QPushButton)
    assert (first.property("kind"), second.property("kind")) == ("primary", "secondary")
    first.click()
    assert begun == [True]
    (words,) = (each for each in state.findChildren(QLabel) if each.text() == text)
    needed = words.fontMetrics().boundingRect(0, 0, words.width(), 999, Qt.TextFlag.TextWordWrap, text)
    assert words.height() >= needed.height()


def test_a_dialog_has_its_primary_button_last_and_escape_cancels(qtbot):
    dialog = Dialog("Brief maken")
    qtbot.addWidget(dialog)
    dialog.add_text("Kies waarmee u begint.")
    cancel, primary = dialog.add_cancel(), dialog.add_primary("Maken")
    dialog.show()
    assert primary.isDefault()
    assert cancel.geometry().right() < primary.geometry().left()
    assert dialog.title_label.y() < cancel.y()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == Dialog.DialogCode.Rejected


def test_a_banner_says_what_to_do_and_does_it(qtbot):
    done = []
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say(
        "De map is niet bereikbaar. Kies een andere map.", action="Map kiezen", then=lambda: done.append(1)
    )
    assert banner.isVisible()
    assert banner.action_button is not None
    banner.action_button.click()
    assert done == [1]
    banner.say("Iets anders.")
    assert banner.action_button is None
    banner.close_button.click()
    assert not banner.isVisible()


def test_a_banner_that_has_to_stay_has_no_cross(qtbot):
    banner = Banner("hint")
    qtbot.addWidget(banner)
    banner.say("U kunt haar alleen lezen.", closable=False)
    assert not banner.close_button.isVisible()


def test_a_label_names_its_field_and_a_fault_stands_below_it(qtbot):
    field = QLineEdit()
    made = labelled("Onze &referentie", field, "Zoals in het registratiesysteem.")
    qtbot.addWidget(made)
    made.show()
    assert field.accessibleName() == "Onze referentie"
    made.set_fault("Vul een referentie in.")
    assert made.below.text() == field.accessibleDescription() == "Vul een referentie in."
    made.set_fault("")
    assert made.below.text() == "Zoals in het registratiesysteem."


def test_escape_clears_a_search_first(qtbot):
    box = SearchBox("Zoeken in de agenda")
    qtbot.addWidget(box)
    box.setText("hulp")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
