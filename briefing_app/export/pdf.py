"""How does a letter become a PDF? From the page `html` writes, laid out by WeasyPrint, its tags mended, and proven.

Style sheets, fonts and pictures come from the template's folder and the shared assets, and from nowhere else.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefing_app import blocks as b
from briefing_app.errors import ProofFailed, TemplateError
from briefing_app.export import html
from briefing_app.paths import assets_dir

if TYPE_CHECKING:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

SHEET = f"{html.ORIGIN}/package/print.css"
"""The address by which `own_files` knows a template's style sheet."""
NO_IMAGES: Mapping[str, bytes] = MappingProxyType({})
MOST_MOVED = 8
"""How many notes may be helped to another page before it is given up."""
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
        data = render(html.write(document, page_before=moved), package, document.images)
        reading = read(data)
        try:
            prove_reading(document, reading)
        except ProofFailed:
            astray = misplaced_note(document, reading)
            if astray is None or astray in moved or len(moved) == MOST_MOVED:
                raise
            moved |= {astray}
        else:
            return data


def render(page: str, package: Path, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """Lay out a page that `html` wrote with the style sheet of a template; nothing is proven.

    Args:
        images: the letter's own.

    Raises:
        TemplateError: the style sheet is absent, or asks for what it can't have.
    """
    from weasyprint import HTML

    from briefing_app.export.pdf_tags import mend

    style = style_of(package)
    style.fetcher.images = images
    with only_own_files(package):
        layout = HTML(string=page, url_fetcher=style.fetcher).render(
            font_config=style.fonts, stylesheets=[style.sheet]
        )
        data: bytes = layout.write_pdf(finisher=mend, pdf_variant="pdf/ua-1")
    return data


@dataclass(frozen=True, slots=True)
class Style:
    """How a template looks, ready to lay out with."""

    sheet: "CSS"
    fonts: "FontConfiguration"
    fetcher: "URLFetcher"


def style_of(package: Path) -> Style:
    """The style sheet of a template.

    Raises:
        TemplateError: it is absent, or asks for what it can't have.
    """
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    fetcher = own_files(package)
    with only_own_files(package):
        return Style(CSS(url=SHEET, url_fetcher=fetcher, font_config=fonts), fonts, fetcher)


@contextmanager
def only_own_files(package: Path) -> Iterator[None]:
    """Let a template that asks for what it can't have be at fault.

    Raises:
        TemplateError: it does.
    """
    from weasyprint.urls import FatalURLFetchingError

    try:
        yield
    except FatalURLFetchingError as error:
        raise TemplateError(
            template=package.name, place=" in print.css", reason=str(error.__cause__)
        ) from None


def own_files(package: Path) -> "URLFetcher":
    """A fetcher that knows the files of a template, the shared assets and its `images`, and refuses all else.

    Its `given` are the files that were asked for; `images` are those of the letter that is laid out.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    roots = {"package": package, "assets": assets_dir()}

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(fail_on_errors=True)
            self.given: set[Path] = set()
            self.images: Mapping[str, bytes] = NO_IMAGES

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002  as it's called
            image = self.images.get(_image_name(url))
            if image is not None:
                return URLFetcherResponse(url, image, {"Content-Type": "application/octet-stream"})
            file = _file(url, roots)
            self.given.add(file)
            return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": _TYPES[file.suffix]})

    return OwnFiles()


def _image_name(url: str) -> str:
    """What the letter calls the image at an address, '' where that is of something else."""
    before, _, name = url.partition(f"{html.ORIGIN}/{html.IMAGES}/")
    return "" if before else unquote(name)


def _file(url: str, roots: dict[str, Path]) -> Path:
    """The file at an address of ours.

    Raises:
        PermissionError: not ours, or not of a kind that a style sheet needs.
    """
    parts = urlsplit(url)
    first, _, rest = unquote(parts.path).lstrip("/").partition("/")
    if f"{parts.scheme}://{parts.netloc}" == html.ORIGIN and first in roots:
        root = roots[first].resolve()
        file = (root / rest).resolve()
        if file.is_relative_to(root) and file.suffix in _TYPES:
            return file
    raise PermissionError(f"{url.removeprefix(html.ORIGIN)} is not in the template or the assets")
