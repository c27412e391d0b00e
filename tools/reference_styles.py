"""The styles of the built-in templates' `reference.docx`, in the measures of each template's print.css."""

from dataclasses import dataclass

FONT = "DejaVu Sans"
STEP = 0.55
"""How far each level of a list stands in, in cm."""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"),
    )
)


def cm(measure: float) -> int:
    """In twentieths of a point."""
    return round(measure * 1440 / 2.54)


_DEFAULTS = ("Normal", "Default Paragraph Font", "Normal Table")


@dataclass(frozen=True)
class Style:
    name: str
    paragraph: str = ""
    run: str = ""
    base: str = "Normal"
    following: str = ""
    kind: str = "paragraph"
    more: str = ""

    @property
    def id(self) -> str:
        return style_id(self.name)

    def xml(self) -> str:
        default = ' w:default="1"' if self.name in _DEFAULTS else ""
        own = ' w:customStyle="1"' if self.name.startswith(("Brief", "Tabel")) else ""
        base = f'<w:basedOn w:val="{style_id(self.base)}"/>' if self.base and not default else ""
        following = f'<w:next w:val="{style_id(self.following)}"/>' if self.following else ""
        paragraph = f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else ""
        run = f"<w:rPr>{self.run}</w:rPr>" if self.run else ""
        return (
            f'<w:style w:type="{self.kind}"{default}{own} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f"{base}{following}<w:qFormat/>{paragraph}{run}{self.more}</w:style>"
        )


