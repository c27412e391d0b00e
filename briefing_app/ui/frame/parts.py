"""Which views are there, and how is each made? Made when first shown, so that the window opens fast."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets import EmptyState

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

Maker = Callable[[Session, Messages, QWidget, Settings], QWidget]


@dataclass(frozen=True, slots=True)
class ViewPart:
    """One view: its key, the icon and word on the rail, how it is made, and whether the right panel serves it."""

    key: str
    icon: str
    word: str
    make: Maker
    has_panel: bool = False

    @property
    def title(self) -> str:
        """The word in the language of the app."""
        return QCoreApplication.translate("Views", self.word)


@dataclass(frozen=True, slots=True)
class Parts:
    """All that the window is composed of; a test gives its own."""

    views: tuple[ViewPart, ...]
    preview: Maker
    welcome: Callable[["MainWindow"], QWidget]
    file_menu: Callable[["MainWindow"], object]
    """Makes what fills the menu Bestand: an object with `fill(menu)`."""


def _agenda(session: Session, messages: Messages, parent: QWidget, settings: Settings) -> QWidget:
    from briefing_app.ui.agenda.view import AgendaView

    return AgendaView(session, messages, parent, settings.store)


def _letters(session: Session, messages: Messages, parent: QWidget, settings: Settings) -> QWidget:
    from briefing_app.ui.letters.view import LettersView

    return LettersView(session, messages, parent, settings.store)


def _preview(session: Session, messages: Messages, parent: QWidget, _settings: Settings) -> QWidget:
    from briefing_app.ui.preview.panel import PreviewPanel

    return PreviewPanel(session, messages, parent)


def _library(_session: Session, _messages: Messages, parent: QWidget, _settings: Settings) -> QWidget:
    return EmptyState(
        "library",
        QCoreApplication.translate(
            "Views",
            "Hier komen bouwstenen: stukken tekst die u in meer brieven gebruikt, gekoppeld of als kopie. "
            "Dit deel van Briefing is er nog niet.",
        ),
        title=QCoreApplication.translate("Views", "Bibliotheek"),
        parent=parent,
    )


def _motions(_session: Session, _messages: Messages, parent: QWidget, _settings: Settings) -> QWidget:
    return EmptyState(
        "gavel",
        QCoreApplication.translate(
            "Views",
            "Hier komt het overzicht van moties en toezeggingen, met het onderdeel dat elk ervan beantwoordt. "
            "Dit deel van Briefing is er nog niet. Wat u inleest, wordt al wel bewaard.",
        ),
        title=QCoreApplication.translate("Views", "Moties en toezeggingen"),
        parent=parent,
    )


def _planning(_session: Session, _messages: Messages, parent: QWidget, _settings: Settings) -> QWidget:
    return EmptyState(
        "calendar-days",
        QCoreApplication.translate(
            "Views",
            "Hier komen de acties op een tijdlijn. Dit deel van Briefing is er nog niet. "
            "De planning vult u nu al in bij elke actie in de agenda.",
        ),
        title=QCoreApplication.translate("Views", "Planning"),
        parent=parent,
    )


def _welcome(window: "MainWindow") -> QWidget:
    from briefing_app.ui.workspace.welcome import WelcomeView

    return WelcomeView(window)


def _file_menu(window: "MainWindow") -> object:
    from briefing_app.ui.workspace.commands import WorkspaceCommands

    return WorkspaceCommands(window)


PARTS = Parts(
    views=(
        ViewPart("agenda", "list-tree", str(QT_TRANSLATE_NOOP("Views", "Agenda")), _agenda, has_panel=True),
        ViewPart("letters", "mail", str(QT_TRANSLATE_NOOP("Views", "Brieven")), _letters, has_panel=True),
        ViewPart("library", "library", str(QT_TRANSLATE_NOOP("Views", "Bibliotheek")), _library),
        ViewPart("motions", "gavel", str(QT_TRANSLATE_NOOP("Views", "Moties en toezeggingen")), _motions),
        ViewPart("planning", "calendar-days", str(QT_TRANSLATE_NOOP("Views", "Planning")), _planning),
    ),
    preview=_preview,
    welcome=_welcome,
    file_menu=_file_menu,
)
