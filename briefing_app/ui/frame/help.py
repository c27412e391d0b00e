"""What can the program do today, and with which keys? Help that says only what is true."""

import platform

import PySide6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from briefing_app import __version__
from briefing_app.ui.theme import px, tokens
from briefing_app.ui.widgets import Dialog

translate = QCoreApplication.translate


class HelpDialog(Dialog):
    """A page of text that can be scrolled and copied."""

    def __init__(self, title: str, html: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(title)
        self.page.setOpenLinks(False)
        self.page.setHtml(f"<div style='color: {tokens().text.name()}'>{html}</div>")
        self.page.setMinimumSize(px(600), px(440))
        self.body.addWidget(self.page, 1)
        self.add_primary(self.tr("Sluiten"))
        self.page.setFocus()


def open_help(which: str, parent: QWidget) -> None:
    """Show a page: `help`, `keys` or `about`."""
    make = {"help": help_dialog, "keys": keys_dialog, "about": about_dialog}[which]
    dialog = make(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def help_dialog(parent: QWidget) -> HelpDialog:
    """What the program is for and how to begin."""
    return HelpDialog(translate("Help", "Help"), _paragraphs(_what_it_does()), parent)


def keys_dialog(parent: QWidget) -> HelpDialog:
    """All keys."""
    rows = "".join(
        f"<tr><td style='padding: 3px 24px 3px 0'><b>{key}</b></td><td style='padding: 3px 0'>{what}</td></tr>"
        for key, what in _keys()
    )
    return HelpDialog(translate("Help", "Toetsen"), f"<table>{rows}</table>", parent)


def about_dialog(parent: QWidget) -> HelpDialog:
    """Which program this is, and whose work it stands on."""
    texts = (
        translate("Help", "Briefing {version}, een werkplaats voor Kamerbrieven.").format(
            version=__version__
        ),
        translate("Help", "Alles blijft op deze computer: Briefing maakt geen verbinding met internet."),
        translate(
            "Help",
            "Licentie: EUPL 1.2. Lettertype Inter: SIL Open Font License 1.1. Pictogrammen Lucide: ISC.",
        ),
        f"Python {platform.python_version()}, Qt {PySide6.__version__}.",
    )
    return HelpDialog(translate("Help", "Over Briefing"), "".join(f"<p>{each}</p>" for each in texts), parent)


def _paragraphs(parts: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in parts)


def _what_it_does() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("Help", "Het idee"),
            translate(
                "Help",
                "U schrijft elk onderwerp één keer, in een agenda. Een brief aan de Kamer is een keuze "
                "uit die agenda, met eigen briefgegevens. Wat u in de agenda wijzigt, verandert mee in "
                "elke brief die nog niet is verzonden, behalve waar die brief een eigen versie heeft.",
            ),
        ),
        (
            translate("Help", "Agenda"),
            translate(
                "Help",
                "Links staan de pijlers, thema's en paragrafen; de nummers maakt Briefing zelf. Klik op "
                "een onderdeel om het te lezen, druk op Enter om erin te schrijven. Met slepen of "
                "Alt+Shift+pijltjes verplaatst u een onderdeel.",
            ),
        ),
        (
            translate("Help", "Brieven"),
            translate(
                "Help",
                "Maak een brief uit de agenda of verder op een eerdere brief, kies de onderdelen, vul de "
                "briefgegevens in en exporteer naar Word of PDF. Leg de brief daarna vast als verzonden: "
                "dan blijft hij zoals hij is.",
            ),
        ),
        (
            translate("Help", "Voorbeeld"),
            translate(
                "Help",
                "Rechts ziet u de bladzijden zoals ze worden. Klik erin om naar die plaats in de tekst van "
                "de agenda te gaan.",
            ),
        ),
        (
            translate("Help", "Bewaren en ongedaan maken"),
            translate(
                "Help",
                "Briefing bewaart vanzelf, binnen een seconde. Ctrl+Z maakt uw stappen ongedaan, ook nadat "
                "u Briefing opnieuw hebt gestart. Vastleggen als verzonden kan niet ongedaan worden "
                "gemaakt. Elke dag dat u werkt, komt er een back-up; u vindt ze onder Bestand.",
            ),
        ),
        (
            translate("Help", "Samen werken"),
            translate(
                "Help",
                "Eén persoon tegelijk schrijft in een werkruimte. Wie haar daarna opent, ziet bij wie zij "
                "open is en kan lezen.",
            ),
        ),
    )


def _keys() -> tuple[tuple[str, str], ...]:
    return (*_keys_anywhere(), *_keys_of_outline(), *_keys_of_text())


def _keys_anywhere() -> tuple[tuple[str, str], ...]:
    return (
        ("F1", translate("Help", "Help")),
        ("Ctrl+K", translate("Help", "Naar een onderdeel gaan of een opdracht geven")),
        (
            "Ctrl+1 … Ctrl+5",
            translate("Help", "Naar Agenda, Brieven, Bibliotheek, Moties en toezeggingen, Planning"),
        ),
        ("F6, Shift+F6", translate("Help", "Naar het volgende of vorige deelvenster")),
        ("F9, Ctrl+F9", translate("Help", "Rechterpaneel, lijst links tonen of verbergen")),
        (
            "Ctrl+Alt+1 … Ctrl+Alt+4",
            translate("Help", "Tabbladen van het rechterpaneel; in de tekst is Ctrl+Alt+1 een tussenkop"),
        ),
        ("Ctrl+Z, Ctrl+Y", translate("Help", "Ongedaan maken, opnieuw")),
        ("Ctrl++, Ctrl+-, Ctrl+0", translate("Help", "Tekst en knoppen groter, kleiner, gewoon")),
        ("Ctrl+N, Ctrl+O", translate("Help", "Nieuwe werkruimte, werkruimte openen")),
        ("Ctrl+Shift+I", translate("Help", "Bestaande brief inlezen")),
        ("F8", translate("Help", "Naar de volgende plaats die u na een import nakijkt")),
        ("Ctrl+Shift+E", translate("Help", "Brief exporteren")),
        ("Ctrl+,", translate("Help", "Instellingen")),
        ("Ctrl+Q", translate("Help", "Afsluiten")),
    )


def _keys_of_outline() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+Enter, Ins", translate("Help", "In de lijst: onderdeel toevoegen")),
        (
            "F2, Del",
            translate("Help", "In de lijst: titel van een onderdeel wijzigen, onderdeel verwijderen"),
        ),
        ("Alt+Shift+↑ ↓ ← →", translate("Help", "Onderdeel of actie verplaatsen")),
        ("Enter, Esc", translate("Help", "Van de lijst naar de tekst, en terug")),
    )


def _keys_of_text() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+B, Ctrl+I", translate("Help", "Vet, cursief")),
        ("Ctrl+Alt+0, Ctrl+Alt+1", translate("Help", "Gewone alinea, tussenkop")),
        ("Ctrl+Shift+L", translate("Help", "Opsomming")),
        ("Ctrl+Alt+F", translate("Help", "Noot invoegen")),
        ("Ctrl+Shift+R", translate("Help", "Verwijzing invoegen")),
        ("Ctrl+Shift+A", translate("Help", "Actie toevoegen")),
        ("Ctrl+F, Ctrl+H", translate("Help", "Zoeken, vervangen in deze tekst")),
    )
