"""A frozen letter thaws to exactly what it was."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.blocks import Text
from briefing_app.errors import MarkupError
from briefing_app.model.agenda import Action, Agenda, Commitment, Dossier, Motion, Section
from briefing_app.model.letter import Composition, Header, Letter, Signatory
from briefing_app.store.snapshot import freeze, thaw
from tests.export.trees import blocks, inlines

WORDS = st.text(max_size=12)
MAYBE = st.none() | WORDS
MANY_WORDS = st.lists(WORDS, max_size=2).map(tuple)
DATES = st.none() | st.dates()
DOSSIERS = st.lists(st.builds(Dossier, WORDS, MAYBE, WORDS), max_size=2).map(tuple)
TITLES = st.just(()) | inlines(1)
ACTIONS = st.builds(
    Action,
    id=WORDS,
    text=TITLES,
    timing_note=MAYBE,
    timing_close=WORDS,
    timing_date=DATES,
    status=st.sampled_from((None, "planned", "started", "done", "delayed", "dropped")),
    owner=MAYBE,
    partners=MANY_WORDS,
    list_no=st.integers(1, 9),
)


def sections(depth: int) -> st.SearchStrategy[tuple[Section, ...]]:
    section = st.builds(
        Section,
        id=WORDS,
        kind=st.sampled_from(("introduction", "pillar", "theme", "section", "motions", "annex")),
        title=TITLES,
        label=WORDS,
        label_mode=st.sampled_from(("auto", "none", "verbatim")),
        blocks=st.just(()) | blocks(1),
        actions=st.lists(ACTIONS, max_size=2).map(tuple),
        children=sections(depth - 1) if depth else st.just(()),
        copied_from=MAYBE,
    )
    return st.lists(section, max_size=2).map(tuple)


MOTIONS = st.lists(
    st.builds(
        Motion,
        id=WORDS,
        title=WORDS,
        movers=MANY_WORDS,
        dossier=MAYBE,
        chapter=MAYBE,
        number=MAYBE,
        sections=MANY_WORDS,
    ),
    max_size=2,
).map(tuple)
COMMITMENTS = st.lists(
    st.builds(
        Commitment,
        id=WORDS,
        title=WORDS,
        number=MAYBE,
        due=MAYBE,
        state=st.sampled_from(("open", "partly", "met")),
        sections=MANY_WORDS,
    ),
    max_size=2,
).map(tuple)
AGENDAS = st.builds(Agenda, WORDS, WORDS, DOSSIERS, sections(1), MOTIONS, COMMITMENTS)
HEADERS = st.builds(
    Header,
    marking=WORDS,
    addressee_lines=MANY_WORDS,
    visiting_address=MANY_WORDS,
    attachments=st.none() | st.integers(0, 9),
    salutation=WORDS,
)
LETTERS = st.builds(
    Letter,
    id=WORDS,
    agenda=WORDS,
    title=WORDS,
    kind=st.sampled_from(("progress", "elaboration", "letter")),
    number=MAYBE,
    date=DATES,
    reference=MAYBE,
    state=st.sampled_from(("draft", "review", "sent", "published")),
    previous=MAYBE,
    dossiers=DOSSIERS,
    header=HEADERS,
    signatories=st.lists(st.builds(Signatory, WORDS, WORDS), max_size=2).map(tuple),
)
COMPOSITIONS = st.builds(Composition, LETTERS, AGENDAS, sections(1), MOTIONS, COMMITMENTS)


@settings(max_examples=60, deadline=None)
@given(COMPOSITIONS)
def test_every_composition_thaws_to_itself(composition: Composition) -> None:
    assert thaw(freeze(composition)) == composition


def small(*found: Section) -> Composition:
    letter = Letter("brief", "agenda", "Wonen", date=datetime.date(2026, 3, 2))
    return Composition(letter, Agenda("agenda", "Wonen", (), found), found)


def test_sections_that_the_agenda_shares_are_written_once() -> None:
    frozen = freeze(small(Section("bouwen", "theme", (Text("Bouwen"),))))
    assert frozen.count("Bouwen") == 1
    assert thaw(frozen).agenda.sections == thaw(frozen).sections


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "Expecting value"),
        ("[]", "snapshot"),
        ("{}", "format"),
        ('{"format": 2}', "format"),
        (freeze(small()).replace('"draft"', '"klaar"'), "state: klaar"),
    ],
)
def test_what_is_no_snapshot_of_a_known_format_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        thaw(text)


def test_a_header_of_an_earlier_version_thaws_with_defaults() -> None:
    frozen = json.loads(freeze(small()))
    del frozen["letter"]["header"]["formula"]
    assert thaw(json.dumps(frozen)).letter.header.formula == "Hoogachtend,"


def test_text_outside_the_vocabulary_is_not_thawed() -> None:
    frozen = freeze(small(Section("bouwen", "theme", (Text("Bouwen"),))))
    with pytest.raises(MarkupError):
        thaw(frozen.replace('"title":"Bouwen"', '"title":"<script/>"'))
