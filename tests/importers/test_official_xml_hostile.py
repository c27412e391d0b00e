"""Damaged, dangerous and foreign files are refused with a reason; nothing outside the file is read."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.errors import NotALetter
from briefing_app.importers.official_xml import read
from briefing_app.importers.structure.numbering import numbers_of
from tests.importers.xml_support import prove

MODERN = Path(__file__).parent / "data" / "kst-99001-12.xml"
LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


def refusal(source: bytes) -> NotALetter:
    with pytest.raises(NotALetter) as caught:
        read(source, "kst-1-1.xml")
    assert "kst-1-1.xml" in caught.value.sentence("nl")
    assert "{" not in caught.value.sentence("nl") + caught.value.sentence("en")
    return caught.value


def publication(text: str, before: str = "") -> bytes:
    return (
        f"{before}<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>{text}</tekst></vrije-tekst>"
        "</algemeen></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


@pytest.mark.parametrize("place", ["<al>&a11;</al>", '<al id="&a11;">x</al>'])
def test_a_billion_laughs_are_refused_at_once(place: str) -> None:
    started = time.monotonic()
    refusal(publication(place, f"<!DOCTYPE officiele-publicatie [{LAUGHS}]>"))
    assert time.monotonic() - started < 2


def test_an_entity_of_a_file_is_refused_and_the_file_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("wachtwoord")
    doctype = f'<!DOCTYPE officiele-publicatie [<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
    assert "entiteiten" in refusal(publication("<al>&f;</al>", doctype)).sentence("nl")


def test_a_dtd_elsewhere_is_not_fetched() -> None:
    doctype = '<!DOCTYPE officiele-publicatie SYSTEM "http://127.0.0.1:9/kamerstuk.dtd">'
    assert read(publication("<al>Tekst.</al>", doctype), "x.xml").composition.sections
    refusal(publication("<al>caf&eacute;</al>", doctype))


def test_xinclude_is_an_unknown_element_and_includes_nothing() -> None:
    made = (
        f'<al>Voor <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{MODERN.as_uri()}"/> na.</al>'
    )
    found = read(publication(made), "x.xml")
    assert "Schone" not in repr(found.composition)
    assert any("<include>" in each.nl for each in found.doubts)


@pytest.mark.parametrize("depth", [120, 10_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    refusal(publication("<divisie>" * depth + "<al>x</al>" + "</divisie>" * depth))


def test_nesting_up_to_the_limit_is_read() -> None:
    made = (
        "".join(f"<divisie><kop><titel>D{n}</titel></kop>" for n in range(90))
        + "<al>x</al>"
        + "</divisie>" * 90
    )
    assert read(publication(made), "x.xml").composition.sections


@pytest.mark.parametrize("cut", [0, 5, 500, 4000])
def test_a_truncated_file_is_refused(cut: int) -> None:
    refusal(MODERN.read_bytes()[:cut])


def test_a_wrong_encoding_is_refused_with_its_line() -> None:
    source = (
        MODERN.read_text(encoding="utf-8")
        .replace("–", "-")
        .replace("€", "E")
        .replace("‒", "-")
        .replace("•", "-")
    )
    assert "regel" in refusal(source.encode("latin-1")).sentence("nl")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_declared_encodings_and_byte_order_marks_are_heeded(encoding: str) -> None:
    named = encoding.removesuffix("-sig")
    made = f"<?xml version='1.0' encoding='{named}'?>{publication('<al>financiële café</al>').decode()}"
    assert "financiële café" in repr(read(made.encode(encoding), "x.xml").composition)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"<html><body><p>Brief</p></body></html>", "ander soort XML"),
        (b"<metadata_gegevens><metadata name='DC.title'/></metadata_gegevens>", "metagegevens"),
        (b"<officiele-publicatie><staatscourant/></officiele-publicatie>", "geen Kamerstuk"),
        (b"<kamerwrk><body><stuk/></body></kamerwrk>", "geen tekst"),
        (publication("<al/>"), "geen tekst"),
        (b"geen xml", "beschadigd"),
        (b"\x00\xff\xfe\x01", "beschadigd"),
    ],
)
def test_what_is_no_letter_is_refused_with_the_reason(source: bytes, reason: str) -> None:
    assert reason in refusal(source).sentence("nl")


def test_absurd_spans_make_no_absurd_table() -> None:
    made = (
        '<al>T.</al><table><tgroup cols="999999999"><colspec colname="a" colnum="999999999"/><tbody>'
        '<row><entry namest="a" nameend="a" morerows="99999999"><al>1</al></entry></row></tbody></tgroup></table>'
    )
    assert len(repr(read(publication(made), "x.xml").composition)) < 5000


def test_a_long_letter_takes_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        source = publication(
            "<al>- punt</al><al>Acties</al><lijst><li><al>Doe (Start: Q1)</al></li></lijst>" * count
        )
        started = time.process_time()
        read(source, "x.xml")
        return time.process_time() - started

    seconds(50)
    assert seconds(800) < 8 * max(seconds(200), 0.05)


# --- anything at all -------------------------------------------------------------------------------------

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
_NAMES = st.sampled_from(
    (
        *(
            "al",
            "al-groep",
            "tussenkop",
            "divisie",
            "kop",
            "titel",
            "nr",
            "label",
            "lijst",
            "li",
            "li.nr",
            "noot",
        ),
        *(
            "noot.nr",
            "noot.al",
            "nadruk",
            "extref",
            "table",
            "title",
            "tgroup",
            "tbody",
            "row",
            "entry",
            "plaatje",
        ),
        *(
            "bijlage",
            "ondertekening",
            "functie",
            "naam",
            "tekst",
            "witreg",
            "voetref",
            "voetnoot",
            "kader",
            "stuk",
        ),
    )
)
_TREES = st.recursive(
    _TEXT
    | st.sampled_from(
        ["Acties", "1.1 Titel", "Pijler 2", "• punt", "Doe dit (Start: Q1 2026).", "Bijlage 1"]
    ),
    lambda inner: st.builds(
        lambda name, within: f"<{name}>{''.join(within)}</{name}>", _NAMES, st.lists(inner, max_size=5)
    ),
    max_leaves=25,
)


@given(_TREES)
@settings(max_examples=200, deadline=None)
def test_any_nesting_of_known_elements_keeps_every_character(tree: str) -> None:
    prove(publication(f"<al>Tekst.</al>{tree}<al>Slot.</al>"))


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("1.2.", (("1", (1, 2)),)),
        ("Pijler IV –", (("I", (4,)),)),
        ("B.", (("A", (2,)),)),
        ("I.", (("I", (1,)), ("A", (9,)))),
        ("Tot slot", ()),
    ],
)
def test_a_label_says_how_it_counts(label: str, numbers: object) -> None:
    assert numbers_of(label) == numbers
