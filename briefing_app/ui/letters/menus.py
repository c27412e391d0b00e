"""What is in the menus of a letter and of a part of it?"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from briefing_app.edits.letter_tree import FROZEN
from briefing_app.model.letter import Letter
from briefing_app.ui.letters.acts import LetterActs
from briefing_app.ui.letters.page import LetterPage
from briefing_app.ui.theme import icon

translate = QCoreApplication.translate


def letter_menu(letter: Letter, acts: LetterActs, parent: QWidget) -> QMenu:
    """What can be done with a letter in the list."""
    menu = QMenu(parent)
    id = letter.id
    menu.addAction(
        icon("mail-plus"),
        translate("LetterMenus", "Volgende brief hieruit…"),
        lambda: acts.new_letter(previous=id),
    )
    menu.addAction(icon("copy"), translate("LetterMenus", "Dupliceren"), lambda: acts.duplicate(id))
    menu.addAction(icon("download"), translate("LetterMenus", "Exporteren…"), lambda: acts.export(letter))
    if letter.state not in FROZEN:
        menu.addSeparator()
        menu.addAction(icon("trash-2"), translate("LetterMenus", "Verwijderen"), lambda: acts.delete(id))
    return menu


def part_menu(section_id: str, page: LetterPage, acts: LetterActs, parent: QWidget) -> QMenu:
    """What can be done with a part of the letter that is shown."""
    menu = QMenu(parent)
    letter, model = page.letter, page.parts.parts
    row = model.row_of(section_id)
    if row is None or letter is None:
        return menu
    if model.editable:
        words = (
            translate("LetterMenus", "Uit de brief laten")
            if row.part.shown
            else translate("LetterMenus", "In de brief opnemen")
        )
        menu.addAction(words, lambda: page.tick(section_id, not row.part.shown))
        menu.addAction(translate("LetterMenus", "Omhoog"), lambda: page.move_by(section_id, -1))
        menu.addAction(translate("LetterMenus", "Omlaag"), lambda: page.move_by(section_id, 1))
        menu.addSeparator()
        words = translate("LetterMenus", "Eigen tekst in deze brief…")
        menu.addAction(icon("pencil"), words, lambda: acts.open_version(letter, section_id))
    if model.editable and row.part.own == "version":
        words = translate("LetterMenus", "Terug naar de tekst van de agenda")
        menu.addAction(icon("undo-2"), words, lambda: acts.follow_agenda(letter, section_id))
    if model.editable and row.part.own == "text":
        menu.addAction(
            icon("trash-2"),
            translate("LetterMenus", "Verwijderen"),
            lambda: acts.remove_own(letter, section_id),
        )
    if row.part.own != "text":
        menu.addAction(
            icon("list-tree"),
            translate("LetterMenus", "Naar de agenda"),
            lambda: page.agenda_asked.emit(section_id),
        )
    return menu
