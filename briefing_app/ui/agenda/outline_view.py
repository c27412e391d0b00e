"""The outline on screen: rows that can be chosen, opened, renamed in place and dragged."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from briefing_app.ui import theme
from briefing_app.ui.agenda.delegate import EDGE, ROW, OutlineDelegate
from briefing_app.ui.agenda.dropping import Drop, drop_at
from briefing_app.ui.agenda.outline_model import OutlineModel, dragged
from briefing_app.ui.theme.style import draw_ring

INDENT = 12
_SIDE = 8
"""Around the rows."""
_ARROW = 24
"""Room of the arrow before a row's text; also what can be clicked."""
_BAR = 3
_OPENS_AFTER = 700
"""Milliseconds that something is dragged over a closed row before it opens."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths at the size a person chose, worked out once: a row is drawn often."""

    side: int
    arrow: int
    edge: int
    icon: int

    @classmethod
    def now(cls) -> "Measures":
        """At the size of now."""
        return cls(theme.px(_SIDE), theme.px(_ARROW), theme.px(EDGE), theme.px(16))


class OutlineView(QTreeView):
    """Shows an `OutlineModel`."""

    chosen = Signal(str)
    """Another section is the current one, by mouse or keyboard."""
    opened = Signal(str)
    """A person wants to write in a section."""
    toggled = Signal()
    """A row was opened or closed by a person."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._drop: Drop | None = None
        self._hovered = QPersistentModelIndex()
        self._quiet = False
        self._measures = Measures.now()
        self._delegate = OutlineDelegate(self.content_rect, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Onderdelen van de agenda"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(theme.px(INDENT))
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)  # we draw our own
        self.setAutoExpandDelay(_OPENS_AFTER)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setViewportMargins(0, theme.px(_SIDE), 0, 0)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.id(index)))

    # --- the current section ---

    @property
    def current_id(self) -> str:
        """The section that is chosen, '' for none."""
        return self._model.id(self.currentIndex())

    def choose(self, id: str) -> None:
        """Make a section the current one and bring it into view, without saying so."""
        index = self._model.index_of(id)
        if not index.isValid() or index == self.currentIndex():
            return
        self._quiet = True
        try:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        finally:
            self._quiet = False
        self.scrollTo(index)

    def rename(self, id: str) -> None:
        """Let the person change a title in place."""
        index = self._model.index_of(id)
        if index.isValid() and not self._model.read_only:
            self.scrollTo(index)
            self.edit(index)

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self._model.id(current))

    # --- keyboard and mouse ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # Enter of the field in which a title is changed
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.current_id:
            self.opened.emit(self.current_id)
            return
        was_open = self.isExpanded(self.currentIndex())
        super().keyPressEvent(event)
        if was_open != self.isExpanded(self.currentIndex()):
            self.toggled.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._arrow_at(event)
        if index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
            self.toggled.emit()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._arrow_at(event).isValid():
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent):
            leaving = event.type() == QEvent.Type.HoverLeave
            over = QModelIndex() if leaving else self.indexAt(event.position().toPoint())
            if self._hovered != over:
                self._hovered = QPersistentModelIndex(over)
                self.viewport().update()
        return super().viewportEvent(event)

    def _arrow_at(self, event: QMouseEvent) -> QModelIndex:
        """The row whose arrow is under the mouse."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._model.rowCount(index):
            left = self._text_left(index)
            if left - self._measures.arrow <= at.x() < left:
                return index
        return QModelIndex()

    # --- drawing ---

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = theme.tokens()
        plain_index = self._model.index(index.row(), 0, index.parent())
        row = QRect(option.rect)
        row.setLeft(self._measures.side)
        row.setRight(self.viewport().width() - self._measures.side - 1)
        is_current = plain_index == self.currentIndex()
        ground, ink = now.surface, now.text
        if is_current:
            ground, ink = now.soft, (now.soft_text if now.is_contrast else now.text)
        elif option.state & QStyle.StateFlag.State_MouseOver or self._hovered == plain_index:
            ground = now.hover
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, row, ground, is_current=is_current)
        if self._model.rowCount(plain_index):
            self._draw_arrow(painter, row, plain_index, ink)
        self._delegate.draw(painter, self.content_rect(plain_index), plain_index, ground=ground, ink=ink)
        painter.restore()

    def _draw_ground(self, painter: QPainter, row: QRect, ground: QColor, *, is_current: bool) -> None:
        now = theme.tokens()
        if ground != now.surface:
            painter.setPen(QPen(now.border) if now.is_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(row, 4, 4)
        if is_current:
            bar = QRectF(row.left(), row.top(), _BAR, row.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent)
            painter.drawRoundedRect(bar, 1.5, 1.5)
            if self.hasFocus():
                draw_ring(painter, QRectF(row), now.focus, 4)

    def _draw_arrow(self, painter: QPainter, row: QRect, index: QModelIndex, ink: QColor) -> None:
        size = self._measures.icon
        place = QRect(0, 0, size, size)
        place.moveCenter(QRect(self._text_left(index) - size - 4, row.top(), size, row.height()).center())
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        color = theme.tokens().text2 if ink == theme.tokens().text else ink
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), theme.drawn(name, size, color, color, ratio))

    def _text_left(self, index: QModelIndex) -> int:
        depth = 0
        while index.parent().isValid():
            index = index.parent()
            depth += 1
        return self._measures.side + self._measures.arrow + depth * self.indentation()

    def visualRect(self, index: Index) -> QRect:
        """The whole row: that is what has to be drawn again when it is chosen."""
        rect = super().visualRect(index)
        if rect.isValid():
            rect.setLeft(0)
            rect.setRight(self.viewport().width() - 1)
        return rect

    def content_rect(self, index: Index) -> QRect:
        """Where number, title and mark of a row stand."""
        rect = self.visualRect(index)
        rect.setLeft(self._text_left(self._model.index(index.row(), 0, index.parent())))
        rect.setRight(rect.right() - self._measures.side - self._measures.edge)
        return rect

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None:
            return
        now = theme.tokens()
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.accent, 2))
            rect = QRectF(self._drop.rect)
            if self._drop.into:
                fill = now.color("accent")
                fill.setAlpha(40)
                painter.setBrush(fill)
                rect.setLeft(theme.px(_SIDE))
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
            else:
                y = max(rect.top(), 2)
                painter.drawLine(QPointF(rect.left() + 4, y), QPointF(rect.right(), y))
                painter.setBrush(now.surface)
                painter.drawEllipse(QPointF(rect.left() + 1, y), 3, 3)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measures = Measures.now()
            self._delegate.refresh()
            self.setIndentation(theme.px(INDENT))
            self.setViewportMargins(0, theme.px(_SIDE), 0, 0)
            self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(304), theme.px(400))

    # --- dragging ---

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """With a picture of the row as we draw it."""
        index = self.currentIndex()
        if not index.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([index]))
        drag.setPixmap(self._picture(index))
        drag.setHotSpot(QPoint(theme.px(12), theme.px(ROW) // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def _picture(self, index: QModelIndex) -> QPixmap:
        now, ratio = theme.tokens(), self.devicePixelRatioF()
        room = QRect(0, 0, theme.px(240), theme.px(ROW))
        pixmap = QPixmap(room.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(now.border)
            painter.setBrush(now.surface)
            painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            inner = room.adjusted(theme.px(12), 0, -theme.px(12), 0)
            self._delegate.draw(painter, inner, index, ground=now.surface, ink=now.text)
        return pixmap

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        if self._model.index_of(dragged(event.mimeData())).isValid():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # it scrolls near the edges and opens closed rows
        self._show_drop(drop_at(self, self._model, dragged(event.mimeData()), event.position().toPoint()))
        if self._drop is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        drop = drop_at(self, self._model, dragged(event.mimeData()), event.position().toPoint())
        self._show_drop(None)
        self.setState(QAbstractItemView.State.NoState)
        if drop is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._model.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, drop.row, 0, drop.parent)

    def _show_drop(self, drop: Drop | None) -> None:
        if drop != self._drop:
            self._drop = drop
            self.viewport().update()
