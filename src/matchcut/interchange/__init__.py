"""Edits of other programs: each format's writer and reader side by side, over one timeline."""
