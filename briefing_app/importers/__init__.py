"""Readers of published letters, one module per source."""
