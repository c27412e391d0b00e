"""The window. The only part of Briefing that knows Qt."""

from briefing_app.ui.immortal import keep_singletons

keep_singletons()
