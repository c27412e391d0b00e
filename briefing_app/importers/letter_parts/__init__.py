"""How a published letter writes its parts: actions, headings, motions, dossiers, dates, senders.

Both importers use this; it knows Dutch letters and nothing of the form of a source.
"""

from briefing_app.importers.letter_parts.actions import action_from, is_actions_label, split_timing
from briefing_app.importers.letter_parts.headings import (
    is_closing_title,
    is_motions_title,
    numbered_heading,
    pillar_heading,
)
from briefing_app.importers.letter_parts.letterhead import (
    addressee_from,
    letter_kind,
    parse_date,
    parse_dossier_line,
    parse_dossier_lines,
    sender_from,
)
from briefing_app.importers.letter_parts.motions import motion_from_heading
from briefing_app.importers.letter_parts.runs import characters, collapsed, head, tail, trimmed

__all__ = [
    "action_from",
    "addressee_from",
    "characters",
    "collapsed",
    "head",
    "is_actions_label",
    "is_closing_title",
    "is_motions_title",
    "letter_kind",
    "motion_from_heading",
    "numbered_heading",
    "parse_date",
    "parse_dossier_line",
    "parse_dossier_lines",
    "pillar_heading",
    "sender_from",
    "split_timing",
    "tail",
    "trimmed",
]
