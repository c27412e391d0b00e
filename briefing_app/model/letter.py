"""A letter: its header, its state, and the composition it shows."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing_app.model.agenda import Agenda, Commitment, Dossier, Motion, Section

LetterKind = Literal["progress", "elaboration", "letter"]
LetterState = Literal["draft", "review", "sent", "published"]


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: `De Staatssecretaris van …` as `role` (without the comma a template sets), and the name."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Header:
    """What a ministry's letter shows around its text; every field may be empty and is then left out.

    Tuples are lines. `attachments` is the number of annexes.
    """

    marking: str = ""
    return_address: str = ""
    addressee_lines: tuple[str, ...] = ()
    ministry: str = ""
    directorate: str = ""
    visiting_address: tuple[str, ...] = ()
    post_address: tuple[str, ...] = ()
    web: str = ""
    contact: tuple[str, ...] = ()
    your_reference: str = ""
    attachments: int | None = None
    salutation: str = "Geachte voorzitter,"
    formula: str = "Hoogachtend,"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter's own data. `sender` and `addressee` without article: `Staatssecretaris van …`, `Voorzitter van …`.

    `number` is that of the Kamerstuk (`456`, for the Senate `B`).
    """

    id: str
    agenda: str
    title: str
    kind: LetterKind = "progress"
    number: str | None = None
    sender: str = ""
    addressee: str = "Voorzitter van de Tweede Kamer der Staten-Generaal"
    place: str = "Den Haag"
    date: datetime.date | None = None
    reference: str | None = None
    state: LetterState = "draft"
    template: str = "kamerbrief"
    previous: str | None = None
    dossiers: tuple[Dossier, ...] = ()
    header: Header = Header()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition:
    """A letter as it is or would be sent: what templates, checks and `show` get.

    `sections` are the letter's own selection and wording, labels counted.
    """

    letter: Letter
    agenda: Agenda
    sections: tuple[Section, ...]
    motions: tuple[Motion, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    images: Mapping[str, bytes] = field(default_factory=dict, hash=False)
    """The bytes of the images in `sections` by their `to`, a hash that never gets other bytes."""
