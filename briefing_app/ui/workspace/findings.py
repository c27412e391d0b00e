"""Which places of a letter that was read in still have to be looked at? A list beside the text, to be ticked off."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.edits.doubts import Doubtful
from briefing_app.errors import Lang
from briefing_app.ui import theme, widgets
from briefing_app.ui.workspace.doubt_rows import Row, paint_row, row_height, tick_place

Remember = Callable[[str, bool], None]
"""Keeps that the doubt with this key is settled, or no longer."""
_DOUBT = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class DoubtList(QListWidget):
    """The doubts of one letter. A click shows the place, Enter or a double click goes into the text there.

    Space or a click on the box settles it, and shows the next one.
    """

    chosen = Signal(object)
    """The `Doubtful` to show."""
    entered = Signal(object)
    """The `Doubtful` that the person wants to write at."""
    ticked = Signal(str, bool)

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self._pressed: QListWidgetItem | None = None
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Plaatsen om na te kijken"))
        self.setMouseTracking(True)
        self.itemClicked.connect(self._go)
        self.itemDoubleClicked.connect(lambda item: self.entered.emit(_doubt_of(item)))
        self.itemChanged.connect(self._tell)

    def set_doubts(self, doubts: Iterable[Doubtful], settled: frozenset[str]) -> None:
        """Show these; the settled ones with a tick."""
        self.blockSignals(True)
        self.clear()
        for each in doubts:
            item = QListWidgetItem(self)
            item.setData(_DOUBT, each)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if each.key in settled else Qt.CheckState.Unchecked)
            self._describe(item)
        self.blockSignals(False)

    @property
    def left(self) -> int:
        """How many aren't settled."""
        return sum(not self._is_settled(self.item(at)) for at in range(self.count()))

    def next_open(self) -> bool:
        """Go to the next one that isn't settled, round the end; False where there is none."""
        here = self.currentRow()
        for step in range(1, self.count() + 1):
            item = self.item((here + step) % self.count())
            if not self._is_settled(item):
                self.setCurrentItem(item)
                self.scrollToItem(item)
                self._go(item)
                return True
        return False

    def row_of(self, item: QListWidgetItem) -> Row:
        """What its delegate paints."""
        doubt = _doubt_of(item)
        place = self.tr("regel {line}").format(line=doubt.line)
        where = f"{doubt.heading} · {place}" if doubt.heading else place[:1].upper() + place[1:]
        sentence = doubt.nl if self._lang == "nl" else doubt.en
        quoted = f"‘{doubt.source}’" if doubt.source else ""
        return Row(where, sentence, quoted, self._is_settled(item))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.entered.emit(_doubt_of(item))
        elif event.key() == Qt.Key.Key_Space and item is not None:
            self.toggle(item)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._box_at(event)
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._box_at(event) is pressed:
            self.toggle(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._box_at(event) is None:
            super().mouseDoubleClickEvent(event)

    def _box_at(self, event: QMouseEvent) -> QListWidgetItem | None:
        """The row whose box is under the mouse: a click there is a tick, anywhere else a choice."""
        at = event.position().toPoint()
        item = self.itemAt(at)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return None
        return item if tick_place(self.visualItemRect(item)).contains(at) else None

    def toggle(self, item: QListWidgetItem) -> None:
        """Settle it and go on to the next, or settle it no longer."""
        if self._is_settled(item):
            item.setCheckState(Qt.CheckState.Unchecked)
            return
        item.setCheckState(Qt.CheckState.Checked)
        self.setCurrentItem(item)
        self.next_open()

    def _go(self, item: QListWidgetItem) -> None:
        self.chosen.emit(_doubt_of(item))

    def _tell(self, item: QListWidgetItem) -> None:
        self.blockSignals(True)
        self._describe(item)
        self.blockSignals(False)
        self.ticked.emit(_doubt_of(item).key, self._is_settled(item))

    def _describe(self, item: QListWidgetItem) -> None:
        row = self.row_of(item)
        state = self.tr("afgehandeld") if row.settled else self.tr("nog niet afgehandeld")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.sentence} {row.where}. {row.quoted} {state}")

    @staticmethod
    def _is_settled(item: QListWidgetItem) -> bool:
        return item.checkState() == Qt.CheckState.Checked


