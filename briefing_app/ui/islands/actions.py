"""How does a list of actions stand in a text? With its heading, its count, its rows and a way to add one."""

import datetime
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from briefing_app.blocks import Block, Use
from briefing_app.edits.action_lists import address_of
from briefing_app.ui import theme
from briefing_app.ui.islands.actions_acts import ActionActs
from briefing_app.ui.islands.actions_grid import ActionsGrid
from briefing_app.ui.islands.look import Labels, bare_label
from briefing_app.ui.islands.measured import MeasuredIsland
from briefing_app.ui.messages import Messages
from briefing_app.ui.session import Session, Touched
from briefing_app.ui.widgets import button


class ActionsIsland(MeasuredIsland):
    """One action list of a section. Its rows are stored apart from the text, so it writes them by itself."""

    def __init__(
        self,
        session: Session,
        section_id: str,
        list_no: int,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        labels: Labels = bare_label,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__(parent)
        self._acts = ActionActs(session, messages, section_id, list_no, origin=self, today=today)
        self.grid = ActionsGrid(self._acts, labels, self)
        self._title = QLabel(self.tr("Acties"), self)
        self._title.setProperty("role", "block_heading")
        self._count = _Badge(self)
        self.add_button = button(self.tr("Actie toevoegen"), "tertiary", "plus", self)
        self.add_button.setToolTip(self.tr("Actie toevoegen (Ctrl+Shift+A)"))
        self.add_button.clicked.connect(lambda: self.grid.add())
        self.add_button.setVisible(not session.read_only)
        self._nothing = QLabel(self.tr("Nog geen acties. Voeg er een toe."), self)
        self._nothing.setProperty("role", "text2")
        self._arrange()
        self.setFocusProxy(self.grid)
        self.grid.height_changed.connect(self.grew)
        self.grid.left.connect(self.left)
        self.grid.emptied.connect(self.removed)
        for signal in (
            self.grid.rows.modelReset,
            self.grid.rows.rowsInserted,
            self.grid.rows.rowsRemoved,
        ):
            signal.connect(self._counted)
        self.grid.show_actions(self._acts.actions())
        self._counted()
        session.changed.connect(self._changed)

    def _arrange(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 0, 0, 0)
        heading.setSpacing(theme.px(8))
        heading.addWidget(self._title)
        heading.addWidget(self._count)
        heading.addStretch(1)
        heading.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(heading)
        column.addWidget(self._nothing)
        column.addWidget(self.grid, 1)

    # --- as an island ---

    def set_block(self, block: Block) -> None:
        """The text holds only which list it is, by now maybe of another section; the rows come from the workspace."""
        address = address_of(block, self._acts.section) if isinstance(block, Use) else None
        if address is not None:
            self._acts.section, self._acts.list_no = address
        self.grid.show_actions(self._acts.actions())

    def enter(self, side: Literal["before", "after"]) -> None:
        if self.grid.rows.actions:
            self.grid.enter(side)
        else:
            self.add_button.setFocus(Qt.FocusReason.TabFocusReason)

    def add(self) -> bool:
        self.grid.add()
        return True

    def heightForWidth(self, width: int) -> int:
        above = max(self.add_button.sizeHint().height(), self._title.sizeHint().height()) + theme.px(4)
        if self.grid.isHidden():
            return above + self._nothing.sizeHint().height() + theme.px(4)
        return above + self.grid.height_for(width)

    # --- inside ---

    def _changed(self, touched: Touched, origin: object) -> None:
        draft = self.grid.rows.draft
        if draft and ("action", draft) in touched:
            self.grid.rows.draft = ""
        if origin is self:
            return
        if not touched or any(table in ("action", "section", "agenda") for table, _ in touched):
            self.grid.show_actions(self._acts.actions())

    def _counted(self) -> None:
        count = len(self.grid.rows.actions)
        self._count.setText(str(count))
        self._count.setAccessibleName(self.tr("{count} acties").format(count=count))
        self.grid.setAccessibleDescription(self._count.accessibleName())
        was_hidden = self.grid.isHidden()
        self.grid.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        if was_hidden != self.grid.isHidden():
            self.grew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys on the button, as the grid has its own."""
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_Up:
                self.left.emit("before")
            case Qt.Key.Key_Down if self.grid.rows.actions:
                self.grid.enter("before")
            case Qt.Key.Key_Down:
                self.left.emit("after")
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if not self.grid.rows.actions:
                self.removed.emit()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._acts.read_only:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Actie toevoegen"), lambda: self.grid.add())
        menu.addAction(self.tr("Actielijst verwijderen"), self.removed.emit)
        menu.popup(event.globalPos())


class _Badge(QLabel):
    """A number in a box."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(theme.font("caption"))
        self.setFixedHeight(theme.px(20))
        self.setMinimumWidth(theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(now.border if now.is_contrast else now.line)
        painter.setBrush(now.neutral_bg)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        painter.setPen(now.text2)
        painter.setFont(theme.font("caption"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
