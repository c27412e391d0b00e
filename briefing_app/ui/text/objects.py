"""How do notes, references, fields and islands look among the characters? They are objects that we draw."""

from typing import assert_never, cast

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from briefing_app.blocks import Block, Field, Inline, InlineUse, Link, Mark, Note, Ref, Styled, Text
from briefing_app.ui import theme
from briefing_app.ui.text.describing import described
from briefing_app.ui.text.document import Manuscript
from briefing_app.ui.text.vault import Property
from briefing_app.ui.text.words import Words

_PAD = 4


class InlineObjects(QPyTextObject):
    """Draws what stands in a line."""

    def __init__(self, manuscript: Manuscript, parent: QObject) -> None:
        super().__init__(parent)
        self.manuscript = manuscript
        self.words = Words()
        self.numbers: dict[int, int] = {}
        """What number each note has."""

    def intrinsicSize(self, doc: QTextDocument, _position: int, formatted: QTextFormat) -> QSizeF:
        thing = self._thing(formatted)
        font = _font(formatted)
        if isinstance(thing, Note):
            metrics = QFontMetricsF(theme.font("caption_strong"))
            width = max(metrics.horizontalAdvance(self._number(formatted)), theme.px(6)) + theme.px(8)
            return QSizeF(width, metrics.height())
        metrics = QFontMetricsF(font)
        pad = 2 * theme.px(_PAD) if isinstance(thing, Field | InlineUse) else 0
        width = min(
            metrics.horizontalAdvance(self._shown(thing)) + pad,
            doc.textWidth() / 2 if doc.textWidth() > 0 else 400,
        )
        return QSizeF(width, metrics.ascent() + metrics.descent())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _position: int,
        formatted: QTextFormat,
    ) -> None:
        rect = QRectF(rect)
        thing = self._thing(formatted)
        colors = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(thing, Note):
            chip = rect.adjusted(1, -theme.px(3), -1, theme.px(1))
            painter.setPen(_edge())
            painter.setBrush(colors.soft)
            painter.drawRoundedRect(chip, 3, 3)
            painter.setFont(theme.font("caption_strong"))
            painter.setPen(colors.soft_text)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._number(formatted))
        else:
            self._draw_words(painter, rect, _font(formatted), thing)
        painter.restore()

    def _draw_words(self, painter: QPainter, rect: QRectF, font: QFont, thing: Inline | None) -> None:
        colors = theme.tokens()
        metrics = QFontMetricsF(font)
        pad = theme.px(_PAD) if isinstance(thing, Field | InlineUse) else 0
        if pad:
            painter.setPen(_edge())
            painter.setBrush(colors.neutral_bg)
            painter.drawRoundedRect(rect.adjusted(1, -1, -1, 1), 3, 3)
        painter.setFont(font)
        painter.setPen(colors.accent if isinstance(thing, Ref) else colors.text)
        shown = metrics.elidedText(
            self._shown(thing), Qt.TextElideMode.ElideRight, rect.width() - 2 * pad + 1
        )
        painter.drawText(rect.bottomLeft() + QPointF(pad, -metrics.descent()), shown)

    def _shown(self, thing: Inline | None) -> str:
        return shown_as(thing, self.words)

    def _thing(self, formatted: QTextFormat) -> Inline | None:
        return cast("Inline | None", self.manuscript.vault.thing(formatted.intProperty(Property.THING)))

    def _number(self, formatted: QTextFormat) -> str:
        number = self.numbers.get(formatted.intProperty(Property.THING))
        return "*" if number is None else str(number)


def shown_as(thing: Inline | None, words: Words) -> str:
    """What an object in the text shows, in words."""
    match thing:
        case Ref(to):
            return words.of_ref(to)
        case Field(to):
            return words.of_field(to)
        case InlineUse(to):
            return to
        case Text() | Note() | None:
            return " "
        case Styled() | Link() | Mark():
            return ""
        case _:
            assert_never(thing)


def _edge() -> QPen:
    """The outline of a chip: in high contrast its ground can't be told from the page."""
    colors = theme.tokens()
    return QPen(colors.border) if colors.name == "contrast" else QPen(Qt.PenStyle.NoPen)


def _font(formatted: QTextFormat) -> QFont:
    found = formatted.toCharFormat().font()
    return found if found.pixelSize() > 0 else theme.font("editor")


class IslandObjects(QPyTextObject):
    """Keeps room for islands; draws those that have no widget."""

    def __init__(self, manuscript: Manuscript, parent: QObject) -> None:
        super().__init__(parent)
        self.manuscript = manuscript
        self.heights: dict[int, int] = {}
        """What room the widget of each island takes."""
        self.shown: set[int] = set()
        """The islands that have a widget over them."""
        self._drawn: dict[tuple[int, float], float] = {}
        """How high each of the others is, at a width."""

    def intrinsicSize(self, doc: QTextDocument, _position: int, formatted: QTextFormat) -> QSizeF:
        width = room_of(doc)
        number = formatted.intProperty(Property.THING)
        if number in self.heights:
            return QSizeF(width, self.heights[number])
        if (number, width) not in self._drawn:
            self._drawn[number, width] = self._height(width, formatted)
        return QSizeF(width, self._drawn[number, width])

    def _height(self, width: float, formatted: QTextFormat) -> float:
        metrics = QFontMetricsF(theme.font("interface"))
        bounds = QRectF(0, 0, width - 2 * theme.px(12), 4000)
        return metrics.boundingRect(bounds, _WRAP, self._words(formatted)).height() + 2 * theme.px(8)

    def forget(self) -> None:
        """Measure again what is drawn: words or sizes changed."""
        self._drawn.clear()

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _position: int,
        formatted: QTextFormat,
    ) -> None:
        if formatted.intProperty(Property.THING) in self.shown:
            return
        rect = QRectF(rect)
        colors = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colors.line)
        painter.setBrush(colors.sunken)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(colors.text2)
        painter.setFont(theme.font("interface"))
        pad = theme.px(12)
        painter.drawText(rect.adjusted(pad, theme.px(8), -pad, -theme.px(8)), _WRAP, self._words(formatted))
        painter.restore()

    def _words(self, formatted: QTextFormat) -> str:
        found = self.manuscript.vault.thing(formatted.intProperty(Property.THING))
        return "" if found is None else described(cast(Block, found))


_WRAP = Qt.TextFlag.TextWordWrap.value


def room_of(doc: QTextDocument) -> float:
    """How wide the text is."""
    frame = doc.rootFrame().frameFormat()
    return max(80.0, doc.textWidth() - frame.leftMargin() - frame.rightMargin() - 2 * doc.documentMargin())
