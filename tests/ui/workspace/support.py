"""What a person does in these dialogs, by mouse and keyboard; letters of our own to read in."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.window import MainWindow
from briefing_app.ui.workspace.commands import WorkspaceCommands
from briefing_app.ui.workspace.importing import ImportDialog
from briefing_app.ui.workspace.importing_into import Importing
from briefing_app.ui.workspace.welcome import WelcomeView

_W = TypeVar("_W", bound=QWidget)
LONG = 10_000

LETTER = """{number} Leesplekken

Nr. {nr} BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, {date}

Met deze brief informeer ik uw Kamer over de leesplekken in de wijk.

Pijler 1. Een plek dichtbij

1.1 Bibliotheken

Het afgelopen jaar openden twaalf bibliotheken een leesplek. De gemeenten kozen de plaats.
Zij overleggen daarover met de scholen in de buurt en met de ouders die daar graag lezen
met hun kinderen. Ook het komende jaar openen er leesplekken, vooral in de kleine dorpen.
De bibliotheken houden bij hoeveel bezoekers er komen en wat die van de leesplek vinden.

1.2 Scholen

Scholen stellen hun mediatheek open op woensdagmiddag.

De Minister van Onderwijs, Cultuur en Wetenschap,
B. Jansen
"""


def shown(window: QWidget, kind: type[_W], qtbot: QtBot) -> _W:
    """The dialog of this kind that is on screen, as soon as it is."""
    found: list[_W] = []

    def look() -> bool:
        found[:] = [each for each in window.findChildren(kind) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(look, timeout=LONG)
    return found[-1]


def choose_file(window: QWidget, path: Path, qtbot: QtBot) -> None:
    """Put a name into the file dialog and press Enter."""
    dialog = shown(window, QFileDialog, qtbot)
    assert dialog.selectedNameFilter()
    (field,) = dialog.findChildren(QLineEdit, "fileNameEdit")
    field.setText(str(path))  # typing would open the list of completions
    qtbot.keyClick(field, Qt.Key.Key_Return)


def welcome_of(window: MainWindow) -> WelcomeView:
    """The welcome that the window shows."""
    (found,) = window.findChildren(WelcomeView)
    return found


def commands_of(window: MainWindow) -> WorkspaceCommands:
    """The commands of the menu Bestand."""
    (found,) = window.findChildren(WorkspaceCommands)
    return found


def importing_of(window: MainWindow) -> Importing:
    """What reads letters in."""
    (found,) = window.findChildren(Importing)
    return found


def ready(dialog: ImportDialog, qtbot: QtBot) -> None:
    """Wait until the dialog asks or tells something."""
    qtbot.waitUntil(dialog.primary_button.isVisible, timeout=LONG)


def letter_file(folder: Path, *, nr: int = 7, date: str = "3 maart 2026") -> Path:
    """The page text of a short letter."""
    path = folder / f"kst-36999-{nr}.txt"
    path.write_text(LETTER.format(number="36 999", nr=nr, date=date), encoding="utf-8")
    return path
