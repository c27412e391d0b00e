"""By which style does each part of a letter find its looks in a `reference.docx`?

Styles are found by name, never by id: a Dutch Word calls the id of `heading 1` `Kop1`, the name stays English.
"""

from enum import StrEnum

from briefing_app.blocks import ParagraphKind, RegionKind


class Style(StrEnum):
    """The styles a `reference.docx` must have. English names are Word's own styles, the others are ours."""

    BODY = "Body Text"
    QUOTE = "Quote"
    BULLET = "List Bullet"
    NUMBER = "List Number"
    CONTINUE = "List Continue"
    CAPTION = "caption"
    LINK = "Hyperlink"
    NOTE = "footnote text"
    NOTE_MARK = "footnote reference"
    LEADS = "Brief Aanloop"
    """A paragraph that introduces a list."""
    LABEL = "Brief Label"
    SUBJECT = "Brief Onderwerp"
    SALUTATION = "Brief Aanhef"
    CLOSING = "Brief Slotformule"
    FUNCTION = "Brief Functie"
    SIGNATURE = "Brief Ondertekening"
    PAIR = "Brief Paar"
    PAIR_LABEL = "Brief Kenmerk Label"
    IMAGE = "Brief Afbeelding"
    HIDDEN = "Brief Verborgen"
    MARKING = "Brief Rubricering"
    RETURN = "Brief Retouradres"
    ADDRESSEE = "Brief Geadresseerde"
    REFERENCE = "Brief Kenmerk"
    COLUMN = "Brief Kolom"
    COLUMN_LABEL = "Brief Kolom Label"
    RUNNING = "Brief Vervolg"
    RUNNING_LABEL = "Brief Vervolg Label"
    FOOTER = "Brief Voettekst"
    TABLE = "Brief Tabel"
    CELL = "Tabel Tekst"
    FIGURE = "Tabel Cijfer"
    TABLE_NOTE = "Tabel Noot"
    TABLE_NOTE_MARK = "Tabel Nootverwijzing"
    TABLE_END = "Tabel Einde"


HEADINGS = tuple(f"heading {level}" for level in range(1, 7))
"""By level, the first being 1."""

CONTINUATIONS = (Style.CONTINUE, *(f"{Style.CONTINUE} {level}" for level in range(2, 6)))
"""Of the paragraphs of an item after its first, by the depth of the list."""

PARAGRAPHS: dict[ParagraphKind, Style] = {
    "": Style.BODY,
    "subject": Style.SUBJECT,
    "salutation": Style.SALUTATION,
    "closing": Style.CLOSING,
    "function": Style.FUNCTION,
    "signature": Style.SIGNATURE,
    "pair": Style.PAIR,
    "label": Style.LABEL,
}

REGIONS: dict[RegionKind, Style] = {
    "marking": Style.MARKING,
    "return": Style.RETURN,
    "addressee": Style.ADDRESSEE,
    "reference": Style.REFERENCE,
    "column": Style.COLUMN,
    "running": Style.RUNNING,
    "footer": Style.FOOTER,
}

REGION_LABELS: dict[RegionKind, Style] = {"column": Style.COLUMN_LABEL, "running": Style.RUNNING_LABEL}
"""Of a region's `label` paragraphs, where they look different."""

IN_REGIONS = frozenset((*REGIONS.values(), *REGION_LABELS.values()))
"""No paragraph of the running text has one of these: so regions are told apart in a file."""

REQUIRED = (*(str(each) for each in Style), *HEADINGS, *CONTINUATIONS[1:])
