"""How do rail, view and right panel share the room? With little of it, the panel takes the place of the list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.ui.frame.panel import WIDTH, RightPanel, panel_strip
from briefing_app.ui.frame.parts import ViewPart
from briefing_app.ui.theme import px
from briefing_app.ui.widgets import Banner, Rail, Splitter, rule

ROOMY = 1428
"""From this width on list, work and panel stand side by side."""
_WIDEST_BY_ITSELF = 560


class Workbench(QWidget):
    """Rail · list and work (a view) · right panel, with the messages above the view.

    The list is the first pane of a view's splitter, by convention: so any view with one folds.
    """

    arranged = Signal(bool, bool)
    """Whether list and panel are shown now."""

    def __init__(
        self,
        views: tuple[ViewPart, ...],
        make_preview: Callable[[QWidget], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._has_panel = {each.key: each.has_panel for each in views}
        self._current = ""
        self.list_wanted = True
        self.panel_wanted = True
        self._panel_over_list = False
        self._begun = False
        self.rail = Rail(self.tr("Weergaven"), self)
        for each in views:
            self.rail.add(each.key, each.icon, each.title)
        self.rail.add("help", "circle-question-mark", self.tr("Help"), below=True, checkable=False)
        self.rail.add("settings", "settings", self.tr("Instellingen"), below=True, checkable=False)
        self.reading = Banner("hint", self)
        self.banner = Banner("error", self)
        self.stack = QStackedWidget(self)
        self.panel = RightPanel(make_preview, self)
        self.panel.folded.connect(lambda: self.want_panel(False))
        self.strip = panel_strip(self.panel, self)
        self.strip.chosen.connect(self._open_by_strip)
        self.splitter = Splitter("right", Qt.Orientation.Horizontal, self)
        self.splitter.splitterMoved.connect(self._dragged)
        self.dragged = False
        self._lay_out()

    # --- views ---

    def show_view(self, key: str, view: QWidget) -> None:
        """Bring a view to the front; it is added the first time."""
        if self.stack.indexOf(view) < 0:
            self.stack.addWidget(view)
        self._current = key
        self.stack.setCurrentWidget(view)
        self.rail.set_current(key)
        self.arrange()

    def take_banner(self) -> None:
        """Let errors be shown above the view: the welcome may have had the banner."""
        self._column.insertWidget(1, self.banner)

    def say_reading(self, holder: str, again: Callable[[], object]) -> None:
        """Say that somebody else has the workspace, and offer to try again."""
        said = self.tr("Deze werkruimte is al open bij {naam}. U kunt haar alleen lezen.")
        name = holder or self.tr("iemand anders")
        again_word = self.tr("Opnieuw proberen")
        self.reading.say(said.format(naam=name), action=again_word, then=again, closable=False)

    def show_findings(self, list_of_them: QWidget) -> None:
        """Show a list of what to look at beside the text."""
        self.panel.put("findings", list_of_them)
        self.want_panel(True)

    def drop_findings(self) -> None:
        """Let that list go."""
        self.panel.take("findings")

    def clear(self) -> None:
        """Nothing is open any more: let go what belongs to it."""
        self._current = ""
        self.rail.set_current("")
        self.panel.forget()
        self.panel.take("findings")
        self.arrange()

    def begin(self) -> None:
        """The window is on screen: what could wait for that may be made now."""
        self._begun = True
        self.arrange()

    # --- room ---

    @property
    def is_roomy(self) -> bool:
        """Whether list, work and panel go side by side."""
        return self.width() >= px(ROOMY)

    @property
    def panel_shown(self) -> bool:
        """Whether the right panel is open."""
        wanted = self.panel_wanted if self.is_roomy or not self.list_wanted else self._panel_over_list
        return wanted and self._has_panel.get(self._current, False)

    @property
    def list_shown(self) -> bool:
        """Whether the list at the left is open."""
        return self.list_wanted and (self.is_roomy or not self.panel_shown)

    def want_panel(self, wanted: bool) -> None:
        """Open or close the right panel, as a person wants."""
        if self.is_roomy or not self.list_wanted:
            self.panel_wanted = wanted
        self._panel_over_list = wanted
        self.arrange()

    def want_list(self, wanted: bool) -> None:
        """Open or close the list, as a person wants; where room is scarce it takes that of the panel."""
        self.list_wanted = wanted
        if wanted:
            self._panel_over_list = False
        self.arrange()

    def arrange(self) -> None:
        """Show what fits."""
        panel, has_panel = self.panel_shown, self._has_panel.get(self._current, False)
        self.panel.setVisible(panel)
        self.strip.setVisible(has_panel and not panel)
        self._strip_line.setVisible(self.strip.isVisibleTo(self))
        list_pane = self._list_pane()
        if list_pane is not None:
            list_pane.setVisible(self.list_shown)
        if panel:
            self._divide()
            if self._begun:
                self.panel.fill()
        self.arranged.emit(self.list_shown, panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self.arrange)

    def _divide(self) -> None:
        """Extra width goes to the panel up to 560, then to the margins; where it was dragged to, it stays."""
        room = self.splitter.width()
        if self.dragged or room <= 0:
            return
        extra = max(0, self.width() - px(1440))
        right = min(px(_WIDEST_BY_ITSELF), px(WIDTH) + extra)
        self.splitter.setSizes([room - right, right])

    def _dragged(self) -> None:
        self.dragged = True

    def _open_by_strip(self, key: str) -> None:
        at = self.strip.keys.index(key)
        self.panel.show_tab(at)
        self.want_panel(True)
        self.panel.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_pane(self) -> QWidget | None:
        view = self.stack.currentWidget()
        found = view if isinstance(view, QSplitter) or view is None else view.findChild(QSplitter)
        return found.widget(0) if isinstance(found, QSplitter) else None

    def _lay_out(self) -> None:
        work = QWidget(self)
        self._column = QVBoxLayout(work)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.reading)
        self.take_banner()
        self._column.addWidget(self.stack, 1)
        self.splitter.addWidget(work)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        rail_line, self._strip_line = rule(self, upright=True), rule(self, upright=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget, stretch in (
            (self.rail, 0),
            (rail_line, 0),
            (self.splitter, 1),
            (self._strip_line, 0),
            (self.strip, 0),
        ):
            row.addWidget(widget, stretch)
