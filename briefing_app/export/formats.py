"""Which formats can a letter be exported to?"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing_app import blocks as b
from briefing_app.export import docx, docx_read, pdf
from briefing_app.export.words import prove, words_of


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name on the command line and the ending of its files.

    `make` takes a letter and the folder of its template, and gives the file only after its proof.
    """

    name: str
    suffix: str
    make: Callable[[b.Document, Path], bytes]


def proven_docx(document: b.Document, package: Path) -> bytes:
    """The letter as a Word document that was read back and holds every word.

    Raises:
        ProofFailed: words would be missing, doubled or out of place.
        TemplateError: the reference document can't be used.
    """
    data = docx.write(document, package / "reference.docx")
    prove("docx", words_of(document), docx_read.read_words(data))
    return data


EXPORTS: tuple[Format, ...] = (
    Format("docx", ".docx", proven_docx),
    Format("pdf", ".pdf", pdf.write),  # proves by itself: a note that was lost is given another place
)
