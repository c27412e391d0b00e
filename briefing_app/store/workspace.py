"""An open workspace: one file, read by many, written by one, every write a step."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from briefing_app.store import folding, schema, undo
from briefing_app.store.connection import begin_writing, connect, end_writing
from briefing_app.store.database import Database
from briefing_app.store.faults import translated
from briefing_app.store.lock import WriterLock
from briefing_app.store.rows import Row, Rows, Value
from briefing_app.store.steps import Act, Step, recorded
from briefing_app.store.texts import fetch, is_kept

Clock = Callable[[], datetime]


class Workspace:
    """Made by `open_for_writing` and `open_for_reading`; a context manager.

    Belongs to the thread that opened it: another one asks for a workspace of its own with `beside`.
    """

    def __init__(self, path: Path, db: Database, *, who: str, clock: Clock, lock: WriterLock | None) -> None:
        self.path = path
        self.who = who
        self._db = db
        self._clock = clock
        self._lock = lock
        self._rows = Rows(db, schema.columns(db))
        self._step: Step | None = None
        self._journalled = False
        self._closed = False

    # --- reading ---

    @property
    def read_only(self) -> bool:
        """Whether it was opened for reading."""
        return self._lock is None

    @property
    def id(self) -> str:
        """The permanent random id of this workspace."""
        (found,) = self.rows("SELECT value FROM setting WHERE name = 'workspace'")
        return str(found["value"])

    def rows(self, sql: str, parameters: Sequence[Value] | dict[str, Value] = ()) -> list[Row]:
        """What a SELECT finds."""
        with self._translated():
            cursor = self._db.execute(sql, parameters)
            names = [each[0] for each in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def get(self, table: str, id: str) -> Row | None:
        """One row of a logged table, None where there is none."""
        with self._translated():
            return self._rows.get(table, id)

    def kept(self, hash: str) -> bytes:
        """The bytes that `Step.keep` gave this hash."""
        with self._translated():
            return fetch(self._db, "blob", hash)

    def kept_of(self, hashes: Iterable[str]) -> dict[str, bytes]:
        """The bytes of those of these hashes that there are."""
        with self._translated():
            return {name: fetch(self._db, "blob", name) for name in hashes if is_kept(self._db, "blob", name)}

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let all that is read inside be of one moment, whatever others write meanwhile."""
        with self._translated(), self._db.atomic():
            yield

    # --- writing ---

    @contextmanager
    def step(self, label: str, *, merge_key: str | None = None, undoable: bool = True) -> Iterator[Step]:
        """Write: all of the block is one step, or nothing if it raises. Within another step it joins that one.

        Args:
            label: as the Undo menu shows it.
            merge_key: typing with the same key goes into one step while it goes on, as `section:<id>:text`.
            undoable: False for what can't be taken back by undo, such as sending.
        """
        self._must_write()
        if self._step is not None:
            with self._translated(), self._db.atomic():
                yield self._step
            return
        act = Act(label, self.who, self._clock(), undoable=undoable, merge_key=merge_key)
        with self._translated(), recorded(self._rows, act) as step:
            self._step = step
            try:
                yield step
            finally:
                self._step = None

    def undo(self) -> str | None:
        """Take the last step back that may be; gives its label, None where there is nothing to undo.

        Raises:
            UndoConflict: what it changed has changed since, by a step that can't be undone. The next call goes on
                with the step before it.
        """
        return self._turn("undo")

    def redo(self) -> str | None:
        """Do again what was undone last; gives its label, None after something new was done.

        Raises:
            UndoConflict: as `undo`.
        """
        return self._turn("redo")

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        with self._translated():
            target = undo.to_undo(self._db)
        return target.label if target else None

    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        with self._translated():
            target = undo.to_redo(self._db)
        return target.label if target else None

    def fold_typing(self, *, older_than: timedelta = timedelta(days=1)) -> int:
        """Fold old typing in one row into one step an hour; gives how many steps went."""
        self._must_write()
        with self._translated():
            return folding.fold_typing(self._db, self._clock() - older_than)

    # --- beside and closing ---

    def beside(self) -> "Workspace":
        """The same workspace on a connection of its own, for a job on the thread that calls this.

        It writes under the same lock, which is let go when the last of them is closed. Two that write at the same
        time wait for each other a few seconds; what one read is not renewed in the other.
        """
        if self._lock is None:
            db = connect(self.path, "ro")
        else:
            self._lock.share()
            try:
                db = connect(self.path, "rw")
            except BaseException:
                self._lock.release()
                raise
        return Workspace(self.path, db, who=self.who, clock=self._clock, lock=self._lock)

    def close(self) -> None:
        """Bring everything into the one file and let the next writer in. Closing again does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            with self._translated():
                if self._lock is not None and not self._lock.is_shared:
                    end_writing(self._db)
        finally:
            self._db.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- inside ---

    def _turn(self, kind: Literal["undo", "redo"]) -> str | None:
        self._must_write()
        if self._step is not None:
            raise RuntimeError(f"{kind} inside the step {self._step.id}")
        with self._translated():
            target = undo.to_undo(self._db) if kind == "undo" else undo.to_redo(self._db)
            if target is not None:
                undo.turn(self._rows, target, kind, Act(target.label, self.who, self._clock()))
        return target.label if target else None

    def _must_write(self) -> None:
        if self.read_only:
            raise RuntimeError(f"{self.path} was opened for reading")
        if not self._journalled and not self._db.conn.in_transaction:
            # Not on opening: that is a write, and a file in which nothing is done stays as it is, byte for byte.
            with self._translated():
                begin_writing(self._db)
            self._journalled = True

    def _translated(self) -> AbstractContextManager[None]:
        return translated(self.path, reading=self.read_only)
