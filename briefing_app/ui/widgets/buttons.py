"""How is a button made? One primary a view, secondary outlined, tertiary text; an icon alone has a name."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from briefing_app.ui.theme import Role, icon, px

ButtonKind = Literal["primary", "secondary", "tertiary"]

_ICON_ROLES: dict[ButtonKind, Role] = {"primary": "on_accent", "secondary": "text", "tertiary": "text"}


def button(
    text: str, kind: ButtonKind = "secondary", icon_name: str | None = None, parent: QWidget | None = None
) -> QPushButton:
    """A button with words.

    Args:
        icon_name: a Lucide icon before the words.
    """
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.ArrowCursor)
    made.setAutoDefault(False)
    if icon_name is not None:
        made.setIcon(icon(icon_name, 16, _ICON_ROLES[kind]))
        made.setIconSize(QSize(px(22), px(16)))  # wider than the icon: room between it and the words
    return made


def icon_button(
    icon_name: str, tooltip: str, size: int = 18, role: Role = "text2", parent: QWidget | None = None
) -> QToolButton:
    """A button of an icon alone; the tooltip is its name for those who don't see it."""
    made = QToolButton(parent)
    made.setProperty("kind", "icon")
    made.setIcon(icon(icon_name, size, role))
    made.setIconSize(QSize(px(size), px(size)))
    made.setToolTip(tooltip)
    made.setAccessibleName(tooltip)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
