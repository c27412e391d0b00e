"""Reading a letter costs next to nothing beside printing it."""

from pathlib import Path

from briefing_app.assemble.letter import assemble
from briefing_app.assemble.packages import find, packages
from briefing_app.export import pdf
from briefing_app.importers import page_text
from briefing_app.paths import templates_dir
from tests.benchmarks.ratios import ratio


def test_the_real_letter_is_read_in_a_tenth_of_the_time_of_its_pdf(real_letter: Path) -> None:
    source = real_letter.read_bytes()
    package = find("kamerstuk", packages(templates_dir()))
    document = assemble(page_text.read(source, "kst.txt").composition, package)
    found = ratio(
        lambda: page_text.read(source, "kst.txt"),
        lambda: pdf.write(document, package.folder),
        limit=0.1,
        rounds=3,
    )
    assert found < 0.1


def test_reading_takes_time_in_proportion_to_the_length(real_letter: Path) -> None:
    text = real_letter.read_text(encoding="utf-8")
    head, rest = text.split("Den Haag, 4 juli 2025\n")
    body, tail = rest.split("De Staatssecretaris van Sociale Zaken en Werkgelegenheid,\n")
    thrice = f"{head}Den Haag, 4 juli 2025\n{body * 3}De Staatssecretaris van Sociale Zaken,\n{tail}".encode()
    once = text.encode()
    found = ratio(
        lambda: page_text.read(thrice, "kst.txt"),
        lambda: page_text.read(once, "kst.txt"),
        limit=3.6,
        rounds=9,
    )
    assert found < 3.6
