"""How does a person get anywhere by keyboard? Ctrl+K: type a few letters, choose with the arrows, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.ui.frame.command_list import Entry, found
from briefing_app.ui.theme import font, icon, px, tokens
from briefing_app.ui.widgets import rule

_Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class _Found(QAbstractListModel):
    """Groups and what is in them, as rows; the row of a group can't be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Entry | str] = []

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._rows = []
        group = ""
        for each in entries:
            if each.group != group:
                group = each.group
                self._rows.append(group)
            self._rows.append(each)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == _ENTRY:
            return row
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(each for each in (row.title, row.detail, row.keys) if each)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(200), px(32 if isinstance(index.data(_ENTRY), str) else 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = tokens()
        entry = index.data(_ENTRY)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        if isinstance(entry, str):
            painter.setFont(font("caption_strong"))
            painter.setPen(now.text2)
            painter.drawText(rect.adjusted(px(12), px(4), 0, 0), middle, entry)
        elif isinstance(entry, Entry):
            selected = bool(state & QStyle.StateFlag.State_Selected)
            if selected:
                painter.fillRect(rect, now.soft)
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), now.accent)
            size = px(16)
            place = QRect(rect.left() + px(12), rect.center().y() - size // 2, size, size)
            icon(entry.icon, 16, "soft_text" if selected else "text2").paint(painter, place)
            painter.setFont(font("caption"))
            beside = "    ".join(each for each in (entry.detail, entry.keys) if each)
            width = painter.fontMetrics().horizontalAdvance(beside) + px(16)
            painter.setPen(now.soft_text if selected else now.text2)
            painter.drawText(rect.adjusted(0, 0, -px(12), 0), middle | Qt.AlignmentFlag.AlignRight, beside)
            painter.setFont(font("interface_strong" if selected else "interface"))
            painter.setPen(now.soft_text if selected else now.text)
            room = rect.adjusted(px(40), 0, -width - px(8), 0)
            title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, middle, title)
        painter.restore()


class Palette(QWidget):
    """Lies over the window while a person chooses; Esc gives the keyboard back to where it was."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: Sequence[Entry] = ()
        self._came_from: QWidget | None = None
        self._card = QFrame(self)
        self._card.setProperty("role", "floating")
        self.field = QLineEdit(self._card)
        self.field.setPlaceholderText(self.tr("Typ een opdracht of de titel van een onderdeel"))
        self.field.setAccessibleName(self.tr("Opdracht of onderdeel"))
        glass = self.field.addAction(icon("search", 16, "accent"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(self.tr("Zoeken"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListView(self._card)
        self.list.setAccessibleName(self.tr("Gevonden"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.clicked.connect(self._run)
        self._found = _Found(self)
        self.list.setModel(self._found)
        self._none = QLabel(self._card)
        self._none.setProperty("role", "text2")
        self._none.setWordWrap(True)
        self._none.setContentsMargins(px(12), px(16), px(12), px(16))
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def open(self, entries: Sequence[Entry]) -> None:
        """Let a person choose."""
        self._entries = entries
        self._came_from = QApplication.focusWidget()
        self.field.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_and_return(self) -> None:
        """Go away, with the keyboard where it was."""
        back, self._came_from = self._came_from, None
        self.hide()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            focused = QApplication.focusWidget()
            if focused is not None and not self.isAncestorOf(focused):
                self.hide()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_and_return()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 150 if tokens().is_contrast else 90))

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_and_return()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key in _MOVES:
            QApplication.sendEvent(
                self.list, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
            )
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            pass  # there is nowhere to go: the arrows choose
        else:
            return False
        return True

    def _search(self, typed: str) -> None:
        entries = found(self._entries, typed)
        self._found.show(entries)
        self._none.setText(
            self.tr(
                "Niets gevonden voor ‘{typed}’. Controleer de spelling of zoek met minder woorden."
            ).format(typed=typed)
        )
        self._none.setVisible(not entries)
        self.list.setVisible(bool(entries))
        if entries:
            self.list.setCurrentIndex(self._found.index(1))
            self.list.scrollToTop()

    def _run(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY) if index.isValid() else None
        if isinstance(entry, Entry):
            self.close_and_return()
            entry.run()

    def _place(self) -> None:
        around = self._window
        self.setGeometry(around.rect())
        width = min(px(640), around.width() - px(48))
        height = min(px(424), around.height() - px(144))
        self._card.setGeometry((around.width() - width) // 2, px(72), width, height)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(px(12), px(12), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addWidget(rule(self._card))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for text in (self.tr("↑ ↓ kiezen"), self.tr("Enter uitvoeren"), self.tr("Esc terug")):
            hint = QLabel(text, self._card)
            hint.setProperty("role", "caption")
            row.addWidget(hint)
        row.addStretch(1)
        column.addLayout(row)
