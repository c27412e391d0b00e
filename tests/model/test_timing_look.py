"""Which texts between parentheses tell a timing, and which only look like one?"""

import pytest

from briefing_app.model.timing import is_timing

TIMINGS = (
    *("2025", "Q3", "mei", "4 mei", "najaar", "medio 2026", "2025/2026", "schooljaar 2025-2026"),
    *("deze zomer", "eind dit jaar", "vanaf 2026", "tot 2040", "sinds 2021", "van 2025 tot 2027"),
    *("uiterlijk 1 juli 2026", "voor de zomer", "na de zomer", "2025 e.v."),
    *("Q3 2025, afhankelijk van besluitvorming", "gestart", "al gestart", "nog te starten", "lopend"),
    *("in uitvoering", "gereed", "afgerond", "vertraagd", "vervallen", "doorlopend", "structureel"),
    *("permanent", "DOORLOPEND", "jaarlijks", "binnenkort", "n.t.b.", "Start: na besluitvorming"),
    *("Start: n.t.b.", "planning: Q4", "afronding: Q2 2026", "start q3 2025."),
    *("Start: Q3 2025, zie Kamerstuk 36 600", "start Q3 in Rotterdam"),
    *("reeds gestart in vijf gemeenten", "Movisie, doorlopend", "SZW; Q3 2025"),
    *("volgende bijeenkomst in september 2025", "publicatie in mei 2026", "campagne Q3 2025"),
    *("start: per direct", "per direct", "jaarlijks in mei", "wordt afgerond in 2026", "2028, of eerder"),
    *("2028 of eerder", "Kamerbrief in Q3 2025", "Q1 2026 gereed", "uiterlijk Q2 2027 gereed"),
    *("uitrol vanaf 2027", "resultaten verwacht in 2026", "pilot in Q4"),
)
LOOK_ALIKES = (
    *("vereniging van klantmanagers", "NPLV", "2.2", "2.4", "VVD"),
    *("onderdeel van het Nationaal Programma Leefbaarheid", "online", "jeugd", "s", "1", "vak-"),
    *("SCP, 2022", "CBS, mei 2024", "Verwey-Jonker Instituut, 2015", "2022, SCP", "juli 2025, p. 3"),
    *("motie Becker, 2025", "Stb. 2021, 38", "TK 2025/2026", "Kamerstuk 36 600 XV, nr. 82"),
    *("Kamerstukken II 2025/26, 36 600 XV, nr. 82", "Handelingen II 2022/23, nr. 84, item 12"),
    *("PbEU 2016, L 119", "brief van 7 februari 2025", "zie brief van 4 juli 2025", "van 4 juli 2025"),
    *("Wet van 12 mei 2021", "motie van 1 juli 2025", "Wet inburgering 2021", "Voorjaarsnota 2025"),
    *("Agenda 2030", "Actieplan 2025-2027", "begroting 2026", "budget voor 2026"),
    *("peildatum 1 januari 2025", "onderzoek uit 2022", "uit het voorjaar van 2022", "cijfers Q2 2024"),
    *("54% in Q3 2025", "54%", "15% boven op de uitkering", "x 1 mln.", "1.000", "3,1"),
    *("€ 2 mln structureel", "structureel € 3 mln", "5 mln, structureel"),
    *("€ 5 mln in 2025, € 6 mln in 2026", "tot 2000 deelnemers", "2000 deelnemers", "van 2 tot 4 jaar"),
    *("vanaf 18 jaar", "tot en met 27 jaar", "binnen 6 maanden na aankomst", "6 maanden"),
    *("per half jaar", "half uur", "24/7", "per gemeente", "uitgevoerd door Movisie"),
    *("lopend onderzoek", "doorlopend toezicht", "permanent hof", "voltooid verleden tijd"),
    *("Start Foundation", "start", "start-up", "startbanen"),
    *("onderdeel van het programma, gestart in 2022", "H2", "Q3-cijfers", "Q&A", "groep 3 t/m 8"),
    *("klas 1-3", "de heer Jan", "mei Li", "begin", "eind", "de eerste helft", "voor nieuwkomers"),
    *("voor", "tot", "in", "door", "SZW en VWS", "artikel 5, lid 2", "o.a. in Rotterdam"),
    *("bijvoorbeeld vanaf 2026", "36651", "32 824", "lhbtiq+", "2e fase", "3-daagse", "eerste", "G40"),
    *("Kamerbrief van 4 juli 2025", "Kamerbrief, 2025", "Kamerbrief 2025", "of eerder", "wordt afgerond"),
    *("SCP, 2022, of eerder", "jaarlijks congres"),
    *("ISO 27001", "versie 2.0", "tabel 3", "1 op 4", "in samenwerking met SZW"),
)


@pytest.mark.parametrize("text", TIMINGS)
def test_a_text_that_says_when_or_how_far_is_a_timing(text: str) -> None:
    assert is_timing(text)


@pytest.mark.parametrize("text", ["", *LOOK_ALIKES])
def test_a_name_a_source_an_amount_or_an_explanation_is_no_timing(text: str) -> None:
    assert not is_timing(text)
