"""`show`, `letters` and `templates`: every key of the contract, its type, and what it says of real letters."""

from collections.abc import Iterator

import pytest

from tests.cli.support import OLDER_OFFICIAL, Json, assert_refused, assert_shape, briefing

TEXT = str
MAYBE = (str, type(None))
KINDS = {"introduction", "pillar", "theme", "section", "chapter", "motions", "closing", "annex"}
STATES = {"planned", "started", "done", "delayed", "dropped", None}

AGENDA = {"id": TEXT, "title": TEXT, "dossier_number": TEXT, "dossier_title": TEXT}
LETTER = {
    **dict.fromkeys(("id", "title", "kind", "sender", "addressee", "place", "state", "template"), TEXT),
    **dict.fromkeys(("number", "date", "reference"), MAYBE),
}
SECTION = {
    "id": TEXT,
    "kind": TEXT,
    "number": MAYBE,
    "title": TEXT,
    "level": int,
    "blocks": [{"type": TEXT}],
    "actions": [
        {
            "id": TEXT,
            "text": TEXT,
            "timing_note": MAYBE,
            "start": MAYBE,
            "end": MAYBE,
            "ongoing": bool,
            "status": MAYBE,
            "moments": [{"label": TEXT, "when": TEXT}],
            "owner": MAYBE,
            "partners": [TEXT],
        }
    ],
    "children": [{}],
}
BLOCKS = {
    "paragraph": {"text": TEXT},
    "list": {"ordered": bool, "items": [TEXT]},
    "actions": {"actions": [TEXT]},
    "table": {
        "caption": TEXT,
        "header": [TEXT],
        "rows": [[MAYBE]],
        "doubtful_rows": [int],
        "notes": [TEXT],
    },
    "quote": {"text": TEXT},
    "image": {"to": TEXT, "text": TEXT},
}
SHOWN = {
    "format": int,
    "agenda": AGENDA,
    "letter": LETTER,
    "sections": [SECTION],
    "notes": [{"number": int, "text": MAYBE, "section": TEXT}],
    "motions": [
        {
            "id": TEXT,
            "title": TEXT,
            "movers": [TEXT],
            "dossier": TEXT,
            "chapter": MAYBE,
            "number": TEXT,
            "sections": [TEXT],
        }
    ],
    "commitments": [
        {"id": TEXT, "title": TEXT, "number": MAYBE, "due": MAYBE, "state": TEXT, "sections": [TEXT]}
    ],
    "signatories": [{"name": TEXT, "role": TEXT}],
}


def walk(sections: list[Json]) -> Iterator[Json]:
    for each in sections:
        yield each
        yield from walk(each["children"])


def outline(shown: Json) -> list[tuple[int, str, str | None, str]]:
    return [(each["level"], each["kind"], each["number"], each["title"]) for each in walk(shown["sections"])]


def actions(shown: Json) -> list[Json]:
    return [action for section in walk(shown["sections"]) for action in section["actions"]]


def blocks(shown: Json, kind: str) -> list[Json]:
    return [each for section in walk(shown["sections"]) for each in section["blocks"] if each["type"] == kind]


def assert_contract(shown: Json) -> None:
    """All that holds for every letter."""
    assert_shape(shown, SHOWN)
    assert shown["format"] == 1
    ids = [each["id"] for each in walk(shown["sections"])]
    assert len({*ids}) == len(ids)
    for section in walk(shown["sections"]):
        assert_shape(section, SECTION, section["title"])
        assert section["kind"] in KINDS
        listed = [id for block in section["blocks"] if block["type"] == "actions" for id in block["actions"]]
        assert listed == [each["id"] for each in section["actions"]]
        for block in section["blocks"]:
            assert_shape(block, BLOCKS[block["type"]], section["title"])
        for child in section["children"]:
            assert child["level"] == section["level"] + 1
    assert {each["level"] for each in shown["sections"]} == {1}
    for action in actions(shown):
        assert action["status"] in STATES
        if action["timing_note"]:
            assert action["timing_note"] not in action["text"]
    assert [each["number"] for each in shown["notes"]] == list(range(1, len(shown["notes"]) + 1))
    assert {each["section"] for each in shown["notes"]} <= {*ids}
    for each in (*shown["motions"], *shown["commitments"]):
        assert {*each["sections"]} <= {*ids}


