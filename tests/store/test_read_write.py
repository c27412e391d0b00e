"""What is written of the model is read back as it was, and a letter shows its own view of the agenda."""

import datetime
from dataclasses import replace

import pytest

from briefing_app import blocks as b
from briefing_app.errors import DamagedWorkspace, MarkupError, UnknownId
from briefing_app.model.agenda import Action, Agenda, Commitment, Dossier, Motion, Section, numbered, walk
from briefing_app.model.letter import Composition, Header, Letter, Signatory
from briefing_app.store import Workspace, doctor, key_between, read, write
from tests.store.support import stored


def words(text: str) -> b.Inlines:
    return (b.Text(text),)


def theme(id: str, *children: Section) -> Section:
    return Section(id, "theme", words(f"Over {id}"), label_mode="auto", children=children)


ACTIONS = (
    Action(
        "a1", words("Huren & kopen"), "Q3 2026", ").", datetime.date(2026, 3, 2), "started", "BZK", ("VNG",)
    ),
    Action("a2", words("Bouwen"), list_no=2),
)
SECTIONS = (
    Section("inleiding", "introduction", blocks=(b.Paragraph((b.Text("Begin"), b.Note(words("noot")))),)),
    Section("pijler", "pillar", words("Wonen"), label_mode="auto", children=(theme("huur"), theme("koop"))),
    Section(
        "geld",
        "chapter",
        (b.Styled("i", words("Geld")),),
        label="7.",
        label_mode="verbatim",
        blocks=(b.Use("1", "actions"), b.Paragraph(words("En")), b.Use("2", "actions")),
        actions=ACTIONS,
        copied_from="ander",
    ),
)
AGENDA = Agenda(
    "agenda",
    "Wonen",
    (Dossier("32847", None, "Wonen"), Dossier("36800", "VII", "Begroting")),
    SECTIONS,
    (
        Motion("m1", "Motie-Peeters", ("Peeters",), "32847", None, "12", ("huur", "geld")),
        Motion("m2", "Motie-Bos"),
    ),
    (Commitment("t1", "Sturen", "TZ202601-001", "2026-12-31", "partly", ("koop",)),),
)
COUNTED = replace(AGENDA, sections=numbered(SECTIONS))
LETTER = Letter(
    "brief",
    "agenda",
    "Voortgang",
    number="12",
    date=datetime.date(2026, 3, 2),
    dossiers=AGENDA.dossiers,
    header=Header(contact=("Afdeling", "Wonen"), attachments=2),
    signatories=(Signatory("A. Bos", "De Minister"), Signatory("B. Dam", "De Staatssecretaris")),
)


@pytest.fixture
def agenda(workspace: Workspace) -> Agenda:
    with workspace.step("Agenda maken") as step:
        write.add_agenda(step, AGENDA)
        write.add_letter(step, LETTER)
    return AGENDA


def with_items(workspace: Workspace) -> dict[str, str]:
    """Let the letter have items for the whole agenda; gives their ids by section."""
    with workspace.step("Samenstellen") as step:
        write.add_items(step, "brief", SECTIONS)
    return {str(row["section"]): str(row["id"]) for row in workspace.rows("SELECT * FROM letter_item")}


def shown(workspace: Workspace) -> list[str]:
    return [each.id for each in walk(read.composition(workspace, "brief").sections)]


def test_an_agenda_is_read_as_it_was_written_with_its_labels_counted(workspace, agenda):
    assert read.agenda(workspace, "agenda") == COUNTED
    assert [each.label for each in walk(COUNTED.sections)] == ["", "Pijler 1", "1.1", "1.2", "7."]


def test_a_letter_is_read_as_it_was_written(workspace, agenda):
    assert read.letter(workspace, "brief") == LETTER
    assert read.letters(workspace) == (LETTER,)


def test_agendas_come_oldest_first_and_light(workspace, agenda):
    with workspace.step("Agenda maken") as step:
        write.add_agenda(step, Agenda("a-later", "Zorg"))
    light = replace(AGENDA, sections=(), motions=(), commitments=())
    assert read.agendas(workspace) == (light, Agenda("a-later", "Zorg"))


def test_letters_keep_their_order_when_a_removal_is_undone(workspace, agenda):
    with workspace.step("Brief maken") as step:
        write.add_letter(step, Letter("a-later", "agenda", "Tweede"))
    with workspace.step("Brief verwijderen") as step:
        for row in workspace.rows("SELECT id FROM signatory"):
            step.delete("signatory", str(row["id"]))
        step.delete("letter", "brief")
    workspace.undo()
    assert [each.id for each in read.letters(workspace)] == ["brief", "a-later"]


@pytest.mark.parametrize("ask", [read.agenda, read.letter, read.composition])
def test_what_is_not_there_is_said_with_its_id(workspace, ask):
    with pytest.raises(UnknownId) as caught:
        ask(workspace, "weg")
    assert "‘weg’" in caught.value.sentence("nl")


# --- a draft ---------------------------------------------------------------------------------------------


def test_a_draft_without_items_shows_the_whole_agenda(workspace, agenda):
    found = read.composition(workspace, "brief")
    assert found == Composition(LETTER, COUNTED, COUNTED.sections, AGENDA.motions, AGENDA.commitments)


def test_items_for_all_sections_show_the_same(workspace, agenda):
    whole = read.composition(workspace, "brief")
    with_items(workspace)
    assert read.composition(workspace, "brief") == whole


def test_a_section_left_out_takes_those_below_it_with_it_and_the_rest_is_counted_anew(workspace, agenda):
    items = with_items(workspace)
    with workspace.step("Weglaten") as step:
        step.update("letter_item", items["huur"], included=0)
    found = read.composition(workspace, "brief")
    assert [each.label for each in walk(found.sections)] == ["", "Pijler 1", "1.1", "7."]
    assert found.motions[0].sections == ("geld",)
    with workspace.step("Weglaten") as step:
        step.update("letter_item", items["pijler"], included=0)
    assert shown(workspace) == ["inleiding", "geld"]
    assert read.agenda(workspace, "agenda") == COUNTED


