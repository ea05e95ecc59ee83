"""An edit becomes a film: its media looked for, placed and linked."""
