"""Can everybody read the colours?"""

import pytest
from PySide6.QtGui import QColor, QPalette

from briefing_app.ui.theme import CONTRAST, DARK, LIGHT, Tokens
from briefing_app.ui.theme.tokens import of_palette

TABLES = (LIGHT, DARK, CONTRAST)
TEXTS = (
    *(
        (text, ground)
        for text in ("text", "text2", "text3")
        for ground in ("surface", "chrome", "sunken", "hover")
    ),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("soft_text", "soft"),
    *((tone, f"{tone}_bg") for tone in ("ok", "go", "warning", "error", "neutral")),
    *((tone, "surface") for tone in ("ok", "go", "warning", "error", "neutral")),
    ("text", "hit"),
    ("text", "soft"),
    ("surface", "text"),
)
LINES = (("border", "surface"), ("focus", "surface"), ("focus", "chrome"), ("accent", "surface"))


def _light(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(each) for each in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(tokens: Tokens, one: str, other: str) -> float:
    lights = sorted((_light(getattr(tokens, one)), _light(getattr(tokens, other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("tokens", TABLES, ids=lambda each: each.name)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out_from_its_ground(tokens, text, ground):
    assert _contrast(tokens, text, ground) >= 4.5


@pytest.mark.parametrize("tokens", TABLES, ids=lambda each: each.name)
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_borders_and_the_focus_ring_can_be_seen(tokens, line, ground):
    assert _contrast(tokens, line, ground) >= 3


def test_a_colour_that_is_given_out_can_be_changed_without_harm():
    LIGHT.color("text").setRed(255)
    assert LIGHT.text.name() == "#17202a"


def test_a_contrast_theme_of_the_desktop_keeps_its_own_colours():
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    made = of_palette(palette)
    assert made.is_contrast
    assert (made.surface.name(), made.text.name(), made.border.name()) == ("#202020", "#ffff00", "#ffff00")
