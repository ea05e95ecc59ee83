"""What is said, as subtitles: cues timed by the cut, and the formats that carry them."""
