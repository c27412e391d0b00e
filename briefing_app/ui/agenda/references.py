"""What do references and fields in a text show while it is written? As they would be printed in the latest letter."""

from collections.abc import Iterator, Sequence

from briefing_app.assemble import wording
from briefing_app.blocks import Table, plain
from briefing_app.model.agenda import Agenda, Section
from briefing_app.model.letter import Letter
from briefing_app.ui.agenda.outline_model import title_of
from briefing_app.ui.text.words import Target, Words


def words_of(agenda: Agenda, letters: Sequence[Letter]) -> Words:
    """The sections and tables of an agenda, and the values in the letter on it that was made last."""
    targets = tuple(target for each in agenda.sections for target in _targets(each, 0))
    letter = next((each for each in reversed(letters) if each.agenda == agenda.id), None)
    return Words(_fields(agenda, letter), targets)


def _targets(section: Section, level: int) -> Iterator[Target]:
    title = title_of(section)
    name = " ".join(filter(None, (section.label, title)))
    yield Target(section.id, section.number or f"‘{title}’", name, level)
    for block in section.blocks:
        if isinstance(block, Table) and block.id:
            caption = " ".join(plain(block.caption).split())
            yield Target(block.id, f"‘{caption.partition(':')[0]}’", caption, level + 1, is_table=True)
    for each in section.children:
        yield from _targets(each, level + 1)


def _fields(agenda: Agenda, letter: Letter | None) -> dict[str, str]:
    dossiers = (letter.dossiers if letter else ()) or agenda.dossiers
    found = {
        "dossier.nummer": wording.dossier_number(dossiers[0]) if dossiers else "",
        "dossier.titel": dossiers[0].title if dossiers else "",
    }
    if letter is not None:
        found |= {
            "brief.datum": wording.long_date(letter.date),
            "brief.titel": letter.title,
            "brief.nummer": letter.number or "",
            "brief.kenmerk": letter.reference or "",
            "brief.afzender": letter.sender,
        }
    return found
