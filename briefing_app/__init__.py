"""Briefing: a workshop for Kamerbrieven."""

__version__ = "0.1.0"
