"""What if the window is closed and not all can be saved?"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing_app.ui.widgets import confirm

translate = QCoreApplication.translate


def leave_anyway(window: QWidget, why: str) -> bool:
    """Ask whether to lose what was typed last.

    Args:
        why: the sentence that says what went wrong and what to do.
    """
    loses = translate("Leaving", "Als u nu afsluit, verliest u wat u het laatst typte.")
    return confirm(
        window,
        translate("Leaving", "Niet alles is bewaard"),
        f"{why} {loses}",
        translate("Leaving", "Toch afsluiten"),
    )
