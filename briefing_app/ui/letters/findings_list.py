"""What is still wanting in the letter, and where? Each finding with a way to its place."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing_app.checks.finding import Finding
from briefing_app.ui.theme import mark, px, status_word
from briefing_app.ui.widgets import Picture, rule


class FindingsList(QScrollArea):
    """A finding a block; none says so."""

    go_to = Signal(str, str)
    """(section id, field): the place of a finding."""

    def __init__(
        self, findings: tuple[Finding, ...], places: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        for at, each in enumerate(findings):
            if at:
                column.addWidget(rule(inside))
            column.addWidget(self._block(each, places.get(each.place, ""), inside))
        if findings:
            column.addWidget(rule(inside))
        column.addWidget(self._in_order(bool(findings), inside))
        column.addStretch(1)
        self.setWidget(inside)

    def _block(self, finding: Finding, place: str, parent: QWidget) -> QWidget:
        where = place or self.tr("Briefgegevens")
        sentence = QLabel(finding.sentence.nl, parent)
        sentence.setWordWrap(True)
        goes = self.tr("Ga naar de tekst") if finding.place else self.tr("Ga naar het veld")
        go = QLabel(f'<a href="#">{escape(goes)}</a>', parent)
        go.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        go.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        go.setAccessibleName(f"{goes}: {where}")
        go.linkActivated.connect(lambda _link: self.go_to.emit(finding.place, finding.field))
        return _with_mark(finding.kind, f"{status_word(finding.kind)} · {where}", (sentence, go), parent)

    def _in_order(self, is_rest: bool, parent: QWidget) -> QWidget:
        said = (
            self.tr(
                "De rest is in orde: koppen, noten, verwijzingen, velden, tabellen en alternatieve tekst."
            )
            if is_rest
            else self.tr("Koppen, noten, verwijzingen, velden, tabellen en alternatieve tekst zijn in orde.")
        )
        text = QLabel(said, parent)
        text.setProperty("role", "text2")
        text.setWordWrap(True)
        return _with_mark("current", self.tr("In orde"), (text,), parent)


def _with_mark(status: str, heading: str, below: tuple[QWidget, ...], parent: QWidget) -> QWidget:
    block = QWidget(parent)
    head = QLabel(heading, block)
    head.setProperty("role", "strong")
    head.setWordWrap(True)
    column = QVBoxLayout()
    column.setSpacing(px(2))
    column.addWidget(head)
    for each in below:
        column.addWidget(
            each, 0, Qt.AlignmentFlag(0) if isinstance(each, QLabel) else Qt.AlignmentFlag.AlignLeft
        )
    row = QHBoxLayout(block)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(12))
    row.addWidget(Picture(mark(status, 16), 16, block), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    return block
