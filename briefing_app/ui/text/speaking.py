"""What hears somebody who can't see the text, where Qt says no more than `object`? What stands at the cursor."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from briefing_app.blocks import Block, Field, Image, InlineUse, Note, Ref, Table, Use, plain
from briefing_app.ui.text.describing import described

if TYPE_CHECKING:
    from briefing_app.ui.text.editor import TextEditor


class Speaker(QObject):
    """Announces the note, field, reference or island that the cursor comes to."""

    def __init__(self, edit: "TextEditor") -> None:
        super().__init__(edit)
        self._edit = edit

    def cursor_moved(self) -> None:
        """Say what stands after the cursor."""
        if not QAccessible.isActive():
            return
        found = self._edit.text.thing_at(self._edit.textCursor().position())
        if found is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, self.words(*found)))

    def words(self, number: int, thing: object) -> str:
        """An object in words."""
        match thing:
            case Note(children=children):
                shown = str(self._edit.objects.numbers.get(number, ""))
                return self.tr("Noot {number}: {text}").format(number=shown, text=plain(children))
            case Ref(to):
                return self.tr("Verwijzing: {text}").format(text=self._edit.objects.words.of_ref(to))
            case Field(to):
                return self.tr("Veld: {text}").format(text=self._edit.objects.words.of_field(to))
            case InlineUse(to):
                return self.tr("Bouwsteen: {text}").format(text=to)
            case Table() | Image() | Use():
                return described(thing)
            case _:
                return described(thing) if isinstance(thing, Block) else ""
