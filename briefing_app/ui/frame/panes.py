"""Where does F6 bring the keyboard? Around the panes: rail, the parts of the view, the right panel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.ui.frame.workbench import Workbench


def next_pane(bench: Workbench, step: int) -> None:
    """Bring the keyboard one pane further, or back."""
    panes = _panes(bench)
    if not panes:
        return
    focused = QApplication.focusWidget()
    here = [
        at for at, each in enumerate(panes) if focused and (each is focused or each.isAncestorOf(focused))
    ]
    # The innermost one counts where one pane lies in another.
    at = here[-1] if here else (-1 if step > 0 else 0)
    to = panes[(at + step) % len(panes)]
    if to is bench.rail:
        bench.rail.focus_current()
    else:
        to.setFocus(Qt.FocusReason.TabFocusReason)


def first_pane(bench: Workbench) -> None:
    """Bring the keyboard where the work of the view begins; works before anything is on screen."""
    panes = _panes_of(bench.stack.currentWidget())
    if panes:
        panes[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _panes(bench: Workbench) -> list[QWidget]:
    panes: list[QWidget] = [bench.rail, *_panes_of(bench.stack.currentWidget())]
    panes.append(bench.panel.tabs)
    return [each for each in panes if each.isVisible() and each.isEnabled()]


def _panes_of(view: QWidget | None) -> list[QWidget]:
    panes = getattr(view, "focus_panes", None)
    if panes is not None:
        return [each for each in panes() if isinstance(each, QWidget)]
    if view is None:
        return []
    first = next(
        (each for each in view.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None
    )
    return [] if first is None else [first]
