"""Does the window live on after many calls, on an interpreter that counts references to None?"""

import subprocess
import sys

MANY_CALLS = """
import briefing_app.ui
from PySide6.QtCore import QPoint
point = QPoint()
for _ in range(200_000):
    point.setX(1)
    point.isNull()
"""


def test_many_calls_that_give_none_or_a_truth_do_not_end_the_interpreter() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
