"""How is an image drawn in a text: no larger than it is or fits, and never in the way of typing?"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefing_app.ui import theme

_PLACEHOLDER = 120
_HIGHEST = 480
_WIDEST = 560


def measured(data: bytes) -> QSize:
    """The size of an image, from its first bytes; empty where it says none."""
    device = _device(data)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    size = reader.size()
    return size if size.isValid() else QSize()


def read(data: bytes, most: QSize) -> QImage:
    """An image, smaller where it is larger than it can be shown; null where it can't be read."""
    device = _device(data)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > most.width() or size.height() > most.height():
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _device(data: bytes) -> QBuffer:
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    return device


class Picture(QWidget):
    """The picture itself, or a sentence where it should be."""

    damaged = Signal()
    """What was to be shown can't be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._size = QSize()
        self._says = ""
        self._wanted = b""
        self._job: QObject | None = None

    def show_data(self, data: bytes) -> None:
        """Show an image. Its measures are known at once; it is read on a thread, no larger than it can be shown."""
        from briefing_app.ui.workspace import jobs

        self._wanted, self._image = data, QImage()
        self.say("")
        self._size = measured(data)
        ratio = self.devicePixelRatioF()
        most = QSize(round(theme.px(_WIDEST) * ratio), round(theme.px(_HIGHEST) * ratio))
        job = jobs.start(lambda _ticket: (data, read(data, most)))
        job.done.connect(self._came)
        self._job = job  # nobody else keeps it

    def _came(self, found: tuple[bytes, QImage]) -> None:
        data, image = found
        if data != self._wanted:
            return  # another one was asked for meanwhile
        self._image = image
        self.update()
        if image.isNull():
            self._size = QSize()
            self.damaged.emit()

    def say(self, text: str) -> None:
        """Show a sentence in its place."""
        self._says = text
        self.setToolTip(text)
        self.update()

    def height_for(self, width: int) -> int:
        """How high it is in a width."""
        return theme.px(_PLACEHOLDER) if self._size.isEmpty() else self._shown(width).height()

    def _shown(self, width: int) -> QSize:
        """Never larger than it is, nor than the text is wide."""
        most = QSize(width, theme.px(_HIGHEST))
        if self._size.width() <= most.width() and self._size.height() <= most.height():
            return self._size
        return self._size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = theme.tokens()
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRect(0, 0, *self._shown(self.width()).toTuple()), self._image)
        else:
            painter.fillRect(self.rect(), now.sunken)
            painter.setPen(QPen(now.border, 1, Qt.PenStyle.DashLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            size = theme.px(22)
            middle = QRect((self.width() - size) // 2, self.height() // 2 - size - theme.px(4), size, size)
            theme.icon("image", 22).paint(painter, middle)
            painter.setFont(theme.font("interface"))
            painter.setPen(now.text2)
            below = self.rect().adjusted(theme.px(16), self.height() // 2, -theme.px(16), 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._says)
        painter.end()
