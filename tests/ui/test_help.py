"""Is each key that the help speaks of a key that does something?"""

import ast
import re

from briefing_app.ui.frame import help as helping
from tools.make_translations import WINDOW

QT_NAMES = {"Enter": "Return", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right"}


def _literals() -> set[str]:
    files = (each for each in WINDOW.rglob("*.py") if each.name != "help.py")
    return {
        node.value
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _named() -> set[str]:
    """The keys of the help, as Qt writes them; those that only move about in a list or text left out."""
    keys: set[str] = set()
    for shown, _ in helping._keys():
        if "↑" in shown:
            modifiers = shown.split("↑")[0]
            keys |= {modifiers + QT_NAMES[arrow] for arrow in "↑↓←→"}
        else:
            keys |= set(re.split(r", | … ", shown))
    plain = {"Enter", "Esc", "Ctrl+,"}
    return {re.sub(r"Enter\Z", "Return", each) for each in keys - plain}


def test_each_key_of_the_help_is_one_that_the_window_knows() -> None:
    known = _literals() | {f"Ctrl+{at}" for at in range(1, 6)}
    known |= {f"Ctrl+Alt+{at}" for at in range(1, 5)}
    assert _named() - known == set()


def test_the_help_names_each_key_of_the_editor_and_the_menus() -> None:
    keys = {each for each in _literals() if re.fullmatch(r"((Ctrl|Alt|Shift)\+)+[A-Z0-9]|F\d", each)}
    standard = {
        "Ctrl+X",
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+A",
        "Ctrl+Shift+Z",
    }  # as everywhere, or another way to the same
    assert keys - _named() - standard == set()
