"""Transactions of a connection: all or nothing, also inside one another."""

from collections.abc import Iterator

import pytest

from briefing_app.store.database import Database, sqlite3


@pytest.fixture
def db() -> Iterator[Database]:
    """A database with a table of numbers."""
    made = Database(sqlite3.connect(":memory:"))
    made.execute("CREATE TABLE t (n INTEGER NOT NULL)")
    yield made
    made.close()


def _numbers(db: Database) -> list[int]:
    return [n for (n,) in db.execute("SELECT n FROM t ORDER BY n").fetchall()]


def test_a_statement_outside_a_transaction_is_one_by_itself(db: Database) -> None:
    db.execute("INSERT INTO t VALUES (?)", [1])
    assert not db.conn.in_transaction
    assert _numbers(db) == [1]


def _fails_in_part(db: Database) -> None:
    with db.atomic():
        db.execute("INSERT INTO t VALUES (2)")
        with db.atomic():
            db.execute("INSERT INTO t VALUES (3)")
        db.execute("INSERT INTO t VALUES (NULL)")


def test_a_block_that_fails_leaves_nothing(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        _fails_in_part(db)
    assert not db.conn.in_transaction
    assert _numbers(db) == []


def test_a_block_inside_another_can_fail_alone(db: Database) -> None:
    with db.atomic():
        db.execute("INSERT INTO t VALUES (1)")
        with pytest.raises(sqlite3.IntegrityError):
            _fails_in_part(db)
        with db.atomic():
            db.execute("INSERT INTO t VALUES (4)")
    assert _numbers(db) == [1, 4]


def _loses_its_transaction(db: Database) -> None:
    with db.atomic(), db.atomic():
        db.execute("INSERT INTO t VALUES (1)")
        db.execute("ROLLBACK")  # as SQLite itself does when the disk is full
        raise ZeroDivisionError


def test_an_error_that_ended_the_whole_transaction_is_the_one_that_is_told(db: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        _loses_its_transaction(db)
    assert _numbers(db) == []
