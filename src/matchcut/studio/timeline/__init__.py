"""The timeline: picture, titles, cast and sound at frame precision."""
