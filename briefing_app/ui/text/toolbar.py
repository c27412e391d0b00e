"""The buttons above the text. What doesn't fit goes under `…`."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from briefing_app.ui import theme, widgets
from briefing_app.ui.text.commands import KINDS, Commands

_SHOWN: tuple[tuple[str, ...], ...] = (
    ("b", "i"),
    ("bullets", "numbers"),
    ("table", "link"),
    ("note",),
    ("ref",),
    ("field",),
)
_WORDED = ("note", "ref", "field")
_MORE: tuple[tuple[str, ...], ...] = (
    ("sup", "sub"),
    ("quote",),
    ("higher", "deeper"),
    ("action", "actions", "image"),
    ("paste_plain",),
)


def _has_line(names: tuple[str, ...]) -> bool:
    """Whether a line stands before a group: between the buttons with words there is none."""
    return names[0] not in _WORDED[1:]


def _width(buttons: list[QToolButton]) -> int:
    """What room a group takes."""
    return sum(each.sizeHint().width() + theme.px(1) for each in buttons) + theme.px(11)


class Toolbar(QFrame):
    """As high as a tab bar; its buttons are the actions of `Commands`."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setAccessibleName(self.tr("Opmaak"))
        self.setFixedHeight(theme.px(48))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(24), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(1))
        self._kind = self._menu_button(self.tr("Alinea"), self.tr("Soort alinea"))
        for kind in KINDS:
            self._kind.menu().addAction(commands.all[kind])
        self._row.addWidget(self._kind)
        self._groups: list[tuple[QWidget, list[QToolButton], tuple[str, ...]]] = []
        for names in _SHOWN:
            self._add_group(names)
        self._row.addStretch(1)
        self._more = self._menu_button("", self.tr("Meer opmaak"))
        self._more.setIcon(theme.icon("ellipsis", 18))
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._more.setProperty("kind", "icon")
        self._more.menu().aboutToShow.connect(self._fill_more)
        self._row.addWidget(self._more)
        commands.state_changed.connect(self._refresh)
        self._refresh()

    def _menu_button(self, text: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFont(theme.font("interface_strong"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(QMenu(made))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setIcon(theme.icon("chevron-down", 16))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands after the word
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return made

    def _add_group(self, names: tuple[str, ...]) -> None:
        line = widgets.rule(self, upright=True)
        line.setFixedHeight(theme.px(24))
        self._row.addSpacing(theme.px(4))
        if _has_line(names):
            self._row.addWidget(line)
        self._row.addSpacing(theme.px(4))
        buttons = [self._button(self._commands.all[name], worded=name in _WORDED) for name in names]
        for each in buttons:
            self._row.addWidget(each)
        self._groups.append((line, buttons, names))

    def _button(self, action: QAction, *, worded: bool) -> QToolButton:
        made = QToolButton(self)
        made.setDefaultAction(action)
        made.setIconSize(QSize(theme.px(18), theme.px(18)))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(action.text().rstrip("…"))
        if worded:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setFont(theme.font("interface_strong"))
        else:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            made.setProperty("kind", "icon")
        if action.menu() is not None:
            made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _refresh(self) -> None:
        self._kind.setText(self._commands.kind_name())
        self._kind.setEnabled(self._commands.all["b"].isEnabled())

    def _fill_more(self) -> None:
        menu = self._more.menu()
        menu.clear()
        hidden = tuple(names for _, buttons, names in self._groups if buttons[0].isHidden())
        for names in (*hidden, *_MORE):
            for name in names:
                menu.addAction(self._commands.all[name])
            menu.addSeparator()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_more"):
            self._measure()

    def _measure(self) -> None:
        """Take the sizes of now: they come with the colours."""
        if self.height() != theme.px(48):
            self.setFixedHeight(theme.px(48))
        self._row.setContentsMargins(theme.px(24), 0, theme.px(16), 0)
        for each in self.findChildren(QToolButton):
            each.setIconSize(QSize(theme.px(18), theme.px(18)))
            each.setFont(theme.font("interface_strong"))
            each.ensurePolished()  # the style sheet has its say in how wide they are
        if self.isVisible():
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    def _fit(self) -> None:
        """Take the words off buttons from the end, and then the buttons, as far as there is no room for them."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= self._widest_kind() + self._more.sizeHint().width() + theme.px(8)
        for count in range(len(_WORDED), -1, -1):
            for _, buttons, names in self._groups:
                worded = names[0] in _WORDED[:count]
                look = (
                    Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                    if worded
                    else Qt.ToolButtonStyle.ToolButtonIconOnly
                )
                for each in buttons:
                    each.setToolButtonStyle(look)
            if sum(map(_width, (buttons for _, buttons, _ in self._groups))) <= room:
                break
        for line, buttons, names in self._groups:
            room -= _width(buttons)
            for each in buttons:
                each.setVisible(room >= 0)
            line.setVisible(room >= 0 and _has_line(names))

    def _widest_kind(self) -> int:
        """Room for any name, so that nothing moves when the cursor does."""
        names = (self.tr("Opsomming"), self.tr("Tussenkop"), self.tr("Nummering"), self.tr("Onderdeel"))
        width = max(map(self._kind.fontMetrics().horizontalAdvance, names)) + theme.px(36)
        self._kind.setFixedWidth(width)
        return width

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(48))
