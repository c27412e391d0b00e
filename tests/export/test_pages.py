"""The pages given after an edit are those of a full export, pixel by pixel, or they are not given."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from briefing_app import blocks as b
from briefing_app import paths
from briefing_app.assemble.packages import Package, find, packages
from briefing_app.errors import Cancelled, TemplateError
from briefing_app.export import pages_layout, pdf
from briefing_app.export.pages import Laid, Pages
from briefing_app.export.pages_places import HEADING
from tests.export.letters import TEXT, published_letter, sent_letter

Path_ = tuple[int, ...]
LETTERS = {"kamerbrief": sent_letter, "kamerstuk": published_letter}


def package(name: str) -> Package:
    return find(name, packages(paths.templates_dir()))


def pictures(data: bytes) -> list[bytes]:
    return [bytes(page.render(scale=0.75).buffer) for page in pypdfium2.PdfDocument(data)]


def changed(pages: Pages, letter: b.Document) -> tuple[Laid, ...] | None:
    found = pages.changed(letter)
    return None if found is None else tuple(found)


def paths_of(blocks: b.Blocks, above: Path_ = ()) -> list[Path_]:
    found: list[Path_] = []
    for index, block in enumerate(blocks):
        found.append((*above, index))
        if isinstance(block, b.Section):
            found += paths_of(block.blocks, (*above, index))
    return found


def block_at(blocks: b.Blocks, path: Path_) -> b.Block:
    block = blocks[path[0]]
    if len(path) == 1:
        return block
    assert isinstance(block, b.Section)
    return block_at(block.blocks, path[1:])


def put(blocks: b.Blocks, path: Path_, *new: b.Block) -> b.Blocks:
    """`blocks` with others in the place of the one at `path`."""
    index = path[0]
    if len(path) > 1:
        section = blocks[index]
        assert isinstance(section, b.Section)
        new = (replace(section, blocks=put(section.blocks, path[1:], *new)),)
    return (*blocks[:index], *new, *blocks[index + 1 :])


def edited(document: b.Document, dice: random.Random) -> b.Document:
    """A letter in which somebody typed, pasted, cut or added somewhere."""
    while True:
        path = dice.choice([each for each in paths_of(document.blocks) if len(each) > 1])
        block = block_at(document.blocks, path)
        new = _edit(block, dice)
        if new is not None:
            return replace(document, blocks=put(document.blocks, path, *new))


def _edit(block: b.Block, dice: random.Random) -> tuple[b.Block, ...] | None:
    more = TEXT * dice.randint(1, 3)
    match block:
        case b.Paragraph(children=(b.Text(text), *rest), kind=""):
            at = dice.randint(0, len(text) - 1)
            changed = [
                (replace(block, children=(b.Text(text[:at] + "x" + text[at:]), *rest)),),
                (replace(block, children=(b.Text(text[:at] + more + text[at:]), *rest)),),
                (replace(block, children=(b.Text(text + " als volgt:"), *rest)),),
                (replace(block, children=(*block.children, b.Note((b.Text("Een noot erbij."),)))),),
                (block, b.Paragraph((b.Text(more),))),
                (),
            ]
            return dice.choice(changed)
        case b.Section():
            return (replace(block, heading=(*block.heading, b.Text(" en verder"))),)
        case b.List():
            return (replace(block, items=(*block.items, b.Item((b.Paragraph((b.Text(more),)),)))),)
        case b.Table():
            return (replace(block, rows=(block.rows[0], *block.rows)),)
        case _:
            return None


def after(whole: list[bytes], laid: tuple[Laid, ...]) -> list[bytes]:
    """The pages as they would be shown: those of the full run, with others over them."""
    shown = list(whole)
    for each in laid:
        shown[each.first : each.first + each.count] = pictures(each.pdf)
    return shown


@pytest.mark.parametrize("template", LETTERS)
def test_a_full_run_looks_like_the_export(template: str) -> None:
    letter = LETTERS[template]()
    laid = Pages(package(template)).whole(letter)
    assert pictures(laid.pdf) == pictures(pdf.write(letter, package(template).folder))
    assert laid.exact
    assert laid.total == laid.count == len(laid.sizes)


@pytest.mark.parametrize("template", LETTERS)
def test_after_any_edit_what_is_called_exact_looks_like_the_export(template: str) -> None:
    letter = LETTERS[template]()
    pages = Pages(package(template))
    whole = pictures(pages.whole(letter).pdf)
    dice = random.Random(7)
    given, now = 0, letter
    for turn in range(6):
        now = edited(now if turn % 3 else letter, dice)  # edits pile up, three at a time
        laid = changed(pages, now)
        if laid is None:
            continue
        wanted = pictures(pdf.write(now, package(template).folder))
        for each in laid:
            if each.exact:
                given += 1
                assert pictures(each.pdf) == wanted[each.first : each.first + each.count]
        if laid and laid[-1].rest_same:
            assert after(whole, laid) == wanted
            assert laid[-1].total == len(wanted)
    assert given > 1


def test_a_key_in_a_paragraph_makes_one_page_anew() -> None:
    letter = sent_letter(1)
    pages = Pages(package("kamerbrief"))
    pages.whole(letter)
    path = next(each for each in paths_of(letter.blocks) if len(each) == 3)
    block = block_at(letter.blocks, path)
    assert isinstance(block, b.Paragraph)
    typed = replace(block, children=(b.Text("X"), *block.children))
    laid = changed(pages, replace(letter, blocks=put(letter.blocks, path, typed)))
    assert laid is not None
    assert [(each.count, each.exact, each.rest_same) for each in laid] == [(1, True, True)]


def test_an_unchanged_letter_needs_no_page() -> None:
    letter = sent_letter(1)
    pages = Pages(package("kamerbrief"))
    pages.whole(letter)
    assert changed(pages, sent_letter(1)) == ()


def test_another_title_of_the_letter_is_left_to_a_full_run() -> None:
    letter = sent_letter(1)
    pages = Pages(package("kamerbrief"))
    pages.whole(letter)
    assert changed(pages, replace(letter, meta=replace(letter.meta, lang="en"))) is None


def test_pages_that_were_never_laid_out_are_left_to_a_full_run() -> None:
    assert changed(Pages(package("kamerbrief")), sent_letter(1)) is None


def test_another_weasyprint_is_left_to_a_full_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_layout, "KNOWN", "69.0")
    letter = sent_letter(1)
    pages = Pages(package("kamerbrief"))
    pages.whole(letter)
    assert changed(pages, edited(letter, random.Random(1))) is None


@pytest.mark.parametrize(
    "rule",
    [
        "h1 { counter-increment: kop }",
        "p:nth-child(2) { color: red }",
        "h1 ~ p { margin: 0 }",
        "a::after { content: target-counter(attr(href), page) }",
        ".column { position: fixed }",
        "section { columns: 2 }",
    ],
)
def test_a_style_sheet_that_looks_further_is_left_to_a_full_run(rule: str, tmp_path: Path) -> None:
    folder = shutil.copytree(package("kamerstuk").folder, tmp_path / "eigen")
    with (folder / "print.css").open("a", encoding="utf-8") as sheet:
        sheet.write(rule)
    letter = sent_letter(1)
    pages = Pages(replace(package("kamerstuk"), name="eigen", folder=folder))
    pages.whole(letter)
    assert changed(pages, edited(letter, random.Random(1))) is None


def test_a_template_that_reaches_outside_is_at_fault(tmp_path: Path) -> None:
    folder = shutil.copytree(package("kamerstuk").folder, tmp_path / "eigen")
    (folder / "print.css").write_text("@import url('http://example.nl/x.css');", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"print\.css"):
        Pages(replace(package("kamerstuk"), name="eigen", folder=folder))


@pytest.mark.parametrize("patience", [0, 200, 700])
def test_a_full_run_that_is_given_up_leaves_what_was_known(patience: int) -> None:
    letter = sent_letter(1)
    pages = Pages(package("kamerbrief"))
    pages.whole(letter)
    left = iter(range(patience))
    with pytest.raises(Cancelled):
        pages.whole(edited(letter, random.Random(3)), lambda: next(left, None) is None)
    assert changed(pages, letter) == ()


def test_places_tell_where_sections_and_blocks_lie() -> None:
    letter = sent_letter(1)
    laid = Pages(package("kamerbrief")).whole(letter)
    (heading,) = (each for each in laid.places if (each.section, each.block) == ("t1", HEADING))
    first = next(each for each in laid.places if (each.section, each.block) == ("t1", 0))
    section = next(each for each in laid.places if (each.section, each.block) == ("t1", None))
    assert heading.top < first.top
    assert section.top == pytest.approx(heading.top)
    page = pypdfium2.PdfDocument(laid.pdf)[heading.page]
    height = page.get_height()
    words = page.get_textpage().get_text_bounded(
        heading.left,
        height - heading.top - heading.height,
        heading.left + heading.width,
        height - heading.top,
    )
    assert words.startswith("1.1 Toezicht")


def test_places_after_an_edit_name_what_moved_too() -> None:
    letter = sent_letter(1)
    pages = Pages(package("kamerbrief"))
    pages.whole(letter)
    path = next(each for each in paths_of(letter.blocks) if len(each) == 3)
    block = block_at(letter.blocks, path)
    new = replace(letter, blocks=put(letter.blocks, path, block, b.Paragraph((b.Text("Erbij."),))))
    laid = changed(pages, new)
    assert laid
    fresh = Pages(package("kamerbrief")).whole(new)
    shown = {each.first for each in laid}
    found = [place for each in laid for place in each.places]
    assert [each for each in fresh.places if each.page in shown] == found