def test_a_letter_has_its_own_order_and_nesting(workspace, agenda):
    items = with_items(workspace)
    first = stored(workspace, "letter_item", items["inleiding"])["order_key"]
    with workspace.step("Verplaatsen") as step:
        step.update("letter_item", items["koop"], parent=None, order_key=key_between(None, str(first)))
    assert shown(workspace) == ["koop", "inleiding", "pijler", "huur", "geld"]


def test_a_letter_can_word_a_section_its_own_way_and_have_sections_of_its_own(workspace, agenda):
    items = with_items(workspace)
    with workspace.step("Schrijven") as step:
        step.update("letter_item", items["huur"], own_title="Huren", text="<p>Nu.</p>")
        step.update("letter_item", items["geld"], own_title="", text="")
        own = {"letter": "brief", "parent": items["huur"], "order_key": "a0", "own_title": "Apart"}
        step.insert("letter_item", {**own, "id": "eigen", "text": "<p>Alleen hier.</p>"})
    found = {each.id: each for each in walk(read.composition(workspace, "brief").sections)}
    assert (found["huur"].title, found["huur"].label) == (words("Huren"), "1.1")
    assert found["huur"].blocks == (b.Paragraph(words("Nu.")),)
    assert (found["geld"].title, found["geld"].blocks, found["geld"].actions) == ((), (), ACTIONS)
    assert found["huur"].children == (
        Section("eigen", "section", words("Apart"), blocks=(b.Paragraph(words("Alleen hier.")),)),
    )


def test_a_section_that_the_letter_owns_is_shown_where_its_item_stands(workspace, agenda):
    with workspace.step("Schrijven") as step:
        owned = {"letter": "brief", "parent": "pijler", "order_key": "a0", "kind": "closing", "title": "Slot"}
        step.insert("section", {**owned, "id": "slot"})
        step.insert("action", {"section": "slot", "order_key": "a0", "text": "Melden", "id": "a9"})
        step.insert("letter_item", {"letter": "brief", "section": "slot", "order_key": "a0"})
    *_, found = read.composition(workspace, "brief").sections
    assert found == Section("slot", "closing", words("Slot"), actions=(Action("a9", words("Melden")),))


def test_an_answer_of_one_letter_counts_in_that_letter_alone(workspace, agenda):
    with workspace.step("Beantwoorden") as step:
        write.add_letter(step, Letter("tweede", "agenda", "Tweede"))
        step.insert("answer", {"motion": "m2", "section": "koop", "letter": "brief"})
        step.insert("answer", {"motion": "m1", "section": "huur", "letter": "brief"})
    assert [each.sections for each in read.composition(workspace, "brief").motions] == [
        ("huur", "geld"),
        ("koop",),
    ]
    assert read.composition(workspace, "tweede").motions == AGENDA.motions
    assert read.agenda(workspace, "agenda").motions == AGENDA.motions


# --- frozen ----------------------------------------------------------------------------------------------


def frozen() -> Composition:
    letter = replace(LETTER, state="sent")
    return Composition(letter, AGENDA, COUNTED.sections, AGENDA.motions, AGENDA.commitments)


def test_a_sent_letter_stays_as_it_was_whatever_happens_to_the_agenda(workspace, agenda):
    with workspace.step("Verzenden", undoable=False) as step:
        write.freeze_letter(step, frozen(), b"de bytes")
    with workspace.step("Titel") as step:
        step.update("section", "huur", title="Anders")
    assert read.composition(workspace, "brief") == frozen()
    assert read.letter(workspace, "brief").state == "sent"
    (row,) = workspace.rows("SELECT source FROM sent")
    assert workspace.kept(str(row["source"])) == b"de bytes"
    assert doctor(workspace.path).healthy


def test_what_could_not_be_read_back_is_not_frozen(workspace, agenda):
    broken = replace(frozen(), sections=(Section("x", "theme", (b.Text("a\x00b"),)),))
    with pytest.raises(MarkupError), workspace.step("Verzenden") as step:
        write.freeze_letter(step, broken, b"de bytes")
    assert read.letter(workspace, "brief").state == "draft"
    with pytest.raises(ValueError, match="draft"), workspace.step("Verzenden") as step:
        write.freeze_letter(step, replace(frozen(), letter=LETTER), b"de bytes")


# --- damage ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "id", "columns"),
    [
        ("section", "huur", {"kind": "hoofdstuk"}),
        ("section", "pijler", {"parent": "huur"}),
        ("action", "a1", {"partners": "VNG"}),
        ("action", "a1", {"timing_date": "morgen"}),
        ("agenda", "agenda", {"dossiers": "[1]"}),
    ],
)
def test_an_agenda_that_makes_no_sense_is_damaged(workspace, agenda, table, id, columns):
    with workspace.step("Bederven") as step:
        step.update(table, id, **columns)
    with pytest.raises(DamagedWorkspace):
        read.agenda(workspace, "agenda")


def test_text_outside_the_vocabulary_is_quoted(workspace, agenda):
    with workspace.step("Bederven") as step:
        step.update("section", "huur", text="<p><blink>Oei</blink></p>")
    with pytest.raises(MarkupError, match="blink"):
        read.agenda(workspace, "agenda")


def test_a_published_letter_without_its_snapshot_is_damaged(workspace, agenda):
    with workspace.step("Bederven") as step:
        step.update("letter", "brief", state="published")
    with pytest.raises(DamagedWorkspace):
        read.composition(workspace, "brief")