class _Delegate(QStyledItemDelegate):
    """Paints a doubt with its box."""

    def __init__(self, doubts: DoubtList) -> None:
        super().__init__(doubts)
        self._list = doubts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._list.row_of(self._list.item(index.row()))
        paint_row(painter, option, row, has_keyboard=self._list.hasFocus())

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._list.viewport().width()
        return QSize(width, row_height(self._list.row_of(self._list.item(index.row())), width))


class FindingsPanel(QWidget):
    """The doubts with how many are left; F8 goes to the next."""

    chosen = Signal(object)
    """The `Doubtful` to show."""
    entered = Signal(object)
    """The `Doubtful` that the person wants to write at."""
    left_changed = Signal(int)
    closed = Signal()
    """The person is done with the list."""

    def __init__(self, lang: Lang = "nl", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remember: Remember = _forgets
        self._title = QLabel(self)
        self._title.setProperty("role", "block_heading")
        self._title.setWordWrap(True)
        self._count = QLabel(self)
        self._count.setProperty("role", "text2")
        self.list = DoubtList(lang, self)
        self.list.chosen.connect(self.chosen)
        self.list.entered.connect(self.entered)
        self.list.ticked.connect(self._tick)
        self.next_action = QAction(self.tr("Volgende plaats"), self)
        self.next_action.setShortcut(QKeySequence("F8"))
        self.next_action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)  # also from the text
        self.next_action.triggered.connect(self.list.next_open)
        self.addAction(self.next_action)
        self.next_button = widgets.button(self.tr("Volgende"), "secondary", "arrow-down", self)
        self.next_button.setToolTip(self.tr("Naar de volgende plaats (F8)"))
        self.next_button.clicked.connect(self.list.next_open)
        self.close_button = widgets.icon_button("x", self.tr("Lijst sluiten"), parent=self)
        self.close_button.clicked.connect(self.closed)
        self._lay_out()

    def set_doubts(
        self, title: str, doubts: Iterable[Doubtful], settled: frozenset[str], remember: Remember
    ) -> None:
        """Show the doubts of a letter.

        Args:
            settled: the keys of those that were settled before.
        """
        self._remember = remember
        self._title.setText(title)
        self.list.set_doubts(doubts, settled)
        self._say_left()

    def choose(self, key: str) -> None:
        """Put the keyboard on a doubt."""
        for at in range(self.list.count()):
            item = self.list.item(at)
            if _doubt_of(item).key == key:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)

    @property
    def left(self) -> int:
        """How many aren't settled."""
        return self.list.left

    @property
    def left_words(self) -> str:
        """How many are left, as the panel says it."""
        return self._count.text()

    def _tick(self, key: str, settled: bool) -> None:
        self._remember(key, settled)
        self._say_left()

    def _say_left(self) -> None:
        left, total = self.left, self.list.count()
        if left == 0:
            self._count.setText(self.tr("Alles is nagekeken."))
        else:
            self._count.setText(self.tr("Nog {left} van {total} na te kijken").format(left=left, total=total))
        self.next_button.setEnabled(left > 0)
        self.next_action.setEnabled(left > 0)
        self.left_changed.emit(left)

    def _lay_out(self) -> None:
        px = theme.px
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        below.addWidget(self.next_button)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(12), px(12))
        head.setSpacing(px(4))
        head.addLayout(top)
        head.addLayout(below)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.list)


def _doubt_of(item: QListWidgetItem) -> Doubtful:
    found = item.data(_DOUBT)
    assert isinstance(found, Doubtful)
    return found


def _forgets(_key: str, _settled: bool) -> None:
    """Where there is nowhere to keep it."""
