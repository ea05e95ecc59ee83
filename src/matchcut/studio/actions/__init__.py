"""How the studio is worked: actions, key maps, the command palette."""
