"""`import`: what is read, what is refused, and that a refusal leaves nothing behind."""

import os
import re
from pathlib import Path

import pytest

from briefing_app.edits.importing import LARGEST
from tests.cli.support import (
    OFFICIAL,
    OLDER_OFFICIAL,
    assert_refused,
    assert_shape,
    briefing,
    files,
    powerless,
)

SHAPE = {
    "letter": str,
    "agenda": str,
    "read": {"sections": int, "actions": int, "notes": int, "tables": int, "motions": int},
    "doubts": [{"line": int, "message": str, "section": (str, type(None))}],
    "matches": [{"section": str, "agenda_section": (str, type(None)), "reason": str, "sure": bool}],
}

PROSE = "Beste buren,\n\nZaterdag is er weer koffie op het plein. Neem een stoel mee.\n\nTot dan!\n"

LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE officiele-publicatie [<!ENTITY a0 "ha">
{}]>
<officiele-publicatie><kamerstuk><stuk><al>&a9;</al></stuk></kamerstuk></officiele-publicatie>
""".format("\n".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)))

FILE_READER = """<?xml version="1.0"?>
<!DOCTYPE officiele-publicatie [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<officiele-publicatie><kamerstuk><stuk><al>&x;</al></stuk></kamerstuk></officiele-publicatie>
"""


def huge(start: str) -> bytes:
    return (start + "Een zin die zich eindeloos herhaalt. " * (50_000_000 // 37)).encode()


BAD = {
    "leeg.txt": (b"", "is leeg"),
    "wit.txt": (b" \n\n\t ", "is leeg"),
    "foto.txt": (bytes(range(256)) * 400, "geen tekst"),
    "nullen.txt": (b"\0" * 4096, "geen tekst"),
    "proza.txt": (PROSE.encode(), "geen afzender"),
    "latin1.txt": ("Brief regering : Financiën\n32 824 Begroting\n".encode("latin-1"), "UTF-8"),
    "groot.txt": (huge("Brief regering : Lang\n"), "groter dan"),
    "groot.xml": (huge("<officiele-publicatie><kamerstuk><stuk><al>"), "groter dan"),
    "regels.txt": (("Brief regering : Lang\n" + "Regel.\n" * 70_000).encode(), "regels"),
    "lachen.xml": (LAUGHS.encode(), "de XML is beschadigd"),
    "lezer.xml": (FILE_READER.encode(), "entiteiten"),
    "kapot.xml": (OFFICIAL.read_bytes()[:3000], "beschadigd"),
    "pagina.xml": (b"<html><body><p>Brief regering</p></body></html>", "een ander soort XML"),
    "diep.xml": (b"<officiele-publicatie>" * 240 + b"</officiele-publicatie>" * 240, "genest"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_letter_is_refused_and_leaves_nothing(name, run, tmp_path, official):
    content, words = BAD[name]
    (tmp_path / name).write_bytes(content)
    before = files(tmp_path)
    for workspace in (tmp_path / "nieuw.briefing", official):
        assert_refused(run("import", tmp_path / name, "--into", workspace, "--json"), 3, name, words)
    assert files(tmp_path) == before
    assert not (tmp_path / ".nieuw.briefing.lock").exists()


def test_a_stranger_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "proza.txt").write_text(PROSE, encoding="utf-8")
    before = files(tmp_path)
    assert_refused(briefing("import", "proza.txt", "--into", "w.briefing", cwd=tmp_path), 3, "proza.txt")
    ran = briefing("import", "proza.txt", "--into", "w.briefing", "--lang", "en", cwd=tmp_path)
    assert_refused(ran, 3, "no sender")
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("file", "words"), [("weg.txt", "bestaat niet"), (".", "het is een map"), ("weg/weg.txt", "bestaat niet")]
)
def test_what_is_not_a_file_is_refused(file, words, run, tmp_path):
    assert_refused(run("import", tmp_path / file, "--into", tmp_path / "w.briefing"), 3, words)
    assert files(tmp_path) == {}


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders")
def test_a_pipe_is_not_waited_for(run, tmp_path):
    os.mkfifo(tmp_path / "pijp.txt")
    assert_refused(
        run("import", tmp_path / "pijp.txt", "--into", tmp_path / "w.briefing"), 3, "gewoon bestand"
    )


def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    under = powerless()
    (tmp_path / "geheim.xml").write_bytes(OFFICIAL.read_bytes())
    (tmp_path / "geheim.xml").chmod(0)
    ran = briefing("import", "geheim.xml", "--into", "w.briefing", cwd=tmp_path, under=under)
    assert_refused(ran, 3, "leesrecht")
    assert not (tmp_path / "w.briefing").exists()


def test_the_limit_is_far_above_any_letter():
    assert 100 * OFFICIAL.stat().st_size < LARGEST


class TestOfficialXml:
    def test_it_makes_the_workspace_and_says_what_was_read(self, tmp_path):
        ran = briefing("import", OFFICIAL, "--into", "nieuw.briefing", "--json", cwd=tmp_path)
        assert (ran.code, ran.err) == (0, "")
        assert_shape(ran.json, SHAPE)
        assert ran.json["read"] == {"sections": 15, "actions": 5, "notes": 3, "tables": 2, "motions": 2}
        assert [each["line"] for each in ran.json["doubts"]] == [68, 108, 116, 132, 132]
        assert list(files(tmp_path)) == ["nieuw.briefing"]

    def test_each_doubt_names_a_section_of_the_letter(self, run, tmp_path):
        path = tmp_path / "nieuw.briefing"
        doubts = run("import", OFFICIAL, "--into", path, "--json").json["doubts"]
        shown = run("show", path, "--json").out
        for each in doubts:
            assert f'"id": "{each["section"]}"' in shown

    def test_for_people_it_prints_each_doubt_with_its_line(self, run, tmp_path):
        ran = run("import", OFFICIAL, "--into", tmp_path / "nieuw.briefing")
        first, *doubts = ran.out.splitlines()
        assert re.fullmatch(
            r"Voortgang Actieagenda Schone Vaarwegen \(\w{16}\): "
            r"15 onderdelen, 5 acties, 3 noten, 2 tabellen, 2 moties",
            first,
        )
        assert [each.partition(":")[0] for each in doubts] == [f"regel {n}" for n in (68, 108, 116, 132, 132)]

    def test_in_english_too(self, run, tmp_path):
        ran = run("import", OLDER_OFFICIAL, "--into", tmp_path / "nieuw.briefing", "--lang", "en")
        assert ran.code == 0
        assert "2 actions, 1 note, 0 tables, 0 motions" in ran.out

    def test_the_same_letter_twice_is_refused(self, official, tmp_path, run):
        before = files(tmp_path)
        letter = run("letters", official, "--json").json["letters"][0]["id"]
        assert_refused(run("import", OFFICIAL, "--into", official), 3, "al ingelezen", letter)
        assert files(tmp_path) == before

    def test_the_same_letter_in_another_file_is_refused(self, official, tmp_path, run):
        again = tmp_path / "again.xml"
        again.write_bytes(OFFICIAL.read_bytes() + b"<!-- opnieuw opgehaald -->\n")
        before = files(tmp_path)
        assert_refused(run("import", again, "--into", official), 3, "al ingelezen")
        assert files(tmp_path) == before

    def test_a_second_letter_gets_its_own_agenda(self, official, run):
        made = run("import", OLDER_OFFICIAL, "--into", official, "--json").json
        assert len(run("letters", official, "--json").json["letters"]) == 2
        assert (
            run("show", official, "--agenda", made["agenda"], "--json").json["letter"]["id"] == made["letter"]
        )

    def test_a_next_letter_goes_into_an_agenda_that_exists(self, official, run):
        agenda = run("show", official, "--json").json["agenda"]["id"]
        made = run("import", OLDER_OFFICIAL, "--into", official, "--agenda", agenda[:5], "--json").json
        assert made["agenda"] == agenda
        assert made["matches"]
        assert {each["reason"] for each in made["matches"]} <= {
            "number-and-title",
            "title",
            "close-title",
            "new",
        }
        both = run("show", official, "--json").json
        assert (both["agenda"]["id"], both["letter"]) == (agenda, None)

    @pytest.mark.parametrize("there", [True, False])
    def test_an_unknown_agenda_is_refused(self, there, official, tmp_path, run):
        path = official if there else tmp_path / "nieuw.briefing"
        before = files(tmp_path)
        assert_refused(run("import", OLDER_OFFICIAL, "--into", path, "--agenda", "zz"), 2, "‘zz’")
        assert files(tmp_path) == before
        assert not (tmp_path / ".nieuw.briefing.lock").exists()


def test_a_real_letter_is_counted_right(real, run):
    shown = run("show", real, "--json").json
    source = Path(__file__).resolve().parents[3] / "shared" / "letters" / "kst-32824-456.txt"
    made = run("import", source, "--into", real.with_name("nog-een.briefing"), "--json").json
    assert_shape(made, SHAPE)
    counted = {name: made["read"][name] for name in ("actions", "notes", "tables", "motions")}
    assert counted == {"actions": 54, "notes": 22, "tables": 1, "motions": 3}
    assert [each["line"] for each in made["doubts"]] == sorted(each["line"] for each in made["doubts"])
    assert any("Startbanen" in each["message"] for each in made["doubts"])
    assert any("22 noten" in each["message"] for each in made["doubts"])
    assert len(shown["notes"]) == 22


@pytest.mark.parametrize("name", ["met spatie.briefing", "50% 'q\" ?#.briefing", "é–ü.briefing"])
def test_any_name_will_do(name, tmp_path):
    folder = tmp_path / "map %20 'x'"
    folder.mkdir()
    assert briefing("import", OFFICIAL, "--into", f"map %20 'x'/{name}", cwd=tmp_path).code == 0
    assert list(files(folder)) == [name]
    assert briefing("letters", folder / name, "--json", cwd=tmp_path).code == 0


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_leads_to_the_workspace(official, tmp_path, run):
    (tmp_path / "link.briefing").symlink_to(official.name)
    assert run("import", OLDER_OFFICIAL, "--into", tmp_path / "link.briefing").code == 0
    assert (tmp_path / "link.briefing").is_symlink()
    assert len(run("letters", official, "--json").json["letters"]) == 2
