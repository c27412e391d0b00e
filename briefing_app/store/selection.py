"""Which sections does a draft show, in which order and in which words?

A draft is a live view of its agenda but for its own items: an item says of a section that it is left out, where it
stands or in which words. What no item speaks of is shown too: below what it stands below in the agenda, if that is
shown, and behind the nearest sibling before it in the agenda that the letter has there, else first. So a theme that
comes to the agenda later comes to the open drafts.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing_app.blocks import Inlines
from briefing_app.markup import read_blocks, read_inlines
from briefing_app.model.agenda import Section, numbered, walk
from briefing_app.store.rows import Row


def shown(
    sections: tuple[Section, ...], items: Sequence[Row], elsewhere: Mapping[str, Section]
) -> tuple[Section, ...]:
    """What a draft shows, with its labels counted.

    Args:
        sections: those of the agenda.
        items: those of the letter, in order.
        elsewhere: sections of items that are not in the agenda, such as those the letter owns.

    Raises:
        ValueError: an item speaks of a section that isn't there, or hangs below nothing.
        MarkupError: words of an item break the vocabulary.
    """
    if not items:
        return sections
    below = below_of(items)
    mentioned = frozenset(str(each["section"]) for each in items)
    known = {each.id: each for each in walk(sections)}
    found = _Selection(known, elsewhere, below, mentioned).level(None, sections)
    return numbered(all_of(found, below))


@dataclass(frozen=True, slots=True)
class _Selection:
    agenda: Mapping[str, Section]
    elsewhere: Mapping[str, Section]
    below: dict[str | None, list[Row]]
    mentioned: frozenset[str]

    def level(self, item: str | None, siblings: tuple[Section, ...]) -> tuple[Section, ...]:
        """What stands below an item, `siblings` being what stands there in the agenda."""
        listed = self.below.pop(item, [])
        places: list[Row | Section] = [*listed]
        at = 0
        for section in siblings:
            here = next((i for i, each in enumerate(places) if _is_of(each, section.id)), None)
            if here is not None:
                at = here + 1
            elif section.id not in self.mentioned:
                places.insert(at, section)
                at += 1
        found = (self._unlisted(each) if isinstance(each, Section) else self._listed(each) for each in places)
        return tuple(each for each in found if each is not None)

    def _listed(self, item: Row) -> Section | None:
        section = self._section(item)
        in_agenda = self.agenda.get(section.id)
        children = self.level(str(item["id"]), in_agenda.children if in_agenda else ())
        return replace(section, children=children) if item["included"] else None

    def _unlisted(self, section: Section) -> Section:
        """A section of which the letter says nothing; what it says of those below it is said elsewhere."""
        children = (self._unlisted(each) for each in section.children if each.id not in self.mentioned)
        return replace(section, children=tuple(children))

    def _section(self, item: Row) -> Section:
        """What an item shows: a section of the agenda with the letter's own words, or a section of its own."""
        section: Section | None = Section(str(item["id"]), "section")
        if item["section"] is not None:
            id = str(item["section"])
            section = self.agenda.get(id) or self.elsewhere.get(id)
        if section is None:
            raise ValueError(f"item {item['id']}")
        if item["own_title"] is not None:
            section = replace(section, title=_inlines(str(item["own_title"])))
        if item["text"] is not None:
            section = replace(section, blocks=read_blocks(str(item["text"])))
        return section


def _is_of(place: Row | Section, id: str) -> bool:
    return not isinstance(place, Section) and place["section"] == id


def _inlines(text: str) -> Inlines:
    return read_inlines(text) if text else ()


# --- rows as trees ---------------------------------------------------------------------------------------


def below_of(rows: Sequence[Row]) -> dict[str | None, list[Row]]:
    """Rows by what they hang below, in order."""
    found: defaultdict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[None if row["parent"] is None else str(row["parent"])].append(row)
    return dict(found)


def all_of(built: tuple[Section, ...], left: Mapping[str | None, Sequence[Row]]) -> tuple[Section, ...]:
    """What was built, if no row hangs below something else or below itself: it would be missing in silence."""
    if left:
        raise ValueError(f"sections below {sorted(map(str, left))}")
    return built
