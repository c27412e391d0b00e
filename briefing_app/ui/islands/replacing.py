"""How does another image come in the place of one in a text? Chosen as a file, looked at on a thread, then kept."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefing_app.edits.images import CheckedImage, keep_image
from briefing_app.errors import BriefingError
from briefing_app.ui.islands.image import ImageIsland
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session


class Replacing(QObject):
    """Asks for another image for one island."""

    def __init__(self, session: Session, messages: Messages, island: ImageIsland) -> None:
        super().__init__(island)
        self._session = session
        self._messages = messages
        self._island = island
        self._job: QObject | None = None
        island.replace_asked.connect(self.choose)

    def choose(self) -> None:
        """Let a person choose a file."""
        kinds = self.tr("Afbeeldingen (*.png *.jpg *.jpeg)")
        name, _ = QFileDialog.getOpenFileName(self._island, self.tr("Afbeelding vervangen"), "", kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Look at an image and let it stand in the place of the other; what is wrong with it is said."""
        from briefing_app.ui.agenda.image_choice import read_image
        from briefing_app.ui.workspace import jobs

        job = jobs.start(lambda _ticket: read_image(path))
        job.done.connect(self._put)
        job.failed.connect(self._messages.error)
        self._job = job  # nobody else keeps it

    def _put(self, image: CheckedImage) -> None:
        try:
            to = self._session.do(lambda ws: keep_image(ws, image), origin=self)
        except BriefingError as error:
            self._messages.error(error)
        else:
            self._island.show_image(to)