class TestOfficialXml:
    @pytest.fixture
    def shown(self, official, run) -> Json:
        return run("show", official, "--json").json

    def test_it_keeps_the_contract(self, shown):
        assert_contract(shown)

    def test_agenda_and_letter(self, shown):
        assert shown["agenda"]["dossier_number"] == "99001"
        assert shown["agenda"]["dossier_title"] == "Vaarwegen"
        letter = {name: each for name, each in shown["letter"].items() if name != "id"}
        assert letter == {
            "title": "Voortgang Actieagenda Schone Vaarwegen",
            "kind": "progress",
            "number": "12",
            "sender": "Minister van Water en Bodem en de Staatssecretaris van Binnenvaart",
            "addressee": "Voorzitter van de Tweede Kamer der Staten-Generaal",
            "place": "Den Haag",
            "date": "2025-10-03",
            "reference": None,
            "state": "published",
            "template": "kamerstuk",
        }

    def test_every_kind_of_section_at_its_level(self, shown):
        assert outline(shown) == [
            (1, "introduction", None, ""),
            (1, "section", None, "Waarom een agenda"),
            (1, "pillar", "1", "Schoon water"),
            (2, "theme", "1.1", "Minder plastic in de haven"),
            (3, "section", None, "Havens doen mee"),
            (4, "section", None, "Kleine havens"),
            (2, "theme", "1.2", "Helder zicht[^3]"),
            (1, "pillar", "2", "Sterke oevers"),
            (2, "theme", "2.1", "Riet en wilgen"),
            (1, "chapter", "3", "Financiën"),
            (1, "motions", "4", "Moties en toezeggingen"),
            (2, "section", None, "Motie-Van Elzen, Kamerstuk 99 001, nr. 7"),
            (2, "section", None, "Motie Rietman c.s. (Kamerstuk 98 700 XII, nr. 21)"),
            (1, "closing", None, "Tot slot"),
            (1, "annex", "1", "Planning per haven"),
        ]

    def test_text_is_plain_but_for_the_places_of_notes(self, shown):
        assert shown["sections"][0]["blocks"][0]["text"] == (
            "Met deze brief leest u hoe het staat met onze vaarwegen.[^1] Het water is van iedereen, en "
            "dat vraagt om waterbeheer dat schoon en open is. De norm is 5 m3 slib en weinig CO2."
        )
        assert [each["text"] for each in shown["notes"]] == [
            "Zie ook Kamerstuk 99 001, nr. 3.",
            "Dit zijn Delft, Sneek en Tiel.",
            "Gemeten met een witte schijf.",
        ]

    def test_actions_and_when_they_start(self, shown):
        first, second, third, fourth, _ = actions(shown)
        assert (first["timing_note"], first["start"], first["ongoing"]) == (
            "Start: Q1 2026, doorlopend",
            "2026-Q1",
            True,
        )
        assert second["text"] == "Varende vuilnisboten inzetten in drie steden[^2]"
        assert (second["timing_note"], second["start"], second["ongoing"]) == (
            "Start: medio 2026",
            "2026-M",
            False,
        )
        assert (third["timing_note"], third["start"]) == (None, None)
        assert (fourth["timing_note"], fourth["start"]) == ("Start: Q3 2026", "2026-Q3")

    def test_tables_lists_and_what_is_empty(self, shown):
        money, _ = blocks(shown, "table")
        assert money["caption"] == "Tabel 1: middelen per onderdeel (x € 1 mln.)"
        assert money["rows"] == [["Vangschermen", "1,5", "", "1,5"], ["Oevers", "", "‒ 0,4", "‒ 0,4"]]
        assert (money["doubtful_rows"], money["notes"]) == ([], ["Exclusief onderhoud."])
        assert [each["ordered"] for each in blocks(shown, "list")] == [True, False]

    def test_motions_and_who_signed(self, shown):
        assert [
            (each["movers"], each["dossier"], each["chapter"], each["number"]) for each in shown["motions"]
        ] == [
            (["Van Elzen"], "99001", None, "7"),
            (["Rietman"], "98700", "XII", "21"),
        ]
        assert shown["signatories"] == [
            {"name": "A.B. van der Sluis", "role": "De Minister van Water en Bodem"},
            {"name": "C. de Schipper", "role": "De Staatssecretaris van Binnenvaart"},
        ]


