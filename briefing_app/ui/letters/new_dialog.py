"""How does a next letter begin? From the agenda or from a previous letter, with a title and a date; Enter makes it."""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from briefing_app.assemble.packages import packages
from briefing_app.assemble.wording import long_date
from briefing_app.edits import letters
from briefing_app.model.agenda import Agenda
from briefing_app.model.letter import Letter
from briefing_app.paths import templates_dir
from briefing_app.ui.letters.date_field import DateField
from briefing_app.ui.letters.letter_list import newest_first
from briefing_app.ui.letters.typed import proposed_title
from briefing_app.ui.theme import px
from briefing_app.ui.widgets import Dialog, labelled


@dataclass(frozen=True, slots=True)
class NewLetter:
    """What a person chose. `previous` is the letter it goes on from, '' for the agenda."""

    title: str
    date: datetime.date | None
    template: str
    previous: str


class NewLetterDialog(Dialog):
    """Everything is filled in already, so that Enter is enough.

    Args:
        previous: the letter to go on from; '' proposes the latest, or the agenda where there is none.
        today: of the proposal.
    """

    def __init__(
        self,
        agenda: Agenda,
        known: tuple[Letter, ...],
        parent: QWidget | None = None,
        *,
        previous: str = "",
        from_agenda: bool = False,
        today: datetime.date | None = None,
    ) -> None:
        super().__init__(self.tr("Nieuwe brief"), parent)
        self.setMinimumWidth(px(520))
        day = today or datetime.date.today()
        self._known = {
            each.id: each for each in newest_first([each for each in known if each.agenda == agenda.id])
        }
        latest = letters.latest(tuple(self._known.values()), agenda.id)
        self._title_is_ours = True
        self.from_previous = QRadioButton(self.tr("Verder op een eerdere brief"), self)
        self.from_agenda = QRadioButton(self.tr("Vanuit de agenda"), self)
        self.previous = QComboBox(self)
        for id, letter in self._known.items():
            said = (letter.title or self.tr("Zonder titel"), long_date(letter.date))
            self.previous.addItem(" · ".join(filter(None, said)), id)
        self.title = QLineEdit(proposed_title(day), self)
        self.date = DateField(self)
        self.date.set_date(day)
        self.template = QComboBox(self)
        for package in packages(templates_dir()):
            self.template.addItem(package.title.nl, package.name)
        self._lay_out()
        self._start(previous or (latest.id if latest and not from_agenda else ""))
        self._connect()

    def chosen(self) -> NewLetter:
        """What is filled in now."""
        previous = str(self.previous.currentData()) if self.from_previous.isChecked() else ""
        title = " ".join(self.title.text().split())
        return NewLetter(title, self.date.date, str(self.template.currentData()), previous)

    # --- inside ---

    def _lay_out(self) -> None:
        choice = QVBoxLayout()
        choice.setSpacing(px(4))
        choice.addWidget(self.from_previous)
        below = QHBoxLayout()
        below.setContentsMargins(px(28), 0, 0, px(4))
        below.addWidget(self.previous)
        choice.addLayout(below)
        self._hint_previous = self.add_text(
            self.tr("Met dezelfde onderdelen, eigen teksten, briefgegevens en ondertekening."), "caption"
        )
        self._hint_previous.setContentsMargins(px(28), 0, 0, px(8))
        choice.addWidget(self._hint_previous)
        choice.addWidget(self.from_agenda)
        hint = self.add_text(self.tr("Met alle onderdelen van de agenda, zoals die nu is."), "caption")
        hint.setContentsMargins(px(28), 0, 0, 0)
        choice.addWidget(hint)
        self.previous.setAccessibleName(self.tr("Eerdere brief"))
        self.body.addLayout(choice)
        self.body.addWidget(labelled(self.tr("Betreft"), self.title))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self._date_box = labelled(self.tr("Datum"), self.date)
        row.addWidget(self._date_box, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(labelled(self.tr("Sjabloon"), self.template), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.add_cancel()
        self.make = self.add_primary(self.tr("Brief maken"))

    def _start(self, previous: str) -> None:
        has_previous = bool(self._known)
        for each in (self.from_previous, self.previous, self._hint_previous):
            each.setVisible(has_previous)
        self.from_previous.setChecked(previous in self._known)
        self.from_agenda.setChecked(previous not in self._known)
        if previous in self._known:
            self.previous.setCurrentIndex(self.previous.findData(previous))
        self._choose_template()
        self.title.selectAll()
        self.title.setFocus()

    def _connect(self) -> None:
        self.previous.activated.connect(lambda _: self.from_previous.setChecked(True))
        self.previous.currentIndexChanged.connect(self._choose_template)
        self.from_previous.toggled.connect(self._choose_template)
        self.title.textEdited.connect(self._title_edited)
        self.title.textChanged.connect(lambda text: self.make.setEnabled(bool(text.strip())))
        self.date.picked.connect(self._date_picked)
        self.date.understood.connect(
            lambda is_date: self._date_box.set_fault(
                "" if is_date else self.tr("Deze datum is niet te lezen. Typ bijvoorbeeld 27 november 2026.")
            )
        )

    def _choose_template(self) -> None:
        """That of the previous letter; one that was read in has that of parliament, which is not how one is sent."""
        letter = self._known.get(str(self.previous.currentData())) if self.from_previous.isChecked() else None
        name = letter.template if letter and letter.state != "published" else "kamerbrief"
        if self.template.findData(name) >= 0:
            self.template.setCurrentIndex(self.template.findData(name))

    def _title_edited(self) -> None:
        self._title_is_ours = False

    def _date_picked(self, day: object) -> None:
        if self._title_is_ours and isinstance(day, datetime.date):
            self.title.setText(proposed_title(day))
