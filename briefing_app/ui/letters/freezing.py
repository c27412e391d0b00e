"""How is a letter kept as it went out? With the PDF that is made now, or the very file that was sent."""

from contextlib import suppress
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar, QRadioButton, QWidget

from briefing_app.checks.letter import findings
from briefing_app.edits import letters
from briefing_app.errors import BriefingError, UnreadableFile
from briefing_app.files import READ_ONLY
from briefing_app.model.letter import Letter
from briefing_app.store import read
from briefing_app.ui.letters.export_job import Exported, ExportJob
from briefing_app.ui.letters.findings_list import counted
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.theme import px
from briefing_app.ui.widgets import Banner, Dialog, button
from briefing_app.ui.workspace import jobs

_FORMAT = "pdf"


class FreezeDialog(Dialog):
    """Asks, makes the PDF where it is wanted, and keeps it. This can't be undone, so Annuleren has the keyboard."""

    frozen = Signal()

    def __init__(self, session: Session, letter: Letter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Vastleggen als verzonden"), parent)
        self._session = session
        self._letter = letter
        self._job: ExportJob | None = None
        self._work: jobs.Job | None = None
        """Reading the file; kept, as nobody else does."""
        self.file: Path | None = None
        """The file that was sent, None for the PDF that is made now."""
        self.add_text(self.tr("Deze brief vastleggen als verzonden? Daarna kunt u hem niet meer wijzigen."))
        self.make_now = QRadioButton(self.tr("Bewaar de PDF zoals Briefing die nu maakt"), self)
        self.keep_file = QRadioButton(self.tr("Bewaar het bestand dat is verzonden"), self)
        self.make_now.setChecked(True)
        self.choose_button = button(self.tr("Kiezen…"), "secondary", parent=self)
        self._file_name = QLabel(self.tr("Nog geen bestand gekozen"), self)
        self._file_name.setProperty("role", "caption")
        self.banner = Banner("error", self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("De PDF wordt gemaakt"))
        self.progress.hide()
        self._lay_out()
        self._way_out = self.add_cancel()
        self.freeze_button = self.add_primary(self.tr("Vastleggen"), accepts=False)
        self.freeze_button.clicked.connect(self.start)
        self._way_out.setFocus()
        self._warn()

    def start(self) -> None:
        """Do what was chosen."""
        if self.keep_file.isChecked() and self.file is None:
            self._choose()
            return
        self.banner.hide()
        self._set_busy(True)
        if self.keep_file.isChecked() and self.file is not None:
            self._read(self.file)
            return
        self._job = ExportJob(self._session.ws.path, self._letter.id, (_FORMAT,), self)
        self._job.ended.connect(self._made)
        self._job.start()

    def use_file(self, path: Path) -> None:
        """Keep this file as what was sent."""
        self.file = path
        self._file_name.setText(path.name)
        self.keep_file.setChecked(True)

    def done(self, result: int) -> None:
        """The dialog closes: a PDF that is being made is of no use any more."""
        self._clean()
        super().done(result)

    # --- inside ---

    def _warn(self) -> None:
        """Say what is wrong while it can be settled; a letter that can't be read says so when it is made."""
        with suppress(BriefingError):
            found = findings(read.composition(self._session.ws, self._letter.id))
            errors = [each for each in found if each.kind == "error"]
            if errors:
                said = self.tr("In de brief staat nog {count}. Los die eerst op, of leg de brief zo vast.")
                self.banner.say(said.format(count=counted(errors)), kind="warning", closable=False)

    def _made(self, found: object) -> None:
        made = cast(Exported, found)
        path = made.files.get(_FORMAT)
        if path is None:
            self._refuse(" ".join(made.faults))
        else:
            self._read(path)

    def _read(self, path: Path) -> None:
        self._work = job = jobs.start(lambda _: _bytes(path))
        job.done.connect(self._keep)
        job.failed.connect(lambda error: self._refuse(error.sentence("nl")))

    def _keep(self, source: object) -> None:
        assert isinstance(source, bytes)
        letter = self._letter
        try:
            self._session.do(
                lambda ws: letters.freeze_as_sent(ws, letter.id, source, letter.template), origin=self
            )
        except BriefingError as error:
            self._refuse(error.sentence("nl"))
            return
        self.frozen.emit()
        self.accept()

    def _refuse(self, sentence: str) -> None:
        self._clean()
        self._set_busy(False)
        self.banner.say(sentence, kind="error")

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for each in (self.make_now, self.keep_file, self.choose_button, self.freeze_button):
            each.setEnabled(not busy)

    def _clean(self) -> None:
        if self._job is not None:
            self._job.ended.disconnect(self._made)
            self._job.clean()
            self._job = None

    def _choose(self) -> None:
        found, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Het bestand dat is verzonden"),
            "",
            self.tr("Brieven (*.pdf *.docx);;Alle bestanden (*)"),
        )
        if found:
            self.use_file(Path(found))

    def _lay_out(self) -> None:
        self.choose_button.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setContentsMargins(px(28), 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.choose_button)
        row.addWidget(self._file_name, 1)
        self.body.addWidget(self.make_now)
        self.body.addWidget(self.keep_file)
        self.body.addLayout(row)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.progress)


def freeze(session: Session, messages: Messages, letter: Letter, parent: QWidget) -> None:
    """Ask, and keep the letter as it went out."""
    dialog = FreezeDialog(session, letter, parent)
    said = QCoreApplication.translate("FreezeDialog", "De brief is vastgelegd als verzonden.")
    dialog.frozen.connect(lambda: messages.toast(said))
    dialog.exec()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(file=path, reason=READ_ONLY) from error
    except OSError as error:
        raise UnreadableFile(file=path, reason=error.strerror or "") from error
