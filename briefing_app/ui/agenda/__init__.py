"""The Agenda view: outline at the left, the text of a theme in the middle."""
