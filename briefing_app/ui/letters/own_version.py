"""How does a person say a part in words that only this letter has? In the editor of the agenda, in a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefing_app.blocks import Block, Blocks, Inlines, Paragraph, Styled, Use
from briefing_app.edits import letter_items
from briefing_app.edits.letter_tree import LetterPart, outline
from briefing_app.edits.writing import Part
from briefing_app.errors import BriefingError
from briefing_app.model.letter import Letter
from briefing_app.store import Workspace
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.text.commands import Commands
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.island import Island
from briefing_app.ui.text.toolbar import Toolbar
from briefing_app.ui.theme import px
from briefing_app.ui.widgets import Dialog, rule


class OwnVersion(Dialog):
    """The text of one part; nothing is written before `Bewaren`."""

    def __init__(
        self,
        session: Session,
        messages: Messages,
        letter: Letter,
        part: LetterPart,
        parent: QWidget | None = None,
    ) -> None:
        own = part.own == "text"
        super().__init__(self.tr("Eigen tekst") if own else self.tr("Eigen versie in deze brief"), parent)
        self.resize(px(800), px(640))
        self._session = session
        self._messages = messages
        self._letter = letter
        self._part = part
        self.wants_agenda = False
        said = (
            self.tr("Deze tekst staat alleen in deze brief.")
            if own
            else self.tr("Wat u hier wijzigt, staat alleen in deze brief. De agenda blijft zoals zij is.")
        )
        self.add_text(said, "text2")
        self.editor = TextEditor(self, island_factory=self._island)
        self._fill(part)
        self.body.setSpacing(0)
        commands = Commands(self.editor)
        for name in ("heading", "actions", "image"):  # these belong to the agenda
            commands.all[name].setVisible(False)
        self.body.addWidget(Toolbar(commands, self))
        self.body.addWidget(rule(self))
        self.body.addWidget(self.editor, 1)
        self.body.addWidget(rule(self))
        if part.own == "version":
            back = self.add_button(self.tr("Terug naar de tekst van de agenda"))
            back.clicked.connect(self._back)
        self.add_cancel()
        self.keep = self.add_primary(self.tr("Bewaren"))
        self.keep.setDefault(False)  # Enter makes a paragraph
        self.editor.left.connect(self.keep.setFocus)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> tuple[Inlines, Blocks]:
        """The title and the text as they are now."""
        first, *rest = self.editor.parts() or (Part("", 0, (), ()),)
        blocks = list(first.blocks)
        for each in rest:  # a part has no subheadings of its own; pasted ones stay as words
            blocks += [Paragraph((Styled("b", each.title),)), *each.blocks] if each.title else each.blocks
        return first.title, tuple(blocks)

    def _fill(self, part: LetterPart) -> None:
        section = part.section
        self.editor.show_parts((Part(section.id, 0, section.title, section.blocks),), number=section.label)

    def _back(self) -> None:
        self.wants_agenda = True
        self.accept()

    def _island(self, section_id: str, block: Block) -> Island | None:
        """Tables and images; the actions are those of the agenda, and only drawn."""
        from briefing_app.ui.islands import make_island

        if isinstance(block, Use):
            return None
        return make_island(self._session, self._messages, section_id, block, self.editor.viewport())


def edit_version(
    session: Session, messages: Messages, letter: Letter, section_id: str, parent: QWidget
) -> None:
    """Let a part be said in the letter's own words."""
    part = _find(outline(session.ws, letter), section_id)
    if part is None:
        return
    dialog = OwnVersion(session, messages, letter, part, parent)
    if dialog.exec() != OwnVersion.DialogCode.Accepted:
        return
    title, blocks = dialog.words()

    def act(ws: Workspace) -> None:
        if dialog.wants_agenda:
            letter_items.follow_agenda(ws, letter.id, section_id)
        else:
            letter_items.set_own_words(ws, letter.id, section_id, title, blocks)

    try:
        session.do(act, origin=dialog)
    except BriefingError as error:
        messages.error(error)


def _find(parts: tuple[LetterPart, ...], id: str) -> LetterPart | None:
    for each in parts:
        found = each if each.id == id else _find(each.children, id)
        if found is not None:
            return found
    return None
