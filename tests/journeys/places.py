"""Where does a person point? Words, rows and buttons on screen, found by what they say."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit, QTreeView, QWidget

from briefing_app.ui.window import MainWindow
from tests.journeys.person import Person

_W = TypeVar("_W", bound=QWidget)


def view_of(window: MainWindow, kind: type[_W]) -> _W:
    """The view that is shown."""
    found = window.current_view
    assert isinstance(found, kind)
    return found


def dialog_of(person: Person, kind: type[_W]) -> _W:
    """The dialog of a kind, as soon as it is on screen."""
    found: list[_W] = []

    def seen() -> bool:
        found[:] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
        ]
        return bool(found)

    person.until(seen)
    return found[0]


def button(within: QWidget, words: str) -> QAbstractButton:
    """The button that says these words, or has them for a name."""
    found = [
        each
        for each in within.findChildren(QAbstractButton)
        if each.isVisible() and words in (each.text().replace("&", ""), each.accessibleName())
    ]
    assert len(found) == 1, (
        words,
        [each.text() for each in within.findChildren(QAbstractButton) if each.isVisible()],
    )
    return found[0]


def behind(edit: QTextEdit, words: str) -> QPoint:
    """Directly behind words that stand in sight."""
    cursor = edit.document().find(words, 0, QTextDocument.FindFlag.FindCaseSensitively)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionEnd())
    place = edit.cursorRect(cursor).center()
    assert edit.viewport().rect().contains(place), f"‘{words}’ is out of sight"
    return place


def row(tree: QTreeView, words: str) -> QRect:
    """The row of an outline with these words in its title, where it stands on screen."""
    found = _row(tree, words, QModelIndex())
    assert found is not None, words
    rect = tree.visualRect(found)
    rect.setLeft(rect.center().x())
    return rect


def _row(tree: QTreeView, words: str, parent: QModelIndex) -> QModelIndex | None:
    model = tree.model()
    for at in range(model.rowCount(parent)):
        index = model.index(at, 0, parent)
        if words in str(index.data(Qt.ItemDataRole.ToolTipRole)):
            return index
        below = _row(tree, words, index) if tree.isExpanded(index) else None
        if below is not None:
            return below
    return None


def rows(tree: QTreeView) -> list[str]:
    """What the rows of an outline say, number and title, from top to bottom."""
    found: list[str] = []
    index = tree.model().index(0, 0)
    while index.isValid():
        found.append(str(index.data(Qt.ItemDataRole.ToolTipRole)).partition("\n")[0])
        index = tree.indexBelow(index)
    return found
