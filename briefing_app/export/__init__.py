"""From a `Document` to files: one module a format, and the proof that each file holds every word."""
