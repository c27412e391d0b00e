"""Where the files lie that travel with the program: templates, migrations, the sample, the assets.

In a checkout they are folders beside `briefing_app/`; in an installed wheel they are inside it, in `_data/`.
"""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """The letter templates that come with the program, one folder each."""
    return _data() / "templates"


def migrations_dir() -> Path:
    """The migrations of the workspace, loaded by path in the order of their names."""
    return _data() / "db" / "migrations"


def sample_dir() -> Path:
    """The sample agenda and its letters."""
    return _data() / "db" / "sample"


def assets_dir() -> Path:
    """Fonts, shared style sheets and everything else that is neither code nor template."""
    return _data() / "assets"


@cache
def _data() -> Path:
    # Only a wheel has `_data`: an editable install points back at the checkout.
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent
