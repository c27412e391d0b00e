"""Which commands and options are there?"""

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from briefing_app import __version__
from briefing_app.cli.opening import open_app
from briefing_app.errors import Lang, UsageError

_SUFFIX = ".briefing"


_DUTCH = (
    (r"the following arguments are required: (.+)", r"\1 ontbreekt"),
    (r"unrecognized arguments: (.+)", r"\1 is onbekend"),
    (r"argument (\S+): expected (?:one|at least one) argument", r"achter \1 ontbreekt een waarde"),
    (r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)", r"\1: kies in plaats van \2 uit \3"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 en \2 gaan niet samen"),
)
"""What `argparse` says, by its own words; what is not here stays as it says it."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong as every other error does."""

    def error(self, message: str) -> NoReturn:
        dutch = message
        for english, said in _DUTCH:
            dutch = re.sub(english, said, dutch)
        raise UsageError(
            nl=f"De opdracht klopt niet ({dutch}). Typ ‘{self.prog} --help’ voor uitleg.",
            en=f"The command is not right ({message}). Type ‘{self.prog} --help’ for help.",
        )


def parse(given: Sequence[str], lang: Lang) -> argparse.Namespace:
    """The options of a command line; `command` is the function that carries it out.

    Raises:
        UsageError: it can't be carried out.
    """
    options = _parser(lang).parse_args(given)
    options.lang_given = hasattr(options, "lang")
    options.lang = lang
    return options


def _parser(lang: Lang) -> argparse.ArgumentParser:
    def say(nl: str, en: str) -> str:
        return nl if lang == "nl" else en

    common = _Parser(add_help=False)
    common.add_argument(
        "--lang", choices=("nl", "en"), default=argparse.SUPPRESS, help=say("taal", "language")
    )
    json = _Parser(add_help=False)
    json.add_argument("--json", action="store_true", help=say("als JSON", "as JSON"))
    parser = _Parser(
        "briefing-app",
        description=say("Werkplaats voor Kamerbrieven", "Workshop for Kamerbrieven"),
        allow_abbrev=False,  # a shortened option would break when one like it comes
    )
    parser.add_argument("--version", action="version", version=f"briefing-app {__version__}")
    parser.add_argument(
        "--lang", choices=("nl", "en"), default=argparse.SUPPRESS, help=say("taal", "language")
    )
    parser.set_defaults(command=open_app, workspace=None)
    sub = parser.add_subparsers(metavar=say("OPDRACHT", "COMMAND"), parser_class=_Parser)

    def add(name: str, nl: str, en: str, *, json_too: bool = True) -> argparse.ArgumentParser:
        return sub.add_parser(
            name,
            help=say(nl, en),
            description=say(nl, en),
            parents=[common, json] if json_too else [common],
            allow_abbrev=False,
        )

    one = add("open", "opent de app", "opens the app", json_too=False)
    one.add_argument("workspace", nargs="?", type=Path, metavar="WORKSPACE")
    one.set_defaults(command=open_app)

    one = add("new", "maakt een werkruimte", "makes a workspace", json_too=False)
    one.add_argument("workspace", type=_workspace, metavar="WORKSPACE")
    one.add_argument(
        "--sample", action="store_true", help=say("met de voorbeeldagenda", "with the sample agenda")
    )
    one.set_defaults(command=_later("new"))

    one = add("import", "leest een gepubliceerde brief in", "reads a published letter")
    one.add_argument("file", type=Path, metavar="FILE")
    one.add_argument("--into", dest="workspace", type=_workspace, required=True, metavar="WORKSPACE")
    one.add_argument("--agenda", metavar="ID", help=say("in deze agenda", "into this agenda"))
    one.set_defaults(command=_later("import_letter"))

    one = add("show", "toont een agenda of brief", "shows an agenda or letter")
    one.add_argument("workspace", type=Path, metavar="WORKSPACE")
    one.add_argument("--agenda", metavar="ID")
    one.add_argument("--letter", metavar="ID")
    one.set_defaults(command=_later("show"))

    one = add("letters", "noemt de brieven", "lists the letters")
    one.add_argument("workspace", type=Path, metavar="WORKSPACE")
    one.set_defaults(command=_later("letters"))

    one = add("templates", "noemt de sjablonen", "lists the templates")
    one.add_argument("workspace", nargs="?", type=Path, metavar="WORKSPACE")
    one.set_defaults(command=_later("templates"))

    one = add("export", "maakt bestanden van brieven", "makes files of letters", json_too=False)
    one.add_argument("workspace", type=Path, metavar="WORKSPACE")
    which = one.add_mutually_exclusive_group()
    which.add_argument("--letter", metavar="ID", action="extend", nargs="+", default=[])
    which.add_argument("--all", action="store_true", help=say("alle brieven", "all letters"))
    one.add_argument("--format", action="append", default=[], metavar="FORMAT")
    one.add_argument("--out", type=Path, required=True, metavar="DIR")
    one.add_argument("--template", metavar="NAME")
    one.add_argument("--force", action="store_true", help=say("overschrijf", "overwrite"))
    one.set_defaults(command=_later("export"))

    one = add("backup", "maakt een back-up", "makes a backup", json_too=False)
    one.add_argument("workspace", type=Path, metavar="WORKSPACE")
    one.add_argument("--to", type=Path, metavar="FILE")
    one.set_defaults(command=_later("backup"))

    one = add("doctor", "onderzoekt een werkruimte", "examines a workspace")
    one.add_argument("workspace", type=Path, metavar="WORKSPACE")
    one.set_defaults(command=_later("doctor"))
    return parser


def _later(name: str) -> Callable[[argparse.Namespace], int]:
    """A command of `commands` by its name. What they need is loaded when one is carried out: not for the window."""

    def command(options: argparse.Namespace) -> int:
        from briefing_app.cli import commands

        return int(getattr(commands, name)(options))

    return command


def _workspace(text: str) -> Path:
    """The name of a workspace that may have to be made."""
    if not text.endswith(_SUFFIX):
        raise UsageError(
            nl=f"De naam van een werkruimte eindigt op {_SUFFIX}, en {text} niet. Geef haar een andere naam.",
            en=f"The name of a workspace ends in {_SUFFIX}, and {text} does not. Give it another name.",
        )
    return Path(text)
