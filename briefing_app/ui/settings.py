"""What does the program remember of a person and a screen? One typed place; nothing of a workspace is here."""

import getpass
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from briefing_app.errors import Lang
from briefing_app.ui.theme import Mode, is_mode
from briefing_app.ui.theme.current import MAX_SCALE, MIN_SCALE
from briefing_app.ui.workspace.recent import Recent

_MOST_RECENT = 10


class Settings:
    """Typed access to a `QSettings`; what is stored wrongly reads as what a new person has.

    Args:
        store: where it is kept; a test gives a file of its own.
    """

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @classmethod
    def of_user(cls) -> "Settings":
        """Those of the person who is logged in."""
        return cls(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Briefing", "briefing"))

    @classmethod
    def in_file(cls, path: Path) -> "Settings":
        """Those in a file."""
        return cls(QSettings(str(path), QSettings.Format.IniFormat))

    @property
    def store(self) -> QSettings:
        """Where it is kept, for a view with memories of its own."""
        return self._store

    def sync(self) -> None:
        """Write what was set."""
        self._store.sync()

    # --- a person ---

    @property
    def mode(self) -> Mode:
        """The colours a person chose."""
        stored = self._text("person/colours")
        return stored if is_mode(stored) else "system"

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._store.setValue("person/colours", mode)

    @property
    def scale(self) -> int:
        """The size of the interface, in percents."""
        return min(MAX_SCALE, max(MIN_SCALE, self._number("person/scale", 100)))

    @scale.setter
    def scale(self, percents: int) -> None:
        self._store.setValue("person/scale", percents)

    @property
    def person(self) -> str:
        """Who works here, as steps and a second window name them."""
        return self._text("person/name") or _login_name()

    @person.setter
    def person(self, name: str) -> None:
        self._store.setValue("person/name", name.strip())

    @property
    def lang(self) -> Lang | None:
        """The language a person chose, None where that of the desktop counts."""
        stored = self._text("person/language")
        return "en" if stored == "en" else "nl" if stored == "nl" else None

    @lang.setter
    def lang(self, lang: Lang | None) -> None:
        self._store.setValue("person/language", lang or "")

    # --- workspaces ---

    @property
    def last_workspace(self) -> Path | None:
        """What was open when the program was left, None after the welcome."""
        stored = self._text("workspaces/last")
        return Path(stored) if stored else None

    @last_workspace.setter
    def last_workspace(self, path: Path | None) -> None:
        self._store.setValue("workspaces/last", "" if path is None else str(path))

    @property
    def recents(self) -> tuple[Recent, ...]:
        """The workspaces used lately, the last one first."""
        return tuple(_recent(each) for each in self._list("workspaces/recent"))

    def remember(self, path: Path, when: datetime | None = None) -> None:
        """Note that a workspace is used, now."""
        opened = datetime.now().astimezone() if when is None else when
        others = (each for each in self.recents if each.path != path)
        self._set_recents((Recent(path, opened), *others))

    def forget(self, path: Path) -> None:
        """Take a workspace from the list; its file stays."""
        self._set_recents(each for each in self.recents if each.path != path)

    def _set_recents(self, recents: Iterable[Recent]) -> None:
        lines = [f"{each.opened.isoformat() if each.opened else ''}|{each.path}" for each in recents]
        self._store.setValue("workspaces/recent", lines[:_MOST_RECENT])

    # --- the screen ---

    @property
    def view(self) -> str:
        """The name of the view that was shown."""
        return self._text("window/view") or "agenda"

    @view.setter
    def view(self, name: str) -> None:
        self._store.setValue("window/view", name)

    @property
    def panel_tab(self) -> int:
        """Which tab of the right panel was shown."""
        return self._number("window/tab", 0)

    @panel_tab.setter
    def panel_tab(self, index: int) -> None:
        self._store.setValue("window/tab", index)

    @property
    def panel_open(self) -> bool:
        """Whether a person wants the right panel where there is room for it."""
        return self._truth("window/panel", True)

    @panel_open.setter
    def panel_open(self, is_open: bool) -> None:
        self._store.setValue("window/panel", is_open)

    @property
    def list_open(self) -> bool:
        """Whether a person wants the list at the left of a view."""
        return self._truth("window/list", True)

    @list_open.setter
    def list_open(self, is_open: bool) -> None:
        self._store.setValue("window/list", is_open)

    def bytes_of(self, name: str) -> QByteArray:
        """What a window or splitter kept under a name, empty where it kept nothing."""
        stored = self._store.value(f"window/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, state: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self._store.setValue(f"window/{name}", state)

    # --- inside ---

    def _text(self, key: str) -> str:
        stored = self._store.value(key)
        return stored if isinstance(stored, str) else ""

    def _number(self, key: str, otherwise: int) -> int:
        stored = self._store.value(key)
        try:
            return int(str(stored))
        except ValueError:
            return otherwise

    def _truth(self, key: str, otherwise: bool) -> bool:
        stored = self._store.value(key)
        return otherwise if stored is None else str(stored).casefold() == "true"

    def _list(self, key: str) -> list[str]:
        stored = self._store.value(key)
        if isinstance(stored, str):  # a list of one comes back from a file as what was in it
            return [stored] if stored else []
        return [str(each) for each in stored] if isinstance(stored, list) else []


def _recent(line: str) -> Recent:
    when, _, path = line.partition("|")
    try:
        return Recent(Path(path), datetime.fromisoformat(when))
    except ValueError:
        return Recent(Path(path))


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without names
        return ""
