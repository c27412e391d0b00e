"""How fast is a PDF, and how much memory does it take? Ratios within one run, on the real letter.

Beside it runs WeasyPrint bare: the same page and style sheets, no tags, no proof.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app import paths
from briefing_app.export import html, pdf
from tests.benchmarks.ratios import ratio
from tests.benchmarks.rough_letter import rough_letter

PACKAGE = paths.templates_dir() / "kamerbrief"
MEASURE_MEMORY = """
import sys
from pathlib import Path
from briefing_app import paths
from briefing_app.export import pdf
from tests.benchmarks.rough_letter import rough_letter
pdf.write(rough_letter(Path(sys.argv[1])), paths.templates_dir() / "kamerbrief")
print(Path("/proc/self/status").read_text())
"""


def bare(page: str) -> bytes:
    """WeasyPrint by itself."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    fetcher = pdf.own_files(PACKAGE)
    sheet = CSS(url=pdf.SHEET, url_fetcher=fetcher, font_config=fonts)
    data: bytes = HTML(string=page, url_fetcher=fetcher).write_pdf(stylesheets=[sheet], font_config=fonts)
    return data


def test_tags_and_proof_cost_at_most_a_quarter_more(real_letter: Path) -> None:
    document = rough_letter(real_letter)
    page = html.write(document)
    assert ratio(lambda: pdf.write(document, PACKAGE), lambda: bare(page), limit=1.25, rounds=7) <= 1.25


def test_three_times_the_letter_takes_three_times_as_long(real_letter: Path) -> None:
    once, thrice = rough_letter(real_letter), rough_letter(real_letter, scale=3)
    assert (
        ratio(lambda: pdf.write(thrice, PACKAGE), lambda: pdf.write(once, PACKAGE), limit=3.6, rounds=3)
        <= 3.6
    )


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells the peak of one program: getrusage adds its parent"
)
def test_a_letter_takes_less_than_250_megabytes(real_letter: Path) -> None:
    command = [sys.executable, "-c", MEASURE_MEMORY, str(real_letter)]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    kilobytes = re.search(r"VmHWM:\s+(\d+) kB", done.stdout)
    assert kilobytes is not None
    print(f"\n{int(kilobytes[1]) // 1024} MB")
    assert int(kilobytes[1]) < 250 * 1024
