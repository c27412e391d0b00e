"""The proof that an import of XML neither loses nor doubles a character."""

from collections.abc import Iterator

from lxml import etree

from briefing_app import blocks as b
from briefing_app.importers.official_xml import read
from briefing_app.importers.reading import Reading
from briefing_app.model.agenda import walk


def visible(text: str) -> str:
    return "".join(text.split())


def prove(source: bytes) -> None:
    root = etree.fromstring(source, etree.XMLParser(remove_comments=True, remove_pis=True))
    reading = read(source, "kst.xml")
    assert visible("".join(each.text for each in reading.account)) == visible("".join(root.itertext()))
    placed = "".join(each.text for each in reading.account if each.place in ("text", "title"))
    assert sorted(visible(placed)) == sorted(visible("".join(words(reading))))


def words(reading: Reading) -> Iterator[str]:
    """All words in the composition, as placed: titles without labels, timings without parentheses."""
    for each in walk(reading.composition.sections):
        yield with_notes(each.title)
        for block in each.blocks:
            for inlines in b.inlines_of(block):
                yield with_notes(inlines)
            yield from (image.alt for image in images(block))
        for action in each.actions:
            yield with_notes(action.text) + (action.timing_note or "")


def with_notes(inlines: b.Inlines) -> str:
    return b.plain(inlines) + "".join(b.plain(note.children) for note in b.notes_in(inlines))


def images(block: b.Block) -> Iterator[b.Image]:
    """The images in a block: their words are no inlines."""
    match block:
        case b.Image():
            yield block
        case b.List(items=items):
            for item in items:
                for each in item.blocks:
                    yield from images(each)
        case b.Quote(blocks):
            for each in blocks:
                yield from images(each)
        case _:
            pass
