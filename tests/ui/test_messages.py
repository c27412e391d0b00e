"""Is what went wrong said in one place, in the language of the app, with what to do?"""

import pytest
from PySide6.QtWidgets import QWidget

from briefing_app.errors import WorkspaceInUse
from briefing_app.ui import theme
from briefing_app.ui.messages import Messages
from briefing_app.ui.widgets import Banner


@pytest.fixture
def window(qapp, qtbot) -> QWidget:
    theme.apply(qapp, "light")
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_an_error_is_said_in_the_language_of_the_app(window):
    error = WorkspaceInUse(who="A. de Vries")
    assert (
        Messages(window, lang="nl").sentence(error).startswith("Deze werkruimte is al open bij A. de Vries.")
    )
    assert (
        Messages(window, lang="en")
        .sentence(error)
        .startswith("This workspace is already open with A. de Vries.")
    )


def test_an_error_shows_in_the_banner_with_its_remedy(window):
    done = []
    messages = Messages(window)
    messages.error(
        "De map is niet bereikbaar. Kies een andere map.", action="Map kiezen", then=lambda: done.append(1)
    )
    assert messages.banner.isVisible()
    assert messages.banner.property("kind") == "error"
    assert messages.banner.action_button is not None
    messages.banner.action_button.click()
    assert done == [1]


def test_an_error_goes_away_when_it_is_settled(window):
    messages = Messages(window, Banner(parent=window))
    messages.error("Het gaat niet. Doe iets anders.")
    messages.settled()
    assert not messages.banner.isVisible()


def test_the_latest_error_is_the_one_that_is_shown(window):
    messages = Messages(window)
    messages.error("Het eerste. Doe iets.")
    messages.warning("Het tweede. Let op.")
    assert messages.banner.text == "Het tweede. Let op."
    assert messages.banner.property("kind") == "warning"


def test_a_toast_offers_the_way_back(window):
    done = []
    messages = Messages(window)
    messages.toast("Actie verwijderd", lambda: done.append(1))
    messages.toaster.take_back()
    assert done == [1]


def test_what_is_said_in_passing_reaches_the_status_bar(window, qtbot):
    messages = Messages(window)
    with qtbot.waitSignal(messages.status_said) as said:
        messages.status("Paragraaf 412 woorden")
    assert said.args == ["Paragraaf 412 woorden"]
