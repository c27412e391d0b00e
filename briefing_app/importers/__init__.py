"""Readers of published letters, one module per source.

`IMPORTERS` is all of them, in the order in which they are asked whether a file is theirs. A module is imported when
it is asked, since the libraries of formats load slowly.
"""

from collections.abc import Callable
from dataclasses import dataclass

from briefing_app.importers.reading import Reading


@dataclass(frozen=True, slots=True)
class Importer:
    """A source of letters. `read` takes the bytes and the name of the file, and raises `NotALetter`."""

    name: str
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], Reading]


def _is_official_xml(source: bytes) -> bool:
    from briefing_app.importers import official_xml

    return official_xml.recognises(source)


def _read_official_xml(source: bytes, name: str) -> Reading:
    from briefing_app.importers import official_xml

    return official_xml.read(source, name)


def _is_page_text(source: bytes) -> bool:
    from briefing_app.importers import page_text

    return page_text.recognises(source)


def _read_page_text(source: bytes, name: str) -> Reading:
    from briefing_app.importers import page_text

    return page_text.read(source, name)


IMPORTERS: tuple[Importer, ...] = (
    Importer("official_xml", _is_official_xml, _read_official_xml),
    Importer("page_text", _is_page_text, _read_page_text),
)
