"""The log of steps stays small: 10,000 saves of a long text while someone types in it."""

import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefing_app.store import create, doctor, open_for_writing
from tests.store.support import stored

EDITS = 10_000
WORDS = 2_000
ROOM = 5_000_000
"""Bytes by which the file may grow."""

ONSETS = "b bl br d dr f g gr h j k kl kr l m n p pr r s sch sl st str t tr v w z"
VOWELS = "a aa e ee ei eu i ie ij o oe oo ou u ui uu"
ENDINGS = "d f g k l len m n nd ng p r rd ren s st t ten ting"
COMMON = "de het een en van in op te voor met dat die is zijn wordt aan door bij om als naar over"


def dutch_like(words: int, chance: random.Random) -> list[str]:
    """Made-up words from Dutch syllables, half of them the commonest ones, over a vocabulary as rich as a letter's."""

    onsets, vowels, endings, common = (each.split() for each in (ONSETS, VOWELS, ENDINGS, COMMON))

    def word() -> str:
        syllables = range(chance.choice([1, 2, 2, 3]))
        return "".join(chance.choice(onsets) + chance.choice(vowels) for _ in syllables) + chance.choice(
            endings
        )

    vocabulary = [word() for _ in range(900)]
    return [chance.choice(common if chance.random() < 0.5 else vocabulary) for _ in range(words)]


def markup(words: list[str]) -> str:
    return "".join(f"<p>{' '.join(words[start : start + 80])}.</p>" for start in range(0, len(words), 80))


def test_ten_thousand_typing_edits_of_a_long_section_grow_the_file_by_less_than_five_megabytes(
    tmp_path: Path,
):
    path = tmp_path / "werk.briefing"
    create(path)
    chance = random.Random(456)
    now = datetime(2025, 7, 4, 9, 0, tzinfo=UTC)
    words = dutch_like(WORDS, chance)
    with (
        open_for_writing(path, who="Anna de Wit", clock=lambda: now) as workspace,
        workspace.step("Maken") as step,
    ):
        agenda = step.insert("agenda", {"title": "Wonen"})
        row = {"agenda": agenda, "order_key": "a0", "kind": "theme", "text": markup(words)}
        section = step.insert("section", row)
    before = path.stat().st_size

    started = time.perf_counter()
    with open_for_writing(path, who="Anna de Wit", clock=lambda: now) as workspace:
        for number in range(EDITS):
            now += timedelta(seconds=1)
            place = (number // 4) % len(words)  # a letter a second: the words change one after another
            words[place] = (
                words[place][: number % 4] + chance.choice("aeinrt") + words[place][number % 4 + 1 :]
            )
            with workspace.step("Typen", merge_key=f"section:{section}:text") as step:
                step.update("section", section, text=markup(words))
    took = time.perf_counter() - started
    grown = path.stat().st_size - before

    with open_for_writing(path, who="Anna de Wit", clock=lambda: now + timedelta(days=2)) as workspace:
        [steps] = workspace.rows("SELECT count(*) AS n FROM step WHERE label = 'Typen'")
        started = time.perf_counter()
        folded = workspace.fold_typing()
        folding = time.perf_counter() - started
        assert stored(workspace, "section", section)["text"] == markup(words)
    print(
        f"\n{len(markup(words)):,} characters: grown by {grown:,} bytes in {steps['n']} steps, {took:.1f} s "
        f"({took / EDITS * 1000:.2f} ms a save); {folded} folded in {folding:.2f} s"
    )
    assert grown < ROOM
    assert took < 60
    assert doctor(path).problems == ()
