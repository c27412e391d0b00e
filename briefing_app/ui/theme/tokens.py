"""Which colours are there, and what is each for? Light, dark and high contrast, as one table."""

from dataclasses import dataclass, fields
from typing import Literal, TypeGuard

from PySide6.QtGui import QColor, QPalette

Role = Literal[
    "chrome",
    "surface",
    "sunken",
    "hover",
    "line",
    "border",
    "text",
    "text2",
    "text3",
    "accent",
    "on_accent",
    "soft",
    "soft_text",
    "focus",
    "ok",
    "ok_bg",
    "go",
    "go_bg",
    "warning",
    "warning_bg",
    "error",
    "error_bg",
    "neutral",
    "neutral_bg",
    "hit",
]
Mode = Literal["system", "light", "dark", "contrast"]
"""What a person may choose; `system` follows the desktop."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One table of colours. `chrome` is what stands around the work, `surface` the work, `sunken` what lies below."""

    name: Literal["light", "dark", "contrast"]
    chrome: QColor
    surface: QColor
    sunken: QColor
    hover: QColor
    line: QColor
    border: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    on_accent: QColor
    soft: QColor
    soft_text: QColor
    focus: QColor
    ok: QColor
    ok_bg: QColor
    go: QColor
    go_bg: QColor
    warning: QColor
    warning_bg: QColor
    error: QColor
    error_bg: QColor
    neutral: QColor
    neutral_bg: QColor
    hit: QColor

    def color(self, role: Role) -> QColor:
        """The colour of a role, a copy that may be changed."""
        return QColor(getattr(self, role))

    @property
    def is_contrast(self) -> bool:
        """Whether backgrounds say nothing, so that what they would say has to be outlined."""
        return self.name == "contrast"

    def hexes(self) -> dict[str, str]:
        """Each role as `#rrggbb`, for a style sheet."""
        return {each.name: getattr(self, each.name).name() for each in fields(self) if each.name != "name"}


def is_mode(text: object) -> TypeGuard[Mode]:
    """Whether a stored choice is one we know."""
    return text in ("system", "light", "dark", "contrast")


def _table(name: Literal["light", "dark", "contrast"], **hexes: str) -> Tokens:
    return Tokens(name=name, **{role: QColor(f"#{value}") for role, value in hexes.items()})


LIGHT = _table(
    "light",
    chrome="F3F5F7",
    surface="FFFFFF",
    sunken="E7EBEF",
    hover="EDF1F5",
    line="D8DEE4",
    border="75828F",
    text="17202A",
    text2="46525E",
    text3="5C6875",
    accent="1A5296",
    on_accent="FFFFFF",
    soft="E1ECF8",
    soft_text="153F73",
    focus="0B63C5",
    ok="1B6337",
    ok_bg="E1F2E7",
    go="1A5296",
    go_bg="E1ECF8",
    warning="874600",
    warning_bg="FCEBD3",
    error="A81E1E",
    error_bg="FBE5E3",
    neutral="46525E",
    neutral_bg="E9EDF1",
    hit="FFE69A",
)

DARK = _table(
    "dark",
    chrome="161A1F",
    surface="1D2228",
    sunken="101316",
    hover="262C33",
    line="343C45",
    border="7C8894",
    text="E9EDF1",
    text2="B9C3CD",
    text3="9AA6B2",
    accent="8DBBF3",
    on_accent="0A1A2C",
    soft="21364E",
    soft_text="CFE2FA",
    focus="6FB1FF",
    ok="8AD6A4",
    ok_bg="1B3526",
    go="9CC6FA",
    go_bg="21364E",
    warning="F3BE70",
    warning_bg="3D2D13",
    error="F8A39B",
    error_bg="45221F",
    neutral="B9C3CD",
    neutral_bg="2D343C",
    hit="5C4A0E",
)

CONTRAST = _table(
    "contrast",
    chrome="000000",
    surface="000000",
    sunken="000000",
    hover="1F1F1F",
    line="FFFFFF",
    border="FFFFFF",
    text="FFFFFF",
    text2="FFFFFF",
    text3="E0E0E0",
    accent="FFE55C",
    on_accent="000000",
    soft="333000",
    soft_text="FFE55C",
    focus="4DE1FF",
    ok="7CFFA8",
    ok_bg="000000",
    go="8FD3FF",
    go_bg="000000",
    warning="FFC861",
    warning_bg="000000",
    error="FF9C94",
    error_bg="000000",
    neutral="FFFFFF",
    neutral_bg="000000",
    hit="6B5B00",
)


def of_palette(palette: QPalette) -> Tokens:
    """High contrast in the colours that a person chose in the desktop: a contrast theme of Windows.

    Such a theme has a handful of colours; what we tell apart beyond these is told by words, marks and outlines.
    """
    ground = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    chosen = palette.color(QPalette.ColorRole.Highlight)
    on_chosen = palette.color(QPalette.ColorRole.HighlightedText)
    grounds = dict.fromkeys(
        ("chrome", "surface", "sunken", "hover", "ok_bg", "go_bg", "warning_bg", "error_bg", "neutral_bg"),
        ground,
    )
    texts = dict.fromkeys(
        ("line", "border", "text", "text2", "text3", "focus", "ok", "go", "warning", "error", "neutral"), text
    )
    return Tokens(
        name="contrast",
        accent=chosen,
        on_accent=on_chosen,
        soft=chosen,
        soft_text=on_chosen,
        hit=ground,
        **grounds,
        **texts,
    )
