"""Which letters are there? In groups by state, the newest first."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing_app.assemble.wording import long_date
from briefing_app.model.letter import Letter
from briefing_app.ui.letters.typed import short_date
from briefing_app.ui.theme import font, mark, px, status_look, status_word, tokens
from briefing_app.ui.theme.style import draw_ring

_LetterRole = Qt.ItemDataRole.UserRole
_LETTER, _HEADING = 80, 32


class LetterList(QListWidget):
    """Shows them; says which one is chosen."""

    chosen = Signal(str)
    entered_letter = Signal()
    """Enter: the keyboard wants to go into the letter."""
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Brieven"))
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.currentItemChanged.connect(self._current)
        self._filling = False

    def show_letters(self, letters: tuple[Letter, ...], current: str) -> None:
        """Show these with one of them chosen."""
        self._filling = True
        self.clear()
        groups = (
            (self.tr("In bewerking"), ("draft", "review")),
            (self.tr("Verzonden"), ("sent",)),
            (self.tr("Gepubliceerd"), ("published",)),
        )
        for heading, states in groups:
            found = [each for each in letters if each.state in states]
            if found:
                self._add_heading(heading)
            for letter in newest_first(found):
                self._add(letter, is_current=letter.id == current)
        self._filling = False

    def select(self, id: str) -> None:
        """Choose a letter."""
        for item in self._items():
            if item.data(_LetterRole).id == id:
                self.setCurrentItem(item)

    def current_id(self) -> str:
        """The letter that is chosen, '' for none."""
        letter = self.currentIndex().data(_LetterRole)
        return letter.id if isinstance(letter, Letter) else ""

    def retitle(self, id: str, title: str) -> None:
        """A title is being typed."""
        for item in self._items():
            if item.data(_LetterRole).id == id:
                item.setText(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_letter.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _items(self) -> list[QListWidgetItem]:
        items = (self.item(at) for at in range(self.count()))
        return [each for each in items if isinstance(each.data(_LetterRole), Letter)]

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, letter: Letter, *, is_current: bool) -> None:
        item = QListWidgetItem(letter.title, self)
        item.setData(_LetterRole, letter)
        item.setToolTip(letter.title)
        said = (letter.title or self.tr("Zonder titel"), long_date(letter.date), status_word(letter.state))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, said)))
        if is_current:
            self.setCurrentItem(item)

    def _current(self) -> None:
        if not self._filling and self.current_id():
            self.chosen.emit(self.current_id())

    def _ask_menu(self, point: QPoint) -> None:
        letter = self.indexAt(point).data(_LetterRole)
        if isinstance(letter, Letter):
            self.menu_asked.emit(letter.id, self.viewport().mapToGlobal(point))


def newest_first(letters: list[Letter]) -> list[Letter]:
    """By date; those without one, still to come, at the top, the one made last first."""
    made = list(enumerate(letters))
    made.sort(key=lambda each: (each[1].date is None, each[1].date or 0, each[0]), reverse=True)
    return [letter for _, letter in made]


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_letter = isinstance(index.data(_LetterRole), Letter)
        return QSize(px(100), px(_LETTER if is_letter else _HEADING))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        letter = index.data(_LetterRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if isinstance(letter, Letter):
            self._letter(painter, rect.adjusted(px(8), 0, -px(8), 0), letter, option, str(index.data() or ""))
        else:
            painter.setFont(font("caption_strong"))
            painter.setPen(tokens().color("text2"))
            inside = rect.adjusted(px(16), 0, -px(8), -px(4))
            painter.drawText(
                inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, str(index.data())
            )
        painter.restore()

    def _letter(
        self, painter: QPainter, rect: QRect, letter: Letter, option: QStyleOptionViewItem, title: str
    ) -> None:
        now = tokens()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("soft" if is_selected else "hover"))
            painter.drawRoundedRect(QRectF(rect), 4, 4)
        if is_selected:
            painter.setBrush(now.color("accent"))
            painter.drawRoundedRect(QRectF(rect.x(), rect.y(), 3, rect.height()), 1.5, 1.5)
        line = QRect(rect.x() + px(12), rect.y() + px(8), rect.width() - px(20), px(20))
        self._line(
            painter,
            line,
            title or self.tr("Zonder titel"),
            "soft_text" if is_selected else "text",
            strong=is_selected,
        )
        line.translate(0, px(22))
        self._line(painter, line, self._second(letter), "text2")
        line.translate(0, px(22))
        side = px(16)
        mark(letter.state).paint(painter, QRect(line.x(), line.center().y() - side // 2 + 1, side, side))
        self._line(
            painter, line.adjusted(px(22), 0, 0, 0), status_word(letter.state), status_look(letter.state).tone
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, QRectF(rect), now.focus)

    def _line(self, painter: QPainter, rect: QRect, text: str, role: str, *, strong: bool = False) -> None:
        painter.setFont(font("interface_strong" if strong else "interface"))
        painter.setPen(getattr(tokens(), role))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _second(self, letter: Letter) -> str:
        day = short_date(letter.date) or self.tr("Nog geen datum")
        number = self.tr("nr. {number}").format(number=letter.number) if letter.number else ""
        return " · ".join(filter(None, (day, number)))
