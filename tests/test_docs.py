"""Do the documents say what is true: commands, options, keys, exit codes, files and links?"""

import argparse
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app import errors
from briefing_app.cli import exporting, main
from briefing_app.cli.arguments import _parser, parse

ROOT = Path(__file__).resolve().parents[1]
README, CONTRACT = ROOT / "README.md", ROOT / "docs" / "contract.md"
ARCHITECTURE, TEMPLATES = ROOT / "docs" / "architecture.md", ROOT / "docs" / "templates.md"
DOCUMENTS = (README, ROOT / "CHANGELOG.md", CONTRACT, ARCHITECTURE, TEMPLATES)
LATER_COMMANDS = {"check", "search"}
ABSOLUTE_PATH = re.compile(r"(?<![\w./…>])/(usr|home|root|tmp|var|opt|etc|mnt|srv|work|Users)\b|[A-Za-z]:\\")
FILE_NAME = re.compile(r"`([\w.-]+(?:/[\w.-]*)+|[\w-]+\.(?:py|toml|md))`")
EXAMPLE = re.compile(r"^briefing-app .*$", re.MULTILINE)


def _commands() -> dict[str, argparse.ArgumentParser]:
    (choices,) = (each.choices for each in _parser("en")._actions if isinstance(each.choices, dict))
    return choices


def _options(parser: argparse.ArgumentParser) -> set[str]:
    every = {name for action in parser._actions for name in action.option_strings if name.startswith("--")}
    return every - {"--help", "--lang"}


def _rows(document: Path) -> list[str]:
    return [line for line in document.read_text(encoding="utf-8").splitlines() if line.startswith("|")]


def _errors(kind: type[errors.BriefingError] = errors.BriefingError) -> Iterator[type[errors.BriefingError]]:
    for each in kind.__subclasses__():
        yield each
        yield from _errors(each)


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _keys(each)


# --- the contract ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(_commands()))
def test_every_command_has_a_row_in_the_contract_that_names_its_options(name: str) -> None:
    (row,) = (each for each in _rows(CONTRACT) if f"`briefing-app {name}" in each.split(" | ")[0])
    named = set(re.findall(r"--[a-z]+", row.split("` |")[0]))
    assert named == _options(_commands()[name])


def test_every_command_is_shown_in_the_readme() -> None:
    text = README.read_text(encoding="utf-8")
    assert {name for name in _commands() if f"briefing-app {name}" not in text} == set()


def test_commands_that_come_later_are_not_there_yet() -> None:
    assert not LATER_COMMANDS & set(_commands())
    assert {
        name for name in LATER_COMMANDS if f"`{name} " not in CONTRACT.read_text(encoding="utf-8")
    } == set()


def test_the_contract_lists_every_exit_code_and_no_other() -> None:
    listed = {int(found[1]) for row in _rows(CONTRACT) if (found := re.match(r"\| (\d+) \|", row))}
    done, done_with_findings = 0, 1
    raised = {each.exit_code for each in _errors()}
    assert listed == raised | {done, done_with_findings, exporting.SOME_FAILED}


@pytest.mark.parametrize(
    "command",
    [
        ("show", "W", "--json"),
        ("letters", "W", "--json"),
        ("templates", "--json"),
        ("doctor", "W", "--json"),
    ],
    ids=lambda command: command[0],
)
def test_the_contract_has_every_key_that_a_command_prints(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = str(tmp_path / "voorbeeld.briefing")
    assert main(("new", workspace, "--sample")) == 0
    assert main(("backup", workspace)) == 0
    capsys.readouterr()
    assert main([workspace if each == "W" else each for each in command]) == 0
    printed = set(_keys(json.loads(capsys.readouterr().out)))
    text = CONTRACT.read_text(encoding="utf-8")
    assert {key for key in printed if f'"{key}":' not in text} == set()


# --- examples, files and links ---------------------------------------------------------------------------


@pytest.mark.parametrize("document", [README, TEMPLATES], ids=lambda path: path.name)
def test_every_example_is_a_command_that_can_be_parsed(document: Path) -> None:
    examples = EXAMPLE.findall(document.read_text(encoding="utf-8"))
    assert examples
    for each in examples:
        parse(shlex.split(each, comments=True)[1:], "en")  # raises UsageError


@pytest.mark.parametrize("document", [ARCHITECTURE, TEMPLATES], ids=lambda path: path.name)
def test_every_file_that_is_named_exists(document: Path) -> None:
    named = FILE_NAME.findall(document.read_text(encoding="utf-8"))
    places = (ROOT, ROOT / "briefing_app", ROOT / "templates", ROOT / "templates" / "kamerbrief")
    missing = [each for each in named if not any((place / each).exists() for place in places)]
    assert named
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_within_the_checkout_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    inside = [each for each in links if "://" not in each]
    assert [each for each in inside if not (document.parent / each).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_knows_a_place_on_one_machine(document: Path) -> None:
    assert [found[0] for found in ABSOLUTE_PATH.finditer(document.read_text(encoding="utf-8"))] == []


def test_the_pictures_are_small() -> None:
    pictures = list((ROOT / "docs" / "pictures").iterdir())
    assert pictures
    assert {each.name for each in pictures if each.stat().st_size > 150_000} == set()
