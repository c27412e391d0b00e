"""How high is a text in a cell, and how is it painted? Laid out once for a width, without a widget or document."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from briefing_app import blocks as b
from briefing_app.ui.islands.look import Labels, bare_label, label_of, text_format, thing_format
from briefing_app.ui.text.runs import runs_of


class Lines:
    """Text broken into lines of a width."""

    def __init__(self, layout: QTextLayout, width: float, align: Qt.AlignmentFlag) -> None:
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        self._layout = layout
        self.height = 0.0
        self.natural = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, self.height))
            self.height += line.height()
            self.natural = max(self.natural, line.naturalTextWidth())
        layout.endLayout()

    def paint(self, painter: QPainter, x: float, y: float, color: QColor) -> None:
        painter.setPen(color)
        self._layout.draw(painter, QPointF(x, y))

    def at(self, x: float, y: float) -> int:
        """The character under a point, -1 where there is none."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if QRectF(line.naturalTextRect()).contains(x, y):
                return line.xToCursor(x, line.CursorPosition.CursorOnCharacter)
        return -1


def lines_of_text(
    text: str, font: QFont, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> Lines:
    """Plain text."""
    return Lines(QTextLayout(text, font), width, align)


def lines_of(
    inlines: b.Inlines,
    font: QFont,
    width: float,
    *,
    labels: Labels = bare_label,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Lines:
    """Inlines in their looks."""
    text, formats = "", []
    for run in runs_of(inlines):
        if isinstance(run.content, str):
            shown, look = run.content, text_format(run.look) if run.look else None
        else:
            shown, look = label_of(run.content, labels), thing_format(run.content, run.look)
        if look is not None:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = _units(text), _units(shown), look
            formats.append(found)
        text += shown
    layout = QTextLayout(text, font)
    if formats:
        layout.setFormats(formats)
    return Lines(layout, width, align)


def _units(text: str) -> int:
    """The length as Qt counts, in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2
