"""How do pages of a PDF get onto the screen without holding the window? Drawn in a thread of their own."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QObject, QPointF, QSize, QThread, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from shiboken6 import isValid

from briefing_app.ui.preview.shelf import Sheet

_KEPT = 4
"""PDFs that stay open: the whole letter and the newest pages over it."""


@dataclass(frozen=True, slots=True)
class Order:
    """A page to draw, that many pixels wide and high."""

    sheet: Sheet
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Question:
    """How many characters of a block stand before a point on its page? Both in points; `top` is the block's corner."""

    sheet: Sheet
    top: QPointF
    point: QPointF
    section: str
    block: int


class Printer(QObject):
    """The side of the window: orders go in, drawn pages come out."""

    drawn = Signal(object, QImage)
    """(`Order`, the page)."""
    found = Signal(object, int)
    """(`Question`, characters)."""
    _order = Signal(object)
    _ask = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread = QThread()
        self._thread.setObjectName("preview pages")
        self._press = _Press()
        self._press.moveToThread(self._thread)
        self._order.connect(self._press.draw)
        self._ask.connect(self._press.locate)
        self._press.drawn.connect(self.drawn)
        self._press.found.connect(self.found)
        self.destroyed.connect(lambda: _ended(thread))

    def draw(self, order: Order) -> None:
        """Draw a page, after what was ordered before."""
        self._run()
        self._order.emit(order)

    def ask(self, question: Question) -> None:
        """Answer a question with `found`."""
        self._run()
        self._ask.emit(question)

    def stop(self) -> None:
        """End the thread."""
        _ended(self._thread)

    def _run(self) -> None:
        if not self._thread.isRunning():
            self._thread.start()


def _ended(thread: QThread) -> None:
    if isValid(thread):  # Qt may have taken it along already where a window is torn down in another order
        thread.quit()
        thread.wait()


class _Press(QObject):
    """The side of the thread."""

    drawn = Signal(object, QImage)
    found = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self._open: dict[int, tuple[QPdfDocument, QBuffer]] = {}

    @Slot(object)
    def draw(self, order: Order) -> None:
        document = self._document(order.sheet)
        image = document.render(order.sheet.index, QSize(order.width, order.height))
        page = QImage(order.width, order.height, QImage.Format.Format_RGB32)
        page.fill(QColor("white"))
        if not image.isNull():
            painter = QPainter(page)
            painter.drawImage(0, 0, image)
            painter.end()
        self.drawn.emit(order, page)

    @Slot(object)
    def locate(self, question: Question) -> None:
        document = self._document(question.sheet)
        start = question.top + QPointF(1, 4)
        text = document.getSelection(question.sheet.index, start, question.point).text()
        self.found.emit(question, len(text.replace("\r", "").replace("\ufffe", "")))

    def _document(self, sheet: Sheet) -> QPdfDocument:
        known = self._open.pop(sheet.key, None)
        if known is not None:
            self._open[sheet.key] = known  # the one used longest ago goes first
        else:
            while len(self._open) >= _KEPT:
                document, _ = self._open.pop(next(iter(self._open)))
                document.close()
            buffer = QBuffer()
            buffer.setData(QByteArray(sheet.data))
            buffer.open(QBuffer.OpenModeFlag.ReadOnly)
            document = QPdfDocument()
            document.load(buffer)
            self._open[sheet.key] = document, buffer
        return self._open[sheet.key][0]
