"""Where are the frozen things a document's formats point at? Formats hold numbers; the vault says what they mean.

Qt compares and shares formats by value, so a number is all that is put in one. Shapes and looks have one number per
value; a note, a field or an island has a number of its own, which is its identity while the text is open.
"""

from enum import IntEnum
from typing import cast

from PySide6.QtGui import QTextFormat

from briefing_app.blocks import Block, Inline
from briefing_app.ui.text.lines import Prose, Shape
from briefing_app.ui.text.runs import Look

Thing = Inline | Block


class Property(IntEnum):
    """What our formats hold beside how they look."""

    THING = QTextFormat.Property.UserProperty.value + 1
    LOOK = QTextFormat.Property.UserProperty.value + 2
    SHAPE = QTextFormat.Property.UserProperty.value + 3


INLINE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
ISLAND_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2


class Vault:
    """The things of one open text. Numbers are never used again."""

    def __init__(self) -> None:
        self._last = 0
        self._things: dict[int, Thing] = {}
        self._values: dict[int, Shape | Look] = {}
        self._numbers: dict[Shape | Look, int] = {}

    def add(self, thing: Thing) -> int:
        """A number for something that stands in the text."""
        self._last += 1
        self._things[self._last] = thing
        return self._last

    def put(self, number: int, thing: Thing) -> None:
        """Let what stands there be this now."""
        self._things[number] = thing

    def thing(self, number: int) -> Thing | None:
        """What stands there; None for a number from elsewhere."""
        return self._things.get(number)

    def shape_number(self, shape: Shape) -> int:
        """The number of a shape."""
        return self._number(shape)

    def look_number(self, look: Look) -> int:
        """The number of a look, 0 for a plain one."""
        return self._number(look) if look else 0

    def shape(self, number: int) -> Shape:
        """What a block is; a paragraph where it doesn't say."""
        return cast(Shape, self._values.get(number) or Prose())

    def look(self, number: int) -> Look:
        """What is around a run."""
        return cast(Look, self._values.get(number, ()))

    def _number(self, value: Shape | Look) -> int:
        found = self._numbers.get(value)
        if found is None:
            self._last += 1
            found = self._numbers[value] = self._last
            self._values[found] = value
        return found
