"""The film's sound in the studio: heard while it plays, and seen as waveforms."""
