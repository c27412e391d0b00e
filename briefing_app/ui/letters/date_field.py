"""How does a person fill in a date? Typed as it is written in a letter, or picked from a calendar."""

import datetime

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from briefing_app.assemble.wording import long_date
from briefing_app.ui.letters.typed import read_date
from briefing_app.ui.theme import icon


class DateField(QLineEdit):
    """Shows `27 november 2026`; understands other ways to write it. Down opens the calendar."""

    picked = Signal(object)
    """The date that is meant now, None for none."""
    understood = Signal(bool)
    """Whether what is typed is a date, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date: datetime.date | None = None
        self.setPlaceholderText(self.tr("Bijvoorbeeld 27 november 2026"))
        self._open = self.addAction(icon("calendar", 16, "text2"), QLineEdit.ActionPosition.LeadingPosition)
        self._open.setText(self.tr("Kalender openen"))
        self._open.triggered.connect(self.open_calendar)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._finished)

    @property
    def date(self) -> datetime.date | None:
        """The last date that was understood."""
        return self._date

    def set_date(self, day: datetime.date | None) -> None:
        """Show a date."""
        self._date = day
        self.setText(long_date(day))
        self.understood.emit(True)

    def open_calendar(self) -> None:
        """Let a date be picked below the field."""
        if self.isReadOnly():
            return
        popup = Popup(self._date or datetime.date.today(), self)
        popup.calendar.clicked.connect(lambda day: self._pick(day, popup))
        popup.calendar.activated.connect(lambda day: self._pick(day, popup))
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        popup.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _pick(self, day: QDate, popup: "Popup") -> None:
        popup.close()
        self.set_date(datetime.date(day.year(), day.month(), day.day()))
        self.picked.emit(self._date)
        self.setFocus()

    def _typed(self, text: str) -> None:
        found = read_date(text)
        if found is not None or not text.strip():
            self._date = found
            self.understood.emit(True)
            self.picked.emit(found)

    def _finished(self) -> None:
        found = read_date(self.text())
        if found is not None:
            self.setText(long_date(found))
        self.understood.emit(found is not None or not self.text().strip())


class Popup(QFrame):
    """The calendar below the field; gone with a click elsewhere."""

    def __init__(self, day: datetime.date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(QLocale(QLocale.Language.Dutch))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
