"""What can be done, by menu and by key? The menus of the window, and the actions they hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QTextEdit

from briefing_app.ui.theme import Mode


@dataclass(frozen=True, slots=True)
class Does:
    """What the menus bring about; given by the window."""

    undo: Callable[[], object]
    redo: Callable[[], object]
    show_view: Callable[[int], object]
    show_tab: Callable[[int], object]
    next_pane: Callable[[], object]
    previous_pane: Callable[[], object]
    toggle_panel: Callable[[bool], object]
    toggle_list: Callable[[bool], object]
    colours: Callable[[Mode], object]
    resize: Callable[[int], object]
    palette: Callable[[], object]
    settings: Callable[[], object]
    help: Callable[[], object]
    keys: Callable[[], object]
    about: Callable[[], object]
    leave: Callable[[], object]


class Menus(QObject):
    """The menu bar, filled."""

    def __init__(self, bar: QMenuBar, does: Does, views: Sequence[str], tabs: Sequence[str]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._does = does
        self.file = bar.addMenu(self.tr("&Bestand"))
        self.edit = bar.addMenu(self.tr("Be&werken"))
        self.insert = bar.addMenu(self.tr("&Invoegen"))
        self.view = bar.addMenu(self.tr("B&eeld"))
        self.extra = bar.addMenu(self.tr("E&xtra"))
        self.help = bar.addMenu(self.tr("&Help"))
        self.leave = self._action(self.file, self.tr("&Afsluiten"), does.leave, "Ctrl+Q")
        self._fill_edit()
        self._nothing = QAction(self.tr("Niets in te voegen in deze weergave"), self)
        self._nothing.setEnabled(False)
        self.set_insert(())
        self._fill_view(views, tabs)
        self.palette = self._action(
            self.extra, self.tr("&Ga naar of geef een opdracht…"), does.palette, "Ctrl+K"
        )
        self.extra.addSeparator()
        self._action(self.extra, self.tr("In&stellingen…"), does.settings, "Ctrl+,")
        self._action(self.help, self.tr("&Help"), does.help, "F1")
        self._action(self.help, self.tr("&Toetsen"), does.keys)
        self._action(self.help, self.tr("&Over Briefing"), does.about)

    def set_working(self, working: bool) -> None:
        """Offer only what makes sense without a workspace, or all."""
        for each in (self.edit, self.insert, self.extra):
            each.menuAction().setVisible(working)
        for action in (*self.views, *self.tabs, self.panel, self.list, self.undo, self.redo, *self.panes):
            action.setEnabled(working)
            if action not in (self.undo, self.redo):
                action.setVisible(working)

    def fill_file(self, fill: Callable[[QMenu], object]) -> None:
        """Let somebody fill the menu Bestand; leaving stays last."""
        self.file.removeAction(self.leave)
        fill(self.file)
        self.file.addSeparator()
        self.file.addAction(self.leave)

    def set_insert(self, actions: Sequence[QAction]) -> None:
        """Offer what can be put into what is shown."""
        self.insert.clear()
        self.insert.addActions(list(actions) or [self._nothing])

    def set_history(self, undo: str | None, redo: str | None, *, unsaved: bool) -> None:
        """Say what undo and redo would do.

        Args:
            unsaved: whether something was typed that is no step yet: undo takes that back first.
        """
        said = self.tr("&Ongedaan maken: {label}").format(label=undo) if undo and not unsaved else ""
        self.undo.setText(said or self.tr("&Ongedaan maken"))
        self.undo.setEnabled(unsaved or undo is not None)
        self.redo.setText(self.tr("Op&nieuw: {label}").format(label=redo) if redo else self.tr("Op&nieuw"))
        self.redo.setEnabled(redo is not None and not unsaved)
        for action, keys in ((self.undo, "Ctrl+Z"), (self.redo, "Ctrl+Y")):
            action.setToolTip(f"{action.text().replace('&', '')} ({keys})")

    def commands(self) -> Iterator[tuple[str, QAction]]:
        """All that the menus offer now, each with the words of the menu it is in."""
        for each in self._bar.actions():
            menu = each.menu()
            if isinstance(menu, QMenu) and each.isVisible():
                yield from _within(menu, plain(each.text()))

    # --- filling ---

    def _fill_edit(self) -> None:
        self.undo = self._action(self.edit, self.tr("&Ongedaan maken"), self._does.undo, "Ctrl+Z")
        self.redo = self._action(self.edit, self.tr("Op&nieuw"), self._does.redo, "Ctrl+Y", "Ctrl+Shift+Z")
        self.edit.addSeparator()
        # No keys of their own: a field that has the keyboard knows these by itself.
        for text, keys, slot in (
            (self.tr("K&nippen"), "Ctrl+X", "cut"),
            (self.tr("&Kopiëren"), "Ctrl+C", "copy"),
            (self.tr("&Plakken"), "Ctrl+V", "paste"),
            (self.tr("&Alles selecteren"), "Ctrl+A", "selectAll"),
        ):
            action = self._action(
                self.edit,
                f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}",
                _on_field(slot),
            )
            action.setData(slot)
        self.edit.aboutToShow.connect(self._offer_editing)

    def _offer_editing(self) -> None:
        field = QApplication.focusWidget()
        for action in self.edit.actions():
            if action.data() is not None:
                action.setEnabled(isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit))

    def _fill_view(self, views: Sequence[str], tabs: Sequence[str]) -> None:
        does = self._does
        self.views = [
            self._action(self.view, word, partial(does.show_view, at), f"Ctrl+{at + 1}")
            for at, word in enumerate(views)
        ]
        self.view.addSeparator()
        self.list = self._toggle(self.tr("&Lijst links"), does.toggle_list, "Ctrl+F9")
        self.panel = self._toggle(self.tr("&Rechterpaneel"), does.toggle_panel, "F9")
        self.tabs = [
            self._action(self.view, word, partial(does.show_tab, at), f"Ctrl+Alt+{at + 1}")
            for at, word in enumerate(tabs)
        ]
        self.view.addSeparator()
        self.panes = [
            self._action(self.view, self.tr("&Volgend deelvenster"), does.next_pane, "F6"),
            self._action(self.view, self.tr("V&orig deelvenster"), does.previous_pane, "Shift+F6"),
        ]
        self.view.addSeparator()
        self._fill_colours(self.view.addMenu(self.tr("&Kleuren")))
        self._action(self.view, self.tr("&Groter"), lambda: does.resize(10), "Ctrl++", "Ctrl+=")
        self._action(self.view, self.tr("Kl&einer"), lambda: does.resize(-10), "Ctrl+-")
        self._action(self.view, self.tr("Ge&wone grootte"), lambda: does.resize(0), "Ctrl+0")

    def _fill_colours(self, menu: QMenu) -> None:
        self.colours = QActionGroup(self)
        modes: tuple[tuple[Mode, str], ...] = (
            ("system", self.tr("&Systeem")),
            ("light", self.tr("&Licht")),
            ("dark", self.tr("&Donker")),
            ("contrast", self.tr("&Hoog contrast")),
        )
        for mode, word in modes:
            action = self._action(menu, word, partial(self._does.colours, mode))
            action.setCheckable(True)
            action.setData(mode)
            self.colours.addAction(action)

    def set_colours(self, mode: Mode) -> None:
        """Tick the colours that were chosen."""
        for action in self.colours.actions():
            action.setChecked(action.data() == mode)

    def _toggle(self, text: str, does: Callable[[bool], object], key: str) -> QAction:
        action = self.view.addAction(text)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(does)
        return action

    def _action(self, menu: QMenu, text: str, does: Callable[[], object], *keys: str) -> QAction:
        action = menu.addAction(text)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.triggered.connect(lambda _checked=False: does())
        return action


def plain(text: str) -> str:
    """The words of a menu, without the mark of its key."""
    return text.partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")


def _within(menu: QMenu, path: str) -> Iterator[tuple[str, QAction]]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _within(below, f"{path} › {plain(action.text())}")
        elif not action.isSeparator() and action.isVisible():
            yield path, action


def _on_field(slot: str) -> Callable[[], None]:
    def act() -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit):
            {
                "cut": field.cut,
                "copy": field.copy,
                "paste": field.paste,
                "selectAll": field.selectAll,
            }[slot]()

    return act
