"""Runs commands as a stranger would, and says what a refusal looks like."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
DATA = CHECKOUT / "tests" / "importers" / "data"
OFFICIAL = DATA / "kst-99001-12.xml"
OLDER_OFFICIAL = DATA / "kst-21999-5.xml"

Json = dict[str, Any]


@dataclass(frozen=True)
class Ran:
    """A command that came to its end."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        """What is on stdout, which holds one object and nothing else."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


def environment(checkout: Path = CHECKOUT, **more: str) -> dict[str, str]:
    """That of a machine where nobody chose a language."""
    kept = {
        name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT", "TEMP")
    }
    return {**kept, "PYTHONPATH": str(checkout), **more}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "briefing_app", *map(str, arguments)]


def briefing(
    *arguments: str | Path,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    under: tuple[str, ...] = (),
) -> Ran:
    """Run `briefing-app` as a process; `under` is a program that starts it."""
    ran = subprocess.run(
        [*under, *command(*arguments)],
        cwd=cwd,
        env=dict(environment() if env is None else env),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ran(ran.returncode, ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"))


def assert_refused(ran: Ran, code: int, *words: str) -> None:
    """One sentence or two on one line of stderr, no traceback, nothing on stdout, the right exit code."""
    assert (ran.code, ran.out) == (code, ""), ran
    assert ran.err.startswith("briefing-app: "), ran.err
    assert ran.err.endswith(".\n"), ran.err
    assert ran.err.count("\n") == 1, ran.err
    assert "Traceback" not in ran.err
    for word in words:
        assert word in ran.err


def files(folder: Path) -> dict[str, bytes | None]:
    """All that stands in a folder, byte for byte; None for a folder in it.

    The lock beside a workspace stays there by design, and says nothing: it is left out.
    """
    return {
        str(each.relative_to(folder)): each.read_bytes() if each.is_file() else None
        for each in sorted(folder.rglob("*"))
        if not (each.name.startswith(".") and each.name.endswith(".briefing.lock"))
    }


def assert_shape(value: object, shape: object, at: str = "$") -> None:
    """Whether JSON has every key of the shape (more may be added) and every value its type."""
    if isinstance(shape, dict):
        assert isinstance(value, dict), at
        for key, each in shape.items():
            assert key in value, f"{at}.{key} is missing"
            assert_shape(value[key], each, f"{at}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list), at
        for number, each in enumerate(value):
            assert_shape(each, shape[0], f"{at}[{number}]")
    elif isinstance(shape, tuple):
        assert type(value) in shape, f"{at} is {value!r}"
    else:
        assert type(value) is shape, f"{at} is {value!r}"


def powerless() -> tuple[str, ...]:
    """What a command has to run under for rights to count, which they don't for the administrator."""
    if os.name == "nt":
        pytest.skip("rights work otherwise on Windows")
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("the administrator may write everywhere, and setpriv is not there")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
