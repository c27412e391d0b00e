"""How does a theme get onto the application: palette, font, style and style sheet?"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from briefing_app.ui.theme.current import Theme, theme_of
from briefing_app.ui.theme.fonts import font, load_fonts
from briefing_app.ui.theme.sheet import style_sheet
from briefing_app.ui.theme.style import FocusRing
from briefing_app.ui.theme.tokens import Mode, Tokens


def apply(app: QApplication, mode: Mode = "system", scale: int = 100) -> Theme:
    """Dress the application (of style Fusion); again with another mode or size changes it live.

    Args:
        mode: `system` follows the desktop, also when it changes.
        scale: size of text and controls in percents, 90 to 200.
    """
    load_fonts()
    theme = theme_of(app)
    if theme is None:
        theme = Theme(app)
        FocusRing(app)
        theme.changed.connect(lambda: _dress(app, theme))
    theme.choose(mode, scale)
    _dress(app, theme)
    return theme


def _dress(app: QApplication, theme: Theme) -> None:
    app.setFont(font("interface"))
    app.setPalette(_palette(theme.tokens))
    app.setStyleSheet(style_sheet(theme.tokens, theme.px))


def _palette(now: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, color in (
        (role.Window, now.surface),
        (role.WindowText, now.text),
        (role.Base, now.surface),
        (role.AlternateBase, now.surface),
        (role.Text, now.text),
        (role.PlaceholderText, now.text3),
        (role.Button, now.surface),
        (role.ButtonText, now.text),
        (role.BrightText, now.on_accent),
        (role.ToolTipBase, now.text),
        (role.ToolTipText, now.surface),
        (role.Highlight, now.accent),
        (role.HighlightedText, now.on_accent),
        (role.Accent, now.accent),
        (role.Link, now.accent),
        (role.LinkVisited, now.accent),
        (role.Light, now.surface),
        (role.Midlight, now.hover),
        (role.Mid, now.line),
        (role.Dark, now.border),
        (role.Shadow, now.border),
    ):
        palette.setColor(each, color)
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, now.border)
    return palette
