"""How do an agenda and a letter read as JSON? The objects of `docs/contract.md`, format 1."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.model.agenda import Action, Agenda, Commitment, Dossier, Motion, Section
from briefing_app.model.letter import Composition, Letter, Signatory

Json = dict[str, object]
FORMAT = 1


def shown_letter(composition: Composition) -> Json:
    """`show --json` of a letter: as it was or would be sent."""
    return _shown(
        composition.agenda,
        composition.letter,
        composition.sections,
        composition.motions,
        composition.commitments,
        composition.letter.signatories,
    )


def shown_agenda(agenda: Agenda) -> Json:
    """`show --json` of an agenda by itself."""
    return _shown(agenda, None, agenda.sections, agenda.motions, agenda.commitments, ())


def _shown(
    agenda: Agenda,
    letter: Letter | None,
    sections: tuple[Section, ...],
    motions: Iterable[Motion],
    commitments: Iterable[Commitment],
    signatories: Iterable[Signatory],
) -> Json:
    notes = _Notes()
    first = agenda.dossiers[0] if agenda.dossiers else Dossier("", None, "")
    return {
        "format": FORMAT,
        "agenda": {
            "id": agenda.id,
            "title": agenda.title,
            "dossier_number": first.number,
            "dossier_chapter": first.chapter,
            "dossier_title": first.title,
            "dossiers": [
                {"number": each.number, "chapter": each.chapter, "title": each.title}
                for each in agenda.dossiers
            ],
        },
        "letter": _letter(letter) if letter else None,
        "sections": [notes.shown(section, level=1) for section in sections],
        "notes": notes.found,
        "motions": [_motion(each) for each in motions],
        "commitments": [_commitment(each) for each in commitments],
        "signatories": [{"name": each.name, "role": each.role} for each in signatories],
    }


def _letter(letter: Letter) -> Json:
    return {
        "id": letter.id,
        "title": letter.title,
        "kind": letter.kind,
        "number": letter.number,
        "sender": letter.sender,
        "addressee": letter.addressee,
        "place": letter.place,
        "date": letter.date.isoformat() if letter.date else None,
        "reference": letter.reference,
        "state": letter.state,
        "template": letter.template,
    }


def _motion(motion: Motion) -> Json:
    return {
        "id": motion.id,
        "title": motion.title,
        "movers": list(motion.movers),
        "dossier": motion.dossier,
        "chapter": motion.chapter,
        "number": motion.number,
        "sections": list(motion.sections),
    }


def _commitment(commitment: Commitment) -> Json:
    return {
        "id": commitment.id,
        "title": commitment.title,
        "number": commitment.number,
        "due": commitment.due,
        "state": commitment.state,
        "sections": list(commitment.sections),
    }


class _Notes:
    """Shows sections in reading order, and counts the notes in them on the way."""

    def __init__(self) -> None:
        self.found: list[Json] = []
        self.section_id = ""
        self.table_notes: list[str] | None = None

    def shown(self, section: Section, *, level: int) -> Json:
        own = self.section(section)
        return {
            **own,
            "level": level,
            "children": [self.shown(each, level=level + 1) for each in section.children],
        }

    def section(self, section: Section) -> Json:
        """A section without those below it."""
        self.section_id = section.id
        title = self.text(section.title)
        actions: dict[str, Json] = {}
        blocks = [shown for block in section.blocks for shown in self.block(block, section, actions)]
        for action in section.actions:
            if action.id not in actions:
                actions[action.id] = self.action(action)
        return {
            "id": section.id,
            "kind": section.kind,
            "number": section.number,
            "title": title,
            "blocks": blocks,
            "actions": list(actions.values()),
        }

    def block(self, block: b.Block, section: Section, actions: dict[str, Json]) -> Iterator[Json]:
        match block:
            case b.Paragraph(children):
                yield {"type": "paragraph", "text": self.text(children)}
            case b.List():
                yield {"type": "list", "ordered": block.ordered, "items": list(self.items(block))}
            case b.Quote(blocks):
                runs = [run for each in blocks for run in b.inlines_of(each)]
                yield {"type": "quote", "text": "\n".join(self.text(run) for run in runs)}
            case b.Table():
                yield self.table(block)
            case b.Image():
                yield {"type": "image", "to": block.to, "text": block.alt}
            case b.Use(to, "actions"):
                listed = section.actions_of(int(to))
                actions.update((each.id, self.action(each)) for each in listed)
                yield {"type": "actions", "actions": [each.id for each in listed]}
            case b.Use() | b.Section() | b.Region():
                raise ValueError(f"{type(block).__name__} cannot stand in stored text")
            case _:
                assert_never(block)

    def items(self, listing: b.List) -> Iterator[str]:
        """The items in reading order, nested ones after the item they stand below."""
        for item in listing.items:
            texts = [
                self.text(run)
                for each in item.blocks
                if not isinstance(each, b.List)
                for run in b.inlines_of(each)
            ]
            yield "\n".join(texts)
            for each in item.blocks:
                if isinstance(each, b.List):
                    yield from self.items(each)

    def table(self, table: b.Table) -> Json:
        caption = self.text(table.caption)
        self.table_notes = []
        heads = [self.row(row) for row in table.heads]
        rows = [self.row(row) for row in table.rows]
        notes, self.table_notes = self.table_notes, None
        return {
            "type": "table",
            "caption": caption,
            "header": heads[-1] if heads else [],
            "headers": heads,
            "rows": rows,
            "doubtful_rows": [at for at, row in enumerate(table.rows) if row.doubtful],
            "notes": notes,
        }

    def row(self, row: b.Row) -> list[str | None]:
        """A row's cells; a cell over several columns fills the first, the others are empty."""
        cells: list[str | None] = []
        for cell in row.cells:
            cells.append(None if cell.unknown else self.text(cell.children))
            cells.extend([""] * (cell.columns - 1))
        return cells

    def action(self, action: Action) -> Json:
        timing = action.timing()
        return {
            "id": action.id,
            "text": self.text(action.text),
            "timing_note": action.timing_note,
            "start": timing.start if timing else None,
            "end": timing.end if timing else None,
            "ongoing": timing.ongoing if timing else False,
            "status": action.status,
            "moments": [{"label": each.label, "when": each.when} for each in timing.moments]
            if timing
            else [],
            "owner": action.owner,
            "partners": list(action.partners),
        }

    def text(self, inlines: b.Inlines) -> str:
        return "".join(self._text(each) for each in inlines)

    def _text(self, inline: b.Inline) -> str:
        match inline:
            case b.Text(text):
                return text
            case b.Styled(children=children) | b.Link(children=children) | b.Mark(children=children):
                return self.text(children)
            case b.Note():
                return self.note(inline)
            case b.Ref(to):
                return f"[→{to}]"
            case b.Field(to):
                return f"[{to}]"
            case b.InlineUse():
                return ""
            case _:
                assert_never(inline)

    def note(self, note: b.Note) -> str:
        text = self.text(note.children) or None
        if note.kind == "table" and self.table_notes is not None:
            self.table_notes.append(text or "")
            return ""
        number = len(self.found) + 1
        self.found.append({"number": number, "text": text, "section": self.section_id})
        return f"[^{number}]"
