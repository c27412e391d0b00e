"""How does a letter become a PDF? From the page `html` writes, laid out by WeasyPrint, its tags mended, and proven.

Style sheets, fonts and pictures come from the template's folder and the shared assets, and from nowhere else.
"""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefing_app import blocks as b
from briefing_app.errors import ProofFailed, TemplateError
from briefing_app.export import html
from briefing_app.paths import assets_dir

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

_ORIGIN = "http://briefing.invalid"
SHEET = f"{_ORIGIN}/package/print.css"
"""The address by which `own_files` knows a template's style sheet."""
_MOST_MOVED = 8
_TYPES = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
}


def write(document: b.Document, package: Path) -> bytes:
    """The letter as a tagged PDF (PDF/UA-1), the same bytes for the same letter; proven to hold every word.

    WeasyPrint can lose or swap notes where many compete for the foot of a page. The paragraph with such a note then
    starts a new page, and the letter is made again.

    Args:
        document: the letter.
        package: the folder of its template, with `print.css`.

    Raises:
        ProofFailed: words would be missing, doubled or out of place.
        TemplateError: the style sheet is absent, or asks for what it can't have.
    """
    from briefing_app.export.pdf_proof import misplaced_note, prove_reading
    from briefing_app.export.pdf_read import read

    moved: frozenset[int] = frozenset()
    while True:
        data = render(html.write(document, page_before=moved), package)
        reading = read(data)
        try:
            prove_reading(document, reading)
        except ProofFailed:
            astray = misplaced_note(document, reading)
            if astray is None or astray in moved or len(moved) == _MOST_MOVED:
                raise
            moved |= {astray}
        else:
            return data


def render(page: str, package: Path) -> bytes:
    """Lay out a page that `html` wrote with the style sheet of a template; nothing is proven.

    Raises:
        TemplateError: the style sheet is absent, or asks for what it can't have.
    """
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    from briefing_app.export.pdf_tags import mend

    fonts = FontConfiguration()
    fetcher = own_files(package)
    try:
        sheet = CSS(url=SHEET, url_fetcher=fetcher, font_config=fonts)
        layout = HTML(string=page, url_fetcher=fetcher).render(font_config=fonts, stylesheets=[sheet])
        data: bytes = layout.write_pdf(finisher=mend, pdf_variant="pdf/ua-1")
    except FatalURLFetchingError as error:
        raise TemplateError(
            template=package.name, place=" in print.css", reason=str(error.__cause__)
        ) from None
    return data


def own_files(package: Path) -> "URLFetcher":
    """A fetcher that knows the files of a template and the shared assets, and refuses all else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    roots = {"package": package, "assets": assets_dir()}

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002  as it's called
            file = _file(url, roots)
            return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": _TYPES[file.suffix]})

    return OwnFiles(fail_on_errors=True)


def _file(url: str, roots: dict[str, Path]) -> Path:
    """The file at an address of ours.

    Raises:
        PermissionError: not ours, or not of a kind that a style sheet needs.
    """
    parts = urlsplit(url)
    first, _, rest = unquote(parts.path).lstrip("/").partition("/")
    if f"{parts.scheme}://{parts.netloc}" == _ORIGIN and first in roots:
        root = roots[first].resolve()
        file = (root / rest).resolve()
        if file.is_relative_to(root) and file.suffix in _TYPES:
            return file
    raise PermissionError(f"{url.removeprefix(_ORIGIN)} is not in the template or the assets")
