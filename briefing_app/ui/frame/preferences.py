"""What can a person set? Colours, size, the name that stands with changes, the language."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from briefing_app.errors import Lang
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import Mode
from briefing_app.ui.theme.current import MAX_SCALE, MIN_SCALE
from briefing_app.ui.widgets import Dialog, labelled


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person set."""

    mode: Mode
    scale: int
    person: str
    lang: Lang | None


class PreferencesDialog(Dialog):
    """Shows what is set, and after `exec` has what a person wants."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PreferencesDialog", "Instellingen")
        super().__init__(title, parent)
        self.colours = QComboBox(self)
        for mode, word in (
            ("system", self.tr("Systeem")),
            ("light", self.tr("Licht")),
            ("dark", self.tr("Donker")),
            ("contrast", self.tr("Hoog contrast")),
        ):
            self.colours.addItem(word, mode)
        self.colours.setCurrentIndex(self.colours.findData(settings.mode))
        self.scale = QSpinBox(self)
        self.scale.setRange(MIN_SCALE, MAX_SCALE)
        self.scale.setSingleStep(10)
        self.scale.setSuffix(self.tr(" %"))
        self.scale.setValue(settings.scale)
        self.person = QLineEdit(settings.person, self)
        self.language = QComboBox(self)
        for lang, word in ((None, self.tr("Zoals de computer")), ("nl", "Nederlands"), ("en", "English")):
            self.language.addItem(word, lang)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.lang)))
        for field in (
            labelled(
                self.tr("Kleuren"), self.colours, self.tr("Systeem volgt de instelling van uw computer.")
            ),
            labelled(self.tr("Grootte van tekst en knoppen"), self.scale, self.tr("Van 90 tot 200 procent.")),
            labelled(
                self.tr("Uw naam"),
                self.person,
                self.tr("Staat bij uw wijzigingen, en bij wie dezelfde werkruimte wil openen."),
            ),
            labelled(
                self.tr("Taal"),
                self.language,
                self.tr(
                    "Geldt vanaf de volgende keer dat u Briefing start. Uw brieven veranderen er niet door."
                ),
            ),
        ):
            self.body.addWidget(field)
        self.add_cancel()
        self.add_primary(self.tr("Opslaan"))
        self.colours.setFocus()

    def wanted(self) -> Preferences:
        """What the fields say now."""
        return Preferences(
            mode=self.colours.currentData(),
            scale=self.scale.value(),
            person=self.person.text().strip(),
            lang=self.language.currentData(),
        )
