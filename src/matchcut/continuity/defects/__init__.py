"""What is wrong in a take's picture itself, at its frame, whatever film the take is for."""
