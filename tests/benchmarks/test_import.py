"""Reading a letter costs next to nothing beside printing it."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from briefing_app.assemble.letter import assemble
from briefing_app.assemble.packages import find, packages
from briefing_app.export import pdf
from briefing_app.importers import page_text
from briefing_app.paths import templates_dir

ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """Of the processor: other processes on the machine don't count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def test_the_real_letter_is_read_in_a_tenth_of_the_time_of_its_pdf(real_letter: Path) -> None:
    source = real_letter.read_bytes()
    package = find("kamerstuk", packages(templates_dir()))
    document = assemble(page_text.read(source, "kst.txt").composition, package)
    pdf.write(document, package.folder)  # imports WeasyPrint
    rounds = [
        (
            seconds(lambda: page_text.read(source, "kst.txt")),
            seconds(lambda: pdf.write(document, package.folder)),
        )
        for _ in range(ROUNDS)
    ]
    ratio = statistics.median(read / write for read, write in rounds)
    print(f"import / PDF: {ratio:.3f}")
    assert ratio < 0.1


def test_reading_takes_time_in_proportion_to_the_length(real_letter: Path) -> None:
    text = real_letter.read_text(encoding="utf-8")
    head, rest = text.split("Den Haag, 4 juli 2025\n")
    body, tail = rest.split("De Staatssecretaris van Sociale Zaken en Werkgelegenheid,\n")
    thrice = f"{head}Den Haag, 4 juli 2025\n{body * 3}De Staatssecretaris van Sociale Zaken,\n{tail}".encode()
    once = text.encode()
    page_text.read(once, "kst.txt")
    ratio = statistics.median(
        seconds(lambda: page_text.read(thrice, "kst.txt")) / seconds(lambda: page_text.read(once, "kst.txt"))
        for _ in range(5)
    )
    print(f"three times the letter / once: {ratio:.2f}")
    assert ratio < 3.9
