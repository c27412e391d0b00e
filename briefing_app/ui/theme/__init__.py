"""How does the window look? Colours, typefaces, icons, marks and the style of controls, in one place."""

from briefing_app.ui.theme.applying import apply
from briefing_app.ui.theme.current import Theme, blend, px, theme_of, tokens
from briefing_app.ui.theme.fonts import FAMILY, FontRole, font, load_fonts
from briefing_app.ui.theme.icons import drawn, icon, mark
from briefing_app.ui.theme.statuses import StatusLook, Tone, status_look, status_word
from briefing_app.ui.theme.tokens import CONTRAST, DARK, LIGHT, Mode, Role, Tokens, is_mode

__all__ = [
    "CONTRAST",
    "DARK",
    "FAMILY",
    "LIGHT",
    "FontRole",
    "Mode",
    "Role",
    "StatusLook",
    "Theme",
    "Tokens",
    "Tone",
    "apply",
    "blend",
    "drawn",
    "font",
    "icon",
    "is_mode",
    "load_fonts",
    "mark",
    "px",
    "status_look",
    "status_word",
    "theme_of",
    "tokens",
]
