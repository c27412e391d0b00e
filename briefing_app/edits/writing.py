"""Writing in a theme: its own text and the unnumbered sections in it are one text to the person who writes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing_app.blocks import Blocks, Inlines, plain
from briefing_app.edits.action_lists import settled
from briefing_app.edits.kinds import WORDS
from briefing_app.edits.section_rows import write_changed
from briefing_app.errors import UnknownId, Wording
from briefing_app.ids import new_id
from briefing_app.model.agenda import Agenda, Section, walk
from briefing_app.store import Workspace, read

_SECTION = Wording("onderdeel", "section")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Part:
    """One section as it stands in the text of a theme.

    The first is the theme itself (`level` 0); the others are the unnumbered sections below it, in reading order,
    each at most one level deeper than the one before. `id` of a new section is new (`ids.new_id`).

    An action list that belongs to another part than it stands in is named as `edits.action_lists` says.
    """

    id: str
    level: int
    title: Inlines
    blocks: Blocks


# --- a section and its text ------------------------------------------------------------------------------


def has_own_text(section: Section) -> bool:
    """Whether a section is a document to write in wherever it stands, rather than a subheading in one."""
    return section.kind != "section" or section.label_mode != "none"


def root_of(agenda: Agenda, section_id: str) -> Section:
    """The section whose text holds this one: itself or the nearest above it with a text of its own.

    Raises:
        UnknownId: it isn't in the agenda.
    """
    for top in agenda.sections:
        found = _root_in(top, section_id, top)
        if found is not None:
            return found
    raise UnknownId(what=_SECTION, id=section_id, command="briefing-app show")


def _root_in(section: Section, id: str, root: Section) -> Section | None:
    root = section if has_own_text(section) else root
    if section.id == id:
        return root
    return next((found for each in section.children if (found := _root_in(each, id, root))), None)


def parts_of(section: Section) -> tuple[Part, ...]:
    """The text of a section: itself and the unnumbered sections below it, in reading order.

    What has a text of its own, such as the themes of a pillar, is left out with all below it.
    """
    return tuple(_parts(section, 0))


def _parts(section: Section, level: int) -> Iterator[Part]:
    yield Part(section.id, level, section.title, section.blocks)
    for each in section.children:
        if not has_own_text(each):
            yield from _parts(each, level + 1)


def with_parts(section: Section, parts: Sequence[Part]) -> Section:
    """A section with its text replaced.

    Sections that aren't named any more are gone with their actions; new ones have no number. Sections with a text of
    their own stay, before the subheading they stood before. Of an id that is there twice the second is a new section.

    Args:
        parts: the first is the section itself. A level that jumps is brought back to one deeper.
    """
    parts = _in_form(section, parts)
    stored = dict(_document(section))
    texts = settled(stored, [(each.id, each.blocks) for each in parts])
    written = [
        replace(
            stored.get(part.id) or Section(part.id, "section"),
            title=part.title,
            blocks=text.blocks,
            actions=text.actions,
        )
        for part, text in zip(parts, texts, strict=True)
    ]
    return _tree(stored, written, [each.level for each in parts])


def _in_form(section: Section, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Each id once, and each level one that can be."""
    if not parts or parts[0].id != section.id:
        raise ValueError(f"the text of {section.id} begins with another section")
    taken = {each.id for each in walk(section.children) if each.id not in dict(_document(section))}
    found = [replace(parts[0], level=0)]
    for part in parts[1:]:
        id = new_id() if part.id in taken or any(part.id == each.id for each in found) else part.id
        found.append(replace(part, id=id, level=min(max(part.level, 1), found[-1].level + 1)))
    return tuple(found)


def _document(section: Section) -> Iterator[tuple[str, Section]]:
    yield section.id, section
    for each in section.children:
        if not has_own_text(each):
            yield from _document(each)


# --- the tree again --------------------------------------------------------------------------------------


def _tree(stored: dict[str, Section], written: Sequence[Section], levels: Sequence[int]) -> Section:
    """Sections in reading order as a tree, with what has a text of its own among them."""
    kept = {each.id for each in written}

    def built(at: int) -> tuple[Section, int]:
        """The section at a place, and the place after all below it."""
        children: list[Section] = []
        after = at + 1
        while after < len(written) and levels[after] > levels[at]:
            child, after = built(after)
            children.append(child)
        before = stored.get(written[at].id)
        own = _among(before, kept, stored) if before else ()
        return replace(written[at], children=_woven(children, own)), after

    return built(0)[0]


def _among(before: Section, kept: set[str], stored: dict[str, Section]) -> Iterable[Section]:
    """What stood below a section, with what stood below a subheading that is gone in its place."""
    for child in before.children:
        if child.id in stored and child.id not in kept:
            yield from _among(child, kept, stored)
        else:
            yield child


def _woven(children: Sequence[Section], before: Iterable[Section]) -> tuple[Section, ...]:
    """Subheadings, with what has a text of its own before the one it stood before, in the order it had."""
    places = {each.id: at for at, each in enumerate(children)}
    slots: list[list[Section]] = [[] for _ in range(len(children) + 1)]
    waiting: list[Section] = []
    at = 0
    for each in before:
        if has_own_text(each):
            waiting.append(each)
        elif each.id in places:
            at = max(at, places[each.id])
            if waiting:
                slots[at] += waiting
                waiting = []
    slots[-1] += waiting
    pairs = zip(slots, [*children, None], strict=True)
    return tuple(each for slot, child in pairs for each in (*slot, child) if each is not None)


# --- writing ---------------------------------------------------------------------------------------------


def write_parts(
    ws: Workspace, theme_id: str, parts: Sequence[Part], *, merge_key: str | None = None
) -> tuple[Part, ...]:
    """Store the text of a section as one step, writing only what differs; gives the parts as they are stored now.

    Those differ from `parts` where a list came to another section (it has a number there), or where an id was taken.

    Args:
        merge_key: typing with the same key is one step while it goes on.

    Raises:
        UnknownId: there is no such section.
    """
    with ws.reading():
        before = read.section(ws, theme_id)
        after = with_parts(before, _with_free_ids(ws, before, parts))
        if after == before:
            return parts_of(after)
        label = f"Tekst van {_name(ws, before)} bewerken"
    with ws.step(label, merge_key=merge_key) as step:
        write_changed(ws, step, before, after)
    return parts_of(after)


def _with_free_ids(ws: Workspace, section: Section, parts: Sequence[Part]) -> Sequence[Part]:
    """Parts with another id for those of a section elsewhere, such as where its heading was copied."""
    known = {id for id, _ in _document(section)}
    elsewhere = {each.id for each in parts if each.id not in known and ws.get("section", each.id) is not None}
    return [replace(each, id=new_id()) if each.id in elsewhere else each for each in parts]


def _name(ws: Workspace, section: Section) -> str:
    """What the Undo menu calls a section: `1.1`, `Pijler 1`, `hoofdstuk 3`, `‘Leeswijzer’`, `de inleiding`."""
    label = read.label(ws, section.id)
    if label:
        return f"hoofdstuk {label.rstrip('.')}" if label.endswith(".") else label
    title = " ".join(plain(section.title).split())
    if not title:
        return f"de {WORDS[section.kind].name.lower()}"
    return f"‘{title if len(title) <= _LONGEST_NAME else f'{title[: _LONGEST_NAME - 1].rstrip()}…'}’"
