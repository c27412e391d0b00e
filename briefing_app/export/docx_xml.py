"""How is WordprocessingML written? Names, and elements with a `w:val`.

Plain lxml and not python-docx's own elements: those look up a class for every element, which doubles the time.
"""

from lxml import etree

Element = etree._Element

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RELATION_ID = f"{{{R_NAMESPACE}}}id"


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W_NAMESPACE}}}{name}"


VAL = w("val")
ID = w("id")
TYPE = w("type")


def root(name: str) -> Element:
    """A new element that stands alone."""
    return etree.Element(w(name), nsmap={"w": W_NAMESPACE, "r": R_NAMESPACE})


def add(parent: Element, name: str, value: str | None = None) -> Element:
    """A new last child of `parent`, with `value` as its `w:val`."""
    child = etree.SubElement(parent, w(name))
    if value is not None:
        child.set(VAL, value)
    return child


def text(parent: Element, words: str) -> None:
    """A `w:t`. Word drops spaces at its ends unless told to keep them."""
    child = etree.SubElement(parent, _T)
    child.text = words
    if words[:1].isspace() or words[-1:].isspace():
        child.set(SPACE, "preserve")


_T = w("t")
