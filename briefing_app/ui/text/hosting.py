"""How do the widgets of islands stand in the text? Over the room that their object keeps, moving along with it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit, QWidget

from briefing_app.blocks import Block
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.island import Island, Side
from briefing_app.ui.text.objects import IslandObjects, room_of
from briefing_app.ui.text.vault import ISLAND_OBJECT

Factory = Callable[[str, Block], Island | None]
"""Makes the widget of a block in a section; None for one that is only drawn."""


class Hosting(QObject):
    """The islands of one editor. Widgets are made when they come near the part that is visible."""

    edited = Signal()
    left = Signal(int, str)
    """(number, 'before' or 'after'): the keyboard leaves an island."""
    removed = Signal(int)

    def __init__(self, edit: QTextEdit, text: Manuscript) -> None:
        super().__init__(edit)
        self._edit = edit
        self._text = text
        self.factory: Factory | None = None
        self.objects = IslandObjects(text, self)
        edit.document().documentLayout().registerHandler(ISLAND_OBJECT, self.objects)
        self._widgets: dict[int, Island] = {}
        self.filling = False
        """Whether a text is being laid: nothing is in its place yet."""
        self._made: set[int] = set()
        """Islands that the factory was asked for."""

    def clear(self) -> None:
        """Take all widgets away: another text comes."""
        for number in list(self._widgets):
            self._forget(number)
        self._made.clear()
        self.objects.forget()
        self.objects.heights.clear()

    def widget(self, number: int) -> Island | None:
        """The widget of an island, made if need be."""
        block = self.block_of(number)
        if block is not None:
            self._make(number, block)
        return self._widgets.get(number)

    def has(self, widget: QWidget) -> bool:
        """Whether a widget is one of the islands or in one."""
        return any(each is widget or each.isAncestorOf(widget) for each in self._widgets.values())

    def refresh(self) -> None:
        """Show in each widget what the text holds now."""
        self.objects.forget()
        for number, widget in self._widgets.items():
            block = self._text.vault.thing(number)
            if block is not None:
                widget.set_block(_as_block(block))

    def place(self) -> None:
        """Put every widget where its island is, and make those that come near."""
        if self.filling:
            return
        found = self._text.islands()
        for number in set(self._widgets) - set(found):
            self._forget(number)
        reach = self._edit.viewport().rect().adjusted(0, -self._edit.height(), 0, self._edit.height())
        for number, block in found.items():
            if number not in self._made and self._rect(block).intersects(reach):
                self._make(number, block)
        for number, block in found.items():
            if number in self._widgets:
                self._widgets[number].setGeometry(self._rect(block))
                self._widgets[number].show()

    def measure(self) -> None:
        """Ask every widget what height it needs at the width of now."""
        for number in self._widgets:
            self._measure(number)

    def block_of(self, number: int) -> QTextBlock | None:
        """Where an island stands."""
        return self._text.islands().get(number)

    def _rect(self, block: QTextBlock) -> QRect:
        found = self._edit.document().documentLayout().blockBoundingRect(block)
        across, down = self._edit.horizontalScrollBar().value(), self._edit.verticalScrollBar().value()
        left = int(self._edit.document().rootFrame().frameFormat().leftMargin())
        width = int(room_of(self._edit.document()))
        return QRect(left - across, round(found.top()) - down, width, round(found.height()))

    def _make(self, number: int, block: QTextBlock) -> None:
        if number in self._made or self.factory is None:
            return
        self._made.add(number)
        thing = self._text.vault.thing(number)
        assert thing is not None
        widget = self.factory(self._text.section_of(block), _as_block(thing))
        if widget is None:
            return
        widget.setParent(self._edit.viewport())
        self._widgets[number] = widget
        self.objects.shown.add(number)
        widget.edited.connect(lambda now: self._written(number, now))
        widget.height_changed.connect(lambda: self._measure(number))
        widget.left.connect(lambda side: self.left.emit(number, side))
        widget.removed.connect(lambda: self.removed.emit(number))
        self._measure(number)

    def _measure(self, number: int) -> None:
        widget = self._widgets.get(number)
        if widget is None:
            return
        width = int(room_of(self._edit.document()))
        height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        height = max(height, widget.minimumSizeHint().height(), widget.minimumHeight(), 1)
        block = self.block_of(number)
        if self.objects.heights.get(number) == height or block is None:
            return
        self.objects.heights[number] = height
        self._edit.document().markContentsDirty(block.position(), 1)
        self.place()

    def _written(self, number: int, now: object) -> None:
        block = self.block_of(number)
        if block is not None:
            self._text.vault.put(number, _as_block(now))
            self._text.forget_block(block)
            self.edited.emit()

    def enter(self, number: int, side: Side) -> bool:
        """Give an island the keyboard; False where it has no widget."""
        widget = self.widget(number)
        if widget is None:
            return False
        self.place()
        widget.enter(side)
        return True

    def add(self, number: int) -> bool:
        """Begin a new row in an island; False where it is no list."""
        widget = self.widget(number)
        self.place()
        return widget is not None and widget.add()

    def _forget(self, number: int) -> None:
        widget = self._widgets.pop(number)
        self._made.discard(number)
        self.objects.shown.discard(number)
        self.objects.heights.pop(number, None)
        widget.hide()
        widget.deleteLater()


def _as_block(thing: object) -> Block:
    assert isinstance(thing, Block)
    return thing
