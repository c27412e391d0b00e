"""What stands at the top: the menu bar, the way to any command, undo, whether all is saved, who works."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenuBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.ui.theme import Role, icon, px
from briefing_app.ui.widgets import Picture, rule

SavedState = Literal["saved", "saving", "failed", "read_only"]
HEIGHT = 48


class SavedMark(QWidget):
    """Whether all that was typed is in the file, as mark and word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: SavedState = "saved"
        self._picture = Picture(None, 16, self)
        self._word = QLabel(self)
        self._word.setProperty("role", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self._picture)
        row.addWidget(self._word, 1)
        # As wide as the longest of its words, so that nothing shifts with each keystroke.
        self._word.setText(self.tr("Wordt bewaard…"))
        self._word.setMinimumWidth(self._word.sizeHint().width())
        self.show_state("saved")

    @property
    def word(self) -> str:
        """What it says."""
        return self._word.text()

    def show_state(self, state: SavedState) -> None:
        """Say another state."""
        looks: dict[SavedState, tuple[str, Role, str]] = {
            "saved": ("check", "ok", self.tr("Bewaard")),
            "saving": ("ellipsis", "text2", self.tr("Wordt bewaard…")),
            "failed": ("circle-alert", "error", self.tr("Niet bewaard")),
            "read_only": ("lock", "text2", self.tr("Alleen lezen")),
        }
        name, role, word = looks[state]
        self.state = state
        self._picture.set_icon(icon(name, 16, role))
        self._word.setText(word)
        self.setAccessibleName(word)


class TopBar(QFrame):
    """Parts of the top bar are shown when a workspace is open; the menu bar always."""

    palette_wanted = Signal()
    person_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chrome")
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setAccessibleName(self.tr("Menubalk"))
        self.menu_bar.setNativeMenuBar(False)  # it stands in this bar, on every system
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.undo = _history_button(self)
        self.redo = _history_button(self)
        self.saved = SavedMark(self)
        self.search = self._search_button()
        self.person = QToolButton(self)
        self.person.setProperty("kind", "person")
        self.person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.person.setIcon(icon("user", 16))
        self.person.setIconSize(QSize(px(16), px(16)))
        self.person.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.person.clicked.connect(self.person_wanted)
        self._line = rule(self, upright=True)
        self._line.setFixedHeight(px(32))
        self._lay_out()

    def set_person(self, name: str) -> None:
        """Say who works here."""
        shown = name or self.tr("Uw naam")
        self.person.setText(shown)
        self.person.setAccessibleName(self.tr("{name}, naam wijzigen").format(name=shown))
        self.person.setToolTip(self.tr("Zo staat uw naam bij uw wijzigingen. Klik om haar te wijzigen."))

    def set_working(self, working: bool) -> None:
        """Show what belongs to an open workspace, or hide it."""
        for each in (self.undo, self.redo, self.saved, self.search, self.person, self._line):
            each.setVisible(working)

    def bind_history(self, undo: QAction, redo: QAction) -> None:
        """Let the buttons do what the menu does."""
        for made, action, name in ((self.undo, undo, "undo-2"), (self.redo, redo, "redo-2")):
            action.setIcon(icon(name, 18))
            made.setDefaultAction(action)

    def _lay_out(self) -> None:
        logo = QWidget(self)
        logo.setFixedWidth(px(96))
        within = QHBoxLayout(logo)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(Picture(icon("briefing", 20, "accent"), 20, logo), 0, Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, px(12), 0)
        row.setSpacing(px(4))
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(logo, 0, middle)
        row.addWidget(self.menu_bar, 0, middle)
        row.addStretch(1)
        row.addWidget(self.search, 8, middle)
        row.addStretch(1)
        right: tuple[QWidget, ...] = (self.undo, self.redo, self.saved, self._line, self.person)
        for each in right:
            row.addWidget(each, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(rule(self))
        self.setFixedHeight(px(HEIGHT) + 1)

    def _search_button(self) -> QPushButton:
        made = QPushButton(self)
        made.setProperty("kind", "search")
        made.setAccessibleName(self.tr("Ga naar een onderdeel of geef een opdracht"))
        made.setToolTip(self.tr("Ga naar een onderdeel of geef een opdracht (Ctrl+K)"))
        made.setMinimumWidth(px(200))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setMaximumWidth(px(360))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAutoDefault(False)
        made.clicked.connect(self.palette_wanted)
        words = QLabel(self.tr("Ga naar of geef een opdracht"), made)
        words.setProperty("role", "text2")
        key = QLabel("Ctrl K", made)
        key.setProperty("role", "key")
        row = QHBoxLayout(made)
        row.setContentsMargins(px(10), px(4), px(8), px(4))
        row.setSpacing(px(8))
        row.addWidget(Picture(icon("search", 16, "text2"), 16, made))
        row.addWidget(words, 1)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        return made


def _history_button(parent: QWidget) -> QToolButton:
    made = QToolButton(parent)
    made.setProperty("kind", "icon")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setIconSize(QSize(px(18), px(18)))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
