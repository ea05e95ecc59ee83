"""How the studio looks: colours, style sheet, icons, and the shapes that tell a shot's state."""
