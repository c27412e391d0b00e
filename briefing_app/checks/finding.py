"""What does a check say?"""

from dataclasses import dataclass
from typing import Literal

from briefing_app.errors import Wording

FindingKind = Literal["error", "warning", "hint"]
"""`error`: the letter is wrong as it stands; `warning`: probably; `hint`: worth a look."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to settle, and where.

    `place` is the id of a section, '' for the letter itself; `field` then names what is wanting, as in
    `model.letter.Letter`. `sentence` says what is wrong and what to do.
    """

    kind: FindingKind
    sentence: Wording
    place: str = ""
    field: str = ""
