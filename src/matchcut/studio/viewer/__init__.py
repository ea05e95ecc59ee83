"""The viewer: plays the cut as it is now, frame by frame as it would be exported, with sound."""
