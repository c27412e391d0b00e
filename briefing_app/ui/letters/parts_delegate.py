"""How is a part of a letter drawn? Grip, tick, number and title, what is its own, what changed, how many words."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.ui.letters.parts_model import CHANGE, PART, NodeRole, PartsModel, Row
from briefing_app.ui.letters.tick import draw_tick
from briefing_app.ui.theme import FontRole, font, icon, mark, px, status_word, tokens
from briefing_app.ui.theme.style import draw_ring

ROW = 32
_GRIP, _CHECK, _FOLD, _INDENT = 20, 18, 20, 12
_AnyIndex = QModelIndex | QPersistentModelIndex


class PartsDelegate(QStyledItemDelegate):
    """Paints all of a row; says where in it the tick and the arrow are."""

    def __init__(self, model: PartsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._fonts: dict[tuple[FontRole, int], QFont] = {}
        """Kept, as Qt looks long for the glyphs of a font that is made anew for each cell."""
        self.hovered = ""

    def check_rect(self, rect: QRect) -> QRect:
        """Where the tick box is in the first cell of a row."""
        side = px(_CHECK)
        return QRect(rect.x() + px(_GRIP), rect.center().y() - side // 2, side, side)

    def fold_rect(self, rect: QRect, row: Row) -> QRect:
        """Where the arrow is that shows what is below."""
        left = self.check_rect(rect).right() + px(6) + px(_INDENT) * row.depth
        return QRect(left, rect.y(), px(_FOLD), rect.height())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:
        return QSize(px(40), px(ROW))

    def editorEvent(self, _event: QEvent, *_rest: object) -> bool:
        return False  # the view knows about clicks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = index.data(NodeRole)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, row, selected=selected)
        if index.column() == PART:
            self._part(painter, rect, row, option)
        elif index.column() == CHANGE:
            self._change(painter, rect, row)
        else:
            painter.setFont(self._font("interface"))
            painter.setPen(tokens().color("text2" if row.part.shown else "text3"))
            inside = rect.adjusted(0, 0, -px(8), 0)
            text = str(index.data() or "")
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    # --- inside ---

    def _font(self, role: FontRole) -> QFont:
        key = (role, px(100))
        if key not in self._fonts:
            self._fonts[key] = font(role)
        return self._fonts[key]

    def _ground(self, painter: QPainter, rect: QRect, row: Row, *, selected: bool) -> None:
        now = tokens()
        if selected:
            painter.fillRect(rect, now.color("soft"))
        elif row.id == self.hovered:
            painter.fillRect(rect, now.color("hover"))
        painter.setPen(QPen(now.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _part(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        now = tokens()
        if self._model.editable:
            side = px(16)
            icon("grip-vertical", 16, "text3").paint(
                painter, QRect(rect.x() + px(2), rect.center().y() - side // 2, side, side)
            )
        draw_tick(painter, self.check_rect(rect), ticked=row.part.shown, live=self._model.editable)
        fold = self.fold_rect(rect, row)
        if row.rows:
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            side = px(14)
            box = QRect(fold.center().x() - side // 2, fold.center().y() - side // 2, side, side)
            icon("chevron-down" if is_open else "chevron-right", 14, "text3").paint(painter, box)
        right = self._own(painter, rect, row)
        color = now.color("text" if row.part.shown else "text3")
        if option.state & QStyle.StateFlag.State_Selected:
            color = now.color("soft_text")
        self._words(
            painter,
            QRect(fold.right() + px(4), rect.y(), right - fold.right() - px(12), rect.height()),
            row,
            color,
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, QRectF(rect).adjusted(0, 0, 0, -1), now.focus)

    def _own(self, painter: QPainter, rect: QRect, row: Row) -> int:
        """Draws what is said of the letter's own words; gives where the title has to end."""
        word = self._model.own_word(row)
        right = rect.right() - px(8)
        if not word:
            return right
        now = tokens()
        width = QFontMetrics(self._font("caption")).horizontalAdvance(word) + px(16)
        box = QRectF(right - width, rect.center().y() - px(10), width, px(20))
        painter.setPen(QPen(now.color("border"), 1) if now.is_contrast else QPen(now.color("line"), 1))
        painter.setBrush(now.color("neutral_bg"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(now.color("neutral"))
        painter.setFont(self._font("caption"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        return round(box.left()) - px(4)

    def _words(self, painter: QPainter, rect: QRect, row: Row, color: QColor) -> None:
        is_strong = row.part.section.kind == "pillar"
        painter.setFont(self._font("interface_strong" if is_strong else "interface"))
        painter.setPen(color)
        label = row.part.section.label
        if label:
            width = painter.fontMetrics().horizontalAdvance(label)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
            rect = rect.adjusted(max(width + px(8), 0 if is_strong else px(28)), 0, 0, 0)
        title = painter.fontMetrics().elidedText(
            self._model.title(row), Qt.TextElideMode.ElideRight, max(0, rect.width())
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)

    def _change(self, painter: QPainter, rect: QRect, row: Row) -> None:
        change = self._model.change_of(row)
        if change is None:
            return
        side = px(16)
        mark(change).paint(painter, QRect(rect.x(), rect.center().y() - side // 2, side, side))
        painter.setFont(self._font("interface"))
        painter.setPen(tokens().color("text"))
        inside = rect.adjusted(side + px(6), 0, 0, 0)
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, status_word(change)
        )
