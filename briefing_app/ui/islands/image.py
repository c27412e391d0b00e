"""How does an image stand in a text? As wide as the text at most, with the description that the law asks for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from briefing_app.blocks import Block, Image
from briefing_app.errors import BriefingError
from briefing_app.ui import theme
from briefing_app.ui.islands.cell_edit import CellEdit
from briefing_app.ui.islands.lines import lines_of_text
from briefing_app.ui.islands.measured import MeasuredIsland
from briefing_app.ui.islands.picture import Picture
from briefing_app.ui.widgets import button, icon_button

Load = Callable[[str], bytes]
"""Gives the bytes of an image by the name a text has for it; nothing or a `BriefingError` where they aren't here."""
_AROUND = 10
"""What the border and the room within it take of the field."""


class ImageIsland(MeasuredIsland):
    """An image; `edited` gives it anew when its description changes."""

    replace_asked = Signal()
    """Another image is wanted in its place; then `show_image`."""

    def __init__(
        self, image: Image, load: Load, parent: QWidget | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self.image = image
        self._load = load
        self._read_only = read_only
        self.picture = Picture(self)
        self.picture.damaged.connect(self._damaged)
        self.alt = CellEdit(self, theme.font("interface"), rich=False)
        self.alt.setProperty("kind", "field")
        self.alt.setReadOnly(read_only)
        self.alt.setPlaceholderText(self.tr("Beschrijf wat erop staat, voor wie de afbeelding niet ziet"))
        self.alt.setAccessibleName(self.tr("Alternatieve tekst"))
        self._label = QLabel(self.tr("Alternatieve tekst"), self)
        self._label.setProperty("role", "label")
        self._label.setBuddy(self.alt)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self.replace_button = button(self.tr("Vervangen…"), "secondary", None, self)
        self.delete_button = icon_button("trash-2", self.tr("Afbeelding verwijderen"), parent=self)
        self._arrange()
        self.alt.typed.connect(self._typed)
        self.alt.asked.connect(self._asked)
        self.replace_button.clicked.connect(self.replace_asked)
        self.delete_button.clicked.connect(self.removed)
        self.setFocusProxy(self.alt)
        self._show()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        for each in (self._label, self.alt, self._hint):
            words.addWidget(each)
        words.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(theme.px(8))
        below.addLayout(words, 1)
        for control in (self.replace_button, self.delete_button):
            control.setVisible(not self._read_only)
            below.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.picture)
        column.addLayout(below)

    # --- as an island ---

    def set_block(self, block: Block) -> None:
        if not isinstance(block, Image) or block == self.image:
            return
        self.image, before = block, self.image
        if block.alt != self.alt.plain():
            self.alt.fill_plain(block.alt)
        if block.to != before.to:
            self._show()
        self._tell()
        self.grew()

    def show_image(self, to: str) -> None:
        """Let another image stand here; its description has to be looked at again."""
        self.image = replace(self.image, to=to)
        self._show()
        self.grew()
        self.edited.emit(self.image)
        self.alt.setFocus()

    def enter(self, _side: Literal["before", "after"]) -> None:
        self.alt.setFocus()

    def heightForWidth(self, width: int) -> int:
        room = width
        if not self._read_only:
            room -= (
                self.replace_button.sizeHint().width() + self.delete_button.sizeHint().width() + theme.px(16)
            )
        alt = self._alt_height(room)
        self.alt.setFixedHeight(alt)
        words = self._label.sizeHint().height() + alt + self._hint.heightForWidth(room) + theme.px(8)
        height = self.picture.height_for(width)
        self.picture.setFixedHeight(height)
        return height + theme.px(8) + max(words, self.replace_button.sizeHint().height())

    def _alt_height(self, width: int) -> int:
        text, around = self.alt.plain() or self.alt.placeholderText(), theme.px(_AROUND)
        return round(lines_of_text(text, self.alt.font(), width - around).height + 0.49) + around

    # --- inside ---

    def _show(self) -> None:
        """Read the image that is named; what is wrong with it is said in its place."""
        try:
            data = self._load(self.image.to)
        except BriefingError:
            data = b""
        if not data:
            self.picture.say(self.tr("Deze afbeelding ontbreekt. Kies haar opnieuw met Vervangen."))
        else:
            self.picture.show_data(data)
        if self.alt.plain() != self.image.alt:
            self.alt.fill_plain(self.image.alt)
        self._tell()

    def _damaged(self) -> None:
        self.picture.say(self.tr("Deze afbeelding is beschadigd. Kies een andere met Vervangen."))
        self.grew()

    def _tell(self) -> None:
        lacks = not self.image.alt.strip()
        self._hint.setProperty("role", "error" if lacks else "caption")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)
        self._hint.setText(
            self.tr("Nog geen beschrijving. De wet vraagt die, zodat iedereen de brief kan lezen.")
            if lacks
            else self.tr("Verplicht: zo kan iedereen de brief lezen, ook wie de afbeelding niet ziet.")
        )
        self.picture.setAccessibleName(self.tr("Afbeelding: {alt}").format(alt=self.image.alt.strip() or "?"))

    def _typed(self) -> None:
        self.image = replace(self.image, alt=self.alt.plain())
        self._tell()
        if self.alt.height() != self._alt_height(self.alt.width()):
            self.grew()
        self.edited.emit(self.image)

    def _asked(self, what: str) -> None:
        match what:
            case "escape" | "enter" | "down" | "after":
                self.left.emit("after")
            case "up" | "before":
                self.left.emit("before")
            case "next" if not self._read_only:
                self.replace_button.setFocus(Qt.FocusReason.TabFocusReason)
            case "next":
                self.left.emit("after")
            case "previous":
                self.left.emit("before")
            case "delete" if not self._read_only and not self.image.to:
                self.removed.emit()
            case _:
                pass

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._read_only:
            menu = QMenu(self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.addAction(self.tr("Vervangen…"), self.replace_asked.emit)
            menu.addAction(self.tr("Afbeelding verwijderen"), self.removed.emit)
            menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.alt.redress()
