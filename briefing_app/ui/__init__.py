"""The window. The only part of Briefing that knows Qt."""
