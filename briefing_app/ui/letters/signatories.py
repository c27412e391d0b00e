"""Who signs the letter, and as what?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from briefing_app.model.letter import Signatory
from briefing_app.ui.theme import px
from briefing_app.ui.widgets import button, icon_button


class _Row(QWidget):
    """One who signs: function and name."""

    typed = Signal()

    def __init__(self, signatory: Signatory, parent: QWidget) -> None:
        super().__init__(parent)
        self.role = QLineEdit(signatory.role, self)
        self.role.setPlaceholderText(self.tr("Functie, bijvoorbeeld De Minister van …"))
        self.role.setAccessibleName(self.tr("Functie van de ondertekenaar"))
        self.name = QLineEdit(signatory.name, self)
        self.name.setPlaceholderText(self.tr("Naam"))
        self.name.setAccessibleName(self.tr("Naam van de ondertekenaar"))
        self.remove: QToolButton = icon_button("x", self.tr("Ondertekenaar weghalen"), 16, parent=self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(self.role, 3)
        line.addWidget(self.name, 2)
        line.addWidget(self.remove)
        for each in (self.role, self.name):
            each.setCursorPosition(0)
            each.textEdited.connect(self.typed)

    @property
    def value(self) -> Signatory:
        return Signatory(self.name.text().strip(), self.role.text().strip())


class Signatories(QWidget):
    """A row for each; one that is empty isn't stored."""

    typed = Signal(object)
    """All of them as they are now: a tuple of `Signatory`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        self._is_fixed = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.add_button = button(self.tr("Ondertekenaar toevoegen"), "tertiary", "plus", self)
        self.add_button.clicked.connect(self._add_empty)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        self._column.addLayout(line)
        self.setAccessibleName(self.tr("Ondertekening"))

    @property
    def value(self) -> tuple[Signatory, ...]:
        """Those with a name or a function."""
        return tuple(each.value for each in self.rows if each.value.name or each.value.role)

    def show_value(self, signatories: tuple[Signatory, ...]) -> None:
        """Show these; what is on screen already stays, with the cursor in it."""
        if signatories == self.value:
            return
        for row in list(self.rows):
            self._drop(row)
        for each in signatories:
            self._add(each)

    def set_fixed(self, fixed: bool) -> None:
        """Let them be read only."""
        self._is_fixed = fixed
        self.add_button.setVisible(not fixed)
        for row in self.rows:
            self._fix(row)

    def _fix(self, row: _Row) -> None:
        row.role.setReadOnly(self._is_fixed)
        row.name.setReadOnly(self._is_fixed)
        row.remove.setVisible(not self._is_fixed)

    def _add(self, signatory: Signatory) -> _Row:
        row = _Row(signatory, self)
        row.typed.connect(lambda: self.typed.emit(self.value))
        row.remove.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        self._fix(row)
        return row

    def _add_empty(self) -> None:
        self._add(Signatory("", "")).role.setFocus()

    def _remove(self, row: _Row) -> None:
        self._drop(row)
        self.typed.emit(self.value)
        self.add_button.setFocus()

    def _drop(self, row: _Row) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
