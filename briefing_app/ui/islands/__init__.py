"""What stands in a text but is edited as itself: actions, tables, images."""
