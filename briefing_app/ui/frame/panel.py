"""What stands at the right? The preview and what belongs to the section, as tabs, or as a strip."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from briefing_app.ui.frame.wiring import call_if_there
from briefing_app.ui.theme import px
from briefing_app.ui.widgets import EmptyState, Rail, icon_button, rule

KEYS = ("preview", "details", "comments", "findings")
_ICONS = ("panel-right", "list", "message-square", "square-check")
WIDTH, NARROWEST, WIDEST = 424, 360, 720


class RightPanel(QFrame):
    """Four tabs; the page of a tab is made when it is first shown."""

    folded = Signal()
    """A person wants it out of the way."""
    tab_changed = Signal(int)

    def __init__(self, make_preview: Callable[[QWidget], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_preview = make_preview
        self._pages: dict[int, QWidget] = {}
        self.setAccessibleName(self.tr("Rechterpaneel"))
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName(self.tr("Tabbladen van het rechterpaneel"))
        for each in self.words():
            self.tabs.addTab(each)
        self.tabs.currentChanged.connect(self._show_page)
        self.fold = icon_button("panel-right", self.tr("Rechterpaneel sluiten (F9)"), parent=self)
        self.fold.clicked.connect(self.folded)
        self.stack = QStackedWidget(self)
        head = QHBoxLayout()
        head.setContentsMargins(px(8), 0, px(8), 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(self))
        column.addWidget(self.stack, 1)
        self.tabs.setFixedHeight(px(48))
        self.setMinimumWidth(px(NARROWEST))
        self.setMaximumWidth(px(WIDEST))

    def words(self) -> tuple[str, ...]:
        """What the tabs are called."""
        return (self.tr("Voorbeeld"), self.tr("Gegevens"), self.tr("Opmerkingen"), self.tr("Bevindingen"))

    @property
    def preview(self) -> QWidget | None:
        """The preview, None before it was shown."""
        return self._pages.get(0)

    @property
    def tab(self) -> int:
        """Which tab is shown."""
        return self.tabs.currentIndex()

    def show_tab(self, index: int) -> None:
        """Show another tab."""
        self.tabs.setCurrentIndex(index if 0 <= index < len(KEYS) else 0)

    def fill(self) -> None:
        """Make the page of the current tab: the window is on screen now."""
        self._page(self.tab)

    def put(self, key: str, page: QWidget) -> None:
        """Show a page under a tab, in place of what it has to say by itself."""
        self.take(key)
        self._pages[KEYS.index(key)] = page
        self.stack.addWidget(page)
        self.show_tab(KEYS.index(key))
        self._show_again()

    def take(self, key: str) -> None:
        """Let the page of a tab go."""
        page = self._pages.pop(KEYS.index(key), None)
        if page is not None:
            page.hide()
            page.deleteLater()
            self._show_again()

    def forget(self) -> None:
        """Let the preview go, with its process: it belongs to a workspace that is closed."""
        preview = self._pages.pop(0, None)
        if preview is not None:
            call_if_there(preview, "stop")
            preview.hide()
            preview.deleteLater()

    def _show_again(self) -> None:
        if self.isVisible():
            self._page(self.tab)

    def _show_page(self, index: int) -> None:
        if self.isVisible():
            self._page(index)
        self.tab_changed.emit(index)

    def _page(self, index: int) -> None:
        if index not in self._pages:
            page = self._make_preview(self.stack) if index == 0 else self._empty(index)
            self._pages[index] = page
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(self._pages[index])

    def _empty(self, index: int) -> QWidget:
        texts = {
            1: self.tr(
                "Hier komen de gegevens van het onderdeel: wie het schrijft, hoe ver het is en wanneer het "
                "is gewijzigd. Dit deel van Briefing is er nog niet."
            ),
            2: self.tr("Hier komen de opmerkingen van wie meeleest. Dit deel van Briefing is er nog niet."),
            3: self.tr(
                "Hier komt wat Briefing bij het nakijken vindt, zoals een verwijzing die nergens heen leidt. "
                "Dit deel van Briefing is er nog niet."
            ),
        }
        return EmptyState(_ICONS[index], texts[index], title=self.words()[index], parent=self.stack)


def panel_strip(panel: RightPanel, parent: QWidget) -> Rail:
    """The tabs of the panel as a strip: choosing one opens the panel."""
    strip = Rail(QCoreApplication.translate("RightPanel", "Rechterpaneel"), parent)
    for key, icon_name, word in zip(KEYS, _ICONS, panel.words(), strict=True):
        strip.add(key, icon_name, word, checkable=False)
    return strip
