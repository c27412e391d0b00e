"""Rows and columns come, go and move, and every span stays whole."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_app import blocks as b
from briefing_app.ui.islands import table_shape as shape


def cell(text: str, *, header: bool = False, rows: int = 1, columns: int = 1) -> b.Cell:
    return b.Cell((b.Text(text),) if text else (), header, columns, rows)


TABLE = b.Table(
    (b.Text("Middelen"),),
    (
        b.Row((cell("Wat", header=True, rows=2), cell("Jaar", header=True, columns=2))),
        b.Row((cell("2025", header=True), cell("2026", header=True))),
    ),
    (
        b.Row((cell("Lezen", rows=2), cell("1"), cell("2"))),
        b.Row((cell("3", columns=2),), doubtful=True),
        b.Row((cell("Rekenen"), cell("4"), b.Cell((), unknown=True))),
    ),
    "budget",
    "t1",
)


def words(table: b.Table) -> list[list[str]]:
    return [[b.plain(each.children) for each in row.cells] for row in shape.all_rows(table)]


def spans(table: b.Table) -> list[tuple[int, int, int, int]]:
    return [(each.row, each.column, each.cell.rows, each.cell.columns) for each in shape.placed(table)]


def test_cells_stand_where_the_spans_before_them_leave_room():
    assert (2, 0, 2, 1) in spans(TABLE)
    assert (3, 1, 1, 2) in spans(TABLE)
    assert (1, 1, 1, 1) in spans(TABLE)
    assert shape.columns_of(TABLE) == 3


def test_other_words_leave_all_else_as_it_is_and_are_known():
    spot = shape.placed(TABLE)[-1].spot
    changed = shape.with_words(TABLE, spot, (b.Text("5"),))
    assert shape.all_rows(changed)[4].cells[2] == b.Cell((b.Text("5"),))
    assert shape.with_words(changed, spot, ()).rows[2].cells[2].unknown is False
    assert changed.heads == TABLE.heads
    assert changed.rows[:2] == TABLE.rows[:2]


def test_a_row_within_a_span_lengthens_it_and_taking_it_away_gives_the_table_back():
    longer = shape.insert_row(TABLE, 3)
    assert (2, 0, 3, 1) in spans(longer)
    assert words(longer)[3] == ["", ""]
    assert shape.delete_rows(longer, [3]) == TABLE


def test_a_row_below_the_header_is_one_of_the_others_unless_it_is_asked_as_a_head():
    assert len(shape.insert_row(TABLE, 2).heads) == 2
    more = shape.insert_row(TABLE, 2, as_head=True)
    assert len(more.heads) == 3
    assert all(each.header for each in more.heads[2].cells)


def test_a_column_within_a_span_widens_it_and_taking_it_away_gives_the_table_back():
    wider = shape.insert_column(TABLE, 2)
    assert (0, 1, 1, 3) in spans(wider)
    assert (3, 1, 1, 3) in spans(wider)
    assert shape.delete_columns(wider, [2]) == TABLE


def test_what_stands_over_several_rows_keeps_its_words_when_the_first_goes():
    shorter = shape.delete_rows(TABLE, [2])
    assert words(shorter)[2] == ["Lezen", "3"]
    assert (2, 0, 1, 1) in spans(shorter)


def test_the_last_row_and_column_stay():
    table = b.Table((), (), (b.Row((cell("x"),)),))
    assert shape.delete_rows(table, [0]) == table
    assert shape.delete_columns(table, [0]) == table


def test_rows_and_columns_move_but_never_tear_a_cell():
    assert shape.move_row(TABLE, 4, 3) is None
    assert shape.move_row(TABLE, 2, 1) is None
    assert shape.move_row(TABLE, 4, 5) is None
    plain = b.Table((), (), tuple(b.Row((cell(x), cell(x * 2))) for x in "abc"))
    moved = shape.move_row(plain, 2, 0)
    assert moved is not None
    assert words(moved) == [["c", "cc"], ["a", "aa"], ["b", "bb"]]
    turned = shape.move_column(plain, 0, 1)
    assert turned is not None
    assert words(turned)[0] == ["aa", "a"]
    assert shape.move_column(TABLE, 0, 1) is None


def test_header_rows_are_set_where_no_cell_stands_on_both_sides():
    assert shape.with_heads(TABLE, 1) is None
    assert shape.with_heads(TABLE, 3) is None
    assert shape.with_heads(TABLE, 5) is None
    more = shape.with_heads(TABLE, 4)
    assert more is not None
    assert len(more.heads) == 4
    assert all(each.header for row in more.heads for each in row.cells)
    none = shape.with_heads(more, 0)
    assert none is not None
    assert not any(each.header for row in none.rows for each in row.cells)


def test_pasted_rows_fill_cells_and_make_what_lacks():
    table = shape.filled(shape.new_table(), 1, 1, [["1", "2", "3"], ["4", "5", "6"]])
    assert words(table) == [["", "", "", ""], ["", "1", "2", "3"], ["", "4", "5", "6"]]
    assert all(each.header for each in table.heads[0].cells)


def test_a_row_that_was_looked_at_is_not_doubtful():
    assert not any(each.doubtful for each in shape.without_doubt(TABLE, 3).rows)


def test_rows_that_lack_cells_are_filled_up_only_when_the_shape_changes():
    ragged = b.Table((), (), (b.Row((cell("a"), cell("b"))), b.Row((cell("c"),))))
    assert shape.with_words(ragged, (0, 0), (b.Text("d"),)).rows[1] == ragged.rows[1]
    assert words(shape.insert_row(ragged, 2)) == [["a", "b"], ["c", ""], ["", ""]]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9), st.integers(0, 9)), max_size=8))
def test_whatever_is_done_no_words_are_lost_by_adding_and_moving_and_cells_never_overlap(acts):
    table = TABLE
    for kind, one, two in acts:
        rows, columns = len(shape.all_rows(table)), shape.columns_of(table)
        made: b.Table | None = None
        match kind:
            case 0:
                made = shape.insert_row(table, one % (rows + 1))
            case 1:
                made = shape.insert_column(table, one % (columns + 1))
            case 2:
                made = shape.move_row(table, one % rows, two % rows)
            case 3:
                made = shape.move_column(table, one % columns, two % columns)
            case _:
                made = shape.with_heads(table, one % (rows + 1))
        table = made or table
        covered = [
            (row + down, column + across)
            for row, column, high, wide in spans(table)
            for down in range(high)
            for across in range(wide)
        ]
        assert len(covered) == len(set(covered)) == len(shape.all_rows(table)) * shape.columns_of(table)
        said = sorted(word for line in words(table) for word in line if word)
        assert said == sorted(word for line in words(TABLE) for word in line if word)
