"""Makes the first `reference.docx` of the built-in templates: `python -m tools.make_reference_docx`.

From then on a reference is an ordinary document that one opens and edits in Word. The measures are those of each
template's print.css, so that DOCX and PDF look alike.
"""

import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tools.reference_styles import (
    FONT,
    HEAD,
    KAMERBRIEF,
    KAMERSTUK,
    SPACES,
    STEP,
    Style,
    cm,
    indent,
    spacing,
    style_id,
    styles,
)

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
LIKE_IT = "Verdana"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
EMU_PER_MM = 36000


# --- the other parts -------------------------------------------------------------------------------------


def numbering() -> str:
    def definition(id: int, step: float, marks: list[tuple[str, str]]) -> str:
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{mark.replace("#", f"%{level + 1}")}"/><w:lvlJc w:val="left"/>'
            f"<w:pPr>{indent(step * (level + 1), hanging=step)}</w:pPr></w:lvl>"
            for level, (kind, mark) in enumerate(marks)
        )
        return (
            f'<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="1A2B3C{id:02}"/>'
            f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
        )

    bullets = [("bullet", "•"), *[("bullet", "–")] * 8]
    numbers = [("decimal", "#."), ("lowerLetter", "#."), ("lowerRoman", "#.")] * 3
    lists = "".join(f'<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>' for id in (1, 2))
    return (
        f"{HEAD}<w:numbering {SPACES}>{definition(1, STEP, bullets)}{definition(2, STEP, numbers)}{lists}"
        "</w:numbering>"
    )


