"""Which data of a letter does a person fill in, and how does each look? A table, and what it is made into."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIntValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from briefing_app.model.letter import Letter
from briefing_app.ui.theme import px

Shape = Literal["line", "lines", "count"]
Value = str | tuple[str, ...] | int | None


@dataclass(frozen=True, slots=True)
class Spec:
    """One field: its name in the model, what it is called, and where it is."""

    name: str
    label: str
    shape: Shape = "line"
    in_header: bool = True

    def value(self, letter: Letter) -> Value:
        """What the letter has there."""
        found = getattr(letter.header if self.in_header else letter, self.name)
        assert found is None or isinstance(found, str | tuple | int)
        return found


def more_fields() -> tuple[tuple[str, tuple[Spec, ...]], ...]:
    """What stands under `Meer gegevens`, in groups with a heading."""
    return (
        (
            QCoreApplication.translate("LetterFields", "De brief"),
            (
                Spec("sender", QCoreApplication.translate("LetterFields", "Afzender"), in_header=False),
                Spec("addressee", QCoreApplication.translate("LetterFields", "Aan"), in_header=False),
                Spec("place", QCoreApplication.translate("LetterFields", "Plaats"), in_header=False),
                Spec(
                    "number", QCoreApplication.translate("LetterFields", "Kamerstuknummer"), in_header=False
                ),
                Spec("your_reference", QCoreApplication.translate("LetterFields", "Uw referentie")),
                Spec("attachments", QCoreApplication.translate("LetterFields", "Aantal bijlagen"), "count"),
                Spec("salutation", QCoreApplication.translate("LetterFields", "Aanhef")),
                Spec("formula", QCoreApplication.translate("LetterFields", "Slotformule")),
                Spec("marking", QCoreApplication.translate("LetterFields", "Rubricering")),
            ),
        ),
        (
            QCoreApplication.translate("LetterFields", "Afzender en adres"),
            (
                Spec("ministry", QCoreApplication.translate("LetterFields", "Ministerie")),
                Spec("directorate", QCoreApplication.translate("LetterFields", "Directie")),
                Spec("visiting_address", QCoreApplication.translate("LetterFields", "Bezoekadres"), "lines"),
                Spec("post_address", QCoreApplication.translate("LetterFields", "Postadres"), "lines"),
                Spec("contact", QCoreApplication.translate("LetterFields", "Contact"), "lines"),
                Spec(
                    "addressee_lines",
                    QCoreApplication.translate("LetterFields", "Adres van de ontvanger"),
                    "lines",
                ),
                Spec("web", QCoreApplication.translate("LetterFields", "Website")),
                Spec("return_address", QCoreApplication.translate("LetterFields", "Retouradres")),
            ),
        ),
    )


# --- widgets ---------------------------------------------------------------------------------------------


def widget_for(spec: Spec, typed: Callable[[Value], None], parent: QWidget) -> QWidget:
    """A field that says each change to `typed`."""
    match spec.shape:
        case "line":
            line = QLineEdit(parent)
            line.textEdited.connect(typed)
            return line
        case "lines":
            lines = QPlainTextEdit(parent)
            lines.setProperty("kind", "field")
            lines.setTabChangesFocus(True)
            lines.setFixedHeight(px(80))
            lines.setPlaceholderText(
                QCoreApplication.translate("LetterFields", "Eén regel per regel in de brief")
            )
            lines.textChanged.connect(lambda: typed(_lines(lines.toPlainText())))
            return lines
        case "count":
            count = QLineEdit(parent)
            count.setValidator(QIntValidator(0, 999, count))
            count.setPlaceholderText(QCoreApplication.translate("LetterFields", "Geen"))
            count.textEdited.connect(lambda text: typed(int(text) if text.isdigit() and int(text) else None))
            return count


def show_value(widget: QWidget, value: Value) -> None:
    """Put a value in a field, unless it says so already: the cursor stays where it is."""
    widget.blockSignals(True)
    match widget:
        case QLineEdit():
            if widget.text() != str(value or ""):
                widget.setText(str(value or ""))
                widget.setCursorPosition(0)
        case QPlainTextEdit():
            lines = value if isinstance(value, tuple) else ()
            if _lines(widget.toPlainText()) != lines:
                widget.setPlainText("\n".join(lines))
        case _:
            raise TypeError(widget)
    widget.blockSignals(False)


def set_fixed(widget: QWidget, fixed: bool) -> None:
    """Let a field be read only; what was chosen can still be read and copied."""
    match widget:
        case QLineEdit() | QPlainTextEdit():
            widget.setReadOnly(fixed)
        case QComboBox():
            widget.setEnabled(not fixed)
        case _:
            raise TypeError(widget)


class WheellessCombo(QComboBox):
    """A choice that the wheel changes only with the keyboard in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (each.strip() for each in text.split("\n"))))
