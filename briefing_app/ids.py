"""Permanent random ids."""

import secrets

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """A random id of 16 characters (80 bits), a letter first, safe in XML ids, bookmarks and file names.

    Without `l`, `o`, `0` and `1`, so that it can be read aloud.
    """
    return secrets.choice(_ALPHABET[:24]) + "".join(secrets.choice(_ALPHABET) for _ in range(15))
