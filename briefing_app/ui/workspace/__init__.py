"""What is done with whole workspaces: begin, import, back up, restore."""
