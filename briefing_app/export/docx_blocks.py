"""How do blocks become paragraphs, lists, controls and frames in the body of a DOCX?"""

from itertools import zip_longest
from typing import assert_never

from briefing_app import blocks as b
from briefing_app.export.docx_images import Images, whole_line
from briefing_app.export.docx_lists import Lists
from briefing_app.export.docx_notes import Footnotes
from briefing_app.export.docx_reference import Reference, frame_of
from briefing_app.export.docx_styles import (
    CONTINUATIONS,
    HEADINGS,
    PARAGRAPHS,
    REGION_LABELS,
    REGIONS,
    Style,
)
from briefing_app.export.docx_tables import TableWriter
from briefing_app.export.docx_text import PLAIN, Look, TextWriter, bookmark_name, paragraph, run
from briefing_app.export.docx_xml import ID, Element, add, text, w

_LONGEST_ALIAS = 64


class BlockWriter:
    """Writes the body of one letter. Its state: the numbers given to controls and bookmarks, and heading depth."""

    def __init__(self, reference: Reference, words: TextWriter, footnotes: Footnotes, images: Images) -> None:
        self._reference = reference
        self._words = words
        self._images = images
        self._tables = TableWriter(reference, words, footnotes)
        self._lists = Lists(reference)
        self._sections = 0
        self._depth = 0

    def write(self, parent: Element, blocks: b.Blocks) -> None:
        """Add `blocks` to the body, a content control or a cell."""
        for block, following in zip_longest(blocks, blocks[1:]):
            match block:
                case b.Paragraph():
                    self._paragraph(parent, block, _paragraph_style(block, following))
                case b.List():
                    self._list(parent, block)
                case b.Quote(blocks=quoted):
                    self._quote(parent, quoted)
                case b.Table():
                    self._tables.write(parent, block)
                case b.Image():
                    self._image(parent, block)
                case b.Section():
                    self._section(parent, block)
                case b.Region():
                    write_region(parent, block, self._reference, self._words)
                    if not isinstance(following, b.Paragraph | b.Region):
                        # LibreOffice ties a frame to the paragraph after it, and loses it where that is in a control.
                        paragraph(parent, self._style(Style.HIDDEN))
                case b.Use():
                    raise ValueError(f"not assembled: {block!r}")
                case _:
                    assert_never(block)

    def _style(self, name: str) -> str:
        return self._reference.style(name)

    def _paragraph(self, parent: Element, block: b.Paragraph, style: str) -> Element:
        new = paragraph(parent, self._style(style))
        _fill(new, block, self._reference, self._words)
        return new

    def _image(self, parent: Element, block: b.Image) -> None:
        new = paragraph(parent, self._style(Style.IMAGE))
        if block.to in self._images:
            whole_line(new)
            self._images.write(run(new), block.to, block.alt)
        else:  # who reads the letter must know that one stands here
            text(run(new), f"[Afbeelding: {block.alt}]")

    def _quote(self, parent: Element, blocks: b.Blocks) -> None:
        for block in blocks:
            if isinstance(block, b.Paragraph):
                self._paragraph(parent, block, Style.QUOTE)
            else:
                self.write(parent, (block,))

    def _list(self, parent: Element, block: b.List, depth: int = 0, style: str = "") -> None:
        """A list in a list keeps the style of the outermost: only between paragraphs of one style no space is left."""
        style = style or self._style(Style.NUMBER if block.ordered else Style.BULLET)
        number = self._lists.number(block, depth)
        for item in block.items:
            first, rest = _lead(item)
            lead = paragraph(parent, style)
            self._lists.mark(lead, number, depth)
            if first is not None:
                _fill(lead, first, self._reference, self._words)
            for each in rest:
                if isinstance(each, b.List):
                    self._list(parent, each, depth + 1, style)
                elif isinstance(each, b.Paragraph):
                    self._paragraph(parent, each, CONTINUATIONS[min(depth, len(CONTINUATIONS) - 1)])
                else:
                    self.write(parent, (each,))

    def _section(self, parent: Element, section: b.Section) -> None:
        """One content control; a section without heading is no level: its subsections don't skip one."""
        self._sections += 1
        number = str(self._sections)
        control = add(parent, "sdt")
        properties = add(control, "sdtPr")
        title = b.plain(section.heading).strip()
        if title:
            add(properties, "alias", title[:_LONGEST_ALIAS])
        add(properties, "tag", f"briefing:section:{section.id}")
        add(properties, "id", number)
        content = add(control, "sdtContent")
        self._depth += bool(section.heading)
        if section.heading:
            heading = paragraph(content, self._style(HEADINGS[min(self._depth, len(HEADINGS)) - 1]))
            self._words.write(heading, section.heading)
        self.write(content, section.blocks)
        self._depth -= bool(section.heading)
        first = next(content.iter(w("p")), None)
        if first is None:
            first = paragraph(content, self._style(Style.BODY))
        _bookmark(first, section.id, number)
        if first.getparent() is content and any(
            True for _ in first.iter(w("hyperlink"), w("footnoteReference"))
        ):
            # In the first paragraph of a control LibreOffice prints the address of a link and moves the mark of a note.
            content.insert(0, paragraph(content, self._style(Style.HIDDEN)))


def write_region(parent: Element, region: b.Region, reference: Reference, words: TextWriter) -> None:
    """Add the paragraphs of a region, each in the frame that its style has."""
    base = reference.style(REGIONS[region.kind])
    for block in region.blocks:
        style = base
        if isinstance(block, b.Paragraph) and block.kind == "label" and region.kind in REGION_LABELS:
            style = reference.style(REGION_LABELS[region.kind])
        paragraphs = (block,) if isinstance(block, b.Paragraph) else map(b.Paragraph, b.inlines_of(block))
        for each in paragraphs:
            new = paragraph(parent, style)
            frame = frame_of(reference, base)
            if frame is not None:
                new[0].append(frame)
            _fill(new, each, reference, words)


def _fill(new: Element, block: b.Paragraph, reference: Reference, words: TextWriter) -> None:
    look = Look(lang=block.lang) if block.lang else PLAIN
    label = block.children[0] if block.kind == "pair" and block.children else None
    if not isinstance(label, b.Styled) or label.style != "b":
        words.write(new, block.children, look)
        return
    # How a label looks is the style's to say: bold in one house, plain in another.
    words.write(new, label.children, Look(style=reference.style(Style.PAIR_LABEL), lang=block.lang))
    add(run(new), "tab")
    value = block.children[1:]
    if value and isinstance(value[0], b.Text):
        value = (b.Text(value[0].text.lstrip()), *value[1:])
    words.write(new, value, look)


def _paragraph_style(block: b.Paragraph, following: b.Block | None) -> Style:
    leads = isinstance(following, b.List) and b.plain(block.children).rstrip().endswith(":")
    return Style.LEADS if leads and not block.kind else PARAGRAPHS[block.kind]


def _lead(item: b.Item) -> tuple[b.Paragraph | None, b.Blocks]:
    """The paragraph beside an item's mark, if there is one, and the rest."""
    if item.blocks and isinstance(item.blocks[0], b.Paragraph):
        return item.blocks[0], item.blocks[1:]
    return None, item.blocks


def _bookmark(paragraph: Element, id: str, number: str) -> None:
    """A hidden bookmark around what stands in a paragraph. Numbers are told apart from those of controls by kind."""
    start = paragraph.makeelement(w("bookmarkStart"), {ID: number, w("name"): bookmark_name(id)})
    paragraph.insert(1, start)
    add(paragraph, "bookmarkEnd").set(ID, number)
