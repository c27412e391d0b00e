"""Does the window speak English? Collects its Dutch sentences and compiles what was written beside them.

    python tools/make_translations.py

It brings `assets/translations/briefing_en.ts` up to date with the code, so that new sentences stand there without an
English one, says how many there are, and compiles the file to the `.qm` that the window reads. Write the English with
Qt Linguist or an editor and run it again; tests ask for both.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "briefing_app" / "ui"
ENGLISH = ROOT / "assets" / "translations" / "briefing_en.ts"


def main() -> int:
    """Collect and compile; the result is 1 where sentences lack their English."""
    collect(ENGLISH)
    lacking = unfinished(ENGLISH)
    compile_to(ENGLISH, ENGLISH.with_suffix(".qm"))
    for context, sentence in lacking:
        print(f"no English yet: {context}: {sentence}")
    return 1 if lacking else 0


def collect(ts: Path) -> None:
    """Bring a file of sentences up to date with the code: new ones in, those that are gone out."""
    sources = sorted(str(each.relative_to(ROOT)) for each in WINDOW.rglob("*.py"))
    # Without places: a line that moved is no change of a sentence.
    how = ("-no-obsolete", "-locations", "none", "-source-language", "nl", "-target-language", "en")
    _tool("lupdate", (*how, *sources, "-ts", str(ts)))


def compile_to(ts: Path, qm: Path) -> None:
    """Make what the window reads."""
    _tool("lrelease", ("-silent", str(ts), "-qm", str(qm)))


def unfinished(ts: Path) -> list[tuple[str, str]]:
    """The sentences without English, each with the class or subject it belongs to."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(ts).iter("context")
        for message in context.iter("message")
        if message.find("translation[@type]") is not None or not message.findtext("translation")
    ]


def _tool(name: str, arguments: Sequence[str]) -> None:
    """Run one of the tools that PySide6 brings; it stands beside this Python."""
    tool = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run((str(tool), *arguments), cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
