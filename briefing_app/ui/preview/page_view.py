"""How do the pages look and scroll? One below the other, each drawn as soon as it is needed.

What was drawn stays until the new page is there, so nothing flashes; it is dimmed when it is stale for longer than a
blink. The section that is being edited is tinted, with a bar at its left.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from briefing_app.export.pages_places import Place
from briefing_app.ui.preview.printer import Order, Printer
from briefing_app.ui.preview.shelf import Sheet, Shelf
from briefing_app.ui.theme import LIGHT, px, tokens

_GAP = 12
_EDGE = 24
_BLINK = 300
"""Milliseconds for which a page may be stale before it is dimmed: typing must not make it flicker."""
_DIMMED = 0.6
_BAR = 2
STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Sizes to zoom to, in screen pixels for a CSS pixel."""
_POINTS = 96 / 72


@dataclass(slots=True)
class _Drawn:
    key: tuple[int, int, int]
    """Of the PDF, the index in it, and the width."""
    image: QImage


class PageView(QAbstractScrollArea):
    """The pages on the shelf."""

    clicked = Signal(object, QPointF)
    """(page, point on it in points from its corner)."""
    page_changed = Signal()
    zoomed = Signal()
    drawn = Signal()
    """What is in view was drawn anew."""

    def __init__(self, shelf: Shelf, printer: Printer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self.zoom: float | None = None
        """None fits the width."""
        self._printer = printer
        self._drawn: dict[int, _Drawn] = {}
        self._ordered: dict[int, tuple[int, int, int]] = {}
        self._section = ""
        self._apart: frozenset[str] = frozenset()
        self._tinted: list[Place] = []
        self._scale = 1.0
        self._tops: list[float] = []
        """Of each page, below the top of the first, and of what comes after the last."""
        self._dim = False
        self._blink = QTimer(self, singleShot=True, interval=_BLINK)
        self._blink.timeout.connect(self._dim_stale)
        printer.drawn.connect(self._on_drawn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Voorbeeld van de brief"))

    # --- what is shown ---

    def refresh(self) -> None:
        """The shelf changed: keep the place, draw what is new."""
        if self.shelf.all_current:
            self._blink.stop()
            self._dim = False
        elif not self._blink.isActive() and not self._dim:
            self._blink.start()
        self._drawn = {page: each for page, each in self._drawn.items() if page < self.shelf.count}
        self._ordered = {page: each for page, each in self._ordered.items() if page < self.shelf.count}
        self._lay_out()
        self._order()
        self.tint(self._section, self._apart)

    def clear(self) -> None:
        """Forget what was drawn: another letter comes."""
        self._drawn, self._ordered = {}, {}
        self.verticalScrollBar().setValue(0)
        self.refresh()

    @property
    def in_view_is_drawn(self) -> bool:
        """Whether what is in view is drawn from what lies on the shelf."""
        return all(
            page in self._drawn and self._drawn[page].key == self._key(page) for page in self._visible()
        )

    def tint(self, section: str, apart: frozenset[str] = frozenset()) -> None:
        """Tint a section, as far as the first of the sections in it that are set apart."""
        self._section, self._apart = section, apart
        self._tinted = self.shelf.places(section, apart) if section else []
        self.viewport().update()

    def show_section(self, section: str) -> None:
        """Scroll to a section, if none of it is in view."""
        places = self._laid_places(section)
        if places and not self.shows(section):
            self._scroll_to(places[0])

    def show_change(self, section: str, pages: range) -> None:
        """Scroll to what of a section is on some pages, if none of these is in view."""
        places = [each for each in self._laid_places(section) if each.page in pages]
        if places and not set(pages) & set(self._visible()):
            self._scroll_to(places[0])

    def shows(self, section: str) -> bool:
        """Whether any of a section is in view."""
        view = QRectF(self.viewport().rect())
        return any(view.intersects(self._on_screen(each)) for each in self._laid_places(section))

    def _laid_places(self, section: str) -> list[Place]:
        return [each for each in self.shelf.places(section) if each.page < len(self._tops) - 1]

    def _scroll_to(self, place: Place) -> None:
        first = self._on_screen(place)
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + first.top() - self.viewport().height() / 4))

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return max(0, min(bisect_right(self._tops, middle), self.shelf.count) - 1)

    def set_zoom(self, zoom: float | None) -> None:
        """Zoom, None to fit the width; what was in the middle stays there."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        share = (bar.value() + height / 2) / max(1, bar.maximum() + height)
        self.zoom = None if zoom is None else min(STEPS[-1], max(STEPS[0], zoom))
        self.refresh()
        bar.setValue(round(share * (bar.maximum() + height) - height / 2))
        self.zoomed.emit()

    def step_zoom(self, *, larger: bool) -> None:
        """To the next larger or smaller size."""
        now = self.scale
        wanted = [each for each in STEPS if (each > now + 0.01 if larger else each < now - 0.01)]
        if wanted:
            self.set_zoom(wanted[0] if larger else wanted[-1])

    @property
    def scale(self) -> float:
        """Screen pixels for a CSS pixel."""
        return self._scale

    def _wanted_scale(self) -> float:
        if self.zoom is not None:
            return self.zoom
        width = max((self._sheet(page).size[0] for page in range(self.shelf.count)), default=595.0)
        return max(0.1, (self.viewport().width() - 2 * px(_EDGE)) / (width * _POINTS))

    # --- where it is ---

    def _sheet(self, page: int) -> Sheet:
        return self.shelf.sheet(page)

    def _rect(self, page: int) -> QRectF:
        """Where a page lies in the view now."""
        scale = self.scale * _POINTS
        top = self._tops[page] - self.verticalScrollBar().value()
        width, height = (length * scale for length in self._sheet(page).size)
        left = (
            max(float(px(_EDGE)), (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        )
        return QRectF(left, round(top), width, height)

    def _on_screen(self, place: Place) -> QRectF:
        scale = self.scale * _POINTS
        page = self._rect(place.page)
        return QRectF(
            page.left() + place.left * scale,
            page.top() + place.top * scale,
            place.width * scale,
            place.height * scale,
        )

    def _visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        first = bisect_right(self._tops, top) - 1
        last = bisect_left(self._tops, top + self.viewport().height())
        return list(range(max(0, first), min(last, self.shelf.count)))

    def _lay_out(self) -> None:
        self._scale = self._wanted_scale()
        scale = self.scale * _POINTS
        sizes = [self._sheet(page).size for page in range(self.shelf.count)]
        self._tops = [float(px(_GAP))]
        for _, height in sizes:
            self._tops.append(self._tops[-1] + height * scale + px(_GAP))
        end = self._tops[-1]
        width = max((each[0] * scale for each in sizes), default=0) + 2 * px(_EDGE)
        view = self.viewport().size()
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setPageStep(view.height())
        bar.setSingleStep(px(48))
        bar.setRange(0, max(0, round(end) - view.height()))
        across.setPageStep(view.width())
        across.setRange(0, 0 if self.zoom is None else max(0, round(width) - view.width()))

    # --- drawing ---

    def _key(self, page: int) -> tuple[int, int, int]:
        sheet = self._sheet(page)
        return sheet.key, sheet.index, self._pixels(page)[0]

    def _pixels(self, page: int) -> tuple[int, int]:
        scale = self.scale * _POINTS * self.devicePixelRatioF()
        width, height = self._sheet(page).size
        return round(width * scale), round(height * scale)

    def _order(self) -> None:
        """Order the pages in view, and those next to them, that aren't drawn as they are."""
        seen = self._visible()
        near = [page for page in (seen[0] - 1, seen[-1] + 1) if 0 <= page < self.shelf.count] if seen else []
        for page in [*seen, *near]:
            key = self._key(page)
            drawn = self._drawn.get(page)
            if (drawn is None or drawn.key != key) and self._ordered.get(page) != key:
                self._ordered[page] = key
                self._printer.draw(Order(self._sheet(page), *self._pixels(page)))
        keep = {*seen, *near}
        self._drawn = {page: each for page, each in self._drawn.items() if page in keep}

    def _on_drawn(self, order: Order, image: QImage) -> None:
        key = (order.sheet.key, order.sheet.index, order.width)
        for page in [page for page, ordered in self._ordered.items() if ordered == key]:
            del self._ordered[page]
            image.setDevicePixelRatio(self.devicePixelRatioF())
            self._drawn[page] = _Drawn(key, image)
        self.viewport().update()
        self.drawn.emit()

    def _dim_stale(self) -> None:
        self._dim = True
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), colours.sunken)
        for page in self._visible():
            rect = self._rect(page)
            painter.fillRect(rect.adjusted(-1, -1, 1, 2), colours.line)
            painter.fillRect(rect, Qt.GlobalColor.white)
            drawn = self._drawn.get(page)
            if drawn is not None:
                painter.setOpacity(_DIMMED if self._dim and not self.shelf.is_current(page) else 1.0)
                painter.drawImage(rect, drawn.image, QRectF(drawn.image.rect()))
                painter.setOpacity(1.0)
        self._paint_tint(painter)
        painter.end()

    def _paint_tint(self, painter: QPainter) -> None:
        """Pages stay white in every theme, so the tint is that of the light one."""
        view = QRectF(self.viewport().rect())
        for place in self._tinted:
            rect = self._on_screen(place).adjusted(-px(6), -px(2), px(4), px(2))
            if rect.intersects(view):
                tint = LIGHT.color("soft")
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillRect(rect, tint)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                painter.fillRect(
                    QRectF(rect.left(), rect.top(), px(_BAR), rect.height()), LIGHT.color("accent")
                )

    # --- events ---

    def _on_scroll(self) -> None:
        self._order()
        self.viewport().update()
        self.page_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))
        self._order()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(larger=event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for page in self._visible():
            rect = self._rect(page)
            if rect.contains(event.position()):
                self.clicked.emit(page, (event.position() - rect.topLeft()) / (self.scale * _POINTS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if control:
                self.step_zoom(larger=True)
            case Qt.Key.Key_Minus if control:
                self.step_zoom(larger=False)
            case Qt.Key.Key_0 if control:
                self.set_zoom(None)
            case _:
                super().keyPressEvent(event)
