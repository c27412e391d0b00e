"""Do the rules hold that import-linter can't see: sizes, paths, and what starting the command line costs?"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("briefing_app", "db", "tests", "tools")
SOURCES = (ROOT / "dev.py", *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))))
LONGEST_FILE = 400
ABSOLUTE_PATH = re.compile(r"/(usr|home|root|tmp|var|opt|etc|mnt|srv|work|Users)(/|$)|[A-Za-z]:[\\/]\w")
# Each takes a fifth to a whole second to load, or is absent where there is no screen.
HEAVY = {"PySide6", "docx", "numpy", "pikepdf", "pypdfium2", "weasyprint"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run((sys.executable, "-c", code), cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_file_is_readable_in_a_sitting() -> None:
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_source_knows_a_place_on_one_machine() -> None:
    found = [
        f"{_name(path)}:{line}: {text!r}"
        for path in SOURCES
        if "tests" not in path.parts
        for line, text in _strings(path)
        if ABSOLUTE_PATH.match(text)
    ]
    assert found == []


def test_starting_the_command_line_loads_no_heavy_library() -> None:
    done = _python("import sys, briefing_app.cli; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    assert HEAVY & set(done.stdout.split()) == set()


def test_the_command_line_works_where_qt_was_not_installed() -> None:
    # Refusing the import stands for a server without the extra `ui`.
    done = _python(
        "import sys\n"
        "sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        "from briefing_app.cli import main\n"
        "sys.exit(main(['templates', '--json']))"
    )
    assert done.returncode == 0, done.stderr
