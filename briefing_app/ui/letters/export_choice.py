"""Which files does a person want, where, and under which name? What stands at the left of the export dialog."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSettings, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing_app.model.letter import Letter
from briefing_app.ui.letters.naming import PATTERN, file_stem
from briefing_app.ui.letters.tick import draw_tick
from briefing_app.ui.theme import font, icon, px, tokens
from briefing_app.ui.theme.style import draw_ring
from briefing_app.ui.widgets import button, labelled

_FOLDER, _FORMATS, _PATTERN = "export/folder", "export/formats", "export/pattern"


class FormatCard(QCheckBox):
    """One format: a tick box as large as a card, with what the format is for."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._words = words
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(56))

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = tokens()
        live = self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.color("accent" if self.isChecked() and live else "line"), 1))
        painter.setBrush(now.color("soft" if self.isChecked() and live else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = px(18)
        box = QRect(px(12), (self.height() - side) // 2, side, side)
        draw_tick(painter, box, ticked=self.isChecked(), live=live)
        left, icon_room = px(12) + side + px(12), px(44)
        room = QRect(left, px(9), self.width() - left - icon_room, px(20))
        self._line(painter, room, self.text(), strong=True)
        room.translate(0, px(19))
        self._line(painter, room, self._words, strong=False)
        side = px(18)
        place = QRect(self.width() - px(12) - side, (self.height() - side) // 2, side, side)
        icon("file-text", 18, "text2").paint(painter, place)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), now.focus)

    def _line(self, painter: QPainter, room: QRect, text: str, *, strong: bool) -> None:
        painter.setFont(font("interface_strong" if strong else "caption"))
        painter.setPen(tokens().color("text3" if not self.isEnabled() else "text" if strong else "text2"))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class ExportChoice(QWidget):
    """Remembers itself in `settings`, where those are given.

    Args:
        formats: the names of those the letter's template has looks for.
    """

    changed = Signal()

    def __init__(
        self,
        letter: Letter,
        formats: tuple[str, ...],
        settings: QSettings | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._letter = letter
        self._settings = settings
        self._formats = formats
        self.cards: dict[str, FormatCard] = {}
        self.folder = QLineEdit(self)
        self.folder.addAction(icon("folder-open", 16, "text2"), QLineEdit.ActionPosition.LeadingPosition)
        self.pattern = QLineEdit(self)
        self.pattern.setToolTip(
            self.tr("U kunt {fields} gebruiken.").format(
                fields="{datum}, {betreft}, {referentie}, {dossier}, {nummer}"
            )
        )
        self.result = QLabel(self)
        self._lay_out()
        self._recall()
        self.folder.textChanged.connect(self._say)
        self.pattern.textChanged.connect(self._say)
        self._say()

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that are ticked, in the order of the cards."""
        return tuple(name for name, card in self.cards.items() if card.isChecked())

    @property
    def stem(self) -> str:
        """The name of the files without ending."""
        return file_stem(self.pattern.text(), self._letter)

    @property
    def target(self) -> Path:
        """The folder the files go to."""
        return Path(self.folder.text().strip()).expanduser()

    def use_stem(self, stem: str) -> None:
        """Use this name itself."""
        self.pattern.setText(stem)

    def remember(self) -> None:
        """Keep what was chosen, for the next time. A pattern without fields was for one letter."""
        if self._settings is None:
            return
        self._settings.setValue(_FOLDER, str(self.target))
        self._settings.setValue(_FORMATS, " ".join(self.formats))
        if "{" in self.pattern.text():
            self._settings.setValue(_PATTERN, self.pattern.text())

    # --- inside ---

    def _lay_out(self) -> None:
        words = {
            "pdf": ("PDF", self.tr("Toegankelijk, met labels voor schermlezers (PDF/UA)")),
            "docx": ("Word (.docx)", self.tr("Om in Word verder te werken, met stijlen en noten")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        heading = QLabel(self.tr("Bestanden"), self)
        heading.setProperty("role", "label")
        column.addWidget(heading)
        for name in sorted(self._formats, key=lambda each: each != "pdf"):
            title, about = words.get(name, (name.upper(), f".{name}"))
            card = FormatCard(title, about, self)
            card.toggled.connect(self._say)
            self.cards[name] = card
            column.addWidget(card)
        column.addSpacing(px(8))
        self.choose_button = button(self.tr("Kiezen…"), "secondary", parent=self)
        self.choose_button.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.folder, 1)
        line.addWidget(self.choose_button)
        field = QWidget(self)
        line.setContentsMargins(0, 0, 0, 0)
        field.setLayout(line)
        field.setFocusProxy(self.folder)
        self.folder.setAccessibleName(self.tr("Map"))
        column.addWidget(labelled(self.tr("Map"), field))
        column.addSpacing(px(4))
        column.addWidget(labelled(self.tr("Bestandsnaam"), self.pattern))
        self.result.setProperty("role", "caption")
        self.result.setWordWrap(True)
        column.addWidget(self.result)
        column.addStretch(1)

    def _recall(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder.setText(
            self._stored(_FOLDER) or (documents if Path(documents).is_dir() else str(Path.home()))
        )
        self.folder.setCursorPosition(0)
        self.pattern.setText(self._stored(_PATTERN) or PATTERN)
        wanted = (self._stored(_FORMATS) or "pdf docx").split()
        for name, card in self.cards.items():
            card.setChecked(name in wanted)

    def _stored(self, key: str) -> str:
        found = None if self._settings is None else self._settings.value(key)
        return found if isinstance(found, str) else ""

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Map voor de bestanden"), self.folder.text())
        if found:
            self.folder.setText(found)

    def _say(self) -> None:
        endings = self.tr(" en ").join(f".{each}" for each in self.formats)
        self.result.setText(
            self.tr("{name} ({endings})").format(name=self.stem, endings=endings)
            if endings
            else self.tr("Kies ten minste één bestand.")
        )
        self.changed.emit()
