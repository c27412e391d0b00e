"""Which sections of a letter does an agenda have already? The proposals, as two columns with marks."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from briefing_app.blocks import plain
from briefing_app.edits.matching import Match
from briefing_app.model.agenda import Section, numbered, walk
from briefing_app.ui import theme


class MatchesView(QWidget):
    """What happens to each section of a letter that joins an agenda, said before it is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("In de brief"), self.tr("In de agenda")])
        self.tree.setAccessibleName(self.tr("Onderdelen van de brief en van de agenda"))
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.summary)
        layout.addWidget(self.tree, 1)

    def wait(self) -> None:
        """The comparison is under way."""
        self.tree.clear()
        self.summary.setText(self.tr("De brief wordt met de agenda vergeleken…"))

    def show_matches(
        self, matches: Sequence[Match], letter: tuple[Section, ...], agenda: tuple[Section, ...]
    ) -> None:
        """Say of each section of the letter what it is in the agenda."""
        self.tree.clear()
        ours = {each.id: each for each in walk(numbered(letter))}
        theirs = {each.id: each for each in walk(agenda)}
        for each in matches:
            there = theirs.get(each.section_in_agenda or "")
            item = QTreeWidgetItem([_heading(ours[each.section_in_letter]), self._what(each, there)])
            item.setIcon(1, theme.mark(_status(each)))
            for column in (0, 1):
                item.setToolTip(column, item.text(column))
            self.tree.addTopLevelItem(item)
        self.summary.setText(self._summary(matches))

    def _what(self, match: Match, there: Section | None) -> str:
        if there is None:
            return self.tr("Nieuw")
        if match.sure:
            return self.tr("Gelijk")
        return self.tr("Waarschijnlijk ‘{title}’").format(title=_heading(there))

    def _summary(self, matches: Sequence[Match]) -> str:
        sure = sum(each.sure for each in matches)
        new = sum(each.section_in_agenda is None for each in matches)
        likely = len(matches) - sure - new
        said = [
            self.tr("De agenda heeft {sure} van de {all} onderdelen al.").format(sure=sure, all=len(matches))
        ]
        if likely:
            said.append(self.tr("Bij {likely} is dat waarschijnlijk.").format(likely=likely))
        if new:
            said.append(self.tr("Er komen er {new} bij.").format(new=new))
        return " ".join([*said, self.tr("Teksten die de agenda al heeft, blijven zoals ze zijn.")])


def _status(match: Match) -> str:
    if match.section_in_agenda is None:
        return "new"
    return "same" if match.sure else "changed"


def _heading(section: Section) -> str:
    title = " ".join(plain(section.title).split()) or _untitled(section)
    return " ".join(filter(None, (section.label, title)))


def _untitled(section: Section) -> str:
    translate = QCoreApplication.translate
    return (
        translate("Section", "Inleiding")
        if section.kind == "introduction"
        else translate("Section", "(zonder titel)")
    )
