"""What does a template get to see of a letter?

Plain values for what it prints itself, and keys for stored text: where the template says `<use to="KEY"/>`, assembly
puts the stored tree. So no stored text passes through Jinja.
"""

from dataclasses import dataclass, field
from datetime import date

from briefing_app import blocks as b
from briefing_app.assemble import wording
from briefing_app.assemble.islands import Island, parts_of
from briefing_app.assemble.sandbox import Plain
from briefing_app.markup import legal
from briefing_app.model.agenda import Action, Dossier, Section
from briefing_app.model.letter import Composition, Header, Letter

Values = dict[str, Plain]


@dataclass(slots=True)
class Context:
    """`values` for the template, and by key the stored text it may put: whole blocks, and titles and actions."""

    values: Values = field(default_factory=dict)
    blocks: dict[str, b.Blocks] = field(default_factory=dict)
    inlines: dict[str, b.Inlines] = field(default_factory=dict)


def context_of(composition: Composition) -> Context:
    """Everything a template may print of a composition."""
    context = Context()
    letter = composition.letter
    dossiers = dossiers_of(composition)
    context.values["letter"] = _letter(letter, dossiers)
    context.values["sections"] = [_section(each, 1, context) for each in composition.sections]
    context.values["signatories"] = [
        {"name": legal(each.name), "role": legal(each.role)} for each in letter.signatories
    ]
    context.values["motions"] = [
        {
            "title": legal(each.title),
            "movers": [legal(mover) for mover in each.movers],
            "kamerstuk": wording.kamerstuk(
                (Dossier(each.dossier or "", each.chapter, ""),) if each.dossier or each.chapter else (),
                each.number,
            ),
            "sections": list(each.sections),
        }
        for each in composition.motions
    ]
    context.values["commitments"] = [
        {
            "title": legal(each.title),
            "number": each.number,
            "due": each.due,
            "state": each.state,
            "sections": list(each.sections),
        }
        for each in composition.commitments
    ]
    return context


def dossiers_of(composition: Composition) -> tuple[Dossier, ...]:
    """The dossiers a letter is published under: its own, else those of the agenda."""
    return composition.letter.dossiers or composition.agenda.dossiers


def _letter(letter: Letter, dossiers: tuple[Dossier, ...]) -> Plain:
    chamber = wording.chamber(letter.addressee)
    return {
        "title": legal(letter.title),
        "date": _iso(letter.date),
        "date_long": wording.long_date(letter.date),
        "number": legal(letter.number or ""),
        "number_label": wording.number_label(letter.number),
        "sender": legal(letter.sender),
        "sender_ministry": legal(letter.header.ministry or wording.ministry(letter.sender)),
        "addressee": legal(letter.addressee),
        "addressee_lines": _lines(letter.header.addressee_lines or wording.address(letter.addressee)),
        "place": legal(letter.place),
        "reference": legal(letter.reference or ""),
        "chamber": chamber,
        "parliamentary_year": wording.parliamentary_year(letter.date),
        "dossiers": [
            {"number": wording.dossier_number(each), "title": legal(each.title)} for each in dossiers
        ],
        "kamerstuk": wording.kamerstuk(dossiers, letter.number),
        "header": _header(letter.header),
    }


def _header(header: Header) -> Plain:
    return {
        "marking": legal(header.marking),
        "return_address": legal(header.return_address),
        "ministry": legal(header.ministry),
        "directorate": legal(header.directorate),
        "visiting_address": _lines(header.visiting_address),
        "post_address": _lines(header.post_address),
        "web": legal(header.web),
        "contact": _lines(header.contact),
        "your_reference": legal(header.your_reference),
        "attachments": header.attachments,
        "salutation": legal(header.salutation),
        "formula": legal(header.formula),
    }


def _lines(lines: tuple[str, ...]) -> list[Plain]:
    return [legal(each) for each in lines]


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _section(section: Section, level: int, context: Context) -> Plain:
    title = ""
    if section.title:
        title = f"title:{section.id}"
        context.inlines[title] = section.title
    return {
        "id": section.id,
        "kind": section.kind,
        "label": legal(section.label),
        "number": section.number,
        "title_use": title,
        "level": level,
        "parts": [
            _part(part, f"text:{section.id}:{index}", context) for index, part in enumerate(parts_of(section))
        ],
        "children": [_section(each, level + 1, context) for each in section.children],
    }


def _part(part: b.Blocks | Island, key: str, context: Context) -> Plain:
    if isinstance(part, Island):
        return {"kind": "actions", "actions": [_action(each, context) for each in part.actions]}
    context.blocks[key] = part
    return {"kind": "text", "use": key}


def _action(action: Action, context: Context) -> Plain:
    key = f"action:{action.id}"
    context.inlines[key] = action.text
    return {
        "id": action.id,
        "use": key,
        "timing": None if action.timing_note is None else legal(action.timing_note),
        "close": legal(action.timing_close),
        "status": action.status,
        "owner": legal(action.owner or ""),
    }
