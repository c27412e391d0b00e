"""How does the window come up? From the command line to the event loop, and back with an exit code."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.errors import Lang, NoScreen
from briefing_app.paths import assets_dir

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from briefing_app.ui.settings import Settings
    from briefing_app.ui.window import MainWindow

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_SCREENS_OF_THEIR_OWN = ("eglfs", "linuxfb", "vnc")
"""Platforms of Qt that draw for a person without a display server; `offscreen` and `minimal` draw for nobody."""


def launch(path: Path | None, *, lang: Lang | None = None) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    Args:
        path: the workspace to open, None for the one that was open last.
        lang: the language, None for the one a person chose, else that of the desktop.

    Raises:
        NoScreen: there is nowhere to show a window.
    """
    need_screen()
    # Thousands of classes and enumerations are made on the way and all stay: collecting finds nothing, and takes time.
    gc.disable()
    from PySide6.QtCore import QTimer

    from briefing_app.ui.settings import Settings

    app = make_application()
    settings = Settings.of_user()
    window = make_window(app, settings, lang or settings.lang or _desktop_language())
    begin(window, path)
    window.show()
    # What goes wrong before the window is there belongs on the terminal.
    QTimer.singleShot(0, window, lambda: _watch(app, window))
    return app.exec()


def need_screen() -> None:
    """Refuse where there is no screen; Qt itself would abort the process.

    Raises:
        NoScreen: neither X nor Wayland, nor another platform that was asked for.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if not sys.platform.startswith("linux") or platform in _SCREENS_OF_THEIR_OWN:
        return
    if not any(os.environ.get(each) for each in _SCREENS):
        raise NoScreen


def make_application() -> "QApplication":
    """The one application of the process."""
    from PySide6.QtWidgets import QApplication

    # The style by option: `setStyle` would make Python classes of all that `QStyle` knows before the window is there.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setOrganizationName("Briefing")
    app.setApplicationName("briefing")
    app.setApplicationDisplayName("Briefing")
    app.setDesktopFileName("briefing")
    return app


def make_window(app: "QApplication", settings: "Settings", lang: Lang) -> "MainWindow":
    """The window, dressed, in a language, with nothing open."""
    from briefing_app.ui import theme
    from briefing_app.ui.window import MainWindow

    translate(app, lang)
    theme.apply(app, settings.mode, settings.scale)
    app.setWindowIcon(theme.icon("briefing", 64, "accent"))
    return MainWindow(settings, lang=lang)


def begin(window: "MainWindow", path: Path | None) -> None:
    """Open what was asked for, else what was open last, else show the welcome."""
    last = window.settings.last_workspace
    if path is not None:
        window.open_path(path)
    elif last is not None and last.exists():
        window.open_path(last)
    else:
        window.show_welcome()


def translate(app: "QApplication", lang: Lang) -> None:
    """Let Qt's own words and ours be in a language. Ours are Dutch by themselves."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    QLocale.setDefault(QLocale(QLocale.Language.Dutch if lang == "nl" else QLocale.Language.English))
    files = []
    if lang == "nl":
        files.append(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_nl.qm")
    else:
        files.append(assets_dir() / "translations" / "briefing_en.qm")
    for each in files:
        translator = QTranslator(app)
        if each.exists() and translator.load(str(each)):
            app.installTranslator(translator)


def _desktop_language() -> Lang:
    name = next((os.environ[each] for each in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(each)), "")
    if not name:
        import locale

        name = locale.getlocale()[0] or ""
    return "en" if name.lower().startswith("en") else "nl"


def _watch(app: "QApplication", window: "MainWindow") -> None:
    from briefing_app.ui.crash import CrashHook
    from briefing_app.ui.workspace.garbage import collect_here

    hook = CrashHook(window.flush, lambda: window)
    hook.setParent(app)
    gc.freeze()
    collect_here()
    hook.install()
    app.aboutToQuit.connect(hook.uninstall)