SETTINGS = (
    f"{HEAD}<w:settings {SPACES}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>'
    '<w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)
FONTS = (
    f'{HEAD}<w:fonts {SPACES}><w:font w:name="{FONT}"><w:altName w:val="{LIKE_IT}"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
FOOTNOTES = (
    f"{HEAD}<w:footnotes {SPACES}>"
    f'<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr>{spacing(12, 0, 4)}</w:pPr><w:r><w:separator/></w:r></w:p>'
    '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)


def field(instruction: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>'


def written(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(style: str, content: str = "", more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{more}</w:pPr>{content}</w:p>'


def control(kind: str, title: str, content: str) -> str:
    """The place that the letter fills."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val={quoteattr(title)}/><w:tag w:val="briefing:region:{kind}"/>'
        f'<w:id w:val="{900000 + len(kind)}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def mark(x: float, y: float, width: float, height: float) -> str:
    """The picture that keeps the place of an organisation's own mark, in mm; read aloud as nothing."""
    extent = f'cx="{width * EMU_PER_MM:.0f}" cy="{height * EMU_PER_MM:.0f}"'
    kind = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
    decorative = f'<a:extLst><a:ext uri="{kind}"><adec:decorative val="1"/></a:ext></a:extLst>'
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x * EMU_PER_MM:.0f}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y * EMU_PER_MM:.0f}</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="1" name="Beeldmerk" descr="">{decorative}</wp:docPr><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="Beeldmerk" descr=""/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )


def mark_image() -> bytes:
    """The bars of mark.svg."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (250, 280), "white")
    draw = ImageDraw.Draw(image)
    for left, top, right, bottom in ((0, 0, 249, 59), (0, 110, 249, 169), (0, 220, 149, 279)):
        draw.rectangle((left, top, right, bottom), fill="#3d4a57")
    held = BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()


# --- the files -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Page:
    top: float
    right: float
    bottom: float
    left: float
    footer: float
    first_differs: bool

    def xml(self, edges: dict[str, str]) -> str:
        references = "".join(
            f'<w:{name.split(" ")[0]}Reference w:type="{name.split(" ")[1]}" r:id="{id}"/>'
            for name, id in edges.items()
        )
        title_page = "<w:titlePg/>" if self.first_differs else ""
        return (
            f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{cm(self.top)}" '
            f'w:right="{cm(self.right)}" w:bottom="{cm(self.bottom)}" w:left="{cm(self.left)}" '
            f'w:header="{cm(1.6)}" w:footer="{cm(self.footer)}" w:gutter="0"/>{title_page}</w:sectPr>'
        )


def edge(kind: str, content: str) -> str:
    root = {"header": "hdr", "footer": "ftr"}[kind]
    return f"{HEAD}<w:{root} {SPACES}>{content}</w:{root}>"


PAGE_OF_PAGES = paragraph("footer", written("Pagina ") + field("PAGE") + written(" van ") + field("NUMPAGES"))
LETTERS: dict[str, tuple[Page, tuple[Style, ...], dict[str, str]]] = {
    "kamerbrief": (
        Page(4.23, 4.97, 1.90, 2.80, footer=1.58, first_differs=True),
        KAMERBRIEF,
        {
            "header first": paragraph("header", mark(100, 10, 10, 11.2)),
            "header default": control("running", "Vervolgpagina", paragraph("Brief Vervolg"))
            + paragraph("header"),
            "footer first": PAGE_OF_PAGES,
            "footer default": PAGE_OF_PAGES,
        },
    ),
    "kamerstuk": (
        Page(2.5, 2.5, 2.6, 5.6, footer=1.75, first_differs=False),
        KAMERSTUK,
        {
            "footer default": paragraph(
                "Brief Voettekst",
                control("footer", "Voettekst", written("")) + "<w:r><w:tab/></w:r>" + field("PAGE"),
            ),
        },
    ),
}


def make(page: Page, own: tuple[Style, ...], edges: dict[str, str]) -> bytes:
    ids = {name: f"rId{10 + number}" for number, name in enumerate(edges)}
    parts = {
        "styles": styles(own),
        "numbering": numbering(),
        "settings": SETTINGS,
        "fontTable": FONTS,
        "footnotes": FOOTNOTES,
    }
    files: dict[str, str | bytes] = {f"word/{name}.xml": content for name, content in parts.items()}
    relations = [(f"rId{number}", name, f"{name}.xml") for number, name in enumerate(parts, 1)]
    types = {f"/word/{name}.xml": f"{WORD_TYPE}{name}+xml" for name in parts}
    for name, content in edges.items():
        kind, file = name.split(" ")[0], name.replace(" ", "-")
        files[f"word/{file}.xml"] = edge(kind, content)
        types[f"/word/{file}.xml"] = f"{WORD_TYPE}{kind}+xml"
        relations.append((ids[name], kind, f"{file}.xml"))
        if "r:embed" in content:
            files["word/media/mark.png"] = mark_image()
            files[f"word/_rels/{file}.xml.rels"] = related([("rId1", "image", "media/mark.png")])
    body = f"<w:body>{paragraph('Body Text')}{page.xml(ids)}</w:body>"
    files["word/document.xml"] = f"{HEAD}<w:document {SPACES}>{body}</w:document>"
    types["/word/document.xml"] = f"{WORD_TYPE}document.main+xml"
    files["word/_rels/document.xml.rels"] = related(relations)
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    files["docProps/core.xml"] = f'{HEAD}<cp:coreProperties xmlns:cp="{core}"/>'
    types["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    files["_rels/.rels"] = related(
        [("rId1", "officeDocument", "word/document.xml")],
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/>',
    )
    overrides = "".join(f'<Override PartName="{name}" ContentType="{type}"/>' for name, type in types.items())
    files["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )
    return zipped(files)


def related(relations: list[tuple[str, str, str]], more: str = "") -> str:
    each = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}{kind}" Target="{target}"/>' for id, kind, target in relations
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{each}{more}</Relationships>'


def zipped(files: dict[str, str | bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as file:
        for name in sorted(files, key=lambda name: (name != "[Content_Types].xml", name)):
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, files[name])
    return held.getvalue()


def main() -> None:
    for name, (page, own, edges) in LETTERS.items():
        target = TEMPLATES / name / "reference.docx"
        target.write_bytes(make(page, own, edges))
        sys.stdout.write(f"{target.relative_to(TEMPLATES.parent)}\n")


if __name__ == "__main__":
    main()
