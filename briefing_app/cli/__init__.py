"""The command line of `docs/contract.md`: parse, call, print, and say what went wrong in one sentence."""

import errno
import io
import os
import sys
from collections.abc import Sequence

from briefing_app.errors import BriefingError, Cancelled, CannotWrite, Lang, Wording

COMMAND = "briefing-app"

_OUTPUT = Wording("De uitvoer", "The output")


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; the result is its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    lang = _lang(given)
    _print_anything()
    try:
        # Imported here, so that Ctrl+C while it loads is answered as it is later on.
        from briefing_app.cli.arguments import parse

        options = parse(given, lang)
        code = int(options.command(options))
        if sys.stdout is not None:  # None where it was closed before we started
            sys.stdout.flush()  # now, while a full disk can still be told
    except BriefingError as error:
        return _refused(error, lang)
    except KeyboardInterrupt:
        return _refused(Cancelled(), lang)
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError as error:
        if error.filename is None:
            _forget_output()
        return _refused(_failure(error), lang)
    return code


def _print_anything() -> None:
    """A name of a file that isn't text, or a terminal that lacks a letter, is no reason to stop."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        utf8 = sys.stdout.encoding.lower() == "utf-8"
        sys.stdout.reconfigure(errors="surrogateescape" if utf8 else "backslashreplace")


def _forget_output() -> None:
    """Nobody reads our output any more; Python would complain again when it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failure(error: OSError) -> CannotWrite:
    from briefing_app.files import FULL

    reason = FULL if error.errno == errno.ENOSPC else error.strerror or str(error)
    return CannotWrite(file=_OUTPUT if error.filename is None else error.filename, reason=reason)


def _refused(error: BriefingError, lang: Lang) -> int:
    print(f"{COMMAND}: {error.sentence(lang)}", file=sys.stderr)
    return error.exit_code


def _lang(given: Sequence[str]) -> Lang:
    """The language asked for, else English where the locale is, else Dutch."""
    for at, argument in enumerate(given):
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else ""
        if argument == "--lang" and at + 1 < len(given):
            value = given[at + 1]
        if value in ("nl", "en"):
            return "en" if value == "en" else "nl"
    locale = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    return "en" if locale.lower().startswith("en") else "nl"
