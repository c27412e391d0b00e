#!/usr/bin/env python3
"""The workbench: what a checkout needs before one can work on it, in one file on a bare Python.

- `python3 dev.py setup`: native libraries, and the environment in .venv with the packages of the lock.
- `python3 dev.py run`: setup, then makes the sample letters and opens the window where there is a screen.
- `python3 dev.py test`: setup, then every check and the whole suite; stops at the first that fails.
"""

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

if sys.version_info < (3, 11):  # noqa: UP036 - nothing has checked it yet when this file runs
    sys.exit(f"Briefing needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements.lock"
SAMPLE = ROOT / "build" / "sample"

# Debian's names of what is no Python package. WeasyPrint lays out with Pango and HarfBuzz.
LETTERS = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
# What PySide6's own libraries ask of the system: X, Wayland, OpenGL, fonts, the desktop's bus.
WINDOW = (
    "libbrotli1", "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libgssapi-krb5-2", "libwayland-client0",
    "libwayland-cursor0", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-sync1", "libxcb-util1", "libxcb-xfixes0",
    "libxcb-xkb1", "libxkbcommon-x11-0", "libxkbcommon0",
)  # fmt: skip
# Tests turn letters into pictures, save them again with LibreOffice and use a screen that nobody sees.
TESTS = ("libreoffice-writer", "poppler-utils", "xdotool", "xvfb")

# What belongs to the window is half of the tests: the two halves run side by side. One of the tests builds the wheel
# and tries it elsewhere. Nothing runs beside the benchmarks.
OF_THE_WINDOW = ("tests/journeys", "tests/ui", "tests/workers")
STEPS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("style", (("ruff", "check"),)),
    ("layout", (("ruff", "format", "--check"),)),
    ("types", (("mypy",),)),
    ("walls", (("lint-imports",),)),
    (
        "tests",
        (
            ("pytest", "-q", *OF_THE_WINDOW),
            ("pytest", "-q", "--ignore=tests/benchmarks", *(f"--ignore={each}" for each in OF_THE_WINDOW)),
        ),
    ),
    ("benchmarks", (("pytest", "-q", "tests/benchmarks"),)),
)


def main() -> int:
    """Does what was asked; the result is the exit code."""
    layout = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=layout)
    parser.add_argument("command", choices=("setup", "run", "test"))
    command = parser.parse_args().command
    os.chdir(ROOT)
    if command == "run":
        setup((*LETTERS, *WINDOW))
        return run()
    setup((*LETTERS, *WINDOW, *TESTS))
    if command == "test":
        return test()
    _say(f"Ready. The command is {(BIN / 'briefing-app').relative_to(ROOT)}.")
    return 0


# --- setup -----------------------------------------------------------------------------------------------


def setup(packages: Sequence[str]) -> None:
    """Makes the machine and the environment ready. Does nothing where nothing is missing."""
    install_native(packages)
    # The place counts too: an environment that was copied along still points at the old one.
    environment = _fingerprint(LOCK.read_bytes(), f"{sys.version} {ROOT}".encode())
    project = _fingerprint((ROOT / "pyproject.toml").read_bytes(), environment.encode())
    done = VENV / "ready"
    ready = done.read_text().split() if done.exists() else []
    if ready == [environment, project]:
        return
    if environment not in ready:
        make_environment()
        check_layout_library()
        done.write_text(environment)
    install_project()
    done.write_text(f"{environment} {project}\n")


