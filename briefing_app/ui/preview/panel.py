"""The right panel's preview: which letter, its pages, and whether they are current."""

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing_app.edits.writing import has_own_text
from briefing_app.export.pages_places import HEADING, Place
from briefing_app.model.agenda import walk
from briefing_app.ui.messages import Messages
from briefing_app.ui.preview.client import PreviewClient
from briefing_app.ui.preview.page_view import PageView
from briefing_app.ui.preview.printer import Printer, Question
from briefing_app.ui.preview.shelf import Shelf
from briefing_app.ui.session import Session
from briefing_app.ui.theme import icon, mark, px
from briefing_app.ui.widgets import Banner, EmptyState, button, icon_button
from briefing_app.ui.widgets.pictures import Picture
from briefing_app.workers.requests import Answer, Failed, Pages, Says

_START_AFTER = 200
"""Milliseconds from the moment the panel is seen: the window comes first."""
_ZOOMS = (0.75, 1.0, 1.5, 2.0)


class PreviewPanel(QWidget):
    """Shows a letter of the agenda, or all of the agenda as a letter would show it."""

    clicked_place = Signal(str, int, int)
    """(section id, index of the block in its stored text or -1 for the heading, characters before the place in it)."""
    showing = Signal(object)
    """The id of the letter that is shown, None for the whole agenda."""

    def __init__(self, session: Session, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._letter: str | None = None
        self._chosen = False
        self._awake = False
        self._stale_letter = True
        self.shelf = Shelf()
        self.client = PreviewClient(self)
        self.printer = Printer(self)
        self.pages = PageView(self.shelf, self.printer, self)
        self.letters = QComboBox(self)
        self._start = QTimer(self, singleShot=True, interval=_START_AFTER)
        self._build()
        self._connect()
        self._fill()

    # --- what others ask ---

    def show_letter(self, letter_id: str | None) -> None:
        """Show a letter of the workspace, None for all of the agenda."""
        self._chosen = True
        at = max(0, self.letters.findData(letter_id or ""))
        self.letters.setCurrentIndex(at)
        self._choose()

    def follow(self, section_id: str) -> None:
        """Tint the section that is being edited, and bring it into view."""
        self._section = section_id
        self.pages.tint(section_id, self._texts_below(section_id))
        self.pages.show_section(section_id)

    def _texts_below(self, section_id: str) -> frozenset[str]:
        """The sections below one that are written in by themselves, such as the themes of a pillar."""
        agenda = self._session.agenda
        found = (
            next((each for each in walk(agenda.sections) if each.id == section_id), None) if agenda else None
        )
        return (
            frozenset(each.id for each in walk(found.children) if has_own_text(each))
            if found
            else frozenset()
        )

    @property
    def is_current(self) -> bool:
        """Whether every page, and what is drawn of it, is as the letter is now."""
        return self.shelf.count > 0 and self.shelf.all_current and self.pages.in_view_is_drawn

    def stop(self) -> None:
        """End the process and the thread; to be called before the workspace is closed."""
        self._start.stop()
        self._awake = False
        self.client.stop()
        self.printer.stop()

    # --- how it looks ---

    def _build(self) -> None:
        self._section = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        self.banner = Banner("error", self)
        column.addWidget(self.banner)
        self._stack = QStackedWidget(self)
        self._wait = EmptyState("loader-circle", self.tr("De brief wordt opgemaakt…"), parent=self)
        self._empty = EmptyState(
            "file-text",
            self.tr("Hier komt het voorbeeld van de brief. Maak een agenda of lees een bestaande brief in."),
            parent=self,
        )
        again = button(self.tr("Opnieuw proberen"), "primary", parent=self)
        again.clicked.connect(self._retry)
        self._gone = EmptyState(
            "file-warning",
            self.tr("Het voorbeeld is gestopt. Uw tekst is bewaard; u kunt gewoon verder werken."),
            [again],
            parent=self,
        )
        for each in (self._wait, self._empty, self._gone, self.pages):
            self._stack.addWidget(each)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bottom())

    def _top(self) -> QWidget:
        top = QFrame(self)
        row = QHBoxLayout(top)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        self.letters.setAccessibleName(self.tr("Brief in het voorbeeld"))
        self.letters.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.letters.setMinimumContentsLength(12)
        self.letters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self.letters)
        return top

    def _bottom(self) -> QWidget:
        bottom = QFrame(self)
        bottom.setFixedHeight(px(40))
        row = QHBoxLayout(bottom)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(6))
        self._mark = Picture(mark("current"), 16, bottom)
        self.status = QLabel(bottom)
        words = (self.tr("Actueel"), self.tr("Wordt bijgewerkt…"))
        self.status.setMinimumWidth(max(map(self.status.fontMetrics().horizontalAdvance, words)) + px(4))
        self.number = QLabel(bottom)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        smaller = icon_button("zoom-out", self.tr("Kleiner (Ctrl+-)"), parent=bottom)
        larger = icon_button("zoom-in", self.tr("Groter (Ctrl++)"), parent=bottom)
        smaller.clicked.connect(lambda: self.pages.step_zoom(larger=False))
        larger.clicked.connect(lambda: self.pages.step_zoom(larger=True))
        self.zooms = QComboBox(bottom)
        self.zooms.setAccessibleName(self.tr("Grootte van het voorbeeld"))
        self.zooms.setProperty("kind", "plain")
        self.zooms.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.zooms.addItem(self.tr("Breedte"), None)
        for each in _ZOOMS:
            self.zooms.addItem(self.tr("{percent} %").format(percent=round(each * 100)), each)
        self.zooms.activated.connect(lambda: self.pages.set_zoom(self.zooms.currentData()))
        row.addWidget(self._mark)
        row.addWidget(self.status)
        row.addWidget(self.number, 1)
        row.addStretch(0)  # the room of the number while there is none
        row.addWidget(smaller)
        row.addWidget(self.zooms)
        row.addWidget(larger)
        return bottom

    def _connect(self) -> None:
        self._start.timeout.connect(self._wake)
        self.letters.activated.connect(self._on_chosen)
        self._session.typed.connect(self._on_typed)
        self._session.changed.connect(self._on_changed)
        self._session.agenda_chosen.connect(self._on_agenda)
        self.client.asked.connect(self.shelf.ask)
        self.client.answered.connect(self._on_answer)
        self.client.gave_up.connect(self._on_gone)
        self.pages.page_changed.connect(self._say)
        self.pages.drawn.connect(self._say)
        self.pages.zoomed.connect(self._on_zoomed)
        self.pages.clicked.connect(self._on_click)
        self.printer.found.connect(self._on_found)

    # --- which letter ---

    def _fill(self) -> None:
        agenda = self._session.agenda
        self.letters.blockSignals(True)
        self.letters.clear()
        if agenda is not None:
            self.letters.addItem(self.tr("Voorlopige brief (hele agenda)"), "")
            for each in self._session.letters:
                if each.agenda == agenda.id:
                    self.letters.addItem(each.title, each.id)
                    self.letters.setItemData(
                        self.letters.count() - 1, each.title, Qt.ItemDataRole.ToolTipRole
                    )
        drafts = [
            each.id
            for each in self._session.letters
            if agenda is not None and each.agenda == agenda.id and each.state in ("draft", "review")
        ]
        wanted = self._letter if self._chosen else (drafts[-1] if drafts else None)
        self.letters.setCurrentIndex(max(0, self.letters.findData(wanted or "")))
        self.letters.setEnabled(agenda is not None)
        self.letters.blockSignals(False)
        self._choose()

    def _on_chosen(self) -> None:
        self._chosen = True
        self._choose()

    def _choose(self) -> None:
        """Take over what the chooser says."""
        chosen = self.letters.currentData() or None
        if chosen != self._letter or self._session.agenda is None:
            self._stale_letter = True
        self._letter = chosen
        if self._stale_letter:
            self.shelf.clear()
            self.pages.clear()
            self.showing.emit(chosen)
            self._ask()
        self._say()

    def _ask(self) -> None:
        """Ask for the letter, if the panel is seen."""
        agenda = self._session.agenda
        if not self._awake or agenda is None:
            return
        self._stale_letter = False
        self.banner.hide()
        self.client.show(self._session.ws.path, agenda.id, self._letter)

    # --- waking and sleeping ---

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._start.stop()
        self._awake = False

    def _wake(self) -> None:
        self._awake = True
        self._ask()
        self._refresh()

    # --- what happens ---

    def _on_typed(self, id: str, says: Says) -> None:
        (self.client.typed if self._awake else self.client.kept)(id, says)
        self._refresh()

    def _on_changed(self, touched: frozenset[tuple[str, str]], _origin: object) -> None:
        (self.client.changed if self._awake else self.client.forget)()
        if not touched or any(table in ("letter", "agenda") for table, _ in touched):
            self._fill()
        self._refresh()

    def _on_agenda(self) -> None:
        self._chosen = False
        self._letter = None
        self._stale_letter = True
        self._fill()

    def _on_answer(self, answer: Answer) -> None:
        was_seen = bool(self._section) and self.pages.shows(self._section)  # it may stand on another page now
        if isinstance(answer, Failed):
            if answer.revision == self.client.revision:
                lang = self._messages.lang
                self.banner.say(answer.sentence.nl if lang == "nl" else answer.sentence.en)
        elif self.shelf.take(answer):
            self.banner.hide()
        came = self._stack.currentWidget() is not self.pages
        follows = bool(self._section) and (came or was_seen)
        self._refresh()
        if follows:
            self.pages.show_section(self._section)
        if isinstance(answer, Pages) and answer.revision == self.client.revision and self._section:
            self.pages.show_change(self._section, range(answer.first, answer.first + answer.count))

    def _on_gone(self) -> None:
        self._stack.setCurrentWidget(self._gone)
        self._say()

    def _retry(self) -> None:
        self._stack.setCurrentWidget(self._wait)
        self.client.retry()
        self._say()

    def _on_zoomed(self) -> None:
        at = self.zooms.findData(self.pages.zoom)
        self.zooms.setCurrentIndex(at)
        if at < 0:
            self.zooms.setPlaceholderText(
                self.tr("{percent} %").format(percent=round(self.pages.scale * 100))
            )

    def _refresh(self) -> None:
        if self._session.agenda is None:
            self._stack.setCurrentWidget(self._empty)
        elif self.shelf.count:
            self._stack.setCurrentWidget(self.pages)
        elif self._stack.currentWidget() is not self._gone:
            self._stack.setCurrentWidget(self._wait)
        self.pages.refresh()
        self._say()

    def _say(self) -> None:
        """What stands below the pages."""
        shown = self._stack.currentWidget() is self.pages and self.shelf.count > 0
        current = self.is_current
        self._mark.set_icon(mark("current") if current else icon("loader-circle", 16, "text2"))
        self._mark.setVisible(shown)
        self.status.setVisible(shown)
        self.status.setText(self.tr("Actueel") if current else self.tr("Wordt bijgewerkt…"))
        self.number.setVisible(shown)
        if shown:
            at, total = self.pages.page + 1, self.shelf.count
            said = self.tr("Pagina {number} van {total}").format(number=at, total=total)
            self.number.setText(self.tr("{number} van {total}").format(number=at, total=total))
            self.number.setToolTip(said)
            self.number.setAccessibleName(said)

    # --- from the pages to the text ---

    def _on_click(self, page: int, point: QPointF) -> None:
        sheet = self.shelf.sheet(page)
        place = _at(sheet.places, point)
        if place is None or place.block is None:
            return
        if place.block == HEADING:
            self.clicked_place.emit(place.section, HEADING, 0)
            return
        before = [
            each
            for each in (() if page == 0 else self.shelf.sheet(page - 1).places)
            if each.section == place.section and each.block == place.block
        ]
        if before:
            self.clicked_place.emit(place.section, place.block, 0)  # it begins on an earlier page
            return
        corner = QPointF(place.left, place.top)
        self.printer.ask(Question(sheet, corner, point, place.section, place.block))

    def _on_found(self, question: Question, offset: int) -> None:
        self.clicked_place.emit(question.section, question.block, offset)

    def sizeHint(self) -> QSize:
        return QSize(px(424), px(640))


def _at(places: tuple[Place, ...], point: QPointF) -> Place | None:
    """The block under a point, else the nearest above it in the running text."""
    blocks = [each for each in places if each.section and each.block is not None]
    above = [each for each in blocks if each.top <= point.y()]
    inside = [each for each in above if point.y() <= each.top + each.height]
    found = inside or above or blocks
    return max(found, key=lambda each: (each.top, -each.height)) if found else None
