"""Where is the keyboard? The focus ring: around buttons, inside rows and tabs; fields have a thick border instead.

A widget can't paint outside itself, so the ring of a button is a small widget of its own that lies over its
surroundings. It is no `QProxyStyle`: Qt asks a style some thousands of questions before the first window is there,
and each would be answered by Python. Qt's own dotted frame is taken away by the style sheet (`outline: none`).
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSplitter, QTabBar, QWidget

from briefing_app.ui.theme.current import tokens

RING = 2
GAP = 2
INSET = "insetFocus"
"""Property of a widget whose ring is drawn inside it: it stands against its neighbours or the edge."""

_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


def draw_ring(painter: QPainter, rect: QRectF, color: QColor, radius: float = 5) -> None:
    """A ring just inside `rect`. For delegates and widgets that draw their rows by themselves."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2), radius, radius)
    painter.restore()


class Ring(QWidget):
    """Lies over a button, or over the current tab, and goes where that goes."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(_floor(target))
        self._target = target
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.installEventFilter(self)
        if isinstance(target, QTabBar):
            target.currentChanged.connect(self._place)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_ring(QPainter(self), QRectF(self.rect()), tokens().focus)

    def _place(self) -> None:
        around = self.parentWidget()
        if around is None:
            return
        target = self._target
        inside = target.tabRect(target.currentIndex()) if isinstance(target, QTabBar) else target.rect()
        place = QRect(target.mapTo(around, inside.topLeft()), inside.size())
        out = RING + GAP
        outside = place.adjusted(-out, -out, out, out)
        is_inset = (
            isinstance(target, QTabBar) or target.property(INSET) or not around.rect().contains(outside)
        )
        self.setGeometry(place if is_inset else outside)


class FocusRing(QObject):
    """Puts a ring where the keyboard goes, if a person goes there by keyboard; belongs to the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: Ring | None = None
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and is_alive(ring):
            ring.hide()
            ring.deleteLater()
        by_keyboard = Qt.WidgetAttribute.WA_KeyboardFocusChange
        if isinstance(new, QAbstractButton | QTabBar) and new.window().testAttribute(by_keyboard):
            self._ring = Ring(new)


def is_alive(widget: QWidget) -> bool:
    """Whether Qt has not deleted it with what it lay on."""
    from shiboken6 import isValid

    return bool(isValid(widget))


def _floor(target: QWidget) -> QWidget:
    """What the ring lies on: the nearest one that doesn't take a new child for a pane."""
    around = target.parentWidget()
    while around is not None and isinstance(around, QSplitter):
        around = around.parentWidget()
    return target.window() if around is None else around