class TestRealLetter:
    @pytest.fixture
    def shown(self, real, run) -> Json:
        return run("show", real, "--json").json

    def test_a_stranger_sees_the_same(self, shown, real):
        ran = briefing("show", real, "--json", cwd=real.parent)
        assert (ran.code, ran.err) == (0, "")
        assert ran.json == shown

    def test_it_keeps_the_contract(self, shown):
        assert_contract(shown)

    def test_the_counts(self, shown):
        assert len(actions(shown)) == 54
        assert len(shown["notes"]) == 22
        assert len(shown["motions"]) == 3
        assert len(blocks(shown, "table")) == 1

    def test_agenda_and_letter(self, shown):
        assert (shown["agenda"]["dossier_number"], shown["agenda"]["dossier_title"]) == (
            "32824",
            "Integratiebeleid",
        )
        letter = shown["letter"]
        assert (letter["kind"], letter["number"], letter["date"]) == ("progress", "456", "2025-07-04")
        assert (letter["place"], letter["state"], letter["template"]) == (
            "Den Haag",
            "published",
            "kamerstuk",
        )

    def test_every_kind_of_section_at_its_level(self, shown):
        numbered = [(level, kind, number) for level, kind, number, _ in outline(shown) if number]
        themes = [(2, "theme", f"1.{n}") for n in range(1, 9)], [(2, "theme", f"2.{n}") for n in range(1, 7)]
        assert numbered == [
            (1, "pillar", "1"),
            *themes[0],
            (1, "pillar", "2"),
            *themes[1],
            (1, "chapter", "3"),
            (1, "motions", "4"),
        ]
        assert outline(shown)[0] == (1, "introduction", None, "")
        below_motions = [each["kind"] for each in shown["sections"][-1]["children"]]
        assert below_motions == ["section", "section", "section"]

    def test_the_moments_of_an_action(self, shown):
        note = "Reeds gestart; volgende bijeenkomst in Q3; doorlopend"
        [action] = [each for each in actions(shown) if each["timing_note"] == note]
        assert {name: each for name, each in action.items() if name not in ("id", "text")} == {
            "timing_note": note,
            "start": None,
            "end": None,
            "ongoing": True,
            "status": "started",
            "moments": [{"label": "volgende bijeenkomst", "when": "2025-Q3"}],
            "owner": None,
            "partners": [],
        }

    def test_notes_without_text_stand_where_their_marks_stood(self, shown):
        assert {each["text"] for each in shown["notes"]} == {None}
        texts = [each["text"] for each in blocks(shown, "paragraph")]
        assert any("[^1]" in each for each in texts)
        assert any("[^22]" in each for each in (*texts, *(each["text"] for each in actions(shown))))

    def test_the_row_that_cannot_be_placed(self, shown):
        [table] = blocks(shown, "table")
        assert table["doubtful_rows"] == [1]
        assert table["rows"][1] == ["Startbanen (2.2)", None, "1,3", "0", None, None, None, None]
        assert len(table["notes"]) == 1

    def test_the_motions(self, shown):
        assert [
            (each["movers"], each["dossier"], each["chapter"], each["number"]) for each in shown["motions"]
        ] == [
            (["Van Dijk"], "36651", None, "26"),
            (["Becker"], "35228", None, "45"),
            (["Ceder"], "36600", "XV", "82"),
        ]


