"""From a composition and a template package to a `Document` in which nothing is left to fill in."""
