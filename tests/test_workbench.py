"""Does a stranger get a working program: from the lock, from `dev.py`, and from the wheel in any folder?"""

import ast
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_app import __version__, paths

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)==\S+")


def _run(command: Sequence[str | Path], *, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run((sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT), cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command as the wheel installs it, in an environment that borrows the libraries of this one."""
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / Path(sys.executable).name
    pip = (sys.executable, "-m", "pip", "--quiet", "--python", python)
    _run((*pip, "install", "--no-index", "--no-deps", wheel), cwd=folder)
    site = Path(_run((python, "-c", "import site; print(site.getsitepackages()[-1])"), cwd=folder).strip())
    # Python reads no .pth files in a folder that is itself named by one, so the checkout stays out of sight.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts / "briefing-app"


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_puts_nothing_but_the_package_into_site_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert tops == {"briefing_app", f"briefing_app-{__version__}.dist-info"}


def test_the_wheel_carries_code_templates_migrations_sample_and_assets(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    beside = {
        f"briefing_app/_data/{name}" for top in ("assets", "db", "templates") for name in _files(ROOT / top)
    }
    assert beside | _files(ROOT / "briefing_app") <= names
    assert "briefing_app/_data/assets/fonts/DejaVuSans.ttf" in names


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = {name.partition("licenses/")[2] for name in archive.namelist() if "licenses/" in name}
    assert {"LICENSE", "assets/fonts/DejaVu-LICENSE.txt", "assets/fonts/Inter-LICENSE.txt"} <= licences


def test_the_installed_program_makes_the_sample_letters_in_any_folder(
    installed: Path, tmp_path: Path
) -> None:
    _run((installed, "new", "voorbeeld.briefing", "--sample"), cwd=tmp_path, PYTHONPATH="")
    made = _run(
        (
            installed,
            "export",
            "voorbeeld.briefing",
            "--all",
            "--format",
            "docx",
            "--format",
            "pdf",
            "--out",
            ".",
        ),
        cwd=tmp_path,
        PYTHONPATH="",
    )
    letters = [tmp_path / line for line in made.splitlines()]
    assert {letter.suffix for letter in letters} == {".docx", ".pdf"}
    assert all(letter.stat().st_size > 0 for letter in letters)


def test_the_installed_program_is_not_the_checkout(installed: Path) -> None:
    code = "import briefing_app.paths as p; print(p.templates_dir())"
    place = _run(
        (installed.with_name(Path(sys.executable).name), "-c", code), cwd=installed.parent, PYTHONPATH=""
    )
    assert ROOT not in Path(place.strip()).parents
    assert Path(place.strip()).is_dir()


@pytest.mark.parametrize(
    "folder", [paths.templates_dir(), paths.migrations_dir(), paths.sample_dir(), paths.assets_dir()], ids=str
)
def test_a_checkout_finds_what_lies_beside_the_package(folder: Path) -> None:
    assert folder.is_dir()
    assert ROOT in folder.parents


def test_every_package_of_the_lock_is_proved_by_a_hash() -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    packages = [entry for entry in entries if REQUIREMENT.match(entry)]
    assert len(packages) > 40
    assert [entry for entry in packages if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_package_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "index-url" not in lock.lower()


def test_the_lock_holds_every_declared_package() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = declared["project"]
    wanted = [
        *declared["build-system"]["requires"],
        *project["dependencies"],
        *project["optional-dependencies"]["ui"],
        *declared["dependency-groups"]["dev"],
    ]
    locked = {
        match[1]
        for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
        if (match := REQUIREMENT.match(line))
    }
    assert {re.split(r"[=<>~]", name)[0].strip() for name in wanted} <= locked


def test_the_workbench_needs_nothing_but_python() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    imported = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names


def test_continuous_integration_runs_what_a_person_runs() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").rstrip().endswith("python3 dev.py test")
