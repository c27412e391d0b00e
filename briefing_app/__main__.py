"""`python -m briefing_app`: the command line."""

import sys

from briefing_app.cli import main

sys.exit(main())
