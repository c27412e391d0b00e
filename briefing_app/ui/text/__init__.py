"""The editor of running text: a theme's sections as one document."""
