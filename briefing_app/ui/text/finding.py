"""Where in this text are these words, and how are they replaced? A bar over the text: Ctrl+F and Ctrl+H."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

from briefing_app.ui import theme, widgets
from briefing_app.ui.text.editing import delete_selection
from briefing_app.ui.text.editor import TextEditor
from briefing_app.ui.text.fragments import look_of

_MANY = 1000


class FindBar(QFrame):
    """Hidden until it is asked for; Esc closes it."""

    def __init__(self, editor: TextEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._found: list[tuple[int, int]] = []
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Zoek in deze tekst"))
        self.words.setAccessibleName(self.tr("Zoek in deze tekst"))
        self.instead = QLineEdit(self)
        self.instead.setPlaceholderText(self.tr("Vervang door"))
        self.instead.setAccessibleName(self.tr("Vervang door"))
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self.count.setMinimumWidth(theme.px(72))
        up = widgets.icon_button("chevron-up", self.tr("Vorige (Shift+Enter)"), parent=self)
        down = widgets.icon_button("chevron-down", self.tr("Volgende (Enter)"), parent=self)
        close = widgets.icon_button("x", self.tr("Zoeken sluiten (Esc)"), parent=self)
        self._one: QPushButton = widgets.button(self.tr("Vervangen"), parent=self)
        self._all: QPushButton = widgets.button(self.tr("Alles vervangen"), parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        grid.setSpacing(theme.px(8))
        for column, each in enumerate((self.words, self.count, up, down, close)):
            grid.addWidget(each, 0, column)
        grid.addWidget(self.instead, 1, 0)
        grid.addWidget(self._one, 1, 1)
        grid.addWidget(self._all, 1, 2, 1, 3)
        grid.setColumnStretch(0, 1)
        self.words.textChanged.connect(self._typed)
        up.clicked.connect(lambda: self.step(-1))
        down.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.close_bar)
        self._one.clicked.connect(self.replace_one)
        self._all.clicked.connect(self.replace_all)
        editor.edited.connect(self._edited)
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        editor.installEventFilter(self)
        self.hide()

    def open_bar(self, *, replacing: bool = False) -> None:
        """Show it, with what is selected as what to look for."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        for each in (self.instead, self._one, self._all):
            each.setVisible(replacing and not self._editor.isReadOnly())
        self._place()
        self.show()
        self.raise_()
        self.words.setFocus()
        self.words.selectAll()
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """At the top right, over the text."""
        self.adjustSize()
        width = min(theme.px(440), self._editor.viewport().width() - theme.px(16))
        self.setGeometry(
            self._editor.viewport().width() - width - theme.px(8), theme.px(8), width, self.height()
        )

    def close_bar(self) -> None:
        """Back to the text, at what was found."""
        self.hide()
        self._editor.setExtraSelections([])
        self._editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.words.hasFocus():
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.instead.hasFocus():
            self.replace_one()
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Select the next or the one before, round and round."""
        if not self._found:
            return
        cursor = self._editor.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        if by > 0:
            to = next((each for each in self._found if each[0] >= here[1] and each != here), self._found[0])
        else:
            to = next((each for each in reversed(self._found) if each[1] <= here[0]), self._found[-1])
        self._select(to)

    def replace_one(self) -> None:
        """Replace what is selected, if it is one of those found, and go to the next."""
        cursor = self._editor.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) in self._found:
            self._put(cursor)
            self._editor.setTextCursor(cursor)
            self._search()
        self.step(1)

    def replace_all(self) -> None:
        """Replace all of them, as one change."""
        if self._editor.isReadOnly():
            return
        cursor = QTextCursor(self._editor.document())
        cursor.beginEditBlock()
        for start, end in reversed(self._found):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._put(cursor)
        cursor.endEditBlock()
        self._search()

    def _put(self, cursor: QTextCursor) -> None:
        """Write the other words, in the look of the first character that was there."""
        text = self._editor.text
        first = QTextCursor(cursor)
        first.setPosition(cursor.selectionStart() + 1)
        look = look_of(text.vault, first.charFormat())
        shape = text.shape(cursor.document().findBlock(cursor.selectionStart()))
        delete_selection(text, cursor)
        cursor.insertText(self.instead.text(), text.style.char(shape, look))

    def _typed(self) -> None:
        self._search()
        if self._found:
            start = self._editor.textCursor().selectionStart()
            self._select(next((each for each in self._found if each[0] >= start), self._found[0]))

    def _edited(self) -> None:
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        self._found = self._all_found()
        colors = theme.tokens()
        marked = []
        for start, end in self._found:
            each = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._editor.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            formatted = each.format
            formatted.setBackground(colors.hit)
            each.cursor = cursor
            marked.append(each)
        self._editor.setExtraSelections(marked)
        words = self.words.text()
        if not words:
            self.count.setText("")
        elif not self._found:
            self.count.setText(self.tr("Niet gevonden"))
        else:
            self.count.setText(self.tr("{count} keer").format(count=len(self._found)))

    def _all_found(self) -> list[tuple[int, int]]:
        words = self.words.text()
        found: list[tuple[int, int]] = []
        document: QTextDocument = self._editor.document()
        at = document.find(words, 0) if words else QTextCursor()
        while not at.isNull() and len(found) < _MANY:
            found.append((at.selectionStart(), at.selectionEnd()))
            at = document.find(words, at.selectionEnd())
        return found

    def _select(self, place: tuple[int, int]) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
