"""What stands in a text but is edited as itself: actions, tables, images."""

from PySide6.QtWidgets import QWidget

from briefing_app import blocks as b
from briefing_app.edits.action_lists import address_of
from briefing_app.ui.islands.look import Labels
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session
from briefing_app.ui.text.island import Island

__all__ = ["make_island"]


def make_island(
    session: Session, messages: Messages, section_id: str, block: b.Block, parent: QWidget
) -> Island | None:
    """The widget for a block of a section's text, None for one that has none."""
    labels = _labels(session)
    match block:
        case b.Use() if address := address_of(block, section_id):
            from briefing_app.ui.islands.actions import ActionsIsland

            return ActionsIsland(session, *address, messages, parent, labels=labels)
        case b.Table():
            from briefing_app.ui.islands.table import TableIsland

            return TableIsland(block, parent, labels=labels, read_only=session.read_only)
        case b.Image():
            from briefing_app.edits.images import image_bytes
            from briefing_app.ui.islands.image import ImageIsland
            from briefing_app.ui.islands.replacing import Replacing

            island = ImageIsland(
                block, lambda to: image_bytes(session.ws, to) or b"", parent, read_only=session.read_only
            )
            Replacing(session, messages, island)
            return island
        case _:
            return None


def _labels(session: Session) -> Labels:
    """What references and fields show, as they are now: looked up when one is shown."""

    def label(pointer: b.Ref | b.Field) -> str:
        from briefing_app.ui.agenda.references import words_of

        if session.agenda is None:
            return pointer.to
        words = words_of(session.agenda, session.letters)
        return words.of_ref(pointer.to) if isinstance(pointer, b.Ref) else words.of_field(pointer.to)

    return label
