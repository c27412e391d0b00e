"""The tolerant door: what may we keep of what someone pastes from Word, LibreOffice, Outlook or a web page?

`clean` takes anything and never raises. All visible words stay, in order; only the text of a note moves to its mark.
What it gives is canonical: `read_blocks(write_blocks(blocks)) == blocks`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile

from lxml import etree
from lxml.html import defs

from briefing_app import blocks as b
from briefing_app.markup import joined, legal

_DEPTH = 120  # of elements in the source; deeper ones lose their tags, not their words
_LEVELS = 8  # of lists and quotes in each other

_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STYLES: dict[str, b.StyleName] = {
    "b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "sup": "sup", "sub": "sub", "th": "",
}  # fmt: skip
_GONE = {
    "head": "", "title": "", "meta": "", "link": "", "base": "", "template": "", "noscript": "", "xml": "",
    "script": "script", "style": "font", "img": "image", "svg": "image", "picture": "image", "canvas": "image",
    "input": "control", "select": "control", "textarea": "control", "button": "control",
    "iframe": "embedded", "object": "embedded", "embed": "embedded", "video": "embedded", "audio": "embedded",
}  # fmt: skip
"""What goes with all that is in it, and as what it is reported."""
_WORDS = {
    "image": ("afbeelding", "afbeeldingen"),
    "embedded": ("ingesloten onderdeel", "ingesloten onderdelen"),
    "control": ("formulierveld", "formuliervelden"),
    "hidden": ("verborgen stuk tekst", "verborgen stukken tekst"),
    "comment": ("opmerking in de kantlijn", "opmerkingen in de kantlijn"),
    "heading": ("kop (nu een vette alinea)", "koppen (nu vette alinea’s)"),
    "link": ("koppeling die alleen op de oude plaats werkte", "koppelingen die alleen op de oude plaats werkten"),
    "strike": ("doorhaling (de tekst staat er nog)", "doorhalingen (de tekst staat er nog)"),
    "table": ("tabel die alleen voor de indeling diende", "tabellen die alleen voor de indeling dienden"),
    "script": ("script", "scripts"),
    "control character": ("stuurteken", "stuurtekens"),
}
_BLANK = " \t\r\n\f"
_SPACE = re.compile(f"[{_BLANK}]+")
_INVISIBLE = "\u200b\ufeff"
_ADDRESS = re.compile(r"(https?://|mailto:)\S+\Z")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{2,8})*)\Z")
_BULLET = re.compile(r"(?:[·•●○▪■§o–-]|(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]))[ \u00a0]+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`dropped`: in Dutch, what is gone and how often, such as `2 afbeeldingen`."""

    blocks: b.Blocks
    dropped: tuple[str, ...] = ()


