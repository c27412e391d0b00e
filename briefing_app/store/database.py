"""What does the store need of a connection to SQLite? Statements, and transactions that may stand in one another.

As `sqlite_utils.Database`, which it leaves to migrations: importing that takes as long as an empty window does.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3 as sqlite3
else:
    # The one that brings its own SQLite; sqlite-utils chooses it as well. Its exceptions are classes of its own.
    import pysqlite3 as sqlite3

_Value = str | int | float | bytes | None
_INNER = "inner"
"""Savepoints of the same name nest: the newest one is meant."""


class Database:
    """A connection on which a statement outside a transaction is one by itself."""

    def __init__(self, connection: "sqlite3.Connection") -> None:
        self.conn = connection
        self.conn.isolation_level = None  # else the driver opens transactions that nobody asked for
        self.execute("PRAGMA recursive_triggers = ON")

    def execute(self, sql: str, parameters: Sequence[_Value] | Mapping[str, _Value] = ()) -> "sqlite3.Cursor":
        """Carry out one statement."""
        return self.conn.execute(sql, parameters)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Do all of the block or none of it; within another transaction it is a part that can fail alone."""
        inside = self.conn.in_transaction
        self.conn.execute(f"SAVEPOINT {_INNER}" if inside else "BEGIN")
        try:
            yield
            if not inside:
                self.conn.execute("COMMIT")
        except BaseException:
            if not inside:
                self.rollback()
            elif self.conn.in_transaction:  # an error such as a full disk may have ended all of it
                self.conn.execute(f"ROLLBACK TO {_INNER}")
                self.conn.execute(f"RELEASE {_INNER}")
            raise
        if inside:
            self.conn.execute(f"RELEASE {_INNER}")

    def rollback(self) -> None:
        """Undo the transaction, if there still is one."""
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file."""
        self.conn.close()
