"""The domain: what a film is, and the pure edits that change it. Standard library only."""
