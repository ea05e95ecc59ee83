"""From a film and its circled takes to the exact frames it shows, and those of them that must be made."""
