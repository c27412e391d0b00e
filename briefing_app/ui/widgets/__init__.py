"""The parts that views are built of."""

from briefing_app.ui.widgets.banner import Banner, BannerKind
from briefing_app.ui.widgets.buttons import ButtonKind, button, icon_button
from briefing_app.ui.widgets.chip import Chip
from briefing_app.ui.widgets.dialog import Dialog, confirm
from briefing_app.ui.widgets.empty import EmptyState
from briefing_app.ui.widgets.fields import Labelled, SearchBox, labelled
from briefing_app.ui.widgets.pictures import Picture
from briefing_app.ui.widgets.rail import Rail
from briefing_app.ui.widgets.rules import rule
from briefing_app.ui.widgets.splitter import Splitter
from briefing_app.ui.widgets.toast import Toast

__all__ = [
    "Banner",
    "BannerKind",
    "ButtonKind",
    "Chip",
    "Dialog",
    "EmptyState",
    "Labelled",
    "Picture",
    "Rail",
    "SearchBox",
    "Splitter",
    "Toast",
    "button",
    "confirm",
    "icon_button",
    "labelled",
    "rule",
]
