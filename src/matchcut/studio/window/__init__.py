"""The studio's window: places as docks, workspaces, menus, and what every action does."""
