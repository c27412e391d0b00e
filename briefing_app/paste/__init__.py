"""The tolerant door: what may we keep of what someone pastes from Word, LibreOffice, Outlook or a web page?

`clean` takes anything and never raises. All visible words stay, in order; only the text of a note moves to its mark.
What it gives is canonical: `read_blocks(write_blocks(blocks)) == blocks`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing_app import blocks as b
from briefing_app.markup import legal
from briefing_app.paste.parts import Part
from briefing_app.paste.runs import Look
from briefing_app.paste.source import is_html, note_places, parse
from briefing_app.paste.walking import Walker

_WORDS = {
    "image": ("afbeelding", "afbeeldingen"),
    "embedded": ("ingesloten onderdeel", "ingesloten onderdelen"),
    "control": ("formulierveld", "formuliervelden"),
    "hidden": ("verborgen stuk tekst", "verborgen stukken tekst"),
    "comment": ("opmerking in de kantlijn", "opmerkingen in de kantlijn"),
    "heading": ("kop (nu een vette alinea)", "koppen (nu vette alinea’s)"),
    "link": (
        "koppeling die alleen op de oude plaats werkte",
        "koppelingen die alleen op de oude plaats werkten",
    ),
    "strike": ("doorhaling (de tekst staat er nog)", "doorhalingen (de tekst staat er nog)"),
    "table": ("tabel die alleen voor de indeling diende", "tabellen die alleen voor de indeling dienden"),
    "script": ("script", "scripts"),
    "control character": ("stuurteken", "stuurtekens"),
}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`dropped`: in Dutch, what is gone and how often, such as `2 afbeeldingen`."""

    blocks: b.Blocks
    dropped: tuple[str, ...] = ()


def clean(source: str) -> Cleaned:
    """Pasted HTML, or plain text if no element of HTML is in it, as stored text."""
    lines = source.translate({0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n"}).replace("\r\n", "\n")
    text = legal(lines)
    walker = Walker(Counter({"control character": len(lines) - len(text)}))
    part = Part()
    if is_html(text):
        root = parse(text)
        walker.notes = note_places(root)
        walker.walk(root, Look(), part)
    else:
        walker.text(text, Look(pre=True), part)
    return Cleaned(part.finish(), tuple(_report(walker.tally)))


def _report(tally: Mapping[str, int]) -> Iterator[str]:
    for key, (one, more) in _WORDS.items():
        if count := tally.get(key, 0):
            yield f"{count} {one if count == 1 else more}"
    if tally.get("font"):
        yield "opmaak van lettertypen"
