"""What is wanting in a letter is found, with its place; what is sound has no findings."""

import datetime
from dataclasses import replace

import pytest

from briefing_app import blocks as b
from briefing_app.checks.counting import words_in, words_in_all
from briefing_app.checks.letter import findings
from briefing_app.model.agenda import Action, Agenda, Section
from briefing_app.model.letter import Composition, Letter, Signatory

TEXT = (b.Paragraph((b.Text("Er is iets gedaan."),)),)
SOUND = Section("s", "chapter", (b.Text("Stand"),), blocks=TEXT)


def composition(*sections, **changes):
    letter = Letter(
        "l",
        "a",
        "Brief",
        date=datetime.date(2026, 11, 27),
        reference="1",
        signatories=(Signatory("A. de Vries", "De minister"),),
    )
    return Composition(replace(letter, **changes), Agenda("a", "Agenda"), sections or (SOUND,))


def say(*inlines):
    return replace(SOUND, blocks=(b.Paragraph(inlines),))


def test_a_sound_letter_has_no_findings():
    assert findings(composition()) == ()


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("title", " ", "error"),
        ("date", None, "warning"),
        ("signatories", (), "warning"),
        ("reference", None, "hint"),
    ],
)
def test_what_is_not_filled_in_is_found_at_its_field(field, value, kind):
    (found,) = findings(composition(**{field: value}))
    assert (found.kind, found.field, found.place) == (kind, field, "")


@pytest.mark.parametrize(
    ("section", "kind", "word"),
    [
        (say(b.Text("Zie "), b.Ref("weg")), "error", "verwijzing"),
        (say(b.Link("#weg", (b.Text("hier"),))), "error", "verwijzing"),
        (say(b.Text("Zo."), b.Note(())), "warning", "noot"),
        (say(b.Field("brief.nummer")), "warning", "brief.nummer"),
        (replace(SOUND, blocks=(b.Image("x", " "),)), "error", "alternatieve tekst"),
        (replace(SOUND, blocks=(b.Use("blok"),)), "error", "bouwsteen"),
        (replace(SOUND, blocks=()), "hint", "nog geen tekst"),
        (replace(SOUND, title=()), "warning", "geen titel"),
        (
            replace(SOUND, blocks=(b.Table((), (), (b.Row((b.Cell((b.Text("1"),)),), doubtful=True),)),)),
            "warning",
            "1 rij",
        ),
    ],
)
def test_what_is_wanting_in_a_section_is_found_there(section, kind, word):
    (found,) = findings(composition(section))
    assert (found.kind, found.place) == (kind, "s")
    assert word in found.sentence.nl


def test_errors_come_first():
    kinds = [each.kind for each in findings(composition(say(b.Ref("weg")), reference=None, date=None))]
    assert kinds == ["error", "warning", "hint"]


def test_words_are_those_of_text_notes_and_actions():
    note = b.Note((b.Text("met een noot"),))
    section = replace(
        say(b.Text("Drie woorden hier"), note),
        actions=(Action("x", (b.Text("Nog twee"),)),),
        children=(SOUND,),
    )
    assert words_in(section) == 8
    assert words_in_all((section,)) == 12
