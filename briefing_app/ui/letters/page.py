"""What does a letter consist of? Its title and state, what can be done with it, its parts and its data."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing_app.assemble.wording import long_date
from briefing_app.checks.finding import Finding
from briefing_app.edits import letter_items, letters
from briefing_app.edits.letter_tree import FROZEN, LetterPart, outline, shown_in
from briefing_app.errors import BriefingError
from briefing_app.model.letter import Letter
from briefing_app.store import Workspace
from briefing_app.ui.letters.findings_list import counted, places
from briefing_app.ui.letters.form import LetterForm
from briefing_app.ui.letters.parts_model import grouped
from briefing_app.ui.letters.parts_view import PartsView
from briefing_app.ui.letters.since import Since
from briefing_app.ui.letters.title_field import TitleField
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.theme import icon, px
from briefing_app.ui.widgets import Banner, Chip, button
from briefing_app.ui.widgets.pictures import Picture


class LetterPage(QWidget):
    """One letter. Acts on it go through the session; what stands beside it (dialogs, the list) is asked by signals."""

    export_asked = Signal()
    freeze_asked = Signal()
    add_asked = Signal()
    version_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    agenda_asked = Signal(str)
    section_shown = Signal(str)
    title_typed = Signal(str)
    findings_asked = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self.letter: Letter | None = None
        # Each is made where it is going to stand: to move a widget is to style all that is in it once more.
        self._scroll = QScrollArea(self)
        self._inside = inside = QWidget(self._scroll.viewport())
        self.title = TitleField(self)
        self.title.setAccessibleName(self.tr("Titel van de brief"))
        self.title.setPlaceholderText(self.tr("Brief zonder titel"))
        self.chip = Chip("draft", ("draft", "review"), label=self.tr("Stand van de brief"), parent=self)
        self.export_button = button(self.tr("Exporteren…"), "primary", "download", self)
        self.freeze_button = button(self.tr("Vastleggen als verzonden…"), "secondary", "lock", self)
        self.add_button = button(self.tr("Toevoegen"), "tertiary", "plus", inside)
        self.parts = PartsView(inside)
        self.form = LetterForm(session, inside)
        self.banner = Banner("error", inside)
        self.findings: tuple[Finding, ...] = ()
        """What is still wanting in the letter, as far as was looked."""
        self._shown: tuple[LetterPart, ...] = ()
        self._count = QLabel(inside)
        self._since = Since(session, self)
        self._lay_out()
        self._connect()

    # --- showing ---

    def show_letter(self, letter: Letter, *, with_parts: bool = True) -> None:
        """Show a letter as it is stored now; without its parts where only its data may be different."""
        is_other = self.letter is None or letter.id != self.letter.id
        self.letter = letter
        fixed = letter.state in FROZEN or self._session.read_only
        if self.title.text() != letter.title:
            self.title.setText(letter.title)
            self.title.setCursorPosition(0)
        self.title.setReadOnly(fixed)
        self.chip.set_status(letter.state)
        self.chip.setEnabled(not fixed)
        self.freeze_button.setVisible(not fixed)
        self.add_button.setVisible(not fixed)
        self._say_why_fixed(letter, fixed=fixed)
        agenda = self._session.agenda
        dossiers = agenda.dossiers if agenda is not None and agenda.id == letter.agenda else ()
        self.form.show_letter(letter, dossiers, fixed=fixed)
        self.parts.parts.editable = not fixed
        if is_other:
            self.parts.forget_folds()
            self._scroll.verticalScrollBar().setValue(0)
        if is_other or with_parts:
            self.show_parts()
        else:
            self._look()

    def show_parts(self) -> None:
        """Show what the letter shows and leaves out now."""
        letter = self.letter
        if letter is None:
            return
        agenda = self._session.agenda
        sections = agenda.sections if agenda is not None and agenda.id == letter.agenda else None
        self._shown = outline(self._session.ws, letter, sections)
        self.parts.show_parts(self._shown)
        shown, all_, words = self.parts.parts.counted()
        self._count.setText(
            self.tr("{shown} van {all} in de brief · {words} woorden").format(
                shown=shown, all=all_, words=grouped(words)
            )
        )
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._since.pause()

    @property
    def place_names(self) -> dict[str, str]:
        """What the parts that are shown are called."""
        return places(shown_in(self._shown))

    def _look(self) -> None:
        if self.letter is not None and self.isVisible():
            self._since.look(self.letter, self._shown)

    def _show_findings(self, found: object) -> None:
        """Say what is wrong; hints alone wait for the export."""
        self.findings = cast(tuple[Finding, ...], found)
        worst = next((each for each in self.findings if each.kind != "hint"), None)
        if worst is None:
            self.banner.hide()
            return
        said = f"{counted(each for each in self.findings if each.kind != 'hint')} · {worst.sentence.nl}"
        if self.banner.isHidden() or self.banner.text != said:  # else the button would lose the keyboard
            action = self.tr("Bekijken")
            self.banner.say(
                said, kind=worst.kind, action=action, then=self.findings_asked.emit, closable=False
            )

    # --- acts ---

    def tick(self, id: str, included: bool) -> None:
        """Show a part in the letter, or leave it out."""
        letter = self._letter()
        self._do(lambda ws: letter_items.include(ws, letter.id, id, included))

    def move_by(self, id: str, step: int) -> None:
        """Put a part before the one above it, or behind the one below."""
        row = self.parts.parts.row_of(id)
        if row is None or not self.parts.parts.editable:
            return
        beside = self.parts.parts.beside(row)
        if not 0 <= row.at + step < len(beside):
            return
        at = row.at + step if step > 0 else row.at - 2
        self.move_behind(id, beside[at].id if at >= 0 else None)

    def move_behind(self, id: str, after: object) -> None:
        """Put a part behind another, or first."""
        letter = self._letter()
        behind = after if isinstance(after, str) else None
        self._do(lambda ws: letter_items.move(ws, letter.id, id, after=behind))

    def _set_state(self, state: object) -> None:
        letter = self._letter()
        if state == "draft" or state == "review":
            self._do(lambda ws: letters.set_state(ws, letter.id, state))

    def _do(self, act: Callable[[Workspace], None]) -> None:
        try:
            self._session.do(act, origin=self)
        except BriefingError as error:
            self._messages.error(error)

    def _letter(self) -> Letter:
        assert self.letter is not None
        return self.letter

    # --- inside ---

    def _lay_out(self) -> None:
        self._lock = QFrame(self._inside)
        self._lock.setProperty("role", "banner")
        self._lock.setProperty("kind", "hint")
        lock_row = QHBoxLayout(self._lock)
        lock_row.setContentsMargins(px(16), px(8), px(16), px(8))
        lock_row.setSpacing(px(12))
        lock_row.addWidget(Picture(icon("lock", 16, "accent"), 16, self._lock), 0, Qt.AlignmentFlag.AlignTop)
        self._why = QLabel(self._lock)
        self._why.setWordWrap(True)
        lock_row.addWidget(self._why, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(_line(self))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out_body(self._inside)
        self._scroll.setWidget(self._inside)
        column.addWidget(self._scroll, 1)

    def _head(self) -> QWidget:
        head = QWidget(self)
        first = QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(self.title, 1)
        first.addWidget(self.chip)
        second = QHBoxLayout()
        second.setContentsMargins(px(6), 0, 0, 0)  # in line with the words of the title, not with its field
        second.setSpacing(px(8))
        second.addWidget(self.freeze_button)
        second.addStretch(1)
        second.addWidget(self.export_button)
        column = QVBoxLayout(head)
        column.setContentsMargins(px(18), px(12), px(24), px(12))
        column.setSpacing(px(8))
        column.addLayout(first)
        column.addLayout(second)
        return head

    def _lay_out_body(self, inside: QWidget) -> None:
        heading = QLabel(self.tr("Onderdelen"), inside)
        heading.setProperty("role", "block_heading")
        self._count.setProperty("role", "caption")
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(heading)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.add_button)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(8))
        column.addWidget(self._lock)
        column.addWidget(self.banner)
        column.addSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.parts)
        column.addSpacing(px(16))
        column.addWidget(self.form)
        column.addStretch(1)

    def _align(self) -> None:
        """Let the body end where the head does, with or without a scroll bar beside it."""
        layout, bar = self._inside.layout(), self._scroll.verticalScrollBar()
        if layout is not None:
            margins = layout.contentsMargins()
            margins.setRight(px(24) - (bar.sizeHint().width() if bar.maximum() else 0))
            layout.setContentsMargins(margins)

    def _connect(self) -> None:
        self.export_button.clicked.connect(self.export_asked)
        self.freeze_button.clicked.connect(self.freeze_asked)
        self.add_button.clicked.connect(self.add_asked)
        self.chip.chosen.connect(self._set_state)
        self.title.textEdited.connect(self.form.type_title)
        self.title.textEdited.connect(self.title_typed)
        self.form.title_typed.connect(self.title.setText)
        self.form.title_typed.connect(self.title_typed)
        self.parts.parts.ticked.connect(self.tick)
        self.parts.parts.dropped.connect(self.move_behind, Qt.ConnectionType.QueuedConnection)
        self.parts.moved.connect(self.move_by)
        self.parts.opened.connect(self.version_asked)
        self.parts.menu_asked.connect(self.menu_asked)
        self.parts.shown.connect(self._part_shown)
        self._since.compared.connect(self.parts.show_changes)
        self._since.checked.connect(self._show_findings)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda *_: self._align())
        for field in self.form.findChildren(QWidget):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that gets the keyboard is scrolled into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, px(24))
        return False

    def _part_shown(self, id: str) -> None:
        rect: QRect = self.parts.visualRect(self.parts.parts.index_of(id))
        place = self.parts.viewport().mapTo(self._inside, rect.center())
        self._scroll.ensureVisible(px(24), place.y(), 0, px(48))
        self.section_shown.emit(id)

    def _say_why_fixed(self, letter: Letter, *, fixed: bool) -> None:
        self._lock.setVisible(fixed)
        if letter.state == "sent":
            day = long_date(letter.date)
            said = (
                self.tr(
                    "Deze brief van {date} is verzonden en blijft zoals hij is. U kunt hem nog exporteren."
                ).format(date=day)
                if day
                else self.tr("Deze brief is verzonden en blijft zoals hij is. U kunt hem nog exporteren.")
            )
        elif letter.state == "published":
            said = self.tr("Deze brief is gepubliceerd en blijft zoals hij is. U kunt hem nog exporteren.")
        else:
            said = self.tr("U kunt deze werkruimte alleen lezen. Exporteren kan wel.")
        self._why.setText(said)


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "line")
    return line