def style_id(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def spacing(before: float = 0, after: float = 0, line: float = 12) -> str:
    measures = f'w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" w:line="{line * 20:.0f}"'
    return f'<w:spacing {measures} w:lineRule="atLeast"/>'


def indent(left: float = 0, right: float = 0, hanging: float = 0) -> str:
    return f'<w:ind w:left="{cm(left)}" w:right="{cm(right)}" w:hanging="{cm(hanging)}"/>'


def frame(*, x: float, y: float, width: float, height: float = 0, beside: bool = False) -> str:
    """A place on the page in cm, and a least height in points; text goes on below it, or beside it."""
    least = f'w:h="{height * 20:.0f}" w:hRule="atLeast" ' if height else ""
    wrap = "around" if beside else "notBeside"
    return (
        f'<w:framePr w:w="{cm(width)}" {least}w:hSpace="0" w:wrap="{wrap}" w:vAnchor="page" w:hAnchor="page" '
        f'w:x="{cm(x)}" w:y="{cm(y)}"/>'
    )


def tab(at: float) -> str:
    return f'<w:tabs><w:tab w:val="left" w:pos="{cm(at)}"/></w:tabs>'


def item(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
KEEP, WHOLE = "<w:keepNext/>", "<w:keepLines/>"
UNBROKEN, CLOSE = "<w:suppressAutoHyphens/>", "<w:contextualSpacing/>"
RAISED = '<w:vertAlign w:val="superscript"/>'


def rule(side: str, eighths: int, color: str = "000000") -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{color}"/>'


def heading(level: int, before: float, after: float, run: str, line: float = 12) -> Style:
    paragraph = (
        KEEP + WHOLE + UNBROKEN + spacing(before, after, line) + f'<w:outlineLvl w:val="{level - 1}"/>'
    )
    return Style(f"heading {level}", paragraph, run, following="Body Text")


TABLE = (
    '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/><w:tblBorders>'
    + rule("top", 6)
    + rule("bottom", 6)
    + rule("insideH", 2, "808080")
    + '</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}</w:rPr><w:tcPr><w:tcBorders>{rule("bottom", 6)}</w:tcBorders>'
    '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
)
DEFAULT_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr>"
)
# Of the space after one paragraph and before the next the larger counts, as in print.css.
SHARED = (
    Style("Normal", run=size(9)),
    Style("Default Paragraph Font", kind="character", base=""),
    Style("Normal Table", kind="table", base="", more=DEFAULT_TABLE),
    Style("Body Text", spacing(after=12)),
    heading(1, 24, 12, BOLD + size(11), line=15),
    heading(2, 18, 6, BOLD),
    *(heading(level, 12, 0, ITALIC) for level in range(3, 7)),
    Style("List Bullet", item(1) + spacing(after=12) + CLOSE),
    Style("List Number", item(2) + spacing(after=12) + CLOSE),
    *(
        Style(f"List Continue{f' {level}' if level > 1 else ''}", spacing(after=12) + indent(STEP * level))
        for level in range(1, 6)
    ),
    Style("Quote", spacing(after=12) + indent(STEP)),
    Style("caption", KEEP + WHOLE + UNBROKEN + spacing(after=3, line=10), BOLD + size(7.5)),
    Style("Hyperlink", kind="character", base="Default Paragraph Font", run='<w:color w:val="000000"/>'),
    Style("footnote text", spacing(line=9), size(6.5)),
    Style("footnote reference", kind="character", base="Default Paragraph Font", run=RAISED),
    Style("header", spacing(line=9), size(6.5)),
    Style("footer", spacing(line=9), size(6.5)),
    Style("Brief Aanloop", KEEP + spacing(), base="Body Text"),
    Style("Brief Label", KEEP + UNBROKEN + spacing(), ITALIC, following="List Bullet"),
    Style("Brief Onderwerp", UNBROKEN + spacing(after=12), BOLD),
    Style("Brief Aanhef", UNBROKEN + spacing(after=12), following="Body Text"),
    Style("Brief Slotformule", KEEP + spacing(before=24, after=12)),
    Style("Brief Functie", KEEP + UNBROKEN + spacing()),
    Style("Brief Ondertekening", WHOLE + UNBROKEN + spacing(before=48, after=12)),
    Style("Brief Kenmerk Label", kind="character", base="Default Paragraph Font"),
    Style("Brief Paar", tab(1.9) + UNBROKEN + spacing() + indent(1.9, hanging=1.9)),
    # A point high and not hidden: LibreOffice would hide what is tied to it too.
    Style(
        "Brief Verborgen",
        KEEP + '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        size(1),
    ),
    Style("Brief Afbeelding", spacing(after=12), ITALIC),
    Style("Brief Tabel", kind="table", base="Normal Table", more=TABLE),
    Style("Tabel Tekst", UNBROKEN + spacing(line=10), size(7.5)),
    Style("Tabel Cijfer", '<w:jc w:val="right"/>', base="Tabel Tekst"),
    Style("Tabel Noot", spacing(3, 12, 9) + indent(0.35, hanging=0.35) + CLOSE, size(6.5)),
    Style("Tabel Nootverwijzing", kind="character", base="Default Paragraph Font", run=RAISED),
    Style("Tabel Einde", spacing()),
)
COLUMN = frame(x=16.58, y=4.23, width=3.82, beside=True)
STRIP = indent(13.78, right=-4.37)
KAMERBRIEF = (
    Style(
        "Brief Rubricering",
        frame(x=2.8, y=3.6, width=13.23) + UNBROKEN + spacing(line=9),
        f"{BOLD}<w:caps/>{size(6.5)}",
    ),
    Style(
        "Brief Retouradres",
        frame(x=2.8, y=4.23, width=13.23, height=27) + UNBROKEN + spacing(line=9),
        size(6.5),
    ),
    Style(
        "Brief Geadresseerde",
        frame(x=2.8, y=5.18, width=13.23, height=120) + UNBROKEN + spacing(),
    ),
    Style("Brief Kenmerk", tab(1.9) + UNBROKEN + spacing() + indent(1.9, hanging=1.9)),
    Style("Brief Aanhef", UNBROKEN + spacing(before=36, after=12), following="Body Text"),
    Style("Brief Kolom", COLUMN + UNBROKEN + spacing(line=9), size(6.5)),
    Style("Brief Kolom Label", spacing(before=9, line=9), BOLD, base="Brief Kolom"),
    # No frame: LibreOffice drops those in content controls. So it stands above the text, in the same strip.
    Style("Brief Vervolg", UNBROKEN + spacing(line=9) + STRIP, size(6.5)),
    Style("Brief Vervolg Label", spacing(before=9, line=9), BOLD, base="Brief Vervolg"),
    Style("Brief Voettekst", UNBROKEN + spacing(line=9), size(6.5)),
    Style("footer", spacing(line=9) + STRIP, size(6.5)),
)
NUMBER_AT_RIGHT = f'<w:tabs><w:tab w:val="right" w:pos="{cm(12.9)}"/></w:tabs>'
KAMERSTUK = (
    Style(
        "Brief Rubricering",
        KEEP
        + f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="000000"/></w:pBdr>{UNBROKEN}'
        + spacing(after=24, line=18)
        + indent(-3.3),
        BOLD + size(14),
    ),
    Style("Brief Retouradres", UNBROKEN + spacing(after=12)),
    Style("Brief Geadresseerde", UNBROKEN + spacing()),
    Style("Brief Kenmerk", tab(0) + UNBROKEN + spacing(after=12) + indent(hanging=3.3), BOLD),
    Style("Brief Kolom", UNBROKEN + spacing()),
    Style("Brief Kolom Label", spacing(), BOLD, base="Brief Kolom"),
    Style("Brief Vervolg", UNBROKEN + spacing(line=10), size(7.5)),
    Style("Brief Vervolg Label", spacing(line=10), BOLD, base="Brief Vervolg"),
    Style("Brief Voettekst", NUMBER_AT_RIGHT + UNBROKEN + spacing(line=10), size(7.5)),
    Style("footer", spacing(line=10), size(7.5)),
)


def styles(own: tuple[Style, ...]) -> str:
    by_name = {style.name: style for style in (*SHARED, *own)}
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" '
        f'w:cs="{FONT}"/>{size(9)}<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{spacing()}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return f"{HEAD}<w:styles {SPACES}>{defaults}{''.join(each.xml() for each in by_name.values())}</w:styles>"
