"""A rough reading of the real letter's page text, good enough to weigh exporters: no importer, and never shipped.

Notes get a made-up text, since the page text has none. `scale` repeats the body.
"""

import re
from pathlib import Path
from xml.sax.saxutils import escape

from briefing_app import blocks as b
from briefing_app import markup

_HEADING = re.compile(r"(Pijler \d |\d\. [A-Z]|\d\.\d [A-Z])")
_NOTE = re.compile(r"(?<=[A-Za-zé.)»])(\d{1,2})(?=[\s.,]|$)")
_HEADER = (
    '<region kind="return"><p>&gt; Retouradres Postbus 1 2500 AA  Den Haag</p></region>'
    '<region kind="addressee"><p>De voorzitter van de Tweede Kamer</p></region>'
    '<region kind="column"><p><b>Directie</b></p></region>'
    '<region kind="reference"><p kind="pair"><b>Datum</b> 1 juli 2026</p></region>'
    '<region kind="running"><p><b>Directie</b></p></region><p kind="salutation">Geachte voorzitter,</p>'
)


def rough_letter(source: Path, scale: int = 1) -> b.Document:
    """A document of the size and shape of the letter at `source`, `scale` times as long."""
    lines = [line.strip() for line in source.read_text(encoding="utf-8").splitlines()]
    parts: list[str] = []
    for copy in range(scale):
        parts += _blocks(lines, copy)
    return b.Document(
        b.Meta("Voortgangsbrief", "Ministerie", date="2026-07-01"),
        markup.read_letter(f"<letter>{_HEADER}{''.join(parts)}</letter>"),
    )


def _blocks(lines: list[str], copy: int) -> list[str]:
    parts, run, notes = [f'<section id="c{copy}" kind="pillar"><h>Deel {copy + 1}</h>'], "", 0

    def flush() -> None:
        nonlocal run, notes
        text, last = "", 0
        for mark in _NOTE.finditer(run):
            if int(mark[1]) == notes + 1:
                notes += 1
                note = f"<note>Kamerstuk 32 824, nr. {400 + notes}, met de bijlagen en het rapport.</note>"
                text, last = text + escape(run[last : mark.start()]) + note, mark.end()
        text += escape(run[last:])
        if text[:2] in ("• ", "– "):
            parts.append(f"<ul><li><p>{text[2:]}</p></li></ul>")
        elif text:
            parts.append(f"<p>{text}</p>")
        run = ""

    for number, line in enumerate(lines):
        if not line or line[:2] in ("• ", "– ") or _HEADING.match(line) or line == "Acties":
            flush()
        if _HEADING.match(line):
            parts.append(f'</section><section id="c{copy}n{number}" kind="theme"><h>{escape(line)}</h>')
        elif line == "Acties":
            parts.append('<p kind="label">Acties</p>')
        else:
            run = f"{run} {line}".strip()
            if len(line) < 81:
                flush()
    flush()
    return ["".join(parts).replace("</ul><ul>", "") + "</section>"]
