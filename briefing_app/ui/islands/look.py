"""How do inlines look where an island paints them: which font, colour and label has each run?"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextCharFormat

from briefing_app import blocks as b
from briefing_app.ui import theme
from briefing_app.ui.text.runs import Look, link_of, runs_of

Labels = Callable[[b.Ref | b.Field], str]
"""What a reference or field says where it stands: `paragraaf 3.1`."""

NOTE_MARK = "∗"
"""Numbers of notes are made when a letter is; here a mark will do."""


def bare_label(pointer: b.Ref | b.Field) -> str:
    """What a reference or field says where nothing is known of what it points at."""
    return f"[{pointer.to}]"


def label_of(thing: b.Inline, labels: Labels) -> str:
    """The characters that something which is no text is shown as."""
    match thing:
        case b.Note():
            return NOTE_MARK
        case b.Ref() | b.Field():
            return labels(thing)
        case b.InlineUse(to):
            return f"[{to}]"
        case _:
            return b.plain((thing,))


def spoken(inlines: b.Inlines, labels: Labels) -> str:
    """Inlines as one reads them aloud: references and fields as they are shown, notes between brackets."""
    said = []
    for run in runs_of(inlines):
        match run.content:
            case str(text):
                said.append(text)
            case b.Note() as note:
                said.append(f" ({note_words(note)})")
            case thing:
                said.append(label_of(thing, labels))
    return "".join(said)


def note_words(note: b.Note) -> str:
    """A note in words, for a tooltip and for who can't see its mark."""
    if not note.children:
        return QCoreApplication.translate("Islands", "noot zonder tekst")
    return QCoreApplication.translate("Islands", "noot: {text}").format(text=b.plain(note.children))


def text_format(look: Look) -> QTextCharFormat:
    """The format of characters with these wrappings."""
    made = QTextCharFormat()
    now = theme.tokens()
    for wrap in look:
        match wrap.tag:
            case "b":
                made.setFontWeight(QFont.Weight.DemiBold)
            case "i":
                made.setFontItalic(True)
            case "sup":
                made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case "sub":
                made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            case "mark":
                made.setBackground(now.hit)
            case "a":
                made.setForeground(now.accent)
                made.setFontUnderline(True)
                made.setToolTip(link_of(look))
    return made


def thing_format(thing: b.Inline, look: Look = ()) -> QTextCharFormat:
    """The format of the label of something that is no text."""
    made = text_format(look)
    now = theme.tokens()
    match thing:
        case b.Note():
            made.setForeground(now.soft_text)
            made.setBackground(now.soft)
            made.setFontWeight(QFont.Weight.DemiBold)
            made.setToolTip(note_words(thing))
        case b.Ref():
            made.setForeground(now.accent)
        case _:
            made.setBackground(now.neutral_bg)
    return made
