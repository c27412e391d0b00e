"""What is still wanting in the letter, and where? Each finding with a way to its place."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing_app.blocks import plain
from briefing_app.checks.finding import Finding, FindingKind
from briefing_app.model.agenda import Section, walk
from briefing_app.ui.theme import mark, px, status_word
from briefing_app.ui.widgets import Dialog, Picture, rule

translate = QCoreApplication.translate


class FindingsList(QScrollArea):
    """A finding a block; none says so."""

    go_to = Signal(str, str)
    """(section id, field): the place of a finding."""

    def __init__(
        self,
        findings: tuple[Finding, ...],
        places: Mapping[str, str],
        parent: QWidget | None = None,
        *,
        can_settle: bool = True,
    ) -> None:
        super().__init__(parent)
        self._can_settle = can_settle
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
        heading = f"{status_word(finding.kind)} · {where}"
        if not self._can_settle:  # of a letter that stays as it is
            return _with_mark(finding.kind, heading, (sentence,), parent)
        goes = self.tr("Ga naar de tekst") if finding.place else self.tr("Ga naar het veld")
        go = QLabel(f'<a href="#">{escape(goes)}</a>', parent)
        go.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        go.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        go.setAccessibleName(f"{goes}: {where}")
        go.linkActivated.connect(lambda _link: self.go_to.emit(finding.place, finding.field))
        return _with_mark(finding.kind, heading, (sentence, go), parent)

    def _in_order(self, is_rest: bool, parent: QWidget) -> QWidget:
        said = (
            self.tr(
                "De rest is in orde. Er is gelet op koppen, noten, verwijzingen, velden, tabellen en "
                "alternatieve tekst."
            )
            if is_rest
            else self.tr("Koppen, noten, verwijzingen, velden, tabellen en alternatieve tekst zijn in orde.")
        )
        text = QLabel(said, parent)
        text.setProperty("role", "text2")
        text.setWordWrap(True)
        return _with_mark("current", self.tr("In orde"), (text,), parent)


class FindingsDialog(Dialog):
    """The list by itself. A click on a place closes it and goes there."""

    go_to = Signal(str, str)
    """(section id, field), once the dialog has closed."""

    def __init__(
        self, findings: tuple[Finding, ...], names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Bevindingen"), parent)
        self.resize(px(560), px(560))
        self.add_text(counted(findings), "caption")
        self.body.addWidget(rule(self))
        self.list = FindingsList(findings, names, self)
        self.list.go_to.connect(self._go)
        self.body.addWidget(self.list, 1)
        self.add_cancel(self.tr("Sluiten"))

    def _go(self, section_id: str, field: str) -> None:
        self.accept()
        self.go_to.emit(section_id, field)


def counted(findings: Iterable[Finding]) -> str:
    """How many there are of each kind: `1 fout, 2 waarschuwingen`."""
    kinds = [each.kind for each in findings]
    words: tuple[tuple[FindingKind, str, str], ...] = (
        ("error", translate("FindingsList", "fout"), translate("FindingsList", "fouten")),
        ("warning", translate("FindingsList", "waarschuwing"), translate("FindingsList", "waarschuwingen")),
        ("hint", translate("FindingsList", "hint"), translate("FindingsList", "hints")),
    )
    numbers = ((kinds.count(kind), one, many) for kind, one, many in words)
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in numbers if number)


def places(sections: Iterable[Section]) -> dict[str, str]:
    """What each section of a letter is called."""
    return {each.id: _name(each) for each in walk(tuple(sections))}


def _name(section: Section) -> str:
    words = " ".join(filter(None, (section.label, plain(section.title))))
    if not words and section.kind == "introduction":
        return translate("FindingsList", "Inleiding")
    return words or translate("FindingsList", "Zonder titel")


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
