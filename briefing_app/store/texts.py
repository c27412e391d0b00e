"""Texts and sources kept once, under the hash of their content, compressed."""

import hashlib
import zlib
from typing import Literal

from briefing_app.store.database import Database
from briefing_app.store.faults import DamagedContent

Shelf = Literal["text", "blob"]
"""`text`: versions of long texts that the log refers to; `blob`: the bytes of imported and sent files and of images.

A blob is never removed: a letter that was sent shows its images for good."""


def content_hash(data: bytes) -> str:
    """The name under which content is kept."""
    return hashlib.sha256(data).hexdigest()


def keep(db: Database, shelf: Shelf, data: bytes) -> str:
    """Put content on a shelf, if it isn't there yet; gives its hash."""
    name = content_hash(data)
    if not is_kept(db, shelf, name):
        db.execute(f"INSERT INTO {shelf} (hash, data) VALUES (?, ?)", [name, zlib.compress(data)])
    return name


def is_kept(db: Database, shelf: Shelf, name: str) -> bool:
    """Whether there is content with this hash."""
    return db.execute(f"SELECT 1 FROM {shelf} WHERE hash = ?", [name]).fetchone() is not None


def fetch(db: Database, shelf: Shelf, name: str) -> bytes:
    """The content with this hash.

    Raises:
        DamagedContent: it isn't there, or no longer has that hash.
    """
    row = db.execute(f"SELECT data FROM {shelf} WHERE hash = ?", [name]).fetchone()
    if row is None:
        raise DamagedContent(name)
    return unpacked(name, row[0])


def unpacked(name: str, packed: bytes) -> bytes:
    """What was packed, if it still has its hash.

    Raises:
        DamagedContent: it hasn't. SQLite's own check misses most flipped bits inside content.
    """
    try:
        data = zlib.decompress(packed)
    except zlib.error as error:
        raise DamagedContent(name) from error
    if content_hash(data) != name:
        raise DamagedContent(name)
    return data


def drop_unused(db: Database, name: str) -> None:
    """Remove a text that no change refers to any more."""
    db.execute(
        """
        DELETE FROM text WHERE hash = :hash
           AND NOT EXISTS (SELECT 1 FROM change WHERE before_text = :hash)
           AND NOT EXISTS (SELECT 1 FROM change WHERE after_text = :hash)
        """,
        {"hash": name},
    )
