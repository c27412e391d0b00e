"""Whether a workspace is sound, and what is wrong if it isn't."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing_app.errors import DamagedWorkspace, Wording
from briefing_app.files import orphans
from briefing_app.store import schema as schemas
from briefing_app.store.backup import Backup, backups, folder_of
from briefing_app.store.connection import connect
from briefing_app.store.database import Database
from briefing_app.store.examining import existing
from briefing_app.store.faults import DamagedContent, translated
from briefing_app.store.schema import Schema
from briefing_app.store.texts import Shelf, content_hash, unpacked


@dataclass(frozen=True, slots=True)
class Report:
    """What the doctor found. `problems` are sentences in both languages; healthy means there are none.

    `schema` is the name of the last migration; `integrity` is `ok` or what SQLite says; `free` is in bytes.
    """

    schema: str
    integrity: str
    problems: tuple[Wording, ...]
    backups: tuple[Backup, ...]
    free: int

    @property
    def healthy(self) -> bool:
        return not self.problems


def doctor(path: Path, *, migrations: Path | None = None) -> Report:
    """Examine the workspace at `path` from end to end, changing nothing; works beside a writer.

    Raises:
        MissingFile, NotAWorkspace, NewerWorkspace, UnreadableFile: there is nothing to examine.
    """
    path = existing(path)
    schema = schemas.load(migrations)
    free = shutil.disk_usage(path.parent).free
    around = (*_leftovers(path), *_space(path, free))
    version, integrity = "", "ok"
    inside: tuple[Wording, ...] = ()
    try:
        with translated(path, reading=True):
            db = connect(path, "ro")
            try:
                schemas.identify(db, path, schema)
                version = schema.applied(db)[-1]
                integrity = _integrity(db)
                with db.atomic():  # all of one moment, beside a writer
                    inside = tuple(_inside(db, schema, integrity))
            finally:
                db.close()
    except DamagedWorkspace as error:
        integrity = str(error.details["reason"]) if integrity == "ok" else integrity
        inside = (_DAMAGED,)
    return Report(version, integrity, (*inside, *around), backups(path), free)


_DAMAGED = Wording(
    "De werkruimte is beschadigd. Zet een back-up terug.", "The workspace is damaged. Restore a backup."
)


def _integrity(db: Database) -> str:
    return "; ".join(message for (message,) in db.execute("PRAGMA integrity_check(10)").fetchall())


def _inside(db: Database, schema: Schema, integrity: str) -> Iterator[Wording]:
    if integrity != "ok":
        yield _DAMAGED
    yield from _schema(db, schema)
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        yield Wording(
            f"{len(broken)} verwijzingen wijzen naar niets (in {tables}). Zet een back-up terug.",
            f"{len(broken)} references point at nothing (in {tables}). Restore a backup.",
        )
    yield from _contents(db, "text", "oude versies van teksten", "earlier versions of texts")
    yield from _contents(db, "blob", "ingelezen of verzonden bestanden", "imported or sent files")
    for table, names in schemas.columns(db).items():
        if "text" in names:
            yield from _texts_as_logged(db, table)


def _schema(db: Database, schema: Schema) -> Iterator[Wording]:
    if schema.pending(db):
        yield Wording(
            "De werkruimte is van een oudere versie. Open haar eenmaal om te schrijven; zij wordt dan bijgewerkt.",
            "The workspace is of an older version. Open it once for writing, and it will be upgraded.",
        )
        return
    expected, actual = schemas.expected_statements(schema), schemas.statements(db)
    differing = sorted(name for name in {*expected, *actual} if expected.get(name) != actual.get(name))
    if differing:
        listed = ", ".join(differing)
        yield Wording(
            f"De opbouw wijkt af van wat deze versie verwacht ({listed}). Meld dit aan de beheerder.",
            f"The structure differs from what this version expects ({listed}). Report this to your administrator.",
        )


def _contents(db: Database, shelf: Shelf, nl: str, en: str) -> Iterator[Wording]:
    bad = 0
    for name, packed in db.execute(f"SELECT hash, data FROM {shelf}"):
        try:
            unpacked(name, packed)
        except DamagedContent:
            bad += 1
    if bad:
        yield Wording(
            f"{bad} {nl} zijn beschadigd. Zet een back-up terug.",
            f"{bad} {en} are damaged. Restore a backup.",
        )


def _texts_as_logged(db: Database, table: str) -> Iterator[Wording]:
    """Texts that flipped on disk: the log has the hash of what was written last."""
    rows = db.execute(
        f"""
        SELECT id, text, (
            SELECT after_text FROM change
             WHERE tbl = ? AND row = "{table}".id AND (before_text IS NOT NULL OR after_text IS NOT NULL)
             ORDER BY change.id DESC LIMIT 1
        ) FROM "{table}"
        """,
        [table],
    )
    for id, text, logged in rows:
        if logged != (None if text is None else content_hash(text.encode())):
            yield Wording(
                f"De tekst met kenmerk {id} ({table}) is niet wat er het laatst is vastgelegd. "
                "Vergelijk met een back-up.",
                f"The text with id {id} ({table}) is not what was last recorded. Compare it with a backup.",
            )


def _leftovers(path: Path) -> Iterator[Wording]:
    for left in (*orphans(path.parent, f"{path.name}."), *orphans(folder_of(path), f"{path.stem} ")):
        yield Wording(
            f"{left} is overgebleven van een onderbroken back-up en kan weg.",
            f"{left} was left by an interrupted backup and can be deleted.",
        )


def _space(path: Path, free: int) -> Iterator[Wording]:
    needed = 2 * path.stat().st_size + 10_000_000
    if free < needed:
        yield Wording(
            f"Er is nog maar {free // 1_000_000} MB vrij. Maak ruimte, zodat een back-up past.",
            f"Only {free // 1_000_000} MB is free. Make room, so that a backup fits.",
        )
