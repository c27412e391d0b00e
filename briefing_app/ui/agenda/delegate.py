"""What does a row of the outline look like? Number, title and mark; and the field in which a title is changed."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing_app.ui import theme
from briefing_app.ui.agenda.outline_model import Role

ROW = 32
MARK = 16
EDGE = 12
"""Between a mark and the right end of its row."""
_GAP = 9
"""Between number and title."""
_NARROWEST = "1.1"

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Draws the contents of a row; its ground, the arrow and the focus ring are the view's."""

    def __init__(self, place: Callable[[Index], QRect], parent: QObject | None = None) -> None:
        """`place` gives where the contents of a row stand."""
        super().__init__(parent)
        self._place = place
        self.refresh()

    def refresh(self) -> None:
        """Take the sizes a person chose since."""
        self._fonts = (theme.font("interface"), theme.font("interface_strong"))
        self._metrics = tuple(QFontMetrics(each) for each in self._fonts)
        self._gap, self._mark, self._before_mark = theme.px(_GAP), theme.px(MARK), theme.px(8)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(ROW))

    def draw(self, painter: QPainter, rect: QRect, index: Index, *, ground: QColor, ink: QColor) -> None:
        """Draw in `rect`, the part of the row behind the arrow.

        Args:
            ground: the colour of the row.
            ink: the colour of its text.
        """
        now = theme.tokens()
        painter.setFont(self._font(index))
        label = index.data(Role.LABEL)
        if label:
            quiet = not self._is_pillar(index) and ink == now.text
            painter.setPen(now.text2 if quiet else ink)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        room = self._title_rect(rect, index)
        status = index.data(Role.STATUS)
        if status:
            size = self._mark
            place = QRect(0, 0, size, size)
            place.moveCenter(QRect(rect.right() - size + 1, rect.top(), size, rect.height()).center())
            look = theme.status_look(status)
            ratio = painter.device().devicePixelRatioF()
            color = now.color(look.tone)
            painter.drawPixmap(place.topLeft(), theme.drawn(f"marks/{look.mark}", size, color, ground, ratio))
            room.setRight(place.left() - self._before_mark)
        painter.setPen(now.text3 if index.data(Role.UNTITLED) and ink == now.text else ink)
        title = self._metrics[self._is_pillar(index)].elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)

    # --- changing a title in place ---

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setFont(self._font(index))
        field.setAccessibleName(self.tr("Titel"))
        field.setProperty("kind", "inline")
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.end(False)
            editor.home(True)  # all of it, with its start in view

    def updateEditorGeometry(self, editor: QWidget, _option: QStyleOptionViewItem, index: Index) -> None:
        room = self._title_rect(self._place(index), index)
        # The field has a border and room of its own, so that the words stay where they are.
        editor.setGeometry(room.adjusted(-theme.px(6), 2, EDGE, -2))

    # --- inside ---

    def _font(self, index: Index) -> QFont:
        return self._fonts[self._is_pillar(index)]

    @staticmethod
    def _is_pillar(index: Index) -> bool:
        return str(index.data(Role.KIND)) == "pillar"

    def _title_rect(self, rect: QRect, index: Index) -> QRect:
        """Behind the number; titles of siblings line up."""
        room = QRect(rect)
        if index.data(Role.LABEL):
            metrics = self._metrics[self._is_pillar(index)]
            widest = index.data(Role.WIDEST)
            width = max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance(_NARROWEST))
            room.setLeft(rect.left() + width + self._gap)
        return room
