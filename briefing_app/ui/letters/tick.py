"""How does a tick box look in what draws itself?"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from briefing_app.ui.theme import icon, px, tokens


def draw_tick(painter: QPainter, box: QRect, *, ticked: bool, live: bool) -> None:
    """A tick box; one that isn't live can't be changed."""
    now = tokens()
    inside = QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.save()
    if ticked:
        fill = now.color("accent" if live else "text3")
        painter.setPen(QPen(fill, 1.5))
        painter.setBrush(fill)
        painter.drawRoundedRect(inside, 3, 3)
        side = px(12)
        place = QRect(box.center().x() - side // 2 + 1, box.center().y() - side // 2 + 1, side, side)
        icon("check", 12, "on_accent" if live else "surface").paint(painter, place)
    else:
        painter.setPen(QPen(now.color("border" if live else "line"), 1.5))
        painter.setBrush(now.color("surface"))
        painter.drawRoundedRect(inside, 3, 3)
    painter.restore()
