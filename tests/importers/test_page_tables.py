"""Which table do the cells of a page text make?"""

from briefing_app.importers.letter_parts import characters
from tests.importers.page_support import notes, page, paragraphs, prove, tables, titles


def test_a_full_table_is_read_with_its_header_and_its_note():
    cells = (
        "Tabel 1: budget (x € 1 mln)\nPost\n2026\n2027\nKades1\n1,5\n2,0\nSluizen\n0,5\n1,0\nTotaal\n2,0\n3,0"
    )
    reading = prove(
        page("=3. Geld", "Zie hier.", f"={cells}", "=X Noot", "=1", "=Met de muren.", "=4. Slot", "Dag.")
    )
    table = tables(reading)[0]
    assert [[characters(cell.children) for cell in row.cells] for row in table.rows] == [
        ["Kades\ufffc", "1,5", "2,0"],
        ["Sluizen", "0,5", "1,0"],
        ["Totaal", "2,0", "3,0"],
    ]
    assert [characters(cell.children) for cell in table.heads[0].cells] == ["Post", "2026", "2027"]
    assert titles(reading)[-1][2] == "Slot"


def test_a_row_with_too_few_cells_is_doubtful_without_totals():
    reading = prove(page("=3. Geld", "=Tabel: budget\n2026\n2027\n2028\nKades\n1,5\n2,0\n3\nSluizen\n0,5"))
    assert [row.doubtful for row in tables(reading)[0].rows] == [False, True]
    assert any(doubt.line == 16 for doubt in reading.doubts)


def test_totals_tell_where_a_cell_belongs():
    cells = "Tabel: budget\n2026\n2027\n2028\nKades\n1\n2\n3\nSluizen\n5\nTotaal\n1\n7\n3"
    row = tables(prove(page("=3. Geld", f"={cells}")))[0].rows[1]
    assert [characters(cell.children) for cell in row.cells] == ["Sluizen", "", "5", ""]
    assert not row.doubtful


def test_a_table_without_caption_is_no_row_of_headings():
    cells = "Haven\nLengte (km)\nJaar\nWaalhaven\n32\n2025\nMerwehaven\n85\n2027"
    reading = prove(page("=3. Geld", "Hier staat het overzicht:", f"={cells}", "Dat was het."))
    assert [[characters(cell.children) for cell in row.cells] for row in tables(reading)[0].rows] == [
        ["Waalhaven", "32", "2025"],
        ["Merwehaven", "85", "2027"],
    ]
    assert len(titles(reading)) == 1


def test_words_in_several_columns_are_placed_if_the_cells_fill_the_rows():
    cells = "Tabel 2: stand\nRegio\nStand\n2025\nNoord\nop schema\n120\nZuid\nloopt achter\n80"
    row = tables(prove(page("=3. Geld", f"={cells}")))[0].rows[1]
    assert [characters(cell.children) for cell in row.cells] == ["Zuid", "loopt achter", "80"]


def test_cells_that_cannot_be_told_apart_become_a_list_with_a_doubt():
    cells = "Tabel 2: stand\nRegio\nStand\nNoord\nop schema\n120\nZuid\nachter\nlater\n80\n90\nOost"
    reading = prove(page("=3. Geld", f"={cells}\n12", "Dat was het."))
    assert tables(reading) == []
    assert any("als lijst" in doubt.nl for doubt in reading.doubts)


def test_a_note_of_a_table_never_becomes_a_note_of_the_text():
    cells = "Tabel: budget\n2026\n2027\nKades\n1,5\n2,0"
    source = page(
        "=1. Aanpak", "Eén ding[^1] hier.", f"={cells}", "=X Noot", "=1", "=Exclusief btw.", "Dat was het."
    )
    reading = prove(source)
    assert [note.children for note in notes(reading)] == [()]
    assert "Exclusief btw." in paragraphs(reading)
