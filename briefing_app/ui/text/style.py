"""How does each shape and look appear in the editor? The only file that knows fonts, spaces and colours of text."""

from dataclasses import dataclass, field

from PySide6.QtGui import QBrush, QFont, QTextBlockFormat, QTextCharFormat, QTextFrameFormat

from briefing_app.ui import theme
from briefing_app.ui.text.lines import Heading, Prose, Shape, Standing
from briefing_app.ui.text.runs import Look, link_of
from briefing_app.ui.text.vault import INLINE_OBJECT, ISLAND_OBJECT, Property, Vault

MEASURE = 560
"""The widest a line of text gets."""
GUTTER = 24
INDENT = 28
"""Of one level of a list."""
_BOLD = QFont.Weight.DemiBold


@dataclass
class Style:
    """Formats of one open text, in the colours of now. Made anew when colours or sizes change."""

    vault: Vault
    title_indent: int = 0
    """Room before the title for its number."""
    small: bool = False
    """One line of text in interface type, as a note has."""
    _chars: dict[tuple[Look, str], QTextCharFormat] = field(default_factory=dict)
    _blocks: dict[tuple[Shape, int], QTextBlockFormat] = field(default_factory=dict)

    def anew(self, vault: Vault) -> "Style":
        """The same for another text, or for other colours."""
        return Style(vault, self.title_indent, self.small)

    def char(self, shape: Shape, look: Look) -> QTextCharFormat:
        """The format of characters in a block of this shape."""
        role = "interface" if self.small else _role(shape)
        found = self._chars.get((look, role))
        if found is None:
            found = self._chars[look, role] = self._char(role, look)
        return found

    def thing(self, shape: Shape, look: Look, number: int) -> QTextCharFormat:
        """The format of the character that stands for a note, a field, a reference."""
        made = QTextCharFormat(self.char(shape, look))
        made.setObjectType(INLINE_OBJECT)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        made.setProperty(Property.THING, number)
        return made

    def island(self, number: int) -> QTextCharFormat:
        """The format of the character that stands for an island."""
        made = QTextCharFormat()
        made.setObjectType(ISLAND_OBJECT)
        made.setProperty(Property.THING, number)
        return made

    def block(self, shape: Shape, below: int = 0) -> QTextBlockFormat:
        """The format of a block, with room below for what is placed there."""
        found = self._blocks.get((shape, below))
        if found is None:
            found = self._blocks[shape, below] = self._block(shape, below)
        return found

    def _char(self, role: str, look: Look) -> QTextCharFormat:
        colors = theme.tokens()
        made = QTextCharFormat()
        made.setFont(_font(role))
        made.setForeground(QBrush(colors.text))
        if look:
            made.setProperty(Property.LOOK, self.vault.look_number(look))
        for wrap in look:
            match wrap.tag:
                case "b":
                    made.setFontWeight(_BOLD if role in ("editor", "interface") else QFont.Weight.Bold)
                case "i":
                    made.setFontItalic(True)
                case "sup":
                    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
                case "sub":
                    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
                case "mark":
                    made.setBackground(QBrush(colors.hit))
                case "a":
                    made.setForeground(QBrush(colors.accent))
                    made.setFontUnderline(True)
                    made.setToolTip(link_of(look))
        return made

    def _block(self, shape: Shape, below: int) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setProperty(Property.SHAPE, self.vault.shape_number(shape))
        top, bottom, left, line = (0, 0, 0, 20) if self.small else _measures(shape)
        if line:
            made.setLineHeight(theme.px(line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(theme.px(top))
        made.setBottomMargin(theme.px(bottom) + below)
        made.setLeftMargin(theme.px(left))
        if isinstance(shape, Heading):
            made.setHeadingLevel(shape.level + 1)
            made.setTextIndent(self.title_indent if shape.level == 0 else 0)
        return made


def _role(shape: Shape) -> str:
    match shape:
        case Heading(_, 0):
            return "title"
        case Heading(_, 1):
            return "block_heading"
        case Heading():
            return "deep_heading"
        case Prose() | Standing():
            return "editor"


def _font(role: str) -> QFont:
    match role:
        case "title":
            return theme.font("title")
        case "block_heading":
            return theme.font("block_heading")
        case "deep_heading":
            font = theme.font("editor")
            font.setWeight(QFont.Weight.Medium)
            return font
        case "interface":
            return theme.font("interface")
        case _:
            return theme.font("editor")


def _measures(shape: Shape) -> tuple[int, int, int, int]:
    """Space above and below, indent and line height. Of two spaces that meet, Qt takes the larger."""
    match shape:
        case Heading(_, 0):
            return 4, 12, 0, 28
        case Heading():
            return 28, 6, 0, 24
        case Prose(depth=0, quote=False):
            return 12, 12, 0, 26
        case Prose(depth=0):
            return 12, 12, GUTTER, 26
        case Prose(depth=depth):
            return 4, 4, depth * INDENT, 26
        case Standing():
            return 12, 12, 0, 0


def page(margin: int, top: int, bottom: int) -> QTextFrameFormat:
    """The frame of the whole text."""
    made = QTextFrameFormat()
    made.setLeftMargin(margin)
    made.setRightMargin(margin)
    made.setTopMargin(top)
    made.setBottomMargin(bottom)
    return made
