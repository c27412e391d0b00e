"""What can a person do to the text by a button, a menu or a key? Actions with Dutch names, for toolbar and menus.

Their state follows the cursor. Only an image needs more than the text: the view hears `image_wanted`.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from briefing_app.blocks import Cell, Field, Ref, Row, StyleName, Table, Text, Use
from briefing_app.edits.action_lists import lists_in
from briefing_app.ids import new_id
from briefing_app.ui import theme
from briefing_app.ui.text import editing, looking
from briefing_app.ui.text.dialogs import LinkDialog, ReferenceDialog
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.lines import Standing
from briefing_app.ui.text.rich import RichEdit
from briefing_app.ui.text.runs import has
from briefing_app.ui.text.words import FIELDS, Target, field_label

if TYPE_CHECKING:
    from briefing_app.ui.text.finding import FindBar

KINDS: tuple[editing.Kind, ...] = ("paragraph", "heading", "bullets", "numbers", "quote")
STYLES: tuple[StyleName, ...] = ("b", "i", "sup", "sub")


class Commands(QObject):
    """The actions of one editor, by name in `all`."""

    image_wanted = Signal()
    """The view has a person choose an image, and calls `editor.insert_island`."""
    state_changed = Signal()

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self.editor = editor
        self.all: dict[str, QAction] = {}
        self._find_bar: FindBar | None = None
        self.kinds = QActionGroup(self)
        self._add_kinds()
        self._add_styles()
        self._add_things()
        editor.claimed = editor.notes.box.edit.claimed = tuple(
            each for each in self.all.values() if not each.shortcut().isEmpty()
        )
        self.field_menu = QMenu(editor)
        self.field_menu.setTitle(self.tr("Veld"))
        self.field_menu.aboutToShow.connect(self._fill_fields)
        self.all["field"].setMenu(self.field_menu)
        editor.cursorPositionChanged.connect(self.refresh)
        editor.currentCharFormatChanged.connect(self.refresh)
        editor.edited.connect(self.refresh)
        self.refresh()

    # --- making them ---

    def _add_kinds(self) -> None:
        self._add("paragraph", self.tr("Alinea"), "pilcrow", "Ctrl+Alt+0", lambda: self._kind("paragraph"))
        self._add("heading", self.tr("Tussenkop"), "heading", "Ctrl+Alt+1", lambda: self._kind("heading"))
        self._add("bullets", self.tr("Opsomming"), "list", "Ctrl+Shift+L", lambda: self._kind("bullets"))
        self._add("numbers", self.tr("Genummerde lijst"), "list-ordered", "", lambda: self._kind("numbers"))
        self._add("quote", self.tr("Citaat"), "text-quote", "", lambda: self._kind("quote"))
        self._add("deeper", self.tr("Niveau lager"), "indent-increase", "", lambda: self._indent(1))
        self._add("higher", self.tr("Niveau hoger"), "indent-decrease", "", lambda: self._indent(-1))
        for kind in KINDS:
            self.all[kind].setCheckable(True)
            self.kinds.addAction(self.all[kind])

    def _add_styles(self) -> None:
        self._add("b", self.tr("Vet"), "bold", "Ctrl+B", lambda: self._toggle("b"))
        self._add("i", self.tr("Cursief"), "italic", "Ctrl+I", lambda: self._toggle("i"))
        self._add("sup", self.tr("Superscript"), "superscript", "", lambda: self._toggle("sup"))
        self._add("sub", self.tr("Subscript"), "subscript", "", lambda: self._toggle("sub"))
        for style in STYLES:
            self.all[style].setCheckable(True)

    def _add_things(self) -> None:
        self._add("table", self.tr("Tabel"), "table", "", self.insert_table)
        self._add("link", self.tr("Link…"), "link", "", self.edit_link)
        self._add("note", self.tr("Noot"), "asterisk", "Ctrl+Alt+F", self._note)
        self._add("ref", self.tr("Verwijzing"), "hash", "Ctrl+Shift+R", self.insert_reference)
        self._add("field", self.tr("Veld"), "braces", "", self._show_fields)
        self._add("image", self.tr("Afbeelding…"), "image", "", self.image_wanted.emit)
        self._add("action", self.tr("Actie"), "square-check", "Ctrl+Shift+A", self.add_action)
        self._add("actions", self.tr("Actielijst"), "", "", self.insert_actions)
        self._add("find", self.tr("Zoeken…"), "search", "Ctrl+F", self.find)
        self._add("replace", self.tr("Vervangen…"), "", "Ctrl+H", lambda: self.find(replacing=True))
        self._add("paste_plain", self.tr("Plakken als tekst"), "clipboard", "", self.editor.paste_plain)

    def _add(self, name: str, text: str, icon: str, keys: str, act: Callable[[], object]) -> None:
        action = QAction(text, self)
        if icon:
            action.setIcon(theme.icon(icon, 18))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text.rstrip('…')} ({shown})")
        else:
            action.setToolTip(text.rstrip("…"))
        action.triggered.connect(lambda: act())
        self.editor.addAction(action)
        self.all[name] = action

    # --- what they do ---

    def _kind(self, kind: editing.Kind) -> None:
        if self.editor.active() is self.editor:
            self.editor.set_kind(kind)
        self.refresh()

    def _indent(self, by: int) -> None:
        if self.editor.active() is self.editor:
            self.editor.indent(by)

    def _toggle(self, style: StyleName) -> None:
        edit = self.editor.active()
        if edit is not None:
            edit.toggle(style)
        self.refresh()

    def _note(self) -> None:
        if self.editor.active() is self.editor:
            self.editor.insert_note()

    def find(self, *, replacing: bool = False) -> None:
        """Open the bar that finds words in this text, and replaces them."""
        if self._find_bar is None:
            from briefing_app.ui.text.finding import FindBar

            self._find_bar = FindBar(self.editor, self.editor)
        self._find_bar.open_bar(replacing=replacing)

    def edit_link(self) -> None:
        """Ask for the address of the selection, or for words and an address."""
        edit = self.editor.active()
        if edit is None:
            return
        dialog = LinkDialog(self.editor, edit.link_at_cursor(), edit.textCursor().hasSelection())
        if dialog.exec():
            edit.set_link(dialog.address, dialog.words)
        edit.setFocus()

    def insert_reference(self) -> None:
        """Ask what to point at."""
        edit = self.editor.active()
        if edit is None:
            return
        dialog = ReferenceDialog(self.editor, self.editor.objects.words.targets)
        if dialog.exec() and dialog.chosen is not None:
            self.point_at(dialog.chosen, edit)
        edit.setFocus()

    def point_at(self, target: Target, edit: RichEdit) -> None:
        """Write a reference; before a number, the word for what has it."""
        before = edit.textCursor().block().text()[: edit.textCursor().positionInBlock()].rstrip()
        is_number = target.shown[:1].isdigit()
        said = before.lower().endswith((self.tr("paragraaf"), self.tr("pijler"), self.tr("thema")))
        words = (Text(self.tr("paragraaf") + "\u00a0"),) if is_number and not said else ()
        edit.insert_inlines((*words, Ref(target.id)))

    def insert_table(self) -> None:
        """An empty table of three columns, to be filled in."""
        cell = Cell(())
        head = Row(tuple(Cell((), header=True) for _ in range(3)))
        self.editor.insert_island(Table((), (head,), (Row((cell,) * 3), Row((cell,) * 3)), id=new_id()))

    def add_action(self) -> None:
        """A new action in the first list of the section; the list comes too where there is none."""
        section = self.editor.place().section
        of_section = (
            number
            for number, block in self.editor.text.islands().items()
            if self.editor.text.section_of(block) == section
        )
        if self.editor.isReadOnly() or any(self.editor.hosting.add(number) for number in of_section):
            return
        self.insert_actions()
        number = self.editor.text.island(self.editor.textCursor().block())
        if number:
            self.editor.hosting.add(number)

    def insert_actions(self) -> None:
        """A list of actions; a section may have several."""
        section = self.editor.place().section
        part = next(each for each in self.editor.parts() if each.id == section)
        taken = {number for at, number in lists_in(part.blocks, section) if at == section}
        free = next(number for number in range(1, len(taken) + 2) if number not in taken)
        self.editor.insert_island(Use(f"{section}/{free}", "actions"))

    def _show_fields(self) -> None:
        self.field_menu.popup(self.editor.mapToGlobal(self.editor.cursorRect().bottomLeft()))

    def _fill_fields(self) -> None:
        self.field_menu.clear()
        values = self.editor.objects.words.fields
        for to in dict.fromkeys((*FIELDS, *values)):
            shown = self.tr("{name}: {value}").format(name=field_label(to), value=values.get(to) or "–")
            self.field_menu.addAction(shown).triggered.connect(partial(self._insert_field, to))

    def _insert_field(self, to: str, _checked: bool = False) -> None:
        edit = self.editor.active()
        if edit is not None:
            edit.insert_inlines((Field(to),))

    # --- their state ---

    def refresh(self) -> None:
        """Let the actions say what stands at the cursor."""
        text, cursor = self.editor.text, self.editor.textCursor()
        shape = text.shape(cursor.block())
        looks = looking.looks_of(text, cursor)
        writable = not self.editor.isReadOnly()
        for name, action in self.all.items():
            action.setEnabled(writable or name == "find")
        for kind in KINDS:
            self.all[kind].setChecked(not isinstance(shape, Standing) and editing.kind_of(shape) == kind)
            self.all[kind].setEnabled(writable and cursor.blockNumber() > 0)
        for style in STYLES:
            self.all[style].setChecked(all(has(look, style) for look in looks))
        self.state_changed.emit()

    def kind_name(self) -> str:
        """What the paragraph at the cursor is called."""
        if self.editor.textCursor().blockNumber() == 0:
            return self.tr("Titel")
        if self.all["numbers"].isChecked():
            return self.tr("Nummering")
        return next(
            (self.all[kind].text() for kind in KINDS if self.all[kind].isChecked()), self.tr("Onderdeel")
        )
