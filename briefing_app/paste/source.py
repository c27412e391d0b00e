"""What is in pasted HTML: a tree that is safe to walk, and which notes it has."""

import re
from collections.abc import Mapping
from typing import cast

from lxml import etree

from briefing_app import blocks as b
from briefing_app.markup import legal

DEPTH = 120  # of elements in the source; deeper ones lose their tags, not their words


BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
))  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
STYLES: dict[str, b.StyleName] = {
    "b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "sup": "sup", "sub": "sub",
}  # fmt: skip
GONE = {
    "head": "", "title": "", "meta": "", "link": "", "base": "", "template": "", "noscript": "", "xml": "",
    "script": "script", "style": "", "img": "image", "svg": "image", "picture": "image", "canvas": "image",
    "input": "control", "select": "control", "textarea": "control", "button": "control",
    "iframe": "embedded", "object": "embedded", "embed": "embedded", "video": "embedded", "audio": "embedded",
}  # fmt: skip
"""What goes with all that is in it, and as what it is reported."""


_KNOWN = (
    BLOCKS
    | STYLES.keys()
    | GONE.keys()
    | {"a", "font", "u", "ins", "s", "strike", "del", "span", "col", "colgroup"}
)
_ATTRIBUTES = frozenset(
    ("style", "class", "href", "name", "id", "lang", "hidden", "role", "colspan", "rowspan")
)


class _Shallow:
    """Builds the tree of what the parser meets: only what is known here, and nothing too deep to walk."""

    def __init__(self) -> None:
        self.builder = etree.TreeBuilder()
        self.builder.start("div", {})  # the parser may close <html> before the text is over
        self.depth = 0
        self.muted = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth <= DEPTH:
            known = {name: legal(value) for name, value in attributes.items() if name in _ATTRIBUTES}
            self.builder.start(tag if tag in _KNOWN else "span", known)
        elif self.muted or tag in GONE:
            self.muted += 1
        elif tag in BLOCKS:
            self.builder.data(" ")

    def end(self, tag: str) -> None:
        if self.depth <= DEPTH:
            self.builder.end(tag if tag in _KNOWN else "span")
        elif self.muted:
            self.muted -= 1
        elif tag in BLOCKS:
            self.builder.data(" ")
        self.depth -= 1

    def data(self, data: str) -> None:
        if not self.muted:
            self.builder.data(legal(data))

    def close(self) -> etree._Element:
        self.builder.end("div")
        return self.builder.close()


def is_html(text: str) -> bool:
    """Whether an element of HTML is in it: someone who writes `a <b5 and c> d` means just that."""
    tags = (each.lstrip("/").lower() for each in text.split("<")[1:] if ">" in each)
    return any(
        each.startswith(("!--", "!doctype")) or re.split(r"[\s/>]", each, maxsplit=1)[0] in _KNOWN
        for each in tags
    )


def parse(text: str) -> etree._Element:
    target = _Shallow()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=cast("etree.TreeBuilder", target))
    try:
        parser.feed(text.encode())
        return parser.close()
    except etree.XMLSyntaxError:  # no element in it at all
        return etree.Element("div")


def css_of(node: etree._Element) -> dict[str, str]:
    pairs = (each.partition(":") for each in node.get("style", "").lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


Place = tuple[etree._Element, etree._Element]
"""Where the text of a note stands, and the link in it that leads back to its mark."""


def note_places(root: etree._Element) -> dict[etree._Element, Place]:
    """Each mark with its text: two links that point at each other, the text's one later."""
    links = [each for each in root.iter("a") if each.get("href", "").startswith("#")]
    names = {"#" + (each.get("name") or each.get("id") or ""): each for each in reversed(links)}
    order = {each: at for at, each in enumerate(links)}
    found: dict[etree._Element, Place] = {}
    for mark in links:
        back = names.get(mark.get("href", ""))
        if back is None or names.get(back.get("href", "")) is not mark or order[back] <= order[mark]:
            continue
        above = list(back.iterancestors("p", "li", "div"))
        named = (each for each in above if each.get("id") and each.get("id", "") in mark.get("href", ""))
        place = next(named, above[0] if above else None)
        if place is None or place in mark.iterancestors():
            continue
        if all(each is back or each not in order for each in place.iter("a")):
            found[mark] = (place, back)
    return found