def install_native(packages: Sequence[str]) -> None:
    """Installs through apt which of these Debian packages are missing."""
    if importlib.util.find_spec("ensurepip") is None:
        packages = (f"python{sys.version_info.major}.{sys.version_info.minor}-venv", *packages)
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return  # another system: what is missing shows when it is used, see check_layout_library
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *packages]
    known = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()
    missing = [name for name in packages if f"{name} installed" not in known]
    if not missing:
        return
    by_hand = f"sudo apt-get install {' '.join(missing)}"
    if os.geteuid() == 0:
        rights: tuple[str, ...] = ()
    elif shutil.which("sudo"):
        # Asks for a password only where somebody can type it.
        rights = ("sudo",) if sys.stdin.isatty() else ("sudo", "--non-interactive")
    else:
        _stop(f"Native libraries are missing and installing them takes administrator rights. Run: {by_hand}")
    _say(f"Installing native libraries through apt: {', '.join(missing)}.")
    apt = (*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300")
    # A list of packages that can't be refreshed is no reason to stop: an older one may do.
    subprocess.run((*apt, "update", "-qq"), capture_output=True, check=False)
    _quietly(
        (*apt, "install", "-y", "-qq", "--no-install-recommends", *missing),
        f"The native libraries could not be installed. Run this yourself, then try again: {by_hand}",
    )


def make_environment() -> None:
    """A fresh environment that holds the packages of the lock, each proved by its hash, and no others."""
    _say("Making the environment in .venv with the packages of the lock; this takes a minute or two.")
    _quietly(
        (sys.executable, "-m", "venv", "--clear", str(VENV)),
        "The environment could not be made. Check that the folder can be written to, then try again.",
    )
    _quietly(
        # Only wheels: building a package would bring in tools that the lock doesn't know.
        (*_pip("install"), "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)),
        "The packages could not be installed. Check the connection to the package index, then try again.",
    )


def check_layout_library() -> None:
    """Stops where WeasyPrint doesn't find Pango: on other systems than Debian's nobody installed it."""
    _quietly(
        (str(PYTHON), "-c", "import weasyprint"),
        "The libraries Pango and HarfBuzz (with harfbuzz-subset) are missing. Install them with the package "
        "manager of your system (Fedora: pango; Arch: pango; macOS: brew install pango; Windows: MSYS2, "
        "mingw-w64-x86_64-pango), then try again.",
    )


def install_project() -> None:
    """Puts the command into the environment; the code stays where it is."""
    _quietly(
        (*_pip("install"), "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)),
        "The project itself could not be installed; pyproject.toml is probably at fault.",
    )


# --- run -------------------------------------------------------------------------------------------------


def run() -> int:
    """Makes the sample workspace once and its letters anew, and opens the window where there is a screen."""
    workspace = SAMPLE / "voorbeeld.briefing"
    app = str(BIN / "briefing-app")
    if not workspace.exists():
        SAMPLE.mkdir(parents=True, exist_ok=True)
        if code := _call((app, "new", str(workspace), "--sample")):
            return code
    formats = ("--format", "docx", "--format", "pdf")
    if code := _call((app, "export", str(workspace), "--all", *formats, "--out", str(SAMPLE), "--force")):
        return code
    _say(f"The sample letters are in {SAMPLE.relative_to(ROOT)}, beside the workspace they were made from.")
    if not _has_screen():
        _say("There is no screen here, so the window stays closed. The command line works without one.")
        return 0
    return _call((app, "open", str(workspace)))


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


# --- test ------------------------------------------------------------------------------------------------


def test() -> int:
    """Runs every check; the result is the exit code of the first that fails."""
    environment = {**os.environ}
    if not _has_screen():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, commands in STEPS:
        _say(f"{name}: {' and '.join(' '.join(each) for each in commands)}")
        if code := _side_by_side(
            [(str(BIN / tool), *arguments) for tool, *arguments in commands], environment
        ):
            _say(f"The step ‘{name}’ failed.")
            return code
    return 0


def _side_by_side(commands: Sequence[Sequence[str]], environment: Mapping[str, str]) -> int:
    """Runs commands at once; the first one's words show as they come, those of the others when they end."""
    first, *others = commands
    with ExitStack() as stack:
        started = []
        for command in others:
            words = stack.enter_context(tempfile.TemporaryFile())
            process = subprocess.Popen(command, env=environment, stdout=words, stderr=subprocess.STDOUT)
            started.append((process, words))
        codes = [_call(first, environment)]
        for process, words in started:
            codes.append(process.wait())
            words.seek(0)
            print(words.read().decode(errors="replace"), flush=True)
    return next((code for code in codes if code), 0)


# --- small things ----------------------------------------------------------------------------------------


def _pip(command: str) -> tuple[str, ...]:
    return (str(PYTHON), "-m", "pip", command, "--quiet", "--disable-pip-version-check")


def _fingerprint(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _call(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    return subprocess.run(command, env=environment, check=False).returncode


def _quietly(command: Sequence[str], remedy: str) -> None:
    """Runs a command whose words only matter when it fails."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode:
        _stop(f"{result.stdout.strip()}\n\n{remedy}")


def _say(sentence: str) -> None:
    print(f"== {sentence}", flush=True)


def _stop(sentence: str) -> NoReturn:
    sys.exit(sentence)


if __name__ == "__main__":
    sys.exit(main())
