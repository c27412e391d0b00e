"""Is the sample agenda in `db/sample/` whole, consistent and our own writing?"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from briefing_app import blocks as b
from briefing_app.markup import read_blocks, read_inlines, write_blocks
from briefing_app.model.timing import parse_timing

SAMPLE = Path(__file__).resolve().parents[2] / "db" / "sample"
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
RUN = 8
"""So many words in a row are a sentence taken over, fewer can be a name or an idiom."""


@dataclass(frozen=True)
class Sample:
    """The sample as it lies on disk: the data, and the tree of each section's text."""

    data: dict[str, Any]
    texts: dict[str, b.Blocks]

    @property
    def sections(self) -> list[dict[str, Any]]:
        return list(self.data["section"])

    @property
    def actions(self) -> list[dict[str, Any]]:
        return [action for section in self.sections for action in section.get("action", ())]

    def keys(self, kind: str) -> list[str]:
        return [section["key"] for section in self.sections if section["kind"] == kind]

    def runs(self) -> Iterator[b.Inlines]:
        """Every run of inlines of the sample: texts, titles and actions."""
        for blocks in self.texts.values():
            for block in blocks:
                yield from b.inlines_of(block)
        for section in self.sections:
            yield read_inlines(section["title"])
        for action in self.actions:
            yield read_inlines(action["text"])


@pytest.fixture(scope="module")
def sample() -> Sample:
    data = tomllib.loads((SAMPLE / "sample.toml").read_text("utf-8"))
    files = sorted((SAMPLE / "sections").glob("*.xml"))
    return Sample(data, {file.stem: read_blocks(file.read_text("utf-8")) for file in files})


def nodes(inlines: Iterable[b.Inline]) -> Iterator[b.Inline]:
    """Inlines and all below them."""
    for each in inlines:
        yield each
        if isinstance(each, b.Styled | b.Link | b.Note | b.Mark):
            yield from nodes(each.children)


def lists_in(blocks: b.Blocks) -> Iterator[b.List]:
    for block in blocks:
        if isinstance(block, b.List):
            yield block
            for item in block.items:
                yield from lists_in(item.blocks)


def test_every_section_has_exactly_one_text_and_every_text_a_section(sample: Sample) -> None:
    keys = [section["key"] for section in sample.sections]
    assert len(keys) == len(set(keys))
    assert set(keys) == set(sample.texts)


def test_every_text_survives_writing_and_reading(sample: Sample) -> None:
    for key, blocks in sample.texts.items():
        assert read_blocks(write_blocks(blocks)) == blocks, key


def test_a_section_stands_below_one_that_came_before_it(sample: Sample) -> None:
    seen: set[str] = set()
    for section in sample.sections:
        assert section.get("parent") is None or section["parent"] in seen, section["key"]
        seen.add(section["key"])


def test_references_motions_and_commitments_name_sections_that_exist(sample: Sample) -> None:
    named = {node.to for run in sample.runs() for node in nodes(run) if isinstance(node, b.Ref)}
    for answered in (*sample.data["motion"], *sample.data["commitment"]):
        named |= set(answered["sections"])
    assert named <= set(sample.texts)


def test_each_action_list_stands_once_in_its_text_and_none_is_empty(sample: Sample) -> None:
    for section in sample.sections:
        placed = [
            block.to
            for block in sample.texts[section["key"]]
            if isinstance(block, b.Use) and block.kind == "actions"
        ]
        assert placed == sorted({str(action["list"]) for action in section.get("action", ())}), section["key"]


def test_it_has_what_a_reader_expects_of_an_agenda(sample: Sample) -> None:
    assert len(sample.keys("pillar")) == 2
    assert len(sample.keys("theme")) >= 8
    assert len(sample.actions) >= 30
    assert len(sample.data["motion"]) == 3
    assert len(sample.data["commitment"]) == 2
    assert [len(sample.keys(kind)) for kind in ("introduction", "motions", "closing")] == [1, 1, 1]
    statuses = {action.get("status") for action in sample.actions}
    assert statuses == {"planned", "started", "done", "delayed", "dropped", None}
    assert sum("owner" in action for action in sample.actions) >= 30


def test_it_uses_all_that_stored_text_can_hold_but_images(sample: Sample) -> None:
    found = [node for run in sample.runs() for node in nodes(run)]
    assert sum(isinstance(node, b.Note) and node.kind == "" for node in found) >= 10
    assert sum(isinstance(node, b.Note) and node.kind == "table" for node in found) == 1
    assert sum(isinstance(node, b.Ref) for node in found) >= 2
    assert [node.to for node in found if isinstance(node, b.Field)] == ["brief.datum"]
    assert any(isinstance(node, b.Link) for node in found)
    assert {node.style for node in found if isinstance(node, b.Styled)} >= {"b", "i"}
    top = [block for blocks in sample.texts.values() for block in blocks]
    assert any(isinstance(block, b.Quote) for block in top)
    lists = list(lists_in(tuple(top)))
    assert {each.ordered for each in lists} == {True, False}
    assert any(lists_in(item.blocks) for each in lists for item in each.items)
    assert any(
        isinstance(node, b.Note) for each in lists for run in b.inlines_of(each) for node in nodes(run)
    )


def test_it_is_as_long_as_a_real_letter(sample: Sample) -> None:
    words = sum(len(WORD.findall(b.plain(run))) for run in sample.runs())
    assert 4_500 <= words <= 6_000


def test_the_totals_of_the_budget_add_up(sample: Sample) -> None:
    (table,) = (block for block in sample.texts["financien"] if isinstance(block, b.Table))
    assert table.kind == "budget"
    rows = [
        [Decimal(b.plain(cell.children).replace(",", ".")) for cell in row.cells if not cell.header]
        for row in table.rows
    ]
    *parts, total = rows
    assert len(parts) >= 4
    assert len(total) == 7 == len(table.heads[0].cells) - 1
    assert [sum(column) for column in zip(*parts, strict=True)] == total


def test_every_timing_says_something_that_is_understood(sample: Sample) -> None:
    date = sample.data["letter"]["date"]
    notes = [action["timing"] for action in sample.actions if "timing" in action]
    assert len(set(notes)) >= 25
    for note in notes:
        typed = parse_timing(note, date)
        assert typed.status or typed.moments or typed.start or typed.end or typed.ongoing, note


def test_no_status_contradicts_its_timing(sample: Sample) -> None:
    for action in sample.actions:
        if "timing" in action:
            said = parse_timing(action["timing"], sample.data["letter"]["date"]).status
            assert said in (None, action["status"]), action["text"]


def test_no_sentence_of_it_stands_in_a_real_letter(sample: Sample, real_letter: Path) -> None:
    theirs = set(runs_of_words(real_letter.read_text("utf-8")))
    notes = (node.children for run in sample.runs() for node in nodes(run) if isinstance(node, b.Note))
    for inlines in (*sample.runs(), *notes):
        assert not theirs & set(runs_of_words(b.plain(inlines)))


def runs_of_words(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.casefold() for word in WORD.findall(text)]
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