class TestSample:
    def test_it_is_a_draft_that_keeps_the_contract(self, sample, run):
        shown = run("show", sample, "--json").json
        assert_contract(shown)
        assert shown["letter"]["state"] == "draft"
        assert actions(shown)
        assert shown["commitments"]


class TestIds:
    @pytest.fixture
    def two(self, official, run):
        assert run("import", OLDER_OFFICIAL, "--into", official).code == 0
        return official

    @pytest.fixture
    def letters(self, two, run) -> list[str]:
        return [each["id"] for each in run("letters", two, "--json").json["letters"]]

    def test_any_beginning_that_is_unambiguous_will_do(self, two, letters, run):
        for id in letters:
            shortest = next(n for n in range(1, 17) if sum(each.startswith(id[:n]) for each in letters) == 1)
            for length in (shortest, 16):
                assert run("show", two, "--letter", id[:length], "--json").json["letter"]["id"] == id

    def test_several_are_named(self, two, letters, run):
        assert_refused(run("show", two, "--json"), 2, "--letter", *letters)
        assert_refused(run("export", two, "--out", two.parent / "uit"), 2, *letters)
        assert_refused(run("export", two, "--out", two.parent / "uit", "--letter", ""), 2, *letters)
        assert not (two.parent / "uit").exists()

    def test_a_letter_is_not_found_by_its_end(self, two, letters, run):
        assert_refused(run("show", two, "--letter", letters[0][1:], "--json"), 2, "letters", letters[0][1:])
        assert_refused(run("show", two, "--agenda", "zzz", "--json"), 2, "zzz")

    def test_an_agenda_by_itself(self, two, run):
        found = [
            run("show", two, "--letter", each["id"], "--json").json
            for each in run("letters", two, "--json").json["letters"]
        ]
        for each in found:
            agenda = each["agenda"]["id"]
            assert run("show", two, "--agenda", agenda[:10], "--json").json["agenda"]["id"] == agenda

    def test_an_empty_workspace_says_what_to_do(self, empty, run):
        assert_refused(run("show", empty, "--json"), 2, "import")
        assert_refused(run("export", empty, "--out", empty.parent / "uit"), 2, "import")
        assert not (empty.parent / "uit").exists()


def test_for_people_it_shows_the_outline(official, run):
    lines = run("show", official).out.splitlines()
    assert lines[0] == "(introduction)"
    assert "  1.1 Minder plastic in de haven" in lines


def test_letters(official, empty, run):
    ran = briefing("letters", official, "--json", cwd=official.parent)
    assert (ran.code, ran.err) == (0, "")
    assert_shape(
        ran.json,
        {
            "letters": [
                {
                    "id": TEXT,
                    "title": TEXT,
                    "state": TEXT,
                    "date": MAYBE,
                    "number": MAYBE,
                    "template": TEXT,
                }
            ]
        },
    )
    [letter] = ran.json["letters"]
    assert letter["state"] == "published"
    assert run("letters", empty, "--json").json == {"letters": []}
    for word in (letter["id"], "2025-10-03", "published", letter["title"]):
        assert word in run("letters", official).out


def test_templates(official, run, tmp_path):
    ran = briefing("templates", "--json", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert_shape(ran.json, {"templates": [{"name": TEXT, "title": TEXT, "source": TEXT, "formats": [TEXT]}]})
    assert {each["name"] for each in ran.json["templates"]} >= {"kamerbrief", "kamerstuk"}
    for each in ran.json["templates"]:
        assert {*each["formats"]} >= {"docx", "pdf"}
        assert each["source"] == "built-in"
    assert run("templates", official, "--json").json == ran.json
    assert "kamerbrief" in run("templates").out
    assert_refused(run("templates", tmp_path / "weg.briefing"), 3, "bestaat niet")
