"""What is an island called where it can't be shown: in a placeholder, for a screen reader, in plain text?"""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefing_app.blocks import (
    Block,
    Image,
    List,
    Paragraph,
    Quote,
    Region,
    Section,
    Table,
    Use,
    inlines_of,
    plain,
)

translate = QCoreApplication.translate


def described(block: Block) -> str:
    """Words for a block."""
    match block:
        case Table(caption=caption):
            words = " ".join(plain(caption).split())
            return (
                translate("Islands", "[Tabel: {caption}]").format(caption=words)
                if words
                else translate("Islands", "[Tabel]")
            )
        case Image(alt=alt):
            return (
                translate("Islands", "[Afbeelding: {alt}]").format(alt=alt)
                if alt
                else translate("Islands", "[Afbeelding zonder beschrijving]")
            )
        case Use(kind="actions"):
            return translate("Islands", "[Acties]")
        case Use(to=to):
            return translate("Islands", "[Bouwsteen {name}]").format(name=to)
        case Paragraph() | List() | Quote() | Section() | Region():
            return "\n".join(" ".join(plain(each).split()) for each in inlines_of(block))
        case _:
            assert_never(block)
