"""`open`: the window. Apart from the other commands, so that it needn't wait for what they load."""

from argparse import Namespace

from briefing_app.errors import UsageError


def open_app(options: Namespace) -> int:
    """Open the window."""
    from briefing_app.ui.app import launch

    try:
        return launch(options.workspace, lang=options.lang if options.lang_given else None)
    except ModuleNotFoundError as error:
        if error.name != "PySide6":
            raise
        raise UsageError(
            nl="Het venster is niet geïnstalleerd. Installeer briefing-app[ui], of typ ‘briefing-app --help’.",
            en="The window is not installed. Install briefing-app[ui], or type ‘briefing-app --help’.",
        ) from None
