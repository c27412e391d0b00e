"""What the window is put together from: top bar, menus, right panel, command palette, settings, help."""
