"""How does a note's mark, a reference or a field stand in the text of a cell that is being edited?"""

from typing import cast

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPyTextObject, QTextDocument, QTextFormat

from briefing_app.blocks import Inline
from briefing_app.ui import theme
from briefing_app.ui.islands.look import Labels, label_of
from briefing_app.ui.text.vault import Property, Vault


class ThingPainter(QPyTextObject):
    """Draws what stands for something else in one document."""

    def __init__(self, parent: QObject, font: QFont, vault: Vault, labels: Labels) -> None:
        super().__init__(parent)
        self._base = font
        self._vault = vault
        self._labels = labels

    def intrinsicSize(self, _doc: QTextDocument, _position: int, formatted: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(self._font(formatted))
        return QSizeF(metrics.horizontalAdvance(self._label(formatted)), metrics.ascent())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRect | QRectF,
        _doc: QTextDocument,
        _position: int,
        formatted: QTextFormat,
    ) -> None:
        look = formatted.toCharFormat()
        metrics = QFontMetricsF(self._font(formatted))
        if look.background().style() != Qt.BrushStyle.NoBrush:
            painter.fillRect(QRectF(rect).adjusted(0, 0, 0, metrics.descent()), look.background())
        has_color = look.foreground().style() != Qt.BrushStyle.NoBrush
        painter.setPen(look.foreground().color() if has_color else theme.tokens().text)
        painter.setFont(self._font(formatted))
        painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()), self._label(formatted))

    def _font(self, formatted: QTextFormat) -> QFont:
        return formatted.toCharFormat().font().resolve(self._base)

    def _label(self, formatted: QTextFormat) -> str:
        thing = self._vault.thing(formatted.intProperty(Property.THING))
        return "" if thing is None else label_of(cast(Inline, thing), self._labels)
