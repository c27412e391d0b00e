"""What is worth knowing of the text that is shown? How many words, and who changed it last."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefing_app.blocks import inlines_of, plain
from briefing_app.edits.writing import Part
from briefing_app.model.agenda import Section
from briefing_app.store import Workspace
from briefing_app.ui import theme
from briefing_app.ui.widgets import Picture


@dataclass(frozen=True, slots=True)
class LastChange:
    """Who changed something last, and when."""

    who: str
    at: datetime.datetime


def last_change(ws: Workspace, section_ids: Sequence[str]) -> LastChange | None:
    """The last step that touched one of these sections or their actions; a step that undid something counts too."""
    marks = ", ".join("?" * len(section_ids))
    rows = ws.rows(
        f"""
        SELECT who, until FROM step WHERE id IN (
            SELECT last_step FROM section WHERE id IN ({marks})
            UNION SELECT last_step FROM action WHERE section IN ({marks})
        ) ORDER BY until DESC LIMIT 1
        """,
        [*section_ids, *section_ids],
    )
    if not rows:
        return None
    return LastChange(
        str(rows[0]["who"]), datetime.datetime.fromisoformat(str(rows[0]["until"])).astimezone()
    )


def words_in(parts: Sequence[Part], sections: Sequence[Section]) -> int:
    """How many words a text has, subheadings and actions among them, notes not."""
    texts = [plain(part.title) for part in parts[1:]]
    texts += [plain(run) for part in parts for block in part.blocks for run in inlines_of(block)]
    texts += [plain(action.text) for section in sections for action in section.actions]
    return sum(len(each.split()) for each in texts)


def when_said(at: datetime.datetime, now: datetime.datetime) -> str:
    """A moment as one says it: `vandaag 14.02`, `gisteren 9.15`, `12 maart`, `12 maart 2025`."""
    dutch = QLocale(QLocale.Language.Dutch)
    clock = f"{at.hour}.{at.minute:02}"
    days = (now.date() - at.date()).days
    if days == 0:
        return QCoreApplication.translate("About", "vandaag {clock}").format(clock=clock)
    if days == 1:
        return QCoreApplication.translate("About", "gisteren {clock}").format(clock=clock)
    month = dutch.monthName(at.month)
    return f"{at.day} {month}" if at.year == now.year else f"{at.day} {month} {at.year}"


class AboutText(QWidget):
    """The row below the title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person, self._who = Picture(theme.icon("user", 14), 14, self), QLabel(self)
        self._clock, self._when = Picture(theme.icon("history", 14), 14, self), QLabel(self)
        self._words = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for each in (self._person, self._who):
            row.addWidget(each)
        row.addSpacing(theme.px(10))
        for each in (self._clock, self._when):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self._words)
        for each in (self._who, self._when, self._words):
            each.setProperty("role", "caption")

    def show_words(self, count: int) -> None:
        """Show how many words there are."""
        one, more = self.tr("1 woord"), self.tr("{count} woorden")
        self._words.setText(
            one if count == 1 else more.format(count=QLocale(QLocale.Language.Dutch).toString(count))
        )

    def show_change(self, change: LastChange | None, now: datetime.datetime) -> None:
        """Show who changed it last."""
        parts: tuple[QWidget, ...] = (self._person, self._who, self._clock, self._when)
        for each in parts:
            each.setVisible(change is not None)
        if change is None:
            return
        self._person.setVisible(bool(change.who))
        self._who.setText(change.who)
        self._when.setText(self.tr("Gewijzigd {when}").format(when=when_said(change.at, now)))
        self._when.setToolTip(change.at.strftime("%d-%m-%Y %H.%M"))
