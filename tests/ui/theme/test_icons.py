"""Is each icon that the window names there, and each one that is there named?"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from briefing_app.paths import assets_dir
from briefing_app.ui.theme import sheet
from briefing_app.ui.theme.statuses import _LOOKS

WINDOW = Path(__file__).resolve().parents[3] / "briefing_app" / "ui"
TAKES_A_NAME = {"icon", "icon_button", "icon_action", "EmptyState"}
NAME = re.compile(r"[a-z]+(-[a-z0-9]+)*\Z")


def _trees() -> Iterator[ast.AST]:
    for file in WINDOW.rglob("*.py"):
        yield ast.parse(file.read_text(encoding="utf-8"))


def _literals() -> set[str]:
    return {
        node.value
        for tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _named_at_once() -> set[str]:
    """The names that stand where an icon is asked for."""
    return {
        node.args[0].value
        for tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (getattr(node.func, "attr", None) or getattr(node.func, "id", "")) in TAKES_A_NAME
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and NAME.match(node.args[0].value)
    }


def _there(folder: str = "") -> set[str]:
    return {each.stem for each in (assets_dir() / "icons" / folder).glob("*.svg")}


def test_each_icon_that_is_asked_for_is_there() -> None:
    named = _named_at_once()
    assert len(named) > 20
    assert named - _there() == set()


def test_each_icon_that_is_there_is_named_in_the_window() -> None:
    assert _there() - _literals() == set()


def test_the_marks_are_those_of_the_statuses() -> None:
    assert {each.mark for each in _LOOKS.values()} == _there("marks")


def test_the_arrows_of_the_style_sheet_are_there_for_light_and_dark_grounds() -> None:
    asked = set(re.findall(r"drawn/([\w-]+)-\$ground", Path(sheet.__file__).read_text(encoding="utf-8")))
    assert {f"{each}-{ground}" for each in asked for ground in ("light", "dark")} == _there("drawn")
