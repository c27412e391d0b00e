"""How does an icon get on screen in the colour of the moment? Drawn when painted, so it follows a change of theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from briefing_app.paths import assets_dir
from briefing_app.ui.theme.current import px, theme_of, tokens
from briefing_app.ui.theme.statuses import status_look
from briefing_app.ui.theme.tokens import Role


def icon(name: str, size: int = 18, role: Role = "text2") -> QIcon:
    """A Lucide icon by its name there (`assets/icons/NAME.svg`), in the colour of a role.

    Raises:
        FileNotFoundError: there is no such icon among ours.
    """
    _svg(name)
    return QIcon(_Engine(name, size, role))


def mark(status: str, size: int = 16) -> QIcon:
    """The mark of a status, in its colour.

    Raises:
        KeyError: there is no such status.
    """
    look = status_look(status)
    return QIcon(_Engine(f"marks/{look.mark}", size, look.tone))


def drawn(name: str, size: int, color: QColor, ground: QColor, ratio: float) -> QPixmap:
    """An icon as pixels. `ground` is what shows through it: the tick in a disc."""
    theme = theme_of()
    key = (name, size, color.name(), ground.name(), ratio)
    if theme is not None and key in theme.pixmaps:
        return theme.pixmaps[key]
    pixmap = _rendered(name, size, color, ground, ratio)
    if theme is not None:
        theme.pixmaps[key] = pixmap
    return pixmap


def _rendered(name: str, size: int, color: QColor, ground: QColor, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    svg = _svg(name).replace("currentColor", color.name()).replace("currentSurface", ground.name())
    # Lucide's lines are 2 on a grid of 24: right for 18 pixels, heavy for more.
    svg = svg.replace('stroke-width="2"', f'stroke-width="{max(1.0, min(2.0, 37 / size)):.2f}"')
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def _svg(name: str) -> str:
    return (assets_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


class _Engine(QIconEngine):
    def __init__(self, name: str, size: int, role: Role) -> None:
        super().__init__()
        self._name = name
        self._size = size
        self._role: Role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        size = min(rect.width(), rect.height())
        pixmap = self._drawn(size, mode, ratio)
        painter.drawPixmap(
            rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2, pixmap
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return self._drawn(min(size.width(), size.height()), mode, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        # `size` doesn't count the pixels of the device: `scale` of them go into one.
        icon = self._drawn(min(size.width(), size.height()), mode, scale)
        if size.width() <= size.height():
            return icon
        # A button takes what it gets for the icon, so the room before its words has to be in there.
        roomy = QPixmap(round(size.width() * scale), round(size.height() * scale))
        roomy.setDevicePixelRatio(scale)
        roomy.fill(Qt.GlobalColor.transparent)
        painter = QPainter(roomy)
        painter.drawPixmap(0, 0, icon)
        painter.end()
        return roomy

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        own = px(self._size)
        return QSize(min(size.width(), own), min(size.height(), own))

    def availableSizes(
        self, _mode: QIcon.Mode = QIcon.Mode.Normal, _state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(px(self._size), px(self._size))]

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._size, self._role)

    def isNull(self) -> bool:
        return False

    def _drawn(self, size: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        now = tokens()
        color = now.color(self._role)
        if mode == QIcon.Mode.Disabled:
            color = now.color("border")
        return drawn(self._name, size, color, now.surface, ratio)
