"""What hangs together in a film and what does not: where one shot ends and the next begins."""
