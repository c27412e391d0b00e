"""How does a letter become files? Choose, see what is still wanting, export with progress, then open or show them."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from briefing_app.assemble.packages import packages
from briefing_app.checks.letter import findings
from briefing_app.edits.letter_tree import FROZEN
from briefing_app.errors import BriefingError
from briefing_app.model.letter import Letter
from briefing_app.paths import templates_dir
from briefing_app.store import read
from briefing_app.ui.letters.export_choice import ExportChoice
from briefing_app.ui.letters.export_job import Exported, ExportJob
from briefing_app.ui.letters.findings_list import FindingsList, counted, places
from briefing_app.ui.letters.saving import Looked, look, put
from briefing_app.ui.session import Session
from briefing_app.ui.theme import px, status_word
from briefing_app.ui.widgets import Banner, Dialog, rule
from briefing_app.ui.workspace import jobs

Stage = Literal["choose", "taken", "looking", "making", "placing", "done"]
_EVERYWHERE = ("docx", "pdf")


class ExportDialog(Dialog):
    """Made for one letter, whose typing has been saved."""

    go_to = Signal(str, str)
    """(section id, field): the place of a finding; the dialog has closed."""

    def __init__(
        self,
        session: Session,
        letter: Letter,
        parent: QWidget | None = None,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(self.tr("Brief exporteren"), parent)
        self.resize(px(880), px(600))
        self._session = session
        self._letter = letter
        self._job: ExportJob | None = None
        self._work: jobs.Job | None = None
        """On the disk; kept, as nobody else does."""
        self._stage: Stage = "choose"
        self._overwrite = False
        self._free = ""
        self.files: tuple[Path, ...] = ()
        composition = read.composition(session.ws, letter.id)
        self.findings = findings(composition)
        self._can_settle = letter.state not in FROZEN
        formats = next(
            (e.formats for e in packages(templates_dir()) if e.name == letter.template), _EVERYWHERE
        )
        self.choice = ExportChoice(letter, formats, settings, self)
        self.list = FindingsList(
            self.findings, places(composition.sections), self, can_settle=self._can_settle
        )
        self.banner = Banner("error", self)
        self.progress = QProgressBar(self)
        self.progress_text = QLabel(self)
        self._lay_out()
        self._make_buttons()
        self.choice.changed.connect(self._chosen)
        self.list.go_to.connect(self._go_to)
        self._show_stage("choose")

    # --- the way of an export ---

    def start(self, *, overwrite: bool = False) -> None:
        """See whether the files can come there, then make them."""
        self._overwrite = overwrite
        self.banner.hide()
        folder, stem, formats = self.choice.target, self.choice.stem, self.choice.formats
        self._show_stage("looking")
        self._work = job = jobs.start(lambda _: look(folder, stem, formats))
        job.done.connect(self._looked)
        job.failed.connect(self._say_error)

    def _looked(self, found: object) -> None:
        looked = cast(Looked, found)
        if looked.taken and not self._overwrite:
            self._free = looked.free
            said = (
                self.tr("‘{name}’ staat al in deze map. Overschrijf het bestand, of gebruik een andere naam.")
                if len(looked.taken) == 1
                else self.tr(
                    "Bestanden met deze naam staan al in deze map. Overschrijf ze, of gebruik een andere naam."
                )
            )
            self.banner.say(said.format(name=looked.taken[0].name), kind="warning", closable=False)
            self._show_stage("taken")
            return
        self._make()

    def _use_free(self) -> None:
        """A name that isn't taken."""
        self.choice.use_stem(self._free)
        self.start()

    def _make(self) -> None:
        formats = self.choice.formats
        self._job = ExportJob(self._session.ws.path, self._letter.id, formats, self)
        self._job.progressed.connect(self._progressed)
        self._job.ended.connect(self._made)
        self._progressed(0, len(formats))
        self._show_stage("making")
        self._job.start()

    def _progressed(self, done: int, total: int) -> None:
        # Where it stands within a file nobody knows, so the bar is busy until one is done.
        self.progress.setRange(0, total if done else 0)
        self.progress.setValue(done)
        self.progress_text.setText(
            self.tr("{done} van {total} bestanden klaar").format(done=done, total=total)
            if total > 1
            else self.tr("Het bestand wordt gemaakt")
        )

    def _made(self, found: object) -> None:
        made = cast(Exported, found)
        if made.stopped:
            self._clean()
            self._show_stage("choose")
            self.banner.say(self.tr("Gestopt. Er is niets geschreven."), kind="hint")
        elif not made.files:
            self._fail(made.faults)
        else:
            self._show_stage("placing")
            folder, stem, overwrite = self.choice.target, self.choice.stem, self._overwrite
            self._work = job = jobs.start(lambda _: put(made.files, folder, stem, overwrite=overwrite))
            job.done.connect(lambda files: self._placed(files, made.faults))
            job.failed.connect(self._say_error)

    def _placed(self, files: object, faults: tuple[str, ...]) -> None:
        self.files = cast(tuple[Path, ...], files)
        self._clean()
        self.choice.remember()
        self._show_stage("done")
        names = self.tr(" en ").join(f"‘{each.name}’" for each in self.files)
        self.progress_text.setText(self.tr("Klaar: {names}.").format(names=names))
        if faults:
            self.banner.say(" ".join(faults), kind="error")

    def _fail(self, faults: tuple[str, ...]) -> None:
        self._clean()
        self._show_stage("choose")
        self.banner.say(" ".join(faults), kind="error")

    def _say_error(self, error: object) -> None:
        assert isinstance(error, BriefingError)
        self._fail((error.sentence("nl"),))

    def stop(self) -> None:
        """End the export; nothing of it stays."""
        if self._job is not None:
            self._job.stop()

    def reject(self) -> None:
        """Esc: stops what is being made, else closes. A file on its way to its name is waited for."""
        if self._stage == "making":
            self.stop()
        elif self._stage in ("choose", "taken", "done"):
            super().reject()

    def done(self, result: int) -> None:
        """The dialog closes: what is being made is stopped."""
        self._clean()
        super().done(result)

    def _clean(self) -> None:
        if self._job is not None:
            self._job.ended.disconnect(self._made)
            self._job.clean()
            self._job = None

    # --- afterwards ---

    def _open(self) -> None:
        for each in self.files[:1]:
            self._hand_over(each)

    def _show_folder(self) -> None:
        self._hand_over(self.choice.target)

    def _hand_over(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            said = self.tr("Er is geen programma gevonden om ‘{name}’ te openen. Open de map zelf: {folder}.")
            self.banner.say(said.format(name=path.name, folder=self.choice.target), kind="warning")

    def _go_to(self, section_id: str, field: str) -> None:
        self.reject()
        self.go_to.emit(section_id, field)

    def _to_first(self) -> None:
        self._go_to(self.findings[0].place, self.findings[0].field)

    # --- inside ---

    def _chosen(self) -> None:
        """Another name or folder: what was said of the one before no longer holds."""
        if self._stage in ("choose", "taken"):
            self.banner.hide()
            self._show_stage("choose")

    def _show_stage(self, stage: Stage) -> None:
        self._stage = stage
        is_choosing, is_busy = stage == "choose", stage in ("looking", "making", "placing")
        has_error = self._can_settle and any(each.kind == "error" for each in self.findings)
        is_taken = stage == "taken"
        self.choice.setEnabled(is_choosing or is_taken)
        self.progress.setVisible(is_busy)
        self.progress_text.setVisible(stage in ("making", "placing", "done"))
        self.stop_button.setEnabled(stage == "making")
        for button, is_shown in (
            (self.cancel_button, is_choosing or is_taken),
            (self.stop_button, is_busy),
            (self.overwrite_button, is_taken),
            (self.free_button, is_taken),
            (self.anyway_button, is_choosing and has_error),
            (self.export_button, is_choosing and not has_error),
            (self.fault_button, is_choosing and has_error),
            (self.close_button, stage == "done"),
            (self.folder_button, stage == "done"),
            (self.open_button, stage == "done"),
        ):
            button.setVisible(is_shown)
        for button in (self.export_button, self.anyway_button):
            button.setEnabled(bool(self.choice.formats))
        if stage == "looking":
            self.progress.setRange(0, 0)
        for first in (
            self.stop_button,
            self.free_button,
            self.open_button,
            self.fault_button,
            self.export_button,
        ):
            if first.isVisibleTo(self):
                first.setDefault(True)
                first.setFocus()
                return

    def _make_buttons(self) -> None:
        self.cancel_button = self.add_cancel()
        self.stop_button = self._button(self.tr("Stoppen"), self.stop)
        self.overwrite_button = self._button(self.tr("Overschrijven"), lambda: self.start(overwrite=True))
        self.anyway_button = self._button(self.tr("Toch exporteren"), self.start)
        self.close_button = self._button(self.tr("Sluiten"), self.accept)
        self.folder_button = self._button(self.tr("Map tonen"), self._show_folder)
        self.free_button = self._primary(self.tr("Andere naam gebruiken"), self._use_free)
        self.open_button = self._primary(self.tr("Openen"), self._open)
        self.fault_button = self._primary(self.tr("Naar de fout"), self._to_first)
        self.export_button = self._primary(self.tr("Exporteren"), self.start)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        made = self.add_button(text)
        made.clicked.connect(lambda: act())
        return made

    def _primary(self, text: str, act: Callable[[], None]) -> QPushButton:
        made = self.add_primary(text, accepts=False)
        made.clicked.connect(lambda: act())
        return made

    def _lay_out(self) -> None:
        self.add_text(f"{self._letter.title} · {status_word(self._letter.state)}", "caption")
        self.body.addWidget(rule(self))
        right = QVBoxLayout()
        right.setSpacing(px(12))
        head = QLabel(self.tr("Controle vooraf"), self)
        head.setProperty("role", "label")
        count = QLabel(counted(self.findings), self)
        count.setProperty("role", "caption")
        top = QHBoxLayout()
        top.addWidget(head)
        top.addStretch(1)
        top.addWidget(count)
        right.addLayout(top)
        right.addWidget(self.list, 1)
        columns = QHBoxLayout()
        columns.setSpacing(px(24))
        columns.addWidget(self.choice, 1)
        columns.addWidget(rule(self, upright=True))
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.banner)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang van de export"))
        self.progress_text.setWordWrap(True)
        self.progress_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.progress_text)
        self.body.addWidget(self.progress)
