"""How do moments, sizes and places of files read to a person?"""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:  # these load slowly, and the first window needs only moments
    from briefing_app.edits.doubts import Counts
    from briefing_app.model.letter import Letter

_DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def moment(when: datetime, now: datetime | None = None) -> str:
    """A moment as one says it: `vandaag 14.02`, `gisteren 9.30`, `12 november 16.45`, the year if it is another."""
    when = when.astimezone()
    today = (now or datetime.now()).astimezone().date()
    time = f"{when.hour}.{when.minute:02}"
    return _day(when.date(), today).format(time=time)


def _day(day: date, today: date) -> str:
    translate = QCoreApplication.translate
    if day == today:
        return translate("Moment", "vandaag {time}")
    if day == today - timedelta(days=1):
        return translate("Moment", "gisteren {time}")
    month = _DUTCH.monthName(day.month, QLocale.FormatType.LongFormat)
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {month}{year} {{time}}"


def size(count: int) -> str:
    """How large a file is, in the units a file manager uses."""
    if count < 1000:
        return QCoreApplication.translate("Size", "kleiner dan 1 kB")
    return _DUTCH.formattedDataSize(
        count, 1 if count >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def folder(path: Path) -> str:
    """The folder of a file as a person knows it, the own home as `~`."""
    try:
        return str(Path("~") / path.parent.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path.parent)


def counts(found: "Counts") -> str:
    """How much was read: `55 onderdelen, 54 acties, 22 noten`; what there is none of is left out, but for the first."""
    translate = QCoreApplication.translate
    pieces = (
        (found.sections, translate("Counts", "onderdeel"), translate("Counts", "onderdelen")),
        (found.actions, translate("Counts", "actie"), translate("Counts", "acties")),
        (found.notes, translate("Counts", "noot"), translate("Counts", "noten")),
        (found.tables, translate("Counts", "tabel"), translate("Counts", "tabellen")),
        (found.motions, translate("Counts", "motie"), translate("Counts", "moties")),
        (found.commitments, translate("Counts", "toezegging"), translate("Counts", "toezeggingen")),
    )
    said = [
        f"{many} {one if many == 1 else more}"
        for at, (many, one, more) in enumerate(pieces)
        if many or at == 0
    ]
    return ", ".join(said)


def published(letter: "Letter") -> str:
    """Which published letter it is: `Kamerstuk 32 824, nr. 456 · 12 mei 2026`."""
    from briefing_app.assemble.wording import dossier_number

    translate = QCoreApplication.translate
    said = []
    if letter.dossiers:
        dossier = dossier_number(letter.dossiers[0])
        with_number = translate("Letter", "Kamerstuk {dossier}, nr. {number}")
        without = translate("Letter", "Kamerstuk {dossier}")
        said.append((with_number if letter.number else without).format(dossier=dossier, number=letter.number))
    if letter.date is not None:
        month = _DUTCH.monthName(letter.date.month, QLocale.FormatType.LongFormat)
        said.append(f"{letter.date.day} {month} {letter.date.year}")
    return " · ".join(said)
