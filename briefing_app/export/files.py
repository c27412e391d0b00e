"""What is an exported file called, and how does it get to its place?"""

import contextlib
import re
import unicodedata
from pathlib import Path

from briefing_app.errors import AlreadyExists
from briefing_app.files import made_whole, orphans, refuse_taken
from briefing_app.model.letter import Letter

_LONGEST_NAME = 80
_LINK_WORDS = frozenset(
    (
        *("aan", "bij", "de", "den", "der", "een", "en", "het", "in", "met", "naar", "of", "om", "op"),
        *("over", "te", "tot", "uit", "van", "voor"),
    )
)


def save(data: bytes, target: Path, *, overwrite: bool) -> None:
    """Write a file whole or not at all; what interrupted exports left in its folder is cleared away.

    Raises:
        AlreadyExists: something stands there, and `overwrite` is not given.
        CannotWrite: no such folder, no right to write, a full disk; what stood there is untouched.
    """
    refuse(target, overwrite=overwrite)
    with contextlib.suppress(OSError):  # clearing up is no reason to refuse the letter
        for left in orphans(target.parent, ""):
            left.unlink()
    try:
        with made_whole(target, overwrite=overwrite) as temporary:
            temporary.write_bytes(data)
    except AlreadyExists:  # in the meantime
        refuse(target, overwrite=overwrite)
        raise


def refuse(target: Path, *, overwrite: bool) -> None:
    """Refuse a target that exists, before the work of making a file is done.

    Raises:
        AlreadyExists: something stands there, and `overwrite` is not given.
    """
    if overwrite:
        return
    try:
        refuse_taken(target)
    except AlreadyExists:
        raise AlreadyExists(
            file=target, remedy_nl=" of gebruik --force", remedy_en=" or use --force"
        ) from None


def file_name(letter: Letter) -> str:
    """A readable name without ending, fit for every file system: date, Kamerstuk and title.

    Two letters may share a name; whoever writes them to one folder tells them apart.
    """
    day = letter.date.isoformat() if letter.date else ""
    paper = ""
    if letter.number and letter.dossiers:
        first = letter.dossiers[0]
        paper = _slug(" ".join(filter(None, ("kst", first.number, first.chapter, letter.number))))
    # Without date a word of ours comes first: Windows has no file called `con` or `nul`.
    start = "-".join(filter(None, (day, paper))) or "brief"
    return f"{start}-{_shortened(_slug(letter.title) or _slug(letter.id), _LONGEST_NAME - len(start) - 1)}"


def _slug(text: str) -> str:
    """Small letters, digits and hyphens; letters with accents lose them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _shortened(slug: str, length: int) -> str:
    """As many whole words as fit, not ending in a word that only links to the next."""
    if len(slug) <= length:
        return slug
    words = slug[: length + 1].split("-")[:-1]
    while words and words[-1] in _LINK_WORDS:
        words.pop()
    return "-".join(words) or slug[:length]
