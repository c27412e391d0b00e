"""What does a person fill in about a letter? Every field saves itself; the rarely used ones are folded away."""

from collections.abc import Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefing_app.assemble.packages import packages
from briefing_app.edits import letters
from briefing_app.model.agenda import Dossier
from briefing_app.model.letter import Letter, LetterKind
from briefing_app.paths import templates_dir
from briefing_app.store import Workspace
from briefing_app.ui.letters.date_field import DateField
from briefing_app.ui.letters.fields import (
    Spec,
    Value,
    WheellessCombo,
    more_fields,
    set_fixed,
    show_value,
    widget_for,
)
from briefing_app.ui.letters.signatories import Signatories
from briefing_app.ui.letters.typed import read_dossiers, write_dossiers
from briefing_app.ui.session import Session
from briefing_app.ui.theme import icon, px
from briefing_app.ui.widgets import button, labelled


class LetterForm(QWidget):
    """The data of one letter. `title_typed` says the subject at each key, for the title above the page."""

    title_typed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._letter = ""
        self.title = QLineEdit(self)
        self.title.textEdited.connect(self._title)
        self.date = DateField(self)
        self.date.picked.connect(lambda day: self._save("date", {"date": day}))
        self.reference = QLineEdit(self)
        self.reference.textEdited.connect(
            lambda text: self._save("reference", {"reference": text.strip() or None})
        )
        self.dossiers = QLineEdit(self)
        self.dossiers.textEdited.connect(self._dossiers)
        self.signatories = Signatories(self)
        self.signatories.typed.connect(self._signatories)
        self.template = self._templates()
        self.template.activated.connect(
            lambda _: self._save("template", {"template": self.template.currentData()})
        )
        self.kind = self._kinds()
        self.kind.activated.connect(
            lambda _: self._save("kind", {"kind": cast(LetterKind, self.kind.currentData())})
        )
        self.more: dict[str, tuple[Spec, QWidget]] = {}
        self._lay_out()

    # --- showing ---

    def show_letter(self, letter: Letter, agenda_dossiers: tuple[Dossier, ...], *, fixed: bool) -> None:
        """Show a letter; what is on screen already stays, with the cursor in it.

        Args:
            agenda_dossiers: what the letter is published under where it says nothing itself.
        """
        is_other = letter.id != self._letter
        self._letter = letter.id
        show_value(self.title, letter.title)
        if is_other or not self.date.hasFocus() or self.date.date != letter.date:
            self.date.set_date(letter.date)
        show_value(self.reference, letter.reference or "")
        if is_other or read_dossiers(self.dossiers.text()) != letter.dossiers:
            show_value(self.dossiers, write_dossiers(letter.dossiers))
            self._dossier_box.set_fault("")
        self.dossiers.setPlaceholderText(write_dossiers(agenda_dossiers))
        self.signatories.show_value(letter.signatories)
        self._choose(self.template, letter.template)
        self._choose(self.kind, letter.kind)
        for spec, widget in self.more.values():
            show_value(widget, spec.value(letter))
        self._fix(fixed)

    def focus_field(self, name: str) -> bool:
        """Put the cursor in a field by its name in the model; gives whether there is one."""
        known: Mapping[str, QWidget] = {
            "title": self.title,
            "date": self.date,
            "reference": self.reference,
            "dossiers": self.dossiers,
            "signatories": self.signatories.add_button,
            "template": self.template,
        }
        widget = known.get(name)
        if widget is None and name in self.more:
            self.unfold(True)
            widget = self.more[name][1]
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return widget is not None

    def unfold(self, open_: bool) -> None:
        """Show what is rarely filled in, or fold it away."""
        self._more_box.setVisible(open_)
        self.more_button.setText(self.tr("Minder gegevens") if open_ else self.tr("Meer gegevens"))
        self.more_button.setIcon(icon("chevron-up" if open_ else "chevron-down", 16, "text"))

    # --- saving ---

    def _save(self, name: str, fields: letters.Fields) -> None:
        id = self._letter
        key = f"letter:{id}:{name}"
        self._session.typing(key, lambda ws: letters.set_fields(ws, id, merge_key=key, **fields), origin=self)

    def _save_header(self, spec: Spec, value: Value) -> None:
        id = self._letter
        key = f"letter:{id}:{spec.name}"
        if not spec.in_header:
            text = str(value or "")
            given = text if spec.name in ("sender", "addressee", "place") else text.strip() or None
            self._save(spec.name, cast(letters.Fields, {spec.name: given}))
            return
        fields = cast(letters.HeaderFields, {spec.name: value})

        def act(ws: Workspace) -> None:
            letters.set_header(ws, id, merge_key=key, **fields)

        self._session.typing(key, act, origin=self)

    def _title(self, text: str) -> None:
        self._save("title", {"title": text})
        self.title_typed.emit(text)

    def type_title(self, text: str) -> None:
        """The subject was typed elsewhere."""
        self._save("title", {"title": text})
        show_value(self.title, text)

    def _dossiers(self, text: str) -> None:
        found = read_dossiers(text)
        if found is None:
            self._dossier_box.set_fault(
                self.tr("Begin met het nummer van het dossier, bijvoorbeeld 36 912 Digitaal meedoen.")
            )
        else:
            self._dossier_box.set_fault("")
            self._save("dossiers", {"dossiers": found})

    def _signatories(self, value: object) -> None:
        assert isinstance(value, tuple)
        id, key = self._letter, f"letter:{self._letter}:signatories"
        self._session.typing(
            key, lambda ws: letters.set_signatories(ws, id, value, merge_key=key), origin=self
        )

    def _date_understood(self, is_date: bool) -> None:
        self._date_box.set_fault(
            "" if is_date else self.tr("Deze datum is niet te lezen. Typ bijvoorbeeld 27 november 2026.")
        )

    # --- inside ---

    def _lay_out(self) -> None:
        self._date_box = labelled(self.tr("Datum"), self.date)
        self.date.understood.connect(self._date_understood)
        self._dossier_box = labelled(self.tr("Dossier"), self.dossiers)
        reference = labelled(self.tr("Onze referentie"), self.reference)
        rows = (
            _row(labelled(self.tr("Betreft"), self.title)),
            _row(self._date_box, reference, self._dossier_box),
            _row(labelled(self.tr("Ondertekening"), self.signatories)),
            _row(labelled(self.tr("Sjabloon"), self.template), labelled(self.tr("Soort brief"), self.kind)),
        )
        self._more_box = QWidget(self)
        self._fill_more()
        self.more_button = button("", "tertiary", "chevron-down", self)
        self.more_button.clicked.connect(lambda: self.unfold(self._more_box.isHidden()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(_heading(self.tr("Briefgegevens")))
        for row in rows:
            column.addLayout(row)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._more_box)
        self.unfold(False)

    def _fill_more(self) -> None:
        column = QVBoxLayout(self._more_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for heading, specs in more_fields():
            label = QLabel(heading, self._more_box)
            label.setProperty("role", "strong")
            column.addWidget(label)
            boxes: list[QWidget] = []
            for spec in specs:
                widget = widget_for(spec, partial(self._save_header, spec), self._more_box)
                self.more[spec.name] = (spec, widget)
                boxes.append(labelled(spec.label, widget))
            if len(boxes) % 2:
                boxes.append(QWidget(self._more_box))
            for pair in zip(boxes[::2], boxes[1::2], strict=True):
                column.addLayout(_row(*pair))

    def _templates(self) -> WheellessCombo:
        combo = WheellessCombo(self)
        for package in packages(templates_dir()):
            combo.addItem(package.title.nl, package.name)
            combo.setItemData(combo.count() - 1, package.description.nl, Qt.ItemDataRole.ToolTipRole)
        return combo

    def _kinds(self) -> WheellessCombo:
        combo = WheellessCombo(self)
        combo.addItem(self.tr("Voortgangsbrief"), "progress")
        combo.addItem(self.tr("Uitwerkingsbrief"), "elaboration")
        combo.addItem(self.tr("Andere brief"), "letter")
        return combo

    def _choose(self, combo: WheellessCombo, name: str) -> None:
        with QSignalBlocker(combo):
            if combo.findData(name) < 0:  # a template of another workspace, say: it is kept, and named
                combo.addItem(name, name)
            combo.setCurrentIndex(combo.findData(name))

    def _fix(self, fixed: bool) -> None:
        widgets = [self.title, self.date, self.reference, self.dossiers, self.template, self.kind]
        for widget in [*widgets, *(each for _, each in self.more.values())]:
            set_fixed(widget, fixed)
        self.signatories.set_fixed(fixed)


def _row(*widgets: QWidget) -> QHBoxLayout:
    """Side by side, all equally wide."""
    row = QHBoxLayout()
    row.setSpacing(px(16))
    for each in widgets:
        each.setMinimumWidth(px(80))
        row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "block_heading")
    return label
