"""How did the window stand last time? Kept when it closes, restored when it is made."""

from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from briefing_app.ui.frame.workbench import Workbench
from briefing_app.ui.settings import Settings

USUAL = (1440, 900)
SMALLEST = (1280, 720)


def keep(window: QMainWindow, bench: Workbench, settings: Settings) -> None:
    """Remember how the window stands."""
    settings.keep_bytes("geometry", window.saveGeometry())
    settings.panel_tab = bench.panel.tab
    settings.panel_open = bench.panel_wanted
    settings.list_open = bench.list_wanted
    for split in window.findChildren(QSplitter):
        # A pane that is folded has no width to remember, nor has what was never laid out.
        is_own = split is not bench.splitter or bench.dragged
        if split.objectName() and is_own and all(split.sizes()):
            settings.keep_bytes(_key(split), split.saveState())


def restore(window: QMainWindow, bench: Workbench, settings: Settings) -> None:
    """Let the window stand as it did, on a screen that may be another one."""
    screen = window.screen().availableSize()
    window.setMinimumSize(min(SMALLEST[0], screen.width()), min(SMALLEST[1], screen.height()))
    window.resize(min(USUAL[0], screen.width()), min(USUAL[1], screen.height()))
    geometry = settings.bytes_of("geometry")
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
    bench.panel.show_tab(settings.panel_tab)
    bench.panel_wanted = settings.panel_open
    bench.list_wanted = settings.list_open
    bench.dragged = not settings.bytes_of(_key(bench.splitter)).isEmpty()
    restore_splitters(bench, settings)


def restore_splitters(within: QWidget, settings: Settings) -> None:
    """Divide a part of the window as it was."""
    found = within.findChildren(QSplitter)
    for split in (*found, within) if isinstance(within, QSplitter) else found:
        state = settings.bytes_of(_key(split))
        if split.objectName() and not state.isEmpty():
            split.restoreState(state)


def _key(split: QSplitter) -> str:
    return f"splitter-{split.objectName()}"
