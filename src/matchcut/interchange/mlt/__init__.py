"""MLT, and Kdenlive on it."""
