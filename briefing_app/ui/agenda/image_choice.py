"""How does an image get into a text? Chosen as a file, looked at on a thread, then put below the cursor."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefing_app.blocks import Image
from briefing_app.edits.images import LARGEST, CheckedImage, checked, keep_image
from briefing_app.errors import BriefingError, UnreadableFile, Wording
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.workspace import jobs

_NO_ACCESS = Wording("geen toegang", "no access")


class ImageChoice(QObject):
    """Asks for images for one editor."""

    def __init__(self, session: Session, messages: Messages, editor: TextEditor) -> None:
        super().__init__(editor)
        self._session = session
        self._messages = messages
        self._editor = editor
        self._jobs: list[jobs.Job] = []
        """Held until the next: one that is over may still be sending its signals."""

    def choose(self) -> None:
        """Let a person choose a file."""
        kinds = self.tr("Afbeeldingen (*.png *.jpg *.jpeg)")
        name, _ = QFileDialog.getOpenFileName(self._editor, self.tr("Afbeelding invoegen"), "", kinds)
        if name:
            self.insert(Path(name))

    def insert(self, path: Path) -> None:
        """Look at an image and put it below the cursor; what is wrong with it is said."""
        section = self._editor.place().section
        job = jobs.start(lambda _ticket: read_image(path))
        job.done.connect(lambda image: self._put(image, section))
        job.failed.connect(self._messages.error)
        self._jobs = [*(each for each in self._jobs if each.running), job]

    def _put(self, image: CheckedImage, section: str) -> None:
        if section not in {each.id for each in self._editor.parts()}:
            return  # the person went on to another text
        try:
            to = self._session.do(lambda ws: keep_image(ws, image), origin=self)
        except BriefingError as error:
            self._messages.error(error)
            return
        self._editor.insert_island(Image(to, ""))


def read_image(path: Path) -> CheckedImage:
    """The image in a file.

    Raises:
        UnreadableFile, NotAnImage: as they say.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableFile(file=path.name, reason=_NO_ACCESS) from error
    return checked(data)
