"""Writing in a theme: its own text and the unnumbered sections in it are one text to the person who writes."""

from dataclasses import dataclass

from briefing_app.blocks import Blocks, Inlines


@dataclass(frozen=True, slots=True)
class Part:
    """One section as it stands in the text of a theme.

    The first is the theme itself (`level` 0); the others are the unnumbered sections below it, in reading order,
    each at most one level deeper than the one before. `id` of a new section is new (`ids.new_id`).
    """

    id: str
    level: int
    title: Inlines
    blocks: Blocks
