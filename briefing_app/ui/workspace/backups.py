"""Which backups of a workspace are there, and how does one get an old one back? Always as a new file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from briefing_app import store
from briefing_app.errors import BriefingError, Lang
from briefing_app.store import Backup
from briefing_app.ui import theme, widgets
from briefing_app.ui.workspace import jobs, words
from briefing_app.ui.workspace.jobs import Job, Ticket
from briefing_app.ui.workspace.places import free_place, with_suffix

_BACKUP = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup and how large it is."""

    backup: Backup
    size: int


def listed(path: Path) -> tuple[Listed, ...]:
    """The backups of the workspace at `path`, newest first. Reads the disk: not for the thread of a window."""
    return tuple(Listed(each, each.file.stat().st_size) for each in store.backups(path))


class BackupsDialog(widgets.Dialog):
    """Of the workspace at `path`, open or not, there or not."""

    open_wanted = Signal(Path)
    """The person wants to open a workspace that was restored."""

    def __init__(self, path: Path, *, lang: Lang = "nl", parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("BackupsDialog", "Back-ups"), parent)
        self._path = path
        self._lang: Lang = lang
        self._job: Job | None = None
        self._restored: Path | None = None
        self._about = self.add_text(
            self.tr(
                "Een back-up komt terug als nieuw bestand; de werkruimte {name} blijft zoals zij is."
            ).format(name=path.stem),
            "text2",
        )
        self.tree = self._make_tree()
        self.empty = widgets.EmptyState(
            "archive",
            self.tr("Briefing maakt elke dag dat u werkt een back-up. U kunt er ook zelf een maken."),
            title=self.tr("Nog geen back-ups"),
            parent=self,
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        self.body.addWidget(self._pages, 1)
        self.said = self.add_text("")
        self.said.hide()
        self._make_buttons()
        self.setMinimumSize(theme.px(600), theme.px(460))
        self._load()

    # --- building ---

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderLabels([self.tr("Gemaakt"), self.tr("Grootte"), self.tr("Bestand")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("Back-ups"))
        tree.setIconSize(QSize(theme.px(16), theme.px(16)))
        header = tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.currentItemChanged.connect(lambda _now, _before: self._arrange())
        # Not `itemActivated`: Enter presses the primary button, which does the same.
        tree.itemDoubleClicked.connect(lambda _item, _column: self._choose_place())
        return tree

    def _make_buttons(self) -> None:
        self.now_button = widgets.button(self.tr("Nu een back-up maken"), "secondary", "save", self)
        self.now_button.clicked.connect(self._back_up)
        self.footer.addWidget(self.now_button)
        self.close_button = self.add_cancel(self.tr("Sluiten"))
        self.restore_button = self.add_primary(self.tr("Terugzetten naar nieuw bestand…"), accepts=False)
        self.restore_button.clicked.connect(self._act)
        self._arrange()

    def _arrange(self) -> None:
        if self._restored is not None:
            self.restore_button.setText(self.tr("Openen"))
            self.restore_button.setEnabled(True)
            return
        self.restore_button.setText(self.tr("Terugzetten naar nieuw bestand…"))
        self.restore_button.setEnabled(self.tree.currentItem() is not None)

    # --- the list ---

    def _load(self) -> None:
        path = self._path
        self._begin(jobs.start(lambda _ticket: listed(path)))
        assert self._job is not None
        self._job.done.connect(self._show)

    def _show(self, found: tuple[Listed, ...]) -> None:
        self.tree.clear()
        for each in found:
            made, size = words.moment(each.backup.made), words.size(each.size)
            item = QTreeWidgetItem([made[:1].upper() + made[1:], size, each.backup.file.name])
            item.setData(0, _BACKUP, each.backup)
            item.setToolTip(2, str(each.backup.file))
            self.tree.addTopLevelItem(item)
        self._pages.setCurrentWidget(self.tree if found else self.empty)
        newest = self.tree.topLevelItem(0)
        if newest is not None:
            self.tree.setCurrentItem(newest)
            self.tree.setFocus()
        self._arrange()

    # --- acts ---

    def _back_up(self) -> None:
        path = self._path
        self.now_button.setEnabled(False)
        self._say(self.tr("De back-up wordt gemaakt…"))
        self._begin(jobs.start(lambda _ticket: store.backup(path)))
        assert self._job is not None
        self._job.done.connect(lambda _made: self._backed_up())

    def _backed_up(self) -> None:
        self.now_button.setEnabled(True)
        self._say(self.tr("De back-up is gemaakt."))
        self._load()

    def _act(self) -> None:
        if self._restored is None:
            self._choose_place()
            return
        restored = self._restored
        self.accept()
        self.open_wanted.emit(restored)

    def _choose_place(self) -> None:
        backup = self._chosen()
        if backup is None:
            return
        place = free_place(self._path.parent, self.tr("{name} teruggezet").format(name=self._path.stem))
        dialog = QFileDialog(self, self.tr("Terugzetten naar nieuw bestand"), str(place))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(self.tr("Werkruimte van Briefing (*.briefing)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda to: self.restore(backup, with_suffix(Path(to))))
        dialog.open()

    def restore(self, backup: Backup, to: Path) -> None:
        """Bring a backup back as the new file `to`."""
        self._say(self.tr("De back-up wordt teruggezet…"))

        def work(ticket: Ticket) -> Path:
            ticket.commit()
            store.restore(backup.file, to)
            return to

        self._begin(jobs.start(work))
        assert self._job is not None
        self._job.done.connect(self._brought_back)

    def _brought_back(self, to: Path) -> None:
        self._restored = to
        said = self.tr("De back-up staat nu in {file}. U kunt hem openen.")
        self._say(said.format(file=to.name))
        self.tree.setEnabled(False)
        self._arrange()
        self.restore_button.setFocus()

    # --- inside ---

    def _chosen(self) -> Backup | None:
        item = self.tree.currentItem()
        found = item.data(0, _BACKUP) if item is not None else None
        return found if isinstance(found, Backup) else None

    def _begin(self, job: Job) -> None:
        self._job = job
        job.failed.connect(self._fail)

    def _fail(self, error: BriefingError) -> None:
        self.now_button.setEnabled(True)
        self._say(error.sentence(self._lang), "error")

    def _say(self, text: str, role: str = "text2") -> None:
        self.said.setProperty("role", role)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(text)
        self.said.show()
