"""How does a person choose where a link leads, or what a reference points at?"""

import re

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from briefing_app.ui import theme, widgets
from briefing_app.ui.text.words import Target

_ADDRESS = re.compile(r"(https?://|mailto:|#)\S+\Z")
_MAIL = re.compile(r"[^\s@:/]+@[^\s@]+\.[^\s@]+\Z")


def address_of(typed: str) -> str:
    """What a person types as an address, in the form that is stored; '' if it is none."""
    typed = typed.strip()
    if _MAIL.match(typed):
        typed = f"mailto:{typed}"
    elif typed and ":" not in typed.partition("/")[0] and "." in typed and not typed.startswith("#"):
        typed = f"https://{typed}"
    return typed if _ADDRESS.match(typed) else ""


class LinkDialog(widgets.Dialog):
    """Asks for an address, and for words where none are selected."""

    def __init__(self, parent: QWidget, address: str, has_words: bool) -> None:
        super().__init__(QCoreApplication.translate("LinkDialog", "Link"), parent)
        self.address = ""
        self.words = ""
        self._words = QLineEdit(self)
        self._address = QLineEdit(address, self)
        self._address.setPlaceholderText("https://")
        if not has_words and not address:
            self.body.addWidget(widgets.labelled(self.tr("Tekst"), self._words))
        self._field = widgets.labelled(self.tr("Adres"), self._address)
        self._field.setMinimumWidth(theme.px(400))
        self.body.addWidget(self._field)
        self.add_cancel()
        if address:
            self.add_button(self.tr("Link verwijderen")).clicked.connect(self.accept)
        self.add_primary(self.tr("Invoegen"), accepts=False).clicked.connect(self._done)
        self._address.returnPressed.connect(self._done)

    def _done(self) -> None:
        self.address = address_of(self._address.text())
        self.words = self._words.text().strip()
        if self.address:
            self.accept()
        else:
            self._field.set_fault(
                self.tr("Dit is geen webadres of e-mailadres. Typ bijvoorbeeld https://www.rijksoverheid.nl.")
            )


class ReferenceDialog(widgets.Dialog):
    """Asks which section or table a reference points at."""

    def __init__(self, parent: QWidget, targets: tuple[Target, ...]) -> None:
        super().__init__(QCoreApplication.translate("ReferenceDialog", "Verwijzing"), parent)
        self.chosen: Target | None = None
        self._search = widgets.SearchBox(self.tr("Zoek een paragraaf of tabel"), self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Paragrafen en tabellen"))
        self._list.setMinimumSize(theme.px(440), theme.px(320))
        for target in targets:
            indent = "    " * target.level
            item = QListWidgetItem(indent + target.title)
            item.setIcon(theme.icon("table" if target.is_table else "hash", 16))
            item.setData(Qt.ItemDataRole.UserRole, target)
            self._list.addItem(item)
        self.body.addWidget(self._search)
        self.body.addWidget(self._list, 1)
        self.add_cancel()
        self._primary = self.add_primary(self.tr("Invoegen"), accepts=False)
        self._primary.clicked.connect(self._done)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._done)
        self._list.itemActivated.connect(self._done)
        self._filter("")

    def _filter(self, typed: str) -> None:
        first = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(typed.casefold() not in item.text().casefold())
            if first is None and not item.isHidden():
                first = row
        self._list.setCurrentRow(-1 if first is None else first)
        self._primary.setEnabled(first is not None)

    def _done(self, *_: object) -> None:
        row = self._list.currentRow()
        found = self._list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        if isinstance(found, Target):
            self.chosen = found
            self.accept()
