"""A published letter is read once, whole, and as it was published; what it reports on becomes an agenda."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.edits.importing import LARGEST, import_letter, read_file, with_counted_labels
from briefing_app.errors import MarkupError, MissingFile, NotALetter, ReadBefore, UnknownId, UnreadableFile
from briefing_app.model.agenda import Section, numbered, walk
from briefing_app.store import Workspace, doctor, read
from tests.edits.letters import letter_of, section, titles, words

DATA = Path(__file__).resolve().parents[1] / "importers" / "data"


def nothing_in(workspace: Workspace) -> bool:
    tables = (
        "agenda",
        "section",
        "action",
        "letter",
        "sent",
        "motion",
        "answer",
        "signatory",
        "step",
        "blob",
    )
    return all(workspace.rows(f"SELECT * FROM {table}") == [] for table in tables)


# --- the file --------------------------------------------------------------------------------------------


def test_the_importer_that_knows_a_file_reads_it():
    reading, source = read_file(DATA / "kst-99001-12.xml")
    assert reading.composition.letter.number == "12"
    assert source == (DATA / "kst-99001-12.xml").read_bytes()


def test_a_file_that_is_not_there_is_missing(tmp_path):
    for path in (tmp_path / "weg.xml", tmp_path / "weg" / "weg.xml", DATA / "kst-99001-12.xml" / "x"):
        with pytest.raises(MissingFile):
            read_file(path)


def test_a_folder_and_a_pipe_are_not_read(tmp_path):
    os.mkfifo(tmp_path / "pijp")
    for path, reason in ((tmp_path, "map"), (tmp_path / "pijp", "gewoon bestand")):
        with pytest.raises(UnreadableFile) as caught:
            read_file(path)
        assert reason in caught.value.sentence("nl")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_not_read(tmp_path):
    path = tmp_path / "geheim.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableFile):
        read_file(path)


def test_a_file_that_is_too_large_is_not_opened(tmp_path):
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(NotALetter) as caught:
        read_file(path)
    assert "groot.txt" in caught.value.sentence("nl")
    assert "20 MB" in caught.value.sentence("nl")


@pytest.mark.parametrize("content", [b"", b" \n", b"<html><p>Hallo</p></html>", b"\x00\xff\xfe\x01" * 40])
def test_what_is_no_letter_is_refused_by_its_name(tmp_path, content):
    path = tmp_path / "boodschappen.txt"
    path.write_bytes(content)
    with pytest.raises(NotALetter) as caught:
        read_file(path)
    assert caught.value.sentence("nl").startswith("boodschappen.txt ")


# --- a letter with an agenda of its own ------------------------------------------------------------------


@pytest.mark.parametrize("name", ["kst-99001-12.xml", "kst-21999-5.xml"])
def test_a_published_letter_stays_exactly_as_it_was_read(path, workspace, name):
    reading, source = read_file(DATA / name)
    made = import_letter(workspace, reading, source, agenda=None)
    assert read.composition(workspace, made.letter) == reading.composition
    assert read.letter(workspace, made.letter) == reading.composition.letter
    (row,) = workspace.rows("SELECT source FROM sent")
    assert workspace.kept(str(row["source"])) == source
    assert doctor(path).healthy


@pytest.mark.parametrize("name", ["kst-99001-12.xml", "kst-21999-5.xml"])
def test_the_agenda_has_the_same_sections_and_prints_the_same_labels(workspace, name):
    reading, source = read_file(DATA / name)
    made = import_letter(workspace, reading, source, agenda=None)
    agenda, letter = read.agenda(workspace, made.agenda), reading.composition.letter
    assert (agenda.title, agenda.dossiers) == (letter.title, letter.dossiers)
    pairs = zip(walk(agenda.sections), walk(reading.composition.sections), strict=True)
    for ours, theirs in pairs:
        assert replace(ours, label_mode=theirs.label_mode, children=()) == replace(theirs, children=())
    assert [each.id for each in agenda.motions] == [each.id for each in reading.composition.motions]
    assert [set(each.sections) for each in agenda.motions] == [
        set(each.sections) for each in reading.composition.motions
    ]
    assert made.matches == ()


def test_importing_is_one_step_that_can_be_undone_and_redone(workspace):
    reading, source = read_file(DATA / "kst-99001-12.xml")
    made = import_letter(workspace, reading, source, agenda=None)
    assert workspace.undo() == "Brief inlezen"
    assert read.agendas(workspace) == ()
    assert read.letters(workspace) == ()
    assert workspace.undo_label() is None
    workspace.redo()
    assert read.composition(workspace, made.letter) == reading.composition
    workspace.undo()
    again, _ = read_file(DATA / "kst-99001-12.xml")
    import_letter(workspace, again, source, agenda=None)


def test_only_labels_that_counting_gives_are_counted_from_now_on(workspace):
    reading = letter_of(
        section(
            "Wonen",
            section("Huur", label="1.1"),
            section("Koop", label="1.2."),
            kind="pillar",
            label="Pijler 1",
        ),
        section("Zorg", section("Thuis", label="3.1"), kind="pillar", label="Pijler 3"),
        section("Geld", kind="chapter", label="4."),
        section("Tot slot", kind="closing"),
    )
    made = import_letter(workspace, reading, b"bron", agenda=None)
    found = {b.plain(each.title): each for each in walk(read.agenda(workspace, made.agenda).sections)}
    assert {title: each.label_mode for title, each in found.items()} == {
        "Wonen": "auto",
        "Huur": "auto",
        "Koop": "verbatim",
        "Zorg": "verbatim",
        "Thuis": "auto",
        "Geld": "auto",
        "Tot slot": "none",
    }
    assert read.composition(workspace, made.letter) == reading.composition


KINDS = st.sampled_from(("pillar", "theme", "chapter", "annex", "section"))
LABELS = st.sampled_from(("", "1.", "2.", "1.1", "1.2", "Pijler 1", "Pijler 2", "Bijlage 3", "II", "a"))


def trees(depth: int) -> st.SearchStrategy[tuple[Section, ...]]:
    below = trees(depth - 1) if depth else st.just(())
    one = st.builds(
        lambda kind, label, children: section("x", *children, kind=kind, label=label), KINDS, LABELS, below
    )
    return st.lists(one, max_size=4).map(tuple)


@given(trees(2))
def test_counting_never_changes_a_label(sections):
    before = [each.label for each in walk(sections)]
    assert [each.label for each in walk(numbered(with_counted_labels(sections)))] == before


# --- what is refused -------------------------------------------------------------------------------------


def test_the_same_source_is_refused_the_second_time(workspace):
    made = import_letter(workspace, letter_of(section("Huur")), b"bron", agenda=None)
    with pytest.raises(ReadBefore) as caught:
        import_letter(workspace, letter_of(section("Huur"), number="13"), b"bron", agenda=None)
    assert "‘Voortgang Wonen 12’" in caught.value.sentence("nl")
    assert made.letter in caught.value.sentence("nl")
    assert len(read.letters(workspace)) == 1


def test_the_same_letter_from_another_source_is_refused(workspace):
    made = import_letter(workspace, letter_of(section("Huur")), b"pagina", agenda=None)
    with pytest.raises(ReadBefore):
        import_letter(workspace, letter_of(section("Huur")), b"xml", agenda=made.agenda)
    import_letter(workspace, letter_of(section("Huur"), number="13"), b"xml", agenda=None)


def test_letters_without_a_number_are_told_apart_by_their_source_alone(workspace):
    for source in (b"een", b"twee"):
        import_letter(workspace, letter_of(section("Huur"), number=None), source, agenda=None)
    assert len(read.letters(workspace)) == 2


def test_an_agenda_that_is_not_there_is_said(workspace):
    with pytest.raises(UnknownId):
        import_letter(workspace, letter_of(section("Huur")), b"bron", agenda="weg")


@pytest.mark.parametrize("at", ["new", "existing"])
def test_a_reading_that_could_not_be_read_back_leaves_nothing_half(path, workspace, at):
    agenda = None
    if at == "existing":
        agenda = import_letter(workspace, letter_of(section("Huur")), b"bron", agenda=None).agenda
    broken = replace(section("Koop"), blocks=(b.Paragraph(words("a\x07b")),))
    before = path.read_bytes() if agenda is None else titles(workspace, agenda)
    with pytest.raises(MarkupError):
        import_letter(workspace, letter_of(section("Zorg"), broken, number="13"), b"stuk", agenda=agenda)
    if agenda is None:
        assert nothing_in(workspace)
    else:
        assert titles(workspace, agenda) == before
        assert len(read.letters(workspace)) == 1
