"""Which words does a DOCX hold? Read from the file itself, knowing nothing of how it was written.

Only the names of styles are shared with the writer: by them a region is told from running text, and the marks that
the format makes itself are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from briefing_app.export.docx_styles import IN_REGIONS, Style
from briefing_app.export.docx_xml import ID, VAL, Element, w
from briefing_app.export.words import Words

_P, _P_STYLE, _R_STYLE, _T = w("p"), w("pStyle"), w("rStyle"), w("t")
_NOTE_MARK = w("footnoteReference")
_STYLE, _NAME = w("style"), w("name")
_TAG = f"{w('sdtPr')}/{w('tag')}"


def read_words(data: bytes) -> Words:
    """The words of the running text, of each footnote in the order of the marks, and of the regions."""
    with ZipFile(BytesIO(data)) as file:
        styles = etree.fromstring(file.read("word/styles.xml"))
        main = etree.fromstring(file.read("word/document.xml"))
        footnotes = etree.fromstring(file.read("word/footnotes.xml"))
        edges = [etree.fromstring(file.read(name)) for name in sorted(file.namelist()) if _is_edge(name)]
    reading = _Reading(
        regions=_ids(styles, IN_REGIONS), not_words=_ids(styles, (Style.IMAGE, Style.TABLE_NOTE_MARK))
    )
    reading.read(main)
    notes = {note.get(ID, ""): _text(note) for note in footnotes}
    return Words(
        body=tuple(reading.body),
        notes=tuple(notes.get(id, "") for id in reading.notes),
        regions=(*reading.outside, *_controls(edges, "running"), *_controls(edges, "footer")),
    )


@dataclass(slots=True)
class _Reading:
    """What was found so far, in one pass over the main part."""

    regions: frozenset[str]
    """Ids of the styles that stand in regions only."""
    not_words: frozenset[str]
    """Ids of the styles of what the format adds to the letter's words."""
    body: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def read(self, main: Element) -> None:
        """Take in the words of the main part."""
        found, skipped = self.body, False
        mark: Element | None = None
        for each in main.iter(_P, _P_STYLE, _R_STYLE, _T, _NOTE_MARK):
            tag = each.tag
            if tag == _T:
                if not skipped and (mark is None or each.getparent() is not mark):
                    found.append(each.text or "")
            elif tag == _P:
                found, skipped, mark = self.body, False, None
            elif tag == _P_STYLE:
                style = each.get(VAL)
                found = self.outside if style in self.regions else self.body
                skipped = style in self.not_words
            elif tag == _NOTE_MARK:
                self.notes.append(each.get(ID, ""))
            elif each.get(VAL) in self.not_words:
                mark = _run_of(each)


def _run_of(style: Element) -> Element | None:
    properties = style.getparent()
    return None if properties is None else properties.getparent()


def _is_edge(name: str) -> bool:
    return name.startswith(("word/header", "word/footer"))


def _ids(styles: Element, names: Iterable[str]) -> frozenset[str]:
    wanted = {name.lower() for name in names}
    found: set[str] = set()
    for style in styles.iterfind(_STYLE):
        name = style.find(_NAME)
        if name is not None and name.get(VAL, "").lower() in wanted:
            found.add(style.get(w("styleId"), ""))
    return frozenset(found)


def _controls(edges: list[Element], kind: str) -> list[str]:
    """The text of the controls for a region, once where first and later pages repeat it."""
    found: dict[str, None] = {}
    for edge in edges:
        for control in edge.iter(w("sdt")):
            tag = control.find(_TAG)
            if tag is not None and tag.get(VAL) == f"briefing:region:{kind}":
                found[_text(control)] = None
    return list(found)


def _text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(_T))
