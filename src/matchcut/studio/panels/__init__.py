"""The smaller places: history, queue, takes, cast, continuity."""
