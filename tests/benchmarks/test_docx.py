"""How fast is a DOCX? Ratios within one run, on the real letter, with docxtpl filling a loop template beside it."""

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx as python_docx
import docxtpl
import pytest

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.export import docx
from briefing_app.export.docx_read import read_words
from briefing_app.export.words import prove, words_of
from tests.benchmarks.rough_letter import rough_letter

REFERENCE = paths.templates_dir() / "kamerbrief" / "reference.docx"
ROUNDS = 9


def best(job: Callable[[], object], *others: Callable[[], object]) -> list[float]:
    """Seconds of the quickest of several rounds, in turns, so that a busy machine is busy for all alike."""
    jobs = (job, *others)
    for each in jobs:
        each()
    times = [[_seconds(each) for each in jobs] for _ in range(ROUNDS)]
    return [min(column) for column in zip(*times, strict=True)]


def _seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def loop_template(path: Path) -> None:
    """A template that prints a list of blocks, as one would write it for docxtpl."""
    document = python_docx.Document()
    document.add_paragraph("{%p for b in blocks %}")
    for level in (1, 2, 3):
        document.add_paragraph(f"{{%p if b.k == 'h{level}' %}}")
        document.add_heading("{{ b.v }}", level)
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if b.k == 'p' %}")
    document.add_paragraph("{{r b.v }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if b.k == 'li' %}")
    document.add_paragraph("{{r b.v }}", style="List Bullet")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))


def flat(blocks: b.Blocks, depth: int = 0) -> list[tuple[str, b.Inlines]]:
    """Headings, paragraphs and items in order: the same words, without nesting, controls or notes' texts."""
    found: list[tuple[str, b.Inlines]] = []
    for block in blocks:
        if isinstance(block, b.Section):
            found.append((f"h{min(depth + 1, 3)}", block.heading))
            found += flat(block.blocks, depth + 1)
        elif isinstance(block, b.Region):
            found += flat(block.blocks)
        elif isinstance(block, b.List):
            found += [("li", inlines) for inlines in b.inlines_of(block)]
        else:
            found += [("p", inlines) for inlines in b.inlines_of(block)]
    return found


def fill(template: Path, blocks: list[tuple[str, b.Inlines]]) -> bytes:
    number = 0
    context: list[dict[str, object]] = []
    for kind, inlines in blocks:
        if kind.startswith("h"):
            context.append({"k": kind, "v": b.plain(inlines)})
            continue
        text = docxtpl.RichText()
        for each in inlines:
            if isinstance(each, b.Note):
                number += 1
                text.add(str(number), superscript=True)
            else:
                text.add(b.plain((each,)))
        context.append({"k": kind, "v": text})
    document = docxtpl.DocxTemplate(str(template))
    document.render({"blocks": context}, autoescape=True)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docxtpl") / "loop.docx"
    loop_template(path)
    return path


def test_a_docx_takes_no_longer_than_docxtpl_needs_for_a_loop_template(
    real_letter: Path, template: Path
) -> None:
    letter = rough_letter(real_letter)
    blocks = flat(letter.blocks)
    ours, theirs = best(lambda: docx.write(letter, REFERENCE), lambda: fill(template, blocks))
    print(f"docx {ours * 1000:.1f} ms, docxtpl {theirs * 1000:.1f} ms: {ours / theirs:.2f}")
    assert ours <= theirs


def test_the_proof_takes_less_than_half_of_the_writing(real_letter: Path) -> None:
    letter = rough_letter(real_letter)
    data = docx.write(letter, REFERENCE)
    writing, proving = best(
        lambda: docx.write(letter, REFERENCE), lambda: prove("docx", words_of(letter), read_words(data))
    )
    print(f"writing {writing * 1000:.1f} ms, proof {proving * 1000:.1f} ms: {proving / writing:.2f}")
    assert proving <= 0.5 * writing


def test_three_times_the_letter_takes_three_times_as_long(real_letter: Path) -> None:
    once, thrice = rough_letter(real_letter), rough_letter(real_letter, 3)
    one, three = best(lambda: docx.write(once, REFERENCE), lambda: docx.write(thrice, REFERENCE))
    print(f"once {one * 1000:.1f} ms, thrice {three * 1000:.1f} ms: {three / one:.2f}")
    assert three <= 3.6 * one
