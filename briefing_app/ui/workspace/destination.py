"""Where should a letter go that was read: a new workspace, a new agenda, or one that exists?"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.edits.matching import Match, match_sections
from briefing_app.model.agenda import Agenda
from briefing_app.ui import theme, widgets
from briefing_app.ui.workspace import jobs, words
from briefing_app.ui.workspace.jobs import Job
from briefing_app.ui.workspace.making import Found
from briefing_app.ui.workspace.matches import MatchesView
from briefing_app.ui.workspace.places import with_suffix

_ALIKE = 0.3
"""The share of sections an agenda must have already to be the first choice."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Either a place for a new workspace, or the open one, with its agenda or None for a new one."""

    path: Path | None = None
    agenda: str | None = None


class DestinationPage(QWidget):
    """Shows what was read and asks where it should go."""

    said = Signal(str)
    """A sentence for the person: why a choice can't be made."""

    def __init__(
        self, found: Found, place: Path, agendas: Sequence[Agenda], *, in_open: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.found = found
        self._agendas = tuple(agendas)
        self._in_open = in_open
        self._chosen_by_hand = False
        self._job: Job | None = None
        self.place = place
        self.joins = QRadioButton(self.tr("Bij een agenda van deze werkruimte"), self)
        self.alone = QRadioButton(self.tr("Als nieuwe agenda in deze werkruimte"), self)
        self.apart = QRadioButton(self.tr("In een nieuwe werkruimte"), self)
        self.agenda_box = QComboBox(self)
        self.agenda_box.setAccessibleName(self.tr("Agenda"))
        self.matches = MatchesView(self)
        self._name_label, self._folder_label = QLabel(self), QLabel(self)
        self.change_button = widgets.button(self.tr("Wijzigen…"), "secondary", parent=self)
        self._group = QButtonGroup(self)
        self._lay_out()
        self._fill()

    @property
    def destination(self) -> Destination:
        """What was chosen."""
        if self.joins.isChecked():
            return Destination(agenda=self.agenda_box.currentData())
        return Destination() if self.alone.isChecked() else Destination(path=self.place)

    # --- building ---

    def _lay_out(self) -> None:
        px = theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._card())
        layout.addSpacing(px(8))
        question = QLabel(self.tr("Waar wilt u de brief bewaren?"), self)
        question.setProperty("role", "block_heading")
        layout.addWidget(question)
        for each in (self.joins, self.alone, self.apart):
            self._group.addButton(each)
            layout.addWidget(each)
            if each is self.joins:
                layout.addWidget(self.agenda_box)
        where = QHBoxLayout()
        where.setSpacing(px(8))
        named = QVBoxLayout()
        named.setSpacing(px(2))
        for label, role in ((self._name_label, "strong"), (self._folder_label, "text2")):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            named.addWidget(label)
        where.addLayout(named, 1)
        where.addWidget(self.change_button)
        self._where = QWidget(self)
        self._where.setLayout(where)
        where.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._where)
        layout.addWidget(self.matches, 1)
        layout.addStretch(0)

    def _card(self) -> QFrame:
        letter = self.found.reading.composition.letter
        card = QFrame(self)
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        inside.setSpacing(theme.px(4))
        title = QLabel(letter.title, card)
        title.setProperty("role", "strong")
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        about = QLabel(
            "\n".join(filter(None, (words.published(letter), words.counts(self.found.counts)))), card
        )
        about.setProperty("role", "text2")
        inside.addWidget(title)
        inside.addWidget(about)
        return card

    def _fill(self) -> None:
        if len(self._agendas) == 1:
            title = self._agendas[0].title.replace("&", "&&")
            self.joins.setText(self.tr("Bij de agenda ‘{title}’").format(title=title))
        for each in self._agendas:
            self.agenda_box.addItem(each.title, each.id)
        for radio in (self.joins, self.alone, self.apart):
            radio.setVisible(self._in_open)
        self.joins.setVisible(self._in_open and bool(self._agendas))
        (self.alone if self._in_open else self.apart).setChecked(True)
        self._group.buttonClicked.connect(self._by_hand)
        self._group.buttonToggled.connect(lambda _button, on: self._arrange() if on else None)
        self.agenda_box.currentIndexChanged.connect(lambda _at: self._compare())
        self.change_button.clicked.connect(self._change)
        self._arrange()
        if self._in_open and self._agendas:
            self._compare()

    def _arrange(self) -> None:
        self.agenda_box.setVisible(self.joins.isChecked() and len(self._agendas) > 1)
        self.matches.setVisible(self.joins.isChecked())
        self._where.setVisible(self.apart.isChecked())
        self._name_label.setText(self.place.name)
        self._folder_label.setText(self.tr("in {folder}").format(folder=words.folder(self.place)))

    # --- choosing ---

    def _by_hand(self) -> None:
        self._chosen_by_hand = True

    def _change(self) -> None:
        dialog = QFileDialog(self, self.tr("Werkruimte bewaren als"), str(self.place))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(self.tr("Werkruimte van Briefing (*.briefing)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._changed)
        dialog.open()

    def _changed(self, path: str) -> None:
        self.place = with_suffix(Path(path))
        self._arrange()

    def _compare(self) -> None:
        """Find out what the chosen agenda has already; that takes a while in long ones."""
        if self._job is not None:
            self._job.stop()
        agenda = self._agendas[self.agenda_box.currentIndex()]
        sections = self.found.reading.composition.sections
        self.matches.wait()
        self._job = jobs.start(lambda _ticket: match_sections(sections, agenda.sections))
        self._job.done.connect(lambda matches: self._compared(agenda, matches))

    def _compared(self, agenda: Agenda, matches: tuple[Match, ...]) -> None:
        sections = self.found.reading.composition.sections
        self.matches.show_matches(matches, sections, agenda.sections)
        alike = sum(each.sure for each in matches) >= _ALIKE * max(1, len(matches))
        if alike and not self._chosen_by_hand:
            self.joins.setChecked(True)
