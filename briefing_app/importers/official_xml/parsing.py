"""Is this XML a publication of parliament that can be read, and if not, why not?

Nothing but the given bytes is read: no entity is expanded, no DTD or other file opened, no address visited.
"""

from lxml import etree

from briefing_app.errors import NotALetter

_DEEPEST = 100
"""Elements within elements; published letters stay below thirty."""

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def looks_like_xml(source: bytes) -> bool:
    """Whether the first character is that of an XML file."""
    start = source[:400]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    return start.replace(b"\0", b"").lstrip()[:1] == b"<"


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def parse(source: bytes, file: str) -> etree._Element:
    """The root of the publication, without comments and processing instructions: text runs on through them.

    Raises:
        NotALetter: damaged, dangerous, or another kind of document.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        line = error.position[0]
        raise NotALetter(
            file=file,
            reason_nl=f"de XML is beschadigd bij regel {line}; haal het bestand opnieuw op",
            reason_en=f"the XML is damaged at line {line} ({error.msg}); fetch the file again",
        ) from None
    _refuse_entities(root, file)
    _refuse_depth(root, file)
    _refuse_others(root, file)
    return root


def _refuse_entities(root: etree._Element, file: str) -> None:
    inner = root.getroottree().docinfo.internalDTD
    declared = inner is not None and next(iter(inner.iterentities()), None) is not None
    if declared or next(root.iter(etree.Entity), None) is not None:
        raise NotALetter(
            file=file,
            reason_nl="de XML gebruikt entiteiten, en die worden om veiligheidsredenen niet ingevuld",
            reason_en="the XML uses entities, which are not expanded for reasons of safety",
        )


def _refuse_depth(root: etree._Element, file: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise NotALetter(
                file=file,
                reason_nl=f"de XML is dieper genest dan {_DEEPEST} elementen",
                reason_en=f"the XML is nested deeper than {_DEEPEST} elements",
            )


def _refuse_others(root: etree._Element, file: str) -> None:
    names = {name_of(each) for each in root.iter(etree.Element)}
    if name_of(root) in ("officiele-publicatie", "kamerstuk", "kamerwrk") and "stuk" in names:
        return
    reason_nl, reason_en = _other(root)
    raise NotALetter(file=file, reason_nl=reason_nl, reason_en=reason_en)


def _other(root: etree._Element) -> tuple[str, str]:
    match name_of(root):
        case "metadata_gegevens":
            return (
                "dit zijn alleen de metagegevens; kies het bestand kst-….xml van dezelfde publicatie",
                "these are the metadata alone; choose the file kst-….xml of the same publication",
            )
        case "officiele-publicatie" | "kamerwrk" | "kamerstuk":
            return (
                "de publicatie bevat geen Kamerstuk; kies het bestand kst-….xml van een brief",
                "the publication holds no Kamerstuk; choose the file kst-….xml of a letter",
            )
        case other:
            return (
                f"het is een ander soort XML (<{other}>); kies het bestand kst-….xml van een brief",
                f"it is another kind of XML (<{other}>); choose the file kst-….xml of a letter",
            )