def clean(source: str) -> Cleaned:
    """Pasted HTML, or plain text if no element of HTML is in it, as stored text."""
    lines = source.translate({0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n"}).replace("\r\n", "\n")
    text = legal(lines)
    walker = _Walker(Counter({"control character": len(lines) - len(text)}))
    root = _parse(text)
    part = _Part()
    if root is None:
        walker.text(text, _Look(pre=True), part)
    else:
        walker.find_notes(root)
        walker.walk(root, _Look(), part)
    return Cleaned(part.finish(), tuple(walker.report()))


# --- parsing ---------------------------------------------------------------------------------------------


class _Shallow:
    """Builds the tree of what the parser meets, without the tags that lie too deep to walk."""

    def __init__(self) -> None:
        self.builder = etree.TreeBuilder()
        self.depth = 0
        self.muted = 0
        self.is_html = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        # The parser wraps plain text in these three itself.
        self.is_html |= tag in defs.tags and tag not in ("html", "body", "p") or bool(attributes)
        if self.depth <= _DEPTH:
            self.builder.start(tag, attributes)
        elif self.muted or tag in _GONE:
            self.muted += 1
        elif tag in _BLOCKS:
            self.builder.data("\n")

    def end(self, tag: str) -> None:
        if self.depth <= _DEPTH:
            self.builder.end(tag)
        elif self.muted:
            self.muted -= 1
        self.depth -= 1

    def data(self, data: str) -> None:
        if not self.muted:
            self.builder.data(data)

    def close(self) -> etree._Element:
        return self.builder.close()


def _parse(text: str) -> etree._Element | None:
    """The tree of `text`, or None if it is plain: someone who writes `a <b and c> d` means just that."""
    if "<" not in text:
        return None
    known = (part.lstrip("/")[:12].lower() for part in text.split("<")[1:])
    if not any(re.split(r"[\s/>]", each)[0] in defs.tags or each.startswith(("!--", "!doctype")) for each in known):
        return None
    target = _Shallow()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    try:
        return etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, AssertionError):  # nothing in it at all
        return etree.Element("html")


def _css(node: etree._Element) -> dict[str, str]:
    pairs = (each.partition(":") for each in node.get("style", "").lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


# --- runs of text ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Look:
    styles: frozenset[b.StyleName] = frozenset()
    link: str = ""
    lang: str = ""
    pre: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    look: _Look
    note: b.Note | None = None


def _inlines(runs: Iterable[_Run]) -> b.Inlines:
    """Runs with one space where HTML shows one, none at the ends, as nested inlines."""
    found: list[_Run] = []
    spaced = True
    for run in runs:
        text = _SPACE.sub(" ", run.text)
        text = text[1:] if spaced and text.startswith(" ") else text
        if text or run.note:
            spaced = text.endswith(" ")
            found.append(replace(run, text=text, look=run.look if text.strip() or run.note else _Look()))
    while found and not found[0].note and not found[0].text.strip().strip(_INVISIBLE):
        found.pop(0)
    while found and not found[-1].note and not found[-1].text.strip().strip(_INVISIBLE):
        found.pop()
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return joined(_linked(found))


def _linked(runs: Iterable[_Run]) -> Iterator[b.Inline]:
    for link, group in groupby(runs, key=lambda run: run.look.link):
        inner = joined(_styled(group, ("b", "i", "sup", "sub")))
        yield from (b.Link(link, inner),) if link else inner


def _styled(runs: Iterable[_Run], styles: tuple[b.StyleName, ...]) -> Iterator[b.Inline]:
    if not styles:
        for run in runs:
            yield run.note or b.Text(run.text)
        return
    style, rest = styles[0], styles[1:]
    for (has, lang), group in groupby(
        runs, key=lambda run: (style in run.look.styles, run.look.lang if style in run.look.styles else "")
    ):
        if has:  # the language stands on the outermost style
            bare = (replace(run, look=replace(run.look, lang="")) for run in group)
            yield b.Styled(style, joined(_styled(bare, rest)), lang)
        else:
            yield from _styled(group, rest)


# --- blocks ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """An item whose list must still be made: Word says only at what level it stands."""

    level: int
    ordered: bool
    blocks: b.Blocks


@dataclass(slots=True)
class _Part:
    """A place that is being filled. `flat`: it holds no blocks (a cell, a note), so that a break is a space."""

    flat: bool = False
    runs: list[_Run] = field(default_factory=list)
    found: list[b.Block | _Line] = field(default_factory=list)

    def end_paragraph(self, level: int = 0, ordered: bool = False) -> None:
        """Make a paragraph of the runs; with `level`, an item if it starts with a bullet or `ordered` is known."""
        if self.flat:
            self.runs.append(_Run(" ", _Look()))
            return
        runs, self.runs = self.runs, []
        bullet = None
        if level and runs:
            start = "".join(run.text for run in takewhile(lambda run: not run.note, runs))
            bullet = _BULLET.match(_SPACE.sub(" ", start).lstrip(" "))
        languages = {run.look.lang for run in runs if run.text.strip()}
        lang = languages.pop() if len(languages) == 1 else ""
        if lang:
            runs = [replace(run, look=replace(run.look, lang="")) for run in runs]
        children = _inlines(runs)
        if bullet and children and isinstance(children[0], b.Text) and _BULLET.match(children[0].text):
            ordered = bullet[1] is not None
            children = joined((b.Text(_BULLET.sub("", children[0].text, count=1).lstrip()), *children[1:]))
        else:
            bullet = None
        if not children:
            return
        paragraph = b.Paragraph(children, lang=lang)
        last = self.found[-1] if self.found else None
        if not level:
            self.found.append(paragraph)
        elif bullet is None and level < 0 and isinstance(last, _Line):  # a further paragraph of the item
            self.found[-1] = replace(last, blocks=(*last.blocks, paragraph))
        elif bullet is None and level < 0:
            self.found.append(paragraph)
        else:
            self.found.append(_Line(abs(level), ordered, (paragraph,)))

    def finish(self) -> b.Blocks:
        self.end_paragraph()
        found: list[b.Block] = []
        for is_line, group in groupby(self.found, key=lambda each: isinstance(each, _Line)):
            members = list(group)
            if is_line:
                found += _lists([each for each in members if isinstance(each, _Line)])
            else:
                found += [each for each in members if not isinstance(each, _Line)]
        return tuple(found)


def _lists(lines: Sequence[_Line]) -> Iterator[b.List]:
    """Lists of lines, those of a deeper level within the item before them."""
    items: list[b.Item] = []
    ordered = lines[0].ordered
    at = 0
    while at < len(lines):
        line = lines[at]
        deeper = list(takewhile(lambda each: each.level > lines[0].level, lines[at + 1 :]))
        if items and line.ordered != ordered:
            yield b.List(tuple(items), ordered)
            items, ordered = [], line.ordered
        items.append(b.Item((*line.blocks, *(_lists(deeper) if deeper else ()))))
        at += 1 + len(deeper)
    yield b.List(tuple(items), ordered)


# --- walking ---------------------------------------------------------------------------------------------


class _Walker:
    def __init__(self, tally: Counter[str]) -> None:
        self.tally = tally
        self.notes: dict[etree._Element, tuple[etree._Element, etree._Element]] = {}
        self.moved: set[etree._Element] = set()

    def report(self) -> Iterator[str]:
        for key, (one, more) in _WORDS.items():
            if count := self.tally[key]:
                yield f"{count} {one if count == 1 else more}"
        if self.tally["font"]:
            yield "opmaak van lettertypen"

    def find_notes(self, root: etree._Element) -> None:
        """Pair each mark with the place of its text: two links that point at each other, the text's one later."""
        links = [each for each in root.iter("a") if each.get("href", "").startswith("#")]
        names = {"#" + (each.get("name") or each.get("id") or ""): each for each in reversed(links)}
        order = {each: at for at, each in enumerate(links)}
        for mark in links:
            back = names.get(mark.get("href", ""))
            if back is None or names.get(back.get("href", "")) is not mark or order[back] <= order[mark]:
                continue
            above = list(back.iterancestors("p", "li", "td", "div"))
            named = (each for each in above if each.get("id") and each.get("id", "") in mark.get("href", ""))
            place = next(named, above[0] if above else None)
            if place is None or place in mark.iterancestors() or any(each is not back and each in order for each in place.iter("a")):
                continue
            self.notes[mark] = (place, back)

    def walk(self, node: etree._Element, look: _Look, part: _Part) -> None:
        css = _css(node)
        if node in self.moved or self.is_gone(node, css):
            return
        if node in self.notes and self.note(node, look, part):
            return
        look = self.look(node, css, look)
        if node.tag not in _BLOCKS:
            self.inside(node, look, part)
            return
        part.end_paragraph()
        match node.tag:
            case "ul" | "ol" | "menu" | "li" | "blockquote" if not part.flat and look.level < _LEVELS:
                self.nested(node, replace(look, level=look.level + 1), part)
            case "table" if not part.flat and (table := self.table(node, look)):
                part.found.append(table)
            case "table":
                self.tally["table"] += not part.flat
                self.inside(node, look, part)
            case _:
                self.inside(node, look, part)
                part.end_paragraph(*self.word_item(node, css))

    def inside(self, node: etree._Element, look: _Look, part: _Part) -> None:
        self.text(node.text, look, part)
        for child in node:
            self.walk(child, look, part)
            if child.tag in _BLOCKS:
                part.end_paragraph()
            self.text(child.tail, look, part)

    def text(self, text: str | None, look: _Look, part: _Part) -> None:
        lines = (text or "").split("\n") if look.pre else [text or ""]
        for number, line in enumerate(lines):
            if number:
                part.end_paragraph()
            if line:
                part.runs.append(_Run(legal(line), look))

    def nested(self, node: etree._Element, look: _Look, part: _Part) -> None:
        inner = _Part()
        self.inside(node, look, inner)
        ...
